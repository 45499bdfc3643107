"""A report as its reader has corrected it: outline, blocks and metadata made anew."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from zhengdu.report.correction import DEEPEST, Correction, CorrectionKind, Paragraphs
from zhengdu.report.glossary_entry import entry_title, is_numbered, number_of
from zhengdu.report.heading import is_list_item
from zhengdu.report.heading_list import Opening, listed, nested, order
from zhengdu.report.model import Block, BlockKind, Metadata, Report, SectionKind
from zhengdu.text.normal import squeezed
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhengdu.report.model import Section

LEVELS = ("", "national", "province", "city", "county", "township")
FIELDS = tuple(field.name for field in fields(Metadata) if field.name != "label")
_STOPS = "。：:；;，,、"
_BLANKS = " \t\u3000"


def corrected(report: Report, corrections: Iterable[Correction]) -> Report:
    """The report with every correction applied in turn; what has no place any more is left out.

    Text and id stay. Sections are nested and in reading order again, blocks have the kinds and
    levels that go with them.
    """
    corrections = tuple(corrections)
    if not corrections:
        return report
    meta = report.meta
    outline = _Outline(report)
    for correction in corrections:
        if correction.kind is CorrectionKind.FIELD:
            meta = with_field(meta, correction.field, correction.value)
        else:
            outline.take(correction)
    return _titled(outline.rebuilt(), meta)


def unplaced(report: Report, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections whose heading cannot be found in the report."""
    paragraphs = Paragraphs(report)
    return tuple(c for c in corrections if c.place is not None and not paragraphs.find(c.place))


def with_field(meta: Metadata, field: str, value: str) -> Metadata:
    """The metadata with one field stated otherwise; what cannot stand in a field changes nothing."""
    value = value.strip()
    if field == "year":
        is_year = value.isascii() and value.isdigit() and len(value) == 4
        return replace(meta, year=int(value) if value else None) if is_year or not value else meta
    if field not in FIELDS or (field == "level" and value not in LEVELS):
        return meta
    return replace(meta, **{field: value})  # type: ignore[arg-type]


