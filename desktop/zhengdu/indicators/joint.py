"""Names for quantities that are joined (8%、9%; 10户27名), and what one name lends to the others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhengdu.indicators.behind import name_behind, noun_and_predicate, said_of
from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.parallel import listed, names
from zhengdu.indicators.predicate import after_approx
from zhengdu.indicators.unit import unit_class
from zhengdu.indicators.vocabulary import PREDICATE, is_light, parted

if TYPE_CHECKING:
    from zhengdu.indicators.behind import Choice
    from zhengdu.indicators.memory import Memory
    from zhengdu.indicators.predicate import Predicate
    from zhengdu.indicators.slot import Slot


_SHARE = re.compile(r"(?P<owner>.+?)占(?P<whole>.*?)比重?")


def behind_each(run: tuple[Slot, ...], subject: str, memory: Memory) -> list[list[Choice]]:
    """选派69名第一书记和32支工作队; 10383户27884名贫困人口 share what stands behind the last.

    So do 17个区、124个镇获评百强, of all of which is said what is said of the last.
    """
    chosen: list[list[Choice]] = []
    if not subject and run[0].left.rstrip(" 了").endswith("完成"):
        subject = "完成"
    parts = unit_class(run[0].quantity.unit) == "percent"
    told = (
        "" if subject or (memory.verb and run[0].listed and not parts) else said_of(run[-1].right)
    )
    for number, slot in enumerate(run):
        right = next((other.right for other in run[number:] if other.right), "")
        if told and right != run[-1].right and not said_of(right):
            right += told
        whole = replace(slot, right=right, joint=slot.joint and run[0].listed)
        known = "" if subject else _of_those(slot, right, memory)
        choice = (known, "told", True) if known else name_behind(whole, subject, memory)
        chosen.append([choice])
    return chosen


def _of_those(slot: Slot, told: str, memory: Memory) -> str:
    """形成173项案例,82项获国家认可、37项向全国推广: of the cases counted before, or empty."""
    same = unit_class(slot.quantity.unit) == memory.unit == "count"
    if (
        not same
        or not memory.thing
        or (not re.match("向|被|由", told) and not PREDICATE.match(told))
    ):
        return ""
    return told + memory.thing.removeprefix("形成")


def shares(
    run: tuple[Slot, ...], subject: str, predicate: Predicate, memory: Memory
) -> list[list[Choice]]:
    """分别占全区、三市总量的39%、65% has a whole for each, A、B分别占…的20%、30% an owner for each."""
    owners = names(subject, len(run)) or (subject,) * len(run)
    wholes = names(predicate.share_of, len(run)) or (predicate.share_of,) * len(run)
    return [
        [(share_name(owner, replace(predicate, share_of=whole), memory), "share", False)]
        for owner, whole in zip(owners, wholes, strict=True)
    ]


def inherited_by_each(run: tuple[Slot, ...], memory: Memory) -> list[list[Choice]]:
    """进出口总额16亿美元,实际利用外资1539万美元,分别增长21.6%、159.5% goes back to both."""
    told = names(memory.several, len(run)) if memory.several else None
    if told:
        return [[(name, "parallel", False)] for name in told]
    if len(run) <= len(memory.recent):
        return [[(name, "inherited", memory.flow)] for name in memory.recent[-len(run) :]]
    return [[(memory.name or memory.topic, "inherited", memory.flow)] for _ in run]


def attribute_of_each(run: tuple[Slot, ...], subject: str, memory: Memory) -> list[list[Choice]]:
    """养老金、低保标准和工资再次提高,月人均分别提高221元、90元和300元 is said of each."""
    owners = names(memory.several, len(run)) if memory.several else None
    if owners is None or not memory.needs_owner(subject):
        return []
    return [[(owner + subject, "parallel", False)] for owner in owners]


def rate_of_each(subject: str, memory: Memory) -> list[Choice]:
    """办理建议405件和提案590件,办复率均达100% is said of both."""
    if not subject.endswith("率") or not memory.needs_owner(subject):
        return []
    owners = listed(memory.several) if memory.several else memory.series
    return [(owner + subject, "each", False) for owner in owners] if len(owners) == 2 else []


def told_of_each(run: tuple[Slot, ...], predicate: Predicate) -> list[list[Choice]]:
    """96户、183人稳定脱贫: the same is said of households and people."""
    told = [told_only(replace(slot, before="", right=run[-1].right), predicate) for slot in run]
    if run[0].before.strip() or not all(told):
        return []
    return [
        [(name if slot is run[-1] else name.removesuffix("人数"), "told", True)]
        for name, slot in zip(told, run, strict=True)
    ]


def told_only(slot: Slot, predicate: Predicate) -> str:
    """7.8万户稳定消除返贫风险: nothing but the predicate says what is counted."""
    if predicate.tail or predicate.measure is not Measure.LEVEL or slot.before.strip():
        return ""
    if unit_class(slot.quantity.unit) not in {"people", "households"}:
        return ""
    _, told = noun_and_predicate("人" + after_approx(slot.right))
    return told


def is_share(name: str) -> bool:
    """Whether a name is one that `share_name` gives."""
    return _SHARE.fullmatch(name) is not None


def whole_of(name: str) -> str | None:
    """The whole of which a name that `share_name` gives tells the share; None of other names."""
    found = _SHARE.fullmatch(name)
    return found["whole"] if found else None


def share_name(subject: str, predicate: Predicate, memory: Memory) -> str:
    """服务业占地区生产总值比重, with an owner from before where the clause has none."""
    before = _SHARE.fullmatch(memory.name)
    owner = memory.completed(subject) if subject else before["owner"] if before else memory.subject
    whole = predicate.share_of
    return f"{owner}占{whole}比重" if whole else f"{owner}占比"


def carried(name: str, verb: str, memory: Memory) -> str:
    """Gives a later member of a list the verb of the first, and a bare head its subject."""
    if verb and not parted(name)[0] and not is_light(verb):
        return verb + name
    return memory.completed(name)


def with_unit(subject: str, slot: Slot) -> str:
    """改造老旧小区126个、14803户: the second counts households of the same thing."""
    return subject + {"households": "户数", "people": "人数"}.get(
        unit_class(slot.quantity.unit), ""
    )
