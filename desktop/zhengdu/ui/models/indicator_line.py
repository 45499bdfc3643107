"""Rows of the figures' table as values: what each shows, and what it is found and sorted by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from zhengdu.indicators.certainty import Certainty, certainty
from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.indicators.wording import quantity
from zhengdu.ui.models import indicator_text, name_order
from zhengdu.ui.models.standing import Standing
from zhengdu.ui.models.wording import kind_name, measure_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from zhengdu.indicators.doubts import Doubt
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.pairing import IndicatorRow

KIND_SIGNS = {Kind.ACTUAL: "●", Kind.EXPECTED: "◐", Kind.TARGET: "○"}
"""The shape says at a glance what the word beside it says."""
BESIDE = frozenset({Measure.RANK, Measure.STATEMENT})
"""Measures that are no quantities; their rows are shown when they are asked for."""


class IndicatorColumn(IntEnum):
    """The columns of the table."""

    NAME = 0
    VALUE = 1
    GROWTH = 2
    PERIOD = 3
    KIND = 4
    SECTION = 5


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One row of the table.

    Attributes:
        row: the figures it stands for.
        figures: level and growth, whichever there are.
        is_quantity: whether it is neither a rank nor a target without a number.
        topic: of the catalogue, or empty.
        standing: what the reader has done to it.
        cells: what it shows, by column.
        keys: what its cells are sorted by; None where one is empty.
        words: where a filter looks for words.
        found: of a corrected row, its figures as the rules found them.
        doubts: why figures of it do not fit with others of the report.
    """

    row: IndicatorRow
    figures: tuple[Indicator, ...]
    is_quantity: bool
    topic: str
    standing: Standing
    cells: tuple[str, ...]
    keys: tuple[Any, ...]
    words: str
    found: tuple[Indicator, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def certainty(self) -> Certainty:
        """How sure the less sure of its figures is; what the reader has said is sure."""
        if self.standing in (Standing.CORRECTED, Standing.ADDED):
            return Certainty.HIGH
        return certainty(min(one.confidence for one in self.figures))


def lines_of(
    rows: Iterable[IndicatorRow],
    topic_of: Callable[[str, str], str],
    standing_of: Callable[[IndicatorRow], Standing] | None = None,
) -> tuple[IndicatorLine, ...]:
    """The lines of rows that are given in reading order; pure, and so fit for any thread.

    Args:
        rows: the rows.
        topic_of: the topic of an id of the catalogue and a name.
        standing_of: what the reader has done to a row, nothing unless given.
    """
    rows = tuple(rows)
    places = name_order.places(row.name for row in rows)
    return tuple(
        _line(
            row,
            _keys(row, number, places),
            topic_of(row.main.canonical, row.main.name),
            standing_of(row) if standing_of else Standing.FOUND,
        )
        for number, row in enumerate(rows)
    )


def _line(
    row: IndicatorRow, keys: tuple[Any, ...], topic: str, standing: Standing
) -> IndicatorLine:
    cells = _cells(row)
    words = "\n".join((*cells, *row.main.section, topic)).casefold()
    return IndicatorLine(
        row=row,
        figures=tuple(one for one in (row.level, row.growth) if one is not None),
        is_quantity=row.main.measure not in BESIDE,
        topic=topic,
        standing=standing,
        cells=cells,
        keys=keys,
        words=words,
    )


def _cells(row: IndicatorRow) -> tuple[str, ...]:
    main = row.main
    return (
        row.name,
        quantity(row.level) if row.level else "",
        indicator_text.growth(row.growth) if row.growth else "",
        main.period.replace("-", "–"),
        _kind(main),
        main.section[-1] if main.section else "",
    )


def _kind(main: Indicator) -> str:
    """The kind with its sign; of what is no quantity, what it is too."""
    kind = f"{KIND_SIGNS[main.kind]} {kind_name(main.kind)}"
    return kind if main.measure not in BESIDE else f"{kind} {measure_name(main.measure)}"


def _keys(row: IndicatorRow, number: int, places: Mapping[str, int]) -> tuple[Any, ...]:
    main = row.main
    return (
        places[row.name] if row.name else None,
        indicator_text.magnitude(row.level) if row.level else None,
        indicator_text.magnitude(row.growth) if row.growth else None,
        (main.period[-4:] if main.period[-4:].isdigit() else main.period[:4], main.period)
        if main.period
        else None,
        (list(Kind).index(main.kind), _kind(main)),
        (main.span.start, number),
    )
