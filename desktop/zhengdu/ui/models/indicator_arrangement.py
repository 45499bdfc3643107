"""Which rows of figures are shown, under which headings, and in which order; all of it pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.ui.models.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhengdu.ui.models.indicator_line import IndicatorColumn, IndicatorLine

SECTION_DEPTH = 2
"""Headings deeper than this do not part the table; their rows stand under the one above."""


class Grouping(StrEnum):
    """What the headings of the table are."""

    TOPIC = "topic"
    SECTION = "section"
    NONE = "none"


class Choice(StrEnum):
    """Which rows are shown: quantities by kind, or what stands beside them."""

    QUANTITIES = "quantities"
    ACTUAL = "actual"
    EXPECTED = "expected"
    TARGET = "target"
    RANKS = "ranks"
    STATEMENTS = "statements"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader wants to see; everything of it has to hold.

    Attributes:
        words: to be found in a row, in any case of letters.
        choice: which rows.
        period: of the row's main figure; empty for any.
        topic: of the row's indicator; None for any.
        hidden: whether rows that the reader has hidden are shown too.
    """

    words: str = ""
    choice: Choice = Choice.QUANTITIES
    period: str = ""
    topic: str | None = None
    hidden: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether it leaves anything out that could be left in."""
        by_kind = self.choice is not Choice.QUANTITIES
        return by_kind or bool(self.words or self.period) or self.topic is not None


@dataclass(frozen=True, slots=True)
class Head:
    """A heading in the table.

    Attributes:
        key: the same for the same group whatever it holds; empty for what has no topic or section.
        title: the heading; empty where the key is.
        tip: the heading in full.
        count: rows below it.
        opened: whether these are shown.
    """

    key: str
    title: str
    tip: str
    count: int
    opened: bool


Entry = Head | int
"""A heading, or the number of a line."""


def wanted(lines: Sequence[IndicatorLine], wish: Wish) -> list[int]:
    """The numbers of the lines that a wish keeps, in their order."""
    words, kept = wish.words.strip().casefold(), _KEPT[wish.choice]
    return [
        number
        for number, line in enumerate(lines)
        if kept(line)
        and (wish.hidden or line.standing is not Standing.HIDDEN)
        and (not wish.period or line.row.main.period == wish.period)
        and (wish.topic is None or line.topic == wish.topic)
        and words in line.words
    ]


def sorted_by(
    lines: Sequence[IndicatorLine],
    numbers: Sequence[int],
    column: IndicatorColumn | None,
    *,
    descending: bool = False,
) -> list[int]:
    """Numbers in the order of a column, or of the text.

    Either way empty cells come last, and equal ones in reading order.
    """
    in_text_order = sorted(numbers)
    if column is None:
        return in_text_order
    filled = [number for number in in_text_order if lines[number].keys[column] is not None]
    empty = [number for number in in_text_order if lines[number].keys[column] is None]
    # Python keeps equal ones in their order also where it sorts downwards.
    filled.sort(key=partial(_key, lines, column), reverse=descending)
    return filled + empty


def arranged(
    lines: Sequence[IndicatorLine],
    numbers: Sequence[int],
    grouping: Grouping,
    closed: frozenset[str] = frozenset(),
    topics: Sequence[str] = (),
) -> tuple[Entry, ...]:
    """Numbers, in the order given, under their headings.

    Args:
        lines: what the numbers stand for.
        numbers: of the lines shown.
        grouping: what the headings are.
        closed: keys of headings whose rows are not shown.
        topics: in the order in which they come; others follow, and what has none is last.
    """
    if grouping is Grouping.NONE:
        return tuple(numbers)
    groups: dict[tuple[str, ...], list[int]] = {}
    for number in numbers:
        groups.setdefault(_path(lines[number], grouping), []).append(number)
    entries: list[Entry] = []
    for group in sorted(groups, key=_order(grouping, topics, groups)):
        members, key = groups[group], _key_of(group)
        opened = key not in closed
        title = group[-1] if group else ""
        entries.append(Head(key, title, " › ".join(group), len(members), opened))
        entries += members if opened else ()
    return tuple(entries)


def head_key(line: IndicatorLine, grouping: Grouping) -> str:
    """The key of the heading that a line stands under, if there are headings."""
    return _key_of(_path(line, grouping))


def _is_kept(kind: Kind, line: IndicatorLine) -> bool:
    return line.is_quantity and line.row.main.kind is kind


def _is_of(measure: Measure, line: IndicatorLine) -> bool:
    return line.row.main.measure is measure


def _anything(_line: IndicatorLine) -> bool:
    return True


_KEPT: Mapping[Choice, Callable[[IndicatorLine], bool]] = MappingProxyType({
    Choice.QUANTITIES: attrgetter("is_quantity"),
    Choice.ACTUAL: partial(_is_kept, Kind.ACTUAL),
    Choice.EXPECTED: partial(_is_kept, Kind.EXPECTED),
    Choice.TARGET: partial(_is_kept, Kind.TARGET),
    Choice.RANKS: partial(_is_of, Measure.RANK),
    Choice.STATEMENTS: partial(_is_of, Measure.STATEMENT),
    Choice.EVERYTHING: _anything,
})  # fmt: skip


def _key(lines: Sequence[IndicatorLine], column: int, number: int) -> Any:  # noqa: ANN401
    return lines[number].keys[column]


def _path(line: IndicatorLine, grouping: Grouping) -> tuple[str, ...]:
    """The headings above a line, the outermost first."""
    if grouping is Grouping.SECTION:
        return line.row.main.section[:SECTION_DEPTH]
    return (line.topic,) if line.topic else ()


def _key_of(path: tuple[str, ...]) -> str:
    return "\n".join(path)


def _order(
    grouping: Grouping, topics: Sequence[str], groups: dict[tuple[str, ...], list[int]]
) -> Callable[[tuple[str, ...]], tuple[int, int]]:
    """Topics in the catalogue's order, sections in that of the text; what has none is last."""
    places = {(topic,): number for number, topic in enumerate(topics)}

    def place(group: tuple[str, ...]) -> tuple[int, int]:
        if grouping is Grouping.SECTION:
            return 0, min(groups[group])
        return (1 if group else 2, 0) if group not in places else (0, places[group])

    return place
