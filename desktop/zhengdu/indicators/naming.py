"""Self-contained names for quantities, in the report's own words.

The name is what stands before a quantity (地区生产总值 572亿元) or behind it (53个 市级重点项目);
what is left out is taken from the clause before (总数达173家, 同比增长14%).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhengdu.indicators.before import from_left, inherited
from zhengdu.indicators.behind import (
    contributed,
    invested_in,
    name_behind,
    part_reached,
    takes_noun,
)
from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.joint import (
    attribute_of_each,
    behind_each,
    carried,
    inherited_by_each,
    is_share,
    rate_of_each,
    share_name,
    shares,
    told_of_each,
    told_only,
    whole_of,
    with_unit,
)
from zhengdu.indicators.memory import Memory
from zhengdu.indicators.own_words import own_words
from zhengdu.indicators.parallel import listed, names
from zhengdu.indicators.predicate import Predicate, predicate_of, without_about
from zhengdu.indicators.unit import unit_class
from zhengdu.indicators.vocabulary import (
    INVESTED,
    parted,
    without_lead,
)

if TYPE_CHECKING:
    from zhengdu.indicators.behind import Choice
    from zhengdu.indicators.slot import Slot

_EACH = re.compile(r"(?:各|(?<![年月日人户亩平])均|都|皆)")
_RATES = re.compile(r"[^、和与]+率(?:(?:、|和|与)[^、和与]+率)+")
# 养老、医疗保险参保率 are two rates, known apart by everybody.
_INSURED = re.compile(r"[^、和与]{2,12}(?:、|和|与)[^、和与]{2,8}保险(?:参保|覆盖)率")
_SEVERAL = re.compile(r"、|和|与|及")
_DISPOSED = re.compile(r"^[\u4e00-\u9fff]{0,6}(?:坚持把|把)")
_SEPARATELY = re.compile(r"分别|依次")
_CAUSE = re.compile(r"(?:带动|拉动|引导|支持|推动|促进|助推)$")
_REACHED = re.compile(r"达|到|力争|争取|冲刺")
_RATE = re.compile(r"(?:率|比重|占比|比例|水平)$")
_WHOLE = re.compile(r"全[国省市区县州盟旗球]|世界")
_SPEEDS = re.compile(r"[涨增降]幅|增速")
_SPEED = re.compile(r"(?:增速|增幅|涨幅|降幅|增长)$")
_OWN_SUBJECT = re.compile(r"全(?:国|省|市|县|区|旗|盟|州|年)|带动|助推|推动|促进|拉动")


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the rule that gave it."""

    name: str
    rule: str
    predicate: Predicate
    flow: bool = False


def name_run(
    run: tuple[Slot, ...], memory: Memory, following: str
) -> tuple[list[list[Named]], Memory]:
    """Names for the quantities of a run; each may have several (各, 均).

    Args:
        run: quantities joined to each other.
        memory: what the sentence has spoken of so far.
        following: the words behind the run, for 投资15亿元,建设….
    """
    first, last = run[0], run[-1]
    predicate = predicate_of(first.quantity, first.left, last.after, first.before)
    predicate = _of_another_whole(first, predicate, memory)
    raw = predicate.subject.strip()
    subject = _DISPOSED.sub("", without_lead(raw))
    subject = own_words(subject.rstrip("“‘"), run)
    cause = _CAUSE.search(raw[: len(raw) - len(subject)])
    if cause and subject and predicate.measure is Measure.LEVEL and _counts(first):
        subject = cause[0] + subject
    predicate = _still_growing(first, subject, predicate, memory)
    predicate = _still_share(first, subject, predicate, memory)
    known = memory
    if subject and _OWN_SUBJECT.search(raw[: len(raw) - len(subject)]):
        known = Memory()
    choices = _choose(run, subject, predicate, known, following)
    if predicate.against:
        return [[_difference(each[0], predicate, memory)] for each in choices], memory
    result = [
        [
            Named(name, rule, _told_of(name, number, run, predicate), flow)
            for name, rule, flow in choices[number]
        ]
        for number in range(len(run))
    ]
    return result, _remember(memory, result, run)


