"""The table of figures: its columns, and which of them fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from zhengdu.ui.models.indicator_model import IndicatorColumn, IndicatorFilter
from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QWidget

WIDEST = {
    IndicatorColumn.VALUE: 9,
    IndicatorColumn.GROWTH: 7,
    IndicatorColumn.PERIOD: 7,
    IndicatorColumn.KIND: 6,
    IndicatorColumn.SECTION: 12,
}
"""Chinese characters up to which a column grows with its contents."""
NARROWEST_NAME = 8
"""Chinese characters that the name keeps before other columns may show."""
DROPPED_FIRST = (IndicatorColumn.SECTION, IndicatorColumn.PERIOD)
"""The kind is never dropped, as a target must not be read as a result; it loses its sign."""
PADDING = 14
MEASURED = 300
"""Rows out of which the usual widths are learnt: measuring thousands would hold the window up."""


class IndicatorTable(QTableView):
    """Sortable by its header; a column that does not fit hides unless it was asked for."""

    def __init__(self, rows: IndicatorFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[IndicatorColumn, bool] = {}
        self._widths: dict[IndicatorColumn, int] = {}
        self._full_widths: dict[IndicatorColumn, int] = {}
        self._narrow_kind = PADDING
        self._usual_name = 0
        self._fitting = False
        self.setObjectName("indicator_table")
        self.setAccessibleName(self.tr("Figures"))
        self.setModel(rows)
        self._set_up_rows()
        self._set_up_header()

    def is_shown(self, column: IndicatorColumn) -> bool:
        """Whether a column is visible."""
        return not self.isColumnHidden(column)

    def choose_column(self, column: IndicatorColumn, *, shown: bool) -> None:
        """Show or hide a column whatever the width."""
        self._chosen[column] = shown
        self._fit_columns()

    def measure(self, cells: Callable[[int], tuple[str, ...]], count: int) -> None:
        """Give the columns the widths that so many rows need; `cells` tells what a row shows."""
        metrics = self.fontMetrics()
        em = metrics.horizontalAdvance("字")
        rows = [cells(number) for number in range(0, count, 1 + count // MEASURED)]
        for column, most in WIDEST.items():
            texts = [row[column] for row in rows if row[column]]
            label = self.model().headerData(column, Qt.Orientation.Horizontal)
            least = metrics.horizontalAdvance(label) + em
            full = _reaching(20, [metrics.horizontalAdvance(text) for text in texts])
            parts = [max(text.split(), key=len) for text in texts]
            usual = _reaching(18, [metrics.horizontalAdvance(part) for part in parts])
            self._full_widths[column] = min(max(full, least), most * em) + PADDING
            self._widths[column] = min(max(usual, least), most * em) + PADDING
        kind = IndicatorColumn.KIND
        self._narrow_kind, self._widths[kind] = self._widths[kind], self._full_widths[kind]
        names = [metrics.horizontalAdvance(row[0]) for row in rows]
        self._usual_name = _reaching(16, names) + PADDING
        self._fit_columns()

    def selected_text(self) -> str:
        """The selected rows' visible columns, tabs between them, a line for each row."""
        columns = [column for column in IndicatorColumn if self.is_shown(column)]
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        model = self.model()
        lines = (
            "\t".join(str(model.index(row, column).data()) for column in columns) for row in rows
        )
        return "\n".join(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _set_up_rows(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
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
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(40)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu_requested)
        header.setSectionResizeMode(IndicatorColumn.NAME, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._on_section_resized)
        self.setSortingEnabled(True)

    def _fit_columns(self) -> None:
        """Hide what does not fit beside the name, unless the user asked for it."""
        em = self.fontMetrics().horizontalAdvance("字")
        free = self.viewport().width() - NARROWEST_NAME * em
        shown = {column for column in WIDEST if self._chosen.get(column, True)}
        for column in DROPPED_FIRST:
            if column not in self._chosen and self._width(shown) > free:
                shown.discard(column)
        widths = {column: self._widths.get(column, 4 * em) for column in WIDEST}
        if self._width(shown) > free:
            widths[IndicatorColumn.KIND] = self._narrow_kind
        elif sum(self._full_widths.get(column, 0) for column in shown) <= free - 2 * em:
            widths |= self._full_widths
        self._set_columns(shown, widths)
        taken = sum(widths[column] for column in shown)
        self._set_lines(1 if self._usual_name <= self.viewport().width() - taken else 2)

    def _set_columns(self, shown: set[IndicatorColumn], widths: dict[IndicatorColumn, int]) -> None:
        header = self.horizontalHeader()
        self._fitting = True
        for column, width in widths.items():
            header.setSectionHidden(column, column not in shown)
            header.resizeSection(column, width)
        self._fitting = False

    def _on_section_resized(self, section: int, _before: int, width: int) -> None:
        """A column that the user drew to a width keeps it."""
        column = IndicatorColumn(section)
        if not self._fitting and column in self._widths and width:
            self._widths[column] = self._full_widths[column] = width

    def _set_lines(self, lines: int) -> None:
        """Make rows as high as that many lines of a name."""
        height = row_painter.comfortable(self.font()) + (lines - 1) * self.fontMetrics().height()
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)

    def _width(self, columns: set[IndicatorColumn]) -> int:
        return sum(self._widths.get(column, 0) for column in columns)

    def _on_header_menu_requested(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("indicator_columns_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in tuple(IndicatorColumn)[1:]:
            label = self.model().headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(str(label))
            action.setCheckable(True)
            action.setChecked(self.is_shown(column))
            action.setData(int(column))
        menu.triggered.connect(self._on_column_chosen)
        menu.popup(self.horizontalHeader().mapToGlobal(point))

    def _on_column_chosen(self, action: QAction) -> None:
        self.choose_column(IndicatorColumn(action.data()), shown=action.isChecked())


def _reaching(share: int, widths: list[int]) -> int:
    """The width that is enough for so many of twenty texts; the others wrap or are shortened."""
    return sorted(widths)[(len(widths) - 1) * share // 20] if widths else 0
