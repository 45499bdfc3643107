"""The pinned Qt binding is sound on this Python."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class _Emitter(QObject):
    happened = Signal()


def test_emitting_keeps_the_references_to_true() -> None:
    """PySide6 6.12.0 loses one at each emit on Python 3.11, until the interpreter dies."""
    emitter = _Emitter()
    before = sys.getrefcount(True)
    for _ in range(200):
        emitter.happened.emit()
    assert abs(sys.getrefcount(True) - before) < 20
