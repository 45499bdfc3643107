"""What the reader does with figures: quote, copy, correct, hide, restore, add, export."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from zhengdu.errors import ZhengduError
from zhengdu.indicators.figure_correction import CorrectedFigures
from zhengdu.language import sentence_of
from zhengdu.ui.figure_quoting import quotation
from zhengdu.ui.models.indicator_tip import found_by, sentence_span, value_of
from zhengdu.ui.models.standing import Standing
from zhengdu.ui.panels.indicator_act import IndicatorAct

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    from zhengdu.indicators.figure_correction import Facts, FigureChange
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report
    from zhengdu.text.span import Span
    from zhengdu.ui.analysis import AnalysisController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.figure_dialog import Asked, FigureDialog
    from zhengdu.ui.figure_correcting import FigureCorrectionsController
    from zhengdu.ui.figure_exporting import FigureExportController
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.models.indicator_line import IndicatorLine
    from zhengdu.ui.notes_view import NotesView

Lines = tuple["IndicatorLine", ...]


class FigureActsView(QObject):
    """Hands on what is asked for in the panel of figures and in the page."""

    def __init__(
        self,
        current: CurrentReport,
        analysis: AnalysisController,
        corrections: FigureCorrectionsController,
        notes: NotesView,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._analysis = analysis
        self._corrections = corrections
        self._notes = notes
        self._window = window
        self._copied: QMimeData | None = None
        self._acts: dict[IndicatorAct, Callable[[Lines], None]] = {
            IndicatorAct.QUOTE: self._quote,
            IndicatorAct.COPY: self._copy,
            IndicatorAct.COPY_MARKDOWN: partial(self._copy, markdown=True),
            IndicatorAct.CORRECT: self._correct,
            IndicatorAct.HIDE: self._hide,
            IndicatorAct.RESTORE: self._restore,
        }
        window.indicators.act_requested.connect(self._on_act)
        window.actions_by_id["add_figure"].triggered.connect(self._add)
        window.page.selection_changed.connect(self._on_selection)
        corrections.refused.connect(self._on_refused)

    def offer_export(self, exporter: FigureExportController) -> None:
        """Have the figures that are shown written into files."""
        self._window.indicators.export_requested.connect(exporter.ask)
        exporter.exported.connect(self._on_exported)

    def close(self) -> None:
        """Leave plain words in the clipboard: Qt cannot give up Python's at its very end."""
        if self._copied is not None and isValid(self._copied):
            QGuiApplication.clipboard().setText(self._copied.text())

    def _on_exported(self, path: str) -> None:
        self._window.status.say(self.tr("Figures written to {path}").format(path=path))

    def _on_act(self, act: IndicatorAct, lines: Lines) -> None:
        if act is IndicatorAct.ADD:
            self._add()
        else:
            self._acts[act](lines)

    def _on_selection(self) -> None:
        selected = self._window.page.selected_span() is not None
        self._window.indicators.set_passage(selected=selected)

    def _on_refused(self) -> None:
        self._window.status.say(
            self.tr("Figures can be corrected once the report is in the library.")
        )

    def _copy(self, lines: Lines, *, markdown: bool = False) -> None:
        from zhengdu.ui.figure_clipboard import clipboard_data, rows_of

        panel = self._window.indicators
        data = clipboard_data(
            panel.column_titles(), rows_of(lines, panel.columns()), markdown=markdown
        )
        QGuiApplication.clipboard().setMimeData(data)
        self._copied = data
        self._window.status.say(self.tr("%n figure(s) copied", "", len(lines)))

    def _quote(self, lines: Lines) -> None:
        """Highlight the sentence and open its note, in which the figure is written already."""
        report = self._current.report
        if report is not None and lines:
            self._notes.quote(*quotation(report, lines[0]))

    def _hide(self, lines: Lines) -> None:
        from zhengdu.services import figuring

        report = self._current.report
        if report is not None:
            known = self._figures.correction_of
            changes = tuple(
                figuring.hiding(report, one, known(one)) for line in lines for one in line.figures
            )
            self._corrections.act(self.tr("Hide Figure"), changes)

    def _restore(self, lines: Lines) -> None:
        """What the rules say stands again; a figure that the reader added goes."""
        from zhengdu.services import figuring

        found = (self._figures.correction_of(one) for line in lines for one in line.figures)
        changes = tuple(figuring.withdrawing(known) for known in found if known is not None)
        self._corrections.act(self.tr("Restore Figure"), changes)

    def _correct(self, lines: Lines) -> None:
        report = self._current.report
        if report is None or not lines or not self._corrections.can_correct:
            return
        line = lines[0]
        asked = tuple(self._asked(one) for one in line.figures)
        if line.standing is Standing.ADDED:
            asked = tuple(replace(one, found=None, shown="") for one in asked)
        dialog = self._dialog(report, asked, line.row.main)
        dialog.saved.connect(partial(self._on_corrected, dialog, report, line.figures))
        dialog.restored.connect(partial(self._restore, (line,)))
        dialog.open()

    def _asked(self, figure: Indicator) -> Asked:
        """What the dialog shows of a figure and of what the rules said."""
        from zhengdu.indicators.figure_correction import Facts
        from zhengdu.ui.dialogs.figure_dialog import Asked

        known, now = self._figures.correction_of(figure), Facts.of(figure)
        found = known.was if known is not None and known.was is not None else now
        return Asked(now, found, value_of(replace(figure, **found.changed_from(now))))

    def _add(self) -> None:
        """Make a figure of the words selected in the page."""
        from zhengdu.services import figuring

        report, span = self._current.report, self._window.page.selected_span()
        if span is None:
            self._window.status.say(self.tr("Select a number with its unit first."))
        elif report is not None and self._corrections.can_correct:
            try:
                proposed = figuring.proposed(report, span, self._figures.indicators)
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

        known = self._figures.correction_of
        make = [
            partial(figuring.correcting, report, one, facts, known(one))
            for one, facts in zip(figures, said, strict=True)
        ]
        self._try(dialog, self.tr("Correct Figure"), make)

    def _on_added(
        self, dialog: FigureDialog, report: Report, span: Span, said: tuple[Facts, ...]
    ) -> None:
        from zhengdu.services import figuring

        make = [partial(figuring.adding, report, span, facts) for facts in said]
        self._try(dialog, self.tr("Add Figure"), make)

    def _try(
        self, dialog: FigureDialog, text: str, make: Sequence[Callable[[], FigureChange]]
    ) -> None:
        """Do what the dialog says, or have it say why that cannot be."""
        try:
            changes = tuple(one() for one in make)
        except ZhengduError as error:
            dialog.refuse(sentence_of(error, QLocale().name()))
            return
        dialog.accept()
        self._corrections.act(text, changes)

    @property
    def _figures(self) -> CorrectedFigures:
        """The figures as they are shown, with the corrections that made them so."""
        found = self._analysis.findings
        return found.figures.figures if found is not None else CorrectedFigures(())
