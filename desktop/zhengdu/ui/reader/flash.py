"""The light that marks a passage just jumped to, and fades."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

FADING_MS = 1600


class Flash(QObject):
    """A strength that falls from 1 to 0.

    Attributes:
        changed: the strength is another one.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.strength = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(FADING_MS)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        # Stays bright for as long as the eye needs to find it.
        self._animation.setEasingCurve(QEasingCurve.Type.InQuad)
        self._animation.valueChanged.connect(self._on_value)

    def start(self) -> None:
        """Light up."""
        self._animation.stop()
        self._on_value(1.0)
        self._animation.start()

    def stop(self) -> None:
        """Go out at once."""
        self._animation.stop()
        self.strength = 0.0

    def _on_value(self, value: float) -> None:
        self.strength = value
        self.changed.emit()
