"""When, where and by whom a report was delivered, as the lines above it say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.text.numeral import chinese_integer

if TYPE_CHECKING:
    from collections.abc import Sequence

OFFICES = (
    "省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|特首|主席|专员|主任|总理|"
    "行政公署专员|街道办事处主任"
)
_DIGITS = r"[\d〇零○一二三四五六七八九]{4}"
_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
_DATE = re.compile(
    rf"(?P<year>{_DIGITS})\s*[年\-/.]\s*(?P<month>{_NUMBER})\s*[月\-/.]\s*(?P<day>{_NUMBER})"
)
_MEETING = re.compile(
    r"在\s*(?P<name>[^，,。—()]{2,40}?(?:人民代表大会|人大|人代会)[^，,。—()]{0,20}?会议)\s*上?"
    r"|在\s*(?P<other>[^，,。—()]{2,30}?(?:工作会议|代表会议|委员会.{0,12}会议))\s*上"
)
_PERSON = r"[^\W\dA-Za-z_](?:\s{0,3}(?:[^\W\dA-Za-z_]|·)){1,9}"
_OFFICE = rf"(?:[^\W\dA-Za-z_]|[、()]){{0,26}}?(?:{OFFICES})"
_SPEAKER = re.compile(rf"^[—\-\s(]*(?P<office>{_OFFICE})\s*[:：]?\s*(?P<name>{_PERSON})\s*[)]?$")
# Compiled where they are used: most reports name the speaker on a line of its own.
_REPORTING = (
    rf"(?:会议上|^)\s*[,，]?\s*(?P<office>{_OFFICE})\s*(?P<name>(?:[^\W\dA-Za-z_]|·){{2,9}}?)(?:同志)?\s*"
    r"(?:作|做|代表).{0,20}(?:报告|政府)"
)
_OFFICE_LINE = rf"^[—\-\s]*(?P<office>{_OFFICE})\s*[:：]?$"
_NAME_LINE = r"^[^\W\dA-Za-z_](?:\s{0,4}(?:[^\W\dA-Za-z_]|·)){1,6}$"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is stated; empty where nothing is."""

    meeting: str = ""
    delivered: str = ""
    office: str = ""
    speaker: str = ""


def occasion_of(lines: Sequence[str]) -> Occasion:
    """The occasion from the half-width lines above the salutation."""
    joined = "".join(lines)
    match = _MEETING.search(joined)
    meeting = re.sub(r"\s+", "", match["name"] or match["other"]) if match else ""
    office, speaker = _speaker(lines)
    return Occasion(meeting, _delivered(lines, joined, match), office, speaker)


def iso_date(text: str) -> str:
    """The first date of a text as ISO 8601; empty if there is none."""
    for match in _DATE.finditer(text):
        year, month, day = (chinese_integer(match[part]) or 0 for part in ("year", "month", "day"))
        if 1949 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year:04}-{month:02}-{day:02}"
    return ""


def _delivered(lines: Sequence[str], joined: str, meeting: re.Match[str] | None) -> str:
    """The date right before the meeting, else one that stands alone or in brackets."""
    if meeting:
        before = iso_date(joined[max(0, meeting.start() - 16) : meeting.start()])
        if before:
            return before
    for line in lines:
        alone = re.fullmatch(r".{0,12}?[(—\-]*\s*(" + _DATE.pattern + r")\s*日?\s*[)]?.{0,2}", line)
        if alone:
            return iso_date(alone.group(1))
    return ""


def _speaker(lines: Sequence[str]) -> tuple[str, str]:
    for index, line in enumerate(lines):
        match = _SPEAKER.match(line.strip())
        if match is None and "报告" in line:
            match = re.search(_REPORTING, line)
        if match and not match["name"].endswith(("会议", "报告", "代表")):
            return _bare(match["office"]), _bare(match["name"])
        following = lines[index + 1].strip() if index + 1 < len(lines) else ""
        alone = re.match(_OFFICE_LINE, line.strip()) if 2 <= len(following) <= 12 else None
        if alone and re.match(_NAME_LINE, following):
            return _bare(alone["office"]), _bare(following)
    return "", ""


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
