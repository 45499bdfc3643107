"""Commits acts on notes; typed words that cannot be committed wait and are tried again.

While they wait they also stand in a file beside the library, so that no end of the program takes
them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zhengdu.annotations.note import Annotation, Change
from zhengdu.annotations.waiting import WaitingNote, waiting
from zhengdu.errors import LibraryBusy, LibraryFailed, ZhengduError
from zhengdu.services.unsaved import Aside

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.tasks import TaskRunner

Changes = tuple[Change, ...]
Written = tuple[Annotation | None, ...]
AGAIN_MS = 3000


class NoteKeeper(QObject):
    """Between the acts of one reader and the library.

    Attributes:
        kept: changes that are committed, and the annotations as they are then (None: removed).
        waited: typed words cannot be committed now, and why; told once until they can.
        waiting_changed: whether typed words wait.
    """

    kept = Signal(object, object)
    waited = Signal(object)
    waiting_changed = Signal(bool)

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._lane = _Lane()
        self._waiting: tuple[WaitingNote, ...] = ()
        self._is_aside = True
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    @property
    def waiting(self) -> tuple[WaitingNote, ...]:
        """What has been typed and is not in the library."""
        return self._waiting

    @property
    def is_aside(self) -> bool:
        """Whether all that waits stands in a file beside the library."""
        return self._is_aside

    def keep(
        self, changes: Changes, refused: Callable[[ZhengduError], None], *, typed: bool
    ) -> None:
        """Commit an act in the library's lane.

        Args:
            changes: of one act; an act on a note whose words wait takes them along.
            refused: called if it is not committed and does not wait either.
            typed: whether words of the reader are in it that are nowhere else.
        """
        self._runner.store(partial(self._lane.commit, changes, typed), self._on_done, refused)

    def try_again(self) -> None:
        """Commit the words that wait."""
        self._again.stop()
        if self._waiting:
            self._runner.store(self._lane.try_again, self._on_done)

    def hasten(self) -> None:
        """Once words wait, put others beside them without trying: the program has to end soon."""
        self._lane.is_hasty = True

    def stop(self) -> None:
        """Try nothing again."""
        self._again.stop()

    def _on_done(self, outcome: _Outcome) -> None:
        had_to_wait, self._waiting = bool(self._waiting), outcome.waiting
        has_to_wait, self._is_aside = bool(self._waiting), outcome.is_aside
        if not has_to_wait:
            self._again.stop()
        elif not self._again.isActive():
            self._again.start()
        if had_to_wait != has_to_wait:
            self.waiting_changed.emit(has_to_wait)
        if has_to_wait and not had_to_wait and outcome.error is not None:
            self.waited.emit(outcome.error)
        if outcome.changes:
            self.kept.emit(outcome.changes, outcome.written)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How the lane has fared.

    Attributes:
        waiting: all that waits now.
        is_aside: whether that stands beside the library.
        changes: what has been committed.
        written: the annotations as they are then; None: in the trash.
        error: why something had to wait, or None.
    """

    waiting: tuple[WaitingNote, ...]
    is_aside: bool
    changes: Changes = ()
    written: Written = ()
    error: ZhengduError | None = None


class _Lane:
    """What waits, as the library's lane knows it and nobody else.

    There it is known at every moment what has been committed; on the GUI thread an answer may
    still be on its way, and what waits could be taken for what is committed, or for the newest.
    """

    def __init__(self) -> None:
        self.is_hasty = False
        self._waiting: dict[str, WaitingNote] = {}
        self._aside = Aside()

    def commit(self, changes: Changes, is_typed: bool, workspace: Workspace) -> _Outcome:
        """Commit an act, or let it wait if words of the reader are in it.

        Raises:
            ZhengduError: it is not committed and need not wait.
        """
        if not is_typed and not any(change.id in self._waiting for change in changes):
            return self._outcome(workspace, changes, workspace.apply_all(changes))
        notes = [self._since_committed(change) for change in changes]
        try:
            written = self._committed(notes, workspace)
        except ZhengduError as error:
            self._waiting |= {note.id: note for note in notes}
            return self._outcome(workspace, error=error)
        for note in notes:
            self._waiting.pop(note.id, None)
        return self._outcome(workspace, changes, written)

    def try_again(self, workspace: Workspace) -> _Outcome:
        """Commit what waits, each note by itself; nothing more once the library fails."""
        error: ZhengduError | None = None
        changes: list[Change] = []
        written: list[Annotation | None] = []
        for note in tuple(self._waiting.values()):
            try:
                written += self._written([note], workspace)
            except ZhengduError as failure:
                error = failure
                if isinstance(failure, LibraryFailed):
                    break
            else:
                del self._waiting[note.id]
                changes.append(Change(note.before, None if note.deleted else note.after))
        return self._outcome(workspace, tuple(changes), tuple(written), error)

    def _committed(self, notes: list[WaitingNote], workspace: Workspace) -> Written:
        if self.is_hasty and self._waiting:
            raise LibraryBusy(path=workspace.data_dir)
        return self._written(notes, workspace)

    def _written(self, notes: list[WaitingNote], workspace: Workspace) -> Written:
        aside = [self._aside.keys[note.id] for note in notes if note.id in self._aside.keys]
        return workspace.commit_waiting(notes, aside)

    def _since_committed(self, change: Change) -> WaitingNote:
        known = self._waiting.get(change.id)
        return waiting(change) if known is None else known.then(change)

    def _outcome(
        self,
        workspace: Workspace,
        changes: Changes = (),
        written: Written = (),
        error: ZhengduError | None = None,
    ) -> _Outcome:
        notes = tuple(self._waiting.values())
        is_aside = self._aside.hold(notes, workspace.data_dir)
        return _Outcome(notes, is_aside, changes, written, error)
