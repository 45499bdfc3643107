"""Notes as one Markdown document, a working paper: pure, from values to text.

front matter, the report's title, on request the task ledger,
then along the outline, where there are notes, each heading once, and under it each note:

<!-- note:8f3a… {"start":1234,…} -->
> the passage, every line of it quoted

**数据** · ★ · [¶12](zhengdu://…) · #tag ^8f3a1b2c

what the reader wrote

<!-- /0a1b2c3d -->
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import AnchorState
from zhengdu.annotations.deep_link import DeepLink
from zhengdu.annotations.note import LinkKind, NoteKind, Style
from zhengdu.export import ledger
from zhengdu.export.appendix import figures_table, terms_list
from zhengdu.export.closing import closed, trimmed, without_open_fence
from zhengdu.export.escaping import escaped
from zhengdu.export.front_matter import front_matter
from zhengdu.export.grouping import groups
from zhengdu.export.headings import DEEPEST, lowered
from zhengdu.export.keeping import document
from zhengdu.export.material import NOTES_ONLY, Choice, Material, on_one_line
from zhengdu.export.note_data import note_data
from zhengdu.export.piece import HEAD, Piece, checksum
from zhengdu.export.table import cell, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.annotations.anchor import Resolution
    from zhengdu.annotations.note import Annotation, Link
    from zhengdu.export.grouping import Group, Heading

REFERENCE = 8
"""Digits of a note's id in its block reference."""
SHOWN = 24
"""Characters of a passage that stands elsewhere."""

_INNER_UNDERSCORE = re.compile(r"(?<=[^\W_])\\_(?=[^\W_])")


def notes_document(material: Material, choice: Choice = NOTES_ONLY, earlier: str = "") -> str:
    """A report's notes as a Markdown file.

    Args:
        material: the report and its notes.
        choice: what the file is to hold.
        earlier: what the file holds already; what people wrote into it is kept.
    """
    heading = f"## {material.say('What you wrote at notes that are no longer here')}"
    return document(pieces(material, choice, is_file=True), heading, earlier)


def pieces(material: Material, choice: Choice, *, is_file: bool = False) -> Iterator[Piece]:
    """The parts of the document in order, each key once.

    Args:
        material: the report and its notes.
        choice: what the document is to hold.
        is_file: with front matter and references to blocks, which only Markdown readers know.
    """
    writer = _Writer(material, choice, _references([n.id for n, _ in material.all]), is_file)
    yield Piece(HEAD, writer.head())
    if choice.ledger:
        yield Piece("part:ledger", ledger_table(material))
    yield from writer.groups()
    yield from writer.lost()
    if choice.terms:
        yield Piece("part:terms", terms_list(material))
    if choice.figures:
        yield Piece("part:figures", figures_table(material))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the notes of one report."""

    material: Material
    choice: Choice
    references: dict[str, str]
    is_file: bool

    def head(self) -> str:
        """Front matter and title."""
        material = self.material
        title, name = escaped(material.title), self._say("Reading notes")
        heading = f"# {title} · {name}" if title else f"# {name}"
        if not self.is_file:
            return heading
        count, tags = len(material.notes), material.tags
        front = front_matter(material.report, notes=count, tags=tags, exported=material.exported)
        return f"{front}\n{heading}"

    def groups(self) -> Iterator[Piece]:
        """The notes that have a place, under their headings."""
        keys: set[str] = set()
        level = 1
        for group in groups(self.material, self.choice.order):
            if group.headings:
                yield self._headings(group, keys)
                level = _level(group.headings[-1])
            for note, place in group.notes:
                yield self._piece(note, self._note(note, place), level)

    def lost(self) -> Iterator[Piece]:
        """The notes that have no place."""
        heading = f"## {self._say('Notes whose passage is gone')}"
        if self.material.lost:
            yield Piece(f"section:{checksum(heading)}", heading)
        for note, _ in self.material.lost:
            yield self._piece(note, self._orphan(note), level=2)

    def _piece(self, note: Annotation, parts: Iterable[str], level: int) -> Piece:
        """A note; only in a file its words stand beside others' and have a mark before them."""
        key, (quote, about, *facts) = f"note:{note.id}", parts
        text = "\n\n".join(part for part in (quote, about, *facts) if part)
        if not self.is_file:
            return Piece(key, text, _classes(note), without_open_fence(note.note), level)
        own = trimmed(note.note)
        low = lowered(own, level)
        words = closed(low)
        data = note_data(
            note,
            own=[checksum(line) for line in "\n".join((about, *facts)).split("\n") if line.strip()],
            ends=words.removeprefix(low).strip("\n").split("\n") if words != low else [],
            levels=level if low != own else 0,
        )
        return Piece(key, text, _classes(note), words, level, data)

    def _headings(self, group: Group, keys: set[str]) -> Piece:
        lines = [f"{'#' * _level(h)} {escaped(h.title)}" for h in group.headings]
        text = "\n\n".join(lines)
        key = checksum(text)
        while key in keys:
            key = checksum(key)
        keys.add(key)
        also = [f"- {self._pointer(note, place)}" for note, place in group.elsewhere]
        listed = f"\n\n{self._say('Also:')}\n\n" + "\n".join(also) if also else ""
        return Piece(f"section:{key}", text + listed)

    def _pointer(self, note: Annotation, place: Resolution) -> str:
        words = escaped(beginning(note.anchor.exact))
        return f"[{words}]({self.material.link(note)}) · ¶{self.material.paragraph(place)}"

    def _note(self, note: Annotation, place: Resolution) -> Iterator[str]:
        yield quoted(note.anchor.exact)
        number = f"[¶{self.material.paragraph(place)}]({self.material.link(note)})"
        path = "" if self.choice.order == "section" else self._path(note, place)
        yield self._about(note, path, number, self._moved(place))
        if place.state is AnchorState.CHANGED and place.span is not None:
            yield self._say("The report now reads:")
            yield quoted(place.span.of(self.material.report.text))
        yield from self._facts(note)

    def _orphan(self, note: Annotation) -> Iterator[str]:
        yield quoted(note.anchor.exact)
        path = " › ".join(escaped(on_one_line(title)) for title in note.anchor.section)
        yield self._about(note, self._say("was in: {section}").format(section=path) if path else "")
        yield from self._facts(note)

    def _facts(self, note: Annotation) -> Iterator[str]:
        if note.task is not None:
            facts = (
                (self._say("Lead body"), note.task.lead),
                (self._say("Due"), note.task.due),
                (self._say("State"), self.material.task_state(note.task.state)),
            )
            yield " · ".join(self._named(name, value) for name, value in facts if value)
        if note.links:
            yield "\n".join(f"- → {self._link(link)}" for link in note.links)

    def _link(self, link: Link) -> str:
        name = escaped(on_one_line(link.name)) or "…"
        if link.anchor is None:
            return self._named(self._say("Term"), link.name) if link.kind is LinkKind.TERM else name
        start, end = link.anchor.start, link.anchor.end
        target = DeepLink(link.report or self.material.report.id, start=start, end=end)
        return f"[{name}]({target})"

    def _named(self, name: str, value: str) -> str:
        return self._say("{name}: {value}").format(name=name, value=escaped(on_one_line(value)))

    def _about(self, note: Annotation, *facts: str) -> str:
        tags = " ".join("#" + _tag(tag) for tag in note.tags)
        marks = (self._say(mark) for mark in marks_of(note))
        parts = (f"**{escaped(self.material.colour(note))}**", *marks, *facts, tags)
        about = " · ".join(part for part in parts if part)
        return f"{about} ^{self.references[note.id]}" if self.is_file else about

    def _path(self, note: Annotation, place: Resolution) -> str:
        return " › ".join(escaped(title) for title in self.material.section(note, place))

    def _moved(self, place: Resolution) -> str:
        if place.state is AnchorState.MOVED:
            return self._say("found at another place")
        if place.state is AnchorState.CHANGED:
            return self._say("wording changed")
        return ""

    def _say(self, source: str) -> str:
        return self.material.say(source)


