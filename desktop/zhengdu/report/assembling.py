"""Source to Report: front matter, blocks, headings with their levels, appendices, metadata."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from zhengdu.report.front import front_matter
from zhengdu.report.heading import is_list_item
from zhengdu.report.levels import Entry, leveled
from zhengdu.report.metadata import metadata_of
from zhengdu.report.model import Block, BlockKind, Report, Section, SectionKind
from zhengdu.text.normal import text_id
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.front import Front
    from zhengdu.report.source import RawParagraph, Source


@dataclass(frozen=True, slots=True)
class _Open:
    """A section whose end is not known yet."""

    entry: Entry
    children: list[Section]


def assemble(source: Source, known_id: str = "") -> Report:
    """The report that a source holds; nothing of the source's paragraphs is lost.

    Its text is the paragraphs joined by line feeds. Its id depends on the characters alone, unless
    it is known already.
    """
    paragraphs = source.paragraphs
    starts = _starts(paragraphs)
    text = "\n".join(p.text for p in paragraphs)
    front = front_matter(paragraphs)
    entries = leveled(paragraphs, front)
    outline = _nested(entries, starts, len(text))
    blocks = _blocks(paragraphs, starts, entries, front)
    title = blocks[front.title].span if front.title is not None else None
    meta = metadata_of(source, front, outline)
    return Report(
        id=known_id or text_id(p.text for p in paragraphs),
        text=text,
        blocks=blocks,
        outline=outline,
        meta=meta,
        title=title,
        set_aside=source.set_aside,
    )


def _starts(paragraphs: Sequence[RawParagraph]) -> list[int]:
    starts: list[int] = []
    position = 0
    for paragraph in paragraphs:
        starts.append(position)
        position += len(paragraph.text) + 1
    return starts


def _nested(entries: Sequence[Entry], starts: Sequence[int], length: int) -> tuple[Section, ...]:
    """Sections inside sections; an entry without a title only closes what is open."""
    top: list[Section] = []
    open_sections: list[_Open] = []
    for entry in entries:
        _close(open_sections, top, entry.level, starts, _begin(entry, starts))
        if entry.title:
            open_sections.append(_Open(entry, []))
    _close(open_sections, top, 0, starts, length)
    return tuple(top)


def _close(
    open_sections: list[_Open], top: list[Section], level: int, starts: Sequence[int], end: int
) -> None:
    """End every open section of this or a deeper level."""
    while open_sections and open_sections[-1].entry.level >= level:
        closed = open_sections.pop()
        siblings = open_sections[-1].children if open_sections else top
        siblings.append(_section(closed, starts, end))


def _section(closed: _Open, starts: Sequence[int], end: int) -> Section:
    entry = closed.entry
    return Section(
        title=entry.title,
        level=entry.level,
        heading=_titled(entry).shifted(starts[entry.paragraph]),
        span=Span(_begin(entry, starts), end),
        children=tuple(closed.children),
        kind=entry.kind,
    )


def _begin(entry: Entry, starts: Sequence[int]) -> int:
    """Where a section begins: with its paragraph, unless it is the second heading on the line."""
    return starts[entry.first] + (entry.span.start if entry.span else 0)


def _titled(entry: Entry) -> Span:
    """The words of the title in the paragraph, without dashes before and the full stop behind."""
    if entry.span is None:
        return Span(0, 0)
    return Span(entry.title_start, entry.title_start + len(entry.title))


def _blocks(
    paragraphs: Sequence[RawParagraph],
    starts: Sequence[int],
    entries: Sequence[Entry],
    front: Front,
) -> tuple[Block, ...]:
    headings = _by_paragraph(entries)
    glossary = _within(entries, len(paragraphs), SectionKind.GLOSSARY)
    return tuple(
        _block(index, paragraph, starts[index], headings.get(index), front, glossary)
        for index, paragraph in enumerate(paragraphs)
    )


def _by_paragraph(entries: Sequence[Entry]) -> dict[int, Entry]:
    """The heading of each paragraph; two on one line become one, of the higher level."""
    found: dict[int, Entry] = {}
    for entry in entries:
        if not entry.title or entry.span is None:
            continue
        first = found.get(entry.paragraph)
        if first is not None and first.span is not None:
            span = Span(first.span.start, max(first.span.end, entry.span.end))
            found[entry.paragraph] = replace(first, span=span)
        else:
            found[entry.paragraph] = entry
        if entry.first != entry.paragraph:
            found[entry.first] = replace(entry, paragraph=entry.first, span=None)
    return found


def _within(entries: Sequence[Entry], count: int, kind: SectionKind) -> frozenset[int]:
    """The paragraphs behind the appendix headings of a kind."""
    tops = [e for e in entries if e.level == 1]
    return frozenset(
        index
        for entry, following in zip_longest(tops, tops[1:])
        if entry.kind is kind
        for index in range(entry.paragraph + 1, following.first if following else count)
    )


def _block(
    index: int,
    paragraph: RawParagraph,
    start: int,
    entry: Entry | None,
    front: Front,
    glossary: frozenset[int],
) -> Block:
    span = Span(start, start + len(paragraph.text))
    kind = front.kinds.get(index, BlockKind.PARAGRAPH)
    if index in glossary:
        return Block(index, BlockKind.TERM, span)
    if paragraph.table:
        return Block(index, BlockKind.TABLE_ROW, span)
    if entry is None:
        is_item = kind is BlockKind.PARAGRAPH and is_list_item(paragraph.text)
        return Block(index, BlockKind.LIST_ITEM if is_item else kind, span)
    heading = entry.span.shifted(start) if entry.span else span
    if heading == span:
        return Block(index, BlockKind.HEADING, span, entry.level, heading)
    return Block(index, BlockKind.PARAGRAPH, span, entry.level, heading)
