"""How wide the columns of figures are, and which of them fit beside the name; all of it pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhengdu.ui.models import indicator_text
from zhengdu.ui.models.indicator_line import IndicatorColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

WIDEST: Mapping[IndicatorColumn, int] = {
    IndicatorColumn.VALUE: 9,
    IndicatorColumn.GROWTH: 8,
    IndicatorColumn.PERIOD: 7,
    IndicatorColumn.KIND: 6,
    IndicatorColumn.SECTION: 12,
}
"""Chinese characters up to which a column grows with its contents."""
NARROWEST_NAME = 8
"""Chinese characters that the name keeps before other columns may show."""
LEAST_NAME = 5
"""Characters to which it gives way rather than have the table scroll sideways."""
MORE_NAME = 3
"""Characters more that it gets before other columns stand in one line."""
WIDENED_FIRST = (
    IndicatorColumn.VALUE,
    IndicatorColumn.GROWTH,
    IndicatorColumn.PERIOD,
    IndicatorColumn.KIND,
    IndicatorColumn.SECTION,
)
"""The kind is never dropped, as a target must not be read as a result; it loses its sign."""
NUMBERS = (IndicatorColumn.VALUE, IndicatorColumn.GROWTH)
"""Columns whose cells are never shortened as long as there are two lines for them."""
PADDING = 13
GUTTER = 18
"""Pixels before the name, where a sign stands."""
NAME_EDGE = 7
"""Pixels behind the name."""
MEASURED = 300
"""Rows out of which the usual widths are learnt: measuring thousands would hold the window up."""


@dataclass(frozen=True, slots=True)
class Widths:
    """In pixels, padding included.

    Attributes:
        usual: enough for most cells, parted into two lines where that may be.
        full: enough for every cell in one line, up to a bound.
        whole: of the value, enough for each in two lines, up to a bound.
        kind: of the kind without its sign.
        name: enough for most names in one line.
        number: of the number in the column of growth, without arrow and without padding.
    """

    usual: Mapping[IndicatorColumn, int]
    full: Mapping[IndicatorColumn, int]
    whole: int
    kind: int
    name: int
    number: int


def measured(
    rows: Sequence[tuple[str, ...]],
    labels: Sequence[str],
    advance: Callable[[str], int],
    small: Callable[[str], int],
) -> Widths:
    """The widths that rows of cells need.

    Args:
        rows: cells by column; a sample of them is looked at.
        labels: what the header says, by column.
        advance: the width of a text.
        small: the width of a text in the smaller type of periods.
    """
    em = advance("字")
    sample = [rows[number] for number in range(0, len(rows), 1 + len(rows) // MEASURED)]
    usual: dict[IndicatorColumn, int] = {}
    full: dict[IndicatorColumn, int] = {}
    for column, most in WIDEST.items():
        cells = [(row[column], _lent(row, column, usual)) for row in sample if row[column]]
        width = small if column is IndicatorColumn.PERIOD else advance
        least = advance(labels[column]) + em
        longest = _reaching(20, [width(text) - lent for text, lent in cells])
        most_of = 17 if column is IndicatorColumn.VALUE else 18
        parts = _reaching(most_of, [_word(text, width) - lent for text, lent in cells])
        if column in NUMBERS:
            in_two = [_parted(text, advance) - lent for text, lent in cells]
            parts = max(parts, _reaching(19, in_two))
        full[column] = min(max(longest, least), most * em) + PADDING
        usual[column] = min(max(parts, least), most * em) + PADDING
    whole = _whole(sample, usual[IndicatorColumn.VALUE], em, advance)
    kind, usual[IndicatorColumn.KIND] = usual[IndicatorColumn.KIND], full[IndicatorColumn.KIND]
    name = _reaching(16, [advance(row[0]) for row in sample]) + GUTTER + NAME_EDGE
    growths = [row[IndicatorColumn.GROWTH] for row in sample if row[IndicatorColumn.GROWTH]]
    number = _reaching(18, [advance(indicator_text.arrow_and_number(one)[2]) for one in growths])
    return Widths(usual, full, whole, kind, name, number)


def with_drawn(widths: Widths, drawn: Mapping[IndicatorColumn, int]) -> Widths:
    """The same, with the widths that the reader has drawn columns to."""
    kind = drawn.get(IndicatorColumn.KIND, widths.kind)
    whole = drawn.get(IndicatorColumn.VALUE, widths.whole)
    usual, full = {**widths.usual, **drawn}, {**widths.full, **drawn}
    return replace(widths, usual=usual, full=full, whole=whole, kind=kind)


def fitted(
    widths: Widths, room: int, em: int, chosen: Mapping[IndicatorColumn, bool]
) -> dict[IndicatorColumn, int]:
    """The columns that are shown, with their widths.

    The name gets what the others leave. Where that is too little, as the reader has chosen more
    columns than there is room for, it keeps its width, and all together are wider than the room.

    Args:
        widths: what cells need.
        room: of the whole table.
        em: width of a Chinese character.
        chosen: columns that the reader has shown or hidden whatever the width.
    """
    edges = GUTTER + NAME_EDGE
    free = room - NARROWEST_NAME * em - edges
    shown = {column for column in WIDEST if chosen.get(column, True)}
    section, roomy = IndicatorColumn.SECTION, free - MORE_NAME * em
    if section not in chosen and _sum(widths.full, shown) > roomy:
        shown.discard(section)  # under headings it says little; the others have their room first
    if IndicatorColumn.PERIOD not in chosen and _sum(widths.usual, shown) > free:
        shown.discard(IndicatorColumn.PERIOD)
    taken = dict(widths.usual)
    if _sum(widths.usual, shown) > free:
        taken[IndicatorColumn.KIND] = widths.kind
    _widen(taken, shown, {IndicatorColumn.VALUE: widths.whole}, free - em)
    _widen(taken, shown, widths.full, roomy)
    left = room - _sum(taken, shown)
    name = left if left >= LEAST_NAME * em + edges else NARROWEST_NAME * em + edges
    others = {column: taken[column] for column in WIDEST if column in shown}
    return {IndicatorColumn.NAME: name, **others}


def _widen(
    taken: dict[IndicatorColumn, int],
    shown: set[IndicatorColumn],
    wanted: Mapping[IndicatorColumn, int],
    room: int,
) -> None:
    """Give columns the widths that are wanted, one after the other as long as there is room."""
    spare = room - _sum(taken, shown)
    for column in WIDENED_FIRST:
        more = wanted.get(column, 0) - taken[column]
        if column in shown and 0 < more <= spare:
            taken[column] += more
            spare -= more


def lines_of_row(widths: Widths, shown: Mapping[IndicatorColumn, int]) -> int:
    """How many lines a row needs in columns of these widths.

    A period that has no column of its own stands in the second line of the name.
    """
    has_period = IndicatorColumn.PERIOD in shown
    is_roomy = all(shown.get(one, widths.full[one]) >= widths.full[one] for one in NUMBERS)
    names_fit = widths.name <= shown[IndicatorColumn.NAME]
    return 1 if has_period and is_roomy and names_fit else 2


def _whole(
    rows: Sequence[tuple[str, ...]], least: int, em: int, advance: Callable[[str], int]
) -> int:
    """The width of the column of values in which each stands whole in two lines."""
    column = IndicatorColumn.VALUE
    parted = [_parted(row[column], advance) for row in rows if row[column]]
    return max(least, min(max(parted, default=0), WIDEST[column] * em) + PADDING)


def _lent(
    row: tuple[str, ...], column: IndicatorColumn, usual: Mapping[IndicatorColumn, int]
) -> int:
    """What a growth without a value, as nearly all are, takes of the empty cell beside it."""
    is_alone = column is IndicatorColumn.GROWTH and not row[IndicatorColumn.VALUE]
    return usual[IndicatorColumn.VALUE] if is_alone else 0


def _word(text: str, advance: Callable[[str], int]) -> int:
    """The width of the longest of the words between spaces."""
    return advance(max(text.split(), key=len))


def _parted(text: str, advance: Callable[[str], int]) -> int:
    """The least width in which a figure stands whole, in two lines where it may be parted."""
    parts = indicator_text.pieces(text)
    splits = (("".join(parts[:n]), "".join(parts[n:])) for n in range(1, len(parts)))
    return min((max(map(advance, split)) for split in splits), default=advance(text))


def _sum(widths: Mapping[IndicatorColumn, int], columns: set[IndicatorColumn]) -> int:
    return sum(widths[column] for column in columns)


def _reaching(share: int, widths: list[int]) -> int:
    """The width that is enough for so many of twenty texts; the others wrap or are shortened."""
    return sorted(widths)[(len(widths) - 1) * share // 20] if widths else 0
