"""Where the caret goes: characters, words, lines, paragraphs, screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from zhengdu.ui.reader.selecting import SelectableView


class Movement:
    """Computes gaps between characters from other ones; remembers the column over short lines."""

    def __init__(self, view: SelectableView) -> None:
        self._view = view
        self._column: float | None = None
        self._expected = -1

    def target(self, key: int, offset: int, *, ctrl: bool) -> int | None:
        """Where a key leads from a gap; None for a key that is no movement."""
        vertical = self._distance(key, ctrl=ctrl)
        if vertical:
            return self._over_lines(offset, vertical)
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._column = None
            return self._sideways(key, offset, ctrl=ctrl)
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._column = None
            return self._edge(key, offset, ctrl=ctrl)
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._column = None
            return self._paragraph(key, offset)
        return None

    def _distance(self, key: int, *, ctrl: bool) -> int:
        """Lines to move, 0 if the key does not move by lines."""
        bar = self._view.verticalScrollBar()
        screen = max(1, self._view.viewport().height() // max(1, bar.singleStep()) - 2)
        lines = {
            Qt.Key.Key_PageUp: -screen,
            Qt.Key.Key_PageDown: screen,
            Qt.Key.Key_Up: 0 if ctrl else -1,
            Qt.Key.Key_Down: 0 if ctrl else 1,
        }
        return lines.get(Qt.Key(key), 0)

    def _sideways(self, key: int, offset: int, *, ctrl: bool) -> int:
        report, boundaries = self._view.report(), self._view.boundaries()
        if report is None or boundaries is None:
            return offset
        if key == Qt.Key.Key_Left:
            return boundaries.previous_word(offset) if ctrl else max(0, offset - 1)
        return boundaries.next_word(offset) if ctrl else min(len(report.text), offset + 1)

    def _edge(self, key: int, offset: int, *, ctrl: bool) -> int:
        """The beginning or end of the line, with Ctrl of the report."""
        report, sheet = self._view.report(), self._view.sheet()
        if report is None or sheet is None:
            return offset
        if ctrl:
            return 0 if key == Qt.Key.Key_Home else len(report.text)
        _, paragraph = sheet.paragraph_of(offset)
        number = paragraph.line_of(offset)
        span = paragraph.line_span(number)
        if key == Qt.Key.Key_Home:
            return span.start
        # Behind the last character of a line stands the caret on the next line.
        return span.end if number == len(paragraph.lines) - 1 else max(span.start, span.end - 1)

    def _paragraph(self, key: int, offset: int) -> int:
        report = self._view.report()
        if report is None:
            return offset
        block = report.block_at(offset)
        if key == Qt.Key.Key_Up:
            before = report.blocks[max(0, block.id - 1)]
            return block.span.start if offset > block.span.start else before.span.start
        after = block.id + 1
        return report.blocks[after].span.start if after < len(report.blocks) else block.span.end

    def _over_lines(self, offset: int, lines: int) -> int:
        sheet = self._view.sheet()
        if sheet is None:
            return offset
        index, paragraph = sheet.paragraph_of(offset)
        if self._column is None or offset != self._expected:
            self._column = paragraph.rect(offset).left()
        number = paragraph.line_of(offset) + lines
        while number < 0 and index > 0:
            index -= 1
            number += max(1, len(sheet.paragraph(index).lines))
        while number >= max(1, len(sheet.paragraph(index).lines)) and index < len(sheet) - 1:
            number -= max(1, len(sheet.paragraph(index).lines))
            index += 1
        paragraph = sheet.paragraph(index)
        if number < 0:
            target = paragraph.piece.span.start
        elif number >= max(1, len(paragraph.lines)):
            target = paragraph.piece.span.end
        else:
            target = paragraph.caret_at(self._column, paragraph.line_top(number) + 1)
        self._expected = target
        return target
