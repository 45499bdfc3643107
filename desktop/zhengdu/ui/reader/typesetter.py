"""Lays out one piece of text in Chinese setting."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from zhengdu.report.model import BlockKind
from zhengdu.text.utf16 import Utf16Map
from zhengdu.ui.reader import punctuation
from zhengdu.ui.reader.fonts import GAP, varied
from zhengdu.ui.reader.line_breaker import LineBreaker
from zhengdu.ui.reader.paragraph import SetParagraph
from zhengdu.ui.reader.style import BlockStyle, Face, style_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QTextLine

    from zhengdu.ui.reader.metrics import PageMetrics
    from zhengdu.ui.reader.piece import Piece

_TERM_NAME = 40
LEAST_STEP = 1.3
"""Sizes of its type from one line of a heading to the next, however close the body is set."""


class Typesetter:
    """Sets pieces by the measures of one page."""

    def __init__(self, metrics: PageMetrics) -> None:
        self._metrics = metrics
        self._format = lru_cache(maxsize=64)(_char_format)

    def set(self, piece: Piece, text: str) -> SetParagraph:
        """Lay out a piece whose characters are `text`."""
        style = style_of(piece.block)
        shown = punctuation.shown(text)
        units = Utf16Map(shown)
        layout = QTextLayout(shown, self._font(style))
        layout.setTextOption(self._option(style, shown))
        layout.setCacheEnabled(True)
        bold = _bold_end(piece, shown)
        layout.setFormats(self._formats(shown, units, style, bold))
        lines = self._lines(layout, shown, units, style, first=piece.first)
        em, step = self._metrics.em, self.step(style)
        before = round(style.before * em) if piece.first else 0
        after = round(style.after * em) if piece.last else 0
        height = before + max(1, len(lines)) * step + after
        return SetParagraph(piece, layout, lines, units, before, step, height, style.faint)

    def step(self, style: BlockStyle) -> int:
        """Pixels from one line of a block to the next."""
        step = max(LEAST_STEP, style.step * self._metrics.spread)
        return round(step * style.scale * self._metrics.fonts.size)

    def estimate(self, piece: Piece) -> int:
        """The height a piece will probably have."""
        style, em = style_of(piece.block), self._metrics.em
        room = max(1.0, (self._metrics.columns - style.hanging) / style.scale)
        lines = int((len(piece.span) + style.indent - 1) // room) + 1
        space = style.before * piece.first + style.after * piece.last
        return max(1, lines) * self.step(style) + round(space * em)

    def _font(self, style: BlockStyle) -> QFont:
        fonts = self._metrics.fonts
        if style.face is Face.HEADING:
            return fonts.heading(style.scale, bold=style.bold)
        if style.face is Face.KAI:
            return fonts.kai(style.scale, bold=style.bold)
        return fonts.body(style.scale, bold=style.bold)

    def _option(self, style: BlockStyle, text: str) -> QTextOption:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if style.centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif style.justified:
            option.setAlignment(Qt.AlignmentFlag.AlignJustify)
        if "\t" in text:
            cells = text.count("\t") + 1
            option.setTabStopDistance(max(4.0, self._metrics.columns // cells) * self._metrics.em)
        return option

    def _formats(
        self, text: str, units: Utf16Map, style: BlockStyle, bold: int
    ) -> list[QTextLayout.FormatRange]:
        halved, gapped = set(punctuation.squeezed(text)), set(punctuation.gapped(text))
        ranges, done = [], 0
        for offset in (*sorted(halved | gapped), len(text)):
            if done < min(offset, bold):
                form = self._format(self._font(style), bold=True, halved=False, gap=0.0)
                ranges.append(_range(units, done, min(offset, bold), form))
            if offset < len(text):
                gap = GAP * self._metrics.em * style.scale if offset in gapped else 0.0
                form = self._format(
                    self._font(style),
                    bold=style.bold or offset < bold, halved=offset in halved, gap=gap,
                )  # fmt: skip
                ranges.append(_range(units, offset, offset + 1, form))
            done = offset + 1
        return ranges

    def _lines(
        self, layout: QTextLayout, text: str, units: Utf16Map, style: BlockStyle, *, first: bool
    ) -> tuple[QTextLine, ...]:
        em, width, step = self._metrics.em, self._metrics.width, self.step(style)
        gap = GAP * em * style.scale
        breaker = LineBreaker(text, units, em * style.scale, gap) if style.justified else None
        metrics = QFontMetricsF(layout.font())
        baseline = (step - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        before = round(style.before * em) if first else 0
        lines: list[QTextLine] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            indent = em * (style.indent if first and not lines else style.hanging)
            line.setLineWidth(width - indent)
            if breaker is not None:
                breaker.fit(line, width - indent)
            # A fallback font in the line may have another ascent; the base lines stay in step.
            top = before + len(lines) * step + baseline - line.ascent()
            line.setPosition(QPointF(indent, top))
            lines.append(line)
        layout.endLayout()
        return tuple(lines)


def _char_format(font: QFont, *, bold: bool, halved: bool, gap: float) -> QTextCharFormat:
    other = varied(font, halved=halved, gap=gap)
    other.setBold(bold)
    form = QTextCharFormat()
    form.setFont(other)
    return form


def _range(units: Utf16Map, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = units.units(start)
    made.length = units.units(end) - made.start
    made.format = form
    return made


def _bold_end(piece: Piece, text: str) -> int:
    """Where the bold beginning of a paragraph ends: a topic sentence, or the name of a term."""
    block = piece.block
    if not piece.first or block.kind is BlockKind.HEADING:
        return 0
    if block.heading is not None:
        return min(block.heading.end - piece.span.start, len(text))
    if block.kind is BlockKind.TERM:
        return text.find("：", 0, _TERM_NAME) + 1
    return 0
