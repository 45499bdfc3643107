"""Writing the notes that were chosen in the list, and no others, into a Markdown file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

from zhengdu.annotations.note import colour_names
from zhengdu.export.material import NOTES_ONLY
from zhengdu.services import exporting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhengdu.annotations.note import Colour
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.appearance import AppearanceController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.exporting import ExportController
    from zhengdu.ui.tasks import TaskRunner


class ChosenExport(QObject):
    """Asks for a file; what came of it is told by the controller of all exports."""

    def __init__(
        self,
        current: CurrentReport,
        runner: TaskRunner,
        prompts: Prompts,
        exporter: ExportController,
        appearance: AppearanceController,
    ) -> None:
        super().__init__(exporter)
        self._current = current
        self._runner = runner
        self._prompts = prompts
        self._exporter = exporter
        self._appearance = appearance

    def ask(self, note_ids: tuple[str, ...]) -> None:
        """Ask where these notes are to be written."""
        if self._current.report is not None and self._current.is_stored:
            self._prompts.ask_file_to_save(self._suggested(), partial(self._write, note_ids))

    def _write(self, note_ids: tuple[str, ...], path: Path) -> None:
        report = self._current.report
        if report is not None:
            colours = colour_names(self._appearance.settings.colour_names)
            self._runner.store(
                partial(_written, report.id, frozenset(note_ids), path, colours),
                self._exporter.exported.emit,
                self._exporter.failed.emit,
            )

    def _suggested(self) -> Path:
        from zhengdu.ui.exporting import UNSAFE

        report = self._current.report
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = UNSAFE.sub("_", report.meta.name) if report else ""
        return Path(folder) / f"{name}-{self.tr('chosen notes')}.md"


def _written(
    report_id: str,
    note_ids: frozenset[str],
    path: Path,
    colours: Mapping[Colour, str],
    workspace: Workspace,
) -> str:
    material = exporting.gather(workspace, report_id, colours=colours)
    chosen = tuple((note, place) for note, place in material.notes if note.id in note_ids)
    chosen_material = replace(material, notes=chosen)
    exporting.save(path, chosen_material, exporting.Form.MARKDOWN, NOTES_ONLY)
    return str(path)
