"""What a sentence has spoken of, so that elliptic clauses find their subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from zhengdu.indicators.topic import object_of, several_in, topic_of
from zhengdu.indicators.unit import unit_class
from zhengdu.indicators.vocabulary import (
    ATTRIBUTE_VERB,
    DEPENDENT,
    STANDALONE,
    is_light,
    is_verb_only,
    joined,
    parted,
    without_lead,
)

COUNTS = frozenset({"count", "people", "households", "area", "length"})
_HEAD = re.compile(
    r"(?:占.{1,20}比重|占比|总产值|产值|增加值|总投资|完成投资|投资|贷款|营业收入|收入|营收|总面积|面积|播面|总产量|产量|"
    r"规模|余额|销售额|总金额|合同金额|到位资金|利润|税收|[\u4e00-\u9fff]{2}率|数量|人数|总数)$"
)
_TOTAL = re.compile(r"(?:企业|项目)?(?:总数|总量|总户数|总规模|数)")
# 新农合制度保障水平不断提高,参合率达99%: the rate is of 新农合.
_STATE = re.compile(r"(?:制度)?(?:保障|服务|管理)?(?:水平|能力|质量)$")
# 推出119个重点事项,平均压减时间58%
_EFFORT = re.compile(r"时间|时限|材料|环节|费用")
_OTHER_MATTER = 4
_KEPT = 24
# 城乡低保标准逐年提高,城镇年人均提高600元
_HALF = re.compile(r"(?P<half>城镇|城市|农村|乡村)(?P<per>(?:[年月]?人均|每人每[年月])?)")
# 工伤死亡率 at the beginning of a sentence speaks of itself, 达标率 does not.
_RATE_OF_OWN = re.compile(r"[\u4e00-\u9fff]{3,4}率")
_FEW = 3
# 粮食生产再获丰收,总产达到557亿斤: what is produced has an output.
_PACE = {"增速", "增幅", "涨幅", "降幅"}
_OUTPUT = {"总产", "单产", "亩产", "总产量", "产量"}
_CAUSING = re.compile(r"带动|拉动|推动|促进|助推")
# 开展消费促进活动965场次,直接带动消费10亿元
_CAUSED = re.compile(
    r"(?:直接|累计)*(?:带动|拉动|撬动)(?:旅游|相关|社会)?(?:消费|投资|就业|产值|销售额|贷款)"
)
_CAUSE = re.compile(r"(?:活动|行动|补贴|消费券|基金|资金|项目|工程|会)$")
# Trade and output of a place do not belong to the firms counted before.
_OF_PLACE = re.compile(r"(?:出口额|进口额|进出口额?|外贸出口额|增加值|出口|进口)")


@dataclass(frozen=True, slots=True)
class Memory:
    """What has been spoken of so far.

    Attributes:
        name: of the last quantity.
        verb: the flow verb it began with.
        unit: class of its unit.
        flow: whether it was a gross flow.
        topic: subject of the last clause without a quantity.
        fresh: whether the topic came after the name.
        root: the last name that needed no owner.
        series: nouns counted one after the other in the clauses before.
        recent: names of the figures stated so far, each once.
        several: a list of subjects of which the last clause without a quantity told something.
        growing: "+" or "-" where the last figure said by how many percent the name grows.
    """

    name: str = ""
    verb: str = ""
    unit: str = ""
    flow: bool = False
    topic: str = ""
    fresh: bool = False
    root: str = ""
    series: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    several: str = ""
    growing: str = ""

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

    @property
    def subject(self) -> str:
        """What an elliptic clause speaks of."""
        return self.topic if self.fresh or not self.name else self.base

    @property
    def owner(self) -> str:
        """What 投资, 增加值 or 满意率 belongs to."""
        if self.fresh or not self.name:
            return self.topic
        verb, noun = parted(self.root)
        whole = noun if noun and verb and is_light(verb) else self.root
        return _HEAD.sub("", whole) or whole

    @property
    def _works_on_industry(self) -> bool:
        """发展电子信息产业,引进一批项目,产值增长10%: it is the industry's."""
        return self.fresh and not self.name and self.topic.endswith("产业")

    def heard(self, words: str) -> Memory:
        """After a clause without a quantity."""
        several = several_in(words)
        topic = topic_of(words) or ("" if self.name else object_of(words))
        if topic and self._works_on_industry and not topic.endswith("业"):
            return self
        if topic and not self.needs_owner(topic) and not is_verb_only(topic):
            return replace(self, several=several, topic=topic, fresh=True)
        if self._works_on_industry:
            return self
        over = not self.name and parted(words)[1] and _does_something_else(words)
        if not over and several == self.several:
            return self
        return replace(self, several=several, topic="" if over else self.topic)

    def counted(self, name: str, unit: str, *, flow: bool, growing: str, level: bool) -> Memory:
        """After a quantity with its name.

        Args:
            name: of the quantity.
            unit: of the quantity, as stated.
            flow: whether it is a gross flow.
            growing: "+" or "-" where the quantity says by how many percent the name grows.
            level: whether it is a level.
        """
        if level and unit.endswith("人次") and name.endswith(("游客", "旅客")):
            name += "人次"
        owned = bool(self.root) and not self.fresh and name.startswith(self.owner or " ")
        verb, noun = parted(name)
        known = self.recent if name in self.recent else (*self.recent, name)[-_KEPT:]
        kind, series = self.unit, self.series
        if level:
            kind = unit_class(unit)
            if kind in COUNTS:
                series = (*series, noun)[-_KEPT:] if self.unit == kind else (noun,)
        return Memory(
            name=name, verb=verb if noun else "", unit=kind, flow=flow if level else self.flow,
            topic=self.topic, root=self.root if owned else name, series=series, recent=known,
            several=self.several, growing=growing,
        )  # fmt: skip

    def completed(self, subject: str) -> str:
        """`subject` with the owner it needs (总数, 增加值, 满意率), or as it is."""
        if _EFFORT.fullmatch(subject) and self.unit in COUNTS and self.thing:
            return self.thing + subject
        caused = _CAUSING.match(self.name) is not None
        if ATTRIBUTE_VERB.match(subject) and self.name and len(subject) <= 8 and not caused:
            return self.name + subject
        if _CAUSED.fullmatch(subject) or subject.startswith("现场"):
            cause = self.topic if self.fresh or not self.name else self.thing
            return cause + subject if _CAUSE.search(cause) else subject
        half = _HALF.fullmatch(subject)
        if half and self.topic.startswith("城乡"):
            return half["half"] + self.topic.removeprefix("城乡") + half["per"]
        return self._owned(subject) if self.needs_owner(subject) else subject

    def _owned(self, subject: str) -> str:
        if _TOTAL.fullmatch(subject) and self.thing:
            says_so = self.thing.endswith((subject, "总值", "总额", "总量", "增加值"))
            return self.thing if says_so else self.thing + subject
        if subject in _PACE and self.name and not self.fresh:
            return self.base + subject
        if 1 < len(self.series) <= _FEW and subject.endswith("率"):
            return "、".join(self.series) + subject
        if self._of_itself(subject) or (subject.startswith("累计签约") and self.flow):
            return subject
        owner = _STATE.sub("", self.owner) if subject.endswith("率") else self.owner
        if subject in _OUTPUT:
            owner = owner.removesuffix("生产")
        if subject.startswith("总") and owner.endswith(subject[1:]) and len(subject) > 2:
            return (parted(owner)[1] or owner).removesuffix(subject[1:]) + subject
        return joined(owner, subject) if owner and not owner.endswith(subject) else owner or subject

    def _of_itself(self, subject: str) -> bool:
        """Trade is not of the firms counted before, nor power of what was produced before."""
        of_place = _OF_PLACE.fullmatch(subject) and self.unit in COUNTS and not self.fresh
        of_place = of_place and (self.flow or subject != "增加值")
        carried = subject.endswith(("电量", "客流量", "运量")) and self.root.endswith("产量")
        return bool(of_place or carried)

    def needs_owner(self, subject: str) -> bool:
        """Whether `subject` says nothing without what an earlier clause spoke of."""
        if not self.name and not self.fresh and _RATE_OF_OWN.fullmatch(subject):
            return False
        return DEPENDENT.fullmatch(subject) is not None and not STANDALONE.search(subject)


def _does_something_else(words: str) -> bool:
    """A clause that does something else ends what the sentence before spoke of."""
    verb, noun = parted(without_lead(words.strip()))
    return bool(verb) and len(noun) >= _OTHER_MATTER
