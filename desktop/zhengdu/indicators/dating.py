"""The period and kind of one figure within the stance of its passage."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Kind, Measure

if TYPE_CHECKING:
    from zhengdu.indicators.calendar import Calendar
    from zhengdu.indicators.naming import Named
    from zhengdu.indicators.stance import Stance

_CUMULATED = {Measure.ANNUAL_GROWTH, Measure.GROWTH, Measure.CHANGE}

# How many people there are is no promise, even among the plans.
_PEOPLE = re.compile(r"(?:中国人|中国人民|高校毕业生|在校学?生)(?:人?数)?$")


def dated(named: Named, at: Stance, calendar: Calendar) -> tuple[str, Kind]:
    """The period as an Indicator has it, and the kind.

    Flows and annual averages take a whole span, a level reached takes its last year, and what
    something started from takes the year before.
    """
    predicate = named.predicate
    if at.kind is Kind.TARGET and not named.flow and _PEOPLE.search(named.name):
        at = replace(at, kind=Kind.ACTUAL)
    if predicate.baseline:
        return _before(named, at), Kind.ACTUAL if at.kind is Kind.TARGET else at.kind
    return _period(named, at, calendar), at.kind


def _period(named: Named, at: Stance, calendar: Calendar) -> str:
    predicate = named.predicate
    if predicate.compared and predicate.compared != str(at.last - 1):
        return f"{at.last}较{predicate.compared}"
    if predicate.measure is Measure.ANNUAL_GROWTH:
        return _annual(at, calendar)
    if not at.is_span or _covers_span(named):
        return at.label
    return str(at.last)


def _covers_span(named: Named) -> bool:
    predicate = named.predicate
    cumulated = "年均" in predicate.tail + named.name or "累计" in predicate.before + named.name
    flows = named.flow and (not predicate.stock or _is_gross(named.name))
    return cumulated or flows or predicate.measure in _CUMULATED


def _is_gross(name: str) -> bool:
    return name.startswith(("新增", "累计", "净增"))


def _before(named: Named, at: Stance) -> str:
    if named.predicate.base_year:
        return named.predicate.base_year
    return str(at.first - 1 if at.is_span else at.last - 1)


def _annual(at: Stance, calendar: Calendar) -> str:
    if at.is_span:
        return at.label
    if at.last > calendar.reported + 1 or (at.due and at.last > calendar.reported):
        return f"{calendar.reported + 1}-{at.last}"
    if at.kind is Kind.TARGET:
        return str(at.last)
    return f"{at.last - 4}-{at.last}"
