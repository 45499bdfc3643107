"""Modules imported between events, so that a window that is there already stays awake."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence


class Preloading(QObject):
    """Imports one module after the other, and lets the event loop have its turn after each.

    Not in a thread: PySide makes its types when they are first named, and the GUI thread, which
    looks for such types in C++ at the same time, has been seen to crash.

    Attributes:
        done: all of them have been imported. One that cannot be imported is left to whoever needs
            it, whose import then says why.
    """

    done = Signal()

    def __init__(self, names: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = [name for name in reversed(names) if name not in sys.modules]
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._import_next)

    def start(self) -> None:
        """Begin; where everything is there already, `done` is emitted before this returns."""
        if self._waiting:
            self._timer.start()
        else:
            self.done.emit()

    def stop(self) -> None:
        """Import no more; `done` is not emitted any more."""
        self._timer.stop()

    def _import_next(self) -> None:
        try:
            importlib.import_module(self._waiting.pop())
        except Exception:  # noqa: BLE001
            self._waiting.clear()
        if not self._waiting:
            self._timer.stop()
            self.done.emit()
