"""The report as one string, and what is known about its parts."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.report.source import SetAside
    from zhengdu.text.span import Span


class BlockKind(StrEnum):
    """What a block is to a reader; the page is set by it."""

    TITLE = "title"
    META = "meta"
    SALUTATION = "salutation"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TERM = "term"
    TABLE_ROW = "table row"


class SectionKind(StrEnum):
    """Whether a section is the report itself or something added to it."""

    BODY = "body"
    GLOSSARY = "glossary"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the page.

    Attributes:
        id: its number in reading order, from 0.
        kind: what it is.
        span: its code points in the report's text, without the line break.
        level: of a heading, 1 to 4; otherwise 0.
        heading: the part that is a heading: all of it, a run-in topic sentence at its beginning
            (with its full stop), or None.
    """

    id: int
    kind: BlockKind
    span: Span
    level: int = 0
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with everything below it.

    Attributes:
        title: the heading's words, without a closing full stop.
        level: 1 一、  2 （一）  3 run-in topic sentence or 1.  4 （1）.
        heading: where the heading's words stand.
        span: from the heading to the beginning of the next section of the same or a higher level.
        children: sections inside, in reading order.
        kind: body, glossary or annex.
    """

    title: str
    level: int
    heading: Span
    span: Span
    children: tuple[Section, ...] = ()
    kind: SectionKind = SectionKind.BODY

    def walk(self) -> Iterator[Section]:
        """This section and all inside it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts the file states about the report; a field it does not state is empty.

    Attributes:
        title: of the document.
        place: 曾都区, 海南省, 中国; if none is stated, the one that is named most by far.
        level: "national", "province", "city", "county", "township" or empty.
        year: the year reported on, or None.
        body: 曾都区人民政府.
        speaker: name of the person who delivers it.
        office: 曾都区人民政府代区长.
        meeting: 曾都区第四届人民代表大会第一次会议.
        delivered: ISO date.
        published: ISO date.
        source: who published it.
        label: what to call the text if it is no report: by its file.
    """

    title: str = ""
    place: str = ""
    level: str = ""
    year: int | None = None
    body: str = ""
    speaker: str = ""
    office: str = ""
    meeting: str = ""
    delivered: str = ""
    published: str = ""
    source: str = ""
    label: str = ""

    @property
    def name(self) -> str:
        """How to call the report: 曾都区政府工作报告（2021年）, as far as it is known."""
        if self.label and not (self.title or self.place or self.body or self.year):
            return self.label
        name = self.title or "政府工作报告"
        if self.place and self.place not in name and self.place != "中国":
            name = self.place + name
        if any(c.isdigit() for c in name):
            return name
        if self.delivered:
            return f"{name}（{self.delivered[:4]}年）"
        # The year reported on is mostly not the report's own: say which it is.
        return f"{name}（回顾{self.year}年）" if self.year else name


@dataclass(frozen=True)
class Report:
    """One report: a string, and values with spans over it. All offsets are code points of `text`.

    Attributes:
        id: 64 hexadecimal digits that depend on the normalised text alone.
        text: all blocks joined by line feeds.
        blocks: in reading order; they and the line feeds between them make up `text`.
        outline: the sections of the highest level, in reading order.
        meta: what the file states about the report.
        title: where the title stands in `text`, if it does.
        set_aside: what is in the file but is no part of the report.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    outline: tuple[Section, ...] = ()
    meta: Metadata = field(default_factory=Metadata)
    title: Span | None = None
    set_aside: tuple[SetAside, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections of all levels in reading order."""
        return tuple(section for top in self.outline for section in top.walk())

    def block_at(self, offset: int) -> Block:
        """The block an offset lies in; the line feed behind a block belongs to it.

        Raises:
            IndexError: the report has no blocks.
        """
        return self.blocks[max(0, bisect_right(self._starts, offset) - 1)]

    def text_of(self, block: Block) -> str:
        """The characters of a block."""
        return block.span.of(self.text)

    def section_path(self, offset: int) -> tuple[Section, ...]:
        """The sections an offset lies in, outermost first; empty before the first heading."""
        path: list[Section] = []
        level: tuple[Section, ...] = self.outline
        while level:
            inside = next((s for s in level if s.span.start <= offset < s.span.end), None)
            if inside is None:
                break
            path.append(inside)
            level = inside.children
        return tuple(path)

    def section_titles(self, offset: int) -> tuple[str, ...]:
        """The titles of the sections an offset lies in, outermost first."""
        return tuple(section.title for section in self.section_path(offset))

    def body_end(self) -> int:
        """Where the report itself ends and its appendices begin."""
        added = [s.span.start for s in self.outline if s.kind is not SectionKind.BODY]
        return min(added, default=len(self.text))
