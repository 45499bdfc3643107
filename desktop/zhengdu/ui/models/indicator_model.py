"""The figures of a report as a table under headings that can be sorted and filtered."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from zhengdu.ui.models.index import MARKED_ROLE, ROOT, VALUE_ROLE
from zhengdu.ui.models.indicator_arrangement import Grouping, Wish
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.models.indicator_list import IndicatorList
from zhengdu.ui.models.indicator_tip import remarks, tip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.ui.models.index import Index
    from zhengdu.ui.models.indicator_arrangement import Head
    from zhengdu.ui.models.indicator_line import IndicatorLine

RIGHT_ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT_ALIGNED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NUMBERS = (IndicatorColumn.VALUE, IndicatorColumn.GROWTH)


class IndicatorModel(QAbstractTableModel):
    """A row for each indicator, its level and its growth beside each other, under headings.

    Attributes:
        contents: what it holds; to be changed through the model only.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.contents = IndicatorList()
        self._text = ""
        self._marked = -1

    def set_lines(self, lines: Sequence[IndicatorLine], topics: Sequence[str] = ()) -> None:
        """Show these lines, given in reading order; `topics` in the order of their headings."""
        with self._resetting():
            self._marked = -1
            self.contents.set_lines(lines, topics)

    def set_text(self, text: str) -> None:
        """The report's text, out of which tooltips quote."""
        self._text = text

    def set_wish(self, wish: Wish) -> None:
        """Show what matches a wish."""
        if wish != self.contents.wish:
            with self._resetting():
                self.contents.set_wish(wish)

    def set_grouping(self, grouping: Grouping) -> None:
        """Put the lines under other headings; all of these are opened."""
        if grouping is not self.contents.grouping:
            with self._resetting():
                self.contents.set_grouping(grouping)

    def set_opened(self, keys: Sequence[str], *, opened: bool) -> None:
        """Show or put away the rows below some headings."""
        with self._resetting():
            self.contents.set_opened(keys, opened=opened)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the lines below each heading by a column; by the text if it is below 0."""
        by = IndicatorColumn(column) if column >= 0 else None
        with self._resetting():
            self.contents.set_order(by, descending=order == Qt.SortOrder.DescendingOrder)

    def mark(self, number: int) -> None:
        """Mark the line under the reading position, and no other; -1 for none."""
        before, self._marked = self._marked, number
        if before == number:
            return
        for row in (self.contents.row_of(before), self.contents.row_of(number)):
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(IndicatorColumn) - 1))

    def figure(self, index: Index) -> Indicator | None:
        """The figure a cell stands for: the growth in its column, otherwise the row's main one."""
        line = self.contents.line(index.row())
        if line is None:
            return None
        if index.column() == IndicatorColumn.GROWTH and line.row.growth is not None:
            return line.row.growth
        if index.column() == IndicatorColumn.VALUE and line.row.level is not None:
            return line.row.level
        return line.row.main

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.contents)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(IndicatorColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        head = self.contents.head(index.row())
        return self._of_line(index, role) if head is None else self._of_head(head, index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT_ALIGNED if section in NUMBERS else LEFT_ALIGNED
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"), self.tr("Value"), self.tr("Growth"),
            self.tr("Period"), self.tr("Kind"), self.tr("Section"),
        )[section]  # fmt: skip

    def title(self, head: Head) -> str:
        """What a heading says."""
        if head.title:
            return head.title
        by_topic = self.contents.grouping is Grouping.TOPIC
        return self.tr("Other figures") if by_topic else self.tr("Before the first heading")

    def _of_line(self, index: Index, role: int) -> object:
        number, column = self.contents.number(index.row()), index.column()
        line = self.contents.lines[number]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.cells[column]
            case Qt.ItemDataRole.ToolTipRole:
                return tip(line, self.figure(index) or line.row.main, self._text)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return remarks(line) if column == IndicatorColumn.NAME else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return RIGHT_ALIGNED if column in NUMBERS else LEFT_ALIGNED
            case _ if role == MARKED_ROLE:
                return number == self._marked
        return line if role == VALUE_ROLE else None

    def _of_head(self, head: Head, index: Index, role: int) -> object:
        if role == VALUE_ROLE:
            return head
        if index.column() != IndicatorColumn.NAME:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{self.title(head)} ({head.count})"
            case Qt.ItemDataRole.ToolTipRole:
                return head.tip or self.title(head)
            case Qt.ItemDataRole.AccessibleTextRole:
                state = self.tr("open") if head.opened else self.tr("closed")
                return f"{self.title(head)}, {head.count}, {state}"
        return None

    @contextmanager
    def _resetting(self) -> Iterator[None]:
        self.beginResetModel()
        yield
        self.endResetModel()
