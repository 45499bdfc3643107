"""From lines as a file has them to paragraphs as the report has them; what is left out is kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.importers.chrome import is_chrome, is_page_number
from zhengdu.importers.repetition import without_repetition
from zhengdu.importers.unwrapping import unwrapped
from zhengdu.report.source import RawParagraph, SetAside
from zhengdu.text.normal import INVISIBLE, trimmed
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACED_TITLE = re.compile(r"政\s+府\s+工\s+作\s+报\s+告")
_MANY_IN_ONE = re.compile(r"[\u3000\xa0]*\u3000\u3000[\u3000\xa0]*|[ \xa0]{4,}")
ONE_LINE = 1500
"""A paragraph this long that holds indents is a report on one line."""
_UNBROKEN = re.compile(
    r"(?<=[。！？：:!?”）)])\s*(?=[一二三四五六七八九十]{1,2}、[^，。；、]{4,40}(?:\s|。))"
    r"|(?<=[。！？：:!?”）)\s])(?=[（(][一二三四五六七八九十]{1,2}[）)])"
    r"|\s*(?=各位(?:代表|委员)[：:！!])"
    r"|(?<=各位代表[：:])\s*"
)
_GLUED_HEADING = re.compile(r"^([一二三四五六七八九十]{1,2}、[^。；\s]{4,40})\s+(?=\S)")
_WRAP_BLANK = re.compile(
    r"(?<=[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”‘’])[ ](?=[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\d“”‘’])"
    r"|(?<=\d)[ ](?=[\u4e00-\u9fff％%])"
)
EARLY = 40
"""Paragraphs in which a page's head stands."""
LATE = 25
"""Paragraphs in which a page's foot stands."""


def cleaned(
    lines: Iterable[RawParagraph],
) -> tuple[tuple[RawParagraph, ...], tuple[SetAside, ...]]:
    """The paragraphs of a report, none empty, and what was set aside."""
    set_aside: list[SetAside] = []
    paragraphs = [p for line in lines for p in _split(line)]
    paragraphs = [p for p in map(_tidy, paragraphs) if p.text]
    paragraphs = _without_page_numbers(paragraphs, set_aside)
    paragraphs = unwrapped(paragraphs)
    paragraphs = without_repetition(paragraphs, set_aside)
    paragraphs = _without_chrome(paragraphs, set_aside)
    return tuple(paragraphs), tuple(set_aside)


def _split(line: RawParagraph) -> list[RawParagraph]:
    """A report on one line becomes its paragraphs."""
    text = line.text
    if len(text) < ONE_LINE or line.table:
        return [line]
    pieces = [piece for piece in _MANY_IN_ONE.split(text) if trimmed(piece)]
    if len(pieces) >= 5:
        return [RawParagraph(piece) for piece in pieces]
    if len(text) < 2 * ONE_LINE or len(_UNBROKEN.findall(text)) < 3:
        return [line]
    return [
        RawParagraph(_WRAP_BLANK.sub("", part))
        for piece in _UNBROKEN.split(text) if piece and trimmed(piece)
        for part in _heading_apart(trimmed(piece))
    ]  # fmt: skip


def _heading_apart(piece: str) -> list[str]:
    glued = _GLUED_HEADING.match(piece)
    if glued is None:
        return [piece]
    return [glued.group(1), piece[glued.end() :]]


def _tidy(paragraph: RawParagraph) -> RawParagraph:
    """Without indents, invisible characters and the blanks of a spaced title."""
    text = paragraph.text
    if any(c in text for c in INVISIBLE):
        text = text.translate({ord(c): None for c in INVISIBLE})
    if text != paragraph.text or _SPACED_TITLE.search(text):
        text = _SPACED_TITLE.sub("政府工作报告", text)
        whole = bool(paragraph.bold)
        paragraph = RawParagraph(
            text,
            (Span(0, len(text)),) if whole else (),
            paragraph.heading_level,
            paragraph.table,
        )
    inner = trimmed(text)
    if inner == text:
        return paragraph
    begin = text.find(inner) if inner else 0
    frame = Span(begin, begin + len(inner))
    bold = tuple(
        part.shifted(-begin) for part in (run.intersection(frame) for run in paragraph.bold) if part
    )
    return RawParagraph(inner, bold, paragraph.heading_level, paragraph.table)


def _without_page_numbers(
    paragraphs: list[RawParagraph], set_aside: list[SetAside]
) -> list[RawParagraph]:
    kept: list[RawParagraph] = []
    for paragraph in paragraphs:
        if is_page_number(paragraph.text):
            set_aside.append(SetAside(paragraph.text, "page number", len(kept) - 1))
        else:
            kept.append(paragraph)
    return kept


def _without_chrome(
    paragraphs: list[RawParagraph], set_aside: list[SetAside]
) -> list[RawParagraph]:
    """Furniture before the report and behind it; between, only what is furniture for certain."""
    kept: list[RawParagraph] = []
    late = len(paragraphs) - LATE
    for index, paragraph in enumerate(paragraphs):
        if (index < EARLY or index >= late) and is_chrome(paragraph.text):
            set_aside.append(SetAside(paragraph.text, "chrome", len(kept) - 1))
        else:
            kept.append(paragraph)
    return kept
