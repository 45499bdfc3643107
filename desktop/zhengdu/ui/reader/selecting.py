"""A report of which passages can be selected, and what may be asked for with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from zhengdu.annotations.note import Style
from zhengdu.ui.reader.boundaries import Boundaries
from zhengdu.ui.reader.selection import Selection
from zhengdu.ui.reader.view import TextView
from zhengdu.ui.theme import THEMES, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from zhengdu.report.model import Report
    from zhengdu.text.span import Span
    from zhengdu.ui.reader.boundaries import WordProvider
    from zhengdu.ui.reader.layers import MarginMark


class SelectableView(TextView):
    """What mouse, keyboard, popups and screen readers act on.

    Attributes:
        selection_changed: other characters, or none, are selected, or the caret has moved.
        highlight_requested: a passage (Span) is to be marked in a colour.
        style_chosen: how the next passages are to be marked; a Style.
        task_requested: a passage (Span) is something to be done.
        note_requested: a note on a passage (Span) is wanted.
        paragraph_note_requested: a note on a paragraph is wanted; the number of its block.
        annotation_activated: a marked passage was clicked; the id of its note.
        annotations_offered: a place with several notes was clicked; their ids, shortest first.
        indicator_activated: a figure was clicked; the key of its mark.
        term_entry_requested: the entry of a Term in the report is wanted.
        term_correction_requested: the reader wants to explain a Term in other words.
        term_hiding_requested: a Term is to be marked no more.
        figure_requested: what is selected is to be listed as a figure.
        copy_with_citation_requested: a passage (Span) is to be copied with its source.
        look_up_requested: other places with these words are wanted.
        zoom_requested: larger or smaller by some steps.
        jumped: the page is about to jump by itself; the offset it leaves.
        theme: the colours.
        selection: what is selected; `tell_selected` after changing it in place.
        caret_shown: whether the keyboard is moving the caret.
        notes: the notes that begin in each block, for the margin.
        highlight_style: how the next passage will be marked.
        accessible: what a screen reader knows, kept alive here.
    """

    selection_changed = Signal()
    highlight_requested = Signal(object, str)
    style_chosen = Signal(object)
    task_requested = Signal(object)
    note_requested = Signal(object)
    paragraph_note_requested = Signal(int)
    annotation_activated = Signal(str)
    annotations_offered = Signal(list)
    indicator_activated = Signal(object)
    term_entry_requested = Signal(object)
    term_correction_requested = Signal(object)
    term_hiding_requested = Signal(object)
    figure_requested = Signal()
    copy_with_citation_requested = Signal(object)
    look_up_requested = Signal(str)
    zoom_requested = Signal(int)
    jumped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = THEMES["light"]
        self.selection = Selection()
        self.caret_shown = False
        self.notes: Mapping[int, Sequence[MarginMark]] = {}
        self.highlight_style = Style.FILL
        self.accessible: object = None
        self._boundaries: Boundaries | None = None
        self._words: WordProvider | None = None

    def set_report(self, report: Report | None, place: int = 0) -> None:
        """Show a report with the line of an offset at the top; None shows an empty page."""
        self.notes = {}
        self.selection.place(place if report else 0)
        self._boundaries = Boundaries(report, self._words) if report and report.blocks else None
        super().set_report(report, place)
        self.tell_selected()

    def set_margin_marks(self, notes: Mapping[int, Sequence[MarginMark]]) -> None:
        """Show signs beside blocks that have notes, by block number."""
        self.notes = notes
        self.viewport().update()

    def set_words(self, provider: WordProvider) -> None:
        """Select what this answers on a double click: Span in a paragraph, or None if unknown."""
        self._words = provider
        if self._boundaries is not None:
            self._boundaries.words = provider

    def boundaries(self) -> Boundaries | None:
        """Where words and sentences of the report end."""
        return self._boundaries

    def select(self, span: Span) -> None:
        """Select a passage and have it in view."""
        self.select_from(span.start, span.end)
        self.reveal(span.start)

    def select_all(self) -> None:
        """Select the whole report."""
        report = self.report()
        if report is not None:
            self.select_from(0, len(report.text))

    def select_from(self, anchor: int, caret: int) -> None:
        """Select from one gap to another; the second is the caret."""
        self.selection.set(anchor, caret)
        self.tell_selected()

    def tell_selected(self) -> None:
        """Show and tell that the selection has been changed in place."""
        self.viewport().update()
        self.selection_changed.emit()

    def selected_span(self) -> Span | None:
        """The selected characters, None if there are none."""
        return self.selection.span

    def selected_text(self) -> str:
        """The selected characters as the report has them."""
        report, span = self.report(), self.selection.span
        return span.of(report.text) if report is not None and span is not None else ""

    def copy(self) -> None:
        """Put the selected characters on the clipboard as the report has them."""
        if self.selection.span is not None:
            QGuiApplication.clipboard().setText(self.selected_text())

    def caret(self) -> int:
        """The gap where the keyboard is."""
        return self.selection.caret
