"""Work off the GUI thread: a serial lane for the library and a free lane for pure work.

A job gets bound signals of the runner, which lives on the GUI thread; callbacks are kept by job
number and dropped on close, so none is called afterwards.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal

from zhengdu.errors import ZhengduError
from zhengdu.ui.lane import SerialLane

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.services.workspace import Workspace

Result = TypeVar("Result")

SWITCH_INTERVAL = 0.001
"""Seconds after which a busy Python thread yields; the default of 5 ms makes scrolling stutter."""


class _Job(QRunnable):
    """One piece of work; it owns no QObject (a runnable may die on another thread)."""

    def __init__(self, number: int, work: Callable[[], object], runner: TaskRunner) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._finished = runner.finished
        self._failed = runner.failed

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - the boundary: every failure travels as a value
            self._failed.emit(self._number, error)
        else:
            self._finished.emit(self._number, result)


class TaskRunner(QObject):
    """Runs jobs in two lanes and answers on the GUI thread.

    Attributes:
        finished: job number and result.
        failed: job number and exception.
        idled: no job is left.
    """

    finished = Signal(int, object)
    failed = Signal(int, object)
    idled = Signal()

    def __init__(self, workspace: Callable[[], Workspace], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_workspace = workspace
        self._workspace: Workspace | None = None
        self._free = QThreadPool(self)
        self._free.setMaxThreadCount(2)
        self._serial = SerialLane(self)
        self._held: list[tuple[Callable[[_Job], None], _Job]] | None = None
        self._is_closed = False
        self._next = 0
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Any], None] | None]] = {}
        self.finished.connect(self._on_finished)
        self.failed.connect(self._on_failed)
        sys.setswitchinterval(SWITCH_INTERVAL)

    @property
    def busy(self) -> bool:
        """Whether a job is waiting or running."""
        return bool(self._waiting)

    @property
    def is_held(self) -> bool:
        """Whether jobs are kept back for now."""
        return self._held is not None

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[ZhengduError], None] | None = None,
    ) -> None:
        """Do pure work in the free lane; `done` or `failed` is called on the GUI thread."""
        self._start(self._free.start, work, done, failed)

    def store(
        self,
        work: Callable[[Workspace], Result],
        done: Callable[[Result], None],
        failed: Callable[[ZhengduError], None] | None = None,
    ) -> None:
        """Use the library in the serial lane; jobs run in the order in which they were given."""

        def in_lane() -> Result:
            if self._workspace is None:
                self._workspace = self._make_workspace()
            return work(self._workspace)

        self._start(self._put, in_lane, done, failed)

    def hold(self) -> None:
        """Keep jobs back: before the first page is painted they would only be in its way."""
        self._held = self._held or []

    def release(self) -> None:
        """Start what was kept back, and start at once from now on."""
        held, self._held = self._held or [], None
        for start, job in held:
            start(job)

    def drain(self) -> None:
        """Wait for the library lane and deliver its answers, so that no failure goes unseen."""
        self.release()
        self._serial.finish()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def close(self) -> None:
        """Let the library lane finish, forget the callbacks, and wait for every thread.

        What is given to the runner afterwards is not done: a thread begun now would outlive its
        owner, which Qt answers by ending the process.
        """
        self.drain()
        self._is_closed = True
        self._waiting.clear()
        self._free.clear()
        if self._workspace is not None:
            workspace = self._workspace
            self._workspace = None
            self._serial.put(workspace.close)
        self._serial.end()
        self._free.waitForDone()

    def _start(
        self,
        start: Callable[[_Job], None],
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Any], None] | None,
    ) -> None:
        if self._is_closed:
            return
        self._next += 1
        self._waiting[self._next] = (done, failed)
        job = _Job(self._next, work, self)
        if self._held is None:
            start(job)
        else:
            self._held.append((start, job))

    def _put(self, job: _Job) -> None:
        self._serial.put(job.run)

    def _on_finished(self, number: int, result: object) -> None:
        done, _ = self._waiting.pop(number, (None, None))
        if done is not None:
            done(result)
            self._tell_idle()

    def _on_failed(self, number: int, error: Exception) -> None:
        done, failed = self._waiting.pop(number, (None, None))
        if done is None:
            return
        if failed is None or not isinstance(error, ZhengduError):
            self._tell_idle()
            raise error
        failed(error)
        self._tell_idle()

    def _tell_idle(self) -> None:
        if not self._waiting:
            self.idled.emit()
