"""Statements of one report that do not fit together by arithmetic: shown, never changed.

Each rule leaves room for what reports round, for prices, and for a population that moves; a mark
that is wrong would be worse than none.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.indicators.amount import Bound, amount
from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.indicators.likeness import is_sure
from zhengdu.indicators.path import Path, years_of
from zhengdu.indicators.promise import HUNDRED, grown_level, yearly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zhengdu.indicators.indicator import Indicator

PEOPLE_MOVE = Decimal("0.15")
"""Part of a population by which it hardly changes more in five years."""
PER_HEAD_SLACK = Decimal("0.1")
"""The mean population of a year is not the one at its end, and both are rounded."""
PRICES = Decimal("0.12")
"""Part by which prices and revisions move a level within one year, at most."""
YEARLY_SLACK = Decimal(3)
"""Percent a year by which prices may part what levels imply from what is called growth."""
WHOLE_SLACK = Decimal(1)
"""Of the parts of a whole, each may be rounded."""


class DoubtKind(StrEnum):
    """Why figures do not fit together."""

    PER_HEAD_GROWTH = "per_head_growth"
    PER_HEAD_LEVEL = "per_head_level"
    PAST_LEVEL = "past_level"
    TARGET_GROWTH = "target_growth"
    PARTS = "parts"
    OVER_WHOLE = "over_whole"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One statement that does not fit with others.

    Attributes:
        kind: why.
        figure: the statement that is marked.
        others: what it does not fit with.
        numbers: what was computed, in the order in which the kind's sentence speaks of it.
    """

    kind: DoubtKind
    figure: Indicator
    others: tuple[Indicator, ...]
    numbers: tuple[Decimal, ...]


def doubts(indicators: Iterable[Indicator], paths: Iterable[Path]) -> tuple[Doubt, ...]:
    """Every such statement of a report, in text order; one doubt a figure.

    Figures whose name or period is unsure are no ground for a doubt.
    """
    figures = tuple(filter(is_sure, indicators))
    found = [
        *_per_head_growth(figures),
        *_per_head_level(figures),
        *_past_levels(figures),
        *_target_growth(paths),
        *_parts(figures),
        *_over_whole(figures),
    ]
    first: dict[Indicator, Doubt] = {}
    for doubt in found:
        first.setdefault(doubt.figure, doubt)
    return tuple(sorted(first.values(), key=lambda doubt: doubt.figure.span.start))


def _stated(
    figures: Sequence[Indicator], canonical: str, measures: frozenset[Measure]
) -> Iterator[Indicator]:
    for one in figures:
        if one.canonical == canonical and one.measure in measures and one.kind is not Kind.TARGET:
            yield one


_GROWTHS = frozenset({Measure.GROWTH, Measure.ANNUAL_GROWTH})
_LEVELS = frozenset({Measure.LEVEL})


def _per_head_growth(figures: Sequence[Indicator]) -> Iterator[Doubt]:
    """Total and per head over the same years: the people would have to come or go in masses."""
    totals = [(one, _whole_growth(one)) for one in _stated(figures, "gdp", _GROWTHS)]
    for head in _stated(figures, "gdp_pc", _GROWTHS):
        grown = _whole_growth(head)
        for total, whole in totals:
            if grown is None or whole is None or grown[:2] != whole[:2]:
                continue
            people = whole[2] / grown[2] - 1
            if abs(people) > PEOPLE_MOVE:
                yield Doubt(DoubtKind.PER_HEAD_GROWTH, head, (total,), (people * HUNDRED,))


def _whole_growth(one: Indicator) -> tuple[int, int, Decimal] | None:
    """First and last year, and the factor by which it grew between them; None if unsure."""
    rate = amount(one)
    compared = one.period.split("较")
    if len(compared) == 2 and all(part.isdigit() for part in compared):
        span = int(compared[1]) + 1, int(compared[0])
        steps = 1
    else:
        years = years_of(one.period)
        if years is None:
            return None
        span, steps = years, years[1] - years[0] + 1
        if (one.measure is Measure.ANNUAL_GROWTH) != (steps > 1):
            return None
    if rate is None or not rate.is_percent or rate.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return None
    factor = 1 + rate.middle / HUNDRED
    return (*span, factor**steps) if factor > 0 else None


