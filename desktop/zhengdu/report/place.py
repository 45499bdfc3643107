"""Which place a report speaks for, its level, and the name of its government."""

from __future__ import annotations

import re

from zhengdu.report.occasion import OFFICES

_MUNICIPALITIES = ("北京", "天津", "上海", "重庆")
_KINDS = (
    "自治区|自治州|自治县|自治旗|特别行政区|新区|地区|林区|特区|省|市|区|县|旗|州|盟|镇|乡|街道"
)
_BODY = r"代表\s*([^\W\dA-Za-z_]{0,14}?(?:人民政府|国务院|行政公署|行署|政府|街道办事处|管委会))"
_IN_MEETING = r"^(.+?)第[一二三四五六七八九十百\d]+届"
_IN_TITLE = rf"(?:\d{{4}}年?)?度?([^\W\dA-Za-z_]{{1,12}}?(?:{_KINDS}))(?:人民)?政府工作"
_IN_OFFICE = (
    rf"^([^\W\dA-Za-z_]{{1,12}}(?:{_KINDS}))(?:人民政府|行政公署|行署)?"
    rf"(?:党组(?:副?书记)[、，])?(?:代理?)?(?:{OFFICES})$"
)
_GENERIC = frozenset(_KINDS.split("|")) | {
    "本市",
    "本省",
    "本区",
    "本县",
    "全省",
    "全市",
    "我省",
    "我市",
}


def stated_body(opening: str) -> str:
    """The government that the opening sentence names: 我代表区人民政府; empty if it names none."""
    match = re.search(_BODY, opening)
    return match.group(1) if match else ""


def place_of(meeting: str, office: str, title: str, body: str) -> str:
    """The place as the meeting, the office, the title or the opening sentence name it."""
    if "全国人民代表大会" in meeting or "国务院" in body or "国务院" in office:
        return "中国"
    for text, pattern in ((meeting, _IN_MEETING), (office, _IN_OFFICE), (title, _IN_TITLE)):
        match = re.search(pattern, text) if text else None
        if match and match.group(1) not in _GENERIC:
            return match.group(1)
    named = re.sub(r"(?:人民政府|政府|行政公署|行署|街道办事处)$", "", body)
    return named if len(named) >= 3 and named not in _GENERIC else ""


def level_of(place: str) -> str:
    """The administrative level that the name of a place tells; a 市 counts as a prefecture."""
    if place == "中国":
        return "national"
    if (
        place.endswith(("省", "自治区", "特别行政区"))
        or place.removesuffix("市") in _MUNICIPALITIES
    ):
        return "province"
    for level, endings in (
        ("township", ("镇", "乡", "街道", "苏木")),
        ("county", ("县", "区", "旗")),
        ("city", ("市", "州", "盟", "地区")),
    ):
        if place.endswith(endings) and not place.endswith("地区"):
            return level
    return "city" if place.endswith("地区") else ""


def body_of(place: str, office: str, stated: str) -> str:
    """The government's name in full, where the file tells of which place it is."""
    if place == "中国":
        return "国务院"
    named = office[: office.index("人民政府") + 4] if "人民政府" in office else stated
    for ending in ("人民政府", "行政公署", "行署", "政府"):
        own = named.removesuffix(ending)
        if own != named:
            is_short = place != own and place.endswith(own)
            return place + ending if place and is_short else named
    return named
