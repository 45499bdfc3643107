"""The outline of a report as a tree, with counts of notes and figures."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, QTimer

from zhengdu.ui.models.index import MARKED_ROLE, ROOT, VALUE_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhengdu.report.model import Report, Section
    from zhengdu.ui.models.index import Index


TOLD_AT_ONCE = 100
"""Rows whose change is told in one turn of the event loop: filters and views take 0.3 ms a row."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OutlineColumn(IntEnum):
    """The columns of the outline."""

    TITLE = 0
    NOTES = 1
    FIGURES = 2


COLUMNS = len(OutlineColumn)


@dataclass(slots=True)
class _Node:
    """One section with its place in the tree; `parent` is a node number, -1 at the top."""

    section: Section
    parent: int
    row: int
    children: list[int] = field(default_factory=list)


class OutlineModel(QAbstractItemModel):
    """Sections by number in reading order; an index carries the number of its section."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._top: list[int] = []
        self._starts: list[int] = []
        self._report = ""
        self._notes: dict[int, int] = {}
        self._figures: dict[int, int] = {}
        self._marked: frozenset[int] = frozenset()
        self._untold: deque[int] = deque()
        self._telling = QTimer(self)
        self._telling.setInterval(0)
        self._telling.timeout.connect(self._tell_counts)

    def set_report(self, report: Report | None) -> None:
        """Show the outline of a report, or nothing; counts stay for the same report."""
        self.beginResetModel()
        self._untold.clear()
        if report is None or report.id != self._report:
            self._notes, self._figures = {}, {}
        self._report = report.id if report else ""
        self._nodes, self._top, self._marked = [], [], frozenset()
        if report is not None:
            self._add(report.outline, -1)
        self._starts = [node.section.span.start for node in self._nodes]
        self.endResetModel()

    def set_counts(self, notes: Mapping[int, int], figures: Mapping[int, int]) -> None:
        """Show how much stands in each section.

        Args:
            notes: by the offset at which a heading starts, the number of notes in its section
                with all subsections.
            figures: the number of figures, likewise.
        """
        before = self._notes, self._figures
        self._notes, self._figures = dict(notes), dict(figures)
        for number, node in enumerate(self._nodes):
            start = node.section.heading.start
            now = self._notes.get(start), self._figures.get(start)
            if now != (before[0].get(start), before[1].get(start)):
                self._untold.append(number)
        self._tell_counts()

    def section(self, index: Index) -> Section:
        """The section a row shows."""
        return self._nodes[index.internalId()].section

    def numbers_between(self, first: int, last: int) -> tuple[int, ...]:
        """Numbers of the sections whose own text is visible when first to last offset are."""
        if not self._nodes:
            return ()
        begin = bisect_right(self._starts, first) - 1
        end = bisect_right(self._starts, last)
        if begin >= 0 and self._nodes[begin].section.span.end <= first:
            begin += 1
        return tuple(range(max(0, begin), end))

    def index_of(self, number: int, column: int = OutlineColumn.TITLE) -> QModelIndex:
        """The index of a section by its number in reading order."""
        return self.createIndex(self._nodes[number].row, column, number)

    def number_at(self, offset: int) -> int | None:
        """The number of the innermost section an offset lies in."""
        numbers = self.numbers_between(offset, offset)
        return numbers[0] if numbers else None

    def mark(self, numbers: Iterable[int]) -> None:
        """Mark these sections, and no others, as being read."""
        wanted = frozenset(numbers)
        changed, self._marked = wanted ^ self._marked, wanted
        for number in changed:
            self._tell(number)

    def branches(self) -> tuple[int, ...]:
        """Numbers of the sections that have subsections."""
        return tuple(number for number, node in enumerate(self._nodes) if node.children)

    def depth(self) -> int:
        """How many levels the tree has."""
        depths: list[int] = []
        for node in self._nodes:
            depths.append(1 if node.parent < 0 else depths[node.parent] + 1)
        return max(depths, default=0)

    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._top)
        if parent.column() != OutlineColumn.TITLE:
            return 0
        return len(self._nodes[parent.internalId()].children)

    def columnCount(self, parent: Index = ROOT) -> int:
        return COLUMNS

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        rows = self._nodes[parent.internalId()].children if parent.isValid() else self._top
        if 0 <= row < len(rows) and 0 <= column < COLUMNS:
            return self.createIndex(row, column, rows[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        number = self._nodes[index.internalId()].parent
        return QModelIndex() if number < 0 else self.index_of(number)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        number, column = index.internalId(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(number, column)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._tip(number)
            case Qt.ItemDataRole.TextAlignmentRole if column != OutlineColumn.TITLE:
                return RIGHT
            case _:
                return self._value(number, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section else LEFT
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Section"), self.tr("N"), self.tr("F"))[section]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return (self.tr("Section"), self.tr("Notes"), self.tr("Figures"))[section]
        return None

    def _tell_counts(self) -> None:
        for _ in range(min(TOLD_AT_ONCE, len(self._untold))):
            self._tell(self._untold.popleft())
        if not self._untold:
            self._telling.stop()
        elif not self._telling.isActive():
            self._telling.start()

    def _tell(self, number: int) -> None:
        index = self.index_of(number)
        self.dataChanged.emit(index, index.siblingAtColumn(OutlineColumn.FIGURES))

    def _text(self, number: int, column: int) -> str:
        if column == OutlineColumn.TITLE:
            return self._nodes[number].section.title
        counts = self._notes if column == OutlineColumn.NOTES else self._figures
        return str(counts.get(self._nodes[number].section.heading.start) or "")

    def _tip(self, number: int) -> str:
        section = self._nodes[number].section
        start = section.heading.start
        counts = self.tr("Notes: {notes}, figures: {figures}").format(
            notes=self._notes.get(start, 0), figures=self._figures.get(start, 0)
        )
        return f"{section.title}\n{counts}"

    def _value(self, number: int, role: int) -> Any:  # noqa: ANN401
        if role == MARKED_ROLE:
            return number in self._marked
        return self._nodes[number].section if role == VALUE_ROLE else None

    def _add(self, sections: Iterable[Section], parent: int) -> None:
        siblings = self._top if parent < 0 else self._nodes[parent].children
        for section in sections:
            number = len(self._nodes)
            self._nodes.append(_Node(section, parent, len(siblings)))
            siblings.append(number)
            self._add(section.children, number)
