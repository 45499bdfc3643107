"""Rows of tables, whose first cell names what the other cells state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.lexer import quantities
from zhengdu.indicators.unit import unit_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhengdu.indicators.quantity import Quantity

_LONGEST_CELL, _LONGEST_NAME = 40, 30
_GROWTH = re.compile(r"增|同比|涨|降|升")
_SHARE = re.compile(r"占比|比重")
_RATE = re.compile(r"(?:率|比重|占比|比例|水平|面)$")
_YEAR = re.compile(r"(20\d\d)年?")
_SIGN = re.compile(r"[-+]|(?:同比)?(?:增长|增|上升|下降|降|减少)(?=\d)")
_PARTING = re.compile(r"\t|\||  +")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of one line of text.

    Attributes:
        start, end: code points of the text, without blanks around it.
        words: what it holds, folded.
    """

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of a row.

    Attributes:
        quantity: number and unit.
        name: the first cell of the row.
        measure, direction: by the heading of the column.
        year: by the heading of the column, or empty.
    """

    quantity: Quantity
    name: str
    measure: Measure
    direction: str = ""
    year: str = ""


def cells_of(folded: str, start: int, end: int) -> tuple[Cell, ...]:
    """The cells of `folded[start:end]` between tabs, pipes or wide blanks; none if it is no row of a table."""
    words = folded[start:end]
    if "\t" not in words and "|" not in words and "  " not in words:
        return ()
    ends = [*_PARTING.finditer(words.rstrip())]
    if "\t" not in words and len(ends) < len("||"):
        return ()
    begins = [0, *(mark.end() for mark in ends)]
    stops = [*(mark.start() for mark in ends), len(words)]
    parts = zip(begins, stops, strict=True)
    cells = [_trimmed(start + begin, words[begin:stop]) for begin, stop in parts]
    filled = tuple(cell for cell in cells if cell.words.strip("-: "))
    longest = max((len(cell.words) for cell in filled), default=0)
    prose = any("。" in cell.words for cell in filled)
    return filled if len(filled) > 1 and longest <= _LONGEST_CELL and not prose else ()


def _trimmed(start: int, words: str) -> Cell:
    left = len(words) - len(words.lstrip())
    bare = words.strip()
    return Cell(start + left, start + left + len(bare), bare)


def is_heading(cells: Sequence[Cell]) -> bool:
    """Whether a row has no number but years, so that it says what the columns hold."""
    return not any(re.search(r"\d", _YEAR.sub("", cell.words)) for cell in cells)


def row_of(folded: str, cells: Sequence[Cell], heading: Sequence[Cell]) -> Iterator[Stated]:
    """The figures of a row, each of them a cell of its own.

    A percentage is left out where neither the heading of its column nor the name says what it is.

    Args:
        folded: the text in the one form that `normal.fold` gives.
        cells: of the row.
        heading: the last row that named columns, or nothing.
    """
    named = next((number for number, cell in enumerate(cells) if _names(cell)), None)
    if named is None:
        return
    columns = [cell.words for cell in heading] if len(heading) == len(cells) else []
    for number in range(named + 1, len(cells)):
        column = columns[number] if columns else ""
        stated = _stated(folded, cells[number], cells[named].words, column)
        if stated is not None:
            yield stated


def _names(cell: Cell) -> bool:
    words = cell.words
    return len(words) <= _LONGEST_NAME and re.search(r"[\u4e00-\u9fff]{2}", words) is not None


def _stated(folded: str, cell: Cell, name: str, column: str) -> Stated | None:
    sign = _SIGN.match(cell.words)
    begin = cell.start + (sign.end() if sign else 0)
    found = quantities(folded, begin, cell.end)
    if len(found) != 1 or (found[0].start, found[0].end) != (begin, cell.end):
        return None
    year = _YEAR.search(column)
    minus = bool(sign and re.search(r"[-降减]", sign[0]))
    told = column + sign[0] if sign and not _SHARE.search(column) else column
    measure, direction = _measure(found[0], name, told, minus=minus)
    if measure is None:
        return None
    return Stated(found[0], name, measure, direction, year[1] if year else "")


def _measure(
    quantity: Quantity, name: str, column: str, *, minus: bool
) -> tuple[Measure | None, str]:
    percent = unit_class(quantity.unit) in {"percent", "points", "times"}
    if quantity.is_ratio:
        return Measure.RATIO, ""
    if _SHARE.search(column) and percent:
        return Measure.SHARE, ""
    if _GROWTH.search(column):
        down = minus or "降" in column
        growth = Measure.GROWTH if percent else Measure.CHANGE
        growth = Measure.ANNUAL_GROWTH if percent and "年均" in column else growth
        return growth, "-" if down else "+"
    known = not percent or _RATE.search(name) is not None
    return (Measure.LEVEL if known and not minus else None), ""
