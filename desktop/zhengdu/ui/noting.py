"""Acts on notes: each is one undoable command and one committed transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from zhengdu.annotations.anchoring import anchor_for, resolve
from zhengdu.annotations.identity import new_annotation, now
from zhengdu.annotations.note import Annotation, Change, Colour, NoteKind
from zhengdu.ui.undo import NoteCommand

if TYPE_CHECKING:
    from zhengdu.annotations.anchor import Resolution
    from zhengdu.errors import ZhengduError
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace
    from zhengdu.text.span import Span
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """An annotation and where it stands in the open report."""

    annotation: Annotation
    resolution: Resolution


class NotesController(QObject):
    """The notes of the open report; what is shown is what the library has committed.

    Attributes:
        changed: the notes are other ones now.
        added: a note has just been made by the reader; its id.
        refused: the report is not in the library, so no note can be kept.
        failed: an act could not be committed; a ZhengduError. It is off the undo stack again.
    """

    changed = Signal()
    added = Signal(str)
    failed = Signal(object)
    refused = Signal()

    def __init__(self, current: CurrentReport, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._notes: dict[str, PlacedNote] = {}
        self._fresh: set[str] = set()
        self.stack = QUndoStack(self)
        self.last_colour = Colour.WORDING
        current.follow(opened=self._on_opened, stored=self._on_stored, closed=self._on_opened)
        current.completed.connect(self._on_completed)

    @property
    def notes(self) -> tuple[PlacedNote, ...]:
        """The notes in the order of the text; orphans, by their old place, among them."""
        return tuple(sorted(self._notes.values(), key=_place))

    def note(self, note_id: str) -> PlacedNote | None:
        """The note with an id, if it is there."""
        return self._notes.get(note_id)

    def highlight(self, span: Span, colour: Colour) -> None:
        """Mark a passage in a colour."""
        self.last_colour = colour
        self._add(span, NoteKind.HIGHLIGHT, colour, self.tr("Highlight"))

    def annotate(self, span: Span) -> None:
        """Mark a passage in the last colour, for a note to be written on it."""
        self._add(span, NoteKind.HIGHLIGHT, self.last_colour, self.tr("Note"))

    def annotate_paragraph(self, block_id: int) -> None:
        """Mark a whole paragraph, or return to the note it already has."""
        report = self._current.report
        if report is None:
            return
        block = report.blocks[block_id]
        for placed in self._notes.values():
            is_paragraph = placed.annotation.kind is NoteKind.PARAGRAPH
            if is_paragraph and placed.resolution.span == block.span:
                self.added.emit(placed.annotation.id)
                return
        self._add(block.span, NoteKind.PARAGRAPH, self.last_colour, self.tr("Note on Paragraph"))

    def set_note(self, note_id: str, text: str) -> None:
        """Replace a note's Markdown; successive edits are one step of undo."""
        self._edit(note_id, self.tr("Edit Note"), typed=True, note=text)

    def set_tags(self, note_id: str, tags: tuple[str, ...]) -> None:
        """Replace a note's tags."""
        self._edit(note_id, self.tr("Edit Tags"), tags=tags)

    def set_colour(self, note_id: str, colour: Colour) -> None:
        """Give a note another colour."""
        self.last_colour = colour
        self._edit(note_id, self.tr("Change Colour"), colour=colour)

    def attach(self, note_id: str, span: Span) -> None:
        """Let a note stand on another passage, as after its own has gone."""
        self._anchor(note_id, span, self.tr("Attach Note"))

    def accept(self, note_id: str) -> None:
        """Take what a changed passage says now for what the note stands on."""
        placed = self._notes.get(note_id)
        if placed is not None and placed.resolution.span is not None:
            self._anchor(note_id, placed.resolution.span, self.tr("Accept New Wording"))

    def delete(self, note_id: str) -> None:
        """Take a note away; it stays in the library as deleted."""
        placed = self._notes.get(note_id)
        if placed is not None:
            self._push(self.tr("Delete Note"), Change(placed.annotation, None))

    def _add(self, span: Span, kind: NoteKind, colour: Colour, text: str) -> None:
        report = self._current.report
        if report is None or not len(span):
            return
        if not self._current.is_stored:
            self.refused.emit()
            return
        annotation = new_annotation(report, span, kind=kind, colour=colour)
        self._fresh.add(annotation.id)
        self._push(text, Change(None, annotation))

    def _edit(self, note_id: str, text: str, *, typed: bool = False, **fields: object) -> None:
        placed = self._notes.get(note_id)
        if placed is None:
            return
        before = placed.annotation
        if all(getattr(before, name) == value for name, value in fields.items()):
            return
        after = replace(before, updated=now(), **fields)  # type: ignore[arg-type]
        self._push(text, Change(before, after), typed=typed)

    def _anchor(self, note_id: str, span: Span, text: str) -> None:
        report = self._current.report
        if report is None or not len(span):
            return
        if not self._current.is_stored:
            self.refused.emit()
            return
        whole = report.block_at(span.start).span
        kind = NoteKind.PARAGRAPH if span == whole else NoteKind.HIGHLIGHT
        self._edit(note_id, text, anchor=anchor_for(report, span), kind=kind)

    def _push(self, text: str, change: Change, *, typed: bool = False) -> None:
        self.stack.push(NoteCommand(text, change, self._apply, typed=typed))

    def _apply(self, change: Change) -> None:
        """Commit a change; the lane keeps the order of the acts, the screen follows the commit."""
        self._take_in(change)
        self._runner.store(
            partial(_commit, change),
            partial(self._on_committed, change),
            partial(self._on_not_committed, change),
        )

    def _take_in(self, change: Change) -> None:
        report = self._current.report
        if change.after is None or report is None:
            self._notes.pop(change.id, None)
        else:
            self._place(report, change.after)

    def _place(self, report: Report, annotation: Annotation) -> None:
        placed = PlacedNote(annotation, resolve(annotation.anchor, report))
        self._notes[annotation.id] = placed

    def _on_committed(self, change: Change, _nothing: object) -> None:
        self.changed.emit()
        if change.id in self._fresh:
            self._fresh.discard(change.id)
            self.added.emit(change.id)

    def _on_not_committed(self, change: Change, error: ZhengduError) -> None:
        """What is not committed is not there."""
        self._fresh.discard(change.id)
        self._take_in(change.inverse)
        self.stack.clear()
        self.changed.emit()
        self.failed.emit(error)

    def _on_opened(self) -> None:
        self.stack.clear()
        self._notes.clear()
        self.changed.emit()

    def _on_completed(self) -> None:
        """The page is new and may be parted into other sections: find every note's place again."""
        report = self._current.report
        if report is not None and self._notes:
            for placed in tuple(self._notes.values()):
                self._place(report, placed.annotation)
            self.changed.emit()

    def _on_stored(self) -> None:
        report = self._current.report
        if report is not None:
            self._runner.store(
                partial(_read_notes, report), partial(self._on_read, report), self.failed.emit
            )

    def _on_read(self, report: Report, placed: tuple[PlacedNote, ...]) -> None:
        if self._current.report is report:
            self._notes = {**{p.annotation.id: p for p in placed}, **self._notes}
            self.changed.emit()


def _place(placed: PlacedNote) -> tuple[int, int]:
    span = placed.resolution.span
    start, end = (span.start, span.end) if span else _anchored(placed)
    return start, -end


def _anchored(placed: PlacedNote) -> tuple[int, int]:
    return placed.annotation.anchor.start, placed.annotation.anchor.end


def _read_notes(report: Report, workspace: Workspace) -> tuple[PlacedNote, ...]:
    notes = workspace.annotations(report.id)
    return tuple(PlacedNote(note, resolve(note.anchor, report)) for note in notes)


def _commit(change: Change, workspace: Workspace) -> None:
    workspace.apply(change)
