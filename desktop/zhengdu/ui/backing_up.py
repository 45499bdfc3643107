"""Backups while the window is open: soon after the start, then every half hour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zhengdu.errors import LibraryBusy
from zhengdu.services import safekeeping

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.errors import ZhengduError
    from zhengdu.library.backup_file import Backup
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.tasks import TaskRunner

FIRST_AFTER_MS = 3000
"""Rest after the first page, so that the findings of a report come before its backup."""
EVERY_MS = 30 * 60 * 1000


class BackupTimer(QObject):
    """Backs the library up when something has changed.

    Copying and checking a large library takes a second: it is done in the free lane, over a
    connection of its own, so that no note waits for it.

    Attributes:
        made: a backup was made; its Backup.
        failed: none could be made; a ZhengduError, told once in the life of the window.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, data_dir: Path, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._runner = runner
        self._has_complained = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.back_up)
        self._timer.start()
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self.back_up)
        self._first.start(FIRST_AFTER_MS)

    def stop(self) -> None:
        """Begin no more backups; one that is being made is finished with the runner's jobs."""
        self._timer.stop()
        self._first.stop()

    def back_up(self) -> None:
        """Back up now, if something has changed.

        The library's lane looks first which file is there: where it still had another one open,
        SQLite would cut off in this one process what both keep beside them.
        """
        self._runner.store(_state, self._begin, self._begin)

    def _begin(self, _state: object) -> None:
        work = partial(safekeeping.back_up, self._data_dir)
        self._runner.run(work, self._on_done, self._on_failed)

    def _on_done(self, backup: Backup | None) -> None:
        self._has_complained = False
        if backup is not None:
            self.made.emit(backup)

    def _on_failed(self, error: ZhengduError) -> None:
        # A library that is locked just now is backed up half an hour later.
        if not self._has_complained and not isinstance(error, LibraryBusy):
            self._has_complained = True
            self.failed.emit(error)


def _state(workspace: Workspace) -> object:
    return workspace.state()
