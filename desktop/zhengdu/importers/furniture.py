"""What each page of a printed document carries besides its text: running heads, feet, numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from zhengdu.text.normal import half_width, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhengdu.importers.rows import Line

EDGE = 2
"""Lines from the upper and the lower side of a page among which furniture is looked for."""
SHARE = 0.4
"""Of the pages, how many carry a running head; left and right pages may have their own."""
_NUMBER = re.compile(
    r"^[—\-–－─_·•\s第]*(\d{1,4})\s*(?:页)?\s*(?:[/,共,]\s*共?\s*\d{1,4}\s*页?)?[—\-–－─_·•\s]*$"
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines of a document that are no text, by page and place on it.

    Attributes:
        numbers: page numbers.
        running: heads and feet that stand on many pages.
    """

    numbers: frozenset[tuple[int, Line]]
    running: frozenset[tuple[int, Line]]

    def reason(self, page: int, line: Line) -> str:
        """Why a line of a page is set aside; empty if it is text."""
        if (page, line) in self.numbers:
            return "page number"
        return "chrome" if (page, line) in self.running else ""


def furniture(pages: Sequence[Sequence[Line]]) -> Furniture:
    """Find page numbers and running lines; a page's lines may come in any order."""
    edges = list(_edges(pages))
    numbers = _numbers(edges)
    rest = [edge for edge in edges if edge not in numbers]
    return Furniture(frozenset(numbers), frozenset(_running(rest, len(pages))))


def _edges(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[int, Line]]:
    for number, page in enumerate(pages):
        lines = sorted(page, key=attrgetter("base"))
        first = min(EDGE, len(lines))
        for line in lines[:first] + lines[max(first, len(lines) - EDGE) :]:
            yield number, line


def _numbers(edges: Sequence[tuple[int, Line]]) -> set[tuple[int, Line]]:
    """Numbers that count with the pages: number minus page is the same on most of them."""
    found = [
        (page, line, int(match.group(1)))
        for page, line in edges
        if (match := _NUMBER.match(half_width(line.text)))
    ]
    shifts = Counter(number - page for page, _, number in found)
    if not shifts:
        return set()
    shift, count = shifts.most_common(1)[0]
    if count < 2 and not (shift == 1 and len({page for page, _ in edges}) == 1):
        return set()
    return {(page, line) for page, line, number in found if number - page == shift}


def _running(edges: Sequence[tuple[int, Line]], pages: int) -> Iterator[tuple[int, Line]]:
    """Lines that stand at one height on many pages and differ in digits at most."""
    alike: defaultdict[str, list[tuple[int, Line]]] = defaultdict(list)
    for page, line in edges:
        alike[re.sub(r"\d+", "#", squeezed(line.text))].append((page, line))
    for group in alike.values():
        heights = Counter(round(line.base / 4) for _, line in group)
        height, _ = heights.most_common(1)[0]
        level = [(page, line) for page, line in group if abs(line.base / 4 - height) < 1.5]
        if len({page for page, _ in level}) >= max(2, SHARE * pages):
            yield from level
