"""Names that stand before their quantity, or further back in the sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.memory import COUNTS
from zhengdu.indicators.unit import unit_class
from zhengdu.indicators.vocabulary import is_light, is_verb_only, parted, trailing_verb

if TYPE_CHECKING:
    from zhengdu.indicators.behind import Choice
    from zhengdu.indicators.memory import Memory
    from zhengdu.indicators.predicate import Predicate
    from zhengdu.indicators.slot import Slot

_AFTER_LIST = re.compile(r"(?:[^、等]{1,20}、)+[^、等]{1,20}等")
# Such words may begin a noun, but a list goes on with what they do.
_ACT = re.compile(r"再就业|(?:治理|检查|检测|采购|收购|培训|补贴|绿化|造林|植树|资助)[^、]{2,}")
# 建成省级以上绿色工厂5家、绿色园区2个: the parks are of the same grade.
_GRADE = re.compile(
    r"(?:国家|自治区|省|市|部|县|区|旗)级(?:及?以上)?|(?:自治区|省)(?=创新|企业|工程|科技|重点|专精)"
)
_GRADED = re.compile(r"国家|自治区|省|市|县|区|部级|盟|全国|高新技术|规|限|科技型")
_DOING = re.compile(r"(?:累计|共|全年)*(?:实施|完成|安排|支持)(?:项目|工程)")
_INVESTING = re.compile(r"(?:累计|全年|当年|年内)*(?:完成)?投资")
_FUNDS = re.compile(r"(?:资金|债券|贷款|专项)$")
_WHOLE = re.compile(r"(?<=.{3})(?:计划)?(?:总投资|投资)$")
_WORK = re.compile(r"(?:工作|步伐|进程)$")
_PROJECTS = re.compile(r"(?:项目|工程)$")
# Who acts may stand before the first verb of a list alone.
_ACTING = re.compile(
    r"[^、]{2,16}?(?:平台|开发区|经开区|高新区|产业园区?|综保区|自贸区|新区|集团|公司|银行|大学|学院|医院|机场|口岸|班列|乌兰牧骑)"
)
# 削减审批事项62项,精简30.5%: it is the items that grow fewer.
_CUT = re.compile(r"削减|压减|精简|减少")
_COUNTED = re.compile(r"(?P<what>[^、]{2,12}?(?:项目|工程|企业|园区|公司|基地|平台))数?$")
_INDUSTRY = re.compile(r"(?:规上|规模以上|限上)?[\u4e00-\u9fff]{1,8}(?:业|产业)")
_PLACE = re.compile(
    r"(?:[\u4e00-\u9fff]{2,7}?自治(?:县|州|旗|区)|[\u4e00-\u9fff]{1,3}(?:市|县|区(?!域|间)|旗|州|盟))(?!级|场|属|直|域|民|内|外)"
)
_SHORT_NOUN = 6
# 中老铁路累计发送旅客4500万人次、货物5000万吨
_CUMULATED = re.compile(r"[^、]{2,12}?累计(?:发送|运输|接待|完成|服务)")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
_MAKING = re.compile(r"(?:累计)?(?:新增|新建|建成|完成|改造|引进)")
_SPEECH = {"议案", "建议", "提案"}
_SPOKEN = re.compile(r"(?P<whose>.{3,})(?:议案|建议|提案)数?$")
_GROSS = re.compile(r"(?:累计)?(?:新增|净增)")


def inherited(slot: Slot, predicate: Predicate, memory: Memory) -> Choice:
    """The name from before; of 新增集群4个、达到17个 the second counts all there are."""
    cut = predicate.direction == "-" and _CUT.match(memory.name)
    name = memory.name.removeprefix(cut[0]) if cut else memory.name or memory.topic
    all_there_are = predicate.measure is Measure.LEVEL and "达" in predicate.tail
    if (
        all_there_are
        and (_GROSS.match(name) or name.endswith("新增"))
        and unit_class(slot.quantity.unit) == memory.unit
    ):
        return (parted(name)[1] or name).removesuffix("新增"), "inherited", False
    return name, "inherited", memory.flow


def from_left(slot: Slot, subject: str, predicate: Predicate, memory: Memory) -> Choice:
    """The name made of the words before the quantity (`subject`) and what was spoken of."""
    if slot.left.lstrip(" 、").startswith("其中") and memory.name:
        return _part_of(slot, subject, memory)
    if owner := _funded(slot, subject, memory):
        return owner + subject, "before", True
    if grown := _grown(subject, predicate, memory):
        return grown, "before", False
    listed = slot.listed or _goes_on_behind_comma(slot, subject, predicate, memory)
    if listed and (name := _going_on(slot, subject, predicate, memory)):
        return name, "listed", True
    if counted := _counted(slot, subject, memory):
        return subject + counted, "before", True
    return _completed(slot, subject, predicate, memory)


def _completed(slot: Slot, subject: str, predicate: Predicate, memory: Memory) -> Choice:
    """The words before the quantity, with the owner that they need."""
    verb, _ = parted(subject)
    another = not slot.listed and subject.endswith("率") and memory.name.endswith("率")
    name = subject if another and not memory.fresh else memory.completed(subject)
    return name, "before", bool(verb) or (name != subject and memory.flow and not predicate.stock)


def _counted(slot: Slot, subject: str, memory: Memory) -> str:
    """What a mere verb does something to: what was counted, also in the sentence before.

    新开工300个、竣工110个; 推进重大项目829个。新开工246个.
    """
    kind = unit_class(slot.quantity.unit)
    if kind not in COUNTS or not is_verb_only(subject):
        return ""
    if memory.root:
        return parted(memory.root)[1] if kind == memory.unit else ""
    thing = _COUNTED.search(parted(memory.topic)[1]) if kind == "count" else None
    return thing["what"] if thing else ""


def _grown(subject: str, predicate: Predicate, memory: Memory) -> str:
    """What grows, where the words before name an industry, a place or 经济 only."""
    if subject == "经济" and predicate.direction:
        return "经济增长"
    if predicate.measure is not Measure.GROWTH:
        return ""
    return _value_added(subject, memory) or _of_place(subject, memory)


def _value_added(subject: str, memory: Memory) -> str:
    """规上工业增加值增长7.5%、制造业增长8.5%: the second is growth of value added too."""
    again = memory.growing and memory.name.endswith("增加值")
    return subject + "增加值" if again and _INDUSTRY.fullmatch(subject) else ""


def _of_place(subject: str, memory: Memory) -> str:
    """在规上工业增加值增长方面,力争兴宾区增长10%、象州县增长14.5%: what grows there."""
    if not _PLACE.fullmatch(subject):
        return ""
    earlier = _PLACE.match(memory.name)
    what = memory.name[earlier.end() :] if earlier else memory.topic
    return subject + what if what else ""


def _funded(slot: Slot, subject: str, memory: Memory) -> str:
    """Whose projects or investment it is: 投入衔接资金6亿元,实施项目233个 are those of the fund."""
    kind = unit_class(slot.quantity.unit)
    if memory.unit == "money" and kind == "count" and _DOING.fullmatch(subject):
        return memory.thing.removeprefix("到位") if _FUNDS.search(memory.thing) else ""
    if kind != "money" or not _INVESTING.fullmatch(subject):
        return ""
    invested = _WHOLE.search(memory.name)
    if invested:
        return memory.name[: invested.start()]
    if memory.unit == "count":
        return memory.thing if _PROJECTS.search(memory.thing) else ""
    return "" if memory.name else _WORK.sub("", memory.topic)


def _again(subject: str, memory: Memory) -> str:
    """The same thing or the same one who acts, with another verb, or empty.

    老旧小区综合整治新开工300个、完工200个; 开发区收储土地208亩、建设厂房1.5万平方米.
    """
    done = trailing_verb(memory.name)
    thing = memory.name.removesuffix(done)
    if done and len(thing) > 1 and is_verb_only(subject):
        return thing + subject
    cumulated = _CUMULATED.match(memory.name)
    if cumulated and _HAN.fullmatch(subject):
        return cumulated[0] + subject
    acting = _ACTING.match(memory.name)
    if acting and parted(subject)[0] and _acts(memory.name[acting.end() :]):
        return acting[0] + subject
    return ""


def _goes_on_behind_comma(slot: Slot, subject: str, predicate: Predicate, memory: Memory) -> bool:
    """新增大棚2500座,温室320座: nothing but a short noun stands before the second."""
    bare = not predicate.tail and slot.before.strip() == slot.left.strip() == subject
    bare = bare and _MAKING.fullmatch(memory.verb) is not None
    return bare and len(subject) <= _SHORT_NOUN and unit_class(slot.quantity.unit) == "count"


def _acts(words: str) -> bool:
    return bool(parted(words)[0]) or words.startswith("服务")


def _going_on(slot: Slot, subject: str, predicate: Predicate, memory: Memory) -> str:
    """A later item of a list with the verb of the first (新建学校2所、医院3所), or empty."""
    if again := _again(subject, memory):
        return again
    if parted(subject)[0]:
        return ""
    if subject in _SPEECH and (earlier := _SPOKEN.match(memory.name)):
        return earlier["whose"] + subject
    says_all = is_verb_only(subject) or _ACT.match(subject) or memory.needs_owner(subject)
    if not memory.verb or says_all:
        return ""
    kind = unit_class(slot.quantity.unit)
    alike = kind == memory.unit or (kind in COUNTS and memory.unit in COUNTS)
    if predicate.measure is not Measure.LEVEL or not alike:
        return ""
    grade = _GRADE.match(memory.thing)
    carried = grade[0] if grade and not _GRADED.match(subject) else ""
    return memory.verb + carried + subject


def _part_of(slot: Slot, subject: str, memory: Memory) -> Choice:
    """其中: a part of what was counted just before."""
    examples = _AFTER_LIST.match(subject)
    if examples and len(subject) - examples.end() >= 2:
        subject = subject[examples.end() :]
    same = unit_class(slot.quantity.unit) == memory.unit and memory.unit in COUNTS
    if not same or parted(subject)[0]:
        return memory.completed(subject), "part", False
    if memory.verb and not is_light(memory.verb) and not memory.name.endswith(("总数", "数")):
        return memory.verb + subject, "part", True
    whole = re.sub(r"(?:总数|总量|数)$", "", memory.thing)
    return f"{whole}中{subject}", "part", False
