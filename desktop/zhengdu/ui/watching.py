"""Noticing that another window, or the command line, has changed the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from zhengdu.errors import ZhengduError
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.tasks import TaskRunner

EVERY_MS = 3000


class LibraryWatch(QObject):
    """Asks SQLite every few seconds, and whenever the window comes to the front.

    It asks over the serial lane's own connection, whose number changes only when another
    connection commits (PRAGMA data_version); no row is read for it.

    Attributes:
        changed: what is shown may be out of date.
    """

    changed = Signal()

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._number: int | None = None
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
            self._runner.store(_change_number, self._on_number, self._on_failed)

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._is_asking = True

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def _on_number(self, number: int) -> None:
        before, self._number, self._is_asking = self._number, number, False
        if before is not None and number != before:
            self.changed.emit()

    def _on_failed(self, _error: ZhengduError) -> None:
        # A library that cannot be read is told by whoever needs it.
        self._is_asking = False


def _change_number(workspace: Workspace) -> int:
    return workspace.change_number()
