"""Which part of the sheet is in view, held by a piece and not by a height: nothing jumps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.ui.reader.paragraph import SetParagraph
    from zhengdu.ui.reader.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Placed:
    """A laid out piece in view.

    Attributes:
        index: its number.
        paragraph: its layout.
        top: its upper edge in pixels of the viewport.
    """

    index: int
    paragraph: SetParagraph
    top: int


class ReadingWindow:
    """A view of `height` pixels onto a sheet.

    The place is a piece and the pixels of it that lie above the view. Estimated heights elsewhere
    may be corrected without moving what the reader sees.
    """

    def __init__(self, sheet: Sheet, height: int) -> None:
        self._sheet = sheet
        self._height = height
        self._index = 0
        self._above = -sheet.top(0)

    @property
    def top(self) -> int:
        """The height on the sheet where the view begins, by what is known now."""
        return self._sheet.top(self._index) + self._above

    @property
    def furthest(self) -> int:
        """The greatest possible `top`."""
        return max(0, self._sheet.height - self._height)

    def resize(self, height: int) -> None:
        """Give the view another height; its upper edge stays."""
        self._height = height
        self._keep_inside()

    def move_by(self, pixels: int) -> None:
        """Move down (or up, if negative) by exactly so much text."""
        self._above += pixels
        self._normalise()
        self._keep_inside()

    def move_to(self, top: int) -> None:
        """Let the view begin at a height of the sheet."""
        self._hold(min(max(0, top), self.furthest))
        at_end = top >= self.furthest
        self._measure()
        if at_end:
            self._settle_at_end()
        self._keep_inside()

    def show(self, offset: int, at: int) -> None:
        """Bring the line of a character to `at` pixels below the view's upper edge."""
        index, paragraph = self._sheet.paragraph_of(offset)
        self._index = index
        self._above = paragraph.line_top(paragraph.line_of(offset)) - at
        self._normalise()
        self._keep_inside()

    def visible(self) -> Iterator[Placed]:
        """The pieces in view from the top, laid out as they are yielded."""
        index, top = self._index, -self._above
        while index < len(self._sheet) and top < self._height:
            paragraph = self._sheet.paragraph(index)
            yield Placed(index, paragraph, top)
            top += paragraph.height
            index += 1

    def placed_at(self, y: int) -> Placed | None:
        """The piece in view at a height of the viewport, or the nearest one."""
        last = None
        for placed in self.visible():
            last = placed
            if y < placed.top + placed.paragraph.height:
                break
        return last

    def first_line(self) -> tuple[int, int]:
        """The first line that is wholly in view: its first character, and its top in the view."""
        fallback = None
        for placed in self.visible():
            paragraph = placed.paragraph
            for number in range(len(paragraph.lines)):
                top = placed.top + paragraph.line_top(number)
                fallback = paragraph.line_span(number).start, top
                if top >= 0:
                    return fallback
        return fallback or (0, 0)

    def span(self) -> Span:
        """All characters that are at least partly in view."""
        start = end = None
        for placed in self.visible():
            paragraph = placed.paragraph
            first = paragraph.line_span(paragraph.line_at(-placed.top))
            last = paragraph.line_span(paragraph.line_at(self._height - placed.top - 1))
            start = first.start if start is None else start
            end = last.end
        return Span(start or 0, end or 0)

    def _hold(self, top: int) -> None:
        self._index = self._sheet.index_at(top) if len(self._sheet) else 0
        self._above = top - self._sheet.top(self._index)

    def _measure(self) -> None:
        for _ in self.visible():
            pass

    def _normalise(self) -> None:
        """Let the place be the piece at the view's upper edge, by measured heights."""
        while self._above < 0 and self._index > 0:
            self._index -= 1
            self._above += self._sheet.paragraph(self._index).height
        while self._index < len(self._sheet) - 1:
            height = self._sheet.paragraph(self._index).height
            if self._above < height:
                break
            self._above -= height
            self._index += 1

    def _keep_inside(self) -> None:
        self._measure()
        if self.top > self.furthest:
            self._settle_at_end()
        if self.top < 0:
            self._index, self._above = 0, -self._sheet.top(0)

    def _settle_at_end(self) -> None:
        """Show the end; measuring it moves it, so walk up from the last piece."""
        if not len(self._sheet):
            return
        bottom = self._sheet.height - self._sheet.top(len(self._sheet))
        self._index = len(self._sheet) - 1
        self._above = self._sheet.paragraph(self._index).height + bottom - self._height
        self._normalise()
