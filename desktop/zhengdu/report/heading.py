"""What looks like a heading, told from one paragraph alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.report.source import RawParagraph

CHINESE = "一二三四五六七八九十"
LONGEST = 55
"""Characters of the longest heading that is taken for one."""
TOPIC = 34
"""Characters of the longest run-in topic sentence, its full stop included."""


class Style(StrEnum):
    """How a heading is written; its level follows from this and from what stands above."""

    CHAPTER = "一、"
    SECTION = "（一）"
    ITEM = "1."
    SUBITEM = "（1）"
    DASH = "——"
    COUNTED = "一是"
    TOPIC = "topic sentence"
    SLOGAN = "slogan"
    ADDITION = "appendix"


_NUMBERED = (
    (Style.CHAPTER, re.compile(rf"(?:[{CHINESE}]{{1,3}}、(?![{CHINESE}]、)|第[{CHINESE}]{{1,3}}(?:部分|章)[、：:\s]?)")),
    (Style.SECTION, re.compile(rf"[（(][{CHINESE}]{{1,3}}[）)]、?")),
    (Style.ITEM, re.compile(r"\d{1,2}[.．、](?![\d.])")),
    (Style.SUBITEM, re.compile(r"[（(]\d{1,2}[）)]")),
    (Style.DASH, re.compile(r"(?:——|－－|--+|—)(?!\d{4}年)")),
    (Style.COUNTED, re.compile(rf"(?:第?[{CHINESE}]{{1,2}}是|第[{CHINESE}]{{1,2}}，)(?=.)")),
)  # fmt: skip
_SENTENCE = re.compile(r"[^。！？!?；;]*[。！？!?]")
_ENDED = re.compile(r"[。！？!?；;，,：:、…]$")
_FIGURE = re.compile(r"\d|[％%]")
_STATEMENT = re.compile(
    r"^(?:各位|现在|下面|同时|与此同时|此外|另外|回顾|过去(?:一年|五年)[，,是]|刚刚过去|综合研判|应对|面对|为此|对此|"
    r"对于这些|这些成绩|以上|总的|总之|当前[，,]|展望|在肯定|在看到|做好上述|在做好|我们也|我们要清醒|围绕|"
    r"实现上述|为实现|重点(?:抓好|做好)|主要(?:做了|开展)|经过|根据|按照|通过)"
    r"|是[^，,。]{0,24}(?:之年|一年|时期|阶段|年份|节点|五年)|来之不易|殊为不易|值得|以下|任务重|如下|"
    r"^今年是|^明年是|的(?:同时|基础上)"
)
_CLOSED = re.compile(r"[“”《》（）()]")
_ADDITION = re.compile(
    r"^(?:附[:：]?\s*|附件\s*\d{0,2}\s*[:：、.．]?\s*|附录\s*\d{0,2}\s*[:：]?\s*|附表\s*\d{0,2}\s*[:：]?)?"
    r"[《“]?.{0,24}?(?:名词(?:解释|注释|说明)|有关(?:名词|词语|用语).{0,6}|(?:词语|术语|用语|缩略语)(?:解释|注释|说明)|注\s*释|附\s*注)"
    r"[》”]?[：:]?(?:[（(].{0,12}[)）])?$"
)
_ANNEX = re.compile(
    r"^(?:附件|附录|附表)\s*[\d一二三四五六]{0,2}\s*(?:[:：、.．\s].{0,40})?$|^附[:：].{2,40}$"
)
_PROJECTS = re.compile(
    r"^(?:20\d\d年)?.{0,12}(?:民生实事|为民办实事|民生实事项目)(?:项目|清单|任务)*(?:[（(].{0,14}[)）])?$"
)
_CHAPTER_WORDS = re.compile(
    r"(?:工作|任务|发展)?(?:回顾|安排(?:建议)?|部署)$|总体(?:要求|思路|部署)|(?:主要|奋斗|发展)目标|重点(?:任务|工作)$|"
    r"(?:自身|政府)建设$|今后五年|(?:主要|工作|目标)任务$|工作(?:建议|重点)$|发展成就"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading that a paragraph seems to have.

    Attributes:
        style: how it is written.
        span: where its words stand in the paragraph, its number included, full stop included.
        title: its words without a closing full stop and without leading dashes.
        whole: whether the paragraph is nothing but the heading.
        number: the number as written, empty if it has none.
    """

    style: Style
    span: Span
    title: str
    whole: bool
    number: str = ""


def candidate(paragraph: RawParagraph) -> Candidate | None:
    """The heading of a paragraph by its own looks, or None."""
    text = paragraph.text
    if paragraph.table:
        return None
    for style, pattern in _NUMBERED:
        match = pattern.match(text)
        if match:
            return _numbered(text, style, match)
    if _is_line(text):
        return Candidate(Style.SLOGAN, Span(0, len(text)), text, whole=True)
    return _topic(paragraph)


def addition(text: str) -> str:
    """Of an appendix whose heading the paragraph is: glossary or annex; else empty."""
    if len(text) > LONGEST or re.search(r"[。；]", text):
        return ""
    if _ADDITION.match(text):
        return "glossary"
    return "annex" if _ANNEX.match(text) else ""


def is_project_list(text: str) -> bool:
    """Whether a short line is the heading of a list of projects behind the report."""
    return bool(_PROJECTS.match(text))


def is_chapter_title(text: str) -> bool:
    """Whether a line without a number has the words of a part of a report."""
    return len(text) <= 30 and bool(_CHAPTER_WORDS.search(text))


def first_sentence(text: str) -> str:
    """Up to the first full stop, which is included; all of it if there is none."""
    match = _SENTENCE.match(text)
    return match.group() if match else text


def _numbered(text: str, style: Style, match: re.Match[str]) -> Candidate | None:
    sentence = first_sentence(text)
    whole = len(sentence) == len(text)
    limit = TOPIC + 4 if style in (Style.DASH, Style.COUNTED) else LONGEST
    title = sentence.rstrip("。")
    if len(title) <= match.end() or len(sentence) > limit:
        return None
    if style is Style.CHAPTER and not whole and _FIGURE.search(title[match.end() :]):
        return None
    if style in (Style.DASH, Style.COUNTED) and not _is_topic(title[match.end() :], text):
        return None
    if whole and style is Style.COUNTED:
        return None
    shown = title[match.end() :] if style is Style.DASH else title
    return Candidate(style, Span(0, len(sentence)), shown, whole, match.group())


def _is_line(text: str) -> bool:
    """A short line that is no sentence."""
    return 3 < len(text) <= 40 and not _ENDED.search(text) and "。" not in text


def _topic(paragraph: RawParagraph) -> Candidate | None:
    text = paragraph.text
    sentence = first_sentence(text)
    bold = bool(paragraph.bold) and paragraph.bold[0].start == 0
    run = paragraph.bold[0].end if bold else 0
    is_bold_heading = bold and abs(run - len(sentence)) <= 1 and len(sentence) <= LONGEST
    if not is_bold_heading and not _is_topic(sentence.rstrip("。"), text):
        return None
    if not sentence.endswith("。") and not is_bold_heading:
        return None
    whole = len(sentence) == len(text)
    return Candidate(Style.TOPIC, Span(0, len(sentence)), sentence.rstrip("。"), whole)


def _is_topic(sentence: str, text: str) -> bool:
    """Whether a sentence announces what its paragraph is about, rather than state something."""
    if not 4 <= len(sentence) < TOPIC or len(text) < len(sentence) + 12:
        return False
    if _FIGURE.search(sentence) or _STATEMENT.search(sentence):
        return False
    return not sentence.endswith(("！", "？", "!", "?"))
