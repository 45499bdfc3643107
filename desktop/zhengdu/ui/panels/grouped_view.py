"""A tree of groups and items that keeps its place when its contents change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTreeView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.grouped_model import GroupedModel


class GroupedView(QTreeView):
    """Groups stand open unless they were closed; a click on a heading opens or closes it."""

    def __init__(
        self, model: GroupedModel[Any], name: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items = model
        self._closed: set[tuple[str, ...]] = set()
        self._kept: tuple[str, int] = ("", 0)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(model)
        self._set_up()
        model.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        model.modelReset.connect(self._on_reset)
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)
        self.clicked.connect(self._on_clicked)

    def select_quietly(self, index: QModelIndex) -> None:
        """Make a row current and bring it into view."""
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _set_up(self) -> None:
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QTreeView.Shape.NoFrame)

    def _on_about_to_be_reset(self) -> None:
        item = self._items.item(self.currentIndex())
        id = "" if item is None else self._items.id_of(item)
        self._kept = (id, self.verticalScrollBar().value())

    def _on_reset(self) -> None:
        id, scrolled = self._kept
        closed = frozenset(self._closed)  # expandAll reports every group as opened by the user
        self.expandAll()
        for row, group in enumerate(self._items.groups()):
            if group.key in closed:
                self.collapse(self._items.index(row, 0))
        index = self._items.index_of(id)
        if index.isValid():
            self.setCurrentIndex(index)
        self.verticalScrollBar().setValue(scrolled)

    def _on_collapsed(self, index: QModelIndex) -> None:
        self._closed.add(self._items.group(index).key)

    def _on_expanded(self, index: QModelIndex) -> None:
        self._closed.discard(self._items.group(index).key)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._items.item(index) is None:
            self.setExpanded(index, not self.isExpanded(index))
