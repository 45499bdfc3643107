"""Painting of the outline: what is being read is bold with a bar, counts are faint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.models.outline_model import OutlineColumn
from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from zhengdu.ui.models.index import Index
    from zhengdu.ui.theme import Theme


class OutlineDelegate(QStyledItemDelegate):
    """Rows of one height; the tree draws the branches."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = row_painter.DEFAULT_THEME

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme from the next painting on."""
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        marked = bool(index.data(MARKED_ROLE))
        font = option.font
        rect: QRect = option.rect
        painter.save()
        row_painter.draw_ground(painter, option, self._theme)
        if index.column() == OutlineColumn.TITLE:
            if marked:
                row_painter.draw_mark(painter, rect, self._theme)
            painter.setFont(row_painter.bold(font) if marked else font)
            painter.setPen(self._ink(option))
            inside = rect.adjusted(row_painter.MARK_WIDTH + 4, 0, -2, 0)
            row_painter.draw_line(painter, inside, index.data(), Qt.AlignmentFlag.AlignLeft)
        else:
            painter.setFont(row_painter.small(font))
            selected = row_painter.is_selected(option)
            painter.setPen(QColor(self._theme.ink if selected else self._theme.faint))
            inside = rect.adjusted(2, 0, -6, 0)
            row_painter.draw_line(painter, inside, index.data(), Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font = option.font
        metrics = option.fontMetrics
        width = metrics.horizontalAdvance(index.data()) + 16
        return QSize(width, row_painter.comfortable(font))

    def _ink(self, option: QStyleOptionViewItem) -> QColor:
        selected = row_painter.is_selected(option)
        return QColor(self._theme.ink if selected else self._theme.window_ink)
