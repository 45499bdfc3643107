"""The ledger of tasks beside the page, kept true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from zhengdu.annotations.note import Task
    from zhengdu.ui.note_room import NoteRoom


class LedgerView(QObject):
    """Carries out what the ledger asks for."""

    def __init__(self, room: NoteRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        panel = room.window.ledger
        panel.task_activated.connect(self._on_wanted)
        panel.edit_requested.connect(room.view.edit)
        panel.task_edited.connect(self._on_edited)
        panel.state_requested.connect(room.acts.set_state)
        panel.untask_requested.connect(self._on_untask)
        room.window.actions_by_id["show_ledger"].triggered.connect(self.show)

    def show(self) -> None:
        """Bring the ledger to the front."""
        self._room.window.show_notes(self._room.window.ledger)
        self._room.window.ledger.setFocus()

    def _on_wanted(self, note_id: str) -> None:
        placed = self._room.notes.note(note_id)
        if placed is None:
            return
        if placed.resolution.span is not None:
            self._room.navigator.jump(placed.resolution.span)
        else:
            self._room.window.status.say(self.tr("Its passage is no longer found in the text."))

    def _on_edited(self, note_id: str, task: Task) -> None:
        self._room.acts.set_task((note_id,), task)

    def _on_untask(self, note_ids: tuple[str, ...]) -> None:
        self._room.acts.set_task(note_ids, None)
