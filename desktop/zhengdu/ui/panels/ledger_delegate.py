"""Cells of the ledger: wrapped matters, states in colour, editors for unit, time and state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QWidget

from zhengdu.annotations.note import Colour, TaskState
from zhengdu.ui.models.index import VALUE_ROLE
from zhengdu.ui.models.ledger_model import LedgerColumn
from zhengdu.ui.models.wording import task_state_name
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.completing_field import CompletingField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel, QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zhengdu.ui.models.index import Index
    from zhengdu.ui.theme import Theme

LINES = 3
"""Lines of a matter that are seen."""
MARGIN = 5


class LedgerDelegate(QStyledItemDelegate):
    """Paints and edits the cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = row_painter.DEFAULT_THEME
        self._leads: Sequence[str] = ()

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
        row_painter.draw_lines(painter, inside, str(index.data()), LINES)
        is_edited_next = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QColor(self._theme.accent if is_edited_next else self._theme.rule))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, LINES * option.fontMetrics.lineSpacing() + 2 * MARGIN)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() == LedgerColumn.STATE:
            box = QComboBox(parent)
            box.setObjectName("ledger_state_editor")
            for state in TaskState:
                box.addItem(task_state_name(state), state)
            box.activated.connect(self._on_chosen)
            return box
        field = CompletingField("ledger_editor", parent=parent)
        field.set_choices(self._leads if index.column() == LedgerColumn.LEAD else ())
        field.setAutoFillBackground(True)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data()))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        height = min(editor.sizeHint().height(), option.rect.height())
        editor.setGeometry(option.rect.x(), option.rect.y(), option.rect.width(), height)

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

    def _on_chosen(self) -> None:
        """A state is taken as soon as it is chosen."""
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
