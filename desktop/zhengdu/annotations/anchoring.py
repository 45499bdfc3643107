"""Making an anchor for a passage, and finding the passage again in a text that may have changed.

Policy prose is full of short parallel phrases, so a quote that is found elsewhere counts only where
its surroundings speak for it and no other place comes close: a note on 国内生产总值 must never move
to 失业率. What is not found so is an orphan, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import CONTEXT, Anchor, AnchorState, Resolution
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.report.model import Report

SHORT = 12
"""Quotes with fewer code points are phrases that stand in many places."""
NEEDED_CONTEXT = 0.4
"""How much of a short quote's surroundings must have come along, from 0 to 1."""
MARGIN = 0.05
"""By how much the best place must beat the next."""
CLOSELY_COMPARED = 40
"""Places whose surroundings are compared in full; more are first ranked by their borders."""

_FIGURE_BEFORE = re.compile(r"[0-9０-９][.．,，]?$")
_FIGURE_AFTER = re.compile(r"^[.．,，]?[0-9０-９]")


@dataclass(frozen=True, slots=True)
class _Place:
    """One occurrence of the quote: `score` is the sum of quote 0.6, context 0.3, section 0.1."""

    start: int
    context: float
    score: float


def anchor_for(report: Report, span: Span) -> Anchor:
    """An anchor that holds a passage of `report` by position, quote, context and section."""
    text = report.text
    return Anchor(
        block=report.block_at(span.start).id,
        start=span.start,
        end=span.end,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        section=report.section_titles(span.start),
    )


def resolve(anchor: Anchor, report: Report) -> Resolution:
    """Where an anchor stands in `report`: exact, moved or orphaned, with a score from 0 to 1."""
    if _unchanged(anchor, report.text):
        return Resolution(Span(anchor.start, anchor.end), AnchorState.EXACT, 1.0)
    best = _with_surroundings(anchor, report) or _best(anchor, report)
    if best is None:
        return Resolution(None, AnchorState.ORPHANED, 0.0)
    state = AnchorState.EXACT if best.start == anchor.start else AnchorState.MOVED
    return Resolution(Span(best.start, best.start + len(anchor.exact)), state, best.score)


def _unchanged(anchor: Anchor, text: str) -> bool:
    """Whether quote, prefix and suffix all stand where they stood."""
    before, behind = anchor.start - len(anchor.prefix), anchor.end + len(anchor.suffix)
    return text[before:behind] == anchor.prefix + anchor.exact + anchor.suffix


def _with_surroundings(anchor: Anchor, report: Report) -> _Place | None:
    """The only place where prefix, quote and suffix all stand, if need be in the same section."""
    whole = anchor.prefix + anchor.exact + anchor.suffix
    starts = [at + len(anchor.prefix) for at in _occurrences(whole, report.text)]
    if len(starts) > 1:
        starts = [at for at in starts if report.section_titles(at) == anchor.section]
    return _Place(starts[0], 1.0, 1.0) if len(starts) == 1 else None


def _best(anchor: Anchor, report: Report) -> _Place | None:
    """The place that is good enough and clearly better than every other, or None."""
    places = sorted(_places(anchor, report), key=lambda place: -place.score)
    if not places:
        return None
    best = places[0]
    if len(anchor.exact) < SHORT and best.context < NEEDED_CONTEXT:
        return None
    if len(places) > 1 and best.score - places[1].score < MARGIN:
        return None
    return best


def _places(anchor: Anchor, report: Report) -> Iterator[_Place]:
    starts = [at for at in _occurrences(anchor.exact, report.text) if _whole(anchor, report, at)]
    if len(starts) > CLOSELY_COMPARED:
        starts.sort(key=lambda at: -_border_context(anchor, report.text, at))
        del starts[CLOSELY_COMPARED:]
    for start in starts:
        context = _context(anchor, report.text, start)
        same_section = report.section_titles(start) == anchor.section
        yield _Place(start, context, 0.6 + 0.3 * context + 0.1 * same_section)


def _occurrences(quote: str, text: str) -> Iterator[int]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _whole(anchor: Anchor, report: Report, start: int) -> bool:
    """Whether the quote does not begin or end inside a number: 5%左右 is not in 5.5%左右."""
    end = start + len(anchor.exact)
    before = report.text[max(0, start - 2) : start]
    behind = report.text[end : end + 2]
    cut_before = anchor.exact[:1].isdigit() and _FIGURE_BEFORE.search(before)
    cut_behind = anchor.exact[-1:].isdigit() and _FIGURE_AFTER.search(behind)
    return (not cut_before or bool(_FIGURE_BEFORE.search(anchor.prefix[-2:]))) and (
        not cut_behind or bool(_FIGURE_AFTER.search(anchor.suffix[:2]))
    )


def _context(anchor: Anchor, text: str, start: int) -> float:
    """How much of prefix and suffix stands around a place, from 0 to 1."""
    end = start + len(anchor.exact)
    before = text[max(0, start - len(anchor.prefix)) : start]
    behind = text[end : end + len(anchor.suffix)]
    return max(
        (_alike(anchor.prefix, before) + _alike(anchor.suffix, behind)) / 2,
        _border_context(anchor, text, start),
    )


def _alike(old: str, new: str) -> float:
    if old == new:
        return 1.0
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


def _border_context(anchor: Anchor, text: str, start: int) -> float:
    """The share of prefix and suffix that stands unchanged next to a place."""
    kept = anchor.prefix, anchor.suffix
    total = len(kept[0]) + len(kept[1])
    if not total:
        return 1.0
    end = start + len(anchor.exact)
    before = text[max(0, start - len(anchor.prefix)) : start]
    behind = text[end : end + len(anchor.suffix)]
    same = _common(anchor.prefix[::-1], before[::-1]) + _common(anchor.suffix, behind)
    return same / total


def _common(one: str, other: str) -> int:
    """How many characters two strings begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
