"""Terms and figures of the open report: found off the GUI thread, then laid over the page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.report.model import Report
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one report."""

    report: Report
    terms: tuple[Term, ...]
    hits: tuple[TermHit, ...]
    indicators: tuple[Indicator, ...]
    rows: tuple[IndicatorRow, ...]


class AnalysisController(QObject):
    """Finds terms first (they are quick and show on the page), then figures.

    Attributes:
        terms_found: terms and their uses.
        indicators_found: figures, and the same as rows of the panel.
        finished: both are there for the open report.
    """

    terms_found = Signal(tuple, tuple)
    indicators_found = Signal(tuple, tuple)
    finished = Signal()

    def __init__(self, current: CurrentReport, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self.findings: Findings | None = None
        current.follow(opened=self._on_opened, completed=self._on_completed, closed=self._on_opened)

    def _on_opened(self) -> None:
        self.findings = None
        self.terms_found.emit((), ())
        self.indicators_found.emit((), ())

    def _on_completed(self) -> None:
        report = self._current.report
        if report is not None:
            self._runner.run(partial(_find_terms, report), partial(self._on_terms, report))

    def _on_terms(
        self, report: Report, found: tuple[tuple[Term, ...], tuple[TermHit, ...]]
    ) -> None:
        if self._current.report is not report:
            return
        self.terms_found.emit(*found)
        self._runner.run(
            partial(_find_indicators, report), partial(self._on_indicators, report, *found)
        )

    def _on_indicators(
        self,
        report: Report,
        terms: tuple[Term, ...],
        hits: tuple[TermHit, ...],
        found: tuple[tuple[Indicator, ...], tuple[IndicatorRow, ...]],
    ) -> None:
        if self._current.report is not report:
            return
        self.findings = Findings(report, terms, hits, *found)
        self.indicators_found.emit(*found)
        self.finished.emit()


def _find_terms(report: Report) -> tuple[tuple[Term, ...], tuple[TermHit, ...]]:
    from zhengdu.services import analysis

    terms = analysis.terms(report)
    return terms, analysis.term_hits(report, terms)


def _find_indicators(
    report: Report,
) -> tuple[tuple[Indicator, ...], tuple[IndicatorRow, ...]]:
    from zhengdu.indicators.pairing import rows
    from zhengdu.services import analysis

    indicators = analysis.indicators(report)
    return indicators, rows(indicators)
