"""Moves line ends where Qt's own breaking does not suit Chinese setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.ui.reader.punctuation import HANGING, gapped, may_begin_line, unbreakable

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine

    from zhengdu.text.utf16 import Utf16Map

_MOST_MOVED = 0.3
_LEAST_FILLED = 0.82
"""A line less full than this, beside a long number in a narrow column, is not driven apart."""


class LineBreaker:
    """Lets a mark hang over the right edge, and keeps a number with its unit.

    Qt's own rules (UAX 14) already keep closing marks off line starts and opening ones off ends.
    """

    def __init__(self, text: str, units: Utf16Map, em: float, gap: float) -> None:
        self._text = text
        self._units = units
        self._em = em
        self._gap = gap
        self._gapped = frozenset(gapped(text))
        self._figures = unbreakable(text)

    def fit(self, line: QTextLine, width: float) -> None:
        """Change the end of a line that Qt has filled to `width` pixels."""
        hung = self._move_end(line, width)
        end = self._end(line)
        # The space towards the next line's digits, and the empty half of a mark, lie outside, so
        # that what is seen ends at the right edge.
        if end == len(self._text) or hung:
            return
        if line.naturalTextWidth() < width * _LEAST_FILLED:
            # The natural width lacks the space behind the last character, and would lose it.
            line.setNumColumns(line.textLength(), line.naturalTextWidth() + self._em / 2)
        elif self._text[end - 1] in HANGING:
            line.setNumColumns(line.textLength(), width + self._em / 2)
        elif end - 1 in self._gapped:
            line.setNumColumns(line.textLength(), width + self._gap)

    def _move_end(self, line: QTextLine, width: float) -> bool:
        """Whether a whole mark hangs over the edge now."""
        end = self._end(line)
        if end + 1 < len(self._text) and self._text[end + 1] in HANGING:
            line.setLineWidth(width + self._em)
            if self._text[self._end(line) - 1] in HANGING:
                return True
            line.setLineWidth(width)
        figure = next(((s, e) for s, e in self._figures if s < end < e), None)
        if figure is not None:
            self._end_before(line, figure[0], width)
        return False

    def _end_before(self, line: QTextLine, offset: int, width: float) -> None:
        start = self._units.point(line.textStart())
        room = self._end(line) - start
        while offset > start and not may_begin_line(self._text, offset):
            offset -= 1
        if offset - start < room * (1 - _MOST_MOVED):
            return
        columns = self._units.units(offset) - line.textStart()
        line.setNumColumns(columns, width)
        if self._end(line) != offset:
            line.setLineWidth(width)

    def _end(self, line: QTextLine) -> int:
        return self._units.point(line.textStart() + line.textLength())
