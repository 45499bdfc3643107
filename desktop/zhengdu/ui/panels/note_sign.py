"""The small sign of a note in lists: how it is marked in the page, and in which colour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor

from zhengdu.annotations.note import NoteKind, Style
from zhengdu.ui.panels.row_painter import draw_swatch, icon_of

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPainter

    from zhengdu.annotations.note import Annotation
    from zhengdu.ui.theme import Theme

SIDE = 12


def draw(painter: QPainter, rect: QRect, note: Annotation, theme: Theme) -> None:
    """Draw a note's sign into a square; a bookmark has the colour that it has in the margin."""
    edge, fill = theme.note_edges[note.colour], theme.notes[note.colour]
    if note.kind is NoteKind.BOOKMARK:
        _draw_ribbon(painter, QRectF(rect), theme.accent)
    elif note.kind is NoteKind.PARAGRAPH:
        painter.fillRect(QRect(rect.left() + 1, rect.top(), 3, rect.height()), QColor(edge))
        for line in range(3):
            y = rect.top() + 2 + line * 4
            painter.fillRect(QRect(rect.left() + 6, y, rect.width() - 6, 1), QColor(edge))
    elif note.style is Style.FILL:
        draw_swatch(painter, rect, edge, fill)
    else:
        y = rect.center().y() if note.style is Style.STRIKE else rect.bottom() - 2
        draw_swatch(painter, rect, edge, "transparent")
        painter.fillRect(QRect(rect.left() + 1, y, rect.width() - 2, 3), QColor(edge))


def icon(note: Annotation, theme: Theme, ratio: float) -> QIcon:
    """A note's sign as an icon."""
    return icon_of(SIDE, ratio, partial(draw, note=note, theme=theme))


def _draw_ribbon(painter: QPainter, rect: QRectF, edge: str) -> None:
    strip = rect.adjusted(2, 0, -2, 0)
    notch = QPointF(strip.center().x(), strip.bottom() - 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(edge))
    painter.drawPolygon([
        strip.topLeft(), strip.topRight(), strip.bottomRight(), notch, strip.bottomLeft(),
    ])  # fmt: skip
    painter.setBrush(Qt.BrushStyle.NoBrush)
