"""What the note's editor asks for besides text, tags and colour, and what it offers to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from zhengdu.annotations.note import Style, Task
    from zhengdu.errors import ZhengduError
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.note_room import NoteRoom

Words = tuple[tuple[str, ...], tuple[str, ...]]


class EditingView(QObject):
    """Connects the editor; tags and units of the whole library are read when notes change."""

    def __init__(self, room: NoteRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._asked = False
        editor = room.window.note_editor
        editor.style_changed.connect(self._on_style)
        editor.star_changed.connect(self._on_star)
        editor.task_changed.connect(self._on_task)
        room.notes.changed.connect(self.read_words)
        self.read_words()

    def read_words(self) -> None:
        """Have the tags and units of the library ready; asked once however much changes."""
        if not self._asked:
            self._asked = True
            self._room.runner.store(_read, self._on_read, self._on_not_read)

    def _on_read(self, words: Words) -> None:
        self._asked = False
        tags, leads = words
        self._room.window.note_editor.set_choices(tags, leads)
        self._room.window.ledger.set_leads(leads)

    def _on_not_read(self, _error: ZhengduError) -> None:
        """Nothing is offered; whoever needs the library says what is wrong with it."""
        self._asked = False

    def _on_style(self, note_id: str, style: Style) -> None:
        self._room.acts.restyle((note_id,), style)

    def _on_star(self, note_id: str, starred: bool) -> None:
        self._room.acts.star((note_id,), starred=starred)

    def _on_task(self, note_id: str, task: Task | None) -> None:
        self._room.acts.set_task((note_id,), task, typed=True)


def _read(workspace: Workspace) -> Words:
    return workspace.tags(), workspace.leads()
