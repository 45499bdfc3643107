"""What the reader has chosen of the table of figures, as words that the settings keep."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhengdu.ui.models.indicator_line import IndicatorColumn

if TYPE_CHECKING:
    from collections.abc import Mapping

MOVABLE = tuple(column for column in IndicatorColumn if column is not IndicatorColumn.NAME)
"""The name stands first and is always shown."""
WIDEST = 2000
_WORD = re.compile(r"([+-]?)([a-z]+)(?::(\d{1,5}))?")
_NAMES = {column.name.lower(): column for column in IndicatorColumn}


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """What the reader has chosen of the columns; the program decides on the rest.

    Attributes:
        shown: columns that are to be shown or hidden whatever the width.
        widths: in pixels, of columns that were drawn to a width.
        order: of the columns behind the name.
    """

    shown: Mapping[IndicatorColumn, bool] = field(default_factory=dict)
    widths: Mapping[IndicatorColumn, int] = field(default_factory=dict)
    order: tuple[IndicatorColumn, ...] = MOVABLE

    @property
    def words(self) -> str:
        """The same as words: `+period value:90 growth kind -section`; none where all is usual."""
        return "" if self == ColumnChoice() else " ".join(map(self._word, self.order))

    @staticmethod
    def of(words: str) -> ColumnChoice:
        """The choice that `words` gave; what means nothing is left out."""
        shown: dict[IndicatorColumn, bool] = {}
        widths: dict[IndicatorColumn, int] = {}
        order: list[IndicatorColumn] = []
        for found in filter(None, map(_WORD.fullmatch, words.split())):
            sign, name, width = found.groups()
            column = _NAMES.get(name)
            if column not in MOVABLE or column in order:
                continue
            order.append(column)
            if sign:
                shown[column] = sign == "+"
            if width and 0 < int(width) <= WIDEST:
                widths[column] = int(width)
        order += [column for column in MOVABLE if column not in order]
        return ColumnChoice(shown, widths, tuple(order))

    def _word(self, column: IndicatorColumn) -> str:
        sign = {True: "+", False: "-", None: ""}[self.shown.get(column)]
        width = f":{self.widths[column]}" if column in self.widths else ""
        return f"{sign}{column.name.lower()}{width}"


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which column rows are sorted; by none, they stand in the order of the text."""

    column: IndicatorColumn | None = None
    descending: bool = False

    @property
    def words(self) -> str:
        """The same as a word: `value`, `-value`; none for the order of the text."""
        if self.column is None:
            return ""
        return f"{'-' if self.descending else ''}{self.column.name.lower()}"

    @staticmethod
    def of(words: str) -> Sorting:
        """The sorting that `words` gave."""
        column = _NAMES.get(words.removeprefix("-"))
        return Sorting(column, column is not None and words.startswith("-"))
