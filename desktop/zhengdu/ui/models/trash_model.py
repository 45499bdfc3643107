"""Deleted notes, the last one deleted first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from zhengdu.ui.models.index import ROOT, VALUE_ROLE
from zhengdu.ui.models.note_grouping import local_time
from zhengdu.ui.models.plain_note import plain
from zhengdu.ui.models.wording import mark_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.annotations.note import Annotation
    from zhengdu.ui.models.index import Index


@dataclass(frozen=True, slots=True)
class TrashItem:
    """A deleted note with the title of its report, empty where that goes without saying."""

    annotation: Annotation
    title: str = ""

    @property
    def quote(self) -> str:
        """The passage it stood on, in one line."""
        return " ".join(self.annotation.anchor.exact.split())

    @property
    def note(self) -> str:
        """The beginning of what was written."""
        return plain(self.annotation.note)


class TrashModel(QAbstractListModel):
    """A list; a row's text says everything to a screen reader."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[TrashItem, ...] = ()

    def set_items(self, items: Sequence[TrashItem]) -> None:
        """Show these."""
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def items(self) -> tuple[TrashItem, ...]:
        """What is shown."""
        return self._items

    def when(self, item: TrashItem) -> str:
        """When it was deleted, and from which report."""
        time = self.tr("Deleted {time}").format(time=local_time(item.annotation.deleted))
        return " · ".join(part for part in (time, item.title) if part)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                name = mark_name(item.annotation)
                parts = (name, item.quote, item.note, self.when(item))
                return " · ".join(part for part in parts if part)
            case Qt.ItemDataRole.ToolTipRole:
                note = item.annotation
                whole = (note.anchor.exact, note.note, self.when(item))
                return "\n\n".join(part for part in whole if part)
            case _ if role == VALUE_ROLE:
                return item
        return None
