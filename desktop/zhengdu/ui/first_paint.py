"""The moment the page has been painted for the first time: background work waits for it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

AT_THE_LATEST_MS = 1000
"""A window that is shown minimised is not painted; work begins all the same."""


class FirstPaint(QObject):
    """Watches a widget.

    Attributes:
        happened: the widget has been painted, or is not going to be soon; once.
        moment: when that was, in seconds since the epoch; 0 before.
    """

    happened = Signal()

    def __init__(self, widget: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._widget = widget
        self.is_over = False
        self.moment = 0.0
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(AT_THE_LATEST_MS)
        self._latest.timeout.connect(self._tell)
        widget.installEventFilter(self)

    def start_clock(self) -> None:
        """The window is about to be shown."""
        if not self.is_over:
            self._latest.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)
        return False

    def _tell(self) -> None:
        if not self.is_over:
            self.is_over = True
            self.moment = time.time()
            self._latest.stop()
            self.happened.emit()
