"""The keyboard on the page: reading on, moving the caret, selecting, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from zhengdu.ui.reader.movement import Movement

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from zhengdu.ui.reader.selecting import SelectableView
    from zhengdu.ui.reader.term_control import TermControl

OVERLAP = 2
"""Lines of the old screen that stay in view when a page is turned."""


class KeyControl(QObject):
    """Turns keys into movements; see the page for what moves when."""

    def __init__(self, page: SelectableView, terms: TermControl) -> None:
        super().__init__(page)
        self._page = page
        self._terms = terms
        self._movement = Movement(page)
        key = Qt.Key
        self._scrolls: dict[int, Callable[[], object]] = {
            key.Key_Up: self._line_up,
            key.Key_Down: self._line_down,
            key.Key_PageUp: self._page_up,
            key.Key_PageDown: self._page_down,
            key.Key_Space: self._page_down,
            key.Key_Home: self._to_beginning,
            key.Key_End: self._to_end,
            key.Key_Escape: self._give_up,
            key.Key_F2: terms.explain_here,
            key.Key_Return: terms.explain_here,
            key.Key_Enter: terms.explain_here,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; False if it means nothing here."""
        if self._page.report() is None:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return False
        if event.key() == Qt.Key.Key_Space and shift:
            self._page_up()
            return True
        sideways = event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        if (shift or sideways) and self._move_caret(event.key(), shift=shift, ctrl=ctrl):
            return True
        plain = not ctrl or event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}
        scroll = self._scrolls.get(event.key()) if plain and not shift else None
        return scroll is not None and scroll() is not False

    def _move_caret(self, key: int, *, shift: bool, ctrl: bool) -> bool:
        start = self._starting_point()
        target = self._movement.target(key, start, ctrl=ctrl)
        if target is None:
            return False
        anchor = self._page.selection.anchor if start == self._page.caret() else start
        self._page.caret_shown = True
        self._page.select_from(anchor if shift else target, target)
        self._page.reveal(target)
        return True

    def _starting_point(self) -> int:
        """The caret, or the first line in view if the caret has been left behind."""
        first, last = self._page.visible_range()
        caret, span = self._page.caret(), self._page.selected_span()
        return caret if span is not None or first <= caret <= last else self._page.position()

    def _line_up(self) -> None:
        self._page.scroll_by(-self._page.verticalScrollBar().singleStep())

    def _line_down(self) -> None:
        self._page.scroll_by(self._page.verticalScrollBar().singleStep())

    def _page_up(self) -> None:
        self._page.scroll_by(-self._screen())

    def _page_down(self) -> None:
        self._page.scroll_by(self._screen())

    def _screen(self) -> int:
        step, height = self._page.verticalScrollBar().singleStep(), self._page.viewport().height()
        return max(step, (height // step - OVERLAP) * step)

    def _to_beginning(self) -> None:
        self._jump_to(0)

    def _to_end(self) -> None:
        self._jump_to(self._page.verticalScrollBar().maximum())

    def _jump_to(self, top: int) -> None:
        self._page.jumped.emit(self._page.position())
        self._page.scroll_to(top)

    def _give_up(self) -> bool:
        """Put card and frame away; a second time, drop the selection; False if there was none."""
        if self._terms.give_up():
            return True
        had_selection = self._page.selected_span() is not None
        self._page.select_from(self._page.caret(), self._page.caret())
        return had_selection
