"""Toolbar drawings: SVG files painted in the theme's ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from zhengdu import paths
from zhengdu.ui.actions import ACTIONS

if TYPE_CHECKING:
    from zhengdu.ui.actions import ActionTable
    from zhengdu.ui.theme import Theme

SIZES = (18, 36)


class IconSet(QObject):
    """Gives the actions their drawings; QtSvg is loaded only when the window is up."""

    def __init__(self, actions: ActionTable, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._folder = paths.shipped("resources") / "icons"

    def draw(self, theme: Theme) -> None:
        """Paint every drawing in a theme's ink, and in its faint colour for disabled actions."""
        for spec in ACTIONS:
            if spec.icon:
                source = (self._folder / f"{spec.icon}.svg").read_text(encoding="utf-8")
                self._actions[spec.id].setIcon(_icon(source, theme.window_ink, theme.faint))


def _icon(source: str, ink: str, faint: str) -> QIcon:
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_painted(source, ink, size), QIcon.Mode.Normal)
        icon.addPixmap(_painted(source, faint, size, opacity=0.45), QIcon.Mode.Disabled)
    return icon


def _painted(source: str, colour: str, size: int, opacity: float = 1.0) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    svg = source.replace("currentColor", colour)
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return pixmap