class _Outline:
    """The headings of a report while corrections are taken in."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._before = listed(report)
        self._openings = list(self._before)
        self._paragraphs = Paragraphs(report)

    def take(self, correction: Correction) -> None:
        """Change the headings as one correction says."""
        passage = self._paragraphs.find(correction.place) if correction.place else None
        if passage is None or not len(passage):
            return
        index = self._index(passage)
        kind, value = correction.kind, correction.value
        if kind is CorrectionKind.ADD:
            self._add(passage, _level(value))
        elif index is None:
            return
        elif kind is CorrectionKind.REMOVE:
            del self._openings[index]
        elif kind is CorrectionKind.LEVEL:
            self._openings[index] = replace(self._openings[index], level=_level(value))
        elif kind is CorrectionKind.TITLE and value.strip():
            self._openings[index] = replace(self._openings[index], title=value.strip())
        elif kind is CorrectionKind.PART:
            self._set_part(index, value)

    def rebuilt(self) -> Report:
        """The report with these headings."""
        report = self._report
        outline = nested(self._openings, len(report.text))
        terms = _term_blocks(report, outline)
        before, after = _by_block(report, self._before), _by_block(report, self._openings)
        blocks = tuple(
            block
            if before.get(block.id) == after.get(block.id)
            and (block.kind is BlockKind.TERM) == (block.id in terms)
            else _block(report, block, after.get(block.id, ()), is_term=block.id in terms)
            for block in report.blocks
        )
        return replace(report, blocks=blocks, outline=outline)

    def _index(self, passage: Span) -> int | None:
        for index, opening in enumerate(self._openings):
            if opening.heading is not None and opening.heading.overlaps(passage):
                return index
        return None

    def _add(self, passage: Span, level: int) -> None:
        """Open a section with a passage that begins its paragraph, or set the level of its own."""
        text, block = self._report.text, self._report.block_at(passage.start)
        for index, opening in enumerate(self._openings):
            begins = opening.begin in block.span
            if opening.heading and (begins or opening.heading.start in block.span):
                self._openings[index] = replace(opening, level=level)
                return
        title = passage.of(text).strip().rstrip(_STOPS)
        start = text.index(title, passage.start)
        if not title or not block.span.covers(passage) or text[block.span.start : start].strip():
            return
        heading = Span(start, start + len(title))
        above = [o for o in self._openings if o.begin < start and o.heading is not None]
        kind = above[-1].kind if above and level > 1 else SectionKind.BODY
        self._openings.append(Opening(block.span.start, level, heading, title, kind))
        self._openings.sort(key=order)

    def _set_part(self, index: int, value: str) -> None:
        """An appendix is of the highest level and reaches to the next heading of that level."""
        if value not in list(SectionKind):
            return
        kind, opening = SectionKind(value), self._openings[index]
        was = opening.kind
        level = opening.level if kind is SectionKind.BODY else 1
        end = next(
            (i for i, o in enumerate(self._openings) if i > index and o.level <= 1),
            len(self._openings),
        )
        inside = self._openings[index + 1 : end]
        if kind is SectionKind.GLOSSARY:
            inside = self._entries(opening, end)
        elif was is SectionKind.GLOSSARY:
            inside = [o for o in inside if o.kind is not SectionKind.GLOSSARY]
        inside = [replace(o, kind=kind) for o in inside]
        self._openings[index:end] = [replace(opening, level=level, kind=kind), *inside]

    def _entries(self, opening: Opening, end: int) -> list[Opening]:
        """The terms that a list explains, in the lines from its heading to the next opening."""
        report = self._report
        assert opening.heading is not None
        first = report.block_at(opening.heading.start).id + 1
        stop = self._openings[end].begin if end < len(self._openings) else len(report.text)
        lines = [block for block in report.blocks[first:] if block.span.start < stop]
        numbered = bool(lines) and _is_entry(report.text_of(lines[0]))
        entries = []
        for block in lines:
            text = report.text_of(block)
            title = entry_title(text) if not numbered or _is_entry(text) else ""
            if title:
                start = report.text.index(title, block.span.start)
                entries.append(Opening(block.span.start, 2, Span(start, start + len(title)), title))
        return entries


def _is_entry(text: str) -> bool:
    return is_numbered(text) or bool(number_of(text))


def _level(value: str) -> int:
    return min(DEEPEST, max(1, int(value))) if value.isascii() and value.isdigit() else 1


def _term_blocks(report: Report, outline: Sequence[Section]) -> frozenset[int]:
    """The blocks below the headings of lists of terms."""
    found: set[int] = set()
    for section in outline:
        if section.kind is SectionKind.GLOSSARY and report.blocks:
            first = report.block_at(section.heading.start).id + 1
            last = report.block_at(max(section.span.start, section.span.end - 1)).id
            found.update(range(first, last + 1))
    return frozenset(found)


def _by_block(report: Report, openings: Sequence[Opening]) -> dict[int, tuple[Opening, ...]]:
    """The headings of each block; a label above a heading (附件1) counts as one."""
    found: dict[int, tuple[Opening, ...]] = {}
    for opening in openings:
        if opening.heading is not None:
            block = report.block_at(opening.heading.start).id
            first = report.block_at(opening.begin).id
            for id in {block, first}:
                found[id] = (*found.get(id, ()), opening)
    return found


def _block(report: Report, block: Block, openings: tuple[Opening, ...], *, is_term: bool) -> Block:
    if is_term:
        return Block(block.id, BlockKind.TERM, block.span)
    if block.kind is BlockKind.TABLE_ROW:
        return block
    if not openings:
        return Block(block.id, _plain_kind(report, block), block.span)
    heading = _heading_part(report, block, openings[0])
    kind = BlockKind.HEADING if heading == block.span else BlockKind.PARAGRAPH
    return Block(block.id, kind, block.span, openings[0].level, heading)


def _plain_kind(report: Report, block: Block) -> BlockKind:
    was_heading = block.heading is not None
    if not was_heading and block.kind not in (BlockKind.HEADING, BlockKind.TERM):
        return block.kind
    is_item = is_list_item(report.text_of(block))
    return BlockKind.LIST_ITEM if is_item else BlockKind.PARAGRAPH


def _heading_part(report: Report, block: Block, opening: Opening) -> Span:
    """The part of a block that is set as a heading: with the dashes before and the stop behind."""
    assert opening.heading is not None
    if not block.span.covers(opening.heading):
        return block.span
    if block.heading is not None and block.heading.covers(opening.heading):
        return block.heading
    text, end = report.text, opening.heading.end
    if end < block.span.end and text[end] in _STOPS:
        end += 1
    is_first = not text[block.span.start : opening.heading.start].strip()
    start = block.span.start if is_first else opening.heading.start
    whole = is_first and not text[end : block.span.end].strip(_BLANKS)
    return block.span if whole else Span(start, end)


def _titled(report: Report, meta: Metadata) -> Report:
    """The metadata in, and where the title stands in the text, if it was stated otherwise."""
    if meta.title == report.meta.title:
        return replace(report, meta=meta)
    front = report.outline[0].span.start if report.outline else len(report.text)
    wanted = squeezed(meta.title)
    for block in report.blocks:
        if block.span.start < front and wanted and squeezed(report.text_of(block)) == wanted:
            blocks = list(report.blocks)
            blocks[block.id] = Block(block.id, BlockKind.TITLE, block.span)
            return replace(report, meta=meta, title=block.span, blocks=tuple(blocks))
    return replace(report, meta=meta)
