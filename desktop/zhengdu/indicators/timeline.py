"""The stance of each paragraph of a report, from headings and opening words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Kind
from zhengdu.indicators.stance import Stance, advance, coming, reviewing, years_ahead

if TYPE_CHECKING:
    from zhengdu.indicators.calendar import Calendar
    from zhengdu.report.model import Block

_FIVE_AHEAD = re.compile(
    r"今后[五5]年|未来[五5]年|今后一个时期|“?十[一二三四五六]?五”?(?:时期|规划)"
)
_FIVE_PAST = re.compile(
    r"过去[五5]年|[五5]年来|[五5]年(?:工作)?回顾|本届政府|“?十[一二三四五六]?五”?时期"
)
_OPENS_PAST = re.compile(
    r"(?:各位代表[!！,])?(?:(?:回顾|经过)?(?:过去|这)?[五5]年(?:来|间)?,|(?:回顾)?过去(?:的)?[五5]年|经过[五5]年|"
    r"这[五5]年|这是[^。,]{2,30}的[五5]年|“?十[一二三四五六]?五”?时期(?:是|,))"
)
_OPENS_DATED = re.compile(
    r"(?:各位代表[!！,])?(?:到|至|截至|在|回顾)?(?:“?十[一二三四五六]?五”?|20\d\d年|过去|近[一二三四五六七八九十]年|今后|未来|"
    r"这?[一二三四五六七八九十]年|上半年|前三季度|一季度|1 ?- ?\d+月|今年|去年|明年)[^,。:;]{0,12}"
)
_OPENS_NOW = re.compile(
    r"(?:各位代表[!！,])?(?:一年来|(?:回首|回顾)?过去一年|(?:刚刚|即将)过去的(?:一年|20\d\d年)|这一年|"
    r"20\d\d年(?=[,是]|以来|以?来|我)|今年|去年|与此同时|同时,)"
)
_DONE = re.compile(r"完成|如期|取得|圆满|实现$")
_OPENS_PERIOD = re.compile(r"“?十[一二三四五六]?五”?时期(?:是|,)")
_REVIEW = re.compile(r"回顾|总结|完成情况|成就|成绩|成效|过去")
_SUBORDINATE_REVIEW = re.compile(r"回顾|总结|完成情况|过去")
_TASKS = re.compile(
    r"重点工作|工作安排|主要任务|工作任务|总体要求|预期目标|工作建议|工作思路|打算|政策取向|目标任务|主要目标|工作重点|"
    r"主要工作|发展目标|奋斗目标|工作部署|下一步|下一阶段|安排意见|总体思路|政府工作$"
)
_YEAR = re.compile(r"(20\d\d)年")
_OPENS_PLAN = re.compile(
    r"(?:今年|明年|20\d\d年|新的一年|下一步)[^。]{0,40}(?:总体要求|预期目标|主要目标|总体思路|目标任务|目标是|重点工作|主要任务|"
    r"工作的?总要求|重点(?:抓好|做好)|着力(?:抓好|做好)|基本思路|指导思想)"
    r"|(?:完成|实现|围绕)[^。]{0,20}目标[^。]{0,20}(?:重点|着力|突出|抓好|做好|必须|要)"
)
_OPENS_FIVE = re.compile(
    r"(?:编制|制定)[^。]{0,40}(?:第十[一二三四五六]个五年规划|五年规划纲要|规划纲要)|《?纲要(?:\(草案\))?》?(?:\(草案\))?(?:提出|明确)|(?:今后|未来)[五5]年[^。]{0,40}(?:总体要求|目标|指导思想|思路|任务)|“?十[一二三四五六]五”?时期[^。]{0,40}(?:总体要求|主要目标|指导思想|发展目标)"
)


class Timeline:
    """Follows a report block by block and tells the stance each block begins with."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._stances: list[tuple[int, Stance]] = [(0, reviewing(calendar))]
        self._past: Stance | None = None

    def enter(self, block: Block, words: str) -> Stance:
        """The stance at the beginning of a block.

        Args:
            block: the next block in reading order.
            words: its folded text.
        """
        if block.heading is not None and block.level:
            length = block.heading.end - block.heading.start
            self._enter_heading(block.level, words[:length])
            if length >= len(words.strip()):
                return self._stances[-1][1]
        else:
            self._enter_paragraph(words)
        return self._open(words)

    def _enter_heading(self, level: int, title: str) -> None:
        while len(self._stances) > 1 and self._stances[-1][0] >= level:
            self._stances.pop()
        if level == 1:
            self._past = None
        found = self._of_heading(title, level)
        if found is None:
            return
        self._past = None
        if level == 1 or (found.kind is Kind.TARGET and not self._promises()):
            self._stances = [(0, found)]
        elif level <= 2:
            self._stances.append((level, found))

    def _promises(self) -> bool:
        return self._stances[0][1].kind is Kind.TARGET

    def _of_heading(self, title: str, level: int) -> Stance | None:
        years = [int(year) for year in _YEAR.findall(title)]
        if level > 1 and (spoken := self._spoken(title)):
            return spoken
        if (_REVIEW if level == 1 else _SUBORDINATE_REVIEW).search(title):
            return self._review(title, years)
        if len(set(years)) == 1 and years[0] > self._calendar.reported:
            return coming(self._calendar)
        if _FIVE_AHEAD.search(title):
            return self._ahead(title)
        if level > 1 and (self._promises() or _DONE.search(title)):
            return None
        return self._of_year(title, years)

    def _spoken(self, title: str) -> Stance | None:
        """五年来,… and 这一年,… as headings date what stands below them."""
        if self._promises():
            return None
        if _OPENS_PAST.match(title):
            last = self._calendar.reported
            return Stance(Kind.ACTUAL, last - 4, last)
        return reviewing(self._calendar) if _OPENS_NOW.match(title) else None

    def _of_year(self, title: str, years: list[int]) -> Stance | None:
        if _TASKS.search(title) or re.search(r"今年|明年|新的一年", title):
            return coming(self._calendar)
        if years and max(years) <= self._calendar.reported:
            return reviewing(self._calendar)
        return None

    def _review(self, title: str, years: list[int]) -> Stance:
        if _FIVE_PAST.search(title) and not years:
            last = self._calendar.reported
            return Stance(Kind.ACTUAL, last - 4, last)
        return reviewing(self._calendar)

    def _ahead(self, title: str) -> Stance | None:
        found = advance(reviewing(self._calendar), title + "时期", self._calendar)
        if found.kind is Kind.TARGET and found.is_span:
            return found
        return years_ahead(self._calendar) if re.search(r"今后|未来", title) else None

    def _enter_paragraph(self, words: str) -> None:
        opening = words[:120]
        if _OPENS_FIVE.search(opening) and not self._plans_year():
            self._set(years_ahead(self._calendar))
            self._past = None
        elif _OPENS_PLAN.search(opening) and not self._reviews_plan(opening):
            self._set(coming(self._calendar))
            self._past = None

    def _plans_year(self) -> bool:
        stance = self._stances[-1][1]
        return stance.kind is Kind.TARGET and not stance.is_span

    def _reviews_plan(self, opening: str) -> bool:
        """全面完成2024年目标任务 looks back; so does a year that is already over."""
        years = [int(year) for year in _YEAR.findall(opening)]
        return bool(years) and max(years) <= self._calendar.reported

    def _set(self, stance: Stance) -> None:
        level, old = self._stances[-1]
        if old.kind is Kind.TARGET and old.is_span and level:
            return
        self._stances[-1] = (level, stance)

    def _open(self, words: str) -> Stance:
        """Words such as 五年来 at the beginning hold for the paragraph and those that follow it."""
        stance = self._stances[-1][1]
        opening = words.lstrip("-( ")
        dated = _OPENS_DATED.match(opening)
        opened = advance(stance, dated[0], self._calendar) if dated else stance
        if _OPENS_PAST.match(opening) and opened.kind is not Kind.TARGET:
            last = self._calendar.reported
            self._past = opened if opened.is_span else Stance(Kind.ACTUAL, last - 4, last)
            return self._past
        if opened.kind is Kind.TARGET or _OPENS_NOW.match(opening):
            self._past = None
        if opened.kind is Kind.TARGET and _OPENS_PERIOD.match(opening) and not self._plans_year():
            self._set(opened)
        if self._past is not None:
            return self._past
        return opened if opened.is_span or opened.due or opened.last != stance.last else stance
