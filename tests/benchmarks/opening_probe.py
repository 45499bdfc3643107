"""`python opening_probe.py FILE`: open a short report, then FILE, in the real window.

Prints `first-paint TIME MILLISECONDS`, the milliseconds from asking for FILE to its first paint.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from zhengdu import paths
from zhengdu.ui.application import make_application
from zhengdu.ui.program import Program

FIRST = "政府工作报告\n\n各位代表：\n\n一、过去一年工作\n\n地区生产总值增长6%。\n"


class Probe(QObject):
    """Waits for rest, opens the file, and waits for the paint that follows its arrival."""

    def __init__(self, program: Program, path: Path) -> None:
        super().__init__(program)
        self._program = program
        self._path = path
        self._asked = 0.0
        self._shown = False
        QTimer.singleShot(700, self, self._ask)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._shown and event.type() == QEvent.Type.Paint:
            self._shown = False
            QTimer.singleShot(0, self, self._tell)
        return False

    def _ask(self) -> None:
        self._program.window.page.viewport().installEventFilter(self)
        self._program.current.opened.connect(self._on_opened)
        self._asked = time.perf_counter()
        self._program.opener.open_file(self._path)

    def _on_opened(self) -> None:
        self._shown = True

    def _tell(self) -> None:
        spent = (time.perf_counter() - self._asked) * 1000
        sys.stderr.write(f"first-paint {time.time():.6f} {spent:.3f}\n")
        sys.stderr.flush()
        # What still runs over the long text is not measured here.
        os._exit(0)


def main() -> int:
    application = make_application("zh_CN")
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "first.txt"
        first.write_text(FIRST, encoding="utf-8")
        program = Program(paths.data_dir())
        program.open_first([first])
        program.window.show()
        Probe(program, Path(sys.argv[1]))
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
