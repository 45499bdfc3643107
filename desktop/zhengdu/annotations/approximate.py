"""The places where a quote stands in other words: by sequences of three characters, then aligned.

Prefix, quote and suffix are sought as one piece, so that a quote of which every character was
replaced still has its place between what stood around it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from zhengdu.annotations.figure import (
    cuts_number,
    digits_before,
    digits_behind,
    numbers,
    tokens,
    without_numbers,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zhengdu.annotations.place import Place, Search

GRAM = 3
COMMON = 200
"""A sequence with more places than this says nothing about the place."""
BUCKET = 8
"""Places whose distance is smaller are the same."""
SLACK = 24
"""Code points a passage may have grown at either end."""
LONGEST_INSERTION = 600
"""Code points that may have been inserted inside a passage."""
LONG = 20
"""Quotes from this length on are known again around sentences that were put into them."""
INSERTED = 4
"""Errors that such a sentence counts as."""
TRIED = 6
SHORT = 8
"""Quotes with fewer code points must be right save for one error."""
SURE_CONTEXT = 0.8
"""How much of either context must stand around a short quote with an error."""


def approximate(search: Search, start: int, end: int, *, share: float = 0.25) -> list[Place]:
    """Places between two offsets of the folded text where the quote stands with few errors.

    Args:
        search: what is looked for.
        start: where to look from.
        end: where to look to.
        share: how many errors are allowed, as a share of the quote's length.
    """
    found: dict[tuple[int, int], Place] = {}
    for low, high in _regions(search, start, end):
        borders = _aligned(search, low, high)
        if borders is not None and borders not in found:
            place = _place(search, borders, share)
            if place is not None:
                found[borders] = place
    return list(found.values())


def _place(search: Search, borders: tuple[int, int], share: float) -> Place | None:
    """The place, if it is like enough."""
    start, end = borders
    length = len(search.quote)
    errors = _errors(search.quote, search.text.value[start:end])
    place = search.place(start, end, max(0.0, 1 - errors / max(length, SHORT)))
    if length >= SHORT:
        return place if errors <= length * share else None
    sure = min(place.before, place.behind) >= SURE_CONTEXT
    return place if errors <= 1 and sure else None


def _errors(old: str, new: str) -> float:
    """Characters that differ, or tokens if those are fewer; other numbers are one error together.

    A sentence or a page head put into a long quote counts as a few.
    """
    from rapidfuzz.distance import Levenshtein

    one, other = tokens(old), tokens(new)
    edits = Levenshtein.opcodes(one, other)
    runs = [edit.dest_end - edit.dest_start for edit in edits if edit.tag == "insert"]
    spared = sum(run - INSERTED for run in runs if run >= 2 * INSERTED)
    if len(one) >= LONG and spared:
        return Levenshtein.distance(one, other) - spared
    characters = Levenshtein.distance(old, new)
    masked = Levenshtein.distance(without_numbers(one), without_numbers(other))
    same = numbers(one) == numbers(other)
    return min(characters, masked if same else masked + 1)


@lru_cache(maxsize=2)
def _index(text: str) -> Mapping[str, Sequence[int]]:
    """Where every sequence of GRAM characters stands."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(len(text) - GRAM + 1):
        found[text[at : at + GRAM]].append(at)
    return found


def _regions(search: Search, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of the folded text that share most sequences with the anchor."""
    whole = search.prefix + search.quote + search.suffix
    votes = _votes(search, whole, start, end)
    best = [first for first, _ in votes.most_common(TRIED)]
    limit = len(search.text.value)
    for first in best:
        yield max(0, first - SLACK), min(limit, first + BUCKET + len(whole) + SLACK)
    for first, second in combinations(sorted(best), 2):
        if BUCKET < second - first <= LONGEST_INSERTION:
            yield max(0, first - BUCKET), min(limit, second + len(whole) + 2 * BUCKET)


def _votes(search: Search, whole: str, start: int, end: int) -> Counter[int]:
    """How many sequences agree with each beginning of the whole, in steps of half a bucket."""
    index = _index(search.text.value)
    votes: Counter[int] = Counter()
    for offset in range(len(whole) - GRAM + 1):
        places = index.get(whole[offset : offset + GRAM], ())
        if len(places) <= COMMON:
            votes.update((at - offset) // BUCKET * BUCKET for at in places if start <= at < end)
    joined = Counter({at: count + votes.get(at + BUCKET, 0) for at, count in votes.items()})
    return Counter(
        {
            at: count
            for at, count in joined.items()
            if count >= 2 and count >= joined.get(at - BUCKET, 0)
        }
    )


def _aligned(search: Search, low: int, high: int) -> tuple[int, int] | None:
    """Where the quote's borders come to lie when the whole is laid along a stretch of text."""
    from rapidfuzz.distance import Levenshtein

    whole = search.prefix + search.quote + search.suffix
    text = search.text.value
    first, last = len(search.prefix), len(search.prefix) + len(search.quote) - 1
    start = end = low
    for edit in Levenshtein.opcodes(whole, text[low:high]):
        if edit.src_start <= first < edit.src_end:
            start = low + _mapped(edit.dest_start, edit.dest_end, first - edit.src_start)
        if edit.src_start <= last < edit.src_end:
            end = low + min(edit.dest_end, edit.dest_start + last - edit.src_start + 1)
    start, end = _whole_numbers(search, start, end)
    return (start, end) if start < end else None


def _mapped(start: int, end: int, by: int) -> int:
    return min(end, start + by)


def _whole_numbers(search: Search, start: int, end: int) -> tuple[int, int]:
    """The borders moved outwards where they cut a number that the quote did not cut."""
    text = search.text.value
    old = cuts_number(search.prefix, search.quote, search.suffix)
    new = cuts_number(text[max(0, start - 16) : start], text[start:end], text[end : end + 16])
    if new[0] and not old[0]:
        start -= digits_before(text[max(0, start - 16) : start])
    if new[1] and not old[1]:
        end += digits_behind(text[end : end + 16])
    return start, end
