"""Noticing that others have changed the library, taken it away or put another in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from zhengdu.errors import LibraryMoved, LibraryReplaced

if TYPE_CHECKING:
    from zhengdu.errors import ZhengduError
    from zhengdu.library.store import FileState
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.tasks import TaskRunner

EVERY_MS = 3000


class LibraryWatch(QObject):
    """Asks SQLite every few seconds, and whenever the window comes to the front.

    It asks over the serial lane's own connection, whose number changes only when another
    connection commits (PRAGMA data_version); no row is read for it.

    Attributes:
        changed: what is shown may be out of date.
        replaced: the library is another one; told before `failed` and `changed`.
        failed: the library is not where it was, or is another one; a ZhengduError, told once.
    """

    changed = Signal()
    replaced = Signal()
    failed = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._known: FileState | None = None
        self._is_missed = False
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.applicationStateChanged.connect(self._on_state)
        self.look()

    def look(self) -> None:
        """Ask now."""
        if not self._is_asking:
            self._is_asking = True
            self._runner.store(_state, self._on_state_told, self._on_failed)

    def forget(self) -> None:
        """Take what is there for what was there: the reader has restored a backup."""
        self._known = None

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._is_asking = True

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def _on_state_told(self, state: FileState | None) -> None:
        before, self._known = self._known, state
        self._is_asking = self._is_missed = False
        if before is None or state is None or state == before:
            return
        if state.identity != before.identity:
            self.replaced.emit()
            self.failed.emit(LibraryReplaced(path=state.path))
        self.changed.emit()

    def _on_failed(self, error: ZhengduError) -> None:
        # Any other failure is told by whoever needs the library.
        self._is_asking = False
        if isinstance(error, LibraryMoved) and not self._is_missed:
            self._is_missed = True
            self.failed.emit(error)


def _state(workspace: Workspace) -> FileState | None:
    return workspace.state()