def _per_head_level(figures: Sequence[Indicator]) -> Iterator[Doubt]:
    """Total divided by heads is not what is stated per head."""
    for head in _stated(figures, "gdp_pc", _LEVELS):
        for total in _stated(figures, "gdp", _LEVELS):
            for people in _stated(figures, "pop_res", _LEVELS):
                if not head.period == total.period == people.period or not head.period:
                    continue
                sums = amount(head), amount(total), amount(people)
                if any(one is None or one.bound is not Bound.EXACT for one in sums):
                    continue
                each, whole, heads = (one.middle for one in sums if one is not None)
                if each and heads and abs(whole / heads / each - 1) > PER_HEAD_SLACK:
                    yield Doubt(DoubtKind.PER_HEAD_LEVEL, head, (total, people), (whole / heads,))


def _past_levels(figures: Sequence[Indicator]) -> Iterator[Doubt]:
    """This year's level and growth, and last year's level in the same report."""
    known = [one for one in figures if one.kind is not Kind.TARGET and _is_year(one.period)]
    levels: dict[tuple[str, str], dict[str, Indicator]] = {}
    for one in known:
        if one.measure is Measure.LEVEL and not one.approx:
            levels.setdefault((one.name, one.period), {}).setdefault(one.unit, one)
    for growth in known:
        if growth.measure is not Measure.GROWTH or growth.unit != "%" or growth.approx:
            continue
        past = levels.get((growth.name, str(int(growth.period) - 1)), {})
        for unit, now in levels.get((growth.name, growth.period), {}).items():
            if (before := past.get(unit)) is None:
                continue
            grown, stated = grown_level(before, growth, 1), amount(now)
            if grown is None or stated is None or not stated.low:
                continue
            if abs(grown[0] / stated.low - 1) > PRICES:
                yield Doubt(DoubtKind.PAST_LEVEL, growth, (before, now), (grown[0],))


def _is_year(period: str) -> bool:
    return len(period) == 4 and period.isdigit()


def _target_growth(paths: Iterable[Path]) -> Iterator[Doubt]:
    """A level promised for the end of the term, and a yearly growth promised until then."""
    for path in paths:
        before, after, growth = path.outcome.level, path.term.level, path.term.growth
        if before is None or after is None or growth is None:
            continue
        if after.period != growth.period[-4:]:
            continue
        one, other, rate = amount(before), amount(after), amount(growth)
        if one is None or other is None or rate is None or one.unit != other.unit:
            continue
        if one.is_percent or one.low <= 0 or other.low <= 0:
            continue
        needed = yearly(one.high, other.low, int(after.period) - path.year)
        if needed > rate.high + YEARLY_SLACK or needed < rate.low - YEARLY_SLACK:
            yield Doubt(DoubtKind.TARGET_GROWTH, growth, (before, after), (needed,))


def _parts(figures: Sequence[Indicator]) -> Iterator[Doubt]:
    """The three parts of the economy make a hundred."""
    for one in figures:
        if one.measure is not Measure.RATIO or one.canonical != "ind_structure":
            continue
        try:
            parts = [Decimal(part) for part in one.value.split(":")]
        except ArithmeticError:
            continue
        if len(parts) == 3 and abs(sum(parts) - HUNDRED) > WHOLE_SLACK and sum(parts) > 50:
            yield Doubt(DoubtKind.PARTS, one, (), (sum(parts, Decimal(0)),))


def _over_whole(figures: Sequence[Indicator]) -> Iterator[Doubt]:
    """A part of a whole that is more than all of it."""
    for one in figures:
        part = amount(one) if one.measure is Measure.SHARE else None
        if part is not None and part.is_percent and part.low > HUNDRED:
            yield Doubt(DoubtKind.OVER_WHOLE, one, (), (part.low,))
