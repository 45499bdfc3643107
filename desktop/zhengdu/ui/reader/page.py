"""The page: a report to read, select in and mark, with cards for terms and a bar for selections.

The caret is a gap between two characters. A click puts it down, and so does selecting; it is drawn
only while the keyboard moves it. Arrows up and down, space and the paging keys move the text as
in any reader; left and right move the caret, and with Shift every key selects from the caret. A
caret that has been scrolled out of view starts again at the first line in view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from zhengdu.text.span import Span
from zhengdu.ui.reader.accessible import Accessibility, AccessiblePage, install_factory
from zhengdu.ui.reader.boundaries import Boundaries
from zhengdu.ui.reader.flash import Flash
from zhengdu.ui.reader.key_control import KeyControl
from zhengdu.ui.reader.layers import Layer, Mark
from zhengdu.ui.reader.painting import Look, PagePainter
from zhengdu.ui.reader.pointing import Pointer
from zhengdu.ui.reader.selection import Selection
from zhengdu.ui.reader.selection_bar import SelectionBar
from zhengdu.ui.reader.term_control import TermControl
from zhengdu.ui.reader.view import TextView
from zhengdu.ui.theme import THEMES, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import (
        QAction,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QWheelEvent,
    )

    from zhengdu.annotations.note import Colour
    from zhengdu.glossary.term import TermHit
    from zhengdu.report.model import Report
    from zhengdu.ui.reader.boundaries import WordProvider


class ReportPage(TextView):
    """The page of the window. All offsets are code points of the report's text.

    Attributes:
        selection_changed: other characters, or none, are selected, or the caret has moved.
        highlight_requested: a passage (Span) is to be marked in a colour.
        note_requested: a note on a passage (Span) is wanted.
        paragraph_note_requested: a note on a paragraph is wanted; the number of its block.
        annotation_activated: a marked passage was clicked; the id of its note.
        indicator_activated: a figure was clicked; the key of its mark.
        term_entry_requested: the entry of a Term in the report is wanted.
        copy_with_citation_requested: a passage (Span) is to be copied with its source.
        look_up_requested: other places with these words are wanted.
        zoom_requested: larger or smaller by some steps.
        jumped: the page is about to jump by itself; the offset it leaves.
    """

    selection_changed = Signal()
    highlight_requested = Signal(object, str)
    note_requested = Signal(object)
    paragraph_note_requested = Signal(int)
    annotation_activated = Signal(str)
    indicator_activated = Signal(object)
    term_entry_requested = Signal(object)
    copy_with_citation_requested = Signal(object)
    look_up_requested = Signal(str)
    zoom_requested = Signal(int)
    jumped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        install_factory()
        super().__init__(parent)
        self.theme: Theme = THEMES["light"]
        self.selection = Selection()
        self.caret_shown = False
        self.notes: Mapping[int, tuple[str, Colour]] = {}
        self._boundaries: Boundaries | None = None
        self._words: WordProvider | None = None
        self._numbers = False
        self._menu = QMenu(self)
        self._flash = Flash(self)
        self._bar = SelectionBar(self)
        self._terms = TermControl(self)
        self._pointer = Pointer(self)
        self._keys = KeyControl(self)
        self.accessible: AccessiblePage | None = None
        self._accessibility = Accessibility(self)
        self._flash.changed.connect(self.viewport().update)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Report"))

    def set_report(self, report: Report | None, place: int = 0) -> None:
        """Show a report with the line of an offset at the top; None shows an empty page."""
        self.notes = {}
        self.selection.place(place if report else 0)
        self._boundaries = Boundaries(report, self._words) if report and report.blocks else None
        self._flash.stop()
        self._terms.set_hits(())
        super().set_report(report, place)
        self.tell_selected()

    def set_theme(self, theme: Theme) -> None:
        """Paint in a theme."""
        self.theme = theme
        self._bar.set_theme(theme)
        self._terms.set_theme(theme)
        self.viewport().update()

    def set_paragraph_numbers(self, shown: bool) -> None:
        """Show or hide the numbers beside paragraphs."""
        self._numbers = shown
        self.viewport().update()

    def paragraph_numbers(self) -> bool:
        """Whether paragraphs are numbered."""
        return self._numbers

    def set_margin_marks(self, notes: Mapping[int, tuple[str, Colour]]) -> None:
        """Show a sign beside blocks that have a note: its id and colour by block number."""
        self.notes = notes
        self.viewport().update()

    def set_terms(self, hits: Sequence[TermHit]) -> None:
        """Underline the uses of terms and explain them on demand."""
        self._terms.set_hits(hits)
        self.set_layer(Layer.TERM, [Mark(hit.span, hit) for hit in hits])

    def set_words(self, provider: WordProvider) -> None:
        """Select what this answers on a double click: Span in a paragraph, or None if unknown."""
        self._words = provider
        if self._boundaries is not None:
            self._boundaries.words = provider

    def set_context_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these in the context menu."""
        self._menu.clear()
        self._menu.addActions(actions)

    def boundaries(self) -> Boundaries | None:
        """Where words and sentences of the report end."""
        return self._boundaries

    def go_to(self, target: Span | int, *, flash: bool = True) -> None:
        """Show a passage a third down the view, or put the line of an offset at its top.

        A passage, and a heading that begins at the offset, light up for a moment.
        """
        super().go_to(target, flash=flash)
        lit = target if isinstance(target, Span) else self._heading_at(target)
        if flash and lit is not None:
            self.set_layer(Layer.FLASH, [Mark(lit)])
            self._flash.start()

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
        self._bar.hide()
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

    def show_selection_bar(self) -> None:
        """Offer what can be done with the selection, if there is one."""
        self._bar.show_for(self.selection.span)

    def explain_next_term(self) -> None:
        """Show the card of the next term, from the one explained last or the reading position."""
        self._terms.explain_next()

    def terms(self) -> TermControl:
        """What shows the cards of terms."""
        return self._terms

    def look(self) -> Look:
        """What is to be painted besides text and layers."""
        return Look(
            theme=self.theme,
            selection=self.selection.span,
            caret=self.selection.caret if self.caret_shown and self.hasFocus() else None,
            pointed=self._pointer.pointed,
            term=self._terms.focused() if self.hasFocus() else None,
            flash=self._flash.strength,
            notes=self.notes,
            hovered=self._pointer.hovered,
            numbers=self._numbers,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self.theme.paper))
        sheet = self.sheet()
        if sheet is not None:
            page = PagePainter(painter, self.layers, sheet.metrics, self.look())
            for placed in self.placed():
                page.paint(placed)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Shift and not event.isAutoRepeat():
            self.show_selection_bar()
        super().keyReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._pointer.wheel(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.report() is None or self._menu.isEmpty():
            return
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._pointer.context(event.pos())
        self._menu.popup(event.globalPos())

    def focusNextPrevChild(self, next: bool) -> bool:
        return self._terms.focus_next(backward=not next) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _heading_at(self, offset: int) -> Span | None:
        report = self.report()
        if report is None or not report.blocks:
            return None
        heading = report.block_at(offset).heading
        return heading if heading is not None and heading.start == offset else None
