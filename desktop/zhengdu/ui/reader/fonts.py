"""The fonts of the page in one size, each made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from zhengdu.ui.theme import BODY_FAMILIES, HEADING_FAMILIES, INTERFACE_FAMILIES, KAI_FAMILIES

if TYPE_CHECKING:
    from collections.abc import Sequence

HALF_WIDTH = QFont.Tag("halt")
GAP = 0.2


class Fonts:
    """Fonts for a body size in pixels."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._made: dict[tuple[object, ...], QFont] = {}

    def body(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """宋体 or 仿宋, as the system has it."""
        return self._font(BODY_FAMILIES, scale, bold=bold)

    def heading(self, scale: float = 1.0, *, bold: bool = True) -> QFont:
        """黑体, as the system has it."""
        return self._font(HEADING_FAMILIES, scale, bold=bold)

    def kai(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """楷体, as the system has it."""
        return self._font(KAI_FAMILIES, scale, bold=bold)

    def interface(self, scale: float = 1.0) -> QFont:
        """The font of the window, for paragraph numbers."""
        return self._font(INTERFACE_FAMILIES, scale, bold=False)

    def _font(self, families: Sequence[str], scale: float, *, bold: bool) -> QFont:
        key = (families, scale, bold)
        font = self._made.get(key)
        if font is None:
            font = QFont()
            font.setFamilies(families)
            font.setPixelSize(max(6, round(self.size * scale)))
            font.setBold(bold)
            # Hinted advances are rounded and would make the right edge ragged.
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._made[key] = font
        return font


def varied(font: QFont, *, halved: bool = False, gap: float = 0.0) -> QFont:
    """The font with half-width marks, or with `gap` pixels behind each character."""
    other = QFont(font)
    if halved:
        other.setFeature(HALF_WIDTH, 1)
    if gap:
        other.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, gap)
    return other
