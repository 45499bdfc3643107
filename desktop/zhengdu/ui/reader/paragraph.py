"""One piece of text laid out: where its characters and lines are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextLayout

    from zhengdu.text.utf16 import Utf16Map
    from zhengdu.ui.reader.piece import Piece


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A laid out piece. Offsets are code points of the report's text; y counts from its own top.

    Attributes:
        piece: the part of the report.
        layout: Qt's layout, its lines positioned from (0, 0).
        lines: the lines of the layout.
        units: converts offsets within the piece.
        before: pixels above the first line.
        step: pixels from line to line.
        height: pixels in all, with the space below.
        faint: whether it is secondary text.
    """

    piece: Piece
    layout: QTextLayout
    lines: tuple[QTextLine, ...]
    units: Utf16Map
    before: int
    step: int
    height: int
    faint: bool

    def line_at(self, y: float) -> int:
        """The number of the line at a height, the nearest one if there is none."""
        return min(max(0, int((y - self.before) // self.step)), len(self.lines) - 1)

    def line_of(self, offset: int) -> int:
        """The number of the line that holds a character."""
        unit = self._unit(offset)
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].textStart() <= unit:
                low = middle
            else:
                high = middle - 1
        return low

    def line_top(self, number: int) -> int:
        """The upper edge of a line's step."""
        return self.before + number * self.step

    def line_span(self, number: int) -> Span:
        """The characters of a line."""
        if not self.lines:
            return self.piece.span
        line = self.lines[number]
        first, last = line.textStart(), line.textStart() + line.textLength()
        return Span(self._point(first), self._point(last))

    def character_at(self, x: float, y: float) -> int | None:
        """The character under a point, None beside the text."""
        if not self.lines or not self.before <= y < self.line_top(len(self.lines)):
            return None
        number = self.line_at(y)
        line, span = self.lines[number], self.line_span(number)
        left = self._x(line, line.textStart())
        right = self._x(line, line.textStart() + line.textLength())
        if not left <= x < right:
            return None
        offset = self._point(line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))
        return min(offset, span.end - 1)

    def caret_at(self, x: float, y: float) -> int:
        """The gap between characters that is nearest to a point."""
        if not self.lines:
            return self.piece.span.start
        number = self.line_at(y)
        offset = self._point(self.lines[number].xToCursor(x))
        # The end of a line is the beginning of the next one: stay on the line pointed at.
        last = number == len(self.lines) - 1
        end = self.line_span(number).end
        return offset if last or offset < end else max(self.line_span(number).start, end - 1)

    def rect(self, offset: int) -> QRectF:
        """The cell of one character, as high as the line's step."""
        if not self.lines:
            return QRectF(0, self.before, 1, self.step)
        number = self.line_of(offset)
        line, unit = self.lines[number], self._unit(offset)
        left = self._x(line, unit)
        after = self._unit(min(offset + 1, self.piece.span.end))
        right = self._x(line, after) if after > unit else left
        return QRectF(left, self.line_top(number), max(right - left, 1.0), self.step)

    def rects(self, span: Span) -> Iterator[QRectF]:
        """The cells of a span, one rectangle a line."""
        common = self.piece.span.intersection(span)
        if common is None or not self.lines:
            return
        first, last = self._unit(common.start), self._unit(common.end)
        for number in range(self.line_of(common.start), len(self.lines)):
            line = self.lines[number]
            start = line.textStart()
            end = start + line.textLength()
            if start >= last:
                break
            left, right = self._x(line, max(first, start)), self._x(line, min(last, end))
            yield QRectF(left, self.line_top(number), right - left, self.step)

    def _unit(self, offset: int) -> int:
        return self.units.units(offset - self.piece.span.start)

    def _point(self, unit: int) -> int:
        return self.piece.span.start + self.units.point(unit)

    @staticmethod
    def _x(line: QTextLine, unit: int) -> float:
        answer: object = line.cursorToX(unit)
        # PySide answers with the position and the offset, or, where it knows better, a float.
        found = answer[0] if isinstance(answer, tuple) else answer
        return found if isinstance(found, float) else 0.0
