"""Painting of one line of a path: a sign and a word for the stage, the number, its years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor

from zhengdu.ui.models.path_line import SIGNS, LineKind, PathLine, stage_name
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.grouped_delegate import GroupedDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

LEFT, RIGHT, GAP = 20, 10, 8
WIDEST_STAGE = 5.4
"""Characters of the longest word for a stage in Chinese: 2025年目标."""


class PathDelegate(GroupedDelegate):
    """One line a stated or computed number; a doubt takes three for its reason."""

    def item_height(self, option: QStyleOptionViewItem, item: object) -> int:
        """Of a PathLine."""
        height = row_painter.comfortable(option.font)
        is_doubt = isinstance(item, PathLine) and item.kind is LineKind.DOUBT
        return height + 2 * option.fontMetrics.lineSpacing() + 4 if is_doubt else height

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, item: object) -> None:
        """Paint a PathLine."""
        assert isinstance(item, PathLine)
        inside = option.rect.adjusted(LEFT, 0, -RIGHT, 0)
        inside.setHeight(row_painter.comfortable(option.font))
        selected = row_painter.is_selected(option)
        faint = QColor(self._theme.ink if selected else self._theme.faint)
        ink = QColor(self._theme.ink if selected else self._theme.window_ink)
        if item.kind is LineKind.DOUBT:
            self._paint_doubt(painter, inside, option.font, item, (ink, faint))
            return
        rest = self._paint_stage(painter, inside, option.font, item, faint)
        painter.setFont(row_painter.small(option.font))
        years = f"{'? ' if item.reason else ''}{item.period}"
        row_painter.draw_line(painter, rest, years, Qt.AlignmentFlag.AlignRight)
        taken = painter.fontMetrics().horizontalAdvance(years) + GAP if years else 0
        painter.setFont(option.font)
        painter.setPen(ink)
        number = rest.adjusted(0, 0, -taken, 0)
        row_painter.draw_line(painter, number, item.text, Qt.AlignmentFlag.AlignLeft)

    def _paint_stage(
        self, painter: QPainter, inside: QRect, font: QFont, item: PathLine, faint: QColor
    ) -> QRect:
        """The sign and the word; what is left of the line for the number."""
        painter.setFont(row_painter.small(font))
        painter.setPen(faint)
        metrics = painter.fontMetrics()
        sign, em = metrics.horizontalAdvance("●") + 6, metrics.horizontalAdvance("国")
        words = stage_name(item.kind, item.period)
        width = max(metrics.horizontalAdvance(words), round(WIDEST_STAGE * em))
        row_painter.draw_line(painter, inside, SIGNS[item.kind], Qt.AlignmentFlag.AlignLeft)
        place = QRect(inside.left() + sign, inside.top(), width, inside.height())
        row_painter.draw_line(painter, place, words, Qt.AlignmentFlag.AlignLeft)
        return inside.adjusted(sign + width + GAP, 0, 0, 0)

    def _paint_doubt(
        self,
        painter: QPainter,
        inside: QRect,
        font: QFont,
        item: PathLine,
        pens: tuple[QColor, QColor],
    ) -> None:
        ink, faint = pens
        painter.setPen(ink)
        painter.setFont(font)
        row_painter.draw_line(painter, inside, item.text, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(faint)
        painter.setFont(row_painter.small(font))
        below = inside.translated(0, inside.height() - 4)
        row_painter.draw_lines(painter, below, item.reason, 2)
