"""The real window with the sample and a heartbeat, until the words of a paragraph have arrived.

Prints `first-paint TIME SETTLING WORDS`: the longest gaps between beats in milliseconds, from the
first page until words are asked for, and from there until shortly after they have come.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from zhengdu import paths
from zhengdu.ui.application import make_application
from zhengdu.ui.program import Program

WORDS_ASKED_MS = 750
"""Shortly before the program itself asks for words, after the first page."""
AFTERWARDS_MS = 300


class Heartbeat(QObject):
    """Notes the longest gap between two beats in each of two phases."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._phase = 0
        self._longest = [0.0, 0.0]
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        program.window.page.viewport().installEventFilter(self)
        program.furnished.connect(self._on_furnished)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._timer.isActive():
            self._last = time.perf_counter()
            self._timer.start(1)
            QTimer.singleShot(WORDS_ASKED_MS, self, self._begin_words)
        return False

    def _on_furnished(self) -> None:
        assert self._program.furniture is not None
        self._words = self._program.furniture.words
        self._words.arrived.connect(self._on_words)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest[self._phase] = max(self._longest[self._phase], (now - self._last) * 1000)
        self._last = now

    def _begin_words(self) -> None:
        self._phase = 1

    def _on_words(self) -> None:
        self._words.arrived.disconnect(self._on_words)
        QTimer.singleShot(AFTERWARDS_MS, self, self._tell)

    def _tell(self) -> None:
        settling, words = self._longest
        sys.stderr.write(f"first-paint {time.time():.6f} {settling:.1f} {words:.1f}\n")
        sys.stderr.flush()
        self._program.close()
        QApplication.exit(0)


def main() -> int:
    application = make_application("zh_CN")
    program = Program(paths.data_dir())
    program.open_sample()
    Heartbeat(program)
    program.window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
