"""A line that offers words used before while one is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from zhengdu.ui.panels.note_text import is_finishing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

SHOWN = 9


class CompletingField(QLineEdit):
    """Completes the word at the cursor; Down shows what there is.

    Args:
        name: objectName, of the list of words with `_words` behind it.
        between: characters that part words; none takes the whole line for one.

    Attributes:
        finished: Ctrl+Enter, also while there is a list of words, which keeps keys from others.
    """

    finished = Signal()

    def __init__(self, name: str, between: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._between = between
        self._waiting: tuple[str, ...] | None = None
        self._choices = QStringListModel(self)
        self._completer = QCompleter(self._choices, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(SHOWN)
        self._words = QListView()
        self._words.setObjectName(f"{name}_words")
        self._completer.setPopup(self._words)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._on_edited)

    def set_choices(self, words: Sequence[str]) -> None:
        """Offer these, in this order; a list that is open stays as it is."""
        self._waiting = tuple(words)
        if not self._words.isVisible():
            self._take_waiting()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._offer(self._word())
        elif is_finishing(event):
            self._words.hide()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _on_edited(self, _text: str) -> None:
        word = self._word()
        if word:
            self._offer(word)
        else:
            self._words.hide()

    def _offer(self, word: str) -> None:
        self._take_waiting()
        self._completer.setCompletionPrefix(word)
        only = self._completer.completionCount() == 1
        if not self._completer.completionCount() or (
            only and self._completer.currentCompletion() == word
        ):
            self._words.hide()
            return
        self._completer.complete()

    def _take_waiting(self) -> None:
        if self._waiting is not None and list(self._waiting) != self._choices.stringList():
            self._choices.setStringList(list(self._waiting))
        self._waiting = None

    def _word(self) -> str:
        """What stands between the last separator and the cursor."""
        return self.text()[self._word_start() : self.cursorPosition()].lstrip("#＃")

    def _word_start(self) -> int:
        before = self.text()[: self.cursorPosition()]
        return max((before.rfind(sign) + 1 for sign in self._between), default=0)

    def _take(self, word: str) -> None:
        start, end = self._word_start(), self.cursorPosition()
        behind = self.text()[end:]
        gap = " " if self._between and not behind.startswith(" ") else ""
        self.setText(self.text()[:start] + word + gap + behind)
        self.setCursorPosition(start + len(word) + len(gap))
