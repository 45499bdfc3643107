"""Drawing of the band that stands above the rows of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor

from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zhengdu.ui.theme import Theme


def draw_heading(
    painter: QPainter,
    option: QStyleOptionViewItem,
    theme: Theme,
    title: str,
    count: int,
    *,
    opened: bool,
) -> None:
    """Draw a heading with an arrow that says whether it is open, and the number of its rows."""
    rect: QRect = option.rect
    selected = row_painter.is_selected(option)
    painter.fillRect(rect, QColor(theme.selection if selected else theme.window))
    painter.setPen(QColor(theme.ink if selected else theme.window_ink))
    painter.setFont(row_painter.small(option.font))
    arrow = QRect(rect.left() + 4, rect.top(), 16, rect.height())
    row_painter.draw_line(painter, arrow, "▾" if opened else "▸", Qt.AlignmentFlag.AlignLeft)
    number = str(count)
    width = painter.fontMetrics().horizontalAdvance(number) + 8
    row_painter.draw_line(painter, rect.adjusted(0, 0, -8, 0), number, Qt.AlignmentFlag.AlignRight)
    painter.setFont(row_painter.bold(option.font))
    inside = rect.adjusted(20, 0, -8 - width, 0)
    row_painter.draw_line(painter, inside, title, Qt.AlignmentFlag.AlignLeft)
