"""The line above the page: this is a new version, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from zhengdu.ui.models.note_grouping import local_time
from zhengdu.ui.status import ElidedLabel

if TYPE_CHECKING:
    from zhengdu.ui.theme import Theme


class VersionBar(QWidget):
    """Offers, then says what was done.

    Attributes:
        accepted: the notes are to be carried over.
        declined: it is no version; do not ask again.
        earlier_wanted: the earlier version is to be shown.
        notes_wanted: the notes that were carried over are to be seen.
    """

    accepted = Signal()
    declined = Signal()
    earlier_wanted = Signal()
    notes_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("version_bar")
        self.setAccessibleName(self.tr("New version"))
        self._words = ElidedLabel()
        self._words.setObjectName("version_words")
        self._accept = self._button("version_accept", "")
        self._decline = self._button("version_decline", self.tr("Not a New Version"))
        self._earlier = self._button("version_earlier", self.tr("Show Earlier Version"))
        self._notes = self._button("version_notes", self.tr("Show Notes"))
        self._close = self._close_button()
        self._lay_out()
        self._accept.clicked.connect(self.accepted)
        self._decline.clicked.connect(self.declined)
        self._earlier.clicked.connect(self.earlier_wanted)
        self._notes.clicked.connect(self.notes_wanted)
        self._close.clicked.connect(self.hide)

    def offer(self, added: str, notes: int) -> None:
        """Say when the report came of which this is a version, and how many notes it has."""
        words = self.tr("Seems a new version of the report added on {day}.")
        self._words.set_whole_text(words.format(day=local_time(added)[:10]))
        many = self.tr("Carry {count} Notes Over").format(count=notes)
        self._accept.setText(many if notes else self.tr("It Is a New Version"))
        self._show_buttons(offering=True)

    def tell(self, found: int, changed: int, gone: int) -> None:
        """Say what became of the notes."""
        words = self.tr(
            "Notes carried over: {count}. Found: {found}, changed: {changed}, not found: {gone}. "
            "The earlier version keeps its own."
        )
        count = found + changed + gone
        text = words.format(count=count, found=found, changed=changed, gone=gone)
        self._words.set_whole_text(text)
        self._show_buttons(offering=False)

    def set_theme(self, theme: Theme) -> None:
        """Paint in a theme."""
        self.setPalette(theme.palette())
        self.setAutoFillBackground(True)

    def words(self) -> str:
        """What it says, in full."""
        return self._words.toolTip()

    def _show_buttons(self, *, offering: bool) -> None:
        for button in (self._accept, self._decline, self._earlier):
            button.setVisible(offering)
        self._notes.setVisible(not offering)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("version_close")
        button.setText("×")
        button.setAutoRaise(True)
        button.setToolTip(self.tr("Not now"))
        button.setAccessibleName(self.tr("Not now"))
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 6, 4)
        line.setSpacing(6)
        line.addWidget(self._words, 1)
        for button in (self._accept, self._earlier, self._decline, self._notes, self._close):
            line.addWidget(button)
