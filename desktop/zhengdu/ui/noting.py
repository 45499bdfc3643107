"""Acts on notes: each is one undoable command and one committed transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhengdu.annotations.anchoring import anchor_for, resolve
from zhengdu.annotations.identity import new_annotation, now
from zhengdu.annotations.merging import merged
from zhengdu.annotations.note import Annotation, Change, Colour, NoteKind, Style, Task
from zhengdu.errors import NoteInTrash, NoteUnknown
from zhengdu.ui.note_keeper import NoteKeeper
from zhengdu.ui.undo import EDIT_NOTE, EDIT_TAGS, NoteCommand, ReportStacks, inverse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.annotations.anchor import Resolution
    from zhengdu.annotations.waiting import WaitingNote
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
        number_changed: notes have been made or deleted.
        added: a note has just been made by the reader; its id.
        refused: the report is not in the library, so no note can be kept.
        failed: an act could not be committed; a ZhengduError. It is off the undo stack again,
            unless words were typed: these wait and are tried again.
        waiting_changed: whether typed words wait to be committed.
        rescued: typed words have brought back a note that was deleted elsewhere; its id.
    """

    changed = Signal()
    number_changed = Signal()
    added = Signal(str)
    failed = Signal(object)
    refused = Signal()
    waiting_changed = Signal(bool)
    rescued = Signal(str)

    def __init__(self, current: CurrentReport, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._notes: dict[str, PlacedNote] = {}
        self._in_order: tuple[PlacedNote, ...] | None = None
        self._left: dict[str, PlacedNote] = {}
        self._gone: set[str] = set()
        self._deleted_elsewhere: set[str] = set()
        self._fresh: set[str] = set()
        self._acts = 0
        self.stack = ReportStacks(self)
        self.last_colour = Colour.WORDING
        self.last_style = Style.FILL
        current.follow(opened=self._on_opened, stored=self._on_stored, closed=self._on_opened)
        current.completed.connect(self._on_completed)
        self._keeper = NoteKeeper(runner, self)
        self._keeper.kept.connect(self._on_kept)
        self._keeper.waited.connect(self.failed)
        self._keeper.waiting_changed.connect(self.waiting_changed)

    @property
    def notes(self) -> tuple[PlacedNote, ...]:
        """The notes in the order of the text; orphans, by their old place, among them."""
        if self._in_order is None:
            self._in_order = tuple(sorted(self._notes.values(), key=_place))
        return self._in_order

    @property
    def unsaved(self) -> tuple[WaitingNote, ...]:
        """Notes with words that could not be committed yet."""
        return self._keeper.waiting

    @property
    def are_aside(self) -> bool:
        """Whether these notes stand in a file beside the library meanwhile."""
        return self._keeper.is_aside

    def hasten(self) -> None:
        """Lose no time with a library that does not answer: the program has to end soon."""
        self._keeper.hasten()

    def stop(self) -> None:
        """Try no more to commit words that wait: the program ends."""
        self._keeper.stop()

    def note(self, note_id: str) -> PlacedNote | None:
        """The note with an id, if it is there."""
        return self._notes.get(note_id)

    def highlight(self, span: Span, colour: Colour) -> None:
        """Mark a passage in a colour, in the style chosen last; all other notes are filled."""
        self.last_colour = colour
        self._add(span, NoteKind.HIGHLIGHT, self.tr("Highlight"), style=self.last_style)

    def annotate(self, span: Span) -> None:
        """Mark a passage in the last colour, for a note to be written on it."""
        self._add(span, self._kind_of(span), self.tr("Note"))

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
        self._add(block.span, NoteKind.PARAGRAPH, self.tr("Note on Paragraph"))

    def make_task(self, span: Span) -> None:
        """Mark a passage as something that is to be done."""
        fields = {"task": Task(), "colour": Colour.TASK}
        self._add(span, self._kind_of(span), self.tr("Make Task"), **fields)

    def quote(self, span: Span, note: str) -> None:
        """Mark a passage as data, with words about it already in its note."""
        fields = {"note": note, "colour": Colour.DATA}
        self._add(span, self._kind_of(span), self.tr("Quote Figure"), **fields)

    def bookmark(self, span: Span) -> None:
        """Keep a place."""
        self._add(span, NoteKind.BOOKMARK, self.tr("Bookmark"))

    def set_note(self, note_id: str, text: str, base: str | None = None) -> None:
        """Replace a note's Markdown; successive edits are one step of undo.

        Args:
            note_id: of the note.
            text: its Markdown now.
            base: what the text has been made of, where that may no longer be what is kept.
        """
        placed = self._notes.get(note_id)
        if placed is not None:
            self._write(placed.annotation, text, base)

    def rescue(self, note_id: str, text: str, base: str) -> None:
        """Bring back a note that was deleted elsewhere while its words were being typed."""
        placed = self._left.get(note_id)
        if placed is not None and note_id in self._deleted_elsewhere and text != base:
            self._write(placed.annotation, text, base)
            self.rescued.emit(note_id)

    def _write(self, note: Annotation, text: str, base: str | None) -> None:
        before = note if base is None else replace(note, note=base)
        if before.note != text:
            after = replace(note, note=text, updated=now())
            self.push(self.tr("Edit Note"), (Change(before, after),), typed=EDIT_NOTE)

    def set_tags(self, note_id: str, tags: tuple[str, ...]) -> None:
        """Replace a note's tags; successive edits are one step of undo."""
        self.edit((note_id,), self.tr("Edit Tags"), typed=EDIT_TAGS, tags=tags)

    def set_colour(self, note_id: str, colour: Colour) -> None:
        """Give a note another colour."""
        self.last_colour = colour
        self.edit((note_id,), self.tr("Change Colour"), colour=colour)

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
        self.delete_all((note_id,))

    def delete_all(self, note_ids: Iterable[str]) -> None:
        """Take notes away in one step; they stay in the library as deleted."""
        gone = tuple(Change(note, None) for note in self.found(note_ids))
        self.push(self.tr("Delete Note"), gone)

    def reload(self) -> None:
        """Read the notes anew: something else than an act of this reader has changed them."""
        report = self._current.report
        if report is not None and self._current.is_stored:
            self._runner.store(
                partial(_read_notes, report),
                partial(self._on_reread, report, self._acts),
                self.failed.emit,
            )

    def found(self, note_ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Those of the notes with these ids that are there."""
        return tuple(
            self._notes[note_id].annotation for note_id in note_ids if note_id in self._notes
        )

    def edit(
        self, note_ids: Iterable[str], text: str, *, typed: int = -1, **fields: object
    ) -> None:
        """Give notes the same fields in one step; those that have them stay as they are."""
        afters = [replace(note, **fields) for note in self.found(note_ids)]  # type: ignore[arg-type]
        self.revise(text, afters, typed=typed)

    def revise(self, text: str, afters: Iterable[Annotation], *, typed: int = -1) -> None:
        """Replace notes by what has become of them, in one step."""
        moment, changes = now(), []
        for after in afters:
            placed = self._notes.get(after.id)
            if placed is not None and placed.annotation != after:
                changes.append(Change(placed.annotation, replace(after, updated=moment)))
        self.push(text, tuple(changes), typed=typed)

    def push(self, text: str, changes: tuple[Change, ...], *, typed: int = -1) -> None:
        """Do an act; nothing happens if it changes nothing."""
        if changes:
            self._gone.difference_update(change.id for change in changes)  # it is there again
            self.stack.push(NoteCommand(text, changes, self._apply, typed=typed))

    def add_all(self, placed: Iterable[PlacedNote], text: str) -> None:
        """Make notes whose places have been found already, in one step."""
        made = {one.annotation.id: one for one in placed if one.annotation.id not in self._notes}
        self._notes |= made
        self.push(text, tuple(Change(None, one.annotation) for one in made.values()))

    def forget(self, note_ids: Iterable[str]) -> None:
        """These notes have been deleted for good: no undoing brings them back."""
        self._gone.update(note_ids)

    def _add(self, span: Span, kind: NoteKind, text: str, **fields: object) -> None:
        report = self._current.report
        if report is None or not len(span):
            return
        if not self._current.is_stored:
            self.refused.emit()
            return
        made = new_annotation(report, span, kind=kind, colour=self.last_colour)
        annotation = replace(made, **fields)  # type: ignore[arg-type]
        if kind is not NoteKind.BOOKMARK:
            self._fresh.add(annotation.id)
        self.push(text, (Change(None, annotation),))

    def _kind_of(self, span: Span) -> NoteKind:
        """A passage that is a paragraph as a whole is marked beside it, not filled."""
        report = self._current.report
        whole = report is not None and span == report.block_at(span.start).span
        return NoteKind.PARAGRAPH if whole else NoteKind.HIGHLIGHT

    def _anchor(self, note_id: str, span: Span, text: str) -> None:
        report = self._current.report
        if report is None or not len(span):
            return
        if not self._current.is_stored:
            self.refused.emit()
            return
        kind = self._kind_of(span)
        self.edit((note_id,), text, anchor=anchor_for(report, span), kind=kind)

    def _apply(self, changes: tuple[Change, ...], is_typed: bool) -> None:
        """Commit an act; the lane keeps the order of the acts, the screen follows the commit."""
        seen = tuple(self._as_seen(change) for change in changes if change.id not in self._gone)
        if not seen:
            return
        self._acts += 1
        self._take_in(seen)
        self._keeper.keep(seen, partial(self._on_not_kept, changes, seen), typed=is_typed)

    def _as_seen(self, change: Change) -> Change:
        """The same act on the note as it is shown now: others may have acted since it was made."""
        placed = self._notes.get(change.id)
        if placed is None or change.before is None:
            return change
        shown, after = placed.annotation, change.after
        then = merged(change.before, after, shown) if after else None
        return replace(change, before=shown, after=then)

    def _take_in(self, changes: tuple[Change, ...]) -> None:
        report, self._in_order = self._current.report, None
        for change in changes:
            if change.after is None or report is None:
                self._keep_place(self._notes.pop(change.id, None))
            elif change.after.report == report.id:
                self._place(report, change.after)

    def _keep_place(self, placed: PlacedNote | None) -> None:
        """Undoing a deletion need not seek the place again."""
        if placed is not None:
            self._left[placed.annotation.id] = placed

    def _place(self, report: Report, annotation: Annotation, *, anew: bool = False) -> None:
        """Find a note's place; where its anchor is what it was, so is its place."""
        known = self._notes.get(annotation.id) or self._left.get(annotation.id)
        self._notes[annotation.id] = _placed(report, annotation, None if anew else known)
        self._in_order = None

    def _on_kept(self, changes: tuple[Change, ...], written: tuple[Annotation | None, ...]) -> None:
        for change, note in zip(changes, written, strict=True):
            self._take_in_written(change, note)
        self.changed.emit()
        if any(
            None in (change.before, note) for change, note in zip(changes, written, strict=True)
        ):
            self.number_changed.emit()
        for change in changes:
            if change.id in self._fresh:
                self._fresh.discard(change.id)
                self.added.emit(change.id)

    def _take_in_written(self, change: Change, note: Annotation | None) -> None:
        """Others may have acted on the note too; later acts of this reader are on their way."""
        report, placed = self._current.report, self._notes.get(change.id)
        if note is None and change.after is not None:
            self._keep_place(self._notes.pop(change.id, None))
            self._in_order = None
            self.failed.emit(NoteInTrash())
        if note is None or report is None or placed is None or note == change.after:
            return
        if placed.annotation == change.after:
            self._place(report, note)

    def _on_not_kept(
        self, changes: tuple[Change, ...], seen: tuple[Change, ...], error: ZhengduError
    ) -> None:
        """What is not committed is not there.

        Args:
            changes: the act as it was made.
            seen: the act on the notes as they were shown.
            error: why.
        """
        self._fresh.difference_update(change.id for change in changes)
        self._take_in(tuple(map(self._as_seen, inverse(seen))))
        self.stack.take_back(changes, for_good=isinstance(error, NoteUnknown))
        self.changed.emit()
        self.failed.emit(error)
        if isinstance(error, NoteUnknown):
            self.reload()

    def _on_opened(self) -> None:
        report = self._current.report
        self.stack.enter(report.id if report else "")
        self._notes.clear()
        self._left.clear()
        self._deleted_elsewhere.clear()
        self._in_order = None
        self.changed.emit()

    def _on_completed(self) -> None:
        """The page is new and may be parted into other sections: find every note's place again."""
        report = self._current.report
        self.stack.enter(report.id if report else "")
        self._left.clear()
        if report is not None and self._notes:
            for placed in tuple(self._notes.values()):
                self._place(report, placed.annotation, anew=True)
            self.changed.emit()

    def _on_stored(self) -> None:
        report = self._current.report
        if report is not None:
            self._runner.store(
                partial(_read_notes, report), partial(self._on_read, report), self.failed.emit
            )

    def _on_reread(self, report: Report, acts: int, placed: tuple[PlacedNote, ...]) -> None:
        if self._current.report is not report:
            return
        if acts != self._acts:
            self.reload()  # an act came between; what was read is older
            return
        notes = self._with_unsaved(report, placed)
        if notes != self._notes:
            number = len(notes) != len(self._notes)
            for key in self._notes.keys() - notes.keys():
                self._keep_place(self._notes[key])
                self._deleted_elsewhere.add(key)
            self._notes, self._in_order = notes, None
            self.changed.emit()
            if number:
                self.number_changed.emit()

    def _on_read(self, report: Report, placed: tuple[PlacedNote, ...]) -> None:
        if self._current.report is report:
            self._notes = {**self._with_unsaved(report, placed), **self._notes}
            self._in_order = None
            self.changed.emit()

    def _with_unsaved(self, report: Report, read: tuple[PlacedNote, ...]) -> dict[str, PlacedNote]:
        """What the library has, and what waits to be there, by its id."""
        notes = {one.annotation.id: one for one in read}
        self._gone.difference_update(notes)
        for one in self.unsaved:
            if one.deleted:
                notes.pop(one.id, None)
            elif one.after.report == report.id:
                known = self._notes.get(one.id) or notes.get(one.id)
                notes[one.id] = _placed(report, one.after, known)
        return notes


def _placed(report: Report, annotation: Annotation, known: PlacedNote | None) -> PlacedNote:
    """A note at its place, which need not be sought where it is known for this anchor."""
    if known is not None and known.annotation.anchor == annotation.anchor:
        return PlacedNote(annotation, known.resolution)
    return PlacedNote(annotation, resolve(annotation.anchor, report))


def _place(placed: PlacedNote) -> tuple[int, int]:
    span = placed.resolution.span
    start, end = (span.start, span.end) if span else _anchored(placed)
    return start, -end


def _anchored(placed: PlacedNote) -> tuple[int, int]:
    return placed.annotation.anchor.start, placed.annotation.anchor.end


def _read_notes(report: Report, workspace: Workspace) -> tuple[PlacedNote, ...]:
    notes = workspace.annotations(report.id)
    return tuple(PlacedNote(note, resolve(note.anchor, report)) for note in notes)
