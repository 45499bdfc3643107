"""Code points and UTF-16 units of one string: Python counts the first, Qt the second."""

from __future__ import annotations

from bisect import bisect_left


class Utf16Map:
    """Converts offsets of one string both ways.

    A string without characters beyond U+FFFF costs nothing; otherwise the positions of those
    characters are kept.
    """

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        wide = [] if text.isascii() or max(text) <= "\uffff" else _wide(text)
        self._points = wide
        self._units = [point + number for number, point in enumerate(wide)]

    def units(self, point: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return point + bisect_left(self._points, point)

    def point(self, unit: int) -> int:
        """The code point offset of a UTF-16 offset; inside a surrogate pair, that of the pair."""
        before = bisect_left(self._units, unit)
        if before and self._units[before - 1] == unit - 1:
            return self._points[before - 1]
        return unit - before


def _wide(text: str) -> list[int]:
    return [index for index, character in enumerate(text) if character > "\uffff"]
