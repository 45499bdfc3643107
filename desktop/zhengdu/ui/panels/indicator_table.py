"""The table of figures: its columns, and which of them fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from zhengdu.ui.models.indicator_model import IndicatorColumn, IndicatorFilter
from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

SAMPLES = {
    IndicatorColumn.VALUE: "1234.56亿元",
    IndicatorColumn.GROWTH: "↑12.5%左右",
    IndicatorColumn.PERIOD: "2021–2025",
    IndicatorColumn.KIND: "● 预计 ▾",
    IndicatorColumn.SECTION: "经济运行稳中向好",
}
"""What a column should have room for."""
NARROWEST_NAME = 8
"""Chinese characters that the name keeps before other columns may show."""
DROPPED_FIRST = (IndicatorColumn.SECTION, IndicatorColumn.PERIOD, IndicatorColumn.KIND)


class IndicatorTable(QTableView):
    """Sortable by its header; a column that does not fit hides unless it was asked for."""

    def __init__(self, rows: IndicatorFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[IndicatorColumn, bool] = {}
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
        metrics = QFontMetrics(self.font())
        for column, sample in SAMPLES.items():
            header.resizeSection(column, metrics.horizontalAdvance(sample) + 12)
        self.setSortingEnabled(True)

    def _fit_columns(self) -> None:
        wanted = {column: self._chosen.get(column, True) for column in IndicatorColumn}
        header = self.horizontalHeader()
        name = QFontMetrics(self.font()).horizontalAdvance("字") * NARROWEST_NAME
        for column in DROPPED_FIRST:
            sizes = (self._width(c) for c in SAMPLES if wanted[c])
            if column not in self._chosen and name + sum(sizes) > self.viewport().width():
                wanted[column] = False
        for column, shown in wanted.items():
            header.setSectionHidden(column, not shown)

    def _width(self, column: IndicatorColumn) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(SAMPLES[column]) + 12

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
