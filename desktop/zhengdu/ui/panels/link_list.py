"""Where a note points to, and which notes point to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from zhengdu.ui.models.wording import link_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zhengdu.annotations.note import Link


SHOWN = 3
"""Links in view at once; there is other work for the room."""


class LinkButton(QPushButton):
    """One line that ends in an ellipsis where there is no room for all of it."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._words = words
        self.setObjectName(name)
        self.setFlat(True)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setStyleSheet("QPushButton { text-align: left; padding: 3px 2px; }")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._words, end, self.width() - 8)
        self.setText(shown.replace("&", "&&"))


class LinkList(QScrollArea):
    """A button for each link, three of them in view; hidden while there is none.

    Attributes:
        link_activated: a Link was pressed.
        removal_requested: a Link is to be taken away.
        backlink_activated: id of the note that points here.
    """

    link_activated = Signal(object)
    removal_requested = Signal(object)
    backlink_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note_links")
        self._shown: object = None
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self.setWidget(inside)
        self._layout = QGridLayout(inside)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.setColumnStretch(0, 1)
        self.hide()

    def show_links(self, links: Sequence[Link], backlinks: Sequence[tuple[str, str]]) -> None:
        """Show links, and the notes that point here: their ids and first words."""
        if self._shown == (tuple(links), tuple(backlinks)):
            return
        self._shown = (tuple(links), tuple(backlinks))
        self._clear()
        for row, link in enumerate(links):
            words = f"→ {link_name(link.kind)}：{link.name}"
            self._add(row, f"note_link_{row}", words).clicked.connect(
                partial(self.link_activated.emit, link)
            )
            self._add_removal(row, link)
        for row, (note_id, words) in enumerate(backlinks, len(links)):
            said = "← " + self.tr("From: {words}").format(words=words)
            self._add(row, f"note_backlink_{row - len(links)}", said).clicked.connect(
                partial(self.backlink_activated.emit, note_id)
            )
        count = len(links) + len(backlinks)
        self.setFixedHeight(min(count, SHOWN) * LinkButton("", "").sizeHint().height())
        self.setVisible(bool(count))

    def _add(self, row: int, name: str, words: str) -> LinkButton:
        button = LinkButton(name, words)
        self._layout.addWidget(button, row, 0)
        return button

    def _add_removal(self, row: int, link: Link) -> None:
        button = QToolButton()
        button.setObjectName(f"note_unlink_{row}")
        button.setAutoRaise(True)
        button.setText("×")
        button.setToolTip(self.tr("Remove this link"))
        button.setAccessibleName(self.tr("Remove the link to {name}").format(name=link.name))
        button.clicked.connect(partial(self.removal_requested.emit, link))
        self._layout.addWidget(button, row, 1)

    def _clear(self) -> None:
        while self._layout.count():
            taken = self._layout.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
