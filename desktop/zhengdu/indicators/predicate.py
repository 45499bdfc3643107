"""What the words before and after a quantity say about it: growth or level, direction, about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.unit import unit_class

if TYPE_CHECKING:
    from zhengdu.indicators.quantity import Quantity

_UP = "(?<=[年期算初末])[高多]|(?<=年初)新增|(?<=上年)新增|(?<=去年)新增|(?<=年末)新增|(?<=年底)新增|提速|增长率|增长|增加|上涨|上升|提高|提升|扩大|增幅|涨幅|增速|攀升|上调|调增|递增|高出|净增加?|(?<![新净倍递])增|(?<!上)升|(?<!上)涨"
_DOWN = "(?<=[年期算初末])[低少]|下降|减少|降低|缩短|压减|压缩|回落|下滑|缩小|缩减|精简|降幅|净减少?|下调|收窄|递减|减量(?!发展)|(?<![削裁缩压])减|(?<![下])降"
_MOVES = f"{_UP}|{_DOWN}|扩|拓展|延长|调整|优化|跃升|跨越|发展|稳定|保持|控制|维持|稳定保持|整合|合并|归并|调高|调低|上浮|压降|跃居|攀至"
_ABOUT = {
    "大约": "约", "约为": "约", "约": "约", "接近": "近", "近": "近", "将近": "近",
    "超过": "超", "超出": "超", "超": "超", "突破": "突破", "跨过": "突破", "跨越": "突破", "迈上": "突破",
    "站上": "突破", "跃上": "突破", "逾": "超", "过": "过", "不低于": "以上", "不少于": "以上", "至少": "以上",
    "不超过": "以内", "不高于": "以内", "不突破": "以内", "高于": "超", "低于": "以下",
}  # fmt: skip
_ADVERBS = (
    "同比|年均|年平均|每年|累计|实际|名义|环比|分别|平均|共计|共有|共|合计|总计|再次|再|已经|已|将|拟按|拟|按|按照|预计|预期|"
    "力争|确保|争取|安排|实现|完成|仅|首次|成功|顺利|全年|今年|去年|总体|基本|有望|计划|仍|也|还|又|均|都|各|同步|平稳|稳步|"
    "连续|首次|进一步|可|能够|大幅|显著|明显|率先|一举|分别达|总的|历史性|接连|要|微|略|小幅|继续|持续|牢牢|始终|长期|至少|最多|仅仅|一直|依次|目标|动态|扭负为正|由负转正|转正|按可比口径|按可比价格?计算|按可比价格?|按同口径|同口径"
)
_COMPARED = (
    r"(?:同比|环比)(?:、|和|与)(?:同比|环比)|(?:比|较|同|与)(?:去年|上次|上一届|上年|上年同期|去年同期|上一年|前一年|上年末|年初|年初预算|(?:上年|去年)(?:年初)?预算|上年实际|(?:19|20)\d\d年(?:底|末)?|"
    r"[一二三四五六七八九十\d]+年前|上届|“?十[一二三四五]?五”?末?)(?:同期|同口径)?(?:相比)?"
)
# What a tail may begin with; the look ahead spares the other characters the alternatives.
_LOOK = re.compile(r"\(\?<?[=!][^()]*\)")
_FIRSTS = {word[0] for word in _LOOK.sub("", f"{_MOVES}|{'|'.join(_ABOUT)}|{_ADVERBS}").split("|")}
_BEGINS = "".join(
    sorted(_FIRSTS | set("转是为相12“十上去五每实翻连同环比较与达到至有计了在高多只降突"))
)
_TAIL = re.compile(
    rf"(?=[{_BEGINS}])(?:"
    r"(?:(?:(?:是|为|相当于|相比)?(?:(?:19|20)\d\d年(?:底|末|初|同期)?|“?十[一二三四五六]?五”?(?:时期|期间|末)?|上年|去年|五年前)的)"
    r"|(?:每[人生户])?每(?:月|年|天|日|亩|吨|户|人|生|立方米)|(?:实现)?翻[一两]?番"
    r"|每 ?\d+ ?(?:公斤|斤|吨|亩|公里)|(?<![周运流好反])转为"
    rf"|连续 ?[\d一二两三四五六七八九十]+ ?(?:个月|年|天|次)|{_COMPARED}|(?:{_MOVES})(?:到了?|至|为|在|了)?|{'|'.join(_ABOUT)}|{_ADVERBS}"
    r"|达到了?|达成|达至|达|为|是|到了?|至|有了?|计|了|在|高达|多达|只有|降为|突破了?)$)"
)
_MOVE = re.compile(rf"(?P<up>{_UP})|(?P<down>{_DOWN})")
_MANNER = re.compile(r"(?:分别|依次|均|都|已|将)+$")
# 精简办事材料36.5%: the verb stands before what grows or falls.
_FIRST = re.compile(
    r"(?:(?:平均|整体|累计|总体|再|大幅|进一步)*)(?P<way>精简|压减|压缩|削减|缩短|降低|减少|提高|提升)(?P<what>(?!了|到|至|为)[\u4e00-\u9fff“”]{2,12})$"
)
# 增长-3.5% falls; 同比增长负3.5% too.
_MINUS = re.compile(r"(?<=[\u4e00-\u9fff])(?:-|(?<![减税债担肩抱胜自背欠亏])负)$")
_AFTER = re.compile(r" ?(?:\(含\))?(?P<word>及?以上|及?以下|以内|之内|左右|上下)")
_SHARE = re.compile(
    r"占(?!有|地(?!区|方))到?(?P<whole>[^,。;]{0,24}?)(?:的?(?:比重|比例|份额|比))?(?:的|比)?$"
)
_HIGHER = re.compile(
    r"(?P<way>高于|快于|高出|高过|优于|领先|超(?=目标|全|预期|计划)|低于|慢于|少于)(?P<whom>[^,。;、\d]{1,14}?)(?:平均|平均水平|水平|增速)*$"
)
# 由上年下降2.3%转为增长8.5%: the first is of the year before.
_LAST_YEAR = re.compile(r"(?:由|从)(?:上年|去年|(?P<year>(?:19|20)\d\d)年)(?:同期)?的?$")
# 增速比城镇居民高2.4个百分点
_THAN = re.compile(
    r"(?<!占)比(?![重例率值分])(?P<whom>[^,。;、\d]{2,10}?)(?:平均|平均水平|水平|增速)*(?P<way>高|快|低|慢)$"
)
_WAYS = {"高": "高于", "快": "快于", "低": "低于", "慢": "慢于"}
_THAN_YEAR = re.compile(r"(?:比|较|与|同)((?:19|20)\d\d)年")
_OF_YEAR = re.compile(r"(?:比|较|与|同|是|为|相当于)((?:19|20)\d\d)年")
_COMPARED_YEAR = re.compile(r"去年|上年|年初|同期|(?:19|20)\d\d年")
_BASELINE = re.compile(
    r"(?:由|从)(?:(?P<year>(?:19|20)\d\d)年(?:底|末|初)?的?|上年的?|去年的?|过去的?|原来的?|原先的?|五年前的?|之前的?|最初的?|以前的?)?(?:每[人生户]每[年月天]|每[人生户亩年月天]|人均|户均|平均|月均)?$"
)
_GROWTH_BEHIND = re.compile(
    r" ?(?:以上|左右|以内)?的(?:年均)?(?:较快|高速|中高速)?(?:增长|增速|增幅)"
)
# 年均浓度 is the concentration of a year, 年均增长 the growth of several.
ANNUAL = re.compile(
    r"年均(?!浓度|气温|温度|降水|降雨|收入|消费|用水|径流|接待|发电|空气|值|水平)|年平均(?!浓度|气温)|平均每年"
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said about a quantity.

    Attributes:
        subject: the words before it without what this module has understood.
        measure, direction, approx: as an Indicator has them.
        compared: "2016" where growth is counted from that year, otherwise empty.
        baseline: whether it is the value something started from (由6家增加到9家).
        base_year: the year the text gives for the baseline, or empty.
        stock: whether a level reached is meant (达, 总数, 突破).
        tail: the words taken away, nearest last.
        before: everything before it in its clause.
        share_of: the whole of which it is a share.
        against: with what it is compared, where a difference is stated (高于全国).
        below_zero: whether a minus stands before it that is no fall (居民消费价格为-0.2%).
    """

    subject: str
    measure: Measure
    direction: str = ""
    approx: str = ""
    compared: str = ""
    baseline: bool = False
    base_year: str = ""
    stock: bool = False
    tail: str = ""
    share_of: str = ""
    against: str = ""
    before: str = ""
    below_zero: bool = False


