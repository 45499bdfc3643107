"""Acts on notes and corrections as undoable commands; they hold values, never widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from zhengdu.annotations.note import Change

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.services.correcting import Act

EDIT_NOTE, EDIT_TAGS, EDIT_TASK = 1, 2, 3
"""Command ids of what is typed into one note; successive edits of the same are one step."""


class NoteCommand(QUndoCommand):
    """One act on some annotations, applied as a whole through the owner's callable."""

    def __init__(
        self,
        text: str,
        changes: tuple[Change, ...],
        apply: Callable[[tuple[Change, ...]], None],
        *,
        typed: int = -1,
    ) -> None:
        super().__init__(text)
        self.changes = changes
        self._apply = apply
        self._typed = typed

    def id(self) -> int:
        """Which commands may be folded into one."""
        return self._typed

    def redo(self) -> None:
        """Apply the changes."""
        self._apply(self.changes)

    def undo(self) -> None:
        """Apply their inverse, the last one first."""
        self._apply(inverse(self.changes))

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Fold a later edit of the same note into this one."""
        if not isinstance(other, NoteCommand) or other.changes[0].id != self.changes[0].id:
            return False
        self.changes = (Change(self.changes[0].before, other.changes[0].after),)
        return True


def inverse(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """What undoes changes."""
    return tuple(change.inverse for change in reversed(changes))


class CorrectionCommand(QUndoCommand):
    """One act of correcting, applied through the owner's callable."""

    def __init__(self, text: str, act: Act, apply: Callable[[Act], None]) -> None:
        super().__init__(text)
        self._act = act
        self._apply = apply

    def redo(self) -> None:
        """Apply the act."""
        self._apply(self._act)

    def undo(self) -> None:
        """Apply its inverse."""
        self._apply(self._act.inverse)
