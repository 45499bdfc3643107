"""Painting of one report of the library: its title, then year, notes and when it was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor

from zhengdu.ui.models.library_item import LibraryItem
from zhengdu.ui.models.library_model import reviewed, superseded
from zhengdu.ui.models.note_grouping import local_time
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.grouped_delegate import GroupedDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

LEFT, RIGHT, GAP = 20, 10, 6


class LibraryDelegate(GroupedDelegate):
    """Two lines a row."""

    def item_height(self, option: QStyleOptionViewItem, item: object) -> int:
        """Of a LibraryItem."""
        return 2 * option.fontMetrics.lineSpacing() + 2 * GAP + 1

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, item: object) -> None:
        """Paint a LibraryItem."""
        assert isinstance(item, LibraryItem)
        spacing = option.fontMetrics.lineSpacing()
        first = option.rect.adjusted(LEFT, GAP, -RIGHT, 0)
        first.setHeight(spacing)
        second = first.translated(0, spacing + 1)
        selected = row_painter.is_selected(option)
        painter.setPen(QColor(self._theme.ink if selected else self._theme.window_ink))
        painter.setFont(option.font)
        row_painter.draw_line(painter, first, item.title, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(QColor(self._theme.ink if selected else self._theme.faint))
        painter.setFont(row_painter.small(option.font))
        opened = local_time(item.opened)[:10]
        row_painter.draw_line(painter, second, opened, Qt.AlignmentFlag.AlignRight)
        second.setRight(second.right() - painter.fontMetrics().horizontalAdvance(opened) - GAP)
        row_painter.draw_line(painter, second, _facts(item), Qt.AlignmentFlag.AlignLeft)


def _facts(item: LibraryItem) -> str:
    notes = QCoreApplication.translate("LibraryModel", "notes: {count}")
    parts = [reviewed(item), superseded(item), notes.format(count=item.notes) if item.notes else ""]
    return " · ".join(part for part in parts if part)