def predicate_of(quantity: Quantity, left: str, right: str, clause_left: str) -> Predicate:
    """Reads the words around one quantity.

    Args:
        quantity: which one.
        left: the words between the quantity before it, or the clause's beginning, and it.
        right: the words after it.
        clause_left: everything before it in its clause, other quantities included.
    """
    base = _BASELINE.search(without_about(left))
    if base:
        return _started_from(quantity, left, right, base)
    falling = _MINUS.search(left)
    subject, tail = _strip(left[: falling.start()] if falling else left)
    moved, direction = _movement(tail, quantity)
    first = _FIRST.fullmatch(subject) if not tail and quantity.unit == "%" else None
    if first:
        subject = first["what"]
        moved, direction = True, "+" if first["way"] in {"提高", "提升"} else "-"
    if falling and moved:
        direction = "-"
    below = falling is not None and not moved
    if not moved and unit_class(quantity.unit) == "percent" and _GROWTH_BEHIND.match(right):
        moved, direction = True, "+"
    if unit_class(quantity.unit) == "points":
        higher = _HIGHER.search(subject + tail) or _THAN.search(subject + tail)
        if higher and not _COMPARED_YEAR.match(higher["whom"]):
            return _against_others(quantity, left, right, higher)
    before = _LAST_YEAR.search(subject) if moved else None
    share = _share(subject, quantity) if not moved else None
    if before:
        subject = subject[: before.start()]
    return Predicate(
        _strip(subject[: share.start()])[0] if share else subject,
        _measure(quantity, moved=moved, annual=ANNUAL.search(tail + clause_left[-40:]) is not None,
                 share=share is not None),
        direction if moved else "",
        _approx(quantity, tail, right) or _about(subject[: share.start()] if share else ""),
        _compared_year(tail, quantity, moved=moved),
        baseline=before is not None,
        base_year=(before["year"] or "") if before else "",
        stock=re.search(r"达|突破|超|为|总|保持|稳定|过|到|至", tail) is not None,
        tail=tail,
        share_of=share["whole"].removesuffix("的") if share else "",
        below_zero=below,
        before=clause_left,
    )  # fmt: skip


