"""The finishing touches of a name: endings that say what is counted, loose particles."""

from __future__ import annotations

import re

from zhengdu.indicators.unit import unit_class

_ENDS = {
    "people": ("人数", re.compile(r"(?:人数|人口|人次|数|总量|就业|游客|量|规模)$")),
    "households": ("户数", re.compile(r"(?:户数|数|总量|市场主体|经营主体)$")),
    "area": ("面积", re.compile(r"(?:面积|用地|耕地|红线|农田|量|规模)$")),
    "length": ("里程", re.compile(r"(?:里程|长度|总长|全长|半径|量)$")),
    "count": (
        "数",
        re.compile(
            r"(?:数|总量|量|次|率|比例|规模|红线|水平|强度|时限|时间|浓度|天数|指数|比|成绩|得分)$"
        ),
    ),
}
_PEOPLE_END = re.compile(r"(?:人数|人口|人次|总量|量|规模|数|吞吐量)$")
_TIMES = re.compile(r"(?:场次|户次|架次|班次|(?<!人)次)$")
_BODIES = re.compile(r"(?:企业|中心|公司|机构|示范店|“小巨人”)$")
_COUNTED = re.compile(
    r"(?:个|家|项|件|条|座|所|处|支|部|套|台|辆|艘|架|种|类|批|场|篇|例|宗|笔|款|栋|幢|间)$"
)
# [4] and ^[4]^ tie a word to the list of terms.
_MARKER = re.compile(r"\^?[\[［]\d{1,3}[\]］]\^?")
_TRIM = re.compile(r"^[ 、,。;:\-—·的]+|[ 、,;:\-—·的了]+$")


def finished(name: str, unit: str, *, level: bool) -> str:
    """`name` trimmed, with 数, 人数, 户数, 面积 or 里程 where a level counts things."""
    name = _MARKER.sub("", name)
    name = _balanced(re.sub(r"\s+", "", _TRIM.sub("", name)))
    if not level or not name or "/" in unit:
        return name
    kind = unit_class(unit)
    if unit.endswith("人次") and not _PEOPLE_END.search(name):
        return name + "人次"
    times = _TIMES.search(unit)
    if times and not name.endswith(("次数", "量")):
        word = "次数" if times[0] == "次" else times[0]
        return name if name.endswith(times[0]) else name.removesuffix("数") + word
    if kind == "households" and _BODIES.search(name):
        kind, unit = "count", "家"
    if kind == "count" and not _COUNTED.search(unit):
        return name
    ending = _ENDS.get(kind)
    if ending is None or ending[1].search(name):
        return name
    return name + ending[0]


def _balanced(name: str) -> str:
    """`name` without a quotation mark or bracket whose other half is not in it."""
    for opening, closing in ("“”", "‘’", "()", "《》"):
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return name
