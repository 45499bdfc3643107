"""The status bar: where one is in the report, and what is being done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

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
    """Section path left; progress, characters and zoom right."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._path = ElidedLabel()
        self._path.setObjectName("section_path")
        self._progress = QLabel()
        self._progress.setObjectName("progress")
        bar.addWidget(self._path, 1)
        bar.addPermanentWidget(self._progress)
        bar.setSizeGripEnabled(False)

    def set_theme(self, theme: Theme) -> None:
        """Keep what is said here in the background."""
        self._bar.setStyleSheet(
            f"QStatusBar {{ border-top: 1px solid {theme.rule}; }}"
            f"QStatusBar::item {{ border: 0; }}"
            f"QStatusBar QLabel {{ color: {theme.faint}; padding: 1px 6px; }}"
        )

    def set_path(self, titles: tuple[str, ...]) -> None:
        """Show the sections one is in, outermost first."""
        self._path.set_whole_text(" › ".join(titles))

    def set_progress(self, progress: float) -> None:
        """Show how far one is, from 0 to 1."""
        self._progress.setText(f"{round(progress * 100)}%")

    def clear(self) -> None:
        """Show nothing."""
        self._path.set_whole_text("")
        self._progress.setText("")

    def say(self, text: str) -> None:
        """Show a message for some seconds."""
        self._bar.showMessage(text, MESSAGE_MS)
