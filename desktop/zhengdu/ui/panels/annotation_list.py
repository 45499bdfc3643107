"""The list of annotations: rows get their true height when they come into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView

from zhengdu.ui.panels.current_row import choose_alone, selected_rows, was_seen
from zhengdu.ui.panels.row_keys import RowKeys

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QStyledItemDelegate

    from zhengdu.ui.models.annotation_model import AnnotationModel

USUAL = 62
"""Pixels that a row is taken to be high before it has been seen."""


BRINGS = 4
"""Times at most; a row that is higher than the view is never wholly in it."""


class AnnotationList(QTableView):
    """Any number of rows can be chosen; a heading opens and closes its group.

    A QTableView keeps heights in C++ and asks for none: ten thousand rows cost nothing until they
    are seen, when `_measure` gives those in view the height that the delegate wants.
    """

    def __init__(self, model: AnnotationModel, delegate: QStyledItemDelegate, title: str) -> None:
        super().__init__()
        self._items = model
        self._measuring = False
        self._kept: tuple[object, int] = ("", 0)
        self._current: tuple[str, int] = ("", 0)
        self._chosen: tuple[str, ...] = ()
        self.steps_on = False
        self.setObjectName("annotation_list")
        self.setAccessibleName(title)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._set_up()
        self.keys = RowKeys(self, by_click=False)
        model.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self._on_changed)
        self.clicked.connect(self._on_clicked)

    def chosen_ids(self) -> tuple[str, ...]:
        """Ids of the chosen annotations in the list's order, each once."""
        items = (self._items.item(self._items.index(row, 0)) for row in selected_rows(self))
        return tuple(dict.fromkeys(item.id for item in items if item is not None))

    def select_quietly(self, index: QModelIndex) -> None:
        """Make a row current and bring it into view."""
        if index.isValid():
            choose_alone(self, index)
            self.bring(index)

    def bring(self, index: QModelIndex) -> None:
        """Have a row in view; again where the heights that are known only then push it out."""
        for _ in range(BRINGS):
            self.scrollTo(index)
            self._measure()
            self.updateGeometries()  # Qt would learn of the new heights at the next event only
            if self.viewport().rect().contains(self.visualRect(index)):
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The current row stays in view, as when the editor below takes half of the room."""
        stays = was_seen(self, event)
        super().resizeEvent(event)
        self._measure()
        if stays:
            self.bring(self.currentIndex())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._measure()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():  # moving on with a button down chooses nothing by accident
            super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        sideways = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        is_heading = self._items.group(index) is not None
        if is_heading and event.key() in (Qt.Key.Key_Space, *sideways):
            self._items.toggle(index)
        elif event.key() not in sideways:
            super().keyPressEvent(event)

    def _set_up(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(USUAL)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QTableView.Shape.NoFrame)

    def _measure(self) -> None:
        """Give the rows in view their heights; what is above them does not move."""
        top = self.rowAt(0)
        if self._measuring or top < 0:
            return
        self._measuring = True
        header, delegate, option = self.verticalHeader(), self.itemDelegate(), self._option()
        y, room = self.rowViewportPosition(top), self.viewport().height()
        for row in range(top, self._items.rowCount()):
            height = delegate.sizeHint(option, self._items.index(row, 0)).height()
            grown = height - header.sectionSize(row)
            if grown:
                header.resizeSection(row, height)
                if y < 0:  # its lower end stays where it is
                    self.verticalScrollBar().setValue(self.verticalScrollBar().value() + grown)
                    y -= grown
            y += height
            if y >= room:
                break
        self._measuring = False

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option

    def _on_about_to_be_reset(self) -> None:
        top, current = self.rowAt(0), self.currentIndex()
        key = self._items.key_of(top) if top >= 0 else ""
        self._kept = (key, self.rowViewportPosition(top) if top >= 0 else 0)
        item = self._items.item(current)
        self._current = ("" if item is None else item.id, current.row())
        self._chosen = self.chosen_ids()

    def _on_reset(self) -> None:
        key, offset = self._kept
        row = self._items.row_of(key)
        if row >= 0:
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(row) - offset)
        self._measure()
        self._choose_again()

    def _choose_again(self) -> None:
        """Choose what was chosen; if a deleted row was current, the one in its place."""
        id, row = self._current
        index = self._items.index_of(id)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, flag)
            self._choose(self._chosen)
        elif id and self.steps_on:
            self.select_quietly(self._neighbour(row))

    def _choose(self, ids: tuple[str, ...]) -> None:
        selection = QItemSelection()
        for id in ids:
            index = self._items.index_of(id)
            if index.isValid():
                selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _neighbour(self, row: int) -> QModelIndex:
        """The first annotation from a row on, else the last one before it."""
        count = self._items.rowCount()
        for number in (*range(row, count), *range(min(row, count) - 1, -1, -1)):
            index = self._items.index(number, 0)
            if self._items.item(index) is not None:
                return index
        return QModelIndex()

    def _on_changed(self) -> None:
        self._measure()

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._items.group(index) is not None:
            self._items.toggle(index)
