"""A reader's corrections of what was recognised in a report, and where in the text they belong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.report.model import SectionKind
from zhengdu.text.normal import squeezed
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.report.model import Block, Report, Section

DEEPEST = 4
"""The lowest level of a heading."""
SLACK = 8
"""Code points by which a heading may stand further on in a paragraph that was edited."""


class CorrectionKind(StrEnum):
    """What a correction changes; the meaning of its value is in brackets."""

    ADD = "add"
    """A passage is a heading [its level]."""
    REMOVE = "remove"
    """A heading is none [empty]."""
    LEVEL = "level"
    """A heading has another level [1 to 4]."""
    TITLE = "title"
    """A heading is called otherwise [its words]."""
    PART = "part"
    """A section is the report itself, an annex or the list of terms [a SectionKind]."""
    FIELD = "field"
    """A field of the metadata [its content, empty if the file does not state it]."""


@dataclass(frozen=True, slots=True)
class Place:
    """A passage at the beginning of a paragraph, known by words: offsets differ between copies.

    Attributes:
        paragraph: digest of the paragraph's characters, width and blanks aside.
        ordinal: which of the paragraphs with these characters, from 0.
        quote: the passage.
        start: code point in the paragraph at which it begins.
    """

    paragraph: str
    ordinal: int
    quote: str
    start: int


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction; later ones count more.

    Attributes:
        id: 32 hexadecimal digits.
        kind: what it changes.
        value: into what; see CorrectionKind.
        place: of the heading; None for a field of the metadata.
        field: name of the field, for a field of the metadata.
        created: ISO time in UTC.
    """

    id: str
    kind: CorrectionKind
    value: str
    place: Place | None = None
    field: str = ""
    created: str = ""

    @property
    def subject(self) -> tuple[object, ...]:
        """What it is about: of two corrections with one subject the later replaces the other."""
        return (self.kind, self.place, self.field)


class Paragraphs:
    """The paragraphs of a report by what they say."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._digests = [digest(report.text_of(block)) for block in report.blocks]
        self._alike: dict[str, list[Block]] = {}
        for block, key in zip(report.blocks, self._digests, strict=True):
            self._alike.setdefault(key, []).append(block)

    @property
    def digests(self) -> frozenset[str]:
        """What the paragraphs say, without their order."""
        return frozenset(self._alike)

    def place_of(self, passage: Span) -> Place:
        """How to find a passage again that lies in one paragraph."""
        block = self._report.block_at(passage.start)
        key = self._digests[block.id]
        return Place(
            paragraph=key,
            ordinal=self._alike[key].index(block),
            quote=passage.of(self._report.text),
            start=passage.start - block.span.start,
        )

    def find(self, place: Place) -> Span | None:
        """Where a place is in this report; None where nothing speaks for one passage alone.

        The same paragraph, of several the one with the same number; where the paragraph has been
        edited, the only one that begins with the same words.
        """
        alike = self._alike.get(place.paragraph, ())
        if alike:
            return self._within(alike[min(place.ordinal, len(alike) - 1)], place)
        found = [self._at_beginning(block, place) for block in self._report.blocks]
        spans = [span for span in found if span is not None]
        return spans[0] if len(spans) == 1 else None

    def _within(self, block: Block, place: Place) -> Span | None:
        text = self._report.text_of(block)
        if text.startswith(place.quote, place.start):
            return _placed(block, place.start, place)
        at = text.find(place.quote)
        return None if at < 0 else _placed(block, at, place)

    def _at_beginning(self, block: Block, place: Place) -> Span | None:
        at = self._report.text_of(block).find(place.quote) if place.quote else -1
        return _placed(block, at, place) if 0 <= at <= place.start + SLACK else None


def can_promote(section: Section) -> bool:
    """Whether there is a level above, and the section is no entry of a list of terms."""
    return section.level > 1 and section.kind is not SectionKind.GLOSSARY


def can_demote(section: Section) -> bool:
    """Whether there is a level below for all of a section, and it is no appendix."""
    deepest = max(inside.level for inside in section.walk())
    is_appendix = section.level == 1 and section.kind is not SectionKind.BODY
    return deepest < DEEPEST and section.kind is not SectionKind.GLOSSARY and not is_appendix


def can_be_part(section: Section) -> bool:
    """Whether a section can be declared an appendix or none: an entry of a list cannot."""
    return section.level == 1 or section.kind is not SectionKind.GLOSSARY


def digest(paragraph: str) -> str:
    """16 hexadecimal digits that depend on the characters alone, not on width or blanks."""
    characters = squeezed(paragraph).encode("utf-8", "surrogatepass")
    import hashlib  # loads OpenSSL, and only correcting needs it

    return hashlib.blake2b(characters, digest_size=8).hexdigest()


def _placed(block: Block, at: int, place: Place) -> Span:
    start = block.span.start + at
    return Span(start, start + len(place.quote))
