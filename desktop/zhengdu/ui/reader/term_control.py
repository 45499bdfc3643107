"""When the card of a term comes and goes, by pointer and by keyboard."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.ui.reader.card import TermCard
    from zhengdu.ui.reader.selecting import SelectableView
    from zhengdu.ui.theme import Theme

REST_MS = 300
"""How long the pointer rests on a term before the card comes (DESIGN, section 6)."""
GRACE_MS = 350
"""How long the pointer may take from the term to the card."""


class TermUses:
    """The uses of terms in the order of the text.

    Args:
        hits: all uses.
        marked: those that can be seen on the page; all unless said otherwise.
    """

    def __init__(self, hits: Sequence[TermHit], marked: Sequence[TermHit] | None = None) -> None:
        self._given = hits
        self._seen = hits if marked is None else marked

    @cached_property
    def hits(self) -> list[TermHit]:
        """The uses that are marked."""
        return sorted(self._seen, key=attrgetter("span"))

    @cached_property
    def _by_term(self) -> dict[Term, list[TermHit]]:
        found: dict[Term, list[TermHit]] = {}
        for hit in sorted(self._given, key=attrgetter("span")):
            found.setdefault(hit.term, []).append(hit)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [hit.span.start for hit in self.hits]

    def of(self, term: Term) -> list[TermHit]:
        """All uses of one term, marked or not."""
        return self._by_term.get(term, [])

    def within(self, first: int, last: int) -> list[TermHit]:
        """The marked uses that begin between two offsets, the second not included."""
        return self.hits[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def at(self, offset: int) -> TermHit | None:
        """The marked use that holds a character in its words or mark; uses do not overlap."""
        index = bisect_right(self._starts, offset) - 1
        hit = self.hits[index] if index >= 0 else None
        if hit is not None and (offset in hit.span or (hit.marker and offset in hit.marker)):
            return hit
        return None

    def after(self, offset: int) -> TermHit | None:
        """The first marked use that begins behind an offset; after the last one, the first."""
        if not self.hits:
            return None
        return self.hits[bisect_right(self._starts, offset) % len(self.hits)]


class TermControl(QObject):
    """Owns the card of a page."""

    def __init__(self, page: SelectableView) -> None:
        super().__init__(page)
        self._page = page
        self._uses = TermUses(())
        self._shown: TermHit | None = None
        self._focused: TermHit | None = None
        self._is_framed = False
        self._wanted: TermHit | None = None
        self._made: TermCard | None = None
        self._theme: Theme | None = None
        self._rest = self._timer(REST_MS, self._on_rest)
        self._grace = self._timer(GRACE_MS, self.dismiss)
        page.scrolled.connect(self.dismiss)

    @property
    def _card(self) -> TermCard:
        """The card, made when it is first needed: the first page need not wait for it."""
        if self._made is None:
            from zhengdu.ui.reader.card import TermCard

            card = self._made = TermCard(self._page.viewport())
            card.entered.connect(self._grace.stop)
            card.left.connect(self.point_away)
            card.closed.connect(self._on_closed)
            card.step_asked.connect(self._on_step)
            card.entry_asked.connect(self._on_entry)
            card.correction_asked.connect(self._on_correction)
            card.hiding_asked.connect(self._on_hiding)
            card.left_by_keyboard.connect(self._page.setFocus)
            if self._theme is not None:
                card.set_theme(self._theme)
        return self._made

    @property
    def _is_open(self) -> bool:
        return self._made is not None and not self._made.isHidden()

    def set_theme(self, theme: Theme) -> None:
        """Paint the card in a theme."""
        self._theme = theme
        if self._made is not None:
            self._made.set_theme(theme)

    def set_hits(self, hits: Sequence[TermHit], marked: Sequence[TermHit] | None = None) -> None:
        """Know these uses of terms, of which only those `marked` open a card by themselves."""
        self._uses = TermUses(hits, marked)
        self._shown = self._focused = None
        self._rest.stop()
        if self._made is not None:
            self._made.release()

    def focused(self) -> Span | None:
        """The use the keyboard is on, unless it has been given up."""
        return self._focused.span if self._focused and self._is_framed else None

    def point_at(self, offset: int | None) -> None:
        """The pointer is over a character, or beside the text."""
        hit = None if offset is None else self._uses.at(offset)
        if hit is None:
            self.point_away()
        elif hit is self._shown and self._is_open:
            self._rest.stop()
            self._grace.stop()
        elif hit is not self._wanted or not self._rest.isActive():
            self._wanted = hit
            self._rest.start()

    def point_away(self) -> None:
        """The pointer is on no term and not in the card."""
        self._rest.stop()
        self._wanted = None
        if self._is_open and not self._card.pinned and self._shown is not self._focused:
            self._grace.start()

    def dismiss(self, *, pinned: bool = False) -> bool:
        """Put the card away, a pinned one only if `pinned`; whether one was put away."""
        self._rest.stop()
        self._grace.stop()
        if not self._is_open or (self._card.pinned and not pinned):
            return False
        self._shown = None
        self._card.release()
        return True

    def give_up(self) -> bool:
        """Put the card and the frame away; whether there was either. Tab goes on from there."""
        was_framed, self._is_framed = self.focused() is not None, False
        self._page.viewport().update()
        return self.dismiss(pinned=True) or was_framed

    def forget(self) -> None:
        """The reader points elsewhere: put the card away, and let the keyboard begin anew."""
        self._focused = None
        self.dismiss()

    def explain_next(self) -> None:
        """Show the next term's card, from the one looked at last or the reading position.

        One that has been scrolled out of view is not gone on from.
        """
        here = self._focused or self._shown
        is_seen = here is not None and here in self._visible()
        hit = self._uses.after(here.span.start if here and is_seen else self._page.position() - 1)
        if hit is not None:
            self._go_to(hit)

    def explain_here(self) -> None:
        """Show the card of the term the keyboard is on, else of the first one in view.

        If it is open already, let the keyboard act on it.
        """
        if self._is_open:
            self._card.take_focus()
            return
        visible = self._visible()
        at_caret = self._uses.at(self._page.caret())
        focused = self._focused if self._focused in visible else None
        here = at_caret if at_caret in visible else None
        hit = focused or here or (visible[0] if visible else None)
        if hit is not None:
            self._focus(hit)
            self._show(hit)

    def focus_next(self, *, backward: bool) -> bool:
        """Put the keyboard on the next term in view; False if there is none left."""
        visible = self._visible()
        if self._focused in visible:
            index = visible.index(self._focused) + (-1 if backward else 1)
        else:
            index = len(visible) - 1 if backward else 0
        found = visible[index] if 0 <= index < len(visible) else None
        was_shown = self._is_open and self._focused is not None
        self._focus(found)
        if was_shown:
            self.dismiss()
        if found is not None and was_shown:
            self._show(found)
        return found is not None

    def _show(self, hit: TermHit) -> None:
        uses = self._uses.of(hit.term)
        self._shown = hit
        was_visible = self._is_open
        self._card.show_term(hit.term, uses.index(hit) + 1, len(uses))
        if not (was_visible and self._card.pinned):
            rects = self._page.span_rects(hit.span)
            if rects:
                self._card.put_beside(rects[-1].toAlignedRect(), above=False)
        self._card.show()
        self._card.raise_()
        self._page.viewport().update()

    def _go_to(self, hit: TermHit) -> None:
        first, last = self._page.visible_range()
        if not (first <= hit.span.start and hit.span.end <= last):
            self._page.jumped.emit(self._page.position())
            self._page.go_to(hit.span, flash=False)
        self._focus(hit)
        self._show(hit)

    def _focus(self, hit: TermHit | None) -> None:
        self._focused, self._is_framed = hit, True
        self._page.viewport().update()

    def _visible(self) -> list[TermHit]:
        return self._uses.within(*self._page.visible_range())

    def _timer(self, interval: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    def _on_rest(self) -> None:
        hit = self._wanted
        if hit is None or (self._is_open and self._card.pinned):
            return
        first, last = self._page.visible_range()
        entry = hit.term.entry
        if entry is None or not entry.overlaps(Span(first, last)):
            self._show(hit)

    def _on_step(self, step: int) -> None:
        if self._shown is not None:
            uses = self._uses.of(self._shown.term)
            self._go_to(uses[(uses.index(self._shown) + step) % len(uses)])

    def _on_entry(self) -> None:
        self._hand_on(self._page.term_entry_requested)

    def _on_correction(self) -> None:
        self._hand_on(self._page.term_correction_requested)

    def _on_hiding(self) -> None:
        self._hand_on(self._page.term_hiding_requested)

    def _hand_on(self, request: SignalInstance) -> None:
        """Put the card away and ask for something to be done with its term."""
        if self._shown is not None:
            term = self._shown.term
            self.dismiss(pinned=True)
            request.emit(term)

    def _on_closed(self) -> None:
        self.give_up()
