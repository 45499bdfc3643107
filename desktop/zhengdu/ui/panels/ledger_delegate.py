"""Cells of the ledger: wrapped matters, states in colour, a field for unit and time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPersistentModelIndex, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget

from zhengdu.annotations.note import Colour, TaskState
from zhengdu.ui.models.index import VALUE_ROLE
from zhengdu.ui.models.ledger_model import LedgerColumn
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.completing_field import CompletingField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zhengdu.ui.models.index import Index
    from zhengdu.ui.theme import Theme

LINES = 3
"""Lines of a matter that are seen."""
MARGIN = 5
FIELD = 16
"""Chinese characters that there is room for while one is typing."""


class LedgerDelegate(QStyledItemDelegate):
    """Paints and edits the cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = row_painter.DEFAULT_THEME
        self._leads: Sequence[str] = ()
        self._edited = QPersistentModelIndex()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme from the next painting on."""
        self._theme = theme

    def set_leads(self, leads: Sequence[str]) -> None:
        """Offer these units while one is typed."""
        self._leads = leads

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row_painter.draw_ground(painter, option, self._theme)
        painter.setFont(option.font)
        painter.setPen(QColor(self._ink(option, index)))
        inside = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if self._edited != index:
            row_painter.draw_lines(painter, inside, str(index.data()), LINES)
        is_edited_next = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QColor(self._theme.accent if is_edited_next else self._theme.rule))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, LINES * option.fontMetrics.lineSpacing() + 2 * MARGIN)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._edited = QPersistentModelIndex(index)
        field = CompletingField("ledger_editor", parent=parent)
        field.set_choices(self._leads if index.column() == LedgerColumn.LEAD else ())
        field.setAutoFillBackground(True)
        return field

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._edited = QPersistentModelIndex()
        super().destroyEditor(editor, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """A field may be wider than its column: a unit is a dozen characters."""
        parent, cell = editor.parentWidget(), option.rect
        room = parent.width() if parent is not None else cell.width()
        wanted = FIELD * option.fontMetrics.horizontalAdvance("字")
        width = min(room, max(cell.width(), wanted))
        height = min(editor.sizeHint().height(), cell.height())
        editor.setGeometry(min(cell.x(), room - width), cell.y(), width, height)

    def _ink(self, option: QStyleOptionViewItem, index: Index) -> str:
        item = index.data(VALUE_ROLE)
        task = item.annotation.task if item is not None else None
        if row_painter.is_selected(option):
            return self._theme.ink
        if task is not None and task.state is TaskState.DONE:
            return self._theme.faint
        if index.column() == LedgerColumn.STATE and task is not None:
            colours = {TaskState.OPEN: Colour.QUESTION, TaskState.DOING: Colour.TASK}
            return self._theme.note_edges[colours[task.state]]
        return self._theme.window_ink
