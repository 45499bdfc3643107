"""Painting of one term: its name, how often it is used, and the beginning of what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from zhengdu.ui.models.index import VALUE_ROLE
from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from zhengdu.ui.models.glossary_model import GlossaryModel
    from zhengdu.ui.models.index import Index
    from zhengdu.ui.theme import Theme

EDGE = 10
GAP = 6


class GlossaryDelegate(QStyledItemDelegate):
    """Two lines a row."""

    def __init__(self, model: GlossaryModel) -> None:
        super().__init__(model)
        self._model = model
        self._theme = row_painter.DEFAULT_THEME

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme from the next painting on."""
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        term = index.data(VALUE_ROLE)
        spacing = option.fontMetrics.lineSpacing()
        first = option.rect.adjusted(EDGE, GAP, -EDGE, 0)
        first.setHeight(spacing)
        second = first.translated(0, spacing + 1)
        selected = row_painter.is_selected(option)
        faint = QColor(self._theme.ink if selected else self._theme.faint)
        painter.save()
        row_painter.draw_ground(painter, option, self._theme)
        painter.setPen(faint)
        painter.setFont(row_painter.small(option.font))
        uses = str(self._model.uses(term))
        row_painter.draw_line(painter, first, uses, Qt.AlignmentFlag.AlignRight)
        row_painter.draw_line(painter, second, term.definition, Qt.AlignmentFlag.AlignLeft)
        taken = painter.fontMetrics().horizontalAdvance(uses) + 8
        painter.setFont(row_painter.bold(option.font))
        painter.setPen(QColor(self._theme.ink if selected else self._theme.window_ink))
        name = first.adjusted(0, 0, -taken, 0)
        row_painter.draw_line(painter, name, term.name, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(QColor(self._theme.rule))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 2 * option.fontMetrics.lineSpacing() + 2 * GAP + 1)
