"""Dialogs in which a reader corrects figures or adds them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from shiboken6 import isValid

from zhengdu.errors import ZhengduError
from zhengdu.language import sentence_of
from zhengdu.ui.finding_figures import as_found
from zhengdu.ui.models.indicator_tip import found_by, sentence_span, value_of
from zhengdu.ui.models.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhengdu.indicators.figure_correction import Facts, FigureChange
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report
    from zhengdu.text.span import Span
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.figure_dialog import Asked, FigureDialog
    from zhengdu.ui.figure_correcting import FigureCorrectionsController
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.models.indicator_line import IndicatorLine


class FigureAsking(QObject):
    """Asks what is to be said of a figure, and has it done."""

    def __init__(
        self,
        current: CurrentReport,
        corrections: FigureCorrectionsController,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._corrections = corrections
        self._window = window

    def correct(self, line: IndicatorLine) -> None:
        """Ask what level and growth of one quantity really are."""
        report = self._current.report
        if report is None or not self._corrections.can_correct:
            return
        asked = tuple(self._asked(one) for one in line.figures)
        if line.standing is Standing.ADDED:
            asked = tuple(replace(one, found=None, shown="") for one in asked)
        dialog = self._dialog(report, asked, line.row.main)
        dialog.saved.connect(partial(self._on_corrected, dialog, report, line.figures))
        dialog.restored.connect(partial(self._corrections.restore, line.figures))
        dialog.open()

    def _asked(self, figure: Indicator) -> Asked:
        """What the dialog shows of a figure and of what the rules said."""
        from zhengdu.indicators.figure_correction import Facts
        from zhengdu.ui.dialogs.figure_dialog import Asked

        found = as_found(figure, self._corrections.figures)
        return Asked(Facts.of(figure), Facts.of(found), value_of(found))

    def add(self) -> None:
        """Make a figure of the words selected in the page; one that is listed can be corrected."""
        report, span = self._current.report, self._window.page.selected_span()
        if span is None:
            self._window.status.ask(self.tr("Select a number with its unit first."))
        elif report is not None and self._corrections.can_correct:
            listed = self._listed(report, span)
            if listed is None:
                self._propose(report, span)
            else:
                self._correct_instead(listed)

    def _listed(self, report: Report, span: Span) -> IndicatorLine | None:
        """The line in which the only number of a selection is listed, hidden or not."""
        from zhengdu.services import figuring

        figures = self._corrections.figures
        known = (*figures.indicators, *(one for one, _ in figures.hidden))
        figure = figuring.listed_at(report, span, known)
        return None if figure is None else self._window.indicators.line_of(figure)

    def _correct_instead(self, listed: IndicatorLine) -> None:
        self._window.status.say(self.tr("This number is listed already; correct it here."))
        if listed.standing is not Standing.HIDDEN:
            self._window.indicators.select(listed.row.main)
        self.correct(listed)

    def _propose(self, report: Report, span: Span) -> None:
        from zhengdu.services import figuring

        try:
            proposed = figuring.proposed(report, span, self._corrections.figures.indicators)
        except ZhengduError as error:
            self._window.status.say(sentence_of(error, QLocale().name()))
        else:
            self._ask_to_add(report, proposed)

    def _ask_to_add(self, report: Report, proposed: Indicator) -> None:
        from zhengdu.indicators.figure_correction import Facts
        from zhengdu.ui.dialogs.figure_dialog import Asked

        dialog = self._dialog(report, (Asked(Facts.of(proposed)),), proposed)
        dialog.saved.connect(partial(self._on_added, dialog, report, proposed.span))
        dialog.open()

    def _dialog(self, report: Report, asked: tuple[Asked, ...], figure: Indicator) -> FigureDialog:
        from zhengdu.ui.dialogs.figure_dialog import FigureDialog

        sentence = sentence_span(report.text, figure.span).of(report.text)
        by = found_by(figure) if asked[0].found is not None else ""
        return FigureDialog(asked, sentence, by, self._window)

    def _on_corrected(
        self,
        dialog: FigureDialog,
        report: Report,
        figures: tuple[Indicator, ...],
        said: tuple[Facts, ...],
    ) -> None:
        from zhengdu.services import figuring

        known = self._corrections.of
        makers = [
            partial(figuring.correcting, report, one, facts, known(one))
            for one, facts in zip(figures, said, strict=True)
        ]
        self._try(dialog, self.tr("Correct Figure"), makers)

    def _on_added(
        self, dialog: FigureDialog, report: Report, span: Span, said: tuple[Facts, ...]
    ) -> None:
        from zhengdu.services import figuring

        makers = [partial(figuring.adding, report, span, facts) for facts in said]
        self._try(dialog, self.tr("Add Figure"), makers)

    def _try(
        self, dialog: FigureDialog, text: str, makers: Sequence[Callable[[], FigureChange]]
    ) -> None:
        """Do what the dialog says, or have it say why that cannot be."""
        self._corrections.make(text, makers, partial(_accept, dialog), partial(_refuse, dialog))


def _accept(dialog: FigureDialog) -> None:
    if isValid(dialog):
        dialog.accept()


def _refuse(dialog: FigureDialog, error: ZhengduError) -> None:
    if isValid(dialog):
        dialog.refuse(sentence_of(error, QLocale().name()))
