"""The reports of the library beside the page, by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zhengdu.ui.menu import Menu
from zhengdu.ui.models.library_model import LibraryModel
from zhengdu.ui.panels.filter_field import FilterField
from zhengdu.ui.panels.grouped_view import GroupedView
from zhengdu.ui.panels.library_delegate import LibraryDelegate
from zhengdu.ui.panels.row_keys import RowKeys
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QFocusEvent

    from zhengdu.ui.models.library_item import LibraryItem
    from zhengdu.ui.theme import Theme


class LibraryPanel(QWidget):
    """A list of reports with a filter.

    Attributes:
        report_activated: id of the report that was clicked or entered.
        remove_requested: id of the report to be taken out of the library.
    """

    report_activated = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library_panel")
        self.setAccessibleName(self.tr("Library"))
        self._model = LibraryModel(self)
        self._view = GroupedView(self._model, "library_list", self.tr("Library"))
        self._delegate = LibraryDelegate(self)
        self._view.setItemDelegate(self._delegate)
        hint = self.tr("Filter by place, year or title")
        self._filter = FilterField("library_filter", hint, self._view)
        self._count = QLabel()
        self._shelf = Shelf(self._view, "library_notice")
        self._lay_out()
        self._connect()
        self._tell_state()

    def set_items(self, items: Sequence[LibraryItem]) -> None:
        """Show these reports."""
        self._model.set_items(items)
        self._tell_state()

    def set_current(self, id: str) -> None:
        """Mark the report that is open in the page; empty for none."""
        self._model.mark(id)

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._view.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0, 0))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        self._count.setObjectName("library_count")
        self._count.setAccessibleName(self.tr("Reports shown"))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._filter, 1)
        line.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self._shelf)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_words_changed)
        keys = RowKeys(self._view)
        keys.chosen.connect(self._on_chosen)
        keys.delete_pressed.connect(self._on_delete_pressed)
        self._view.customContextMenuRequested.connect(self._on_menu_requested)

    def _on_words_changed(self, words: str) -> None:
        self._model.set_words(words)
        self._tell_state()

    def _on_chosen(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if item is not None:
            self.report_activated.emit(item.id)

    def _on_delete_pressed(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if item is not None:
            self.remove_requested.emit(item.id)

    def _on_menu_requested(self, point: QPoint) -> None:
        index = self._view.indexAt(point)
        if self._model.item(index) is None:
            return
        self._view.setCurrentIndex(index)
        menu = Menu(self)
        menu.setObjectName("library_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).setData("open")
        menu.addAction(self.tr("Remove from Library") + "\tDel").setData("remove")
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _on_menu_triggered(self, action: QAction) -> None:
        act = self._on_chosen if action.data() == "open" else self._on_delete_pressed
        act(self._view.currentIndex())

    def _tell_state(self) -> None:
        shown, total = self._model.shown, self._model.total
        self._count.setText(f"{shown} / {total}")
        if not total:
            self._shelf.set_notice(self.tr("No report is in the library yet. Open one."))
        elif not shown:
            self._shelf.set_notice(self.tr("No report matches the filter."))
        else:
            self._shelf.set_notice("")
