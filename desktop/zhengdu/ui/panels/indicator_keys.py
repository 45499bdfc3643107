"""Keys that act on the selected figures and on their table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from zhengdu.ui.panels.indicator_act import KEYS, Act, IndicatorAct, TableAct

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView

ELSEWHERE = (TableAct.GO,)
"""What every list does by itself."""


class IndicatorKeys(QObject):
    """Watches the table of figures.

    Args:
        view: the table.
        can_leave: whether there is anything that Esc takes away.

    Attributes:
        pressed: the IndicatorAct or TableAct that a key stands for.
    """

    pressed = Signal(object)

    def __init__(self, view: QAbstractItemView, can_leave: Callable[[], bool]) -> None:
        super().__init__(view)
        self._can_leave = can_leave
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        act = _act(event)
        if act is None or (act is TableAct.CLEAR and not self._can_leave()):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the window's own shortcuts do not act here
            return True
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        self.pressed.emit(act)
        return True


def _act(event: QKeyEvent) -> Act | None:
    if event.matches(QKeySequence.StandardKey.Copy):
        return IndicatorAct.COPY
    pressed = QKeySequence(event.keyCombination())
    acts = (act for act, keys in KEYS.items() if QKeySequence(keys) == pressed)
    return next((act for act in acts if act not in ELSEWHERE), None)
