"""The tasks of a report as a ledger (台账): what, who, by when, how far."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QObject, Qt, Signal

from zhengdu.annotations.note import Task, TaskState
from zhengdu.ui.models.index import ROOT, VALUE_ROLE
from zhengdu.ui.models.plain_note import plain
from zhengdu.ui.models.wording import task_state_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhengdu.ui.models.annotation_item import AnnotationItem
    from zhengdu.ui.models.index import Index

LAST_DAY = 31
_NUMBER = re.compile(r"\d+")


class LedgerColumn(IntEnum):
    """The columns from left to right."""

    MATTER = 0
    LEAD = 1
    DUE = 2
    STATE = 3


class LedgerModel(QAbstractTableModel):
    """All tasks are kept; those of the wanted state and unit are shown, sorted as asked.

    Attributes:
        task_edited: id of a note and what its Task is to be; the rows follow when that is so.
    """

    task_edited = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[AnnotationItem, ...] = ()
        self._rows: list[AnnotationItem] = []
        self._state: TaskState | None = None
        self._lead: str | None = None
        self._order: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        collator = QCollator(QLocale(QLocale.Language.Chinese))
        self._keys: dict[int, Callable[[AnnotationItem], Any]] = {
            LedgerColumn.MATTER: lambda item: collator.sortKey(matter(item)),
            LedgerColumn.LEAD: lambda item: _last_if_empty(_task(item).lead, collator),
            LedgerColumn.DUE: lambda item: _moment(_task(item).due),
            LedgerColumn.STATE: lambda item: list(TaskState).index(_task(item).state),
        }  # fmt: skip

    def set_items(self, items: Sequence[AnnotationItem]) -> None:
        """Take the tasks out of annotations given in the order of the text."""
        tasks = tuple(item for item in items if item.annotation.task is not None)
        if tasks != self._all:
            self._all = tasks
            self._show()

    def want(self, state: TaskState | None, lead: str | None) -> None:
        """Show tasks of this state and unit; None for all, an empty unit for those without."""
        self._state, self._lead = state, lead
        self._show()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self._show()

    @property
    def total(self) -> int:
        """How many tasks there are, shown or not."""
        return len(self._all)

    def leads(self) -> list[str]:
        """The units of all tasks, the one named most first; empty for tasks without."""
        counts = Counter(_task(item).lead for item in self._all)
        return sorted(counts, key=lambda lead: (not lead, -counts[lead], lead))

    def per_state(self) -> Mapping[TaskState, int]:
        """How many tasks there are of each state."""
        return Counter(_task(item).state for item in self._all)

    def item(self, index: Index) -> AnnotationItem | None:
        """The task of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def cells(self, row: int) -> tuple[str, ...]:
        """What a row shows, and behind it the words of the report; each in one line."""
        item = self._rows[row]
        quote = " ".join(item.annotation.anchor.exact.split())
        return (*(self._said(item, column) for column in LedgerColumn), quote)

    def row_of(self, id: str) -> int:
        """The row of a note, -1 if it is not shown."""
        return next((n for n, item in enumerate(self._rows) if item.id == id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(LedgerColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("Matter"), self.tr("Responsible"), self.tr("Due"), self.tr("State"))
        return names[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        edited = index.isValid() and index.column() in (LedgerColumn.LEAD, LedgerColumn.DUE)
        return able | Qt.ItemFlag.ItemIsEditable if edited else able

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        item = self.item(index)
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._said(item, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(item) if index.column() == LedgerColumn.MATTER else None
            case _ if role == VALUE_ROLE:
                return item
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        item = self.item(index)
        if item is None or role != Qt.ItemDataRole.EditRole:
            return False
        task = _task(item)
        match index.column():
            case LedgerColumn.LEAD:
                after = replace(task, lead=str(value).strip())
            case LedgerColumn.DUE:
                after = replace(task, due=str(value).strip())
            case _:
                return False
        if after != task:
            self.task_edited.emit(item.id, after)
        return True

    def _said(self, item: AnnotationItem, column: int) -> str:
        task = _task(item)
        return (matter(item), task.lead, task.due, task_state_name(task.state))[column]

    def _show(self) -> None:
        found = [item for item in self._all if self._wants(_task(item))]
        column, order = self._order
        if column >= 0:
            found.sort(key=self._keys[column], reverse=order == Qt.SortOrder.DescendingOrder)
        if [item.id for item in found] == [item.id for item in self._rows]:
            self._rows = found
            if found:
                last = self.index(len(found) - 1, len(LedgerColumn) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = found
        self.endResetModel()

    def _wants(self, task: Task) -> bool:
        return self._state in (None, task.state) and self._lead in (None, task.lead)


def matter(item: AnnotationItem) -> str:
    """What is to be done: as the reader puts it, else as the report does."""
    return plain(item.annotation.note) or " ".join(item.annotation.anchor.exact.split())


def _task(item: AnnotationItem) -> Task:
    assert item.annotation.task is not None
    return item.annotation.task


def _last_if_empty(words: str, collator: QCollator) -> tuple[bool, Any]:
    return not words, collator.sortKey(words)


def _tip(item: AnnotationItem) -> str:
    note = item.annotation
    parts = (" › ".join(item.section), note.anchor.exact, note.note)
    return "\n\n".join(part for part in parts if part)


def _moment(due: str) -> tuple[bool, list[int], str]:
    """Time limits in the order of year, month and day, as far as stated; those without come last.

    A year alone, or 年底, stands behind its months, a month alone behind its days.
    """
    numbers = [int(found) for found in _NUMBER.findall(due)[:3]]
    if not numbers:
        return True, [], due
    dated = numbers if numbers[0] > LAST_DAY else [0, *numbers]
    return False, [*dated, *(LAST_DAY + 1 for _ in range(3 - len(dated)))], due
