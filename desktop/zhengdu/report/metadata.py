"""Title, place, speaker, occasion and origin, as far as the file states them."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from zhengdu.report.model import Metadata
from zhengdu.report.occasion import iso_date, occasion_of
from zhengdu.report.place import body_of, level_of, place_of, stated_body
from zhengdu.report.place_in_text import place_in_text
from zhengdu.text.normal import half_width, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.front import Front
    from zhengdu.report.model import Section
    from zhengdu.report.source import Source

_PUBLISHED = r"(?:发布(?:时间|日期)|发稿时间|发文(?:时间|日期)|成文日期|公开日期|时间|日期)\s*[:>】\]]\s*(.*)"
_SOURCE = r"(?:信息来源|文章来源|稿件来源|内容来源|来\s*源)\s*[:>】\]]\s*([^\s|,，)】]{2,30})"
_PAPER = r"《\s*(\w{2,8}(?:日报|晚报|时报|公报))\s*》\s*\(?\s*(.*)"
_PORTAL = r"www\.|网|来源|日报|字体|浏览"
_LOOKS_BACK = re.compile(r"回顾|总结|(?:主要)?(?:工作|成就|成绩)$|情况$")
_YEAR = re.compile(r"(20\d\d)年")
OPENING = 6
"""Paragraphs after the salutation in which 我代表…政府 stands."""


def metadata_of(source: Source, front: Front, outline: Sequence[Section]) -> Metadata:
    """What title lines, salutation and page furniture state.

    Only a place that they leave out is told by the report as a whole, if that leaves no doubt.
    """
    paragraphs = source.paragraphs
    lines = [trimmed(half_width(p.text)) for p in paragraphs[: front.end]]
    opening = "".join(half_width(p.text) for p in paragraphs[front.end : front.end + OPENING])
    furniture = [trimmed(half_width(p.text)) for p in source.set_aside if p.reason == "chrome"]
    title = trimmed(paragraphs[front.title].text) if front.title is not None else ""
    stated_title = source.hints.get("title", "")
    if not title and "工作报告" in stated_title:
        title = stated_title
    when = occasion_of(lines)
    stated = stated_body(opening)
    place = place_of(when.meeting, when.office, half_width(title), stated)
    place = place or place_in_text("\n".join(p.text for p in paragraphs), stated)
    published, paper = _published([*furniture, *lines], source.hints)
    return Metadata(
        title=title,
        place=place,
        level=level_of(place),
        year=_year(outline, when.delivered),
        body=body_of(place, when.office, stated),
        speaker=when.speaker,
        office=when.office,
        meeting=when.meeting,
        delivered=when.delivered,
        published=published,
        source=_origin([*furniture, *lines], source.hints) or paper,
        label=trimmed(stated_title) or PurePath(source.name).stem,
    )


def _year(outline: Sequence[Section], delivered: str) -> int | None:
    """The year that the looking-back part names; else the year before a spring meeting."""
    for section in outline[:2]:
        if _LOOKS_BACK.search(section.title):
            years = [int(year) for year in _YEAR.findall(half_width(section.title))]
            if years:
                return years[0]
    if delivered:
        year, month = int(delivered[:4]), int(delivered[5:7])
        return year - 1 if month <= 6 else year
    return None


def _published(lines: Sequence[str], hints: dict[str, str]) -> tuple[str, str]:
    """The date of publication, and the newspaper where its page line gives that date."""
    for line in lines:
        match = re.search(_PUBLISHED, line)
        if match and iso_date(match.group(1)):
            return iso_date(match.group(1)), ""
    for line in lines:
        paper = re.search(_PAPER, line)
        if paper and iso_date(paper.group(2)):
            return iso_date(paper.group(2)), paper.group(1)
    for line in lines:
        if re.search(_PORTAL, line) and "会议" not in line and iso_date(line):
            return iso_date(line), ""
    return iso_date(half_width(hints.get("published", ""))), ""


def _origin(lines: Sequence[str], hints: dict[str, str]) -> str:
    for line in lines:
        match = re.search(_SOURCE, line)
        if match:
            return match.group(1)
    return hints.get("source", "")
