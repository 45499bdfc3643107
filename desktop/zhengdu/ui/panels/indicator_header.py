"""The header of the figures' table: its columns, their widths and order, and the sorting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from zhengdu.ui.models.indicator_choice import MOVABLE, ColumnChoice, Sorting
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.indicator_columns import (
    PADDING,
    WIDEST,
    Widths,
    fitted,
    lines_of_row,
    measured,
    with_drawn,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.models.indicator_line import IndicatorLine

NO_WIDTHS = Widths(dict.fromkeys(WIDEST, 50), dict.fromkeys(WIDEST, 50), 0, PADDING, 0, 0)
DRAWN_AFTER_MS = 300
"""A column that is being drawn wider is told of when it rests."""


class IndicatorHeader(QHeaderView):
    """Hides what does not fit beside the name, unless the reader has chosen otherwise.

    Attributes:
        choice_changed: the reader has chosen, moved or drawn a column.
        sorting_changed: rows are sorted otherwise.
        lines_changed: so many lines are in a row now.
        number_width_changed: pixels that numbers in the column of growth usually need.
    """

    choice_changed = Signal()
    sorting_changed = Signal()
    lines_changed = Signal(int)
    number_width_changed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._choice = ColumnChoice()
        self._measured = NO_WIDTHS
        self._room = 0
        self._fitting = False
        self._drawn = QTimer(self)
        self._drawn.setSingleShot(True)
        self._drawn.setInterval(DRAWN_AFTER_MS)
        self._drawn.timeout.connect(self.choice_changed)
        self.setObjectName("indicator_header")
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setMinimumSectionSize(40)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sectionResized.connect(self._on_section_resized)
        self.sectionMoved.connect(self._on_section_moved)
        self.sortIndicatorChanged.connect(self._on_sort_indicator_changed)

    @property
    def choice(self) -> ColumnChoice:
        """What the reader has chosen of the columns."""
        return self._choice

    def set_choice(self, choice: ColumnChoice) -> None:
        """Show columns as they were chosen before; no choice leaves them to the program."""
        self._choice = choice
        self._fitting = True
        for place, column in enumerate((IndicatorColumn.NAME, *choice.order)):
            self.moveSection(self.visualIndex(column), place)
        self._fitting = False
        self._fit()

    def restore(self) -> None:
        """Leave the columns to the program again."""
        self.set_choice(ColumnChoice())
        self.choice_changed.emit()

    def is_shown(self, column: IndicatorColumn) -> bool:
        """Whether a column is visible."""
        return not self.isSectionHidden(column)

    def choose(self, column: IndicatorColumn, *, shown: bool) -> None:
        """Show or hide a column; a choice of what would be so anyway is none."""
        others = {one: on for one, on in self._choice.shown.items() if one is not column}
        is_so_anyway = (column in self._fitted(others)) == shown
        chosen = others if is_so_anyway else {**others, column: shown}
        self._change(ColumnChoice(chosen, self._choice.widths, self._choice.order))
        self._fit()

    def move_column(self, column: IndicatorColumn, step: int) -> None:
        """Move a column past the visible one left (-1) or right (1) of it; the name stays first."""
        place = self.visualIndex(column) + step
        while 0 < place < self.count() and self.isSectionHidden(self.logicalIndex(place)):
            place += step
        if column in MOVABLE and 0 < place < self.count():
            self.moveSection(self.visualIndex(column), place)

    @property
    def sorting(self) -> Sorting:
        """By which column rows are sorted."""
        section = self.sortIndicatorSection()
        if not 0 <= section < len(IndicatorColumn):
            return Sorting()
        descending = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return Sorting(IndicatorColumn(section), descending)

    def sort_by(self, sorting: Sorting) -> None:
        """Sort rows, or put them into the order of the text."""
        orders = Qt.SortOrder
        order = orders.DescendingOrder if sorting.descending else orders.AscendingOrder
        self.setSortIndicator(-1 if sorting.column is None else sorting.column, order)

    def measure(self, lines: Sequence[IndicatorLine]) -> None:
        """Give the columns the widths that these lines need."""
        labels = [self.label(column) for column in IndicatorColumn]
        cells = [line.cells for line in lines if line.is_quantity]  # words may be shortened
        small = QFontMetrics(row_painter.small(self.font()))
        self._measured = measured(
            cells, labels, self.fontMetrics().horizontalAdvance, small.horizontalAdvance
        )
        self.number_width_changed.emit(self._measured.number)
        self._fit()

    def label(self, column: IndicatorColumn) -> str:
        """What stands above a column."""
        return str(self.model().headerData(column, Qt.Orientation.Horizontal))

    def set_room(self, room: int) -> None:
        """Pixels that all columns together may take."""
        self._room = room
        self._fit()

    @property
    def _widths(self) -> Widths:
        return with_drawn(self._measured, self._choice.widths)

    def _fitted(self, shown: dict[IndicatorColumn, bool]) -> dict[IndicatorColumn, int]:
        em = self.fontMetrics().horizontalAdvance("字")
        return fitted(self._widths, self._room, em, shown)

    def _fit(self) -> None:
        if self.count() < len(IndicatorColumn):
            return
        shown = self._fitted(dict(self._choice.shown))
        self._fitting = True
        self.setSectionResizeMode(IndicatorColumn.NAME, QHeaderView.ResizeMode.Fixed)
        for column in IndicatorColumn:
            self.setSectionHidden(column, column not in shown)
            self.resizeSection(column, shown.get(column, 0))
        self._fitting = False
        self.lines_changed.emit(lines_of_row(self._widths, shown))

    def _change(self, choice: ColumnChoice) -> None:
        if choice != self._choice:
            self._choice = choice
            self.choice_changed.emit()

    def _on_section_resized(self, section: int, _before: int, width: int) -> None:
        """A column that the reader drew to a width keeps it."""
        column = IndicatorColumn(section)
        if not self._fitting and column in WIDEST and width:
            widths = {**self._choice.widths, column: width}
            self._choice = ColumnChoice(self._choice.shown, widths, self._choice.order)
            self._drawn.start()
            self._fit()

    def _on_section_moved(self, _section: int, _before: int, _after: int) -> None:
        if not self._fitting:
            order = tuple(sorted(MOVABLE, key=self.visualIndex))
            self._change(ColumnChoice(self._choice.shown, self._choice.widths, order))

    def _on_sort_indicator_changed(self, _section: int, _order: Qt.SortOrder) -> None:
        self.sorting_changed.emit()
