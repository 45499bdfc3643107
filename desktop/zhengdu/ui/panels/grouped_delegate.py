"""Painting of group headings above rows that a subclass paints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhengdu.ui.models.grouped_model import Group
from zhengdu.ui.models.index import MARKED_ROLE, OPEN_ROLE, VALUE_ROLE
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.heading_painter import draw_heading

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from zhengdu.ui.models.index import Index
    from zhengdu.ui.theme import Theme


class GroupedDelegate(QStyledItemDelegate):
    """Headings are a band with the number of their rows at its right end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = row_painter.DEFAULT_THEME

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme from the next painting on."""
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        value = index.data(VALUE_ROLE)
        painter.save()
        if isinstance(value, Group):
            if index.data(OPEN_ROLE):  # a tree says so itself
                option.state |= QStyle.StateFlag.State_Open
            self._paint_heading(painter, option, value)
        else:
            row_painter.draw_ground(painter, option, self._theme)
            if index.data(MARKED_ROLE):
                row_painter.draw_mark(painter, option.rect, self._theme)
            self.paint_item(painter, option, value)
            painter.setPen(QColor(self._theme.rule))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        value = index.data(VALUE_ROLE)
        if isinstance(value, Group):
            return QSize(0, row_painter.comfortable(option.font))
        return QSize(0, self.item_height(option, value))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, item: object) -> None:
        """Paint the row of an item; the ground is there already."""
        raise NotImplementedError

    def item_height(self, option: QStyleOptionViewItem, item: object) -> int:
        """Height of the row of an item."""
        raise NotImplementedError

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, group: Group[object]
    ) -> None:
        opened = bool(option.state & QStyle.StateFlag.State_Open)
        draw_heading(painter, option, self._theme, group.title, len(group.items), opened=opened)
