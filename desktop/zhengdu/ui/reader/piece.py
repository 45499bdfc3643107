"""What is laid out as one: a paragraph, or a part of one too long to be laid out at once."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.report.model import Block, Report

LONGEST = 4000
_BREAK = re.compile(r"[。！？；;][”’」』）]*|[，、,\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a block; nearly always all of it.

    Attributes:
        block: the block it belongs to.
        span: its code points in the report's text.
    """

    block: Block
    span: Span

    @property
    def first(self) -> bool:
        """Whether the block begins here, with its indent."""
        return self.span.start == self.block.span.start

    @property
    def last(self) -> bool:
        """Whether the block ends here."""
        return self.span.end == self.block.span.end


class Pieces:
    """All pieces of a report in reading order.

    Laying out a paragraph costs time in proportion to its length, so one of a million characters
    (a file without line breaks) is shown in parts of at most 4,000.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._parts: tuple[Piece, ...] | None = None
        if any(block.span.end - block.span.start > LONGEST for block in report.blocks):
            self._parts = tuple(_divided(report))
            self._starts = [piece.span.start for piece in self._parts]

    def __len__(self) -> int:
        return len(self._report.blocks if self._parts is None else self._parts)

    def __getitem__(self, index: int) -> Piece:
        if self._parts is not None:
            return self._parts[index]
        block = self._report.blocks[index]
        return Piece(block, block.span)

    def index_of(self, offset: int) -> int:
        """The piece that holds a code point of the report's text."""
        if self._parts is not None:
            return max(0, bisect_right(self._starts, offset) - 1)
        return self._report.block_at(offset).id if self._report.blocks else 0

    def characters(self, first: int, last: int) -> int:
        """How many characters pieces `first` to `last` (not included) hold, about."""
        return self[last - 1].span.end - self[first].span.start if last > first else 0


def _divided(report: Report) -> Iterator[Piece]:
    for block in report.blocks:
        start, end = block.span.start, block.span.end
        while end - start > LONGEST:
            cut = _cut(report.text, start, start + LONGEST)
            yield Piece(block, Span(start, cut))
            start = cut
        yield Piece(block, Span(start, end))


def _cut(text: str, start: int, end: int) -> int:
    """Behind the last sentence, or else the last clause, between two offsets."""
    breaks = [match.end() for match in _BREAK.finditer(text, (start + end) // 2, end)]
    return breaks[-1] if breaks else end
