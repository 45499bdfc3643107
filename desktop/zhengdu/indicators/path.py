"""What was reached, what next year promises and what the term promises, of one quantity each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.indicators.amount import amount
from zhengdu.indicators.catalogue import ALIAS, shipped_catalogue
from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.indicators.promise import Implied, implied
from zhengdu.indicators.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.indicators.catalogue import Catalogue
    from zhengdu.indicators.indicator import Indicator

_YEAR = re.compile(r"(\d{4})(?:-(\d{4}))?")
_LEVELS = frozenset({Measure.LEVEL, Measure.SHARE})
_IDLE = re.compile(r"全国|全省|全市|全县|全区|实现|完成|预计|力争|达到|[“”\"()（）《》]")
_LONGEST_TERM = 15
_ONE_QUANTITY = frozenset({"gdp", "gdp_pc", "cpi"})
"""Entries of the catalogue whose aliases all say the same; those of others may differ in scope."""


@dataclass(frozen=True, slots=True)
class Path:
    """One quantity from the past to the end of the term.

    Attributes:
        name: of the quantity, as the report has it.
        canonical: its id in the catalogue, or empty.
        topic: group of the catalogue, or empty.
        year: the year that the report looks back on.
        past: yearly growth over the years before, as of the last term.
        reached: what the year ended with.
        next_year: what the year after promises.
        term: what a later year, or the years until then on average, promise.
        implied: what follows from these by arithmetic; nothing of it stands in the report.
    """

    name: str
    canonical: str
    topic: str
    year: int
    past: Stage
    reached: Stage
    next_year: Stage
    term: Stage
    implied: tuple[Implied, ...]

    @property
    def figures(self) -> tuple[Indicator, ...]:
        """All that the report states, from the past on."""
        stages = (self.past, self.reached, self.next_year, self.term)
        return tuple(figure for stage in stages for figure in stage.figures)


def years_of(period: str) -> tuple[int, int] | None:
    """First and last year of a period of whole years; None of any other."""
    found = _YEAR.fullmatch(period)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    return (first, last) if first <= last <= first + _LONGEST_TERM else None


def paths(indicators: Iterable[Indicator], year: int | None) -> tuple[Path, ...]:
    """The quantities of a report that are promised and stated for another time as well.

    Args:
        indicators: the figures of the report, in text order.
        year: the year it looks back on; if None, the last one of which it states results.

    Returns:
        In the order of the text. Only figures of the same quantity with the same qualifying words
        come together: 规模以上固定资产投资 is not 固定资产投资.
    """
    known = tuple(one for one in indicators if years_of(one.period) and amount(one))
    year = year or _last_year(known)
    if year is None:
        return ()
    catalogue = shipped_catalogue()
    groups: dict[tuple[str, ...], list[Indicator]] = {}
    for one in known:
        groups.setdefault(_identity(one, catalogue), []).append(one)
    found = (_path(members, year, catalogue) for members in groups.values())
    return tuple(path for path in found if path is not None)


def _last_year(known: Iterable[Indicator]) -> int | None:
    stated = Counter(
        int(one.period) for one in known if one.kind is not Kind.TARGET and len(one.period) == 4
    )
    return stated.most_common(1)[0][0] if stated else None


def _identity(one: Indicator, catalogue: Catalogue) -> tuple[str, ...]:
    """Quantity and qualifying words; the unit of levels must agree as well, see `_fitting`."""
    if one.canonical and not catalogue.alias(one.name):
        return one.canonical, ALIAS  # by a name of the reader's own
    if one.canonical:
        return one.canonical, _IDLE.sub("", catalogue.qualifiers(one.name))
    return "", _IDLE.sub("", one.name)


def _path(members: list[Indicator], year: int, catalogue: Catalogue) -> Path | None:
    members = _of_one_unit(_of_one_name(members, year, catalogue), year)
    reached = _stage(members, year, year, promised=False)
    next_year = _stage(members, year + 1, year + 1, promised=True)
    term = _term(members, year)
    if not (next_year or term) or sum(map(bool, (reached, next_year, term))) < 2:
        return None
    first = (reached.figures or next_year.figures)[0]
    return Path(
        name=first.name,
        canonical=first.canonical,
        topic=catalogue.topic(first.canonical),
        year=year,
        past=Stage(growth=_past(members, year)),
        reached=reached,
        next_year=next_year,
        term=term,
        implied=implied(reached, next_year, term, year),
    )


def _of_one_name(members: list[Indicator], year: int, catalogue: Catalogue) -> list[Indicator]:
    """Those called as the first figure of the year looked back on: 网销额 is not 电商交易额."""
    if not members[0].canonical or members[0].canonical in _ONE_QUANTITY:
        return members
    now = [one for one in members if one.period == str(year) and one.kind is not Kind.TARGET]
    name = catalogue.alias((now or members)[0].name)
    return [one for one in members if _is_said_in(catalogue.alias(one.name), name)]


def _is_said_in(one: str, other: str) -> bool:
    """Whether the longer of two names has the characters of the shorter one in their order."""
    short, long = sorted((one, other), key=len)
    characters = iter(long)
    return all(character in characters for character in short)


def _of_one_unit(members: list[Indicator], year: int) -> list[Indicator]:
    """Without levels in other units than the one of the year looked back on, or the first one."""
    levels = [one for one in members if one.measure in _LEVELS]
    now = [one for one in levels if one.period == str(year)] or levels
    units = {_unit(one) for one in now[:1]}
    return [one for one in members if one.measure not in _LEVELS or _unit(one) in units]


def _unit(one: Indicator) -> str:
    stated = amount(one)
    return stated.unit if stated else ""


def _stage(members: list[Indicator], first: int, last: int, *, promised: bool) -> Stage:
    """What is stated for exactly these years."""
    fitting = [
        one
        for one in members
        if years_of(one.period) == (first, last) and (one.kind is Kind.TARGET) is promised
    ]
    levels = [one for one in fitting if one.measure in _LEVELS]
    growths = [one for one in fitting if one.measure is Measure.GROWTH and one.unit == "%"]
    return Stage(_surest(levels), _surest(growths))


def _surest(figures: list[Indicator]) -> Indicator | None:
    """An exact figure before an approximate one, else the first."""
    return min(figures, key=lambda one: bool(one.approx), default=None)


def _term(members: list[Indicator], year: int) -> Stage:
    """The promise for the years after next year: the level at their end, the growth until then."""
    promised = [one for one in members if one.kind is Kind.TARGET]
    levels = [
        one
        for one in promised
        if one.measure in _LEVELS and len(one.period) == 4 and int(one.period) > year + 1
    ]
    growths = [
        one
        for one in promised
        if one.measure is Measure.ANNUAL_GROWTH and one.unit == "%" and _lies_ahead(one, year)
    ]
    return Stage(_surest(levels), _surest(growths))


def _lies_ahead(one: Indicator, year: int) -> bool:
    years = years_of(one.period)
    return years is not None and years[0] == year + 1 and years[1] > year + 1


def _past(members: list[Indicator], year: int) -> Indicator | None:
    return _surest(
        [
            one
            for one in members
            if one.measure is Measure.ANNUAL_GROWTH
            and one.kind is not Kind.TARGET
            and one.unit == "%"
            and (years_of(one.period) or (0, 0))[1] == year
        ]
    )
