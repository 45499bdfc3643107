"""What looks like a heading, told from one paragraph alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.report.topic import announces, first_sentence, has_figure, is_topic, sums_up
from zhengdu.text.normal import shape
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.report.source import RawParagraph

LONGEST = 60
"""Characters of the longest heading that is taken for one."""
LONGEST_LINE = 40
"""Characters of the longest line without a number and without marks that is taken for one."""


class Style(StrEnum):
    """How a heading is written; its level follows from this and from what stands above."""

    PART = "第一部分"
    CHAPTER = "一、"
    SECTION = "（一）"
    ITEM = "1."
    SUBITEM = "（1）"
    DASH = "——"
    COUNTED = "一是"
    PERIOD = "五年来，"
    TOPIC = "topic sentence"
    SLOGAN = "slogan"


NUMBERED = frozenset({Style.PART, Style.CHAPTER, Style.SECTION, Style.ITEM, Style.SUBITEM})
# Patterns over `shape`: N is a Chinese numeral, ` is 、, - any dash.
_MARKERS = (
    (Style.PART, re.compile(r"第N{1,3}(?:部分|章)[`:,\s]*")),
    (Style.CHAPTER, re.compile(r"N{1,3}[`.](?!\s*N{1,2}(?:`|和|及|次|产))\s*")),
    (Style.SECTION, re.compile(r"\(\s*N{1,3}\s*\)`?\s*")),
    (Style.ITEM, re.compile(r"\d{1,2}\s*[.`](?!\d)\s*")),
    (Style.SUBITEM, re.compile(r"(?:\(\s*\d{1,2}\s*\)|[①-⑳])`?\s*")),
    (Style.DASH, re.compile(r"-+\s*(?!\d{4}年|二.{3}年)")),
    (Style.COUNTED, re.compile(r"(?:第?N{1,3}(?:是|要)(?!否)|第N{1,3}[,`]|其N[,`]|首先,|其次,)")),
)
_STARTS = frozenset("第N(-其首①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳0123456789")
_MARKS_AT_END = tuple("。！？!?；;，,：:、…")
_CHAPTER_WORDS = re.compile(
    r"(?:工作|任务|发展)?(?:回顾|安排(?:建议)?|部署)$|总体(?:要求|思路|部署)|(?:主要|奋斗|发展)目标|重点(?:任务|工作)$|"
    r"(?:自身|政府)建设$|今后五年|(?:主要|工作|目标)任务$|工作(?:建议|重点)$|发展成就"
)
_PERIOD_TITLE = re.compile(
    r"[12]\d{3}年|时期|今后|过去|今年|明年|去年|本届|下一?步|(?:自身|政府)建设$"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading that a paragraph seems to have.

    Attributes:
        style: how it is written.
        span: where its words stand in the paragraph, number and full stop included.
        title: its words without a closing full stop and without leading dashes.
        whole: whether the paragraph is nothing but the heading.
        number: the number as written, empty if it has none.
        bold: whether the file sets it in bold type.
    """

    style: Style
    span: Span
    title: str
    whole: bool
    number: str = ""
    bold: bool = False


def candidate(paragraph: RawParagraph) -> Candidate | None:
    """The heading of a paragraph by its own looks, or None."""
    text = paragraph.text
    if paragraph.table or not text or "|" in text[1:]:  # no title has a pipe, rows of tables do
        return None
    marker = _marker(text)
    if marker is not None:
        return _marked(paragraph, *marker)
    if _is_line(paragraph):
        return Candidate(
            Style.SLOGAN, Span(0, len(text)), text, whole=True, bold=_bold_until(paragraph) > 0
        )
    return _run_in(paragraph)


def is_list_item(text: str) -> bool:
    """Whether a paragraph that is no heading begins like an item of a list: 1. or ——."""
    marker = _marker(text)
    return marker is not None and marker[0] in (Style.ITEM, Style.SUBITEM, Style.DASH)


def is_chapter_title(text: str) -> bool:
    """Whether a line without a number has the words of a part of a report."""
    return len(text) <= 34 and bool(_CHAPTER_WORDS.search(text))


