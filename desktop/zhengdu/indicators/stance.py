"""Whether a passage reports, expects or promises, and for which years."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhengdu.indicators.calendar import plan_years
from zhengdu.indicators.indicator import Kind
from zhengdu.text.numeral import chinese_integer

if TYPE_CHECKING:
    from zhengdu.indicators.calendar import Calendar

_N = "[一二两三四五六七八九十]|(?<!\\d)(?:[1-9]|10)"
_PLAN = "十[一二三四五六]?五"


@dataclass(frozen=True, slots=True)
class Stance:
    """Kind and years that hold from some place on.

    Attributes:
        kind: actual, expected or target.
        first, last: years; equal for a single year.
        part: of the year, such as "H1" or "Q1-Q3", or empty.
        due: whether the text names the year by which it shall be reached (到2026年).
    """

    kind: Kind
    first: int
    last: int
    part: str = ""
    due: bool = False

    @property
    def is_span(self) -> bool:
        """Whether it covers several years."""
        return self.first != self.last

    @property
    def label(self) -> str:
        """The period as an Indicator has it."""
        return f"{self.first}-{self.last}" if self.is_span else f"{self.last}{self.part}"


def reviewing(calendar: Calendar) -> Stance:
    """The stance a report begins with."""
    return Stance(Kind.ACTUAL, calendar.reported, calendar.reported)


def coming(calendar: Calendar) -> Stance:
    """The stance of the plans for the year ahead."""
    return Stance(Kind.TARGET, calendar.coming, calendar.coming)


def years_ahead(calendar: Calendar, years: int = 5) -> Stance:
    """The stance of the plans for the coming years."""
    return Stance(Kind.TARGET, calendar.reported + 1, calendar.reported + years)


# Few characters begin a cue; the look ahead spares the others the alternatives.
_BEGINS = "由从面瞄展对迈是为相比较与同高到至截“十今未接过近这刚前一二两三四五六七八九去上明全年下我现目预有力奋主争"
_CUE = re.compile(
    rf"(?=[\d{_BEGINS}])(?:"
    r"(?P<aimed>(?:由|从)(?:19|20)\d\d年(?:底|末)?的|(?:面向|瞄准|展望|对标|迈向)20\d\d年)"
    r"|(?P<times>(?:是|为|相当于)(?:20\d\d年|“?十[一二三四五六]?五”?(?:时期|期间|末)?|上年|去年)(?:底|末)?的 ?$)"
    r"|(?P<compared>(?:比|较|与|同|相比|高于)(?:去年|上年|20\d\d年|上一年|前一年))"
    r"|(?P<since>20\d\d年(?:\d+月)?(?:以来|开始|起|以前|之前|实施|印发|出台|制定))"
    r"|(?P<due>(?:到|至|截至|截止)(?:20\d\d年(?:底|末|年底|年末)?|明年底|今年底|本世纪中叶))"
    r"|(?P<range>(?P<from>20\d\d)年?(?:-|至|到|~)(?P<to>20\d\d)年)"
    r"|(?P<year>20\d\d)年(?!版|度?预算|度?(?:中国|全国|全球|世界|亚洲))"
    rf"|“?(?P<plan>{_PLAN})”?(?P<planpart>时期|期间|以来|末|规划期内|时期末)"
    rf"|(?:今后|未来|接下来)(?P<ahead>{_N})(?:到[一二三四五六七八九十])?年"
    rf"|(?:过去|近|这|刚刚过去的|前)(?P<past>{_N})年(?!级|来?[^,。;]{{0,8}}(?:最|新高|首|连续|以来))|(?P<past2>{_N}|(?<!\d)[1-9]\d(?=年(?:来|间)))年(?!来?[^,。;]{{0,8}}(?:最|新高|首|连续))(?:来|间|以来|共|累计|新增)"
    r"|(?P<last>去年|上年|过去一年|一年来)|(?P<now>今年)|(?P<next>明年)"
    r"|(?P<whole>全年|年内)|(?P<part>上半年|下半年|前三季度|[一二三四]季度|前\d个月|1 ?- ?\d{1,2}月)"
    r"|(?P<fact>(?:我国|全国|我[省市县区]|全[省市县区])(?:现|已|共)*有 ?$|截至目前|(?<![项节科书栏])目前|现有 ?$)"
    r"|(?P<expected>预计|有望)"
    r"|(?P<promise>力争|预期目标|奋斗目标|主要目标|争取达到|争取实现|目标是))"
)
_PARTS = {
    "上半年": "H1",
    "下半年": "H2",
    "前三季度": "Q1-Q3",
    "一季度": "Q1",
    "二季度": "Q2",
    "三季度": "Q3",
    "四季度": "Q4",
}


def advance(stance: Stance, words: str, calendar: Calendar) -> Stance:
    """The stance after `words` have been read; the nearest cue wins."""
    for cue in _CUE.finditer(words):
        stance = _apply(stance, cue, calendar)
    return stance


def _apply(stance: Stance, cue: re.Match[str], calendar: Calendar) -> Stance:
    if cue["aimed"] or cue["times"] or cue["compared"] or cue["since"]:
        return stance
    if cue["expected"]:
        return replace(stance, kind=Kind.EXPECTED)
    if cue["whole"]:
        return _whole(stance, calendar)
    if cue["part"]:
        return _in_part(stance, cue["part"].replace(" ", ""))
    if cue["fact"]:
        return replace(stance, kind=Kind.ACTUAL) if stance.kind is Kind.TARGET else stance
    return _promised(stance, calendar) if cue["promise"] else _dated(stance, cue, calendar)


def _whole(stance: Stance, calendar: Calendar) -> Stance:
    """全年 ends a part of the year; among plans it comes back to the year ahead."""
    if stance.due and not stance.is_span and stance.kind is Kind.TARGET:
        return coming(calendar)
    return replace(stance, part="") if stance.part else stance


def _in_part(stance: Stance, words: str) -> Stance:
    last = re.findall(r"\d+", words)
    return replace(stance, first=stance.last, part=_PARTS.get(words) or f"M1-M{last[-1]}")


def _promised(stance: Stance, calendar: Calendar) -> Stance:
    if stance.kind is not Kind.ACTUAL or stance.last > calendar.reported:
        return stance
    return coming(calendar)


def _dated(stance: Stance, cue: re.Match[str], calendar: Calendar) -> Stance:
    if cue["due"]:
        return _due(stance, cue["due"], calendar)
    if cue["range"]:
        return _over(stance, int(cue["from"]), int(cue["to"]), calendar)
    if cue["year"]:
        return _in_year(stance, int(cue["year"]), calendar)
    if cue["plan"]:
        return _in_plan(stance, cue, calendar)
    return _counted(cue, calendar) or _relative(stance, cue, calendar)


def _counted(cue: re.Match[str], calendar: Calendar) -> Stance | None:
    """今后五年, 过去三年, 五年来."""
    if cue["ahead"]:
        return years_ahead(calendar, _count(cue["ahead"]))
    past = cue["past"] or cue["past2"]
    if not past:
        return None
    return Stance(Kind.ACTUAL, calendar.reported - _count(past) + 1, calendar.reported)


def _relative(stance: Stance, cue: re.Match[str], calendar: Calendar) -> Stance:
    if cue["last"]:
        year = calendar.reported if cue["last"].endswith("来") else calendar.current - 1
        return Stance(Kind.ACTUAL, year, year)
    year = calendar.current + (1 if cue["next"] else 0)
    kind = (
        Kind.TARGET
        if year > calendar.reported and stance.kind is not Kind.EXPECTED
        else stance.kind
    )
    return Stance(kind, year, year)


def _count(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else int(chinese_integer(numeral) or 1)


def _due(stance: Stance, words: str, calendar: Calendar) -> Stance:
    found = re.search(r"20\d\d", words)
    year = int(found[0]) if found else calendar.current + (1 if "明年" in words else 0)
    if stance.is_span and stance.kind is Kind.ACTUAL and year == stance.last:
        return stance
    reached = _over(stance, year, year, calendar)
    return replace(reached, due=True)


def _in_year(stance: Stance, year: int, calendar: Calendar) -> Stance:
    """A year named in passing (2008年国际金融危机) does not date what follows."""
    if not calendar.reported - 6 <= year <= calendar.reported + 15:
        return stance
    return _over(stance, year, year, calendar)


def _in_plan(stance: Stance, cue: re.Match[str], calendar: Calendar) -> Stance:
    years = plan_years(cue["plan"])
    if years is None:
        return stance
    first, last = years
    if cue["planpart"].endswith("末"):
        return replace(_over(stance, last, last, calendar), due=True)
    if first <= calendar.reported < last and (
        cue["planpart"] == "以来" or stance.kind is Kind.ACTUAL
    ):
        last = calendar.reported
    return _over(stance, first, last, calendar)


def _over(stance: Stance, first: int, last: int, calendar: Calendar) -> Stance:
    if stance.kind is Kind.EXPECTED:
        return Stance(Kind.EXPECTED, first, last)
    kind = Kind.TARGET if last > calendar.reported else Kind.ACTUAL
    return Stance(kind, first, last)
