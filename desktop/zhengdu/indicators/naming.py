"""Self-contained names for quantities, in the report's own words.

The name is what stands before a quantity (地区生产总值 572亿元) or behind it (53个 市级重点项目);
what is left out is taken from the clause before (总数达173家, 同比增长14%).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.parallel import listed, names
from zhengdu.indicators.predicate import Predicate, after_approx, predicate_of
from zhengdu.indicators.unit import unit_class
from zhengdu.indicators.vocabulary import (
    ATTRIBUTE_VERB,
    DEPENDENT,
    PREDICATE,
    TOPIC_END,
    is_light,
    is_verb_only,
    parted,
    without_lead,
)

if TYPE_CHECKING:
    from zhengdu.indicators.slot import Slot

_COUNTS = {"count", "people", "households", "area", "length"}
_HAN = re.compile(r"[\u4e00-\u9fffA-Za-z“(《\d]")
_AFTER_LIST = re.compile(r"(?:[^、等]{1,20}、)+[^、等]{1,20}等")
_EACH = re.compile(r"(?:各|均|都|皆)")
_SEVERAL = re.compile(r"、|和|与|及")
_INVESTED = re.compile(
    r"(?:计划|概算|预算)?(?:总投资|投资|投入资金|投入|筹资|筹措资金|斥资|耗资|完成投资)"
)
_TOTAL = re.compile(r"(?:企业|项目)?(?:总数|总量|总户数|总规模|累计)")


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the rule that gave it."""

    name: str
    rule: str
    predicate: Predicate
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """What a sentence has spoken of so far.

    Attributes:
        name: of the last quantity.
        verb: the flow verb it began with.
        unit: class of its unit.
        topic: subject of the last clause without a quantity.
        series: nouns counted one after the other in the clauses before.
    """

    name: str = ""
    verb: str = ""
    unit: str = ""
    topic: str = ""
    series: tuple[str, ...] = field(default=())

    @property
    def base(self) -> str:
        """The last name without a verb that says nothing."""
        verb, noun = parted(self.name)
        return noun if noun and verb and is_light(verb) else self.name

    @property
    def thing(self) -> str:
        """The last name without any verb."""
        verb, noun = parted(self.name)
        return noun if noun and verb else self.name


def topic_of(words: str) -> str:
    """The subject of a clause that holds no quantity (服务业规模快速扩大 speaks of 服务业)."""
    rest = without_lead(words.strip())
    verb, noun = parted(rest)
    if verb and noun:
        rest = noun
    end = TOPIC_END.search(rest, 1)
    topic = rest[: end.start()] if end else rest
    return topic if 2 <= len(topic) <= 16 else ""


def name_run(
    run: tuple[Slot, ...], memory: Memory, following: str
) -> tuple[list[list[Named]], Memory]:
    """Names for the quantities of a run; each may have several (各, 均).

    Args:
        following: the clause after this one, for 投资15亿元,建设….
    """
    first, last = run[0], run[-1]
    predicate = predicate_of(first.quantity, first.left, last.right, first.before)
    subject = without_lead(predicate.subject.strip())
    if subject.endswith("等"):
        subject = ""
    others = [
        predicate if number == 0 else _of_other(slot, predicate) for number, slot in enumerate(run)
    ]
    named = _choose(run, subject, predicate, memory, following)
    result = [
        [Named(name, rule, others[number], flow) for name, rule, flow in named[number]]
        for number in range(len(run))
    ]
    return result, _remember(memory, result, run, subject)


def _of_other(slot: Slot, first: Predicate) -> Predicate:
    """Quantities of one list share their predicate, but not the words behind each."""
    own = predicate_of(slot.quantity, first.tail, slot.right, slot.before)
    return replace(own, share_of=first.share_of, measure=_same_measure(own, first))


def _same_measure(own: Predicate, first: Predicate) -> Measure:
    return Measure.SHARE if first.measure is Measure.SHARE else own.measure


_Choice = tuple[str, str, bool]


