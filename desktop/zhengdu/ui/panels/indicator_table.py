"""The table of figures: its columns, its headings, and where the reader is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from zhengdu.ui.models.indicator_choice import Sorting
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.current_row import choose_alone, selected_rows
from zhengdu.ui.panels.indicator_header import IndicatorHeader
from zhengdu.ui.panels.indicator_header_menu import columns_menu
from zhengdu.ui.panels.indicator_place import PlaceKeeper

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.indicator_line import IndicatorLine
    from zhengdu.ui.models.indicator_model import IndicatorModel


class IndicatorTable(QTableView):
    """Sortable by its header; a column that does not fit hides unless it was asked for.

    What is current and selected stays so when rows are filtered, sorted or put under headings.
    """

    def __init__(self, rows: IndicatorModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._header = IndicatorHeader(self)
        self._low: list[int] = []
        self.setObjectName("indicator_table")
        self.setAccessibleName(self.tr("Figures"))
        self.setModel(rows)
        self._set_up_rows()
        self._set_up_header()
        rows.modelReset.connect(self._draw_heads)
        PlaceKeeper(self, rows)

    @property
    def header(self) -> IndicatorHeader:
        """Columns and sorting."""
        return self._header

    def columns(self) -> tuple[IndicatorColumn, ...]:
        """What is visible, side by side; a period below its name counts as a column."""
        shown = {column for column in IndicatorColumn if self._header.is_shown(column)}
        return tuple(sorted(shown | {IndicatorColumn.PERIOD}, key=self._header.visualIndex))

    def selected_lines(self) -> tuple[IndicatorLine, ...]:
        """The selected lines as they stand, those of a heading that is selected among them."""
        found = (self._rows.contents.line(row) for row in selected_rows(self))
        return tuple(line for line in found if line is not None)

    def go_to_row(self, row: int) -> None:
        """Make a row current, alone selected, and visible."""
        if row >= 0:
            index = self._rows.index(row, 0)
            choose_alone(self, index)
            self.scrollTo(index)

    def fold(self, row: int, *, opened: bool) -> None:
        """Open or close the heading in a row and stay on it."""
        head = self._rows.contents.head(row)
        if head is not None and head.opened != opened:
            self._rows.set_opened([head.key], opened=opened)
            self.go_to_row(self._rows.contents.row_of_head(head.key))

    def fold_all(self, *, opened: bool) -> None:
        """Open or close all headings."""
        keys = [head.key for _, head in self._rows.contents.heads()]
        self._rows.set_opened(keys, opened=opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._header.set_room(self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows to the sides open and close headings; in a row they go from cell to cell."""
        row, key = self.currentIndex().row(), event.key()
        head = self._rows.contents.head(row)
        if head is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if head.opened and key == Qt.Key.Key_Right:
                self.go_to_row(row + 1)
            self.fold(row, opened=key == Qt.Key.Key_Right)
        elif head is not None and key == Qt.Key.Key_Space:
            self.fold(row, opened=not head.opened)
        elif key == Qt.Key.Key_Left and self.currentIndex().column() == 0:
            self.go_to_row(self._rows.contents.head_above(row))
        else:
            super().keyPressEvent(event)

    def _set_up_rows(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(row_painter.comfortable(self.font()))

    def _set_up_header(self) -> None:
        header = self._header
        self.setHorizontalHeader(header)
        header.customContextMenuRequested.connect(self._on_header_menu_requested)
        header.lines_changed.connect(self._set_lines)
        self.setSortingEnabled(True)
        header.sort_by(Sorting())

    def _draw_heads(self) -> None:
        """Headings reach over all columns and are one line high."""
        self.clearSpans()
        usual, count = self.verticalHeader().defaultSectionSize(), self._rows.rowCount()
        for row in self._low:
            if row < count:
                self.setRowHeight(row, usual)  # the header keeps heights by their number
        self._low = [row for row, _ in self._rows.contents.heads()]
        for row in self._low:
            self.setSpan(row, 0, 1, len(IndicatorColumn))
            self.setRowHeight(row, row_painter.comfortable(self.font()))

    def _set_lines(self, lines: int) -> None:
        """Make rows as high as that many lines of a name."""
        height = row_painter.comfortable(self.font()) + (lines - 1) * self.fontMetrics().height()
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)
            self._draw_heads()

    def _on_header_menu_requested(self, point: QPoint) -> None:
        menu = columns_menu(self, self._header)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._header.mapToGlobal(point))
