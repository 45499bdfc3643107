"""Painting of the figures' table: the row being read has a bar, targets stand out by shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zhengdu.indicators.indicator import Kind
from zhengdu.ui.models.index import MARKED_ROLE, VALUE_ROLE
from zhengdu.ui.models.indicator_model import IndicatorColumn
from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFontMetrics, QPainter

    from zhengdu.ui.models.index import Index
    from zhengdu.ui.theme import Theme

FAINT_COLUMNS = (IndicatorColumn.PERIOD, IndicatorColumn.SECTION)
NUMBER_COLUMNS = (IndicatorColumn.VALUE, IndicatorColumn.GROWTH)


class IndicatorDelegate(QStyledItemDelegate):
    """One line a cell, numbers to the right, what is secondary faint."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = row_painter.DEFAULT_THEME

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme from the next painting on."""
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._draw_ground(painter, option, index)
        painter.setFont(option.font)
        painter.setPen(QColor(self._ink(option, index)))
        right = index.column() in NUMBER_COLUMNS
        inside = option.rect.adjusted(6, 0, -2 if right else -6, 0)
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        text = str(index.data())
        lines = inside.height() // painter.fontMetrics().lineSpacing()
        if painter.fontMetrics().horizontalAdvance(text) <= inside.width() or lines < 2:
            text = _shortened(painter.fontMetrics(), index, inside.width())
            row_painter.draw_line(painter, inside, text, align)
        elif index.column() == IndicatorColumn.KIND:
            row_painter.draw_line(painter, inside, text[2:], align)
        else:
            row_painter.draw_two_lines(painter, inside, text, align)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        marked = bool(index.data(MARKED_ROLE))
        selected = row_painter.is_selected(option)
        if marked and not selected:
            painter.fillRect(option.rect, QColor(self._theme.indicator))
        else:
            row_painter.draw_ground(painter, option, self._theme)
        painter.setPen(QColor(self._theme.rule))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if marked and index.column() == IndicatorColumn.NAME:
            row_painter.draw_mark(painter, option.rect, self._theme)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._theme.accent))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _ink(self, option: QStyleOptionViewItem, index: Index) -> str:
        if row_painter.is_selected(option):
            return self._theme.ink
        if index.column() in FAINT_COLUMNS:
            return self._theme.faint
        if index.column() == IndicatorColumn.KIND:
            kind = index.data(VALUE_ROLE).main.kind
            return self._theme.accent if kind is Kind.TARGET else self._theme.faint
        return self._theme.window_ink


def _shortened(metrics: QFontMetrics, index: Index, width: int) -> str:
    """A cell's text for a width: names keep both ends, a kind its word rather than its sign."""
    text = str(index.data())
    if index.column() == IndicatorColumn.NAME:
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)
    if index.column() == IndicatorColumn.KIND and metrics.horizontalAdvance(text) > width:
        return text[2:]
    return text
