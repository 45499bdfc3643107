"""Making one row current where any number can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QAbstractItemView


def choose_alone(view: QAbstractItemView, index: QModelIndex) -> None:
    """Make a row current, and no other chosen.

    `QAbstractItemView.setCurrentIndex` takes a key that is held, as Ctrl of a shortcut, for a wish
    to keep what is chosen.
    """
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
