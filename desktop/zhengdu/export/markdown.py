"""Notes as one Markdown document: pure, from values to text.

front matter, the report's title,
then along the outline, where there are notes, each heading once, and under it each note:

<!-- note:8f3a… -->
> the passage, every line of it quoted

**数据** · ¶12 · #tag ^8f3a1b2c

what the reader wrote
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import AnchorState
from zhengdu.annotations.note import COLOUR_NAMES
from zhengdu.export.escaping import escaped
from zhengdu.export.front_matter import front_matter
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.annotations.anchor import Resolution
    from zhengdu.annotations.note import Annotation
    from zhengdu.report.model import Report, Section

REFERENCE = 8
"""Digits of a note's id in its block reference."""
DEEPEST = 6

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the notes of one report in one language."""

    report: Report
    language: str
    references: dict[str, str]

    def document(self, placed: list[tuple[Annotation, Resolution]]) -> Iterator[str]:
        """The parts of the document, to be separated by empty lines."""
        found = [(note, place) for note, place in placed if place.span is not None]
        title = escaped(self.report.meta.title.replace("\n", " "))
        name = self._say("Reading notes")
        yield f"# {title} · {name}" if title else f"# {name}"
        yield from self._along_outline(found)
        lost = [note for note, place in placed if place.span is None]
        if lost:
            yield f"## {self._say('Notes whose passage is gone')}"
            for note in sorted(lost, key=_old_place):
                yield from self._orphan(note)

    def _along_outline(self, found: list[tuple[Annotation, Resolution]]) -> Iterator[str]:
        above: tuple[Section, ...] = ()
        for note, place in sorted(found, key=_reading_order):
            path = self.report.section_path(_start(place))
            yield from _new_headings(above, path)
            above = path
            yield from self._note(note, place)

    def _note(self, note: Annotation, place: Resolution) -> Iterator[str]:
        yield f"<!-- note:{note.id} -->\n{quoted(note.anchor.exact)}"
        number = self.report.block_at(_start(place)).id + 1
        yield self._about(note, f"¶{number}", self._moved(place))
        if place.state is AnchorState.CHANGED and place.span is not None:
            yield self._say("The report now reads:")
            yield quoted(place.span.of(self.report.text))
        if note.note.strip():
            yield closed(note.note)

    def _orphan(self, note: Annotation) -> Iterator[str]:
        yield f"<!-- note:{note.id} -->\n{quoted(note.anchor.exact)}"
        path = " › ".join(escaped(title.replace("\n", " ")) for title in note.anchor.section)
        yield self._about(note, self._say("was in: {section}").format(section=path) if path else "")
        if note.note.strip():
            yield closed(note.note)

    def _about(self, note: Annotation, *facts: str) -> str:
        tags = " ".join("#" + _tag(tag) for tag in note.tags)
        parts = (f"**{COLOUR_NAMES[note.colour]}**", *facts, tags)
        return " · ".join(part for part in parts if part) + f" ^{self.references[note.id]}"

    def _moved(self, place: Resolution) -> str:
        if place.state is AnchorState.MOVED:
            return self._say("found at another place")
        if place.state is AnchorState.CHANGED:
            return self._say("wording changed")
        return ""

    def _say(self, source: str) -> str:
        return translate(source, self.language)


def notes_document(
    report: Report,
    placed: Iterable[tuple[Annotation, Resolution]],
    *,
    exported: str,
    language: str = DEFAULT,
) -> str:
    """A report's notes as a Markdown file.

    Args:
        report: the report that is annotated.
        placed: its annotations with the places where they stand now, in any order.
        exported: ISO time, for the front matter.
        language: of the few words around quotes and notes.
    """
    notes = list(placed)
    tags = dict.fromkeys(tag for note, _ in sorted(notes, key=_reading_order) for tag in note.tags)
    head = front_matter(report, notes=len(notes), tags=tags, exported=exported)
    writer = _Writer(report, language, _references([note.id for note, _ in notes]))
    return head + "\n" + "\n\n".join(writer.document(notes)) + "\n"


def quoted(text: str) -> str:
    """A passage as a block quote: a paragraph for each of its lines, every line with `>`."""
    lines = [escaped(line) for line in text.split("\n")]
    return "\n>\n".join(f"> {line}".rstrip() for line in lines if line)


def closed(note: str) -> str:
    """A reader's Markdown with every code fence and comment ended, so that it swallows nothing."""
    text = "\n".join(note.splitlines()).strip("\n").rstrip()
    fences = [match.group(1) for match in _FENCE.finditer(text)]
    while fences:
        opened = fences.pop(0)
        end = next((i for i, mark in enumerate(fences) if mark.startswith(opened)), None)
        if end is None:
            text += "\n" + opened
            break
        del fences[: end + 1]
    if text.rfind("<!--") > text.rfind("-->"):
        text += "\n-->"
    return text


def _new_headings(above: tuple[Section, ...], path: tuple[Section, ...]) -> Iterator[str]:
    """The headings of `path` that were not printed for the note before."""
    shared = 0
    while shared < min(len(above), len(path)) and above[shared] is path[shared]:
        shared += 1
    for depth, section in enumerate(path[shared:], shared):
        marks = "#" * min(depth + 2, DEEPEST)
        yield f"{marks} {escaped(section.title.replace(chr(10), ' '))}"


def _references(ids: list[str]) -> dict[str, str]:
    """Short ids for block references; where two would be alike, whole ones."""
    short = [one[:REFERENCE] for one in ids]
    return {one: one if short.count(one[:REFERENCE]) > 1 else one[:REFERENCE] for one in ids}


def _tag(tag: str) -> str:
    """A tag as Obsidian and others read it: no white space, underscores as they are."""
    return escaped("-".join(tag.split())).replace("\\_", "_")


def _start(place: Resolution) -> int:
    return place.span.start if place.span is not None else 0


def _old_place(note: Annotation) -> tuple[int, int, str]:
    return note.anchor.start, note.anchor.end, note.created


def _reading_order(placed: tuple[Annotation, Resolution]) -> tuple[int, int, str]:
    note, place = placed
    span = place.span
    return (span.start, span.end, note.created) if span is not None else _old_place(note)
