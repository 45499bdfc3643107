"""Painting of one term: its name, how often it is used, and the beginning of what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from zhengdu.glossary.term import Term
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.grouped_delegate import GroupedDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zhengdu.ui.models.glossary_model import GlossaryModel

LEFT, RIGHT = 20, 10
GAP = 6


class GlossaryDelegate(GroupedDelegate):
    """Two lines a row."""

    def __init__(self, model: GlossaryModel) -> None:
        super().__init__(model)
        self._model = model

    def item_height(self, option: QStyleOptionViewItem, item: object) -> int:
        """Of a Term."""
        return 2 * option.fontMetrics.lineSpacing() + 2 * GAP + 1

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, item: object) -> None:
        """Paint a Term."""
        assert isinstance(item, Term)
        spacing = option.fontMetrics.lineSpacing()
        first = option.rect.adjusted(LEFT, GAP, -RIGHT, 0)
        first.setHeight(spacing)
        second = first.translated(0, spacing + 1)
        selected = row_painter.is_selected(option)
        painter.setPen(QColor(self._theme.ink if selected else self._theme.faint))
        painter.setFont(row_painter.small(option.font))
        uses = str(self._model.uses(item))
        row_painter.draw_line(painter, first, uses, Qt.AlignmentFlag.AlignRight)
        row_painter.draw_line(painter, second, item.definition, Qt.AlignmentFlag.AlignLeft)
        taken = painter.fontMetrics().horizontalAdvance(uses) + 8
        painter.setFont(row_painter.bold(option.font))
        if not self._model.is_hidden(item):
            painter.setPen(QColor(self._theme.ink if selected else self._theme.window_ink))
        name = first.adjusted(0, 0, -taken, 0)
        row_painter.draw_line(painter, name, item.name, Qt.AlignmentFlag.AlignLeft)
