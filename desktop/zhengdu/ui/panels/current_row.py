"""Which rows are chosen where any number can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QAbstractItemView


def choose_alone(view: QAbstractItemView, index: QModelIndex) -> None:
    """Make a row current, and no other chosen.

    `QAbstractItemView.setCurrentIndex` takes a key that is held, as Ctrl of a shortcut, for a wish
    to keep what is chosen.
    """
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


def was_seen(view: QAbstractItemView, event: QResizeEvent) -> bool:
    """Whether something of the current row was in view before a change of size."""
    return QRect(QPoint(), event.oldSize()).intersects(view.visualRect(view.currentIndex()))


def selected_rows(view: QAbstractItemView) -> list[int]:
    """The selected rows downwards; asking Qt row by row takes seconds for thousands."""
    ranges = view.selectionModel().selection().toList()
    return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
