"""Level and growth of one quantity as one row of the panel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhengdu.indicators.indicator import Indicator

_GROWTHS = {Measure.GROWTH, Measure.ANNUAL_GROWTH, Measure.CHANGE}
# Level and growth of one quantity stand in one sentence, at most two figures apart.
_REACH = 3


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One row: a level with its growth, or either alone.

    Attributes:
        name: of the quantity.
        main: the figure the row stands for; it is `level` or `growth`.
        level: what was reached, a share or a ratio.
        growth: growth, annual growth or change of the same quantity.
    """

    name: str
    main: Indicator
    level: Indicator | None = None
    growth: Indicator | None = None

    @property
    def members(self) -> tuple[Indicator, ...]:
        """The figures of the row in text order."""
        parts = [part for part in (self.level, self.growth) if part is not None]
        return tuple(sorted(parts, key=_start))


def rows(indicators: Iterable[Indicator]) -> tuple[IndicatorRow, ...]:
    """Rows in the order of their first figures; every indicator is in exactly one."""
    ordered = tuple(indicators)
    taken: set[int] = set()
    result: list[IndicatorRow] = []
    for number, indicator in enumerate(ordered):
        if number in taken:
            continue
        taken.add(number)
        partner = _partner(ordered, number, taken)
        if partner is not None:
            taken.add(partner)
        result.append(_row(indicator, None if partner is None else ordered[partner]))
    return tuple(result)


def _start(indicator: Indicator) -> int:
    return indicator.span.start


def _partner(ordered: Sequence[Indicator], number: int, taken: set[int]) -> int | None:
    first = ordered[number]
    for other in range(number + 1, min(len(ordered), number + 1 + _REACH)):
        if other not in taken and _belong_together(first, ordered[other]):
            return other
    return None


def _belong_together(first: Indicator, second: Indicator) -> bool:
    return (
        first.name == second.name
        and first.period == second.period
        and first.kind is second.kind
        and first.section == second.section
        and (first.measure in _GROWTHS) != (second.measure in _GROWTHS)
    )


def _row(first: Indicator, second: Indicator | None) -> IndicatorRow:
    figures = [figure for figure in (first, second) if figure is not None]
    growth = next((figure for figure in figures if figure.measure in _GROWTHS), None)
    level = next((figure for figure in figures if figure.measure not in _GROWTHS), None)
    return IndicatorRow(first.name, level or growth or first, level, growth)
