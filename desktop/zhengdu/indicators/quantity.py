"""Quantities as the lexer finds them, before anything is known about their meaning."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit.

    Attributes:
        start, end: code points of the text, number and unit.
        value: plain digits as stated; "8-9" for a range, "6:42:52" for a ratio.
        unit: with its magnitude, without 余 or 多; empty for ratios.
        rounded: 余 or 多 where that stands inside.
        growth: whether the words themselves say growth (翻一番).
    """

    start: int
    end: int
    value: str
    unit: str
    rounded: str = ""
    growth: bool = False

    @property
    def is_ratio(self) -> bool:
        """Whether it is a proportion such as 6:42:52."""
        return ":" in self.value
