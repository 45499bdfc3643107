"""A text without quotation marks and blanks, and where each of its characters stood."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.glossary.forms import QUOTES, folded
from zhengdu.report.model import SectionKind
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.report.model import Report

OPENING = frozenset("“‘「『《〈\"'＂＇")
CLOSING = frozenset("”’」』》〉\"'＂＇")
_LEFT_OUT = re.compile(f"[{re.escape(QUOTES)} \u3000]+")


@dataclass(frozen=True, slots=True)
class BareText:
    """The body of a report as terms are looked for in it: half-width, no quotes, no blanks.

    Attributes:
        source: the report's text.
        text: what is left of its body.
        starts: offsets in `text` of its unbroken pieces.
        shifts: how much further each piece stands in `source`.
    """

    source: str
    text: str
    starts: list[int]
    shifts: list[int]

    @classmethod
    def of(cls, report: Report) -> BareText:
        """The body of a report; its appendices are left out."""
        half, pieces, starts, shifts, length = folded(report.text), [], [], [], 0
        for start, end in _pieces(half, _body(report)):
            starts.append(length)
            shifts.append(start - length)
            pieces.append(half[start:end])
            length += end - start
        return cls(report.text, "".join(pieces), starts, shifts)

    def source_offset(self, offset: int) -> int:
        """Where in `source` a character of `text` stands."""
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]

    def quoted(self, start: int, end: int) -> bool:
        """Whether exactly these bare characters stand in quotation marks."""
        first, last = self.source_offset(start), self.source_offset(end - 1)
        before, after = self.source[first - 1 : first], self.source[last + 1 : last + 2]
        return before in OPENING and after in CLOSING

    def span(self, start: int, end: int) -> Span:
        """The source's characters, with quotation marks that are open or closed inside."""
        first, last = self.source_offset(start), self.source_offset(end - 1) + 1
        return balanced(self.source, first, last)


def balanced(source: str, first: int, last: int) -> Span:
    """A passage together with the quotation marks beside it that belong to marks inside it."""
    closed, opened = _loose_quotes(source[first:last])
    if closed and source[first - 1 : first] in OPENING:
        first -= 1
    if opened and source[last : last + 1] in CLOSING:
        last += 1
    return Span(first, last)


def _loose_quotes(text: str) -> tuple[bool, bool]:
    """Whether a quotation ends that began before, and whether one begins that ends later."""
    depth, closed = 0, False
    for character in text:
        if character in CLOSING and depth == 0:
            closed = True
        elif character in CLOSING:
            depth -= 1
        elif character in OPENING:
            depth += 1
    return closed, depth > 0


def _body(report: Report) -> Iterator[Span]:
    """The parts of the text that are no appendix."""
    start = 0
    for section in report.outline:
        if section.kind is not SectionKind.BODY:
            if start < section.span.start:
                yield Span(start, section.span.start)
            start = max(start, section.span.end)
    yield Span(start, max(start, len(report.text)))


def _pieces(text: str, parts: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """What is left of the parts between quotation marks and blanks."""
    for part in parts:
        start = part.start
        for gap in _LEFT_OUT.finditer(text, part.start, part.end):
            if gap.start() > start:
                yield start, gap.start()
            start = gap.end()
        if part.end > start:
            yield start, part.end
