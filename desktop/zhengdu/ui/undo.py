"""Acts on notes and corrections as undoable commands; they hold values, never widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from zhengdu.annotations.note import Change

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.services.correcting import Act

EDIT_NOTE = 1
"""Command id of text typed into one note; successive edits of it are one step."""


class NoteCommand(QUndoCommand):
    """One change of one annotation, applied through the owner's callable."""

    def __init__(
        self, text: str, change: Change, apply: Callable[[Change], None], *, typed: bool = False
    ) -> None:
        super().__init__(text)
        self.change = change
        self._apply = apply
        self._typed = typed

    def id(self) -> int:
        """Which commands may be folded into one."""
        return EDIT_NOTE if self._typed else -1

    def redo(self) -> None:
        """Apply the change."""
        self._apply(self.change)

    def undo(self) -> None:
        """Apply its inverse."""
        self._apply(self.change.inverse)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Fold a later edit of the same note into this one."""
        if not isinstance(other, NoteCommand) or other.change.id != self.change.id:
            return False
        self.change = Change(self.change.before, other.change.after)
        return True


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
