"""Terms and figures of the open report: found off the GUI thread, then laid over the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhengdu.glossary.explained import Explained
from zhengdu.glossary.term import TermSource
from zhengdu.ui.finding_figures import correct_figures, find_figures

if TYPE_CHECKING:
    from zhengdu.glossary.own_term import OwnTerm
    from zhengdu.glossary.term import Term
    from zhengdu.indicators.figure_correction import FigureCorrection
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.own_name import OwnName
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.report.model import Report
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.figure_correcting import FigureCorrectionsController
    from zhengdu.ui.finding_figures import FoundFigures
    from zhengdu.ui.glossing import OwnTermsController
    from zhengdu.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one report."""

    report: Report
    explained: Explained
    figures: FoundFigures

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The quantities, as the reader has corrected them."""
        return self.figures.quantities

    @property
    def rows(self) -> tuple[IndicatorRow, ...]:
        """The same in rows: level and growth beside each other."""
        return self.figures.rows

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms that the report itself explains."""
        own = (TermSource.APPENDIX, TermSource.TEXT)
        return tuple(term for term in self.explained.terms if term.source in own)


class AnalysisController(QObject):
    """Finds terms first (they are quick and show on the page), then figures.

    The reader's own terms are asked for at each search, which waits until they are known. The
    reader's corrections of figures are laid over what was found, whenever they are known.

    Attributes:
        terms_found: an Explained: terms and their uses.
        indicators_found: figures, and the same as rows of the panel.
        finished: both are there for the open report.
    """

    terms_found = Signal(object)
    indicators_found = Signal(tuple, tuple)
    finished = Signal()

    def __init__(
        self,
        current: CurrentReport,
        own: OwnTermsController,
        figures: FigureCorrectionsController,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._own = own
        self._figures = figures
        self._runner = runner
        self._names: tuple[OwnName, ...] = ()
        self.findings: Findings | None = None
        current.follow(opened=self._on_opened, completed=self._on_completed, closed=self._on_opened)
        own.changed.connect(self._on_own_changed)
        figures.changed.connect(self._on_figures_corrected)

    def rename(self, names: tuple[OwnName, ...]) -> None:
        """Let the reader's own names of indicators count; what the rules found stays."""
        self._names = names
        self._on_figures_corrected()

    @property
    def _used(self) -> tuple[tuple[FigureCorrection, ...], tuple[OwnName, ...]]:
        """What is laid over what the rules found."""
        return self._figures.corrections, self._names

    def _on_opened(self) -> None:
        self.findings = None
        self.terms_found.emit(Explained((), ()))
        self.indicators_found.emit((), ())

    def _on_completed(self) -> None:
        report = self._current.report
        if report is not None and self._own.are_known:
            self._runner.run(
                partial(_find_terms, report, self._own.terms), partial(self._on_terms, report)
            )

    def _on_own_changed(self) -> None:
        """Terms are sought again; figures do not depend on them."""
        if self.findings is None:
            if self._current.is_complete:
                self._on_completed()
            return
        report = self.findings.report
        self._runner.run(
            partial(_find_terms, report, self._own.terms), partial(self._on_terms_again, report)
        )

    def _on_terms(self, report: Report, explained: Explained) -> None:
        if self._current.report is not report:
            return
        self.terms_found.emit(explained)
        used = self._used
        self._runner.run(
            partial(find_figures, report, *used),
            partial(self._on_indicators, report, explained, used),
        )

    def _on_terms_again(self, report: Report, explained: Explained) -> None:
        if self._current.report is report and self.findings is not None:
            self.findings = replace(self.findings, explained=explained)
            self.terms_found.emit(explained)

    def _on_indicators(
        self,
        report: Report,
        explained: Explained,
        used: tuple[object, ...],
        found: FoundFigures,
    ) -> None:
        if self._current.report is not report:
            return
        self.findings = Findings(report, explained, found)
        self._figures.figures = found.figures
        self.indicators_found.emit(found.quantities, found.rows)
        self.finished.emit()
        if used != self._used:
            self._on_figures_corrected()

    def _on_figures_corrected(self) -> None:
        """What the rules found stays as it is; while it is sought, corrections wait for it."""
        if self.findings is not None:
            report, found = self.findings.report, self.findings.figures
            used = self._used
            self._runner.run(
                partial(correct_figures, report, found.by_rules, *used),
                partial(self._on_figures_again, report, used),
            )

    def _on_figures_again(
        self, report: Report, used: tuple[object, ...], found: FoundFigures
    ) -> None:
        is_latest = used == self._used
        if is_latest and self._current.report is report and self.findings is not None:
            self.findings = replace(self.findings, figures=found)
            self._figures.figures = found.figures
            self.indicators_found.emit(found.quantities, found.rows)


def _find_terms(report: Report, own: tuple[OwnTerm, ...]) -> Explained:
    from zhengdu.services import analysis

    return analysis.explained(report, own)
