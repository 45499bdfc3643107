"""Making an anchor for a passage, and finding the passage again in a text that may have changed.

Policy prose is full of short parallel phrases, so a quote that is found elsewhere counts only where
its surroundings speak for it and no other place comes close: a note on 国内生产总值 must never move
to 失业率. Whatever is found in other words, or with another figure, unit or qualifier (左右, 以上),
is told to be changed; what is not found so is an orphan, never a guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import CONTEXT, Anchor, AnchorState, Candidate, Resolution
from zhengdu.annotations.approximate import approximate
from zhengdu.annotations.place import Search
from zhengdu.annotations.verbatim import verbatim, with_surroundings
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.annotations.place import Place
    from zhengdu.report.model import Report

ACCEPTED = 0.8
"""Score from which a place counts."""
DOUBTFUL = 0.6
"""Score from which a place is shown as changed, for the reader to look at."""
MARGIN = 0.1
"""By how much the best place must beat the next."""
PLAIN = 0.9
"""Rank from which a word-for-word place needs no comparison with places in other words."""
TELLING = 20
"""Code points of a quote that was taken out and is sought elsewhere all the same."""
FAMILIAR = 0.75
"""Rank that a place in quite another section needs."""
UNIQUE = 28
"""Code points of a quote that hardly anybody writes twice."""
JOINED = 10
"""Code points of either side that show where a quote was taken out."""
LISTED = 3
"""Candidates that are told."""
WORTH_LISTING = 0.3


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
    """Where an anchor stands in `report`, how sure that is, and where else it may stand.

    Pure, and made to be called for thousands of anchors of one report off the GUI thread.
    """
    if _unchanged(anchor, report.text):
        return Resolution(Span(anchor.start, anchor.end), AnchorState.EXACT, 1.0)
    search = Search(anchor, report)
    if not search.quote or not search.text.value:
        return Resolution(None, AnchorState.ORPHANED, 0.0)
    certain = with_surroundings(search)
    if certain is not None and _sure(search, certain):
        return _found(search, certain)
    places = verbatim(search)
    if max((place.rank for place in places), default=0.0) < PLAIN:
        places += [p for p in _in_other_words(search) if not any(map(p.overlaps, places))]
    ranked = _distinct(places)
    best = _best(ranked)
    taken_out = best is not None and _taken_out(search)
    if taken_out and len(search.quote) < TELLING:
        best = None
    if best is None:
        return Resolution(None, AnchorState.ORPHANED, 0.0, _candidates(search, ranked))
    if taken_out or not _sure(search, best):
        state, listed = AnchorState.CHANGED, _candidates(search, ranked)
        return Resolution(search.span(best), state, best.score, listed)
    return _found(search, best)


def _unchanged(anchor: Anchor, text: str) -> bool:
    """Whether quote, prefix and suffix all stand where they stood."""
    before, behind = anchor.start - len(anchor.prefix), anchor.end + len(anchor.suffix)
    if not 0 <= before <= anchor.start < anchor.end <= behind <= len(text):
        return False
    return text[before:behind] == anchor.prefix + anchor.exact + anchor.suffix


def _found(search: Search, place: Place) -> Resolution:
    """A place that reads as the quote does: exact where nothing at all is different."""
    span, anchor = search.span(place), search.anchor
    same = span.start == anchor.start and span.of(search.report.text) == anchor.exact
    return Resolution(span, AnchorState.EXACT if same else AnchorState.MOVED, place.score)


def _sure(search: Search, place: Place) -> bool:
    """Whether a place needs no reader to look at it: the same words, figures and surroundings."""
    if place.likeness < 1 or place.score < ACCEPTED:
        return False
    if search.figures() != search.figures_at(place):
        return False
    if not search.cuts_alike(place.start, place.end):
        return False
    elsewhere = place.section == 0 and place.rank < FAMILIAR
    return not elsewhere or len(search.quote) >= UNIQUE


def _in_other_words(search: Search) -> list[Place]:
    """Places inside the section that is the anchor's, as far as there still is one."""
    section, text = search.common_sections(), search.text
    if section is None:
        return approximate(search, 0, len(text.value))
    return approximate(search, text.index(section.span.start), text.index(section.span.end))


def _distinct(places: list[Place]) -> list[Place]:
    """The places best first, of those that overlap only the best."""
    kept: list[Place] = []
    for place in sorted(places, key=lambda one: -one.rank):
        if not any(place.overlaps(other) for other in kept):
            kept.append(place)
    return kept


def _taken_out(search: Search) -> bool:
    """Whether what stood on both sides of the quote now stands together.

    So it does where whole paragraphs were moved; then it means nothing.
    """
    paragraphs = search.anchor.prefix.endswith("\n") and search.anchor.suffix.startswith("\n")
    around = search.prefix[-JOINED:] + search.suffix[:JOINED]
    return not paragraphs and len(around) == 2 * JOINED and around in search.text.value


def _best(ranked: list[Place]) -> Place | None:
    """The first place, if it is good enough and clearly better than the next."""
    if not ranked or ranked[0].score < DOUBTFUL:
        return None
    clear = len(ranked) < 2 or ranked[0].rank - ranked[1].rank >= MARGIN
    return ranked[0] if clear else None


def _candidates(search: Search, ranked: list[Place]) -> tuple[Candidate, ...]:
    """The likeliest places, wherever they stand, in the form that is shown."""
    everywhere = approximate(search, 0, len(search.text.value), share=0.5)
    places = _distinct([*ranked, *everywhere])
    likely = [place for place in places if place.rank >= WORTH_LISTING][:LISTED]
    return tuple(Candidate(search.span(place), round(place.rank, 3)) for place in likely)
