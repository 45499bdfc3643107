"""Which notes an act is about: the one edited, the one at the caret, those chosen in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from zhengdu.annotations.note import NoteKind

if TYPE_CHECKING:
    from zhengdu.text.span import Span
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.noting import NotesController, PlacedNote


class NoteTargets:
    """Looks where the keyboard is."""

    def __init__(self, notes: NotesController, window: MainWindow) -> None:
        self._notes = notes
        self._window = window

    def here(self) -> tuple[str, ...]:
        """Ids of the notes that are meant; empty if none is."""
        focus, panel = QApplication.focusWidget(), self._window.annotations
        if focus is not None and panel.isAncestorOf(focus):
            return panel.selected_ids()
        if focus is not None and self._window.note_editor.isAncestorOf(focus):
            return (self._window.note_editor.current_id(),)
        on_page = self.on_page()
        return (on_page,) if on_page else self.edited() or self.listed()

    def edited(self) -> tuple[str, ...]:
        """The note in the editor, if it is to be seen."""
        editor = self._window.note_editor
        shown = editor.isVisible() and editor.current_id()
        return (editor.current_id(),) if shown else ()

    def listed(self) -> tuple[str, ...]:
        """The notes chosen in the list, if it is to be seen."""
        panel = self._window.annotations
        return panel.selected_ids() if panel.isVisible() else ()

    def on_page(self) -> str:
        """The highlight of what is selected, else the smallest one at the caret, else empty."""
        page = self._window.page
        span = page.selected_span()
        return self.highlight_of(span) if span else self.highlight_at(page.caret())

    def highlight_of(self, span: Span) -> str:
        """The highlight of just this passage."""
        same = (p.annotation.id for p in self._notes.notes if highlighted(p) == span)
        return next(same, "")

    def highlight_at(self, caret: int) -> str:
        """The smallest highlight around a gap between characters."""
        around = [
            (len(span), placed.annotation.id)
            for placed in self._notes.notes
            if (span := highlighted(placed)) is not None and span.start <= caret <= span.end
        ]
        return min(around)[1] if around else ""


def highlighted(placed: PlacedNote) -> Span | None:
    """The passage of a highlight; None of other notes, and of one whose text is gone."""
    is_highlight = placed.annotation.kind is NoteKind.HIGHLIGHT
    return placed.resolution.span if is_highlight else None
