"""The status bar: where one is in the report, and what is being done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zhengdu.ui.theme import Theme

MESSAGE_MS = 6000


class ElidedLabel(QLabel):
    """A label that shortens its text in the middle rather than widen the window."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_whole_text(self, text: str) -> None:
        """Show a text, shortened where there is no room; the tool tip has all of it."""
        self._whole = text
        self.setToolTip(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fitting = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideMiddle, self.width()
        )
        self.setText(fitting)


class ReadingStatus(QObject):
    """Section path left; what was recognised, and how far one is, right.

    Attributes:
        recognition_clicked: more is to be told of what was recognised.
    """

    recognition_clicked = Signal()

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._quiet = False
        self._asked = ""
        self._path = ElidedLabel()
        self._path.setObjectName("section_path")
        self._progress = QLabel()
        self._progress.setObjectName("progress")
        self._recognition = QToolButton()
        self._recognition.setObjectName("recognition")
        self._recognition.setAutoRaise(True)
        self._recognition.setCursor(Qt.CursorShape.PointingHandCursor)
        self._recognition.setMinimumWidth(1)  # it gives way in a narrow window
        self._recognition.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._recognition.clicked.connect(self.recognition_clicked)
        self._recognition.hide()
        bar.addWidget(self._path, 1)
        bar.addPermanentWidget(self._recognition)
        bar.addPermanentWidget(self._progress)
        bar.setSizeGripEnabled(False)
        bar.messageChanged.connect(self._on_message)

    def set_theme(self, theme: Theme) -> None:
        """Keep what is said here in the background."""
        self._bar.setStyleSheet(
            f"QStatusBar {{ border-top: 1px solid {theme.rule}; }}"
            f"QStatusBar::item {{ border: 0; }}"
            f"QStatusBar QLabel {{ color: {theme.faint}; padding: 1px 6px; }}"
            f"QStatusBar QToolButton {{ color: {theme.faint}; border: 0; padding: 1px 6px; }}"
            f"QStatusBar QToolButton:hover, QStatusBar QToolButton:focus"
            f" {{ color: {theme.accent}; text-decoration: underline; }}"
        )

    def set_path(self, titles: tuple[str, ...]) -> None:
        """Show the sections one is in, outermost first."""
        self._path.set_whole_text(" › ".join(titles))

    def set_recognition(self, words: str) -> None:
        """Say what was recognised; nothing for no words."""
        self._recognition.setText(words)
        tip = self.tr("Show what was recognised, set aside and doubtful")
        self._recognition.setToolTip(f"{words}\n{tip}")
        self._recognition.setVisible(bool(words))

    def set_progress(self, progress: float) -> None:
        """Show how far one is, from 0 to 1."""
        self._progress.setText(f"{round(progress * 100)}%")

    def clear(self) -> None:
        """Show nothing."""
        self._path.set_whole_text("")
        self._progress.setText("")

    def set_quiet(self, *, quiet: bool) -> None:
        """Whether the bar is to be seen only while there is a message."""
        self._quiet = quiet
        self._on_message(self._bar.currentMessage())

    def say_no_more(self) -> None:
        """Take the message away: what it told of is over."""
        self._bar.clearMessage()

    def say(self, text: str) -> None:
        """Show a message for some seconds."""
        self._bar.showMessage(text, MESSAGE_MS)

    def _on_message(self, text: str) -> None:
        """Give a message the place of the path; Qt sees to that only where the bar is in view."""
        self._path.setVisible(not text)
        self._bar.setVisible(bool(text) or not self._quiet)

    def ask(self, text: str) -> None:
        """Say what must be chosen first, until something is chosen or done."""
        self._asked = text
        self.say(text)

    def answered(self) -> None:
        """Something was chosen or done: what was asked for is so no more."""
        if self._asked and self._bar.currentMessage() == self._asked:
            self._bar.clearMessage()
        self._asked = ""
