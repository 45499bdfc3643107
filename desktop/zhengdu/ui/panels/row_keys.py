"""What a person does with a row of a list, by mouse and keyboard alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex


class RowKeys(QObject):
    """Watches one list.

    Attributes:
        chosen: Enter on a row or, if `by_click`, a click on it (QModelIndex).
        edit_pressed: F2 on a row (QModelIndex).
        delete_pressed: Delete on a row (QModelIndex).
        copy_pressed: the platform's key for copying.
    """

    chosen = Signal(object)
    edit_pressed = Signal(object)
    delete_pressed = Signal(object)
    copy_pressed = Signal()

    def __init__(self, view: QAbstractItemView, *, by_click: bool = True) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        if by_click:
            view.clicked.connect(self._on_clicked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._claim(event)
        return super().eventFilter(watched, event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
            return True
        signal = {
            Qt.Key.Key_Return: self.chosen,
            Qt.Key.Key_Enter: self.chosen,
            Qt.Key.Key_F2: self.edit_pressed,
            Qt.Key.Key_Delete: self.delete_pressed,
        }.get(Qt.Key(event.key()))
        index = self._view.currentIndex()
        if signal is None or not index.isValid() or _modified(event):
            return False
        signal.emit(index)
        return True

    def _claim(self, event: QKeyEvent) -> None:
        """Keep the window's own shortcuts from taking keys that act on the list here."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.key() == Qt.Key.Key_Delete:
            event.accept()


def user_is_in(view: QAbstractItemView) -> bool:
    """Whether a person is working in a list, so that it must not move by itself."""
    return view.hasFocus() or view.viewport().underMouse()


def keep_in_view(view: QAbstractItemView, index: QModelIndex) -> None:
    """Scroll only if a row is not wholly visible, and then so that what follows it is too."""
    row = view.visualRect(index)
    area = view.viewport().rect()
    if row.isEmpty() or row.top() < area.top() or row.bottom() > area.bottom():
        view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)


def _modified(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
