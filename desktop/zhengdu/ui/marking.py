"""Styles, tasks, bookmarks and stars from the page, and the choice among notes of one place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor

from zhengdu.annotations.note import Style
from zhengdu.ui.menu import Menu
from zhengdu.ui.models.plain_note import plain
from zhengdu.ui.models.wording import style_name
from zhengdu.ui.note_targets import NoteTargets
from zhengdu.ui.panels import note_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from zhengdu.text.span import Span
    from zhengdu.ui.note_room import NoteRoom
    from zhengdu.ui.noting import PlacedNote

SHOWN = 24
"""Characters of a note in the menu."""


class MarkingView(QObject):
    """Carries out what the page and its keys ask for beyond plain highlights and notes."""

    def __init__(self, room: NoteRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._notes = room.notes
        self._acts = room.acts
        self._view = room.view
        self._window = window = room.window
        self.targets = NoteTargets(room.notes, window)
        page = window.page
        page.style_chosen.connect(self._choose_style)
        page.task_requested.connect(self._make_task_of)
        page.annotations_offered.connect(self._on_offered)
        actions = window.actions_by_id
        for style in Style:
            actions[f"style_{style}"].triggered.connect(partial(self._apply_style, style))
        actions["paragraph_note"].triggered.connect(self._on_paragraph_note)
        actions["make_task"].triggered.connect(self._on_make_task)
        actions["bookmark"].triggered.connect(self._on_bookmark)
        actions["star"].triggered.connect(self._on_star)
        actions["delete_note"].triggered.connect(self._on_delete)
        window.note_editor.delete_wanted.connect(self._delete)

    def _choose_style(self, style: Style) -> None:
        """Have colours mark in this style from now on.

        Only a style's own key, or its button at the selection, chooses it, and only highlights
        made by a colour, or by such a key, have it: tasks, notes and figures are always filled.
        """
        self._notes.last_style = self._window.page.highlight_style = style

    def _apply_style(self, style: Style) -> None:
        """Mark what is selected, or the highlight at the caret, in a style."""
        self._choose_style(style)
        note_id, span = self.targets.on_page(), self._window.page.selected_span()
        if note_id:
            self._acts.restyle((note_id,), style)
        elif span is not None:
            self._view.highlight(span, self._notes.last_colour)
        else:
            said = self.tr("Highlights from now on: {style}").format(style=style_name(style))
            self._window.status.say(said)

    def _on_paragraph_note(self) -> None:
        """A note on what is selected, else on the paragraph of the caret."""
        page = self._window.page
        report, span = page.report(), page.selected_span()
        if span is not None:
            self._view.annotate(span)
        elif report is not None and report.blocks:
            self._notes.annotate_paragraph(report.block_at(page.caret()).id)

    def _on_make_task(self) -> None:
        span = self._window.page.selected_span()
        if span is not None:
            self._make_task_of(span)
            return
        note_id = self.targets.on_page()
        if note_id:
            self._make_task_of_note(note_id)
        else:
            self._window.status.ask(self.tr("Select what is to be done first."))

    def _make_task_of(self, span: Span) -> None:
        note_id = self.targets.highlight_of(span)
        if note_id:
            self._make_task_of_note(note_id)
        else:
            self._notes.make_task(span)

    def _make_task_of_note(self, note_id: str) -> None:
        self._acts.make_tasks((note_id,))
        self._view.edit(note_id)
        self._window.note_editor.focus_task()

    def _on_bookmark(self) -> None:
        page = self._window.page
        first, last = page.visible_range()
        caret = page.caret()
        self._acts.toggle_bookmark(caret if first <= caret < last else page.position())

    def _on_delete(self) -> None:
        """Delete the highlight at the caret."""
        note_id = self.targets.on_page()
        if note_id:
            self._delete(note_id)
        else:
            self._window.status.ask(self.tr("Put the caret into a highlight first."))

    def _delete(self, note_id: str) -> None:
        self._view.delete((note_id,))

    def _on_star(self) -> None:
        meant = self.targets.here()
        if meant:
            self._acts.toggle_star(meant)
        else:
            self._window.status.ask(self.tr("Choose a note first."))

    def _on_offered(self, note_ids: list[str]) -> None:
        """Let the reader choose among the notes of one place."""
        menu = Menu(self._window.page)
        menu.setObjectName("note_choice")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for note_id in note_ids:
            placed = self._notes.note(note_id)
            if placed is not None:
                self._offer(menu, placed)
        menu.popup(QCursor.pos())

    def _offer(self, menu: Menu, placed: PlacedNote) -> QAction:
        note, page = placed.annotation, self._window.page
        label = _called(placed).replace("&", "&&")
        icon = note_sign.icon(note, page.theme, page.devicePixelRatioF())
        action = menu.addAction(icon, label)
        action.setObjectName(f"choose_{note.id}")
        action.triggered.connect(partial(self._view.edit, note.id))
        return action


def _called(placed: PlacedNote) -> str:
    """A note's first words, behind the words it stands on."""
    quote = " ".join(placed.annotation.anchor.exact.split())
    short = quote if len(quote) <= SHOWN else quote[: SHOWN - 1] + "…"
    note = plain(placed.annotation.note)
    said = note if len(note) <= SHOWN else note[: SHOWN - 1] + "…"
    return f"{short}　{said}" if said else short