def ledger_table(material: Material) -> str:
    """The task ledger as a heading and a table, or a line that there is none."""
    heading = f"## {material.say('Task ledger')}"
    rows = ledger.rows(material)
    if not rows:
        return f"{heading}\n\n{material.say('There are no tasks.')}"
    return f"{heading}\n\n" + table(
        ledger.head(material),
        [
            (cell(row.item), cell(row.quote), cell(row.lead), cell(row.due), cell(row.state),
             f"[¶{row.paragraph}]({row.link})" if row.paragraph else "", cell(row.note))
            for row in rows
        ],
    )  # fmt: skip


def marks_of(note: Annotation) -> Iterator[str]:
    """What sets a note apart, as English source strings: star, kind, style."""
    if note.starred:
        yield "★"
    if note.kind is NoteKind.PARAGRAPH:
        yield "note on a paragraph"
    if note.kind is NoteKind.BOOKMARK:
        yield "bookmark"
    if note.style is not Style.FILL:
        yield note.style.value


def _level(heading: Heading) -> int:
    return min(heading.depth + 2, DEEPEST)


def _classes(note: Annotation) -> tuple[str, ...]:
    star = ("starred",) if note.starred else ()
    return str(note.colour), str(note.style), *star


def beginning(passage: str) -> str:
    """The first words of a passage, on one line."""
    words = on_one_line(passage).strip()
    return words if len(words) <= SHOWN else words[:SHOWN] + "…"


def quoted(text: str) -> str:
    """A passage as a block quote: a paragraph for each of its lines, every line with `>`."""
    lines = [escaped(line) for line in text.split("\n")]
    return "\n>\n".join(f"> {line}".rstrip() for line in lines if line)


def _references(ids: list[str]) -> dict[str, str]:
    """Short ids for block references; where two would be alike, whole ones."""
    short = Counter(one[:REFERENCE] for one in ids)
    return {one: one if short[one[:REFERENCE]] > 1 else one[:REFERENCE] for one in ids}


def _tag(tag: str) -> str:
    """A tag as Obsidian and others read it: no white space, underscores inside as they are."""
    return _INNER_UNDERSCORE.sub("_", escaped("-".join(tag.split())))
