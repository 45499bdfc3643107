"""The period and kind of one figure within the stance of its passage."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.indicators.predicate import ANNUAL

if TYPE_CHECKING:
    from zhengdu.indicators.calendar import Calendar
    from zhengdu.indicators.naming import Named
    from zhengdu.indicators.stance import Stance

_CUMULATED = {Measure.ANNUAL_GROWTH, Measure.GROWTH, Measure.CHANGE}

# How many people there are is no promise, even among the plans.
_PEOPLE = re.compile(
    r"(?:我国|全国|全省|今年|应届|普通)*(?:中国人|中国人民|高校毕业生|在校学?生)(?:人?数)?"
)


def dated(named: Named, unit: str, at: Stance, calendar: Calendar) -> tuple[str, Kind]:
    """The period as an Indicator has it, and the kind.

    Flows and annual averages take a whole span, a level reached takes its last year, and what
    something started from takes the year before.
    """
    predicate = named.predicate
    already = "已" in predicate.tail
    if at.kind is Kind.TARGET and (already or _PEOPLE.fullmatch(named.name)):
        at = replace(at, kind=Kind.ACTUAL)
    if predicate.baseline:
        return _before(named, at), Kind.ACTUAL if at.kind is Kind.TARGET else at.kind
    return _period(named, unit, at, calendar), at.kind


def _period(named: Named, unit: str, at: Stance, calendar: Calendar) -> str:
    predicate = named.predicate
    if predicate.compared and predicate.compared != str(at.last - 1):
        return f"{at.last}较{predicate.compared}"
    if predicate.measure is Measure.ANNUAL_GROWTH:
        return _annual(at, calendar)
    if not at.is_span or _covers_span(named) or _times(named, unit):
        return at.label
    return str(at.last)


# Verbs that may as well begin a noun, but tell of something done when they begin a name.
_EVENT = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}?(?:累计|共))?(?:培训|资助|救治|收治|服务|接待|造林|绿化|植树|种草|防沙治沙|节约|"
    r"吸引|开设|派出|派发|新晋|晋级|荣获|夺得|斩获|赢得|偿还|清收|清退|查办|出让|援建|捐赠|扶持|改善|举行|召开|"
    r"优化|入驻|落户|落地|放流|(?:农村)?(?:劳动力)?(?:城镇新增|再|转移)就业|直接融资|减税|退税|降低|救助|检查|问责|补贴|采购|供应)"
)


# 失业率控制在5.5%以内 was true of all the years.
_LASTING = re.compile(r"(?:保持|稳定|控制|维持|稳定保持)(?:在|$)")
# 五年发放蔬菜价格补贴251万元,冬季用煤补贴663万元
_PAID = re.compile(r"(?:救助金|补助金?|补贴|补偿金?|奖励金?|奖补资金)$")
_ACT_END = re.compile(r"(?:改造|治理|整治|修复|搬迁|减负)(?:数|面积|里程|户数|套数)?$")


def _times(named: Named, unit: str) -> bool:
    """Visits and lessons are counted over the whole span, unless it is said what they reached."""
    reached = re.search("达|突破|到", named.predicate.tail)
    return unit.endswith("次") and reached is None and named.predicate.measure is Measure.LEVEL


def _covers_span(named: Named) -> bool:
    predicate = named.predicate
    if _LASTING.search(predicate.tail):
        return True
    cumulated = (
        ANNUAL.search(predicate.tail + named.name) is not None
        or "累计" in predicate.before + named.name
    )
    flows = (named.flow or _EVENT.match(named.name) is not None) and (
        not predicate.stock or _is_gross(named.name)
    )
    done = not predicate.stock and _ACT_END.search(named.name) is not None
    done = done or (not predicate.tail and _PAID.search(named.name) is not None)
    return cumulated or flows or done or predicate.measure in _CUMULATED


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
