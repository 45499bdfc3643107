"""What stands beside the figures: ranks (全省第3, 前10位) and targets without a number."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhengdu.indicators.calendar import calendar_of
from zhengdu.indicators.certainty import confidence_in
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.labelling import finished
from zhengdu.indicators.normal import fold
from zhengdu.indicators.parallel import listed
from zhengdu.indicators.sentence import sentences
from zhengdu.indicators.stance import advance
from zhengdu.indicators.timeline import Timeline
from zhengdu.indicators.topic import topic_of
from zhengdu.indicators.vocabulary import DEPENDENT, is_verb_only, joined, without_lead
from zhengdu.report.model import BlockKind
from zhengdu.text.numeral import chinese_integer
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhengdu.indicators.calendar import Calendar
    from zhengdu.indicators.sentence import Clause
    from zhengdu.indicators.stance import Stance
    from zhengdu.report.model import Block, Report

_READ = {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
_N = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_WHERE = (
    "全国同类城市|全国重点城市|全国城市|全国|全球|世界|亚洲|全省|全区|全市|全盟|全州|全县|中部地区|西部地区|东部地区|"
    "中部|西部|东部|长三角|长江中上游港口|珠三角|京津冀|同类城市|同类地区|副省级城市|地级市|沿海港口|内陆省份"
)
_HOLDS = "稳居|位居|跃居|居|位列|列|排名|排|名列|跃升至|跃升到|上升至|上升到|升至|升到|进入|跻身|跻入|保持|前移至|晋级"
_RANK = re.compile(
    rf"(?:连续[^,。;、]{{1,6}}?)?(?:均|都|分别|再次|首次|稳定)?(?:{_HOLDS})?(?:在)?"
    rf"(?P<rank>(?P<where>{_WHERE})?(?:第 ?(?P<nth>{_N})|前 ?(?P<top>{_N}))(?: ?[位名强])?)"
    r"(?=[,。;、和)以]|$)"
)
_SPEED = re.compile(r"(?:增速|增幅|总量|规模|占比|比重|均|都|数量|水平|降幅|质量)+")
_JOINT = re.compile(r"[、和 ]*")
_SAID = re.compile(
    r"(?P<subject>[^,。;:]{2,40}?)(?:增长|增速|保持)?(?P<said>"
    r"(?:与|和|同)(?:经济增长|经济发展|地区生产总值增长|GDP增长|经济)[^,。;]{0,4}同步(?:增长)?"
    r"|(?:快于|高于|不低于|优于|低于|好于)(?:经济增长|全国|全省|全市|全区|城镇居民|上年|年度)[^,。;\d]{0,10}"
    r"|(?:全面)?完成(?:国家|省|自治区|上级|市|年度|[“”十四五]{3,6})[^,。;\d]{0,14}(?:目标|任务|指标)"
    r"|(?:稳步提高|稳中有增|稳中有升|促稳提质|保持优良|持续下降|持续改善|稳中提质))$"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A clause with all that dates and names what it says."""

    clause: Clause
    words: str
    stance: Stance
    section: tuple[str, ...]
    topic: str


def read_beside(report: Report, figures: Sequence[Indicator]) -> Iterator[Indicator]:
    """Ranks, and targets that are worded without a number, in text order.

    Args:
        report: the report.
        figures: its figures in text order; a rank belongs to what they speak of.
    """
    folded = fold(report.text)
    calendar = calendar_of(report, folded)
    timeline = Timeline(calendar)
    stop = report.body_end()
    waiting = list(reversed(figures))
    spoken: list[Indicator] = []
    for block in report.blocks:
        if block.span.start >= stop or block.kind not in _READ:
            continue
        stance = timeline.enter(block, folded[block.span.start : block.span.end])
        spoken = []
        while waiting and waiting[-1].span.start < block.span.end:
            spoken.append(waiting.pop())
        if block.heading is not None and block.heading.end >= block.span.end:
            continue
        for place in _places(report, folded, block, stance, calendar):
            yield from _ranks(place, spoken)
            yield from _statements(place, spoken)


def _places(
    report: Report, folded: str, block: Block, stance: Stance, calendar: Calendar
) -> Iterator[_Place]:
    start, end = block.span.start, block.span.end
    section = report.section_titles(start)
    for sentence in sentences(folded, start, end, ()):
        held, topic = stance, ""
        for clause in sentence.clauses:
            words = folded[clause.start : clause.end]
            held = advance(held, words, calendar)
            yield _Place(clause, words, held, section, topic)
            heard = topic_of(words)
            topic = topic if is_verb_only(heard) else heard


def _ranks(place: _Place, spoken: Sequence[Indicator]) -> Iterator[Indicator]:
    begin, earlier = 0, ""
    for match in _RANK.finditer(place.words):
        if not match["where"] and match.start() == match.start("rank"):
            continue
        at = place.clause.start + match.start("rank")
        before = [figure for figure in spoken if figure.span.end <= at]
        inside = [figure for figure in before if figure.span.start >= place.clause.start]
        left = max([begin, *(figure.span.end - place.clause.start for figure in inside)])
        words = place.words[left : match.start()]
        owner = earlier if _JOINT.fullmatch(words) and earlier else _owner(before, place)
        name = _named(words, owner)
        begin, earlier = match.end(), name or earlier
        if name:
            yield _rank(place, match, name)


def _owner(before: Sequence[Indicator], place: _Place) -> str:
    """What the sentence spoke of last: a figure close by, else its topic."""
    near = before[-1] if before else None
    if near is not None and place.clause.start - near.span.end <= len("、增速连续四个月"):
        return near.name
    return place.topic


def _named(words: str, owner: str) -> str:
    own = without_lead(words.strip(" 、和"))
    if not own:
        return owner
    if _SPEED.fullmatch(own) or DEPENDENT.fullmatch(own):
        return joined(owner, re.sub(r"(?:均|都)$", "", own)) if owner else own
    return own


def _rank(place: _Place, match: re.Match[str], name: str) -> Indicator:
    number = match["nth"] or match["top"]
    value = number if number.isdigit() else str(chinese_integer(number))
    start = place.clause.start
    span = Span(start + match.start("rank"), start + match.end("rank"))
    whole = finished(f"{name}{match['where'] or ''}位次", "", level=False)
    row = _beside(place, whole, Measure.RANK, span)
    return replace(row, value=value, unit="位", approx="以内" if match["top"] else "")


def _statements(place: _Place, spoken: Sequence[Indicator]) -> Iterator[Indicator]:
    if place.stance.kind is not Kind.TARGET:
        return
    match = _SAID.fullmatch(place.words)
    start, end = place.clause.start, place.clause.end
    if match is None or any(start <= figure.span.start < end for figure in spoken):
        return
    span = Span(start + match.start("said"), start + match.end("said"))
    for name in listed(without_lead(re.sub(r"(?:均|都)$", "", match["subject"].strip()))):
        if name and not is_verb_only(name):
            told = finished(name, "", level=False)
            row = _beside(place, told, Measure.STATEMENT, span)
            yield replace(row, value=match["said"])


def _beside(place: _Place, name: str, measure: Measure, span: Span) -> Indicator:
    """A row dated as its clause is, its value still open."""
    stance, rule = place.stance, str(measure)
    return Indicator(
        name=name, canonical="", value="", unit="", measure=measure, direction="", approx="",
        kind=stance.kind, period=str(stance.last) if stance.is_span else stance.label,
        section=place.section, span=span, rule=rule, confidence=confidence_in(rule, name, ""),
    )  # fmt: skip
