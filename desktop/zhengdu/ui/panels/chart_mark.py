"""The shapes of a chart's points, the same as the signs of the list: ◂ ● ◐ ○ ◎ ◇."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen, QPolygonF

from zhengdu.ui.models.path_line import LineKind

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from zhengdu.ui.theme import Theme

RADIUS = 4.5
_QUARTER = 90 * 16
"""Of a circle, in the sixteenths of a degree that Qt counts in."""


def mark_place(middle: QPointF) -> QRectF:
    """What a mark around a point covers."""
    return QRectF(middle.x() - RADIUS, middle.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)


def draw_mark(painter: QPainter, middle: QPointF, kind: LineKind, theme: Theme) -> None:
    """Draw the mark of a kind around a point."""
    accent, ground = QColor(theme.accent), QColor(theme.base)
    full = kind in (LineKind.REACHED, LineKind.PAST)
    place = mark_place(middle)
    painter.save()
    painter.setPen(QPen(accent, 1.4))
    painter.setBrush(QBrush(accent if full else ground))
    match kind:
        case LineKind.PAST:
            painter.drawPolygon(_corners(middle, ((-1, 0), (0.8, -0.9), (0.8, 0.9))))
        case LineKind.COMPUTED:
            painter.drawPolygon(_corners(middle, ((-1, 0), (0, -1), (1, 0), (0, 1))))
        case _:
            painter.drawEllipse(place)
    painter.setBrush(QBrush(accent))
    if kind is LineKind.EXPECTED:
        painter.drawPie(place, _QUARTER, 2 * _QUARTER)
    elif kind is LineKind.TERM:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(middle, RADIUS * 0.45, RADIUS * 0.45)
    painter.restore()


def _corners(middle: QPointF, steps: tuple[tuple[float, float], ...]) -> QPolygonF:
    around = RADIUS * 1.15
    return QPolygonF([middle + QPointF(x * around, y * around) for x, y in steps])
