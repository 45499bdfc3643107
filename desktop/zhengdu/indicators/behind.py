"""Names that stand behind their quantity: 53个市级重点项目, 2家企业获得省级资金支持."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.indicators.predicate import after_approx, without_about
from zhengdu.indicators.unit import unit_class
from zhengdu.indicators.vocabulary import (
    ATTRIBUTE_VERB,
    INVESTED,
    PREDICATE,
    is_light,
    is_verb_only,
    parted,
    trailing_verb,
    without_lead,
)

if TYPE_CHECKING:
    from zhengdu.indicators.memory import Memory
    from zhengdu.indicators.slot import Slot

Choice = tuple[str, str, bool]
"""A name, the rule that gave it, and whether it is a gross flow."""

_HAN = re.compile(r"[\d\u4e00-\u9fffA-Za-z“(《]")
_WHERE = re.compile(r"(?:全国|全省|全市|全县|全区|全旗|全盟|全州)$")
_HOLDERS = re.compile(
    r"(?:以上)?的?(?P<holder>行政村|自然村|建制村|村(?!民|级|庄|卫生室|医|干部|小学)|村卫生室|医疗卫生机构|医疗机构|卫生院|中小学|街道|小区|乡镇|社区|企业|学校|县(?:市|区)?(?!级|域)|家庭|农户|居民)(?P<told>.*)",
    re.DOTALL,
)
_YEAR = re.compile(r"(?:19|20)\d\d年|\d{1,2}月(?:\d{1,2}日|底)?之?前")
_ADVERBS = re.compile(
    r"^(?:全部|尽快|均|都|已经|已|正式|顺利|有序|成功|基本|被|可(?!靠|持|再)|将|直接|稳定)+"
)
# 53个市级重点项目开工率86.8%: the rate belongs to the second figure alone.
_HEAD_OF_NEXT = re.compile(
    r"(?:(?:水质)?[\u4e00-\u9fff]{2}率|总产值|产值|总投资|投资|营业收入|收入|面积|里程|占比|比重)$"
)
# 64个县市新增城镇常住人口30.5万人
_GAINED_NEXT = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:新增|净增)(?!长).*$")
# 全长21公里的改造工程
_SIZE = re.compile(
    r"(?:线路|道路)?(?:全长|总长度?|总里程)|(?:规划|总)?占地(?:面积)?|总面积|(?:总)?建筑面积|总?装机(?:容量)?"
)
_INVESTED_LAST = re.compile(rf"(?:^|.*?)(?P<invested>{INVESTED.pattern})$", re.DOTALL)
_ACTION = re.compile(
    r"(?:改造|绿化|接续|整治|修复|升级|扩建|改建|新建|治理|搬迁|加固|提升|创建|验收|转型|拆除|硬化|建设|维修|处置|化解)$"
)
_TASK = re.compile(r"(?:年度)?(?:任务|工作)$")
_DONE = "改扩建|扩建|改建|改造|绿化|整治|修复|升级|治理|搬迁|加固|提升|验收|转型|拆除|硬化|维修|化解|征拆|替代|改造提升|提升改造"
_DONE_TO_THINGS = re.compile(
    rf"(?P<thing>[^的、]{{2,20}}(?:、[^的、]{{2,12}})*)的(?P<done>[^的、]{{0,12}}(?:{_DONE}))(?:任务|工作)?"
)
_DONE_TO_THING = re.compile(
    r"(?P<thing>[^的、]{0,14}(?:小区|锅炉|机组|产能|管网|道路|公路|干道|河流|水库|学校|幼儿园|危桥|桥梁|公厕|厕所|街巷(?!道)|小巷|"
    r"交叉口|煤矿|矿山|泵站|灌区|危房|楼房|住宅楼|变电站|侵蚀沟|区域|村庄|社区|部位))"
    rf"(?P<done>[^的、]{{0,10}}(?:{_DONE}))(?:任务|工作)?"
)
_SPENDING = re.compile(
    r"(?:了|的|资金|重点|主要|集中|用于|全力|办好|办实|建设|新建|改造|实施|开展|推进|完成|启动|支持|统筹|购置|建成|维修|修建|打造|升级|扩建|改扩建|、|和)*"
)
_MARK_PASSED = re.compile(
    r"的?(?:[一两三四五]个)?(?:大关|关口|台阶|门槛|规模|历史性突破|历史性跨越)"
)
_LAST_ADVERB = re.compile(
    r"(?:深入|尽快|直接|扎实|稳步|有序|顺利|全面|加快|高效|安全|全部|实体化|显著|明显|大幅|高标准|高质量|继续|持续|同步|先后|陆续|联合|共同|圆满|如期|新)$"
)
_EMPTY_END = re.compile(
    r"(?:的|(?<![初高])中|等[^、等]{0,6}(?:工程|项目|设施)|前期(?:工作)?|年度任务|建设任务|建设|工作)$"
)
_GOES_TO = re.compile(r"(?:都)?(?:投向|用于|投入|来自|集中(?:于|在))")
_REACHES = re.compile(r"(?:覆盖|惠及|投放|集聚|汇聚|承担|贡献)(?:了)?$")
# 15个以县城为载体的建设试点 counts 建设试点.
_CARRIED_BY = re.compile(r"^以[^,。、]{2,12}为[^,。、的]{2,10}的")
# 10所公办幼儿园和第十五小学, 4次强台风以及多轮高温: what else there is, is not counted.
_OTHERS = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})(?:以及(?:多|一批|其他).*|和(?:多|一批|若干|数)[^、]*|和[^、]{0,12}第[一二三四五六七八九十].*|--.*)$"
)
# 5.5万名党员干部下沉一线
_PEOPLE_WHO = re.compile(
    r"(?P<people>[^、的]{0,8}?(?:儿女|市民|群众|志愿者|党员干部|网格员|运动员|建设者|劳动者|子弟兵|医务工作者))"
    r"(?P<told>(?![、的和及与]|人?数|队伍|总量|规模|公园|广场|中心|活动|服务|热线)[^、]{3,})"
)
_LONGEST_DEED = 10
# “百万英才汇南粤”行动吸纳110万名毕业生: it is known by who or what does it.
_ACTING = re.compile(
    r"[^、,]{2,18}?(?:行动|规划|计划|试点|平台|政策|机制|基金|集团|试验区|先行区|产业园|园区|新区|口岸|机场|活动|大会|博览会|洽谈会|工程|系统|热线|微信群)"
)
# 完成53件民生实事 counts what is completed, 推进12个试点村建设 the villages.
_ACT_THAT_STAYS = re.compile(r"(?:完成|实施|启动|开展|支持|带动)$")
_CONTRIBUTED = re.compile(r"贡献了?(?P<whole>全[国省市区球]|世界)")
# 省级衔接推进区: a verb before a noun tells nothing.
_ATTRIBUTIVE = re.compile(
    r"[\u4e00-\u9fff]{2}(?:[^为至到入于成了]{0,2}(?:事项|问题|区|村|点|站|项目|工程|行动|中心|基地|任务|平台|政策|措施|对象|家庭|政府))"
)
# 456个事项“全区通办”
_SLOGAN = re.compile(r"(?P<noun>[\u4e00-\u9fff]{2,8})(?P<told>“[^“”]+”)")
_MORE = re.compile(r"数量|总数|规模|居|位列|排名")
_ATTRIBUTE = re.compile(
    r"(?:(?:整体)?(?:经济|财政)?(?:增速|增幅)|(?:办理)?(?:时间|时限)|产能|产量|产值|能耗|水质|规模|质量|水平|成绩|满意度|发病率|排放|服务能力|(?:环境)?面貌)$"
)
# 477个在建项目加快推进: going on tells nothing that a name needs.
_GOING_ON = re.compile(
    r"(?:加快|有序|扎实|稳步|顺利|全面|深入|持续|积极|加速|高效|接续|同步|高质量|全部|圆满|尽快)*(?:推进|实施|建设|开展|推动|发展|(?<=面)完成|(?<=部)完成|(?<=满)完成|取得(?:实质性|重大|积极|明显|新)?进展)?"
)
_LONGEST_TOLD = 24
_SHORT = 4


def takes_noun(slot: Slot, subject: str) -> bool:
    """Whether the name, or the end of it, stands behind the quantity."""
    right = after_approx(slot.right)
    attributive = right.startswith("的")
    right = right.removeprefix("的")
    if not right or not _HAN.match(right) or _MARK_PASSED.fullmatch(right):
        return False
    if PREDICATE.match(right):
        return _WHERE.search(slot.left) is not None and slot.quantity.unit in {"个", "家", "项"}
    kind = unit_class(slot.quantity.unit)
    if kind in {"percent", "points", "times"} or slot.quantity.is_ratio:
        return not subject and (attributive or _is_part_of_those(slot, right))
    if kind in {"money", "weight", "energy"} and not slot.quantity.unit.endswith(("万", "亿")):
        return not subject or is_verb_only(subject) or attributive or len(right) <= 8
    return True


def _is_part_of_those(slot: Slot, right: str) -> bool:
    """80%村集体经济收入超过10万元, 全市60%菜市达到标准: the part of those of which it is true."""
    if _HOLDERS.match(right):
        return True
    alone = not without_lead(without_about(slot.left)) and not slot.joint
    return alone and unit_class(slot.quantity.unit) == "percent" and bool(said_of(right))


def said_of(right: str) -> str:
    """What the words behind a quantity say of the thing counted, or empty."""
    return noun_and_predicate(after_approx(right))[1]


def name_behind(slot: Slot, subject: str, memory: Memory) -> Choice:
    """The name made of the words before (`subject`) and behind the quantity."""
    right = after_approx(slot.right)
    attributive = right.startswith("的")
    right = right.removeprefix("的")
    noun, told = noun_and_predicate(right)
    if unit_class(slot.quantity.unit) in {"people", "households"} or slot.quantity.unit in {
        "万",
        "亿",
    }:
        noun = noun.split("的", 1)[0] or noun
    if _counts_things(slot):
        noun = _done_first(noun)
    if slot.shared:
        bare = _GAINED_NEXT.sub("", _LAST_ADVERB.sub("", without_about(noun)))
        noun = without_about(_HEAD_OF_NEXT.sub("", bare)) or noun
        told = "" if _HEAD_OF_NEXT.search(told) else told
    if attributive and _SIZE.fullmatch(subject):
        return noun + subject, "behind", False
    invested = _INVESTED_LAST.search(subject)
    if invested and attributive:
        return noun + invested["invested"], "behind", False
    if _WHERE.search(subject):
        return subject[-2:] + right[:24], "behind", False
    if subject and not is_light(subject):
        return _with_words_before(subject, right, noun, memory)
    if unit_class(slot.quantity.unit) == "percent":
        return _share_of_holders(right, noun, told), "behind", False
    return _without_words_before(slot, subject, right, (noun, told), memory)


def _with_words_before(subject: str, right: str, noun: str, memory: Memory) -> Choice:
    verb, rest = parted(subject)
    told = noun_and_predicate(right)[1]
    if verb and not rest:
        whole = _OTHERS.sub("", right) if len(right) <= 18 else noun
        if told and len(noun) > 1 and len(right) > _SHORT and not _ATTRIBUTIVE.fullmatch(told):
            whole = told + noun
        owner = memory.name if ATTRIBUTE_VERB.match(subject) else ""
        return owner + subject + whole, "verb", True
    last = trailing_verb(subject)
    if last and not subject.startswith(("对", "为", "给", "向")):
        if is_light(last):
            return told + noun if last == "使" else noun, "behind", True
        acting = _ACTING.fullmatch(subject.removesuffix(last))
        return (acting[0] if acting else "") + last + noun, "verb", True
    if told and not verb and not last and len(subject + told + noun) <= _LONGEST_TOLD:
        return subject + told + noun, "between", False
    return subject if subject.endswith(noun) else subject + noun, "between", bool(verb or last)


def _without_words_before(
    slot: Slot, subject: str, right: str, parts: tuple[str, str], memory: Memory
) -> Choice:
    noun, told = parts
    if (subject or slot.left.rstrip(" 了")).endswith("完成"):
        bare = _TASK.sub("", right)
        done = _done_first(bare) if _counts_things(slot) else bare
        if done != bare or (len(bare) <= 20 and _ACTION.search(bare)):
            return "完成" + done, "behind", True
    carried = memory.verb if slot.listed or slot.joint else ""
    act = _ACT_THAT_STAYS.search(subject or slot.left.rstrip(" 了"))
    if act and not carried and _counts_things(slot):
        return act[0] + told + noun, "behind", True
    if told and not carried:
        return told + noun, "behind", not subject.startswith("与")
    stays = "各具" in right or slot.left.rstrip().endswith(("有", "达", "到", "与"))
    return carried + noun, "behind", not stays


def _counts_things(slot: Slot) -> bool:
    """Money and areas are no number of things to which something is done."""
    return unit_class(slot.quantity.unit) not in {"money", "area"}


def _done_first(noun: str) -> str:
    """老旧小区的节能改造 counts 老旧小区 to which that is done: 节能改造老旧小区."""
    parts = _DONE_TO_THINGS.fullmatch(noun) or _DONE_TO_THING.fullmatch(noun)
    return parts["done"] + parts["thing"] if parts else noun


def _share_of_holders(right: str, noun: str, told: str) -> str:
    """80%的村集体经济收入超过10万元 is the share of villages of which that is true."""
    holders = _HOLDERS.match(right)
    if holders and holders["told"]:
        told = _ADVERBS.sub("", holders["told"])[:20]
        return f"{told}的{holders['holder']}比例"
    return f"{told}的{noun}比例" if told else f"{noun}比例"


def _within_quotes(right: str) -> str:
    """以“8个装置、525家机构”为主体: what stands behind the closing mark belongs to all of them."""
    close = right.find("”")
    return right[:close] if close > 1 and "“" not in right[:close] else right


def noun_and_predicate(right: str) -> tuple[str, str]:
    """二家企业|获得…: the thing counted, and what is said about it."""
    right = _OTHERS.sub("", _CARRIED_BY.sub("", _within_quotes(right)))
    people = _PEOPLE_WHO.fullmatch(right)
    if people:
        told = people["told"]
        return people["people"], told if len(told) <= _LONGEST_DEED else ""
    year = _YEAR.search(right, 1)
    limit = year.start() if year else len(right)
    for match in PREDICATE.finditer(right, 1):
        if right.count("“", 0, match.start()) == right.count("”", 0, match.start()):
            limit = min(limit, match.start())
            break
    noun, told = right[:limit], right[limit:]
    told = _one_thing(told)
    slogan = _SLOGAN.fullmatch(noun) if not told else None
    if slogan:
        noun, told = slogan["noun"], slogan["told"]
    adverb = _LAST_ADVERB.search(noun)
    if adverb and told and adverb.start() > 1:
        noun = noun[: adverb.start()]
    noun, told = _attributed(noun, told)
    noun = _EMPTY_END.sub("", noun) or noun
    told = _ADVERBS.sub("", _YEAR.sub("", told) if year and year.start() == limit else told)
    told = re.sub(
        r"(?:、?再?创(?:历史|了|近|同期).*|了|各具特色|任务.*|建设任务.*|(?:超过?|近|约|达到?|突破|不低于|不少于|不超过|不高于)$)",
        "",
        told,
    )
    if _GOING_ON.fullmatch(told):
        return noun, ""
    return noun, told if len(told) <= _LONGEST_TOLD else ""


def part_reached(slot: Slot, subject: str) -> str:
    """财政支出八成以上投向民生, 养老助餐点覆盖九成以上社区: the part of which it is true."""
    right = after_approx(slot.right).removeprefix("的")
    if not subject or not right or unit_class(slot.quantity.unit) != "percent":
        return ""
    if _GOES_TO.match(right) and len(right) <= _LONGEST_TOLD:
        return f"{subject}{right}比例"
    noun, told = noun_and_predicate(right)
    reached = _REACHES.search(subject) and not told and _HAN.match(right)
    return f"{subject}{noun}比例" if reached and len(noun) >= 2 else ""


def contributed(slot: Slot, subject: str) -> str:
    """贡献了全国38.7%的贸易增量 is a share of 全国贸易增量: what goes behind the owner, or empty."""
    whole = _CONTRIBUTED.fullmatch(subject)
    right = after_approx(slot.right)
    if whole is None or not right.startswith("的") or len(right) > _LONGEST_TOLD:
        return ""
    return f"占{whole['whole']}{right.removeprefix('的')}比重"


def _one_thing(told: str) -> str:
    """What is told up to a 、 behind which something else is told."""
    if "“" in told:
        return told
    first, mark, second = told.partition("、")
    another = (
        _MORE.match(second)
        or parted(second)[0]
        or PREDICATE.match(second)
        or len(first) + len(second) > _LONGEST_TOLD
    )
    return first if mark and another else told


def _attributed(noun: str, told: str) -> tuple[str, str]:
    """80种产品产能|全国第一 counts products, of whose capacity it is told."""
    ending = _ATTRIBUTE.search(noun) if told else None
    if ending is None or ending.start() < 2:
        return noun, told
    return noun[: ending.start()], ending[0] + told


def invested_in(slot: Slot, following: str) -> str:
    """投资15亿元,建设检测基地 and 投入3300万元开展灾后重建 name what the money is for."""
    right = after_approx(slot.right)
    attributive = right.startswith("的")
    right = right.removeprefix("的").removeprefix("资金")
    words = right + following if is_verb_only(right.removesuffix("了")) else right
    words = re.sub(r"^在[^,。]{1,10}?(?=建设|新建|实施)", "", without_lead(words))
    spending = _SPENDING.match(words)
    if not attributive and not (spending and spending.end()) and not right:
        return ""
    noun = words[spending.end() :] if spending else words
    if attributive:
        noun = noun_and_predicate(noun)[0]
    return noun.strip() if 2 <= len(noun) <= 30 else ""
