"""What the reader does with figures: quote, copy, correct, hide, restore, add, export."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhengdu.ui.figure_quoting import quotation
from zhengdu.ui.panels.indicator_act import IndicatorAct

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.figure_asking import FigureAsking
    from zhengdu.ui.figure_correcting import FigureCorrectionsController
    from zhengdu.ui.figure_exporting import FigureExportController
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.models.indicator_line import IndicatorLine
    from zhengdu.ui.notes_view import NotesView
    from zhengdu.ui.own_names import OwnNamesController

Lines = tuple["IndicatorLine", ...]


class FigureActsView(QObject):
    """Hands on what is asked for in the panel of figures and in the page."""

    def __init__(
        self,
        current: CurrentReport,
        corrections: FigureCorrectionsController,
        asking: FigureAsking,
        notes: NotesView,
        window: MainWindow,
    ) -> None:
        super().__init__(asking)
        self._current = current
        self._corrections = corrections
        self._asking = asking
        self._notes = notes
        self._window = window
        self._acts: dict[IndicatorAct, Callable[[Lines], None]] = {
            IndicatorAct.QUOTE: self._quote,
            IndicatorAct.CORRECT: self._correct,
            IndicatorAct.HIDE: self._hide,
            IndicatorAct.RESTORE: self._restore,
        }
        window.indicators.act_requested.connect(self._on_act)
        window.actions_by_id["add_figure"].triggered.connect(asking.add)
        window.page.figure_requested.connect(asking.add)
        window.page.selection_changed.connect(self._on_selection)
        corrections.refused.connect(self._on_refused)

    def offer_export(self, exporter: FigureExportController) -> None:
        """Have figures copied and written into files."""
        self._acts[IndicatorAct.COPY] = partial(self._copy, exporter, False)
        self._acts[IndicatorAct.COPY_MARKDOWN] = partial(self._copy, exporter, True)
        self._window.indicators.export_requested.connect(exporter.ask)
        exporter.exported.connect(self._on_exported)
        exporter.copied.connect(self._on_copied)

    def offer_naming(self, names: OwnNamesController) -> None:
        """Have a figure's name stand for an indicator of the catalogue."""
        self._acts[IndicatorAct.NAME] = partial(self._name, names)

    def _on_act(self, act: IndicatorAct, lines: Lines) -> None:
        if act is IndicatorAct.ADD:
            self._asking.add()
        elif lines:
            self._acts[act](lines)

    def _on_selection(self) -> None:
        selected = self._window.page.selected_span() is not None
        self._window.indicators.set_passage(selected=selected)

    def _on_refused(self) -> None:
        self._window.status.say(
            self.tr("Figures can be corrected once the report is in the library.")
        )

    def _on_exported(self, path: str) -> None:
        self._window.status.say(self.tr("Figures written to {path}").format(path=path))

    def _on_copied(self, count: int) -> None:
        self._window.status.say(self.tr("Figures copied: {count}").format(count=count))

    def _copy(self, exporter: FigureExportController, markdown: bool, lines: Lines) -> None:
        panel = self._window.indicators
        exporter.copy(panel.column_titles(), panel.columns(), lines, markdown=markdown)

    def _quote(self, lines: Lines) -> None:
        """Highlight a sentence and open its note, in which the figures are written already."""
        report = self._current.report
        if report is not None:
            self._notes.quote(*quotation(report, lines))
            said = self.tr("Figures quoted in one note: {count}").format(count=len(lines))
            self._window.status.say(said)

    def _correct(self, lines: Lines) -> None:
        self._asking.correct(lines[0])

    def _name(self, names: OwnNamesController, lines: Lines) -> None:
        names.ask(lines[0].row.main)

    def _hide(self, lines: Lines) -> None:
        self._corrections.hide(tuple(one for line in lines for one in line.figures))

    def _restore(self, lines: Lines) -> None:
        self._corrections.restore(tuple(one for line in lines for one in line.figures))