def _difference(choice: Choice, predicate: Predicate, memory: Memory) -> Named:
    """增长4.7%、低于全国0.3个百分点 tells by how much the growth of the same thing is lower."""
    name, rule, _ = choice
    grown = memory.growing and not _SPEED.search(name)
    return Named(name + ("增速" if grown else "") + predicate.against, rule, predicate)


def _of_another_whole(slot: Slot, predicate: Predicate, memory: Memory) -> Predicate:
    """占全国四成、全区六成: the second is a share too, of another whole."""
    whole = _WHOLE.fullmatch(without_about(slot.left))
    percent = unit_class(slot.quantity.unit) == "percent"
    if not (whole and percent and slot.listed and is_share(memory.name)):
        return predicate
    return replace(predicate, subject="", measure=Measure.SHARE, share_of=whole[0])


def _still_growing(slot: Slot, subject: str, predicate: Predicate, memory: Memory) -> Predicate:
    """增长7%以上、力争达到8%: the second is growth too, unless what grows is a rate itself.

    So is the second of 精简办事材料36.5%、办事环节35.2%.
    """
    listed = slot.listed and subject and not predicate.tail and not parted(subject)[0]
    again = memory.growing and (listed or (not subject and _REACHED.search(predicate.tail)))
    percent = unit_class(slot.quantity.unit) == "percent" and predicate.measure is Measure.LEVEL
    if not again or not percent or predicate.baseline or _RATE.search(subject or memory.name):
        return predicate
    return replace(predicate, measure=Measure.GROWTH, direction=memory.growing)


def _still_share(slot: Slot, subject: str, predicate: Predicate, memory: Memory) -> Predicate:
    """占比从23.3%提高到40.4%: the second is the same share."""
    whole = whole_of(memory.name)
    percent = unit_class(slot.quantity.unit) == "percent"
    level = predicate.measure is Measure.LEVEL and not predicate.against
    if subject or whole is None or not percent or not level or not predicate.tail:
        return predicate
    return replace(predicate, measure=Measure.SHARE, share_of=whole)


def _counts(slot: Slot) -> bool:
    return unit_class(slot.quantity.unit) not in {"percent", "points", "times"}


def _of_other(slot: Slot, first: Predicate) -> Predicate:
    """Quantities of one list share their predicate, but not the words behind each."""
    own = predicate_of(slot.quantity, first.tail + slot.left, slot.after, slot.before)
    return replace(own, share_of=first.share_of, measure=_same_measure(own, first))


def _told_of(name: str, number: int, run: tuple[Slot, ...], first: Predicate) -> Predicate:
    """What is said of one of several; 失业率、消费价格涨幅分别为5%和3% says growth of the last only."""
    own = first if number == 0 else _of_other(run[number], first)
    is_last = number + 1 == len(run)
    if is_last or not _RATE.search(name) or not _SPEEDS.match(first.tail):
        return own
    return replace(own, measure=Measure.LEVEL, direction="")


def _same_measure(own: Predicate, first: Predicate) -> Measure:
    return Measure.SHARE if first.measure is Measure.SHARE else own.measure


def _choose(
    run: tuple[Slot, ...], subject: str, predicate: Predicate, memory: Memory, following: str
) -> list[list[Choice]]:
    if len(run) == 1:
        return [_single(run[0], subject, predicate, memory, following)]
    if any(slot.right for slot in run[:-1]) or (run[-1].right and takes_noun(run[-1], subject)):
        return behind_each(run, subject, memory)
    if predicate.share_of:
        return shares(run, subject, predicate, memory)
    told = _SEPARATELY.search(predicate.tail) and memory.needs_owner(subject)
    if of_each := attribute_of_each(run, subject, memory):
        return of_each
    if subject and not (told and len(run) <= len(memory.recent)):
        return _named_by_one(run, subject, memory)
    return told_of_each(run, predicate) or inherited_by_each(run, memory)


