"""Rows of tables, whose first cell names what the other cells state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.lexer import quantities
from zhengdu.indicators.quantity import Quantity
from zhengdu.indicators.unit import BASE, MAGNITUDE, unit_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_CELL, _LONGEST_NAME, _LONGEST_COLUMN = 40, 30, 10
_GROWTH = re.compile(r"增|同比|涨|降|升")
_SHARE = re.compile(r"占比|比重")
_RATE = re.compile(r"(?:率|比重|占比|比例|水平|面)$")
_YEAR = re.compile(r"(20\d\d)年?")
_PROMISED = re.compile(r"目标|计划|预期|安排|规划")
_SIGN = re.compile(r"[-+]|(?:同比)?(?:增长|增|上升|下降|降|减少)(?=\d)")
_PARTING = re.compile(r"\t|\||  +")
_ABOUT = re.compile(r"(?:及?以上|及?以下|以内|左右)$")
_BARE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_UNIT = re.compile(rf"(?:(?:{MAGNITUDE})?{BASE}|{MAGNITUDE})")
_IN_BRACKETS = re.compile(r"[(（](?P<unit>[^()（）]{1,8})[)）]$")
_UNITS = re.compile(r"(?:计量)?单位")
_FIRST = re.compile(r"(?:主要|经济)?(?:指标|项目)(?:名称)?|名称|类别|内容")


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
        quantity: number and unit; the unit may stand in a column of its own or behind the name.
        name: the first cell of the row.
        measure, direction: by the heading of the column.
        year: by the heading of the column, or empty.
        approx: 以上, 以内 and the like behind the number, or empty.
        promised: whether the column holds targets (2024年目标).
    """

    quantity: Quantity
    name: str
    measure: Measure
    direction: str = ""
    year: str = ""
    approx: str = ""
    promised: bool = False


def cells_of(folded: str, start: int, end: int, heading: Sequence[Cell] = ()) -> tuple[Cell, ...]:
    """The cells of `folded[start:end]`; none if it is no row of a table.

    Cells are parted by tabs, pipes or wide blanks; by single blanks too in a line that names
    columns (指标 2023年 2024年目标) and in lines behind it that have as many.

    Args:
        folded: the text in the one form that `normal.fold` gives.
        start: where the line begins.
        end: where it ends.
        heading: the row above that named columns, or nothing.
    """
    words = folded[start:end]
    if "\t" not in words and "|" not in words and "  " not in words:
        return _apart_by_blanks(words, start, heading)
    ends = [*_PARTING.finditer(words.rstrip())]
    if "\t" not in words and len(ends) < len("||"):
        return ()
    filled = _cut(words, start, ends)
    longest = max((len(cell.words) for cell in filled), default=0)
    prose = any("。" in cell.words for cell in filled)
    return filled if len(filled) > 1 and longest <= _LONGEST_CELL and not prose else ()


def _apart_by_blanks(words: str, start: int, heading: Sequence[Cell]) -> tuple[Cell, ...]:
    if " " not in words or re.search(r"[,。;:、]", words):
        return ()
    cells = _cut(words, start, [*re.finditer(" ", words.rstrip())])
    if len(cells) < len("三列表"):
        return ()
    if heading and len(cells) == len(heading) and not is_heading(cells):
        return cells
    short = max(len(cell.words) for cell in cells) <= _LONGEST_COLUMN
    named = _FIRST.fullmatch(cells[0].words) is not None
    return cells if short and named and is_heading(cells) else ()


def _cut(words: str, start: int, marks: Sequence[re.Match[str]]) -> tuple[Cell, ...]:
    begins = [0, *(mark.end() for mark in marks)]
    stops = [*(mark.start() for mark in marks), len(words)]
    parts = zip(begins, stops, strict=True)
    cells = [_trimmed(start + begin, words[begin:stop]) for begin, stop in parts]
    return tuple(cell for cell in cells if cell.words.strip("-: "))


def _trimmed(start: int, words: str) -> Cell:
    left = len(words) - len(words.lstrip())
    bare = words.strip()
    return Cell(start + left, start + left + len(bare), bare)


def is_heading(cells: Sequence[Cell]) -> bool:
    """Whether a row has no number but years, so that it says what the columns hold."""
    return not any(re.search(r"\d", _YEAR.sub("", cell.words)) for cell in cells)


def row_of(folded: str, cells: Sequence[Cell], heading: Sequence[Cell]) -> Iterator[Stated]:
    """The figures of a row, each of them a cell of its own.

    A percentage is left out where neither the heading of its column nor the name says what it is,
    a number where nothing says its unit.

    Args:
        folded: the text in the one form that `normal.fold` gives.
        cells: of the row.
        heading: the last row that named columns, or nothing.
    """
    named = next((number for number, cell in enumerate(cells) if _names(cell)), None)
    if named is None:
        return
    columns = [cell.words for cell in heading] if len(heading) == len(cells) else []
    name, unit = _parted_from_unit(cells[named].words)
    for column, cell in zip(columns, cells, strict=False):
        if _UNITS.fullmatch(column) and _UNIT.fullmatch(cell.words):
            unit = cell.words
    for number in range(named + 1, len(cells)):
        stated = _stated(folded, cells[number], name, columns[number] if columns else "", unit)
        if stated is not None:
            yield stated


def _names(cell: Cell) -> bool:
    words = cell.words
    return len(words) <= _LONGEST_NAME and re.search(r"[\u4e00-\u9fff]{2}", words) is not None


def _parted_from_unit(words: str) -> tuple[str, str]:
    """地区生产总值(亿元) is a name with its unit."""
    found = _IN_BRACKETS.search(words)
    if found is None or not _UNIT.fullmatch(found["unit"]):
        return words, ""
    return words[: found.start()].rstrip(), found["unit"]


def _stated(folded: str, cell: Cell, name: str, column: str, unit: str) -> Stated | None:
    sign = _SIGN.match(cell.words)
    about = _ABOUT.search(cell.words)
    begin = cell.start + (sign.end() if sign else 0)
    end = cell.start + (about.start() if about else len(cell.words))
    column, of_column = _parted_from_unit(column)
    growing = _GROWTH.search(column) is not None
    quantity = _quantity(folded, begin, end, of_column if growing or of_column else unit)
    if quantity is None:
        return None
    minus = bool(sign and re.search(r"[-降减]", sign[0]))
    told = column + sign[0] if sign and not _SHARE.search(column) else column
    measure, direction = _measure(quantity, name, told, minus=minus)
    if measure is None:
        return None
    year = _YEAR.search(column)
    return Stated(
        quantity, name, measure, direction, year[1] if year else "",
        about[0].removeprefix("及") if about else "", _PROMISED.search(column) is not None,
    )  # fmt: skip


def _quantity(folded: str, begin: int, end: int, unit: str) -> Quantity | None:
    """The quantity that fills a cell, or its bare number with a unit from elsewhere."""
    found = quantities(folded, begin, end)
    if len(found) == 1 and (found[0].start, found[0].end) == (begin, end):
        return found[0]
    bare = folded[begin:end]
    if not unit or not _BARE.fullmatch(bare):
        return None
    return Quantity(begin, end, bare.replace(",", ""), unit)


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
