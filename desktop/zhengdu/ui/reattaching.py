"""Notes whose passage was changed or is gone: seen beside what it says now, and attached again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator
    from zhengdu.ui.noting import NotesController


class ReattachingView(QObject):
    """Gives the panel the text to read changed passages in, and carries out what is asked for.

    To be made before the view that gives the panel its notes.
    """

    def __init__(
        self,
        current: CurrentReport,
        notes: NotesController,
        navigator: Navigator,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._notes = notes
        self._navigator = navigator
        self._window = window
        notes.changed.connect(self._on_changed)
        window.page.selection_changed.connect(self._on_selected)

    def _on_changed(self) -> None:
        report = self._current.report
        self._window.annotations.set_text(report.text if report else "")

    def _on_selected(self) -> None:
        span = self._window.page.selected_span()
        self._window.annotations.set_passage(selected=span is not None)

    def attach(self, note_id: str) -> None:
        """Let a note stand on what is selected."""
        span = self._window.page.selected_span()
        if span is None:
            self._window.status.ask(self.tr("Select the passage in the page first."))
            return
        self._notes.attach(note_id, span)
        self._window.page.select_from(span.end, span.end)

    def show_candidate(self, note_id: str, number: int) -> None:
        """Go to a place where the note may have stood, and select it for attaching."""
        placed = self._notes.note(note_id)
        if placed is not None and number < len(placed.resolution.candidates):
            span = placed.resolution.candidates[number].span
            self._navigator.jump(span)
            self._window.page.select_from(span.start, span.end)
