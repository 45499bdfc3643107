"""Title, place, speaker, occasion and origin, as far as the file states them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.report.model import Metadata
from zhengdu.text.normal import half_width, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhengdu.report.front import Front
    from zhengdu.report.model import Section
    from zhengdu.report.source import Source

_DATE = re.compile(r"(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})")
_MEETING = re.compile(
    r"在\s*([^，,。]{2,40}?(?:人民代表大会|人大|人代会)[^，,。]{0,20}?会议)\s*上?"
)
_OFFICES = "省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|自治区主席|政府主席|主席|专员|主任|总理"
_SPEAKER = re.compile(
    rf"^(?P<office>[\u4e00-\u9fff、（）()]{{0,24}}?(?:{_OFFICES}))\s*[:：]?\s*"
    r"(?P<name>[\u4e00-\u9fff](?:\s*[\u4e00-\u9fff·]){1,8})(?:同志.*|作.*报告.*)?$"
)
_BODY = re.compile(r"代表\s*([\u4e00-\u9fff]{0,14}?(?:人民政府|国务院|行政公署|行署))")
_PUBLISHED = re.compile(
    r"(?:发布(?:时间|日期)|发稿时间|发文(?:时间|日期)|成文日期|时间|日期)\s*[:：]\s*(.*)"
)
_SOURCE = re.compile(r"(?:信息来源|文章来源|稿件来源|来\s*源)\s*[:：]\s*([^\s|,，]{2,30})")
_PAPER = re.compile(r"《\s*([\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|公报))\s*》\s*\(?\s*(.*)")
_PLACE_IN_MEETING = re.compile(r"^(.+?)第[一二三四五六七八九十百\d]+届")
_PLACE_IN_TITLE = re.compile(
    r"^(?:\d{4}年?)?度?([\u4e00-\u9fff]{2,14}?(?:省|市|区|县|旗|州|盟))(?:人民)?政府"
)
_YEAR = re.compile(r"(20\d\d)年")
_MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")
FRONT_SAMPLE = 6


def metadata_of(source: Source, front: Front, outline: Sequence[Section]) -> Metadata:
    """What title lines, salutation and page furniture state; nothing is guessed."""
    paragraphs = source.paragraphs
    lines = [half_width(p.text) for p in paragraphs[: front.end]]
    opening = "".join(half_width(p.text) for p in paragraphs[front.end : front.end + FRONT_SAMPLE])
    furniture = [trimmed(half_width(part.text)) for part in source.set_aside]
    meeting, delivered = _occasion(lines)
    office, speaker = _speaker(lines)
    title = trimmed(paragraphs[front.title].text) if front.title is not None else ""
    place = _place(meeting, office, title, opening)
    published, published_in = _published([*furniture, *lines], source.hints)
    return Metadata(
        title=title,
        place=place,
        level=_level(place),
        year=_year(outline, delivered),
        body=_body(place, office, opening),
        speaker=speaker,
        office=office,
        meeting=meeting,
        delivered=delivered,
        published=published,
        source=_origin([*furniture, *lines], source.hints) or published_in,
    )


def _occasion(lines: Sequence[str]) -> tuple[str, str]:
    """The meeting and the date of delivery; both may be broken over two lines."""
    joined = "".join(lines)
    match = _MEETING.search(joined)
    if match is None:
        return "", ""
    before = joined[max(0, match.start() - 16) : match.start()]
    return re.sub(r"\s+", "", match.group(1)), _iso(before)


def _iso(text: str) -> str:
    match = _DATE.search(text)
    if match is None:
        return ""
    year, month, day = (int(part) for part in match.groups())
    good = 1949 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31
    return f"{year:04}-{month:02}-{day:02}" if good else ""


def _speaker(lines: Iterable[str]) -> tuple[str, str]:
    for line in lines:
        match = _SPEAKER.match(trimmed(line))
        if match:
            return match["office"], re.sub(r"\s+", "", match["name"])
    return "", ""


def _place(meeting: str, office: str, title: str, opening: str) -> str:
    body = _BODY.search(opening)
    if "全国人民代表大会" in meeting or (body and body.group(1) == "国务院") or "国务院" in office:
        return "中国"
    for text, pattern in ((meeting, _PLACE_IN_MEETING), (half_width(title), _PLACE_IN_TITLE)):
        match = pattern.match(text)
        if match:
            return match.group(1)
    named = re.match(
        rf"^(.{{2,12}}?(?:省|自治区|市|区|县|旗|州|盟))(?:人民政府)?(?:代)?(?:{_OFFICES})", office
    )
    if named:
        return named.group(1)
    stated = body.group(1).removesuffix("人民政府") if body else ""
    return stated if len(stated) >= 3 else ""


def _body(place: str, office: str, opening: str) -> str:
    if "人民政府" in office:
        return office[: office.index("人民政府") + 4]
    stated = _BODY.search(opening)
    if place == "中国" and (stated is None or stated.group(1) == "国务院"):
        return "国务院"
    if stated is None:
        return ""
    body = stated.group(1)
    own = body.removesuffix("人民政府")
    return f"{place}人民政府" if place.endswith(own) and body != own else body


def _level(place: str) -> str:
    if not place:
        return ""
    if place == "中国":
        return "national"
    if place.endswith(("省", "自治区")) or place in _MUNICIPALITIES:
        return "province"
    if place.endswith(("市", "自治州", "盟", "地区", "州")):
        return "city"
    if place.endswith(("县", "区", "旗")):
        return "county"
    return "township" if place.endswith(("镇", "乡", "街道")) else ""


def _year(outline: Sequence[Section], delivered: str) -> int | None:
    """The year that the looking-back part names; else the year before a spring meeting."""
    for section in outline:
        if "回顾" in section.title or "总结" in section.title:
            years = [int(y) for y in _YEAR.findall(half_width(section.title))]
            if years:
                return max(years) if len(years) == 1 else years[0]
    if delivered:
        year, month = int(delivered[:4]), int(delivered[5:7])
        return year - 1 if month <= 6 else year
    return None


def _published(lines: Sequence[str], hints: dict[str, str]) -> tuple[str, str]:
    for line in lines:
        match = _PUBLISHED.search(line)
        if match and _iso(match.group(1)):
            return _iso(match.group(1)), ""
    for line in lines:
        paper = _PAPER.search(line)
        if paper and _iso(paper.group(2)):
            return _iso(paper.group(2)), paper.group(1)
    return _iso(hints.get("published", "")), ""


def _origin(lines: Sequence[str], hints: dict[str, str]) -> str:
    for line in lines:
        match = _SOURCE.search(line)
        if match:
            return match.group(1)
    return hints.get("source", "")
