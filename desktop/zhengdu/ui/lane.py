"""One thread that does one job after another, for as long as the program runs.

QThreadPool with a single thread will not do: it may put a new thread in the place of the old one,
and SQLite's connections belong to the thread that opened them.
"""

from __future__ import annotations

from queue import SimpleQueue
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class SerialLane(QThread):
    """Runs jobs in the order in which they were put."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()

    def put(self, job: Callable[[], None]) -> None:
        """Have a job done after those that wait; it must not raise."""
        self._jobs.put(job)
        if not self.isRunning():
            self.start()

    def finish(self) -> None:
        """Wait until every job that was put is done."""
        if self.isRunning():
            done = Event()
            self._jobs.put(done.set)
            done.wait()

    def end(self) -> None:
        """Do what waits, then let the thread go."""
        if self.isRunning():
            self._jobs.put(None)
            self.wait()

    def run(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
