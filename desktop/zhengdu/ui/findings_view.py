"""Figures on the page and in their panel, kept true as they become known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhengdu.indicators.catalogue import shipped_catalogue
from zhengdu.ui.models.indicator_arrangement import Grouping
from zhengdu.ui.models.indicator_choice import ColumnChoice, Sorting
from zhengdu.ui.reader.layers import Layer, Mark

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.ui.analysis import AnalysisController
    from zhengdu.ui.appearance import AppearanceController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator
    from zhengdu.ui.outline_counts import OutlineCounts


class FindingsView(QObject):
    """Figures on the page and in their panel."""

    def __init__(
        self,
        current: CurrentReport,
        analysis: AnalysisController,
        navigator: Navigator,
        window: MainWindow,
        counts: OutlineCounts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._analysis = analysis
        self._navigator = navigator
        self._window = window
        self._outline_counts = counts
        self._is_own_act = False
        analysis.indicators_found.connect(self._on_indicators)
        window.indicators.indicator_activated.connect(self._on_indicator_wanted)
        window.page.indicator_activated.connect(self._on_indicator_clicked)

    def _on_indicators(
        self, indicators: tuple[Indicator, ...], _rows: tuple[IndicatorRow, ...]
    ) -> None:
        report, window = self._current.report, self._window
        window.page.set_layer(Layer.CURRENT_INDICATOR, [])
        window.page.set_layer(Layer.INDICATOR, [Mark(i.span, i) for i in indicators])
        window.indicators.set_text(report.text if report else "")
        found = self._analysis.findings
        window.indicators.set_searching(on=found is None and report is not None)
        window.indicators.set_lines(found.figures.lines if found else (), self._topics)
        window.indicators.follow(window.page.visible_range()[0])
        if found and self._is_own_act:
            window.indicators.show_changed()
        self._is_own_act = False
        self._outline_counts.set_figures([i.span.start for i in indicators])

    def expect_act(self) -> None:
        """The reader does something to figures: what comes of it is brought into view."""
        self._is_own_act = True

    def offer_choices(self, appearance: AppearanceController) -> None:
        """List figures under the headings, in the columns and in the order that were chosen last.

        Other choices are remembered.
        """
        panel, chosen = self._window.indicators, appearance.settings
        panel.set_grouping(Grouping(chosen.figure_grouping))
        panel.set_choices(ColumnChoice.of(chosen.figure_columns), Sorting.of(chosen.figure_sorting))
        panel.grouping_changed.connect(partial(_keep_grouping, appearance))
        panel.columns_changed.connect(partial(_keep_columns, appearance))
        panel.sorting_changed.connect(partial(_keep_sorting, appearance))

    @property
    def _topics(self) -> tuple[str, ...]:
        """The topics in the order of the catalogue; none are needed while there are no figures."""
        if self._analysis.findings is None:
            return ()
        entries = shipped_catalogue().entries
        return tuple(dict.fromkeys(entry.topic for entry in entries))

    def _on_indicator_wanted(self, indicator: Indicator) -> None:
        self._mark_indicator(indicator)
        self._navigator.jump(indicator.span)

    def _on_indicator_clicked(self, indicator: Indicator) -> None:
        self._mark_indicator(indicator)
        self._window.show_side(self._window.indicators)
        self._window.indicators.select(indicator)

    def _mark_indicator(self, indicator: Indicator) -> None:
        """Keep the figure that the panel is on visible in the page."""
        mark = Mark(indicator.span, indicator)
        self._window.page.set_layer(Layer.CURRENT_INDICATOR, [mark])


def _keep_grouping(appearance: AppearanceController, grouping: Grouping) -> None:
    appearance.change(figure_grouping=str(grouping))


def _keep_columns(appearance: AppearanceController, columns: ColumnChoice) -> None:
    appearance.change(figure_columns=columns.words)


def _keep_sorting(appearance: AppearanceController, sorting: Sorting) -> None:
    appearance.change(figure_sorting=sorting.words)
