"""The table of figures: its columns, its headings, and where the reader is in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.indicator_columns import NUMBERS, PADDING, WIDEST, Widths, fitted, measured
from zhengdu.ui.panels.indicator_place import PlaceKeeper, selected_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.indicator_line import IndicatorLine
    from zhengdu.ui.models.indicator_model import IndicatorModel

NO_WIDTHS = Widths(dict.fromkeys(WIDEST, 50), dict.fromkeys(WIDEST, 50), PADDING, 0, 0)


class IndicatorTable(QTableView):
    """Sortable by its header; a column that does not fit hides unless it was asked for.

    What is current and selected stays so when rows are filtered, sorted or put under headings.

    Attributes:
        number_width_changed: pixels that numbers in the column of growth usually need.
    """

    number_width_changed = Signal(int)

    def __init__(self, rows: IndicatorModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._chosen: dict[IndicatorColumn, bool] = {}
        self._widths = NO_WIDTHS
        self._fitting = False
        self._low: list[int] = []
        self.setObjectName("indicator_table")
        self.setAccessibleName(self.tr("Figures"))
        self.setModel(rows)
        self._set_up_rows()
        self._set_up_header()
        rows.modelReset.connect(self._draw_heads)
        PlaceKeeper(self, rows)

    def is_shown(self, column: IndicatorColumn) -> bool:
        """Whether a column is visible."""
        return not self.isColumnHidden(column)

    def choose_column(self, column: IndicatorColumn, *, shown: bool) -> None:
        """Show or hide a column whatever the width."""
        self._chosen[column] = shown
        self._fit_columns()

    def measure(self, lines: Sequence[IndicatorLine]) -> None:
        """Give the columns the widths that these lines need."""
        horizontal = Qt.Orientation.Horizontal
        labels = [str(self._rows.headerData(column, horizontal)) for column in IndicatorColumn]
        cells = [line.cells for line in lines if line.is_quantity]  # words may be shortened
        self._widths = measured(cells, labels, self.fontMetrics().horizontalAdvance)
        self.number_width_changed.emit(self._widths.number)
        self._fit_columns()

    def columns(self) -> tuple[IndicatorColumn, ...]:
        """What is visible, side by side; a period below its name counts as a column."""
        header, period = self.horizontalHeader(), IndicatorColumn.PERIOD
        below = {period} if period not in self._chosen else set()
        shown = {column for column in IndicatorColumn if self.is_shown(column)} | below
        return tuple(sorted(shown, key=header.visualIndex))

    def selected_lines(self) -> tuple[IndicatorLine, ...]:
        """The selected lines as they stand, those of a heading that is selected among them."""
        found = (self._rows.contents.line(row) for row in selected_rows(self))
        return tuple(line for line in found if line is not None)

    def go_to_row(self, row: int) -> None:
        """Make a row current, alone selected, and visible."""
        if row >= 0:
            index = self._rows.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def fold(self, row: int, *, opened: bool) -> None:
        """Open or close the heading in a row and stay on it."""
        head = self._rows.contents.head(row)
        if head is not None and head.opened != opened:
            self._rows.set_opened([head.key], opened=opened)
            self.go_to_row(self._rows.contents.row_of_head(head.key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

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
        header = self.horizontalHeader()
        header.setObjectName("indicator_header")
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(40)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu_requested)
        header.setSectionResizeMode(IndicatorColumn.NAME, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._on_section_resized)
        self.setSortingEnabled(True)

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

    def _fit_columns(self) -> None:
        """Hide what does not fit beside the name, unless the user asked for it."""
        em = self.fontMetrics().horizontalAdvance("字")
        room = self.viewport().width()
        shown = fitted(self._widths, room, em, self._chosen)
        header = self.horizontalHeader()
        self._fitting = True
        for column in WIDEST:
            header.setSectionHidden(column, column not in shown)
            header.resizeSection(column, shown.get(column, 0))
        self._fitting = False
        full = self._widths.full
        is_roomy = all(shown.get(column, full[column]) >= full[column] for column in NUMBERS)
        names_fit = self._widths.name <= room - sum(shown.values())
        self._set_lines(1 if is_roomy and names_fit else 2)

    def _on_section_resized(self, section: int, _before: int, width: int) -> None:
        """A column that the user drew to a width keeps it."""
        column = IndicatorColumn(section)
        if not self._fitting and column in WIDEST and width:
            usual, full = (
                {**self._widths.usual, column: width},
                {**self._widths.full, column: width},
            )
            self._widths = replace(self._widths, usual=usual, full=full)

    def _set_lines(self, lines: int) -> None:
        """Make rows as high as that many lines of a name."""
        height = row_painter.comfortable(self.font()) + (lines - 1) * self.fontMetrics().height()
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)
            self._draw_heads()

    def _on_header_menu_requested(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("indicator_columns_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.offer_columns(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(point))

    def offer_columns(self, menu: QMenu) -> None:
        """Add an entry for each column that may be hidden."""
        for column in WIDEST:
            label = self._rows.headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(str(label))
            action.setCheckable(True)
            action.setChecked(self.is_shown(column))
            action.setData(int(column))
        menu.triggered.connect(self._on_column_chosen)

    def _on_column_chosen(self, action: QAction) -> None:
        self.choose_column(IndicatorColumn(action.data()), shown=action.isChecked())
