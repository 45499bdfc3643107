"""The field above a list that keeps the rows holding what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class FilterField(QLineEdit):
    """Down or Enter goes on to the list, Esc empties the field.

    Attributes:
        emptied: Esc was pressed; other filters may be taken away too.
        more_to_clear: whether Esc means something even if the field is empty.
    """

    emptied = Signal()
    more_to_clear = False

    def __init__(self, name: str, hint: str, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setObjectName(name)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._view.setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Escape if self.text() or self.more_to_clear:
                self.clear()
                self.emptied.emit()
            case _:
                super().keyPressEvent(event)
