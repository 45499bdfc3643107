"""The places where a quote stands word for word, width and typographic marks aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.annotations.place import Place, Search

CLOSELY_COMPARED = 40
"""Places whose surroundings are compared in full; more are first ranked by their borders."""


def with_surroundings(search: Search) -> Place | None:
    """The only place where prefix, quote and suffix all stand, if need be in the same section."""
    whole, length = search.prefix + search.quote + search.suffix, len(search.quote)
    starts = [at + len(search.prefix) for at in occurrences(whole, search.text.value)]
    found = [search.place(at, at + length) for at in starts if search.cuts_alike(at, at + length)]
    if len(found) > 1:
        found = [place for place in found if place.section == 1.0]
    return found[0] if len(found) == 1 else None


def verbatim(search: Search) -> list[Place]:
    """Every place of the quote that does not cut a number which it did not cut before."""
    length = len(search.quote)
    starts = [
        at
        for at in occurrences(search.quote, search.text.value)
        if search.cuts_alike(at, at + length)
    ]
    if len(starts) > CLOSELY_COMPARED:
        starts.sort(key=lambda at: -_border(search, at))
        del starts[CLOSELY_COMPARED:]
    return [search.place(at, at + length) for at in starts]


def occurrences(quote: str, text: str) -> Iterator[int]:
    """Where a quote stands, overlapping places too."""
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _border(search: Search, start: int) -> int:
    """How many characters next to a place are those that stood next to the quote."""
    from rapidfuzz.distance import Postfix, Prefix

    end = start + len(search.quote)
    before = Postfix.similarity(search.prefix, search.before(start))
    return before + Prefix.similarity(search.suffix, search.behind(end))
