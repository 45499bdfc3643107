"""Words that are sought, marked where they are drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from zhengdu.text.utf16 import Utf16Map


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Words, sought without regard to case, and the colours behind them and of them."""

    words: tuple[str, ...] = ()
    ground: str = ""
    ink: str = ""

    def ranges(self, text: str) -> list[QTextLayout.FormatRange]:
        """Where they stand in a text, for a QTextLayout."""
        if not self.words:
            return []
        units = Utf16Map(text)
        sought = re.compile("|".join(map(re.escape, self.words)), re.IGNORECASE)
        return [
            self._range(units.units(found.start()), units.units(found.end()))
            for found in sought.finditer(text)
        ]

    def _range(self, start: int, end: int) -> QTextLayout.FormatRange:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = start, end - start
        shown = QTextCharFormat()
        shown.setBackground(QColor(self.ground))
        shown.setForeground(QColor(self.ink))
        marked.format = shown
        return marked


NOTHING = FoundWords()
