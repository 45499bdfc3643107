"""What in a recognised report may well be wrong: for a person to look at, nothing is changed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.report.model import SectionKind
from zhengdu.text.normal import half_width, squeezed
from zhengdu.text.numeral import chinese_integer
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhengdu.report.model import Report, Section

LONG = 2000
"""Code points from which on a report is expected to have parts."""
OPENING = 0.3
"""Share of the body that may stand before the first heading."""
PART = 0.85
"""Share of the body that one of several parts may take."""
_NUMBERED = re.compile(
    r"[(\s]*(?P<part>第)?(?P<number>[〇一二三四五六七八九十百]{1,4}|\d{1,2})"
    r"(?P<mark>部分|[章节篇]|[、)]|\.(?!\d)|[,:](?!\d))"
)
_MARKER = re.compile(r"[\[［〔【]\s*(\d{1,3})\s*[\]］〕】]|\^\s*\[?(\d{1,3})\]?\s*\^")


class DoubtKind(StrEnum):
    """What may be wrong."""

    NO_TITLE = "no title"
    NO_HEADINGS = "no headings"
    LONG_OPENING = "long opening"
    LONG_PART = "long part"
    NUMBER_JUMP = "number jump"
    SAME_HEADING = "same heading"
    MARKER_WITHOUT_ENTRY = "marker without entry"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at.

    Attributes:
        kind: what may be wrong.
        span: where to look.
        words: what it is about: a heading, two headings, markers.
    """

    kind: DoubtKind
    span: Span
    words: str = ""


def doubts(report: Report) -> tuple[Doubt, ...]:
    """What a careful person would look at again, in the order of the text."""
    found = [*_general(report), *_jumps(report.outline), *_same(report), *_markers(report)]
    return tuple(sorted(found, key=lambda doubt: doubt.span.start))


def _general(report: Report) -> Iterator[Doubt]:
    start, end = Span(0, 0), report.body_end()
    if not report.meta.title:
        yield Doubt(DoubtKind.NO_TITLE, start)
    parts = [s for s in report.outline if s.kind is SectionKind.BODY]
    if end < LONG:
        return
    if not parts:
        yield Doubt(DoubtKind.NO_HEADINGS, start)
        return
    if parts[0].span.start > OPENING * end:
        yield Doubt(DoubtKind.LONG_OPENING, start, parts[0].title)
    for part in parts:
        if len(parts) > 1 and len(part.span) > PART * end:
            yield Doubt(DoubtKind.LONG_PART, part.heading, part.title)


def _jumps(sections: Sequence[Section]) -> Iterator[Doubt]:
    """Numbers of sisters that do not follow one another: 一、二、四、; starting anew is usual."""
    last: dict[tuple[int, str], tuple[int, Section]] = {}
    for section in sections:
        style, number = _number(section.title)
        if section.kind is not SectionKind.GLOSSARY and number:
            before = last.get((section.level, style))
            if before is not None and number not in (before[0] + 1, 1):
                words = f"{before[1].title} → {section.title}"
                yield Doubt(DoubtKind.NUMBER_JUMP, section.heading, words)
            elif before is None and number > 1:
                yield Doubt(DoubtKind.NUMBER_JUMP, section.heading, section.title)
            last[section.level, style] = number, section
        yield from _jumps(section.children)


def _number(title: str) -> tuple[str, int]:
    """How a title is numbered, and its number; 0 if it is not."""
    match = _NUMBERED.match(half_width(title[:12]))
    if match is None:
        return "", 0
    digits = "d" if match["number"].isdecimal() else "c"
    number = chinese_integer(match["number"]) or 0
    return (match["part"] or "") + digits + match["mark"], number


def _same(report: Report) -> Iterator[Doubt]:
    """Headings that occur twice under one heading: a text that is in the file twice, or no headings."""
    groups = [report.outline, *(section.children for section in report.sections)]
    for group in groups:
        body = [s for s in group if s.kind is SectionKind.BODY]
        counts = Counter(squeezed(s.title) for s in body)
        seen: set[str] = set()
        for section in body:
            key = squeezed(section.title)
            if counts[key] > 1 and key in seen:
                yield Doubt(DoubtKind.SAME_HEADING, section.heading, section.title)
            seen.add(key)


def _markers(report: Report) -> Iterator[Doubt]:
    """Note marks of the body, [17], that lead to no entry of the list of terms."""
    entries = sum(s.kind is SectionKind.GLOSSARY and s.level > 1 for s in report.sections)
    body = report.text[: report.body_end()]
    lost = [m for m in _MARKER.finditer(body) if int(m[1] or m[2]) > entries]
    if lost:
        marks = dict.fromkeys(match.group() for match in lost)
        words = " ".join(list(marks)[:12]) + (" …" if len(marks) > 12 else "")
        yield Doubt(DoubtKind.MARKER_WITHOUT_ENTRY, Span(*lost[0].span()), words)
