"""Items under group headings: the two-level tree of annotations and of the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from zhengdu.ui.models.index import MARKED_ROLE, ROOT, VALUE_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhengdu.ui.models.index import Index

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Group(Generic[Item]):
    """Items with a heading.

    Attributes:
        key: the same for the same group after a change of its items.
        title: the heading.
        tip: the heading in full.
        items: in the order in which they are shown.
    """

    key: tuple[str, ...]
    title: str
    tip: str
    items: tuple[Item, ...]


class GroupedModel(QAbstractItemModel, Generic[Item]):
    """A model of groups; a subclass says what an item is called and how it reads.

    The index of a group carries 0, that of an item the number of its group plus 1.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group[Item], ...] = ()
        self._places: dict[str, tuple[int, int]] = {}
        self._marked = ""

    def id_of(self, item: Item) -> str:
        """What tells an item from all others."""
        raise NotImplementedError

    def text_of(self, item: Item) -> str:
        """What a screen reader says for an item."""
        raise NotImplementedError

    def tip_of(self, item: Item) -> str:
        """What does not fit in the row."""
        return self.text_of(item)

    def groups(self) -> tuple[Group[Item], ...]:
        """What is shown."""
        return self._groups

    def items(self) -> Iterator[Item]:
        """All items shown, in order."""
        for group in self._groups:
            yield from group.items

    def set_groups(self, groups: Sequence[Group[Item]]) -> None:
        """Show these groups; where only contents differ, rows stay and are repainted."""
        places = {
            self.id_of(item): (number, row)
            for number, group in enumerate(groups)
            for row, item in enumerate(group.items)
        }
        same_keys = [group.key for group in groups] == [group.key for group in self._groups]
        if same_keys and places == self._places:
            self._replace(tuple(groups))
            return
        self.beginResetModel()
        self._groups, self._places = tuple(groups), places
        self.endResetModel()

    def item(self, index: Index) -> Item | None:
        """The item of a row; None for a group heading."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].items[index.row()]

    def group(self, index: Index) -> Group[Item]:
        """The group a heading or an item belongs to."""
        return self._groups[(index.internalId() or index.row() + 1) - 1]

    def index_of(self, id: str) -> QModelIndex:
        """The row of an item; invalid if it is not shown."""
        place = self._places.get(id)
        return QModelIndex() if place is None else self.createIndex(place[1], 0, place[0] + 1)

    def mark(self, id: str) -> None:
        """Mark one item, and no other, as the one being read; empty for none."""
        before, self._marked = self._marked, id
        if before == id:
            return
        for index in (self.index_of(before), self.index_of(id)):
            if index.isValid():
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()].items)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 1

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        item = self.item(index)
        return _of_group(self.group(index), role) if item is None else self._of_item(item, role)

    def _of_item(self, item: Item, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text_of(item)
            case Qt.ItemDataRole.ToolTipRole:
                return self.tip_of(item)
            case _ if role == VALUE_ROLE:
                return item
            case _ if role == MARKED_ROLE:
                return self.id_of(item) == self._marked
        return None

    def _replace(self, groups: tuple[Group[Item], ...]) -> None:
        before, self._groups = self._groups, groups
        for number, (old, new) in enumerate(zip(before, groups, strict=True)):
            for row, (was, now) in enumerate(zip(old.items, new.items, strict=True)):
                if was != now:
                    index = self.createIndex(row, 0, number + 1)
                    self.dataChanged.emit(index, index)


def _of_group(group: Group[Any], role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return f"{group.title} ({len(group.items)})"
        case Qt.ItemDataRole.ToolTipRole:
            return group.tip
        case _ if role == VALUE_ROLE:
            return group
    return None
