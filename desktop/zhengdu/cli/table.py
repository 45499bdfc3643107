"""Rows in columns that line up, Chinese characters being two places wide."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAP = "  "


def width(text: str) -> int:
    """How many places a terminal gives a text."""
    return sum(_places(character) for character in text)


def padded(text: str, places: int) -> str:
    """A text filled up with spaces to a width."""
    return text + " " * (places - width(text))


def lines(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table's lines: the names of the columns, then the rows; the last column is not filled."""
    cells = [[_one_line(cell) for cell in row] for row in [head, *rows]]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        filled = [padded(cell, places) for cell, places in zip(row, widths, strict=True)]
        yield GAP.join(filled).rstrip()


def _places(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