def _choose(
    run: tuple[Slot, ...], subject: str, predicate: Predicate, memory: Memory, following: str
) -> list[list[_Choice]]:
    if len(run) == 1:
        return [_single(run[0], subject, predicate, memory, following)]
    if any(slot.right for slot in run[:-1]) or (run[-1].right and _takes_noun(run[-1], subject)):
        return _behind_each(run, subject, memory)
    if not subject:
        return [[(memory.name or memory.topic, "inherited", False)] for _ in run]
    several = names(subject, len(run))
    if several is None:
        return [[(_with_unit(subject, slot), "shared", False)] for slot in run]
    verb, _ = parted(several[0])
    return [
        [(_carry(name, verb if number else "", memory), "parallel", bool(verb))]
        for number, name in enumerate(several)
    ]


def _behind_each(run: tuple[Slot, ...], subject: str, memory: Memory) -> list[list[_Choice]]:
    """选派69名第一书记和32支工作队; 10383户27884名贫困人口 share what stands behind the last."""
    chosen: list[list[_Choice]] = []
    for number, slot in enumerate(run):
        right = next((other.right for other in run[number:] if other.right), "")
        whole = replace(slot, right=right, joint=slot.joint and bool(memory.verb))
        choice = _from_right(whole, subject, memory)
        chosen.append([choice])
    return chosen


def _carry(name: str, verb: str, memory: Memory) -> str:
    """Gives a later member of a list the verb of the first, and a bare head its subject."""
    if verb and not parted(name)[0] and not is_light(verb):
        return verb + name
    return _completed(name, memory)


def _with_unit(subject: str, slot: Slot) -> str:
    """改造老旧小区126个、14803户: the second counts households of the same thing."""
    return subject + {"households": "户数", "people": "人数"}.get(
        unit_class(slot.quantity.unit), ""
    )


def _single(
    slot: Slot, subject: str, predicate: Predicate, memory: Memory, following: str
) -> list[_Choice]:
    if predicate.share_of or predicate.measure is Measure.SHARE:
        return [(_share_name(subject, predicate, memory), "share", False)]
    if _INVESTED.fullmatch(subject) and not memory.name:
        thing = _invested_in(slot, following)
        if thing:
            return [(thing + subject, "invested", False)]
    if _takes_noun(slot, subject):
        return [_from_right(slot, subject, memory)]
    if not subject:
        return [(memory.name or memory.topic, "inherited", bool(memory.verb))]
    if _EACH.search(predicate.tail) and _SEVERAL.search(subject):
        return [(_completed(name, memory), "each", False) for name in listed(subject)]
    return [_from_left(slot, subject, predicate, memory)]


def _share_name(subject: str, predicate: Predicate, memory: Memory) -> str:
    owner = _completed(subject, memory) if subject else (memory.base or memory.topic)
    whole = predicate.share_of
    return f"{owner}占{whole}比重" if whole else f"{owner}占比"


def _invested_in(slot: Slot, following: str) -> str:
    """投资15亿元,建设检测基地 and 投入3300万元开展灾后重建 name what the money is for."""
    right = after_approx(slot.right).removeprefix("的").removeprefix("资金")
    words = right or re.sub(r"^在[^,。]{1,10}?(?=建设|新建|实施)", "", without_lead(following))
    noun = words
    for _ in range(2):
        verb, rest = parted(without_lead(noun))
        if not verb or len(rest) < 2:
            break
        noun = rest
    noun = noun.removeprefix("用于").strip()
    if right and slot.right.startswith("的"):
        noun = _noun_and_predicate(noun)[0]
    return noun if 2 <= len(noun) <= 30 else ""


def _takes_noun(slot: Slot, subject: str) -> bool:
    """Whether the name stands behind the quantity."""
    right = after_approx(slot.right)
    attributive = right.startswith("的")
    right = right.removeprefix("的")
    if not right or not _HAN.match(right) or PREDICATE.match(right):
        return False
    kind = unit_class(slot.quantity.unit)
    if kind in {"percent", "points", "times"} or slot.quantity.is_ratio:
        return not subject and attributive
    if kind in {"money", "weight", "energy"} and not slot.quantity.unit.endswith(("万", "亿")):
        verb_only = not subject or is_verb_only(subject) or attributive
        return verb_only or len(right) <= 8
    return True


