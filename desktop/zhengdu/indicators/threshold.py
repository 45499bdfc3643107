"""Tells quantities that only delimit a name (亿元以上项目, 超过10万元的村) from figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.indicators.unit import unit_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.indicators.quantity import Quantity

_BEARER = (
    "项目|企业|公司|产业|集群|园区|开发区|基地|村|乡镇|镇|县|城市|单位|法人|工程|主体|大户|农户|家庭|户|合同|订单|品牌|"
    "商场|商圈|平台|机构|医院|学校|景区|市场|港口|码头|航道|泊位|船舶|机组|锅炉|人口|老人|老年人|群众|人员|学生|儿童|"
    "居民|职工|产品|单品|装备|设备|面积|地块|小区|住宅|房屋|的"
)
_ABOVE = re.compile(r" ?(?:\(含\))?及?(?:以上|以下|以内)(?P<noun>[^,。;、\d]{0,14})")
# 1600户以上边远牧户 counts households, 100人以上企业 does not count people.
_PEOPLE = re.compile(
    r"[^,。;、的]{0,6}(?:[农牧贫渔住]户|群众|村民|居民|学生|职工|老人|老年人|儿童|人员|劳动力)"
)
_BEARER_INSIDE = re.compile(rf"[^,。;、\d]{{0,10}}?(?:{_BEARER})")
_BEFORE = re.compile(r"(?:超|超过|超出|过|逾|达|达到|突破|不足|低于|高于|大于|小于|不低于|不少于)$")
_AFTER = re.compile(rf"的?[^,。;、\d]{{0,8}}?(?:{_BEARER.removesuffix('|的')})")
_OF_TOWN = re.compile(r"的[^,。;、\d]{0,8}?(?:城市|省份|省区|县|市|区|村|镇|企业|园区)")
_AMONG_PROJECTS = re.compile(
    r"[^,。;、]{1,16}(?:、[^。;]{1,100}?)?等 ?(?:\d+ ?个)?(?:[^,。;、\d]{0,6})(?:项目|工程)"
)
_PLANT = re.compile(
    r"[^,。;、\d]{0,8}?(?:项目|煤矿|露天矿|生产线|机组|电站|熟料|热电联产|储能|合金|电厂)"
)
_BUILT = re.compile(
    r"(?:新增|建成|完成|投产|开工|建设|推进|实施|达|达到|超|超过|近|约|新建|并网|引进|淘汰|关停|退出|启动|布局|加快|确保|"
    r"争取|力争|投运|首批|全部|总|共|[,。;、:]|^)$"
)
_CLOSED = re.compile(r"(?:关停|淘汰|关闭|退出|化解)[^,。;、\d]{0,14}$")
# 年产3000辆专用车项目 names a project by what it makes.
_YEARLY = re.compile(r"(?:年产|日产|日处理|年处理|年加工|年出栏|年存栏)$")
_MADE_BY = re.compile(r"[^,。;\d]{1,16}?(?:项目|生产线|工厂|厂|基地|工程|养殖场|养场)")
# 公交与轨道50米内换乘比例, 深入实施0.1微克攻坚行动: the number is in a name.
_WITHIN = re.compile(r"(?:范围内|半径内)|内(?!蒙)[^,。;、\d]{1,12}(?:率|比例|换乘|覆盖)")
# 成为第2个零售总额突破1万亿元的城市 says what has been reached.
_BECAME = re.compile(r"成为[^,。;]{0,10}(?:第 ?\d+个|首个)[^,。;]{2,20}\Z")
_BACK = 40
_LIFE = re.compile(r"寿命[^,。;]*$")
_TAX = re.compile(r"(?:的)?(?:企业|个人)?所得税(?:优惠|税率优惠|政策)")
# 占比超过10%的有44种
_COUNTED_NEXT = re.compile(r"(?:以上|以下)?的(?:共)?(?:有|达) ?(?=\d)")
_PART = re.compile(r"(?:的)?部分")
_OF_PLANTS = {"weight", "energy"}
_BEASTS = ("头", "羽", "只")
_MADE = (*_BEASTS, "片", "台", "辆")
_DELIMITING = {"money", "area", "length", "weight", "energy"}


def without_thresholds(quantities: Iterable[Quantity], folded: str, end: int) -> Iterator[Quantity]:
    """The quantities that state something, in order.

    Args:
        quantities: of one paragraph, in order.
        folded: the text in the one form that `normal.fold` gives.
        end: where the text that the quantities stand in ends.
    """
    before: Quantity | None = None
    known = tuple(quantities)
    in_names = _capacities(known, folded, end)
    for number, quantity in enumerate(known):
        following = known[number + 1] if number + 1 < len(known) else None
        delimits = _is_threshold(quantity, before, following, folded, end)
        if not delimits and quantity.start not in in_names:
            yield quantity
            before = quantity


def _capacities(quantities: tuple[Quantity, ...], folded: str, end: int) -> set[int]:
    """Where plants are named by what they make (某某700万吨露天矿, not 建成300万千瓦风电项目).

    In a list, all are that follow one that is.
    """
    found: set[int] = set()
    last = -1
    for quantity in quantities:
        of_plant = unit_class(quantity.unit) in _OF_PLANTS or quantity.unit.endswith(_BEASTS)
        if not of_plant and not quantity.unit.endswith(_MADE):
            continue
        left = folded[max(0, quantity.start - 16) : quantity.start]
        right = folded[quantity.end : min(end, quantity.end + 140)]
        listed = last >= 0 and not re.search("[,。;]", folded[last : quantity.start])
        names = _AMONG_PROJECTS.match(right) or (of_plant and _PLANT.match(right))
        if names and (listed or not _BUILT.search(left)) and not _CLOSED.search(left):
            found.add(quantity.start)
            last = quantity.end
    return found


def _is_threshold(
    quantity: Quantity, before: Quantity | None, following: Quantity | None, folded: str, end: int
) -> bool:
    left = folded[max(0, quantity.start - 16) : quantity.start]
    right = folded[quantity.end : min(end, quantity.end + 40)]
    kind = unit_class(quantity.unit)
    if quantity.unit == "岁":
        reached = re.match(r"[,。;、]|左右|以上[,。;、]|提[升高]|增[加长]|上升|延长|到|至", right)
        return reached is None and _LIFE.search(left) is None
    if _is_in_name(quantity.unit, right):
        return True
    yearly = _YEARLY.search(left) and not _CLOSED.search(left.removesuffix("日产"))
    if kind == "percent" and (_TAX.match(right) or _COUNTED_NEXT.match(right)):
        return True
    if _PART.match(right) or (yearly and _MADE_BY.match(right)):
        return True
    if kind in _OF_PLANTS and right.startswith(("攻坚", "行动")):
        return True
    return (
        _delimits_above(quantity, kind, left, right)
        or (kind in _DELIMITING and _delimits_next(following, right, quantity.end))
        or (kind in _DELIMITING and _delimits_by_verb(left, right, quantity, following, folded))
        or _ends_condition(left, before, quantity, folded)
        or (kind in _DELIMITING and _qualifies_count(before, quantity, folded))
    )


def _is_in_name(unit: str, right: str) -> bool:
    """50米内换乘比例, 144小时过境免签, 20层以上高层."""
    if unit in {"米", "公里", "千米"}:
        return _WITHIN.match(right) is not None
    if unit in {"小时", "天"}:
        return right.startswith(("过境", "免签", "无理由"))
    return unit == "层" and _ABOVE.match(right) is not None


def _delimits_above(quantity: Quantity, kind: str, left: str, right: str) -> bool:
    above = _ABOVE.match(right)
    if above is None or not above["noun"]:
        return False
    if kind in {"people", "households"} and _PEOPLE.match(above["noun"]):
        return False
    small_people = kind in {"people", "households"} and quantity.unit in {"人", "名", "户", "万"}
    of_place = quantity.unit in {"万", "亿"} and left.endswith("人口")
    if kind not in _DELIMITING and not small_people and not of_place:
        return False
    return _BEARER_INSIDE.match(above["noun"]) is not None


def _delimits_next(following: Quantity | None, right: str, end: int) -> bool:
    """百亿元以上产业集群3个、50亿元以上3个: the second amount delimits what the next figure counts."""
    above = _ABOVE.match(right)
    if above is None or above["noun"] or following is None:
        return False
    return following.start == end + above.end() and unit_class(following.unit) == "count"


def _delimits_by_verb(
    left: str, right: str, quantity: Quantity, following: Quantity | None, folded: str
) -> bool:
    if not _BEFORE.search(left):
        return False
    bearer = _AFTER.match(right)
    if bearer is None:
        return False
    if _BECAME.search(folded, max(0, quantity.start - _BACK), quantity.start):
        return False
    if not right.startswith("的") or _OF_TOWN.match(right):
        return True
    return following is not None and not re.search(
        r"[,。;]", folded[quantity.end : following.start]
    )


def _ends_condition(left: str, before: Quantity | None, quantity: Quantity, folded: str) -> bool:
    """80%的村集体经济收入超过10万元 states a share of villages, not an income."""
    if before is None or before.unit != "%" or quantity.unit == "%":
        return False
    between = folded[before.end : quantity.start]
    return (
        between.startswith(("的", "以上的", "左右的"))
        and not re.search(r"[,。;]", between)
        and _BEFORE.search(left) is not None
    )


_IN_YEAR = re.compile(r"(?:19|20)\d\d年|合计|共计|累计")
_EACH_OVER = re.compile(
    r"[^,。;、]{0,12}?(?:过|(?:企业|村|集体|镇|乡|园区|县|户|主体)[^,。;、]{0,8}(?:产值|收入|营收|税收|销售额|利润|规模)"
    r"[^,。;、]{0,3}(?:超|超过|突破|达到))"
)


def _qualifies_count(before: Quantity | None, quantity: Quantity, folded: str) -> bool:
    """64个产值过10亿元的增长点, 15家企业营收超10亿元: how many, not how much."""
    if before is None or unit_class(before.unit) != "count":
        return False
    between = folded[before.end : quantity.start]
    if _IN_YEAR.search(between):
        return False
    if _EACH_OVER.fullmatch(between):
        return True
    return folded.startswith("的", quantity.end) and bool(
        re.fullmatch(r"[^,。;、]{0,12}(?:超过|超|突破|达)", between)
    )
