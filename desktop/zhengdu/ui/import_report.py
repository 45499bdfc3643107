"""What was recognised in the open report: a quiet line, and a dialog to put it right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from zhengdu.report.correction import Correction
    from zhengdu.services.recognising import Recognition
    from zhengdu.ui.analysis import AnalysisController, Findings
    from zhengdu.ui.correcting import CorrectionsController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.import_report import ImportReportDialog
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.tasks import TaskRunner


class ImportReportController(QObject):
    """Keeps the line in the status bar true, and the dialog while it is open.

    Attributes:
        place_wanted: offset of something doubtful.
    """

    place_wanted = Signal(int)

    def __init__(
        self,
        current: CurrentReport,
        analysis: AnalysisController,
        corrections: CorrectionsController,
        runner: TaskRunner,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._analysis = analysis
        self._corrections = corrections
        self._runner = runner
        self._window = window
        self._recognition: Recognition | None = None
        self._dialog: ImportReportDialog | None = None
        current.follow(opened=self._on_opened, closed=self._on_opened)
        analysis.indicators_found.connect(self._on_figures)
        corrections.changed.connect(self._look)
        window.status.recognition_clicked.connect(self.show)
        window.actions_by_id["import_report"].triggered.connect(self.show)

    def show(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self._recognition is None:
            return
        if self._dialog is None:
            self._dialog = self._made()
            self._dialog.set_recognition(self._recognition)
            self._dialog.show_tab(0)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _made(self) -> ImportReportDialog:
        from zhengdu.ui.dialogs.import_report import ImportReportDialog

        dialog = ImportReportDialog(self._window)
        dialog.field_stated.connect(self._corrections.state)
        dialog.place_wanted.connect(self.place_wanted)
        dialog.withdrawal_wanted.connect(self._on_withdrawal)
        return dialog

    def _on_withdrawal(self, correction: Correction) -> None:
        self._corrections.withdraw(correction)

    def _on_opened(self) -> None:
        self._recognition = None
        self._window.status.set_recognition("")
        if self._dialog is not None and self._current.report is None:
            self._dialog.hide()

    def _on_figures(self, _figures: tuple[object, ...], _rows: tuple[object, ...]) -> None:
        """Figures are found, or the reader has corrected, hidden or added some."""
        self._look()

    def _look(self) -> None:
        """Put together what there is to say, off the GUI thread."""
        findings = self._analysis.findings
        if findings is not None and findings.report is self._current.report:
            self._runner.run(
                partial(_recognised, findings, self._corrections.corrections),
                partial(self._on_recognised, findings),
            )

    def _on_recognised(self, findings: Findings, recognition: Recognition) -> None:
        if findings.report is not self._current.report:
            return
        from zhengdu.ui.dialogs import recognition_text

        self._recognition = recognition
        self._window.status.set_recognition(recognition_text.line(recognition))
        if self._dialog is not None:
            self._dialog.set_recognition(recognition)


def _recognised(findings: Findings, corrections: tuple[Correction, ...]) -> Recognition:
    from zhengdu.services.recognising import recognition

    return recognition(findings.report, findings.terms, len(findings.indicators), corrections)
