"""What floats over the page: a small framed surface that never takes the focus by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from zhengdu.ui.theme import THEMES, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

GAP = 6
RADIUS = 6.0
SIGN = 18
"""Pixels of a sign that stands alone on a button."""


class Floating(QWidget):
    """A child of the page's viewport, so that it moves, closes and is clipped with the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._viewport = parent
        self.theme: Theme = THEMES["light"]
        self.setCursor(Qt.CursorShape.ArrowCursor)
        # A press on its empty parts is no press on the text below it.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in a theme."""
        self.theme = theme
        self.setPalette(theme.palette())
        self.update()

    def put_beside(self, place: QRect, *, above: bool) -> None:
        """Stand over or under a place of the viewport, on the other side where room is short."""
        room = self._viewport.rect().adjusted(GAP, GAP, -GAP, -GAP)
        over, under = place.top() - self.height() - GAP, place.bottom() + GAP
        y = over if above else under
        if above and over < room.top():
            y = under
        elif not above and under + self.height() > room.bottom() and over >= room.top():
            y = over
        x = min(place.left(), room.right() - self.width())
        y = min(y, room.bottom() - self.height())
        self.move(QPoint(max(room.left(), x), max(room.top(), y)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.faint), 1))
        painter.setBrush(QColor(self.theme.base))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.end()


def tool_button(name: str, text: str, tip: str) -> QToolButton:
    """A flat button that is reached by Tab but takes no focus when it is clicked."""
    button = QToolButton()
    button.setObjectName(name)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setAutoRaise(True)
    if len(text) == 1:
        font = button.font()
        font.setPixelSize(SIGN)
        button.setFont(font)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
