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
LEFT_MARGIN = 2.5
"""Characters that the signs beside the text need; numbers take more."""
LEFT_MARGIN_WITH_NUMBERS = 3.4
RIGHT_MARGIN = 1.4
"""Characters that a mark over the edge needs."""


@dataclass(frozen=True, slots=True)
class PageShape:
    """How the reader wants the page to be set.

    Attributes:
        line_step: from one line of the body to the next, in sizes of its type.
        columns: characters in a line, where there is room for them.
        numbers: whether paragraphs are numbered in the margin.
    """

    line_step: float = LINE_STEP
    columns: int = MAX_COLUMNS
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class PageMetrics:
    """Measures in pixels for one font size and one width of the viewport.

    Attributes:
        fonts: the fonts in this size.
        em: the width of a Chinese character of the body.
        step: from one line of the body to the next.
        columns: characters in a line.
        left: where the text begins in the viewport.
        spread: how far lines lie apart, compared with what styles say.
    """

    fonts: Fonts
    em: float
    step: int
    columns: int
    left: int
    spread: float

    @property
    def width(self) -> float:
        """The width of a line: a whole number of characters, so that both edges are straight."""
        return self.em * self.columns

    @classmethod
    def fitting(cls, viewport_width: int, fonts: Fonts, shape: PageShape) -> PageMetrics:
        """The measures for a viewport: as many characters a line as are wanted, in the middle.

        Where there is no room for them, margins give way before the lines do.
        """
        em = QFontMetricsF(fonts.body()).horizontalAdvance("国") or float(fonts.size)
        margin = LEFT_MARGIN_WITH_NUMBERS if shape.numbers else LEFT_MARGIN
        room = int(viewport_width / em - margin - RIGHT_MARGIN)
        columns = max(MIN_COLUMNS, min(shape.columns, room))
        left = max(margin * em, (viewport_width - columns * em) / 2)
        return cls(
            fonts, em, round(shape.line_step * fonts.size), columns, round(left),
            shape.line_step / LINE_STEP,
        )  # fmt: skip