def _named_by_one(run: tuple[Slot, ...], subject: str, memory: Memory) -> list[list[Choice]]:
    """A list of names for a list of figures, or one name for all of them."""
    whole = memory.completed(subject)
    several = names(subject, len(run)) or (names(whole, len(run)) if whole != subject else None)
    if several is None:
        flow = bool(parted(subject)[0])
        return [[(with_unit(subject, slot), "shared", flow)] for slot in run]
    verb, _ = parted(several[0])
    known = memory if all(memory.needs_owner(name) for name in several) else Memory()
    return [
        [(carried(name, verb if number else "", known), "parallel", bool(verb))]
        for number, name in enumerate(several)
    ]


def _single(
    slot: Slot, subject: str, predicate: Predicate, memory: Memory, following: str
) -> list[Choice]:
    if predicate.share_of or predicate.measure is Measure.SHARE:
        flow = memory.flow and not subject
        return [(share_name(subject, predicate, memory), "share", flow)]
    if INVESTED.fullmatch(subject) and (invested := _invested(slot, subject, memory, following)):
        return [invested]
    if given := contributed(slot, subject):
        return [(memory.subject + given, "share", False)]
    part = part_reached(slot, subject)
    if part and predicate.measure is Measure.LEVEL:
        return [(part, "between", False)]
    if takes_noun(slot, subject) and not predicate.baseline:
        return [name_behind(slot, subject or _verb_of(slot, predicate), memory)]
    return _before(slot, subject, predicate, memory)


def _invested(slot: Slot, subject: str, memory: Memory, following: str) -> Choice | None:
    """What a bare 投资 or 总投资 is for: what the sentence speaks of, or the words behind."""
    whole = "总" in subject
    if whole and memory.fresh and memory.topic:
        return memory.topic + subject, "before", False
    if memory.name:
        return None
    thing = invested_in(slot, following)
    if thing:
        return thing + subject, "invested", not whole
    return None if whole else (subject, "before", True)


def _before(slot: Slot, subject: str, predicate: Predicate, memory: Memory) -> list[Choice]:
    if not subject:
        told = told_only(slot, predicate)
        if "分别" in predicate.tail and len(memory.recent) > 1:
            return [(name, "each", memory.flow) for name in memory.recent[-2:]]
        from_before = inherited(slot, predicate, memory)
        return [(told, "told", True) if told else from_before]
    told_of_all = _EACH.search(predicate.tail) or "分别" in predicate.tail or slot.quantity.growth
    if told_of_all and (rates := rate_of_each(subject, memory)):
        return rates
    each = told_of_all and _SEVERAL.search(subject)
    if each or _RATES.fullmatch(subject) or _INSURED.fullmatch(subject):
        several = listed(subject)
        verb = parted(several[0])[0]
        return [
            (carried(name, verb if number else "", memory), "each", bool(verb))
            for number, name in enumerate(several)
        ]
    return [from_left(slot, subject, predicate, memory)]


def _verb_of(slot: Slot, predicate: Predicate) -> str:
    """优化调整11个社区规模: words that would be a predicate are the verb of what stands behind."""
    words = without_lead(without_about(slot.left).strip())
    verb, rest = parted(words)
    return verb if verb and not rest and predicate.tail else ""


def _remember(memory: Memory, result: list[list[Named]], run: tuple[Slot, ...]) -> Memory:
    for named, slot in zip(result, run, strict=True):
        last = named[-1]
        measure = last.predicate.measure
        flow = last.flow or "累计" in last.predicate.tail
        memory = memory.counted(
            last.name,
            slot.quantity.unit,
            flow=flow,
            growing=last.predicate.direction if measure is Measure.GROWTH else "",
            level=measure is Measure.LEVEL,
        )
    return memory
