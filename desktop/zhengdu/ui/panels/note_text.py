"""The field in which a note is typed; it leaves an input method's keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget


class NoteText(QPlainTextEdit):
    """A plain text field.

    Attributes:
        finished: Ctrl+Enter or Esc, unless they belong to a composition in progress.
        left: the keyboard went elsewhere.
    """

    finished = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self.setTabChangesFocus(True)

    def commit_composition(self) -> None:
        """Have characters that are still being composed taken into the text."""
        if self._composing:
            QGuiApplication.inputMethod().commit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape or is_finishing(event):
            event.accept()
            if not self._composing:
                self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def is_finishing(event: QKeyEvent) -> bool:
    """Whether a key is Ctrl+Enter: Enter alone has other uses where one writes."""
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(control)
