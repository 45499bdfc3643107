"""Words that an earlier window had to leave beside the library: put into it once it takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zhengdu.services.unsaved import recover

if TYPE_CHECKING:
    from zhengdu.errors import ZhengduError
    from zhengdu.services.unsaved import Recovered
    from zhengdu.ui.tasks import TaskRunner

AGAIN_MS = 10_000


class RecoveryController(QObject):
    """Tries until the library can be written.

    Attributes:
        recovered: notes are in the library now; how many.
        failed: a file has to stay where it is; a ZhengduError, told once.
    """

    recovered = Signal(int)
    failed = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._try)
        self._try()

    def stop(self) -> None:
        """Try no more."""
        self._again.stop()

    def _try(self) -> None:
        self._runner.store(recover, self._on_recovered, self._on_not_recovered)

    def _on_recovered(self, done: Recovered) -> None:
        if done.notes:
            self.recovered.emit(done.notes)
        for problem in done.problems:
            self.failed.emit(problem)

    def _on_not_recovered(self, _error: ZhengduError) -> None:
        # A library that cannot be written is told by whoever needs it.
        self._again.start()
