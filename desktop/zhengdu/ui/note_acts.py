"""Acts on one note or on many at once; each is one step of undo and one transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhengdu.annotations.anchoring import anchor_for
from zhengdu.annotations.note import (
    Change,
    Colour,
    Link,
    LinkKind,
    NoteKind,
    Style,
    Task,
    TaskState,
)
from zhengdu.text.span import Span
from zhengdu.ui.undo import EDIT_TASK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.annotations.note import Annotation
    from zhengdu.report.model import Report
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.noting import NotesController

BOOKMARKED = 40
"""Code points of a paragraph that a bookmark quotes."""
NAMED = 30
"""Code points of a passage that a link is called by."""


class NoteActs(QObject):
    """What readers do with notes beyond making them; ids that are gone are passed over."""

    def __init__(self, current: CurrentReport, notes: NotesController, parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self._notes = notes

    def recolour(self, note_ids: Iterable[str], colour: Colour) -> None:
        """Give notes another colour, which the next one takes too."""
        self._notes.last_colour = colour
        self._notes.edit(note_ids, self.tr("Change Colour"), colour=colour)

    def restyle(self, note_ids: Iterable[str], style: Style) -> None:
        """Mark passages in another way; how the next ones are marked is not chosen by that."""
        self._notes.edit(note_ids, self.tr("Change Style"), style=style)

    def star(self, note_ids: Iterable[str], *, starred: bool) -> None:
        """Set notes apart, or no longer."""
        self._notes.edit(note_ids, self.tr("Star"), starred=starred)

    def toggle_star(self, note_ids: Iterable[str]) -> None:
        """Set notes apart; if all of them are, no longer."""
        notes = self._notes.found(note_ids)
        self.star([note.id for note in notes], starred=not all(note.starred for note in notes))

    def add_tags(self, note_ids: Iterable[str], tags: tuple[str, ...]) -> None:
        """Give notes these tags besides their own."""
        self._notes.revise(
            self.tr("Add Tags"),
            [
                replace(note, tags=tuple(dict.fromkeys((*note.tags, *tags))))
                for note in self._notes.found(note_ids)
            ],
        )

    def remove_tag(self, note_ids: Iterable[str], tag: str) -> None:
        """Take a tag from notes."""
        self._notes.revise(
            self.tr("Remove Tag"),
            [
                replace(note, tags=tuple(one for one in note.tags if one != tag))
                for note in self._notes.found(note_ids)
            ],
        )

    def set_task(self, note_ids: Iterable[str], task: Task | None, *, typed: bool = False) -> None:
        """Say what is to be done, or that there is nothing to be done.

        What is typed successively is one step of undo.
        """
        kind = EDIT_TASK if typed else -1
        self._notes.edit(note_ids, self.tr("Edit Task"), typed=kind, task=task)

    def make_tasks(self, note_ids: Iterable[str]) -> None:
        """Make notes tasks; those that are stay as they are."""
        self._notes.revise(
            self.tr("Make Task"),
            [replace(note, task=note.task or Task()) for note in self._notes.found(note_ids)],
        )

    def set_state(self, note_ids: Iterable[str], state: TaskState) -> None:
        """Say how far tasks are."""
        self._notes.revise(
            self.tr("Change State"),
            [
                replace(note, task=replace(note.task, state=state))
                for note in self._notes.found(note_ids)
                if note.task is not None
            ],
        )

    def link(self, note_id: str, link: Link) -> None:
        """Let a note point to something as well."""
        self._notes.revise(
            self.tr("Link"),
            [
                replace(note, links=(*note.links, link))
                for note in self._notes.found((note_id,))
                if link not in note.links
            ],
        )

    def unlink(self, note_id: str, link: Link) -> None:
        """Let a note point to something no more."""
        self._notes.revise(
            self.tr("Remove Link"),
            [
                replace(note, links=tuple(one for one in note.links if one != link))
                for note in self._notes.found((note_id,))
            ],
        )

    def toggle_bookmark(self, offset: int) -> None:
        """Keep the paragraph at an offset as a place, or no longer."""
        report = self._current.report
        if report is None or not report.blocks:
            return
        block = report.block_at(offset)
        kept = [
            placed.annotation.id
            for placed in self._notes.notes
            if placed.annotation.kind is NoteKind.BOOKMARK
            and placed.resolution.span is not None
            and report.block_at(placed.resolution.span.start).id == block.id
        ]
        if kept:
            self._notes.delete_all(kept)
        else:
            start, end = block.span.start, block.span.end
            self._notes.bookmark(Span(start, min(end, start + BOOKMARKED)))

    def restore(self, deleted: Iterable[Annotation]) -> None:
        """Bring deleted notes back as they were, of whatever report they are."""
        back = tuple(Change(None, replace(note, deleted="")) for note in deleted)
        self._notes.push(self.tr("Restore Note"), back)


def passage_link(report: Report, span: Span) -> Link:
    """A link to a passage, called by its first words."""
    words = " ".join(span.of(report.text).split())
    name = words if len(words) <= NAMED else words[: NAMED - 1] + "…"
    return Link(LinkKind.PASSAGE, name, report.id, anchor_for(report, span))


def figure_link(report: Report, span: Span, name: str) -> Link:
    """A link to a figure, called by its name and what it says."""
    words = " ".join(span.of(report.text).split())
    return Link(LinkKind.FIGURE, f"{name} {words}".strip(), report.id, anchor_for(report, span))


def term_link(name: str) -> Link:
    """A link to a term, wherever it is explained."""
    return Link(LinkKind.TERM, name)
