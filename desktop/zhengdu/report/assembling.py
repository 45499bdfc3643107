"""A Source -> Report: what each paragraph is, and the outline over them."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from zhengdu.report.model import Block, BlockKind, Report, Section, SectionKind
from zhengdu.text.normal import squeezed
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.report.source import Source

_LEVELS = (
    (1, re.compile(r"[一二三四五六七八九十]{1,3}、|名词解释|名词注释|注释$|附件")),
    (2, re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")),
    (4, re.compile(r"[（(]\d{1,2}[）)]")),
)
_TOPIC = re.compile(r"[^。！？；:：\d]{4,32}。(?=.)")


def assemble(source: Source) -> Report:
    """The report that a source holds."""
    text = "\n".join(p.text for p in source.paragraphs)
    blocks: list[Block] = []
    found: list[tuple[int, Span]] = []
    start = 0
    for number, raw in enumerate(source.paragraphs):
        span = Span(start, start + len(raw.text))
        heading = _heading(raw.text, found)
        if heading:
            level, length = heading
            found.append((level, Span(start, start + length)))
            kind = BlockKind.HEADING if length >= len(raw.text) - 1 else BlockKind.PARAGRAPH
            blocks.append(Block(number, kind, span, level, Span(start, start + length)))
        else:
            blocks.append(Block(number, BlockKind.PARAGRAPH, span))
        start = span.end + 1
    digest = hashlib.sha256(squeezed(text).encode("utf-8", "replace")).hexdigest()
    return Report(digest, text, tuple(blocks), _nested(found, text), set_aside=source.set_aside)


def _heading(text: str, before: list[tuple[int, Span]]) -> tuple[int, int] | None:
    for level, pattern in _LEVELS:
        if pattern.match(text):
            end = text.find("。")
            return level, end + 1 if end >= 0 else len(text)
    topic = _TOPIC.match(text)
    if topic and before and not text.startswith("各位"):
        return 3, topic.end()
    return None


def _nested(found: list[tuple[int, Span]], text: str) -> tuple[Section, ...]:
    ends = [
        next((s.start for lv, s in found[i + 1 :] if lv <= level), len(text))
        for i, (level, _) in enumerate(found)
    ]

    def below(first: int, last: int) -> tuple[Section, ...]:
        sections = []
        while first < last:
            level, heading = found[first]
            after = first + 1
            while after < last and found[after][0] > level:
                after += 1
            title = heading.of(text).rstrip("。")
            kind = SectionKind.GLOSSARY if title.startswith("名词") else SectionKind.BODY
            span = Span(heading.start, ends[first])
            sections.append(Section(title, level, heading, span, below(first + 1, after), kind))
            first = after
        return tuple(sections)

    return below(0, len(found))
