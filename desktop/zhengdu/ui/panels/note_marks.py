"""How a note is marked: colour, style and star in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from zhengdu.annotations.note import NoteKind
from zhengdu.ui.panels.colour_bar import ColourBar
from zhengdu.ui.panels.style_bar import StyleBar

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation
    from zhengdu.ui.theme import Theme


class NoteMarks(QWidget):
    """Buttons for one note.

    Attributes:
        colour_pressed: a Colour.
        style_pressed: a Style.
        star_pressed: whether the note is to have a star.
    """

    colour_pressed = Signal(object)
    style_pressed = Signal(object)
    star_pressed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = ColourBar("note_colour", exclusive=True)
        self._styles = StyleBar("note_style", exclusive=True)
        self._star = QToolButton()
        self._star.setObjectName("note_star")
        self._star.setAutoRaise(True)
        self._star.setCheckable(True)
        self._star.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._star.setAccessibleName(self.tr("Star"))
        self._star.setToolTip(self.tr("Star (Ctrl+D)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._colours, 1)
        layout.addWidget(self._styles)
        layout.addWidget(self._star)
        self._colours.colour_pressed.connect(self.colour_pressed)
        self._styles.style_pressed.connect(self.style_pressed)
        self._star.clicked.connect(self._on_star_clicked)
        self._show_star(starred=False)

    def show_note(self, note: Annotation) -> None:
        """Press the buttons that hold of a note."""
        has_colour = note.kind is not NoteKind.BOOKMARK
        self._colours.setEnabled(has_colour)
        self._colours.set_chosen((note.colour,) if has_colour else ())
        self._styles.set_chosen((note.style,))
        self._styles.setEnabled(note.kind is NoteKind.HIGHLIGHT)
        self._show_star(starred=note.starred)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._colours.set_theme(theme)
        self._styles.set_theme(theme)

    def _show_star(self, *, starred: bool) -> None:
        self._star.setChecked(starred)
        self._star.setText("★" if starred else "☆")

    def _on_star_clicked(self, starred: bool) -> None:
        self._show_star(starred=starred)
        self.star_pressed.emit(starred)
