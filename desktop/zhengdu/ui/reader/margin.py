"""The margin left of the text: signs of notes, the offer to make one, paragraph numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from zhengdu.annotations.note import NoteKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from zhengdu.ui.reader.layers import MarginMark
    from zhengdu.ui.reader.look import Look
    from zhengdu.ui.reader.metrics import PageMetrics
    from zhengdu.ui.reader.reading_window import Placed

SIGN = 0.62
"""Side of the sign in characters of the body."""
NUMBER = 0.66
"""Size of paragraph numbers relative to the body."""


def sign_rect(placed: Placed, metrics: PageMetrics, *, numbers: bool) -> QRectF:
    """Where the sign of a note stands: beside the first line, left of a number if there is one."""
    side = SIGN * metrics.em
    distance = 2.55 * metrics.em if numbers else 1.5 * metrics.em
    x = max(2.0, metrics.left - distance)
    y = placed.top + placed.paragraph.before + (placed.paragraph.step - side) / 2
    return QRectF(x, y, side, side)


def in_margin(x: int, metrics: PageMetrics) -> bool:
    """Whether a place in the viewport is in the margin, near enough to the text."""
    return metrics.left - 3 * metrics.em <= x < metrics.left - 0.3 * metrics.em


def draw_margin(painter: QPainter, placed: Placed, metrics: PageMetrics, look: Look) -> None:
    """Draw what stands beside the first line of a paragraph."""
    piece = placed.paragraph.piece
    if not piece.first or not placed.paragraph.lines:
        return
    notes = look.notes.get(piece.block.id, ()) if look.notes else ()
    rect = sign_rect(placed, metrics, numbers=look.numbers)
    if notes:
        _draw_signs(painter, rect, notes, look)
    elif look.hovered == piece.block.id:
        _draw_plus(painter, rect, QColor(look.theme.faint))
    if look.numbers:
        _draw_number(painter, placed, metrics, QColor(look.theme.faint))


def _draw_signs(painter: QPainter, rect: QRectF, notes: Sequence[MarginMark], look: Look) -> None:
    """A sheet, a second one behind it for several notes; a ribbon for a bookmark left of them."""
    edges = look.theme.note_edges
    kept = [note for note in notes if note.kind is NoteKind.BOOKMARK]
    sheets = [note for note in notes if note.kind is not NoteKind.BOOKMARK]
    for number, note in reversed(list(enumerate(sheets[:2]))):
        shift = number * rect.width() * 0.28
        colour = QColor(edges[note.colour])
        if number:
            painter.setPen(QPen(QColor(look.theme.paper), 1))
            painter.setOpacity(0.6)
        _draw_sign(painter, rect.translated(-shift, -shift), colour)
        painter.setOpacity(1.0)
    if kept:
        place = rect.translated(-1.25 * rect.width(), 0) if sheets else rect
        _draw_ribbon(painter, place, QColor(look.theme.accent))


def _draw_ribbon(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A bookmark: a strip with a notch at its end."""
    strip = rect.adjusted(rect.width() * 0.2, -1, -rect.width() * 0.2, 1)
    notch = QPointF(strip.center().x(), strip.bottom() - strip.width() * 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon([
        strip.topLeft(), strip.topRight(), strip.bottomRight(), notch, strip.bottomLeft(),
    ])  # fmt: skip
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_sign(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A small sheet with a folded corner."""
    fold = rect.width() * 0.35
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon([
        rect.topLeft(), rect.topRight(), QPointF(rect.right(), rect.bottom() - fold),
        QPointF(rect.right() - fold, rect.bottom()), rect.bottomLeft(),
    ])  # fmt: skip
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_plus(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 2, 2)
    centre, arm = rect.center(), rect.width() * 0.28
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))


def _draw_number(painter: QPainter, placed: Placed, metrics: PageMetrics, colour: QColor) -> None:
    painter.setFont(metrics.fonts.interface(NUMBER))
    painter.setPen(colour)
    right = metrics.left - 0.6 * metrics.em
    top = placed.top + placed.paragraph.before
    place = QRectF(right - 4 * metrics.em, top, 4 * metrics.em, placed.paragraph.step)
    align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, align, str(placed.paragraph.piece.block.id + 1))
