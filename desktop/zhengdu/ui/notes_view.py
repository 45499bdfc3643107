"""Notes on the page, in their panel and in the editor, kept true as they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhengdu.annotations.note import Colour, NoteKind
from zhengdu.ui.note_targets import NoteTargets
from zhengdu.ui.reader.layers import Layer
from zhengdu.ui.reattaching import ReattachingView
from zhengdu.ui.shown_notes import ShownNotes, margin

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.annotations.note import Annotation
    from zhengdu.text.span import Span
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator
    from zhengdu.ui.noting import NotesController
    from zhengdu.ui.outline_counts import OutlineCounts


class NotesView(QObject):
    """Notes on the page, in their panel, and in the editor below it."""

    def __init__(
        self,
        current: CurrentReport,
        notes: NotesController,
        navigator: Navigator,
        window: MainWindow,
        counts: OutlineCounts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._notes = notes
        self._navigator = navigator
        self._window = window
        self._outline_counts = counts
        self.reattaching = ReattachingView(current, notes, navigator, window, self)
        notes.changed.connect(self._show)
        notes.added.connect(self._on_added)
        for not_made in (notes.refused, notes.failed):
            not_made.connect(self._on_not_made)
        page, panel, editor = window.page, window.annotations, window.note_editor
        page.highlight_requested.connect(self._on_highlight)
        page.note_requested.connect(self.annotate)
        page.paragraph_note_requested.connect(notes.annotate_paragraph)
        page.annotation_activated.connect(self._on_annotation_clicked)
        panel.annotation_activated.connect(self._on_wanted)
        editor.note_changed.connect(notes.set_note)
        notes.waiting_changed.connect(editor.set_waiting)
        notes.rescued.connect(self._on_rescued)
        editor.tags_changed.connect(self._on_tags)
        editor.colour_changed.connect(self._on_colour)
        editor.closed.connect(self._on_editor_closed)
        self._plain_highlight = False
        self.find_backlinks: Callable[[Annotation], list[tuple[str, str]]] = _no_backlinks
        self._shown = ShownNotes()
        self._targets = NoteTargets(notes, window)

    def edit(self, note_id: str) -> None:
        """Open a note in the editor."""
        placed = self._notes.note(note_id)
        if placed is not None:
            self._show_row(note_id)
            self._fill_editor(placed.annotation)
            self._window.note_editor.show()
            self._window.note_editor.focus_text()

    def _show_row(self, note_id: str) -> None:
        """Have a row in view: in the ledger if that is in front and has it, else in the list."""
        window = self._window
        window.show_side(window.notes_side)
        if not (window.ledger.isVisible() and window.ledger.select(note_id)):
            window.show_notes(window.annotations)
        window.annotations.select(note_id)

    def _fill_editor(self, note: Annotation) -> None:
        """Show a note in the editor, with those that point to it."""
        self._window.note_editor.set_backlinks(self.find_backlinks(note))
        self._window.note_editor.edit(note)

    def _show(self) -> None:
        page, shown = self._window.page, self._shown.of(self._current.report, self._notes.notes)
        page.set_layer(Layer.ANNOTATION, [one.mark for one in shown if one.mark is not None])
        page.set_margin_marks(margin(shown))
        listed = [one.item for one in shown]
        self._window.annotations.set_annotations(listed)
        self._window.ledger.set_annotations(listed)
        self._outline_counts.set_notes([one.start for one in shown if one.start >= 0])
        editor = self._window.note_editor
        edited = self._notes.note(editor.current_id()) if editor.current_id() else None
        if edited is not None:
            self._fill_editor(edited.annotation)
        elif editor.current_id():
            self._leave(editor.current_id())

    def _leave(self, note_id: str) -> None:
        """The note in the editor is gone; words that were being typed are not."""
        editor = self._window.note_editor
        typed, base = editor.forget()  # before hiding, which sends what is typed
        editor.hide()
        self._notes.rescue(note_id, typed, base)

    def _on_added(self, note_id: str) -> None:
        self._show_colour(note_id)
        if not self._plain_highlight:
            self.edit(note_id)
            made = self._notes.note(note_id)
            if made is not None and made.annotation.task is not None:
                self._window.note_editor.focus_task()
            return
        self._plain_highlight = False
        self._window.annotations.select(note_id)
        placed = self._notes.note(note_id)
        if placed is not None and self._window.note_editor.isVisible():
            self._fill_editor(placed.annotation)

    def _on_rescued(self, note_id: str) -> None:
        self.edit(note_id)
        text = self.tr("This note was deleted elsewhere; what you had typed brought it back")
        self._window.status.say(text)

    def _on_not_made(self) -> None:
        self._plain_highlight = False

    def _show_colour(self, note_id: str) -> None:
        """Drop the selection that a note was made of, as it hides the note's colour."""
        page, placed = self._window.page, self._notes.note(note_id)
        span = placed.resolution.span if placed is not None else None
        if span is not None and page.selected_span() == span:
            page.select_from(span.end, span.end)

    def _on_highlight(self, span: Span, colour: str) -> None:
        self.highlight(span, Colour(colour))

    def highlight(self, span: Span, colour: Colour) -> None:
        """Mark a passage without opening the editor; one that is marked takes the new colour."""
        marked = self._targets.highlight_of(span)
        if marked:
            self._notes.set_colour(marked, colour)
            self._show_colour(marked)
            return
        self._plain_highlight = True
        self._notes.highlight(span, colour)

    def annotate(self, span: Span) -> None:
        """Write a note on a passage; one that is marked keeps its mark."""
        marked = self._targets.highlight_of(span)
        if marked:
            self._show_colour(marked)
            self.edit(marked)
        else:
            self._notes.annotate(span)

    def delete(self, note_ids: tuple[str, ...]) -> None:
        """Put notes into the trash, and say so."""
        count = len(self._notes.found(note_ids))
        if count:
            self._notes.delete_all(note_ids)
            said = self.tr("Notes deleted: {count}. Ctrl+Z brings them back.")
            self._window.status.say(said.format(count=count))

    def quote(self, span: Span, note: str) -> None:
        """Write words into the note of a passage, which is marked as data if it has no mark."""
        here = (
            placed
            for placed in self._notes.notes
            if placed.resolution.span == span and placed.annotation.kind is not NoteKind.BOOKMARK
        )
        marked = next(here, None)
        if marked is None:
            self._notes.quote(span, note)
            return
        words = f"{marked.annotation.note}\n\n{note}".strip()
        self._notes.edit((marked.annotation.id,), self.tr("Quote Figure"), note=words)
        self.edit(marked.annotation.id)

    def annotate_at(self, caret: int) -> None:
        """Write a note on the smallest highlight around the caret, else on the paragraph."""
        report, marked = self._current.report, self._targets.highlight_at(caret)
        if marked:
            self.edit(marked)
        elif report is not None:
            self._notes.annotate_paragraph(report.block_at(caret).id)

    def recolour_at(self, caret: int, colour: Colour) -> bool:
        """Give the smallest highlight around the caret another colour; False if there is none."""
        marked = self._targets.highlight_at(caret)
        if marked:
            self._notes.set_colour(marked, colour)
        return bool(marked)

    def _on_annotation_clicked(self, note_id: str) -> None:
        self.edit(note_id)

    def _on_wanted(self, note_id: str) -> None:
        placed = self._notes.note(note_id)
        if placed is None:
            return
        if self._window.note_editor.isVisible():
            self._fill_editor(placed.annotation)
        if placed.resolution.span is not None:
            self._navigator.jump(placed.resolution.span)

    def _on_colour(self, note_id: str, colour: str) -> None:
        self._notes.set_colour(note_id, Colour(colour))

    def _on_tags(self, note_id: str, tags: object) -> None:
        if isinstance(tags, (tuple, list)):
            self._notes.set_tags(note_id, tuple(tags))

    def _on_editor_closed(self) -> None:
        self._window.note_editor.hide()
        self._window.page.setFocus()


def _no_backlinks(_note: Annotation) -> list[tuple[str, str]]:
    return []