def _started_from(quantity: Quantity, left: str, right: str, base: re.Match[str]) -> Predicate:
    """由6家增加到9家: the value something had before."""
    tail, subject = left[base.start() :], _MANNER.sub("", left[: base.start()])
    share = _share(subject, quantity)
    return Predicate(
        subject[: share.start()] if share else subject,
        Measure.SHARE if share else _resting(quantity),
        baseline=True,
        base_year=base["year"] or "",
        approx=_approx(quantity, tail, right),
        tail=tail,
        share_of=share["whole"].removesuffix("的") if share else "",
    )


def without_about(left: str) -> str:
    """`left` without 约, 近, 超 and the like at its end."""
    words = left.rstrip()
    for length in (3, 2, 1):
        if words[-length:] in _ABOUT:
            return words[:-length]
    return words


def _strip(left: str) -> tuple[str, str]:
    subject = left.rstrip()
    while subject:
        match = _TAIL.search(subject, max(0, len(subject) - 20))
        if match is None or _ends_name(subject, match):
            break
        subject = subject[: match.start()].rstrip()
    return subject, left[len(subject) :]


_WHOLE_WORDS = re.compile(
    r"(?:(?:风貌|环境|品质|功能|优化|改造|巩固|完善|建设|整治|抚育|修复|治理)提升|人均|户均|月均|亩均|新增|净增|累计新增|动态新增|研发|开发|增减|投入产出|城镇化|税费减免|减税|降费|同步|就业|参保|总量|以为|"
    r"公共|一共|中共|获得|所有|拥有|国有|共有|具有|占有|保有|作为|行为|成为|分为|设计|统计|审计|会计|合计|累计|设为|存在|现在)$"
)


