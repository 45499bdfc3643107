"""Commits acts on notes; typed words that cannot be committed wait and are tried again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zhengdu.annotations.note import Change

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation
    from zhengdu.errors import ZhengduError
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.tasks import TaskRunner

Changes = tuple[Change, ...]
AGAIN_MS = 3000


class NoteKeeper(QObject):
    """Between the acts of one reader and the library.

    Attributes:
        kept: changes that are committed, and the annotations as they are then (None: removed).
        not_kept: changes that are not, and why; a ZhengduError.
        waited: typed words cannot be committed now, and why; told once until they can.
        waiting_changed: whether typed words wait.
    """

    kept = Signal(object, object)
    not_kept = Signal(object, object)
    waited = Signal(object)
    waiting_changed = Signal(bool)

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: dict[str, Change] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    @property
    def waiting(self) -> Changes:
        """What has been typed and is not in the library."""
        return tuple(self._waiting.values())

    def keep(self, changes: Changes, *, typed: bool) -> None:
        """Commit an act in the library's lane.

        Args:
            changes: of one act; an act on a note whose words wait takes them along.
            typed: whether words of the reader are in it that are nowhere else.
        """
        changes = tuple(self._since_kept(change) for change in changes)
        self._runner.store(
            partial(_commit, changes),
            partial(self._on_kept, changes),
            partial(self._on_not_kept, changes, typed),
        )

    def try_again(self) -> None:
        """Commit the words that wait."""
        self._again.stop()
        if self._waiting:
            self.keep(self.waiting, typed=True)

    def stop(self) -> None:
        """Try nothing again."""
        self._again.stop()

    def _since_kept(self, change: Change) -> Change:
        waiting = self._waiting.get(change.id)
        if waiting is None or waiting.before is None or change.after is None:
            return change
        return Change(waiting.before, change.after)

    def _on_kept(self, changes: Changes, written: tuple[Annotation | None, ...]) -> None:
        self._let_go(changes)
        self.kept.emit(changes, written)

    def _let_go(self, changes: Changes) -> None:
        """Words that went with an act wait no longer; later ones of the same note may."""
        was_waiting = bool(self._waiting)
        for change in changes:
            waiting = self._waiting.get(change.id)
            if waiting is not None and (change.after is None or change.before == waiting.before):
                del self._waiting[change.id]
        if was_waiting and not self._waiting:
            self._again.stop()
            self.waiting_changed.emit(False)

    def _on_not_kept(self, changes: Changes, typed: bool, error: ZhengduError) -> None:
        if not typed and not any(change.id in self._waiting for change in changes):
            self.not_kept.emit(changes, error)
            return
        is_first = not self._waiting
        self._waiting |= {change.id: change for change in changes}
        self._again.start()
        if is_first:
            self.waiting_changed.emit(True)
            self.waited.emit(error)


def _commit(changes: Changes, workspace: Workspace) -> tuple[Annotation | None, ...]:
    return workspace.apply_all(changes)
