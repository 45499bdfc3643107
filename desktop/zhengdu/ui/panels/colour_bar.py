"""Five buttons, one for each colour of a note, by what the colours mean."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from zhengdu.annotations.note import Colour
from zhengdu.ui.models.wording import colour_name
from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QIcon, QResizeEvent

    from zhengdu.ui.theme import Theme

SWATCH = 12
SPACING = 0


class ColourBar(QWidget):
    """Names stand beside the swatches, and counts, where there is room for all of them.

    Attributes:
        colour_pressed: a button was pressed by the user (Colour); read `chosen()` for the state.
    """

    colour_pressed = Signal(object)

    def __init__(self, name: str, *, exclusive: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._exclusive = exclusive
        self._buttons: dict[Colour, QToolButton] = {}
        self._counts: Mapping[Colour, int] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for colour in Colour:
            self._buttons[colour] = self._made(colour)
            layout.addWidget(self._buttons[colour])
        layout.addStretch(1)
        self.set_theme(row_painter.DEFAULT_THEME)

    def set_theme(self, theme: Theme) -> None:
        """Draw the swatches in a theme's colours, and name them as they are called now."""
        for colour, button in self._buttons.items():
            button.setAccessibleName(colour_name(colour))
            button.setIcon(swatch(theme, colour, self.devicePixelRatioF()))
        self._tell()

    def chosen(self) -> frozenset[Colour]:
        """The colours whose buttons are down."""
        return frozenset(c for c, button in self._buttons.items() if button.isChecked())

    def set_chosen(self, colours: Iterable[Colour]) -> None:
        """Press these buttons and release the others, without a signal."""
        wanted = frozenset(colours)
        for colour, button in self._buttons.items():
            button.setChecked(colour in wanted)

    def set_counts(self, counts: Mapping[Colour, int]) -> None:
        """Tell how many notes each colour has."""
        self._counts = counts
        self._tell()

    def minimumSizeHint(self) -> QSize:
        height = super().minimumSizeHint().height()
        return QSize(len(self._buttons) * (SWATCH + 16), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _tell(self) -> None:
        counts = self._counts
        for colour, button in self._buttons.items():
            name = colour_name(colour)
            tip = name if counts is None else f"{name} ({counts.get(colour, 0)})"
            button.setToolTip(tip.replace("&", "&&"))
        self._fit()

    def _fit(self) -> None:
        """Say as much beside the swatches as there is room for."""
        style = Qt.ToolButtonStyle
        if self._counts is not None and self._fits(self._counts, style.ToolButtonTextBesideIcon):
            return
        if not self._fits({}, style.ToolButtonTextBesideIcon):
            self._fits({}, style.ToolButtonIconOnly)

    def _fits(self, counts: Mapping[Colour, int], style: Qt.ToolButtonStyle) -> bool:
        """Try names, with those counts that are not 0, and say whether there is room for them."""
        for colour, button in self._buttons.items():
            count = counts.get(colour, 0)
            name = colour_name(colour).replace("&", "&&")
            button.setText(f"{name}\N{THIN SPACE}{count}" if count else name)
            button.setToolButtonStyle(style)
        widths = (button.sizeHint().width() for button in self._buttons.values())
        return sum(widths) + SPACING * (len(self._buttons) - 1) <= self.width()

    def _made(self, colour: Colour) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self.objectName()}_{colour.value}")
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(QSize(SWATCH, SWATCH))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._on_clicked, colour))
        return button

    def _on_clicked(self, colour: Colour) -> None:
        if self._exclusive:
            self.set_chosen((colour,))
        self.colour_pressed.emit(colour)


def swatch(theme: Theme, colour: Colour, ratio: float) -> QIcon:
    """The small square of a colour."""
    edge, fill = theme.note_edges[colour], theme.notes[colour]
    draw = partial(row_painter.draw_swatch, edge=edge, fill=fill)
    return row_painter.icon_of(SWATCH, ratio, draw)