def _ends_name(subject: str, match: re.Match[str]) -> bool:
    """Whether what looks like a predicate is the end of a noun or of a verb that names."""
    whole = _WHOLE_WORDS.search(subject)
    if whole is None:
        return False
    return whole[0] not in {"合计", "累计", "共有", "净增"} and whole.start() < match.start()


def _movement(tail: str, quantity: Quantity) -> tuple[bool, str]:
    if quantity.growth:
        return True, "+"
    moves = list(_MOVE.finditer(tail))
    if not moves:
        return False, ""
    last = moves[-1]
    reached = re.match(r"了?(?:到|至|为|在)", tail[last.end() :])
    noun = last[0] in {"增幅", "涨幅", "增速", "降幅", "增长率"}
    if reached is not None and not noun:
        return False, ""
    return True, "+" if last["up"] else "-"


def _resting(quantity: Quantity) -> Measure:
    return Measure.RATIO if quantity.is_ratio else Measure.LEVEL


def _measure(quantity: Quantity, *, moved: bool, annual: bool, share: bool) -> Measure:
    if quantity.is_ratio:
        return Measure.RATIO
    if moved and (unit_class(quantity.unit) in {"percent", "times"} or "/" in quantity.value):
        return Measure.ANNUAL_GROWTH if annual else Measure.GROWTH
    if moved:
        return Measure.CHANGE
    return Measure.SHARE if share else Measure.LEVEL


def _share(subject: str, quantity: Quantity) -> re.Match[str] | None:
    if unit_class(quantity.unit) not in {"percent", "points"} and "/" not in quantity.value:
        return None
    return _SHARE.search(subject)


def _compared_year(tail: str, quantity: Quantity, *, moved: bool) -> str:
    """较2016年增长 counts from that year, and so does 是2010年的2.6倍."""
    times = unit_class(quantity.unit) == "times"
    found = _OF_YEAR.search(tail) if times else _THAN_YEAR.search(tail) if moved else None
    return found[1] if found else ""


def _against_others(quantity: Quantity, left: str, right: str, higher: re.Match[str]) -> Predicate:
    """高于全省1.2个百分点: a difference, neither growth nor a change."""
    return Predicate(
        _MANNER.sub("", left[: higher.start()].rstrip()),
        Measure.LEVEL,
        approx=_approx(quantity, "", right),
        tail=left[higher.start() :],
        against=_WAYS.get(higher["way"], higher["way"]) + higher["whom"],
    )


def _approx(quantity: Quantity, tail: str, right: str) -> str:
    if quantity.rounded:
        return quantity.rounded
    after = _AFTER.match(right)
    if after:
        return after["word"].removeprefix("及").replace("之内", "以内").replace("上下", "左右")
    return _about(tail.rstrip())


def _about(words: str) -> str:
    """What 约, 近, 超 and the like at the end of `words` stand for, or empty."""
    for length in (3, 2, 1):
        word = words[-length:]
        if word in _ABOUT and len(word) == length:
            return _ABOUT[word]
    return ""


def after_approx(right: str) -> str:
    """The words after a quantity without 以上, 左右 and the like."""
    match = _AFTER.match(right)
    return right[match.end() :] if match else right
