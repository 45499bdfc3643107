"""Taking words and notes out of the program: Markdown files and quotations with their source."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication

from zhengdu.export.material import NOTES_ONLY
from zhengdu.services import exporting

if TYPE_CHECKING:
    from zhengdu.services.workspace import Workspace
    from zhengdu.text.span import Span
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.tasks import TaskRunner

UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class ExportController(QObject):
    """Writes notes to files and quotations to the clipboard.

    Attributes:
        exported: a file has been written; its path.
        failed: it could not be written; a ZhengduError.
    """

    exported = Signal(str)
    failed = Signal(object)

    def __init__(
        self, current: CurrentReport, runner: TaskRunner, prompts: Prompts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._prompts = prompts

    def ask_and_export(self) -> None:
        """Ask for a file and write the notes of the open report there."""
        if self._current.report is not None and self._current.is_stored:
            self._prompts.ask_file_to_save(self._suggested(), self.export)

    def export(self, path: Path) -> None:
        """Write the notes of the open report as Markdown."""
        report = self._current.report
        if report is not None:
            self._runner.store(
                partial(_write_markdown, report.id, path),
                self.exported.emit,
                self.failed.emit,
            )

    def copy_with_citation(self, span: Span) -> None:
        """Copy a passage followed by where it stands."""
        report = self._current.report
        if report is not None:
            QGuiApplication.clipboard().setText(exporting.citation(report, span))

    def _suggested(self) -> Path:
        report = self._current.report
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = UNSAFE.sub("_", report.meta.name) if report else ""
        notes = self.tr("notes")
        return Path(folder) / f"{name}-{notes}.md"


def _write_markdown(report_id: str, path: Path, workspace: Workspace) -> str:
    material = exporting.gather(workspace, report_id)
    exporting.save(path, material, exporting.Form.MARKDOWN, NOTES_ONLY)
    return str(path)
