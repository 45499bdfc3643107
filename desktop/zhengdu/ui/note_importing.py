"""Taking notes of other programs into the open report, as one step that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhengdu.annotations.anchoring import resolve
from zhengdu.ui.noting import PlacedNote

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.model import Report
    from zhengdu.services.note_import import Outcome
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.note_room import NoteRoom


@dataclass(frozen=True, slots=True)
class _Read:
    """Notes of a file with what would become of them, and their places."""

    outcomes: tuple[Outcome, ...]
    placed: tuple[PlacedNote, ...]


class NoteImportController(QObject):
    """Asks for a file and tells what became of its notes.

    Attributes:
        failed: the file could not be read; a ZhengduError.
    """

    failed = Signal(object)

    def __init__(self, room: NoteRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        room.window.actions_by_id["import_notes"].triggered.connect(self.ask)

    def ask(self) -> None:
        """Ask for a file whose notes are to be taken in."""
        if self._room.current.report is None:
            return
        if self._room.current.is_stored:
            self._room.prompts.ask_notes_to_import(self.import_file)
        else:
            self._room.notes.refused.emit()

    def import_file(self, path: Path) -> None:
        """Take the notes of a file into the open report."""
        report = self._room.current.report
        if report is not None:
            self._room.runner.store(
                partial(_read, report, path),
                partial(self._on_read, report, path.name),
                self.failed.emit,
            )

    def _on_read(self, report: Report, name: str, read: _Read) -> None:
        from zhengdu.ui.dialogs.note_import_report import NoteImportDialog

        if self._room.current.report is not report:
            return
        self._room.notes.add_all(read.placed, self.tr("Import Notes"))
        dialog = NoteImportDialog(name, read.outcomes, report, self._room.window)
        dialog.place_wanted.connect(self._room.navigator.jump)
        dialog.show()


def _read(report: Report, path: Path, workspace: Workspace) -> _Read:
    from zhengdu.services import note_import

    outcomes = note_import.placed(workspace, report, note_import.read(path))
    new = (change.after for change in note_import.changes(outcomes))
    placed = tuple(PlacedNote(note, resolve(note.anchor, report)) for note in new if note)
    return _Read(outcomes, placed)
