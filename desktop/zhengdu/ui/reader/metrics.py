"""The measures of the page: how wide a character is, how many fit a line, how far lines lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

if TYPE_CHECKING:
    from zhengdu.ui.reader.fonts import Fonts

LINE_STEP = 1.75
MAX_COLUMNS = 40
MIN_COLUMNS = 8
MARGIN = 3.0


@dataclass(frozen=True, slots=True)
class PageMetrics:
    """Measures in pixels for one font size and one width of the viewport.

    Attributes:
        fonts: the fonts in this size.
        em: the width of a Chinese character of the body.
        step: from one line of the body to the next.
        columns: characters in a line.
        left: where the text begins in the viewport.
    """

    fonts: Fonts
    em: float
    step: int
    columns: int
    left: int

    @property
    def width(self) -> float:
        """The width of a line: a whole number of characters, so that both edges are straight."""
        return self.em * self.columns

    @classmethod
    def fitting(cls, viewport_width: int, fonts: Fonts) -> PageMetrics:
        """The measures for a viewport: at most 40 characters a line, in the middle."""
        em = QFontMetricsF(fonts.body()).horizontalAdvance("国") or float(fonts.size)
        room = int((viewport_width - 2 * MARGIN * em) / em)
        columns = max(MIN_COLUMNS, min(MAX_COLUMNS, room))
        left = max(round(em), round((viewport_width - columns * em) / 2))
        return cls(fonts, em, round(LINE_STEP * fonts.size), columns, left)
