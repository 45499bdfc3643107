"""What promises imply by arithmetic alone; none of it is stated in the report."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.indicators.amount import Amount, Bound, amount, joint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.stage import Stage

HUNDRED = Decimal(100)


class ImpliedKind(StrEnum):
    """What is computed."""

    LEVEL = "level"
    """The level a growth leads to."""
    GROWTH = "growth"
    """The growth from one level to another, over one year."""
    ANNUAL_GROWTH = "annual_growth"
    """The yearly growth from one level to another, over several years."""
    POINTS = "points"
    """The difference between two parts of a hundred."""


@dataclass(frozen=True, slots=True)
class Implied:
    """One computed number.

    Attributes:
        kind: what it is.
        low, high: alike unless a range is stated; in units of `unit`, unrounded.
        unit: without 万 and 亿 of a level; % or 个百分点.
        bound: exact, or as unsure as what it is computed from.
        first, last: the years it holds for; alike of a level.
        sources: the stated figures it is computed from, in the order of time.
    """

    kind: ImpliedKind
    low: Decimal
    high: Decimal
    unit: str
    bound: Bound
    first: int
    last: int
    sources: tuple[Indicator, ...]


def implied(reached: Stage, next_year: Stage, term: Stage, year: int) -> tuple[Implied, ...]:
    """All that follows: for next year, for the whole term, and for what is left of it then."""
    return (*_for_next_year(reached, next_year, year), *_for_term(reached, next_year, term, year))


def _for_next_year(reached: Stage, promised: Stage, year: int) -> Iterator[Implied]:
    if reached.level is None:
        return
    if promised.level is None and promised.growth is not None:
        grown = grown_level(reached.level, promised.growth, 1)
        if grown is not None:
            low, high, unit, bound = grown
            sources = (reached.level, promised.growth)
            yield Implied(ImpliedKind.LEVEL, low, high, unit, bound, year + 1, year + 1, sources)
    elif promised.level is not None and promised.growth is None:
        yield from _between(reached.level, promised.level, year, year + 1)


def _for_term(reached: Stage, next_year: Stage, term: Stage, year: int) -> Iterator[Implied]:
    if reached.level is None:
        return
    if term.level is not None:
        end = int(term.level.period)
        yield from _between(reached.level, term.level, year, end)
        yield from _left_then(reached.level, next_year, term.level, year)
    elif term.growth is not None:
        end = int(term.growth.period[-4:])
        grown = grown_level(reached.level, term.growth, end - year)
        if grown is not None:
            low, high, unit, bound = grown
            yield Implied(
                ImpliedKind.LEVEL, low, high, unit, bound, end, end, (reached.level, term.growth)
            )


def _between(before: Indicator, after: Indicator, first: int, last: int) -> Iterator[Implied]:
    """The growth a year from one level to another, or the points between two percentages."""
    one, other = amount(before), amount(after)
    if one is None or other is None or one.unit != other.unit:
        return
    bound = _of_growth(one, other)
    if bound is None:
        return
    if one.is_percent:
        low, high = other.low - one.high, other.high - one.low
        yield Implied(
            ImpliedKind.POINTS, low, high, "个百分点", bound, first, last, (before, after)
        )
        return
    if one.low <= 0 or other.low <= 0:
        return
    years = last - first
    kind = ImpliedKind.GROWTH if years == 1 else ImpliedKind.ANNUAL_GROWTH
    low, high = yearly(one.high, other.low, years), yearly(one.low, other.high, years)
    yield Implied(kind, low, high, "%", bound, first + 1, last, (before, after))


def _left_then(
    before: Indicator, next_year: Stage, after: Indicator, year: int
) -> Iterator[Implied]:
    """The yearly growth that is left for the years after next year."""
    goal, last = amount(after), int(after.period)
    middle = _next_level(before, next_year)
    if goal is None or middle is None or last - year - 1 < 2:
        return
    low, high, unit, bound = middle
    if unit != goal.unit or goal.is_percent or low <= 0 or goal.low <= 0:
        return
    years = last - year - 1
    sources = (before, *next_year.figures[:1], after)
    yield Implied(
        ImpliedKind.ANNUAL_GROWTH,
        yearly(high, goal.low, years),
        yearly(low, goal.high, years),
        "%",
        joint(goal.bound, Bound.ABOUT) if bound is not Bound.EXACT else goal.bound,
        year + 2,
        last,
        sources,
    )


def _next_level(before: Indicator, next_year: Stage) -> tuple[Decimal, Decimal, str, Bound] | None:
    if next_year.level is not None:
        stated = amount(next_year.level)
        return (stated.low, stated.high, stated.unit, stated.bound) if stated else None
    return grown_level(before, next_year.growth, 1) if next_year.growth is not None else None


def grown_level(
    level: Indicator, growth: Indicator, years: int
) -> tuple[Decimal, Decimal, str, Bound] | None:
    """The level after a growth of so many years: low, high, unit, bound; None of percentages."""
    base, rate = amount(level), amount(growth)
    if base is None or rate is None or base.is_percent or not rate.is_percent:
        return None
    with localcontext() as context:
        context.prec = 28
        low = base.low * (1 + rate.low / HUNDRED) ** years
        high = base.high * (1 + rate.high / HUNDRED) ** years
    return low, high, base.unit, joint(base.bound, rate.bound)


def yearly(before: Decimal, after: Decimal, years: int) -> Decimal:
    """The growth a year, in percent, that leads from one positive number to another."""
    with localcontext() as context:
        context.prec = 28
        return ((after / before) ** (Decimal(1) / years) - 1) * HUNDRED


def _of_growth(before: Amount, after: Amount) -> Bound | None:
    """How sure a growth is: 以上 at the end is at least, an unsure beginning makes it a guess.

    None where nothing follows: from 超90万 to 70万以上 may be a rise or a fall.
    """
    if before.bound is after.bound and before.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return None
    if before.bound is Bound.EXACT:
        return after.bound
    is_alike = (before.low, before.high) == (after.low, after.high)
    return None if is_alike else Bound.ABOUT
