"""Highlights as cloze cards that Anki imports: the sentence, with the passage to be filled in.

A tab-separated file with Anki's header lines. Cards keep their identity, so that importing a later
export changes them instead of doubling them.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from zhengdu.annotations.note import NoteKind
from zhengdu.export.preview import SCHEMES, SafeReader
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.annotations.note import Annotation
    from zhengdu.export.material import Choice, Material
    from zhengdu.report.model import Report

HEAD = (
    "#separator:tab\n#html:true\n#notetype:Cloze\n#guid column:1\n#tags column:4\n"
    "#columns:GUID\tText\tBack Extra\tTags\n"
)

_SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?]*[”’』」）)]*")
_COLONS = re.compile(r":(?=:)|(?<=:):")


@dataclass(frozen=True, slots=True)
class _Card:
    """A stretch of text with the passages that are asked for in it."""

    context: Span
    asked: tuple[Span, ...]
    notes: tuple[Annotation, ...]


def notes_cards(material: Material, _choice: Choice) -> str:
    """Every highlighted passage that has a place, as a file to be imported."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter="\t", lineterminator="\n")
    reader = SafeReader(SCHEMES)
    for card in _cards(material):
        extra = _extra(material, card, reader)
        row = (card.notes[0].id, _text(material, card), extra, _tags(card))
        writer.writerow(row)
    return HEAD + buffer.getvalue()


def _cards(material: Material) -> Iterator[_Card]:
    together: _Card | None = None
    for note, place in material.found:
        span = place.span
        if span is None or note.kind is NoteKind.BOOKMARK or not span.of(material.report.text):
            continue
        context = _context(material.report, span)
        if together is not None and together.context.overlaps(context):
            start = min(together.context.start, context.start)
            whole = Span(start, max(together.context.end, context.end))
            together = _Card(whole, _with(together.asked, span), (*together.notes, note))
            continue
        if together is not None:
            yield together
        together = _Card(context, (span,), (note,))
    if together is not None:
        yield together


def _with(asked: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    """One passage more; those that overlap are asked for as one."""
    last = asked[-1]
    if not last.overlaps(span):
        return (*asked, span)
    return (*asked[:-1], Span(last.start, max(last.end, span.end)))


def _context(report: Report, span: Span) -> Span:
    """The sentences a passage stands in; where it is all of them, the paragraphs."""
    first, last = report.block_at(span.start).span, report.block_at(max(0, span.end - 1)).span
    whole = Span(first.start, max(last.end, span.end))
    sentences = [m.span() for m in _SENTENCE.finditer(report.text, whole.start, whole.end)]
    start = max((s for s, e in sentences if s <= span.start), default=whole.start)
    end = min((e for s, e in sentences if e >= span.end and e > s), default=whole.end)
    is_all = span.of(report.text).strip() == report.text[start:end].strip()
    return whole if is_all else Span(start, end)


def _text(material: Material, card: _Card) -> str:
    text, at, parts = material.report.text, card.context.start, []
    for number, span in enumerate(card.asked, 1):
        parts.append(_plain(text[at : span.start]))
        parts.append(f"{{{{c{number}::{_plain(span.of(text))}}}}}")
        at = span.end
    parts.append(_plain(text[at : card.context.end]))
    section = " › ".join(material.report.section_titles(card.context.start)[-2:])
    above = f"<small>{_plain(section)}</small><br>" if section else ""
    return above + "".join(parts)


def _extra(material: Material, card: _Card, reader: SafeReader) -> str:
    """The notes, and where the sentence stands."""
    written = [_tamed(reader.html(note.note)) for note in card.notes if note.note.strip()]
    number = material.paragraph_of(card.context)
    source = f"{material.report.meta.name} ¶{number}"
    link = escape(material.link(card.notes[0]))
    return "".join(written) + f'<small><a href="{link}">{_plain(source)}</a></small>'


def _tags(card: _Card) -> str:
    """Anki parts tags at blanks."""
    tags = dict.fromkeys(
        "_".join(tag.replace('"', "").split()) for note in card.notes for tag in note.tags
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
