"""Reports made of a few lines, without reading a file."""

from __future__ import annotations

import hashlib

from zhengdu.report.model import Block, BlockKind, Metadata, Report, Section
from zhengdu.text.span import Span

LEVELS = {"一": 1, "二": 1, "（": 2}


def report_of(*lines: str, **meta: object) -> Report:
    """A report of these lines; 一、 and （一） begin sections."""
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    blocks = tuple(
        Block(
            index,
            BlockKind.HEADING if line[:1] in LEVELS else BlockKind.PARAGRAPH,
            Span(start, start + len(line)),
            LEVELS.get(line[:1], 0),
        )
        for index, (line, start) in enumerate(zip(lines, starts, strict=True))
    )
    headings = [block for block in blocks if block.level]
    outline = sections(headings, text, 1, len(text))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Report(digest, text, blocks, outline, Metadata(**meta))  # type: ignore[arg-type]


def sections(headings: list[Block], text: str, level: int, end: int) -> tuple[Section, ...]:
    """The sections of a level among these headings, with those below it inside."""
    tops = [index for index, block in enumerate(headings) if block.level == level]
    made = []
    for index, following in zip(tops, [*tops[1:], len(headings)], strict=False):
        block = headings[index]
        stop = headings[following].span.start if following < len(headings) else end
        children = sections(headings[index + 1 : following], text, level + 1, stop)
        title = block.span.of(text)
        made.append(Section(title, level, block.span, Span(block.span.start, stop), children))
    return tuple(made)
