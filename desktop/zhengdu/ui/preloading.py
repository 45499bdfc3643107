"""Modules imported beside the event loop, so that a window that is there already stays awake."""

from __future__ import annotations

import importlib
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence


class Preloading(QObject):
    """Imports modules in a thread of its own; Python lets the GUI thread in every 5 ms.

    Attributes:
        done: all of them have been imported; on the GUI thread. One that cannot be imported is
            left to whoever needs it, whose import then says why.
    """

    done = Signal()
    _imported = Signal()

    def __init__(self, names: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._thread: threading.Thread | None = None
        self._is_stopped = False
        self._imported.connect(self._on_imported)

    def start(self) -> None:
        """Begin; where everything is there already, `done` is emitted before this returns."""
        if all(name in sys.modules for name in self._names):
            self.done.emit()
        elif self._thread is None:
            self._thread = threading.Thread(target=self._import, name="preloading")
            self._thread.start()

    def stop(self) -> None:
        """Wait for the thread; `done` is not emitted any more."""
        self._is_stopped = True  # disconnecting would not call back what is under way already
        if self._thread is not None:
            self._thread.join()

    def _import(self) -> None:
        for name in self._names:
            try:
                importlib.import_module(name)
            except Exception:  # noqa: BLE001
                break
        self._imported.emit()

    def _on_imported(self) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        if not self._is_stopped:
            self.done.emit()
