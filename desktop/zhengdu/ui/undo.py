"""Acts on notes and corrections as undoable commands; they hold values, never widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from zhengdu.annotations.note import Change

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from zhengdu.services.correcting import Act

EDIT_NOTE, EDIT_TAGS, EDIT_TASK = 1, 2, 3
"""Command ids of what is typed into one note; successive edits of the same are one step."""


class ReportStacks(QUndoGroup):
    """An undo stack for each report that was open; the one of the open report is active.

    So that a look at another report takes no act away from undoing.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._of: dict[str, QUndoStack] = {}
        self.enter("")

    @property
    def active(self) -> QUndoStack:
        """The stack of the open report."""
        return self.activeStack()

    def enter(self, report_id: str) -> None:
        """Let the acts on a report be those that are undone; empty if none is open."""
        stack = self._of.get(report_id)
        if stack is None:
            stack = self._of[report_id] = QUndoStack(self)
        self.setActiveStack(stack)

    def push(self, command: QUndoCommand) -> None:
        """Do an act on the open report."""
        self.active.push(command)

    def clear(self) -> None:
        """Forget the acts on the open report."""
        self.active.clear()

    def clear_all(self) -> None:
        """Forget all acts: the library is another one."""
        for stack in self._of.values():
            stack.clear()

    def take_back(self, changes: tuple[Change, ...], *, for_good: bool = False) -> None:
        """Say again what is true: these changes could not be committed.

        Args:
            changes: of an act, or of undoing one.
            for_good: whether they never can be: what cannot be undone is no step any more, so that
                what was done before can be.
        """
        for stack in self._of.values():
            take_back(stack, changes, for_good=for_good)


class NoteCommand(QUndoCommand):
    """One act on some annotations, applied as a whole through the owner's callable.

    Attributes:
        changes: what the act changes.
        is_idle: whether doing and undoing it is to move the stack only.
    """

    def __init__(
        self,
        text: str,
        changes: tuple[Change, ...],
        apply: Callable[[tuple[Change, ...], bool], None],
        *,
        typed: int = -1,
    ) -> None:
        super().__init__(text)
        self.changes = changes
        self.is_idle = False
        self._apply = apply
        self._typed = typed

    @property
    def is_replay(self) -> bool:
        """Whether it has been undone before."""
        return self.changes[0].is_replay

    def id(self) -> int:
        """Which commands may be folded into one."""
        return self._typed

    def redo(self) -> None:
        """Apply the changes; words that are done again are not new."""
        if not self.is_idle:
            self._apply(self.changes, self._typed >= 0 and not self.is_replay)

    def undo(self) -> None:
        """Apply their inverse, the last one first."""
        if not self.is_idle:
            back = inverse(self.changes)
            self.changes = inverse(back)
            self._apply(back, False)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Fold a later edit of the same note into this one, unless others have acted between."""
        if not isinstance(other, NoteCommand) or self.is_idle:
            return False
        if other.changes[0].before != self.changes[0].after:
            return False
        self.changes = (Change(self.changes[0].before, other.changes[0].after),)
        return True


def inverse(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """What undoes changes."""
    return tuple(change.inverse for change in reversed(changes))


def take_back(stack: QUndoStack, changes: tuple[Change, ...], *, for_good: bool) -> None:
    """Have a stack say again what is true: these changes could not be committed."""
    last, following = stack.index() - 1, stack.index()
    done = stack.command(last) if last >= 0 else None
    undone = stack.command(following) if following < stack.count() else None
    if isinstance(done, NoteCommand) and done.changes == changes:
        done.is_idle, can_be_again = True, done.is_replay and not for_good
        done.setObsolete(not can_be_again)
        stack.undo()
        if can_be_again:
            done.is_idle = False
    elif isinstance(undone, NoteCommand) and inverse(undone.changes) == changes:
        if not for_good:
            undone.is_idle = True
            stack.redo()
            undone.is_idle = False
    else:
        _let_rest(stack, changes)


def _let_rest(stack: QUndoStack, changes: tuple[Change, ...]) -> None:
    """Others have been done since; the one that failed does nothing any more."""
    for number in range(stack.count()):
        command = stack.command(number)
        if isinstance(command, NoteCommand) and command.changes == changes:
            command.is_idle = True


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
