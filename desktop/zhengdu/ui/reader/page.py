"""The page: a report to read, select in and mark, with cards for terms and a bar for selections.

The caret is a gap between two characters. A click puts it down, and so does selecting; it is drawn
only while the keyboard moves it. Arrows up and down, space and the paging keys move the text as
in any reader; left and right move the caret, and with Shift every key selects from the caret. A
caret that has been scrolled out of view starts again at the first line in view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter

from zhengdu.text.span import Span
from zhengdu.ui.menu import Menu
from zhengdu.ui.reader.flash import Flash
from zhengdu.ui.reader.key_control import KeyControl
from zhengdu.ui.reader.layers import Layer, Mark
from zhengdu.ui.reader.look import Look
from zhengdu.ui.reader.painting import PagePainter
from zhengdu.ui.reader.pointing import Pointer
from zhengdu.ui.reader.selecting import SelectableView
from zhengdu.ui.reader.term_control import TermControl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QAction,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from zhengdu.glossary.term import TermHit
    from zhengdu.report.model import Report
    from zhengdu.ui.reader.accessible import Accessibility
    from zhengdu.ui.reader.selection_bar import SelectionBar
    from zhengdu.ui.theme import Theme


class ReportPage(SelectableView):
    """The page of the window. All offsets are code points of the report's text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu = Menu(self)
        self._flash = Flash(self)
        self._made_bar: SelectionBar | None = None
        self._terms = TermControl(self)
        self._pointer = Pointer(self, self._terms)
        self._pointer.selected.connect(self._offer_selection)
        self._keys = KeyControl(self, self._terms)
        self._accessibility: Accessibility | None = None
        self._flash.changed.connect(self.viewport().update)
        self.viewport().setMouseTracking(True)
        # Qt's own menu of a scroll bar would let letters act on the text while it is open.
        self.verticalScrollBar().setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(self.tr("Report"))

    def make_accessible(self) -> None:
        """Let screen readers read the page; the window does so when the first page is painted."""
        from zhengdu.ui.reader.accessible import Accessibility, install_factory, take_over

        if self._accessibility is None:
            install_factory()
            take_over(self)
            self._accessibility = Accessibility(self)

    def set_report(self, report: Report | None, place: int = 0) -> None:
        """Show a report with the line of an offset at the top; None shows an empty page."""
        self._flash.stop()
        self._terms.set_hits(())
        super().set_report(report, place)

    def set_theme(self, theme: Theme) -> None:
        """Paint in a theme."""
        self.theme = theme
        if self._made_bar is not None:
            self._made_bar.set_theme(theme)
        self._terms.set_theme(theme)
        self.viewport().update()

    def set_terms(self, hits: Sequence[TermHit], marked: Sequence[TermHit] | None = None) -> None:
        """Underline uses of terms and explain them on demand.

        Args:
            hits: all uses; the card counts them and leads from one to the next.
            marked: those to be underlined, all unless said otherwise.
        """
        self._terms.set_hits(hits, marked)
        shown = hits if marked is None else marked
        marks = [Mark(hit.span, hit) for hit in shown]
        marks += [Mark(h.marker, h) for h in shown if h.marker and h.marker != h.span]
        self.set_layer(Layer.TERM, marks)

    def set_context_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these in the context menu."""
        self._menu.clear()
        self._menu.addActions(actions)

    def go_to(self, target: Span | int, *, flash: bool = True) -> None:
        """Show a passage a third down the view, or put the line of an offset at its top.

        A passage, and a heading that begins at the offset, light up for a moment.
        """
        super().go_to(target, flash=flash)
        lit = target if isinstance(target, Span) else self._heading_at(target)
        if flash and lit is not None:
            self.set_layer(Layer.FLASH, [Mark(lit)])
            self._flash.start()

    def explain_next_term(self) -> None:
        """Show the card of the next term, from the one explained last or the reading position."""
        self._terms.explain_next()

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
            numbers=self.shape().numbers,
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
            self._offer_selection()
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

    @property
    def _bar(self) -> SelectionBar:
        """The bar, made when it is first needed: the first page need not wait for it."""
        if self._made_bar is None:
            from zhengdu.ui.reader.selection_bar import SelectionBar

            self._made_bar = SelectionBar(self)
            self._made_bar.set_theme(self.theme)
        return self._made_bar

    def _offer_selection(self) -> None:
        self._bar.show_for(self.selected_span())

    def _heading_at(self, offset: int) -> Span | None:
        report = self.report()
        if report is None or not report.blocks:
            return None
        heading = report.block_at(offset).heading
        return heading if heading is not None and heading.start == offset else None
