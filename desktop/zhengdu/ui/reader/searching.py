"""Finds every place of some words, whatever their width and case."""

from __future__ import annotations

import re
from bisect import bisect_left

WIDE = 0xFEE0
"""From an ASCII character to its full-width form."""


def find_all(text: str, words: str) -> list[int]:
    """Where `words` stand in `text`, in code points; places do not overlap.

    Half-width and full-width forms, small and capital letters, and the kinds of space are the
    same. Nothing is found for empty words.
    """
    if not words:
        return []
    forms = [_forms(character) for character in words]
    if all(len(form) == 1 for form in forms):
        return _plain(text, words)
    pattern = re.compile("".join(map(_as_class, forms)))
    return [match.start() for match in pattern.finditer(text)]


def nearest_from(hits: list[int], offset: int) -> int:
    """The number of the first hit at or behind an offset; behind the last one, the first."""
    index = bisect_left(hits, offset)
    return index if index < len(hits) else 0


def _plain(text: str, words: str) -> list[int]:
    found, place = [], text.find(words)
    while place >= 0:
        found.append(place)
        place = text.find(words, place + len(words))
    return found


def _forms(character: str) -> str:
    """Every character that counts as this one."""
    if character in " \u3000\u00a0":
        return " \u3000\u00a0"
    code = ord(character)
    narrow = chr(code - WIDE) if 0xFF01 <= code <= 0xFF5E else character
    forms = {narrow, narrow.lower(), narrow.upper()}
    forms |= {chr(ord(form) + WIDE) for form in forms if "!" <= form <= "~"}
    return "".join(sorted(form for form in forms if len(form) == 1))


def _as_class(forms: str) -> str:
    return re.escape(forms) if len(forms) == 1 else f"[{re.escape(forms)}]"
