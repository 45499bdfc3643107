"""The figures beside the page: every indicator of the report in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from zhengdu.indicators.indicator import Kind
from zhengdu.ui.models.indicator_model import IndicatorFilter, IndicatorModel
from zhengdu.ui.models.wording import kind_name
from zhengdu.ui.panels.filter_field import FilterField
from zhengdu.ui.panels.indicator_delegate import IndicatorDelegate
from zhengdu.ui.panels.indicator_table import IndicatorTable
from zhengdu.ui.panels.row_keys import RowKeys, keep_in_view, user_is_in
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.ui.theme import Theme


class IndicatorPanel(QWidget):
    """A table of figures with filters.

    Attributes:
        indicator_activated: the Indicator that was clicked or entered; a click on the growth
            gives the growth.
        indicator_selected: the Indicator of the current row, while moving through the table.
    """

    indicator_activated = Signal(object)
    indicator_selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("indicator_panel")
        self.setAccessibleName(self.tr("Figures"))
        self._model = IndicatorModel(self)
        self._shown = IndicatorFilter(self._model, self)
        self._table = IndicatorTable(self._shown)
        self._delegate = IndicatorDelegate(self)
        self._table.setItemDelegate(self._delegate)
        hint = self.tr("Filter by name, value or section")
        self._filter = FilterField("indicator_filter", hint, self._table)
        self._kinds, self._periods = QComboBox(), QComboBox()
        self._count = QLabel()
        self._shelf = Shelf(self._table, "indicator_notice")
        self._following = True
        self._set_up_filters()
        self._lay_out()
        self._connect()
        self._tell_state()

    def set_rows(self, rows: Sequence[IndicatorRow]) -> None:
        """Show these figures, given in reading order."""
        self._model.set_rows(rows)
        self._table.measure(self._model.cells, len(rows))
        periods = sorted({row.main.period for row in rows} - {""}, reverse=True)
        chosen = self._periods.currentData()
        self._periods.blockSignals(True)
        while self._periods.count() > 1:
            self._periods.removeItem(1)
        for period in periods:
            self._periods.addItem(period.replace("-", "–"), period)
        self._periods.setCurrentIndex(max(0, self._periods.findData(chosen)))
        self._periods.blockSignals(False)
        self._on_period_chosen()

    def set_text(self, report_text: str) -> None:
        """The report's text, out of which tooltips quote a figure's sentence."""
        self._model.set_text(report_text)

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._table.viewport().update()

    def follow(self, offset: int) -> None:
        """Mark the figure at or before the reading position and keep it in view."""
        number = self._model.row_at(offset)
        self._model.mark(number)
        if number < 0 or user_is_in(self._table):
            return
        index = self._shown.mapFromSource(self._model.index(number, 0))
        if index.isValid():
            keep_in_view(self._table, index)

    def select(self, indicator: Indicator) -> None:
        """Make the row of a figure current without going there in the page."""
        number = self._model.row_of(indicator)
        index = self._shown.mapFromSource(self._model.index(number, 0)) if number >= 0 else None
        if index is None or not index.isValid():
            return
        self._following = False
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)
        self._following = True

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._shown.index(0, 0))
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_up_filters(self) -> None:
        self._kinds.setObjectName("indicator_kinds")
        self._kinds.setAccessibleName(self.tr("Kind"))
        self._kinds.addItem(self.tr("All kinds"), None)
        for kind in Kind:
            self._kinds.addItem(kind_name(kind), kind)
        self._periods.setObjectName("indicator_periods")
        self._periods.setAccessibleName(self.tr("Period"))
        self._periods.addItem(self.tr("All periods"), "")
        self._count.setObjectName("indicator_count")
        self._count.setAccessibleName(self.tr("Figures shown"))

    def _lay_out(self) -> None:
        filters = QGridLayout()
        filters.setSpacing(6)
        filters.addWidget(self._filter, 0, 0, 1, 3)
        filters.addWidget(self._kinds, 1, 0)
        filters.addWidget(self._periods, 1, 1)
        filters.addWidget(self._count, 1, 2, Qt.AlignmentFlag.AlignRight)
        filters.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.setSpacing(6)
        layout.addLayout(filters)
        layout.addWidget(self._shelf)

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._on_words_changed)
        self._kinds.currentIndexChanged.connect(self._on_kind_chosen)
        self._periods.currentIndexChanged.connect(self._on_period_chosen)
        self._table.horizontalHeader().sortIndicatorChanged.connect(self._table.scrollToTop)
        keys = RowKeys(self._table)
        keys.chosen.connect(self._on_chosen)
        keys.copy_pressed.connect(self._on_copy_pressed)
        self._table.selectionModel().currentChanged.connect(self._on_current_changed)

    def _on_words_changed(self, words: str) -> None:
        self._shown.set_words(words)
        self._tell_state()

    def _on_kind_chosen(self) -> None:
        kind = self._kinds.currentData()
        self._shown.set_kind(Kind(kind) if kind else None)
        self._tell_state()

    def _on_period_chosen(self) -> None:
        self._shown.set_period(str(self._periods.currentData() or ""))
        self._tell_state()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.indicator_activated.emit(self._model.figure(self._shown.mapToSource(index)))

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and self._following and self._table.hasFocus():
            self.indicator_selected.emit(self._model.figure(self._shown.mapToSource(current)))

    def _on_copy_pressed(self) -> None:
        text = self._table.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def _tell_state(self) -> None:
        shown, total = self._shown.rowCount(), self._model.rowCount()
        self._count.setText(f"{shown} / {total}")
        if not total:
            self._shelf.set_notice(self.tr("No figures were found in this text."))
        elif not shown:
            self._shelf.set_notice(self.tr("No figure matches the filters."))
        else:
            self._shelf.set_notice("")
