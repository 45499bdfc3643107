"""What an export is made from, and what it is to hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from zhengdu.annotations.deep_link import DeepLink
from zhengdu.annotations.note import COLOUR_NAMES, TaskState
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhengdu.annotations.anchor import Resolution
    from zhengdu.annotations.note import Annotation, Colour
    from zhengdu.glossary.term import Term
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report
    from zhengdu.text.span import Span

Placed = tuple["Annotation", "Resolution"]
"""A note and the place where it stands now."""


class Order(StrEnum):
    """By what a document is divided."""

    SECTION = "section"
    COLOUR = "colour"
    TAG = "tag"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a document is to hold.

    Attributes:
        order: by what it is divided.
        ledger: whether the tasks stand in a table before the notes.
        terms: whether the terms that the annotated passages use are explained.
        figures: whether the figures that the annotated passages state are listed.
    """

    order: Order = Order.SECTION
    ledger: bool = False
    terms: bool = False
    figures: bool = False


NOTES_ONLY = Choice()


@dataclass(frozen=True)
class Material:
    """One report with everything that may be written about it.

    Attributes:
        report: the report that is annotated.
        notes: its notes with the places where they stand now, in any order.
        exported: ISO time.
        language: of the words around quotes and notes.
        colours: what the reader calls the colours.
        terms: those that the annotated passages use, in the order of their use.
        figures: those that the annotated passages state, in text order.
    """

    report: Report
    notes: tuple[Placed, ...]
    exported: str
    language: str = DEFAULT
    colours: Mapping[Colour, str] = field(default_factory=lambda: COLOUR_NAMES)
    terms: tuple[Term, ...] = ()
    figures: tuple[Indicator, ...] = ()

    @cached_property
    def found(self) -> tuple[Placed, ...]:
        """The notes that have a place, in reading order."""
        placed = (one for one in self.notes if one[1].span is not None)
        return tuple(sorted(placed, key=_reading_order))

    @cached_property
    def lost(self) -> tuple[Placed, ...]:
        """The notes whose passage is gone, in their old order."""
        placed = (one for one in self.notes if one[1].span is None)
        return tuple(sorted(placed, key=_reading_order))

    @property
    def all(self) -> tuple[Placed, ...]:
        """Those that have a place, then the others."""
        return self.found + self.lost

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The tags of all notes, in the order of their first use."""
        return tuple(dict.fromkeys(tag for note, _ in self.all for tag in note.tags))

    @property
    def title(self) -> str:
        """What to call the report, on one line; empty if it does not say."""
        meta = self.report.meta
        return on_one_line(meta.name) if meta.title or meta.place else ""

    def say(self, source: str) -> str:
        """An English source string in the document's language."""
        return translate(source, self.language)

    def colour(self, note: Annotation) -> str:
        """What the reader calls a note's colour."""
        return self.colours.get(note.colour) or COLOUR_NAMES[note.colour]

    def paragraph(self, place: Resolution) -> int | None:
        """The number of the paragraph a note stands in, from 1; None of an orphan."""
        return None if place.span is None else self.paragraph_of(place.span)

    def paragraph_of(self, span: Span) -> int:
        """The number of the paragraph a passage begins in, from 1."""
        return self.report.block_at(span.start).id + 1

    def section(self, note: Annotation, place: Resolution) -> tuple[str, ...]:
        """The titles of the sections a note stands in, each on one line; an orphan's old ones."""
        span = place.span
        titles = note.anchor.section if span is None else self.report.section_titles(span.start)
        return tuple(on_one_line(title) for title in titles)

    def link(self, note: Annotation) -> str:
        """The link that opens a note in the program."""
        return str(DeepLink(self.report.id, note=note.id))

    def task_state(self, state: TaskState) -> str:
        """How far a task is, in words."""
        return {
            TaskState.OPEN: self.say("to do"),
            TaskState.DOING: self.say("in progress"),
            TaskState.DONE: self.say("done"),
        }[state]


def on_one_line(text: str) -> str:
    """A text without line breaks."""
    return text.replace("\n", " ")


def _reading_order(placed: Placed) -> tuple[int, int, str]:
    note, place = placed
    span = place.span or note.anchor
    return span.start, span.end, note.created