def _from_right(slot: Slot, subject: str, memory: Memory) -> _Choice:
    right = after_approx(slot.right)
    attributive = right.startswith("的")
    right = right.removeprefix("的")
    noun, told = _noun_and_predicate(right)
    verb, rest = parted(subject)
    if _INVESTED.fullmatch(subject) and attributive:
        return noun + subject, "behind", False
    if subject and not is_light(subject):
        if rest or not verb:
            return _join_left(subject, noun, memory), "between", bool(verb)
        whole = right if len(right) <= 18 else noun
        name = subject + whole
        if ATTRIBUTE_VERB.match(subject) and memory.name:
            name = memory.name + name
        return name, "verb", True
    if told and unit_class(slot.quantity.unit) == "percent":
        return f"{told}的{noun}", "behind", False
    carried = memory.verb if slot.listed or slot.joint else ""
    if told and not carried:
        return told + noun, "behind", True
    return carried + noun, "behind", bool(carried)


def _join_left(subject: str, noun: str, memory: Memory) -> str:
    del memory
    return subject if noun and subject.endswith(noun) else subject + noun


def _noun_and_predicate(right: str) -> tuple[str, str]:
    """二家企业|获得…: the thing counted, and what is said about it."""
    depth, limit = 0, len(right)
    for match in PREDICATE.finditer(right):
        depth = right.count("“", 0, match.start()) - right.count("”", 0, match.start())
        if match.start() >= 1 and depth == 0:
            limit = match.start()
            break
    noun, told = right[:limit], right[limit:]
    noun = re.sub(r"(?:的|中|建设任务|建设|工作)$", "", noun) or noun
    told = re.sub(r"^(?:全部|均|都|已|正式|顺利|有序|成功|基本|被|可|将)+", "", told)
    told = re.sub(r"(?:了|各具特色|任务.*)", "", told)
    return noun, told if len(told) <= 16 else ""


def _from_left(slot: Slot, subject: str, predicate: Predicate, memory: Memory) -> _Choice:
    verb, _ = parted(subject)
    if slot.left.lstrip(" 、").startswith("其中") and memory.name:
        return _part_of(slot, subject, memory)
    if slot.listed and not verb and memory.verb and not DEPENDENT.fullmatch(subject):
        if predicate.measure is Measure.LEVEL and unit_class(slot.quantity.unit) == memory.unit:
            return memory.verb + subject, "listed", True
    return _completed(subject, memory), "before", bool(verb)


def _part_of(slot: Slot, subject: str, memory: Memory) -> _Choice:
    """其中: a part of what was counted just before."""
    examples = _AFTER_LIST.match(subject)
    if examples and len(subject) - examples.end() >= 2:
        subject = subject[examples.end() :]
    same = unit_class(slot.quantity.unit) == memory.unit and memory.unit in _COUNTS
    if not same or parted(subject)[0]:
        return _completed(subject, memory), "part", False
    if memory.verb and not is_light(memory.verb) and not memory.name.endswith(("总数", "数")):
        return memory.verb + subject, "part", True
    whole = re.sub(r"(?:总数|总量|数)$", "", memory.thing)
    return f"{whole}中{subject}", "part", False


def _completed(subject: str, memory: Memory) -> str:
    """A name that needs the subject of an earlier clause gets it."""
    if ATTRIBUTE_VERB.match(subject) and memory.name and len(subject) <= 8:
        return memory.name + subject
    if not DEPENDENT.fullmatch(subject):
        return subject
    if _TOTAL.fullmatch(subject) and memory.thing:
        return memory.thing + subject if not memory.thing.endswith(subject) else memory.thing
    if len(memory.series) > 1 and subject.endswith("率"):
        return "、".join(memory.series) + subject
    owner = memory.base or memory.topic
    if not owner or owner.endswith(subject):
        return owner or subject
    return owner + subject


def _remember(
    memory: Memory, result: list[list[Named]], run: tuple[Slot, ...], subject: str
) -> Memory:
    last = result[-1][-1]
    verb, noun = parted(last.name)
    counted = unit_class(run[-1].quantity.unit)
    if last.predicate.measure is not Measure.LEVEL:
        return replace(memory, name=last.name, verb=verb if noun else "")
    series = memory.series
    if counted in _COUNTS and noun and run[-1].quantity.unit == run[0].quantity.unit:
        series = (*series, noun) if memory.unit == counted else (noun,)
    del subject
    return replace(memory, name=last.name, verb=verb if noun else "", unit=counted, series=series)
