"""What was reached, what next year promises and what the term promises, of one quantity each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from zhengdu.indicators import likeness
from zhengdu.indicators.amount import Bound, amount, bound
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
        expected: what it is expected to have ended with, where nothing is reached yet.
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
    expected: Stage
    next_year: Stage
    term: Stage
    implied: tuple[Implied, ...]

    @property
    def figures(self) -> tuple[Indicator, ...]:
        """All that the report states, from the past on."""
        stages = (self.past, self.reached, self.expected, self.next_year, self.term)
        return tuple(figure for stage in stages for figure in stage.figures)

    @property
    def outcome(self) -> Stage:
        """What the year ended with, reached or expected: what promises are measured by."""
        return _first_of(self.reached, self.expected)


def years_of(period: str) -> tuple[int, int] | None:
    """First and last year of a period of whole years; None of any other."""
    found = _YEAR.fullmatch(period)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    return (first, last) if first <= last <= first + _LONGEST_TERM else None


def paths(indicators: Iterable[Indicator], text: str, year: int | None) -> tuple[Path, ...]:
    """The quantities of a report that are promised and stated for another time as well.

    Args:
        indicators: the figures of the report, in text order.
        text: of the report.
        year: the year it looks back on; if None, the last one of which it states results.

    Returns:
        In the order of the text. Only figures of the same quantity with the same qualifying words
        come together: 规模以上固定资产投资 is not 固定资产投资, and 2家 a day is not 700家 a year.
    """
    known = tuple(one for one in indicators if years_of(one.period) and amount(one))
    year = year or _last_year(known)
    if year is None:
        return ()
    catalogue = shipped_catalogue()
    groups: dict[tuple[str, ...], list[Indicator]] = {}
    for one in known:
        identity = (*_identity(one, catalogue), likeness.pace(one, text))
        groups.setdefault(identity, []).append(one)
    found = (_path(_of_one_list(members, text), year, catalogue) for members in groups.values())
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
    reached, expected = _parted(
        _stage(members, year, Kind.ACTUAL), _stage(members, year, Kind.EXPECTED)
    )
    outcome = _first_of(reached, expected)
    next_year = _alike(outcome, _stage(members, year + 1, Kind.TARGET), year)
    term = _alike(outcome, _term(members, year), year)
    if not (next_year or term) or sum(map(bool, (outcome, next_year, term))) < 2:
        return None
    first = (outcome.figures or next_year.figures)[0]
    return Path(
        name=first.name,
        canonical=first.canonical,
        topic=catalogue.topic(first.canonical, first.name),
        year=year,
        past=Stage(growth=_past(members, year)),
        reached=reached,
        expected=expected,
        next_year=next_year,
        term=term,
        implied=implied(_sure(outcome), _sure(next_year), _sure(term), year),
    )


def _first_of(stage: Stage, other: Stage) -> Stage:
    return Stage(stage.level or other.level, stage.growth or other.growth)


def _parted(actual: Stage, expected: Stage) -> tuple[Stage, Stage]:
    """Of level and growth each one result: the actual one, or the expected one."""
    level = _outweighs(actual.level, expected.level)
    growth = _outweighs(actual.growth, expected.growth)
    return (
        Stage(actual.level if level else None, actual.growth if growth else None),
        Stage(None if level else expected.level, None if growth else expected.growth),
    )


def _outweighs(actual: Indicator | None, expected: Indicator | None) -> bool:
    """Whether the actual figure counts: 跨过500亿元 says less than an expected 572亿元."""
    if actual is None or expected is None:
        return actual is not None
    return not _is_a_bound(actual) or _is_a_bound(expected)


def _is_a_bound(one: Indicator) -> bool:
    return bound(one.approx) in (Bound.AT_LEAST, Bound.AT_MOST)


def _alike(outcome: Stage, promised: Stage, year: int) -> Stage:
    """A promise without a level that cannot be of what was reached."""
    before, after = outcome.level, promised.level
    if before is None or after is None:
        return promised
    one_quantity = likeness.may_be_one(before, after, int(after.period) - year)
    return promised if one_quantity else Stage(growth=promised.growth)


def _sure(stage: Stage) -> Stage:
    """What of a stage may be reckoned with."""
    level, growth = (
        one if one is not None and likeness.is_sure(one) else None
        for one in (stage.level, stage.growth)
    )
    return Stage(level, growth)


def _of_one_list(members: list[Indicator], text: str) -> list[Indicator]:
    """Without the numbers of other named things than the first: A、B等14个, then C、D等15个."""
    lists = [one for one in members if likeness.counts_a_list(one, text)]
    return [one for one in members if one not in lists[1:]]


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


def _stage(members: list[Indicator], year: int, kind: Kind) -> Stage:
    """What is stated for exactly this year."""
    fitting = [one for one in members if one.period == str(year) and one.kind is kind]
    levels = [one for one in fitting if one.measure in _LEVELS]
    growths = [one for one in fitting if one.measure is Measure.GROWTH and one.unit == "%"]
    return Stage(_surest(levels), _surest(growths))


def _surest(figures: list[Indicator]) -> Indicator | None:
    """A sure figure before an unsure one, an exact before an approximate one, else the first.

    Of levels the greatest comes before the first: a whole before its parts, 突破9万亿元 before
    突破8万亿元.
    """
    return min(figures, key=_doubtfulness, default=None)


def _doubtfulness(one: Indicator) -> tuple[bool, bool, Decimal]:
    stated = amount(one)
    is_level = one.measure in _LEVELS and stated is not None and not stated.is_percent
    size = stated.middle if is_level and stated is not None else Decimal(0)
    return not likeness.is_sure(one), bool(one.approx), -size


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
