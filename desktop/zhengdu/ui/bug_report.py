"""What happens when the program itself is wrong: it is written down, said once, and goes on."""

from __future__ import annotations

import sys
import traceback
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhengdu import __version__

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

LOG_NAME = "errors.log"


class BugReporter(QObject):
    """Takes exceptions that nobody expected.

    Attributes:
        first_happened: the first one of this session has been written down; the file's path.
    """

    first_happened = Signal(str)

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = data_dir / LOG_NAME
        self._told = False

    def install(self) -> None:
        """Become the interpreter's excepthook."""
        sys.excepthook = self.take

    def take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Write an exception down, and say so once."""
        lines = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(lines)
        if not issubclass(kind, Exception):
            return
        self._write(lines)
        if not self._told:
            self._told = True
            self.first_happened.emit(str(self._log))

    def _write(self, lines: str) -> None:
        moment = datetime.now().astimezone().isoformat(timespec="seconds")
        try:
            with self._log.open("a", encoding="utf-8") as file:
                file.write(f"{moment} zhengdu {__version__}\n{lines}\n")
        except OSError:
            sys.stderr.write(f"{self._log} cannot be written to\n")
