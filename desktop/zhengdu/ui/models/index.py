"""The two kinds of index that Qt hands to a model, under one name."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index: TypeAlias = QModelIndex | QPersistentModelIndex

ROOT = QModelIndex()
"""The index above all rows; it is a value and never changes."""

VALUE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The value a row shows."""
MARKED_ROLE = VALUE_ROLE + 1
"""Whether the row belongs to what is being read."""
OPEN_ROLE = VALUE_ROLE + 2
"""Whether the group of a heading stands open, in a list that is no tree."""
