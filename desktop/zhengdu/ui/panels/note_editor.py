"""Editing one annotation: marks, note, tags, task, links; nothing typed is ever lost."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from zhengdu.annotations.note import Task
from zhengdu.ui.panels.completing_field import CompletingField
from zhengdu.ui.panels.link_list import LinkList
from zhengdu.ui.panels.note_marks import NoteMarks
from zhengdu.ui.panels.note_preview import NotePreview
from zhengdu.ui.panels.note_text import NoteText, is_finishing
from zhengdu.ui.panels.task_fields import TaskFields

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from zhengdu.annotations.note import Annotation, Colour, Link, Style
    from zhengdu.ui.theme import Theme

DELAY_MS = 800
"""After the first key that is not sent yet; a crash loses no more than this."""
REMEMBERED = 50
"""Own changes whose echo may still be on its way."""
QUOTE_SHOWN = 60
LEAST = 44
"""Pixels of the note and its preview where room is short: two lines."""

_TAG_SEPARATORS = re.compile(r"[\s,，、;；]+")


class NoteEditor(QWidget):
    """Shows one annotation at a time.

    The owner calls `edit` whenever the annotation changed, also after a change that came from
    here: the editor knows its own changes and never lets an older one overwrite newer typing.

    Attributes:
        note_changed: id, Markdown, and the Markdown it has been made of.
        tags_changed: id and tuple of tags.
        colour_changed: id and Colour.
        style_changed: id and Style.
        star_changed: id, and whether it has a star.
        task_changed: id and Task, None for no task.
        link_wanted: id of the note that is to point to what is selected in the page.
        link_removed: id and Link.
        link_activated: a Link to go to.
        note_wanted: id of another note, which points to this one.
        delete_wanted: id of the note that is to go.
        closed: the user is done.
    """

    note_changed = Signal(str, str, str)
    tags_changed = Signal(str, object)
    colour_changed = Signal(str, object)
    style_changed = Signal(str, object)
    star_changed = Signal(str, bool)
    task_changed = Signal(str, object)
    link_wanted = Signal(str)
    link_removed = Signal(str, object)
    link_activated = Signal(object)
    note_wanted = Signal(str)
    delete_wanted = Signal(str)
    closed = Signal()

    def __init__(self, preview: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note_editor")
        self.setAccessibleName(self.tr("Note"))
        self._id = ""
        self._saved = ""
        self._saved_tags: tuple[str, ...] = ()
        self._backlinks: tuple[tuple[str, str], ...] = ()
        self._echoes: deque[str] = deque(maxlen=REMEMBERED)
        self._quote = QLabel()
        self._text = NoteText()
        self._tags = CompletingField("note_tags", " ,，、;；")
        self._marks = NoteMarks()
        self._task = TaskFields()
        self._links = LinkList()
        self._saved_task: Task | None = None
        self._task_button, self._link_button = QToolButton(), QToolButton()
        self._delete_button = QToolButton()
        self._preview = NotePreview(preview)
        self._preview_button, self._done = QToolButton(), QToolButton()
        self._waiting = QLabel()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._set_up_fields()
        self._set_up_buttons()
        self._lay_out()
        self._connect()

    def edit(self, annotation: Annotation) -> None:
        """Show an annotation, or what has become of the one that is shown."""
        if annotation.id == self._id:
            self._take_note(annotation.note)
        else:
            self.flush()
            self._load(annotation)
        self._take_tags(annotation.tags)
        self._take_task(annotation.task)
        self._marks.show_note(annotation)
        self._links.show_links(annotation.links, self._backlinks)

    def set_backlinks(self, backlinks: Sequence[tuple[str, str]]) -> None:
        """The notes that point to the one to be edited next: their ids and first words."""
        self._backlinks = tuple(backlinks)

    def set_choices(self, tags: Sequence[str], leads: Sequence[str]) -> None:
        """Offer these tags, and these units for tasks, those used most first."""
        self._tags.set_choices(tags)
        self._task.set_leads(leads)

    def current_id(self) -> str:
        """Id of the annotation that is shown, empty if none is."""
        return self._id

    def flush(self) -> None:
        """Send what has been typed and not been sent yet."""
        self._text.commit_composition()
        self._send_typed()

    def forget(self) -> tuple[str, str]:
        """Show nothing, as the annotation is gone.

        Returns:
            What was typed and not sent, and what that has been made of; alike if nothing was.
        """
        self._timer.stop()
        self._text.commit_composition()
        typed, self._id = self._text.toPlainText(), ""
        return typed, self._saved

    def set_waiting(self, waiting: bool) -> None:
        """Say that what is typed cannot be written down for the moment."""
        self._waiting.setVisible(waiting)

    def focus_text(self) -> None:
        """Put the cursor behind the note's last character."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self._text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._text.setTextCursor(cursor)

    def focus_task(self) -> None:
        """Put the cursor where the responsible unit is written."""
        self._task.focus_lead()

    def set_theme(self, theme: Theme) -> None:
        """Draw the colours of a theme."""
        self._marks.set_theme(theme)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._id and (event.key() == Qt.Key.Key_Escape or is_finishing(event)):
            self._close()
        else:
            super().keyPressEvent(event)

    def _load(self, annotation: Annotation) -> None:
        self._id = annotation.id
        self._saved_tags = ()
        self._tags.clear()
        self._saved_task = None
        self._show_task(None)
        self._echoes.clear()
        quote = " ".join(annotation.anchor.exact.split())
        short = quote if len(quote) <= QUOTE_SHOWN else quote[:QUOTE_SHOWN] + "…"
        self._quote.setText(short)
        self._quote.setToolTip(annotation.anchor.exact)
        self._preview_button.setChecked(False)
        self._set_text(annotation.note)

    def _set_text(self, note: str) -> None:
        self._text.blockSignals(True)
        self._text.setPlainText(note)
        self._text.blockSignals(False)
        self._timer.stop()
        self._saved = self._text.toPlainText()
        self._preview.show_at_once(note)

    def _take_note(self, note: str) -> None:
        """Another hand changed the note (undo): show it, unless it is an echo or text is newer."""
        if note in self._echoes:
            while self._echoes and self._echoes.popleft() != note:
                continue
            return
        if self._text.toPlainText() == self._saved != note:
            self._set_text(note)

    def _take_tags(self, tags: tuple[str, ...]) -> None:
        if self._typed_tags() == self._saved_tags:
            self._saved_tags = tags
            if self._typed_tags() != tags:
                self._tags.setText(" ".join(tags))

    def _take_task(self, task: Task | None) -> None:
        if self._typed_task() == self._saved_task != task:
            self._saved_task = task
            self._show_task(task)

    def _show_task(self, task: Task | None) -> None:
        self._task.set_task(task or Task())
        self._task.setVisible(task is not None)
        self._task_button.setChecked(task is not None)

    def _typed_task(self) -> Task | None:
        return self._task.task() if self._task_button.isChecked() else None

    def _send_task(self) -> None:
        task = self._typed_task()
        if self._id and task != self._saved_task:
            self._saved_task = task
            self.task_changed.emit(self._id, task)

    def _send_typed(self) -> None:
        self._send_note()
        self._send_tags()
        self._send_task()

    def _send_note(self) -> None:
        self._timer.stop()
        text = self._text.toPlainText()
        if self._id and text != self._saved:
            base, self._saved = self._saved, text
            self._echoes.append(text)
            self.note_changed.emit(self._id, text, base)

    def _send_tags(self) -> None:
        tags = self._typed_tags()
        if self._id and tags != self._saved_tags:
            self._saved_tags = tags
            self.tags_changed.emit(self._id, tags)

    def _typed_tags(self) -> tuple[str, ...]:
        words = _TAG_SEPARATORS.split(self._tags.text())
        return tuple(dict.fromkeys(word.lstrip("#＃") for word in words if word.strip("#＃")))

    def _close(self) -> None:
        self.flush()
        self._id = ""
        self.closed.emit()

    def _on_text_changed(self) -> None:
        self._send_soon()
        self._preview.show_soon(self._text.toPlainText())

    def _send_soon(self) -> None:
        """Within a second of the first key, however long the typing goes on."""
        if not self._timer.isActive():
            self._timer.start()

    def _on_colour_pressed(self, colour: Colour) -> None:
        if self._id:
            self.flush()
            self.colour_changed.emit(self._id, colour)

    def _on_style_pressed(self, style: Style) -> None:
        if self._id:
            self.style_changed.emit(self._id, style)

    def _on_star_pressed(self, starred: bool) -> None:
        if self._id:
            self.star_changed.emit(self._id, starred)

    def _on_task_clicked(self, on: bool) -> None:
        """Make it a task, or none any more; undo brings back what it was."""
        self._task.set_task(Task())
        self._task.setVisible(on)
        self._send_task()
        if on:
            self.focus_task()

    def _on_link_clicked(self) -> None:
        if self._id:
            self.flush()
            self.link_wanted.emit(self._id)

    def _on_delete_clicked(self) -> None:
        if self._id:
            self.flush()
            self.delete_wanted.emit(self._id)

    def _on_link_removed(self, link: Link) -> None:
        if self._id:
            self.link_removed.emit(self._id, link)

    def _on_preview_toggled(self, shown: bool) -> None:
        self._preview.setVisible(shown)
        self._preview.show_at_once(self._text.toPlainText())

    def _set_up_fields(self) -> None:
        self._quote.setObjectName("note_quote")
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setWordWrap(True)
        self._text.setObjectName("note_text")
        self._text.setAccessibleName(self.tr("Note in Markdown"))
        self._text.setPlaceholderText(self.tr("Write a note; Markdown works"))
        self._tags.setAccessibleName(self.tr("Tags"))
        self._tags.setPlaceholderText(self.tr("Tags, with spaces between"))
        self._preview.setObjectName("note_preview")
        self._preview.setAccessibleName(self.tr("Preview"))
        self._preview.hide()
        for field in (self._text, self._preview):
            field.setMinimumHeight(LEAST)
        self._waiting.setObjectName("note_waiting")
        self._waiting.setText(self.tr("Not written down yet: it is tried again every few seconds"))
        self._waiting.setWordWrap(True)
        self._waiting.hide()

    def _set_up_buttons(self) -> None:
        for button, name, text in (
            (self._task_button, "note_task_button", self.tr("Task")),
            (self._link_button, "note_link_button", self.tr("Link")),
            (self._delete_button, "note_delete_button", self.tr("Delete")),
        ):
            button.setObjectName(name)
            button.setText(text)
            button.setAutoRaise(True)
        self._task_button.setCheckable(True)
        self._task_button.setToolTip(self.tr("Make it a task of the ledger"))
        self._delete_button.setToolTip(self.tr("Put this note into the trash"))
        self._link_button.setToolTip(self.tr("Link to what is selected in the page (Ctrl+K)"))
        self._preview_button.setObjectName("note_preview_button")
        self._preview_button.setText(self.tr("Preview"))
        self._preview_button.setCheckable(True)
        self._preview_button.setAutoRaise(True)
        self._done.setObjectName("note_done")
        self._done.setText(self.tr("Done"))
        self._done.setToolTip(self.tr("Everything is saved as you type (Ctrl+Enter or Esc)"))

    def _lay_out(self) -> None:
        self._split.addWidget(self._text)
        self._split.addWidget(self._preview)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([2, 1])
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self._task_button)
        buttons.addWidget(self._link_button)
        buttons.addWidget(self._preview_button)
        buttons.addStretch(1)
        buttons.addWidget(self._delete_button)
        buttons.addWidget(self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self._quote)
        layout.addWidget(self._marks)
        layout.addWidget(self._split, 1)
        layout.addWidget(self._waiting)
        layout.addWidget(self._tags)
        layout.addWidget(self._task)
        layout.addWidget(self._links)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._text.textChanged.connect(self._on_text_changed)
        for field in (self._text, self._tags, self._task):
            field.finished.connect(self._close)
        self._text.left.connect(self.flush)
        self._timer.timeout.connect(self._send_typed)
        self._tags.textEdited.connect(self._send_soon)
        self._task.typed.connect(self._send_soon)
        self._tags.editingFinished.connect(self._send_tags)
        self._task.edited.connect(self._send_task)
        self._task_button.clicked.connect(self._on_task_clicked)
        self._marks.colour_pressed.connect(self._on_colour_pressed)
        self._marks.style_pressed.connect(self._on_style_pressed)
        self._marks.star_pressed.connect(self._on_star_pressed)
        self._link_button.clicked.connect(self._on_link_clicked)
        self._delete_button.clicked.connect(self._on_delete_clicked)
        self._links.link_activated.connect(self.link_activated)
        self._links.removal_requested.connect(self._on_link_removed)
        self._links.backlink_activated.connect(self.note_wanted)
        self._preview_button.toggled.connect(self._on_preview_toggled)
        self._done.clicked.connect(self._close)
