"""Highlights as cloze cards that Anki imports: the sentence, with the passage to be filled in.

A tab-separated file with Anki's header lines. Cards keep their identity, so that importing a later
export changes them instead of doubling them: a card is known by its sentence, and a gap by the
place that its oldest note has among the notes of that sentence, which no newer note changes.

A note on a whole paragraph makes no card. Nothing would be left to go by, and a paragraph is not
what one learns by heart: whoever wants to be asked marks the words in it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from zhengdu.annotations.note import NoteKind
from zhengdu.export.preview import SCHEMES, SafeReader
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.export.material import Choice, Material, Placed
    from zhengdu.report.model import Report

HEAD = (
    "#separator:tab\n#html:true\n#notetype:Cloze\n#guid column:1\n#tags column:4\n"
    "#columns:GUID\tText\tBack Extra\tTags\n"
)

_SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?]*[”’』」）)]*")
_WORD = re.compile(r"\w")
_COLONS = re.compile(r":(?=:)|(?<=:):")


class _Gap(NamedTuple):
    """A passage that is asked for, under its number in Anki."""

    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class _Card:
    """A stretch of text, and the notes on it in reading order."""

    context: Span
    notes: tuple[Placed, ...]

    def gaps(self) -> Iterator[_Gap]:
        """The passages that are asked for; those that overlap are asked for as one."""
        made = sorted((note.created, note.id) for note, _ in self.notes)
        numbers = {key: number for number, (_, key) in enumerate(made, 1)}
        last: _Gap | None = None
        for note, place in self.notes:
            gap = _Gap(place.span or Span(0, 0), numbers[note.id])
            if last is not None and last.span.overlaps(gap.span):
                end = max(last.span.end, gap.span.end)
                last = _Gap(Span(last.span.start, end), min(last.number, gap.number))
                continue
            if last is not None:
                yield last
            last = gap
        if last is not None:
            yield last


class Count(NamedTuple):
    """How much there is in a file of cards.

    Attributes:
        cards: lines of the file, each a note of Anki's.
        gaps: in all of them; Anki asks for each by itself.
        notes: that have been made gaps.
    """

    cards: int
    gaps: int
    notes: int


def count_cards(material: Material) -> Count:
    """What `notes_cards` writes."""
    cards = list(_cards(material))
    gaps = sum(len(list(card.gaps())) for card in cards)
    return Count(len(cards), gaps, sum(len(card.notes) for card in cards))


def notes_cards(material: Material, _choice: Choice) -> str:
    """Every highlighted passage that has a place, as a file to be imported."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter="\t", lineterminator="\n")
    reader = SafeReader(SCHEMES)
    for card in _cards(material):
        extra = _extra(material, card, reader)
        row = (_identity(material.report, card), _text(material, card), extra, _tags(card))
        writer.writerow(row)
    return HEAD + buffer.getvalue()


def _cards(material: Material) -> Iterator[_Card]:
    """The notes by what they stand in, as long as there is something to go by."""
    cards: dict[Span, list[Placed]] = {}
    for note, place in material.found:
        span = place.span
        if span is None or note.kind is NoteKind.BOOKMARK or not span.of(material.report.text):
            continue
        context = _context(material.report, span)
        if context is not None:
            cards.setdefault(context, []).append((note, place))
    for context, notes in cards.items():
        yield _Card(context, tuple(notes))


def _identity(report: Report, card: _Card) -> str:
    """32 hexadecimal digits that follow from the report and the sentence.

    Where a sentence is there several times, also from how many of it come before.
    """
    words = card.context.of(report.text)
    before = report.text.count(words, 0, card.context.start)
    key = f"{report.id}\n{before}\n{words}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(key).hexdigest()[:32]


def _context(report: Report, span: Span) -> Span | None:
    """The sentences a passage stands in; where it is all of them, the paragraphs; or else None."""
    first, last = report.block_at(span.start).span, report.block_at(max(0, span.end - 1)).span
    whole = Span(first.start, max(last.end, span.end))
    sentences = [m.span() for m in _SENTENCE.finditer(report.text, whole.start, whole.end)]
    start = max((s for s, e in sentences if s <= span.start), default=whole.start)
    end = min((e for s, e in sentences if e >= span.end and e > s), default=whole.end)
    for context in (Span(start, end), whole):
        rest = report.text[context.start : span.start] + report.text[span.end : context.end]
        if _WORD.search(rest):
            return context
    return None


def _text(material: Material, card: _Card) -> str:
    text, at, parts = material.report.text, card.context.start, []
    for span, number in card.gaps():
        parts.append(_plain(text[at : span.start]))
        parts.append(f"{{{{c{number}::{_plain(span.of(text))}}}}}")
        at = span.end
    parts.append(_plain(text[at : card.context.end]))
    section = " › ".join(material.report.section_titles(card.context.start)[-2:])
    above = f"<small>{_plain(section)}</small><br>" if section else ""
    return above + "".join(parts)


def _extra(material: Material, card: _Card, reader: SafeReader) -> str:
    """The notes, and where the sentence stands."""
    written = [_tamed(reader.html(note.note)) for note, _ in card.notes if note.note.strip()]
    number = material.paragraph_of(card.context)
    source = f"{material.report.meta.name} ¶{number}"
    link = escape(material.link(card.notes[0][0]))
    return "".join(written) + f'<small><a href="{link}">{_plain(source)}</a></small>'


def _tags(card: _Card) -> str:
    """Anki parts tags at blanks."""
    tags = dict.fromkeys(
        "_".join(tag.replace('"', "").split()) for note, _ in card.notes for tag in note.tags
    )
    return " ".join(tag for tag in tags if tag)


def _plain(text: str) -> str:
    """Text of a field: no HTML, no cloze, no sound, one line."""
    return _tamed(escape(text)).replace("\n", "<br>").replace("\t", " ")


def _tamed(html: str) -> str:
    """What Anki would take for its own marks, as entities."""
    for mark in "{}[":
        html = html.replace(mark, f"&#{ord(mark)};")
    return _COLONS.sub("&#58;", html)
