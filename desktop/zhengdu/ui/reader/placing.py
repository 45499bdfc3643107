"""Finds a reading place again in another version of the text."""

from __future__ import annotations

WINDOW = 40


def same_place(old: str, new: str, offset: int) -> int:
    """The offset in `new` of the words at an offset of `old`.

    The nearest passage with the same characters; the same offset if there is none. All offsets
    are code points.
    """
    words = old[offset : offset + WINDOW]
    if not words or new.startswith(words, offset):
        return min(offset, len(new))
    before = new.rfind(words, 0, offset + len(words))
    after = new.find(words, offset)
    found = [place for place in (before, after) if place >= 0]
    return min(found, key=lambda place: abs(place - offset), default=min(offset, len(new)))
