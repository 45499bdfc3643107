"""The trash beside the page: read when it is seen, and emptied only by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhengdu.ui.models.trash_model import TrashItem

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.note_room import NoteRoom


class TrashView(QObject):
    """Carries out what the trash asks for.

    Attributes:
        failed: the library could not be read or changed; a ZhengduError.
    """

    failed = Signal(object)

    def __init__(self, room: NoteRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._panel = panel = room.window.trash
        panel.shown.connect(self.refresh)
        panel.restore_requested.connect(self._on_restore)
        panel.purge_requested.connect(self._on_purge)
        room.notes.number_changed.connect(self._on_number_changed)
        room.current.follow(stored=self._on_number_changed, closed=self._on_number_changed)
        room.window.actions_by_id["show_trash"].triggered.connect(self.show)

    def show(self) -> None:
        """Bring the trash to the front."""
        self._room.window.show_notes(self._panel)
        self._panel.setFocus()

    def refresh(self) -> None:
        """Read the deleted notes anew."""
        report = self._room.current.report
        if self._panel.whole_library:
            self._room.runner.store(_of_library, self._panel.set_items, self.failed.emit)
        elif report is not None and self._room.current.is_stored:
            reading = partial(_of_report, report.id)
            self._room.runner.store(reading, self._panel.set_items, self.failed.emit)
        else:
            self._panel.set_items(())

    def _on_number_changed(self) -> None:
        if self._panel.isVisible():
            self.refresh()

    def _on_restore(self, notes: tuple[Annotation, ...]) -> None:
        self._room.acts.restore(notes)

    def _on_purge(self, note_ids: tuple[str, ...]) -> None:
        question = self.tr("Delete {count} notes for good? They cannot be brought back.")
        self._room.prompts.confirm(
            question.format(count=len(note_ids)),
            self.tr("Delete for Good"),
            partial(self._purge, note_ids),
        )

    def _purge(self, note_ids: tuple[str, ...]) -> None:
        done = partial(self._on_purged, note_ids)
        self._room.runner.store(partial(_purged, note_ids), done, self.failed.emit)

    def _on_purged(self, note_ids: tuple[str, ...], count: int) -> None:
        self._room.notes.forget(note_ids)
        self._room.window.status.say(self.tr("{count} notes deleted for good").format(count=count))
        self.refresh()


def _of_report(report_id: str, workspace: Workspace) -> tuple[TrashItem, ...]:
    return tuple(TrashItem(note) for note in workspace.deleted_annotations(report_id))


def _of_library(workspace: Workspace) -> tuple[TrashItem, ...]:
    titles = {report.id: report.title for report in workspace.reports()}
    return tuple(TrashItem(note, titles.get(note.report, "—")) for note in workspace.trash())


def _purged(note_ids: tuple[str, ...], workspace: Workspace) -> int:
    return workspace.purge(note_ids)