def names_period(text: str) -> bool:
    """Whether the title of a part says of which time it speaks, or of the government itself."""
    return bool(_PERIOD_TITLE.search(text))


def _marker(text: str) -> tuple[Style, int] | None:
    """How a paragraph is numbered, and where its words begin behind the number."""
    beginning = shape(text)
    if beginning[:1] not in _STARTS:
        return None
    for style, pattern in _MARKERS:
        match = pattern.match(beginning)
        if match:
            return style, match.end()
    return None


def _marked(paragraph: RawParagraph, style: Style, begin: int) -> Candidate | None:
    text = paragraph.text
    bold = _bold_until(paragraph)
    sentence = first_sentence(text)
    if bold > begin + 2 and bold < len(sentence):
        sentence = text[:bold]
    title = sentence.rstrip("。：: ")
    words = title[begin:]
    whole = len(sentence) == len(text)
    if not words or len(title) > LONGEST or not _fits(style, words, sentence, whole=whole):
        return None
    shown = words if style is Style.DASH else title
    return Candidate(style, Span(0, len(sentence)), shown, whole, text[:begin].strip(), bold > 0)


def _fits(style: Style, words: str, sentence: str, *, whole: bool) -> bool:
    """Whether the words behind a number can be a heading in that style."""
    if sentence.endswith(("！", "？", "!", "?", "；", ";", "，", ",")):
        return False
    if style in (Style.PART, Style.CHAPTER, Style.SECTION):
        return whole or sentence.endswith("。") or len(sentence) <= LONGEST_LINE
    if style in (Style.ITEM, Style.SUBITEM):
        return (whole and len(words) <= LONGEST_LINE) or (
            sentence.endswith("。") and not has_figure(words)
        )
    if style is Style.COUNTED:
        return len(words) >= 4 and not has_figure(words)
    return announces(words) or (len(words) <= LONGEST and _is_clauses(words))


def _is_clauses(words: str) -> bool:
    """What follows a dash may speak of 我们 and still be a heading, if it measures nothing."""
    return not has_figure(words) and 6 <= len(words) <= 44 and not words.startswith("面对")


def _is_line(paragraph: RawParagraph) -> bool:
    """A short line that is no sentence; a longer one if it is bold or a heading in the file."""
    text = paragraph.text
    marked = paragraph.heading_level > 0 or _bold_until(paragraph) >= len(text)
    longest = LONGEST if marked or sums_up(text) else LONGEST_LINE
    return 3 < len(text) <= longest and not text.endswith(_MARKS_AT_END) and "。" not in text


def _run_in(paragraph: RawParagraph) -> Candidate | None:
    text = paragraph.text
    sentence = first_sentence(text)
    bold = _bold_until(paragraph)
    is_bold = bold > 0 and abs(bold - len(sentence)) <= 1 and len(sentence) <= LONGEST
    title = sentence.rstrip("。")
    whole = len(sentence) == len(text)
    span = Span(0, len(sentence))
    if sentence.endswith("。") and sums_up(title):
        return Candidate(Style.PERIOD, span, title, whole, bold=is_bold)
    fits = announces(title) if whole else is_topic(text, sentence)
    if not (fits and sentence.endswith("。")) and not is_bold:
        return _parallel_line(text, title, whole=whole)
    return Candidate(Style.TOPIC, span, title, whole, bold=is_bold)


def _parallel_line(text: str, title: str, *, whole: bool) -> Candidate | None:
    """这是经济实力持续提升的五年。 on a line of its own; held only where it has its like."""
    if (
        not whole
        or not text.endswith("。")
        or not text.startswith("这是")
        or len(text) > LONGEST_LINE
    ):
        return None
    return Candidate(Style.PERIOD, Span(0, len(text)), title, whole=True)


def _bold_until(paragraph: RawParagraph) -> int:
    """Where the bold beginning of a paragraph ends; 0 if it does not begin in bold."""
    end = 0
    for run in paragraph.bold:
        if run.start > end:
            break
        end = max(end, run.end)
    return end
