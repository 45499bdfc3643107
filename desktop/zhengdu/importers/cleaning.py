"""From lines as a file has them to paragraphs as the report has them; what is left out is kept."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from zhengdu.importers.chrome import (
    is_chrome,
    is_foot_chrome,
    is_head_chrome,
    is_imprint,
    is_page_number,
)
from zhengdu.importers.radicals import unified
from zhengdu.importers.repetition import repeated
from zhengdu.importers.splitting import split
from zhengdu.importers.unwrapping import unwrapped, without
from zhengdu.report.front import EARLY, begins_report
from zhengdu.report.source import RawParagraph, SetAside
from zhengdu.text.normal import INVISIBLE, squeezed, trimmed
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_SPACED = re.compile(r"^(?:[^\W\dA-Za-z_]\s+){3,}[^\W\dA-Za-z_]$")
_SPACED_TITLE = re.compile(r"政\s+府\s+工\s+作\s+报\s+告")
_BLANKS_INSIDE = re.compile(r"(?<=\w)\s+(?=\w)")
_CONTROL = re.compile(
    rf"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb{INVISIBLE}]"
)
LATE = 25
"""Paragraphs in which a page's foot stands."""
NUMBERS = 3
"""Lines that are bare numbers and count up from which they number pages."""


class _Sieve:
    """Paragraphs on their way, and what was taken out of them, with its place kept up to date."""

    def __init__(self, paragraphs: Iterable[RawParagraph]) -> None:
        self.paragraphs = list(paragraphs)
        self.set_aside: list[SetAside] = []

    def drop(self, gone: Collection[int], reason: str) -> None:
        """Set the paragraphs with these numbers aside, but never all there are."""
        if not gone or len(gone) == len(self.paragraphs):
            return
        kept: list[RawParagraph] = []
        places: list[int] = []
        dropped: list[SetAside] = []
        for index, paragraph in enumerate(self.paragraphs):
            if index in gone:
                dropped.append(SetAside(paragraph.text, reason, len(kept) - 1))
            else:
                kept.append(paragraph)
            places.append(len(kept) - 1)
        self._move(places)
        self.set_aside += dropped
        self.paragraphs = kept

    def join(self) -> None:
        """Put broken lines together."""
        self.paragraphs, places = unwrapped(self.paragraphs)
        self._move(places)

    def _move(self, places: Sequence[int]) -> None:
        self.set_aside = [
            replace(part, after=places[part.after] if part.after >= 0 else -1)
            for part in self.set_aside
        ]


def cleaned(
    lines: Iterable[RawParagraph],
) -> tuple[tuple[RawParagraph, ...], tuple[SetAside, ...]]:
    """The paragraphs of a report, none empty, and what was set aside in the order of the file."""
    tidy = (_tidy(part) for line in lines for part in split(line))
    sieve = _Sieve(part for part in tidy if part.text)
    sieve.drop(_page_numbers(sieve.paragraphs), "page number")
    sieve.join()
    sieve.drop(repeated(sieve.paragraphs), "repeated")
    sieve.drop(_earlier_titles(sieve.paragraphs), "repeated")
    sieve.drop(_chrome(sieve.paragraphs), "chrome")
    return tuple(sieve.paragraphs), tuple(sorted(sieve.set_aside, key=attrgetter("after")))


def _tidy(paragraph: RawParagraph) -> RawParagraph:
    """Without indents, invisible characters and the blanks of a spaced title."""
    if not paragraph.text.isprintable():
        paragraph = without(paragraph, _CONTROL)
    text = unified(paragraph.text)
    if text != paragraph.text:
        paragraph = replace(paragraph, text=text)
    if _SPACED.match(trimmed(paragraph.text)):
        paragraph = without(paragraph, _BLANKS_INSIDE)
    elif _SPACED_TITLE.search(paragraph.text):
        text = _SPACED_TITLE.sub("政府工作报告", paragraph.text)
        paragraph = RawParagraph(text, heading_level=paragraph.heading_level)
    text = paragraph.text
    inner = trimmed(text)
    if inner == text:
        return paragraph
    begin = text.find(inner) if inner else 0
    frame = Span(begin, begin + len(inner))
    bold = tuple(
        part.shifted(-begin) for part in (run.intersection(frame) for run in paragraph.bold) if part
    )
    return RawParagraph(inner, bold, paragraph.heading_level, paragraph.table)


def _page_numbers(paragraphs: Sequence[RawParagraph]) -> frozenset[int]:
    marked = {i for i, p in enumerate(paragraphs) if is_page_number(p.text)}
    return _bare_page_numbers(paragraphs) | marked


def _bare_page_numbers(paragraphs: Sequence[RawParagraph]) -> frozenset[int]:
    """Lines of digits alone, if they count up by one from each to the next."""
    lines = [(i, p.text) for i, p in enumerate(paragraphs) if len(p.text) <= 3]
    numbers = [(i, int(text)) for i, text in lines if text.isdecimal()]
    counting = all(after[1] == before[1] + 1 for before, after in pairwise(numbers))
    if len(numbers) < NUMBERS or not counting:
        return frozenset()
    return frozenset(index for index, _ in numbers)


def _earlier_titles(paragraphs: Sequence[RawParagraph]) -> frozenset[int]:
    """A page's headline in the very words of the title below it."""
    last: dict[str, int] = {}
    earlier: set[int] = set()
    for index, paragraph in enumerate(paragraphs[: _head(paragraphs)]):
        key = squeezed(paragraph.text)
        if len(key) <= 40 and "工作报告" in key:
            if key in last:
                earlier.add(last[key])
            last[key] = index
    return frozenset(earlier)


def _head(paragraphs: Sequence[RawParagraph]) -> int:
    """How many paragraphs stand above the report proper."""
    early = paragraphs[:EARLY]
    return next((i for i, p in enumerate(early) if begins_report(p.text)), len(early))


def _chrome(paragraphs: Sequence[RawParagraph]) -> frozenset[int]:
    """Furniture before the report and behind it; between, nothing is furniture."""
    head = _head(paragraphs)
    late = max(head, len(paragraphs) - LATE)
    imprint = any(is_imprint(p.text) for p in paragraphs[late:])
    above = {i for i in range(head) if is_head_chrome(paragraphs[i].text)}
    below = {
        i
        for i in range(late, len(paragraphs))
        if is_chrome(paragraphs[i].text) or (imprint and is_foot_chrome(paragraphs[i].text))
    }
    return frozenset(above | below)
