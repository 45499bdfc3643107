"""Keys that act on the selected figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from zhengdu.ui.panels.indicator_act import IndicatorAct

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView

ACTS = {
    QKeySequence("Ctrl+M"): IndicatorAct.QUOTE,
    QKeySequence(Qt.Key.Key_F2): IndicatorAct.CORRECT,
    QKeySequence(Qt.Key.Key_Delete): IndicatorAct.HIDE,
    QKeySequence("Ctrl+Shift+M"): IndicatorAct.COPY_MARKDOWN,
}


class IndicatorKeys(QObject):
    """Watches the table of figures.

    Args:
        view: the table.
        can_leave: whether there is anything that Esc takes away.

    Attributes:
        act_pressed: the IndicatorAct that a key stands for.
        left: Esc was pressed.
    """

    act_pressed = Signal(object)
    left = Signal()

    def __init__(self, view: QAbstractItemView, can_leave: Callable[[], bool]) -> None:
        super().__init__(view)
        self._can_leave = can_leave
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        act = _act(event)
        leaves = event.key() == Qt.Key.Key_Escape and self._can_leave()
        if act is None and not leaves:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the window's own shortcuts do not act here
            return True
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if act is None:
            self.left.emit()
        else:
            self.act_pressed.emit(act)
        return True


def _act(event: QKeyEvent) -> IndicatorAct | None:
    if event.matches(QKeySequence.StandardKey.Copy):
        return IndicatorAct.COPY
    pressed = QKeySequence(event.keyCombination())
    return next((act for keys, act in ACTS.items() if keys == pressed), None)
