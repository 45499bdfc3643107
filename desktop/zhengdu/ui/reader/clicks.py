"""Counts clicks at one place, which Qt does up to two only."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication


class ClickCounter(QObject):
    """Knows a third click by its nearness in time and place to a double click."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._point = QPoint()
        self._after_double = QTimer(self)
        self._after_double.setSingleShot(True)

    def double(self, point: QPoint) -> None:
        """Note a double click."""
        self._point = point
        self._after_double.start(QApplication.doubleClickInterval())

    def press(self, point: QPoint) -> int:
        """Whether a press is the third of a triple click, or counts as one."""
        near = (point - self._point).manhattanLength() <= QApplication.startDragDistance()
        third = self._after_double.isActive() and near
        self._after_double.stop()
        return 3 if third else 1
