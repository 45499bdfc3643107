"""The note as it will read: HTML without any way out to the network or to files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtWidgets import QTextBrowser

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

DELAY_MS = 150
STYLE = """
h1 { font-size: large; margin: 6px 0 4px 0; }
h2, h3, h4, h5, h6 { font-size: medium; margin: 6px 0 4px 0; }
p, ul, ol, blockquote, pre, table { margin: 4px 0 4px 0; }
ul, ol { -qt-list-indent: 0; margin-left: 18px; }
"""
"""A note is read beside the report: its headings must not be larger than the report's own."""


class NotePreview(QTextBrowser):
    """Renders Markdown through a callable it is given, a moment after the last change.

    It never takes the keyboard: whoever types beside it goes on typing.
    """

    def __init__(self, render: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._render = render
        self._source = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.render_now)
        self.setOpenLinks(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.document().setDefaultStyleSheet(STYLE)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)

    def show_soon(self, markdown: str) -> None:
        """Render this text once it has stood still for a moment."""
        self._source = markdown
        self._timer.start()

    def show_at_once(self, markdown: str) -> None:
        """Render this text now."""
        self._source = markdown
        self.render_now()

    def render_now(self) -> None:
        """Render what is waiting."""
        self._timer.stop()
        if self.isVisible():
            self.setHtml(self._render(self._source))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.render_now()

    def loadResource(self, type: int, name: QUrl | str) -> None:
        """Nothing is ever fetched, neither images nor style sheets."""
