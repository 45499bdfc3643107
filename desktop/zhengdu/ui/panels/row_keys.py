"""What a person does with a row of a list, by mouse and keyboard alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMetaMethod, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, SignalInstance


class RowKeys(QObject):
    """Watches one list; a key that nothing is connected to does what it does everywhere.

    Attributes:
        chosen: Enter on a row or, if `by_click`, a click on it (QModelIndex).
        edit_pressed: F2 on a row (QModelIndex).
        delete_pressed: Delete on a row (QModelIndex).
        copy_pressed: the platform's key for copying on a row (QModelIndex).
    """

    chosen = Signal(object)
    edit_pressed = Signal(object)
    delete_pressed = Signal(object)
    copy_pressed = Signal(object)

    def __init__(self, view: QAbstractItemView, *, by_click: bool = True) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)
        if by_click:
            view.clicked.connect(self._on_clicked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        signal = self._meant(event) if isinstance(event, QKeyEvent) else None
        index = self._view.currentIndex()
        if signal is None or not index.isValid():
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the window has other uses for some of these keys
        elif event.type() == QEvent.Type.KeyPress:
            signal.emit(index)
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index)

    def _meant(self, event: QKeyEvent) -> SignalInstance | None:
        """What a key says, None if nobody listens to that here."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain:
                signal = self.chosen
            case Qt.Key.Key_F2 if plain:
                signal = self.edit_pressed
            case Qt.Key.Key_Delete if plain:
                signal = self.delete_pressed
            case _ if event.matches(QKeySequence.StandardKey.Copy):
                signal = self.copy_pressed
            case _:
                return None
        return signal if self.isSignalConnected(QMetaMethod.fromSignal(signal)) else None


def user_is_in(view: QAbstractItemView) -> bool:
    """Whether a person is working in a list, so that it must not move by itself."""
    return view.hasFocus() or view.viewport().underMouse()


def keep_in_view(view: QAbstractItemView, index: QModelIndex) -> None:
    """Scroll only if a row is not wholly visible, and then so that what follows it is too."""
    row = view.visualRect(index)
    area = view.viewport().rect()
    if row.isEmpty() or row.top() < area.top() or row.bottom() > area.bottom():
        view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
