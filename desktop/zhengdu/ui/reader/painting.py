"""Paints the pieces of text in view with everything that lies under and beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from zhengdu.annotations.note import Style
from zhengdu.ui.reader.layers import Layer
from zhengdu.ui.reader.margin import draw_margin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from zhengdu.text.span import Span
    from zhengdu.ui.reader.layers import Layers, Mark
    from zhengdu.ui.reader.look import Look
    from zhengdu.ui.reader.metrics import PageMetrics
    from zhengdu.ui.reader.reading_window import Placed

DEEPER = 3.5
"""Pixels between the lines of passages that overlap."""
LINES = 3
"""Lines that find room below the characters."""
FAINT = 0.4
"""Strength of the line below a term of the dictionary."""


class PagePainter:
    """Paints pieces onto the viewport."""

    def __init__(self, painter: QPainter, layers: Layers, metrics: PageMetrics, look: Look) -> None:
        self._painter = painter
        self._layers = layers
        self._metrics = metrics
        self._look = look

    def paint(self, placed: Placed) -> None:
        """Paint one piece: what lies under it, the text, what lies over it, the margin."""
        self._paint_under(placed)
        theme = self._look.theme
        self._painter.setPen(QColor(theme.faint if placed.paragraph.faint else theme.ink))
        placed.paragraph.layout.draw(self._painter, QPointF(self._metrics.left, placed.top))
        self._paint_terms(placed)
        self._paint_lines(placed)
        self._paint_caret(placed)
        draw_margin(self._painter, placed, self._metrics, self._look)

    def _paint_under(self, placed: Placed) -> None:
        theme, look = self._look.theme, self._look
        self._paint_annotations(placed)
        for layer, colour, strength in (
            (Layer.INDICATOR, theme.indicator, 1.0),
            (Layer.CURRENT_INDICATOR, theme.indicator, 1.0),
            (Layer.HIT, theme.hit, 1.0),
            (Layer.CURRENT_HIT, theme.current_hit, 1.0),
            (Layer.FLASH, theme.flash, look.flash),
        ):
            for mark in self._layers.within(layer, placed.paragraph.piece.span):
                if layer is not Layer.INDICATOR or mark.key == look.pointed is not None:
                    self._fill(placed, mark.span, _faded(colour, strength))
        if look.selection is not None:
            self._fill(placed, look.selection, QColor(theme.selection), whole=True)

    def _paint_annotations(self, placed: Placed) -> None:
        """Fill passages; where they overlap both colours and, later, both lines are seen."""
        theme = self._look.theme
        for mark, depth in self._annotations(placed):
            if mark.colour is not None and mark.style is Style.FILL and not mark.whole:
                strength = 0.6 if depth else 1.0
                self._fill(placed, mark.span, _faded(theme.notes[mark.colour], strength))

    def _paint_lines(self, placed: Placed) -> None:
        """The lines of annotated passages, and the bars beside annotated paragraphs."""
        bars = 0
        for mark, depth in self._annotations(placed):
            if mark.colour is None:
                continue
            edge = QColor(self._look.theme.note_edges[mark.colour])
            if mark.whole:
                self._paint_bar(placed, edge, bars)
                bars += 1
            else:
                for rect in self._rects(placed, mark.span):
                    self._painter.fillRect(_line(rect, mark.style, depth), edge)

    def _paint_bar(self, placed: Placed, edge: QColor, number: int) -> None:
        """A light rule along a paragraph; several stand side by side."""
        paragraph, em = placed.paragraph, self._metrics.em
        x = self._metrics.left - 0.42 * em - 4 * number
        height = len(paragraph.lines) * paragraph.step
        self._painter.fillRect(QRectF(x, placed.top + paragraph.before, 2.5, height), edge)

    def _annotations(self, placed: Placed) -> Iterator[tuple[Mark, int]]:
        """The annotations of a piece, each with how many before it that it overlaps."""
        open_marks: list[Mark] = []
        for mark in self._layers.within(Layer.ANNOTATION, placed.paragraph.piece.span):
            if mark.whole:
                yield mark, 0
                continue
            open_marks = [one for one in open_marks if one.span.end > mark.span.start]
            yield mark, len(open_marks)
            open_marks.append(mark)

    def _paint_terms(self, placed: Placed) -> None:
        """Dotted underlines; those of the dictionary, which has many terms, are fainter."""
        piece = placed.paragraph.piece.span
        own, shipped = self._dotted(1.0), self._dotted(FAINT)
        for mark in self._layers.within(Layer.TERM, piece):
            self._painter.setPen(shipped if _is_shipped(mark) else own)
            for rect in self._rects(placed, mark.span):
                y = rect.bottom() - 0.5
                self._painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right() - 1, y))
        if self._look.term is not None and self._look.term.overlaps(piece):
            self._frame(placed, self._look.term)

    def _dotted(self, strength: float) -> QPen:
        pen = QPen(_faded(self._look.theme.term, strength), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.2])
        return pen

    def _frame(self, placed: Placed, span: Span) -> None:
        self._painter.setPen(QPen(QColor(self._look.theme.accent), 1.2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in self._rects(placed, span):
            self._painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 2), 3, 3)

    def _paint_caret(self, placed: Placed) -> None:
        caret, piece = self._look.caret, placed.paragraph.piece
        if caret is None or not (caret in piece.span or (piece.last and caret == piece.span.end)):
            return
        rect = placed.paragraph.rect(caret).translated(self._metrics.left, placed.top)
        inset = rect.height() * 0.14
        bar = QRectF(rect.left() - 0.75, rect.top() + inset, 1.5, rect.height() - 2 * inset)
        self._painter.fillRect(bar, QColor(self._look.theme.ink))

    def _fill(self, placed: Placed, span: Span, colour: QColor, *, whole: bool = False) -> None:
        for rect in self._rects(placed, span, whole=whole):
            self._painter.fillRect(rect, colour)

    def _rects(self, placed: Placed, span: Span, *, whole: bool = False) -> list[QRectF]:
        """The lines of a span; as high as the characters, or as the whole line step."""
        inset = 0.0 if whole else placed.paragraph.step * 0.13
        return [
            rect.translated(self._metrics.left, placed.top).adjusted(0, inset, 0, -inset)
            for rect in placed.paragraph.rects(span)
        ]


def _line(rect: QRectF, style: Style, depth: int) -> QRectF:
    """Where the line of a passage runs: through it, or below it and below dotted terms."""
    if style is Style.STRIKE:
        y = rect.center().y() - 1 + DEEPER * (depth % LINES)
        return QRectF(rect.left(), y, rect.width(), 2.0)
    thick = 2.5 if style is Style.UNDERLINE else 1.5
    return QRectF(rect.left(), rect.bottom() + 1 + DEEPER * (depth % LINES), rect.width(), thick)


def _is_shipped(mark: Mark) -> bool:
    hit = mark.key
    from zhengdu.glossary.term import TermHit, TermSource  # the first page has no terms yet

    return isinstance(hit, TermHit) and hit.term.source is TermSource.DICTIONARY


def _faded(colour: str, strength: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(strength)
    return made
