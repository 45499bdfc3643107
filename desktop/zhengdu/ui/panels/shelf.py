"""A list, or in its place the words that say why there is nothing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QWidget


class Shelf(QStackedWidget):
    """Shows its view, or a notice as long as there is one."""

    def __init__(self, view: QAbstractItemView, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice = QLabel()
        self._notice.setObjectName(name)
        self._notice.setWordWrap(True)
        self._notice.setMargin(18)
        self._notice.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._notice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._notice.setBackgroundRole(QPalette.ColorRole.Base)
        self._notice.setAutoFillBackground(True)
        self.addWidget(view)
        self.addWidget(self._notice)

    def set_notice(self, words: str) -> None:
        """Show these words instead of the list; none shows the list."""
        self._notice.setText(words)
        self.setCurrentIndex(1 if words else 0)

    def notice(self) -> str:
        """The words shown instead of the list, empty while the list is shown."""
        return self._notice.text() if self.currentIndex() == 1 else ""
