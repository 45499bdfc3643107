"""The trash: deleted notes are kept until they are deleted for good by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from zhengdu.ui.models.index import VALUE_ROLE
from zhengdu.ui.models.trash_model import TrashModel
from zhengdu.ui.panels import note_sign, row_painter
from zhengdu.ui.panels.current_row import choose_alone
from zhengdu.ui.panels.row_keys import RowKeys
from zhengdu.ui.panels.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QShowEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zhengdu.annotations.note import Annotation
    from zhengdu.ui.models.index import Index
    from zhengdu.ui.models.trash_model import TrashItem
    from zhengdu.ui.theme import Theme

LEFT, RIGHT, PAD = 26, 10, 7


class TrashDelegate(QStyledItemDelegate):
    """Quote, what was written, and when it went."""

    def __init__(self, model: TrashModel) -> None:
        super().__init__(model)
        self._model = model
        self._theme = row_painter.DEFAULT_THEME

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme from the next painting on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 3 * option.fontMetrics.lineSpacing() + 2 * PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item, theme = index.data(VALUE_ROLE), self._theme
        painter.save()
        row_painter.draw_ground(painter, option, theme)
        self._draw_sign(painter, option, item)
        selected, spacing = row_painter.is_selected(option), option.fontMetrics.lineSpacing()
        line = option.rect.adjusted(LEFT, PAD, -RIGHT, 0)
        line.setHeight(spacing)
        painter.setFont(option.font)
        for words, ink in (
            (item.quote, theme.window_ink), (item.note, theme.term),
            (self._model.when(item), theme.faint),
        ):  # fmt: skip
            painter.setPen(QColor(theme.ink if selected else ink))
            row_painter.draw_line(painter, line, words, Qt.AlignmentFlag.AlignLeft)
            line.translate(0, spacing + 1)
        painter.setPen(QColor(theme.rule))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _draw_sign(self, painter: QPainter, option: QStyleOptionViewItem, item: TrashItem) -> None:
        note, side = item.annotation, note_sign.SIDE
        top = option.rect.top() + PAD + (option.fontMetrics.lineSpacing() - side) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRect(option.rect.left() + 9, top, side, side)
        note_sign.draw(painter, square, note, self._theme)


class TrashPanel(QWidget):
    """A list with what can be done about it.

    Attributes:
        shown: the panel has come into view, or another extent was chosen; read `whole_library`.
        restore_requested: a tuple of deleted Annotations.
        purge_requested: ids of notes to be deleted for good.
    """

    shown = Signal()
    restore_requested = Signal(tuple)
    purge_requested = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trash_panel")
        self.setAccessibleName(self.tr("Trash"))
        self._model = TrashModel(self)
        self._delegate = TrashDelegate(self._model)
        self._view = QListView()
        self._extent, self._count = QComboBox(), QLabel()
        self._restore, self._purge = QPushButton(), QPushButton()
        self._empty = QPushButton()
        self._shelf = Shelf(self._view, "trash_notice")
        self._set_up_view()
        self._set_up_controls()
        self._lay_out()
        self._connect()
        self.set_items(())

    @property
    def whole_library(self) -> bool:
        """Whether the notes of every report are wanted."""
        return bool(self._extent.currentData())

    def set_items(self, items: Sequence[TrashItem]) -> None:
        """Show these deleted notes, the last one deleted first."""
        row = self._view.currentIndex().row()
        self._model.set_items(items)
        self._count.setText(str(len(items)))
        self._empty.setEnabled(bool(items))
        empty = self.tr("The trash is empty. Deleted notes stay here until you empty it.")
        self._shelf.set_notice("" if items else empty)
        if items and (row >= 0 or self._view.hasFocus()):
            choose_alone(self._view, self._model.index(max(0, min(row, len(items) - 1))))
        self._on_selected()

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._delegate.set_theme(theme)
        self._view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._view.currentIndex().isValid():
            choose_alone(self._view, self._model.index(0))
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_up_view(self) -> None:
        self._view.setObjectName("trash")
        self._view.setAccessibleName(self.tr("Deleted notes"))
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setUniformItemSizes(True)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setFrameShape(QListView.Shape.NoFrame)

    def _set_up_controls(self) -> None:
        self._extent.setObjectName("trash_extent")
        self._extent.setAccessibleName(self.tr("Whose deleted notes"))
        self._extent.addItem(self.tr("This report"), False)
        self._extent.addItem(self.tr("Whole library"), True)
        self._count.setObjectName("trash_count")
        self._count.setAccessibleName(self.tr("Number of deleted notes"))
        for button, name, text in (
            (self._restore, "trash_restore", self.tr("Restore")),
            (self._purge, "trash_purge", self.tr("Delete for Good")),
            (self._empty, "trash_empty", self.tr("Empty Trash")),
        ):
            button.setObjectName(name)
            button.setText(text)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._extent)
        head.addStretch(1)
        head.addWidget(self._count)
        for button in (self._restore, self._purge):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._shelf)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._extent.activated.connect(self._on_extent_chosen)
        self._view.selectionModel().selectionChanged.connect(self._on_selected)
        self._restore.clicked.connect(self._on_restore)
        self._purge.clicked.connect(self._on_purge)
        self._empty.clicked.connect(self._on_empty)
        keys = RowKeys(self._view, by_click=False)
        keys.chosen.connect(self._on_restore)
        keys.delete_pressed.connect(self._on_purge)

    def _chosen(self) -> tuple[Annotation, ...]:
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return tuple(self._model.items()[row].annotation for row in rows)

    def _on_selected(self) -> None:
        for button in (self._restore, self._purge):
            button.setEnabled(bool(self._chosen()))

    def _on_extent_chosen(self) -> None:
        self.shown.emit()

    def _on_restore(self) -> None:
        if self._chosen():
            self.restore_requested.emit(self._chosen())

    def _on_purge(self) -> None:
        if self._chosen():
            self.purge_requested.emit(tuple(note.id for note in self._chosen()))

    def _on_empty(self) -> None:
        self.purge_requested.emit(tuple(item.annotation.id for item in self._model.items()))
