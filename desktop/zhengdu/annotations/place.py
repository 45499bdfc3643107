"""A place where an anchor's quote may stand now, and what speaks for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from zhengdu.annotations.figure import cuts_figure, cuts_number, figures
from zhengdu.annotations.folding import fold, folded, folded_report

if TYPE_CHECKING:
    from zhengdu.annotations.anchor import Anchor
    from zhengdu.annotations.folding import Folded
    from zhengdu.report.model import Report, Section
    from zhengdu.text.span import Span

ENOUGH = 28
"""Code points that agree, in quote and context together, and make a place certain."""
SHARE = 0.6
"""What has to agree where quote and context together are shorter than ENOUGH."""
QUOTE_WEIGHT = 0.9
"""Words of the quote say less than words around it: a phrase may stand in many places."""
PARAGRAPH = 6
"""What it counts that a quote and a place both begin, or both end, with a paragraph."""
SECTION = 4
"""What it counts that the section is the same."""
CHANCE = 0.25
"""How alike two unrelated pieces of such prose may be."""
NEXT = 6
"""Code points next to a quote that must stand as they did for its context to count in full."""
LOOSE = 0.6
"""What a context counts where those do not: it may be that of a parallel phrase close by."""

_NUMBER = re.compile(r"[0-9][0-9.]*")


@dataclass(frozen=True, slots=True)
class Place:
    """One place; offsets are of the folded text.

    Attributes:
        start: where it begins.
        end: behind its end.
        likeness: of the quote to what stands there, from 0 to 1; 1 is equal.
        before: how much of the prefix stands before it, from 0 to 1.
        behind: how much of the suffix stands behind it, from 0 to 1.
        section: how much of the section path is the same, from 0 to 1.
        score: how sure it is, from 0 to 1: likeness, lowered where little text agrees.
    """

    start: int
    end: int
    likeness: float
    before: float
    behind: float
    section: float
    score: float

    @property
    def rank(self) -> float:
        """For comparing places with each other: 50 quote, 20 prefix, 20 suffix, 10 section."""
        return 0.5 * self.likeness + 0.2 * (self.before + self.behind) + 0.1 * self.section

    def overlaps(self, other: Place) -> bool:
        """Whether both are, in part, the same passage."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Search:
    """An anchor and a report, folded, with the questions every way of searching asks."""

    anchor: Anchor
    report: Report

    @cached_property
    def text(self) -> Folded:
        """The report's text."""
        return folded_report(self.report.text)

    @cached_property
    def quote(self) -> str:
        """The anchor's words."""
        return fold(self.anchor.exact)

    @cached_property
    def prefix(self) -> str:
        """What stood before them."""
        return fold(self.anchor.prefix)

    @cached_property
    def suffix(self) -> str:
        """What stood behind them."""
        return fold(self.anchor.suffix)

    @cached_property
    def section(self) -> tuple[str, ...]:
        """The titles of the sections they stood in."""
        return tuple(fold(title) for title in self.anchor.section)

    def offset(self, index: int) -> int:
        """The code point of the report that a character of the folded text comes from."""
        return self.text.offsets[index]

    def span(self, place: Place) -> Span:
        """A place as code points of the report."""
        return self.text.span(place.start, place.end)

    def before(self, start: int) -> str:
        """As much text before a place as the prefix has."""
        return self.text.value[max(0, start - len(self.prefix)) : start]

    def behind(self, end: int) -> str:
        """As much text behind a place as the suffix has."""
        return self.text.value[end : end + len(self.suffix)]

    def place(self, start: int, end: int, likeness: float = 1.0) -> Place:
        """A place with all that speaks for it."""
        before = _alike(self.prefix[::-1], self.before(start)[::-1])
        behind = _alike(self.suffix, self.behind(end))
        agreeing = QUOTE_WEIGHT * len(self.quote) * likeness
        agreeing += len(self.prefix) * before + len(self.suffix) * behind
        section = self._section(start)
        agreeing += SECTION if self.section and section == 1 else 0
        agreeing += PARAGRAPH * self._paragraph_borders(start, end)
        whole = len(self.quote) + len(self.prefix) + len(self.suffix)
        score = likeness * min(1.0, agreeing / min(ENOUGH, SHARE * (whole + SECTION)))
        return Place(start, end, likeness, before, behind, section, score)

    def cuts_alike(self, start: int, end: int) -> bool:
        """Whether a place cuts numbers where the quote does; one without surroundings cuts none."""
        cut = cuts_figure(self.report.text, self.text.span(start, end))
        if (cut[0] and not self.prefix) or (cut[1] and not self.suffix):
            return False
        old = cuts_number(self.prefix, self.quote, self.suffix)
        return old == cuts_number(self.before(start), self.quote, self.behind(end))

    def figures(self) -> list[str]:
        """Every figure that stands in the anchor's words or is cut by them."""
        anchor = self.anchor
        whole = folded(anchor.prefix + anchor.exact + anchor.suffix)
        start = whole.index(len(anchor.prefix))
        end = whole.index(len(anchor.prefix) + len(anchor.exact))
        last = len(whole.value)
        return figures(whole.read(0, start), whole.read(start, end), whole.read(end, last))

    def figures_at(self, place: Place) -> list[str]:
        """The same of a place, in as much text as the anchor has."""
        text, start, end = self.text, place.start, place.end
        before, behind = max(0, start - len(self.prefix)), end + len(self.suffix)
        return figures(text.read(before, start), text.read(start, end), text.read(end, behind))

    def common_sections(self) -> Section | None:
        """The innermost section of the report whose path is the anchor's as far as it goes."""
        level, found = self.report.outline, None
        for title in self.section:
            inner = next((s for s in level if fold(s.title) == title), None)
            if inner is None:
                break
            level, found = inner.children, inner
        return found

    def _paragraph_borders(self, start: int, end: int) -> int:
        """At how many ends the quote did, and the place does, reach the end of a paragraph."""
        text, anchor = self.report.text, self.anchor
        span = self.text.span(start, end)
        before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
        began = anchor.prefix[-1:] in ("", "\n") and before in ("", "\n")
        ended = anchor.suffix[:1] in ("", "\n") and behind in ("", "\n")
        return began + ended

    def _section(self, start: int) -> float:
        titles = tuple(fold(title) for title in self.report.section_titles(self.offset(start)))
        if titles == self.section:
            return 1.0
        return _common(titles, self.section) / max(len(titles), len(self.section))


def _alike(old: str, new: str) -> float:
    """How much of a context is there, read from the quote's border outwards, from 0 to 1.

    Other numbers are no difference: where one figure was revised, those around it were as well.
    """
    if old == new:
        return 1.0
    from rapidfuzz.distance import Levenshtein

    old, new = _NUMBER.sub("0", old), _NUMBER.sub("0", new)
    kept = _common(old, new) / max(1, len(old))
    likeness = (Levenshtein.normalized_similarity(old, new) - CHANCE) / (1 - CHANCE)
    near = sum(one == other for one, other in zip(old[:NEXT], new[:NEXT], strict=False))
    return max(kept, likeness * (LOOSE + (1 - LOOSE) * near / max(1, len(old[:NEXT]))))


def _common(one: str | tuple[str, ...], other: str | tuple[str, ...]) -> int:
    """How many members two sequences begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
