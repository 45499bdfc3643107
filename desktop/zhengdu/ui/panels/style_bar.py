"""Three buttons, one for each way of marking a passage."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from zhengdu.annotations.note import Colour, Style
from zhengdu.ui.models.wording import style_name
from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.ui.theme import Theme

SIDE = 16


class StyleBar(QWidget):
    """One style at a time, or in a filter any number.

    Attributes:
        style_pressed: a button was pressed by the user; its Style.
    """

    style_pressed = Signal(object)

    def __init__(self, name: str, *, exclusive: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._exclusive = exclusive
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._buttons = {style: self._made(style) for style in Style}
        for button in self._buttons.values():
            layout.addWidget(button)
        self.set_theme(row_painter.DEFAULT_THEME)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        for style, button in self._buttons.items():
            button.setIcon(style_icon(style, theme, self.devicePixelRatioF()))

    def chosen(self) -> frozenset[Style]:
        """The styles whose buttons are down."""
        return frozenset(s for s, button in self._buttons.items() if button.isChecked())

    def set_chosen(self, styles: Iterable[Style]) -> None:
        """Press these buttons and release the others, without a signal."""
        wanted = frozenset(styles)
        for style, button in self._buttons.items():
            button.setChecked(style in wanted)

    def _made(self, style: Style) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self.objectName()}_{style.value}")
        button.setToolTip(style_name(style))
        button.setAccessibleName(style_name(style))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIconSize(QSize(SIDE, SIDE))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._on_clicked, style))
        return button

    def _on_clicked(self, style: Style) -> None:
        if self._exclusive:
            self.set_chosen((style,))
        self.style_pressed.emit(style)


def style_icon(style: Style, theme: Theme, ratio: float) -> QIcon:
    """A letter marked in a style."""
    pixmap = QPixmap(round(SIDE * ratio), round(SIDE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge, square = QColor(theme.note_edges[Colour.DATA]), QRectF(0, 0, SIDE, SIDE)
    if style is Style.FILL:
        painter.fillRect(square.adjusted(0, 1, 0, -1), QColor(theme.notes[Colour.DATA]))
    font = painter.font()
    font.setPixelSize(12)
    painter.setFont(font)
    painter.setPen(QColor(theme.window_ink))
    painter.drawText(square.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, "A")
    if style is not Style.FILL:
        y = SIDE - 1.5 if style is Style.UNDERLINE else SIDE / 2
        painter.setPen(QPen(edge, 2))
        painter.drawLine(1, round(y), SIDE - 1, round(y))
    painter.end()
    return QIcon(pixmap)
