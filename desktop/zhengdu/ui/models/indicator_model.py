"""The figures of a report as a table that can be sorted and filtered."""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, QSortFilterProxyModel, Qt

from zhengdu.indicators.indicator import Kind
from zhengdu.ui.models import indicator_text
from zhengdu.ui.models.index import MARKED_ROLE, ROOT, VALUE_ROLE
from zhengdu.ui.models.wording import kind_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.ui.models.index import Index

SENTENCE_ENDS = "。！？；\n"
LONGEST_SENTENCE = 240
KIND_SIGNS = {Kind.ACTUAL: "●", Kind.EXPECTED: "◐", Kind.TARGET: "○"}
"""The shape says at a glance what the word beside it says."""
RIGHT_ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class IndicatorColumn(IntEnum):
    """The columns of the table."""

    NAME = 0
    VALUE = 1
    GROWTH = 2
    PERIOD = 3
    KIND = 4
    SECTION = 5


class IndicatorModel(QAbstractTableModel):
    """One row for each indicator: its level and its growth beside each other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[IndicatorRow, ...] = ()
        # By number and made when asked for: a long report has tens of thousands of rows.
        self._cells: dict[int, tuple[str, ...]] = {}
        self._keys: dict[int, tuple[Any, ...]] = {}
        self._by_place: list[tuple[int, int]] = []
        self._text = ""
        self._marked = -1

    def set_rows(self, rows: Sequence[IndicatorRow]) -> None:
        """Show these rows; they are given in reading order."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._cells, self._keys = {}, {}
        self._by_place = sorted(
            (one.span.end, number) for number, row in enumerate(self._rows) for one in _figures(row)
        )
        self._marked = -1
        self.endResetModel()

    def set_text(self, text: str) -> None:
        """The report's text, out of which tooltips quote."""
        self._text = text

    def row(self, number: int) -> IndicatorRow:
        """The value of a row."""
        return self._rows[number]

    def cells(self, number: int) -> tuple[str, ...]:
        """What a row shows, by column."""
        if number not in self._cells:
            self._cells[number] = _cells(self._rows[number])
        return self._cells[number]

    def key(self, number: int, column: int) -> Any:  # noqa: ANN401
        """What a cell is sorted by; None where it is empty."""
        if number not in self._keys:
            self._keys[number] = _keys(self._rows[number], number)
        return self._keys[number][column]

    def row_at(self, offset: int) -> int:
        """The row of the first figure that ends behind an offset, or else of the last figure."""
        place = bisect_right(self._by_place, (offset, len(self._rows)))
        return self._by_place[min(place, len(self._by_place) - 1)][1] if self._by_place else -1

    def row_of(self, indicator: Indicator) -> int:
        """The row that shows an indicator as its level or growth, -1 if none does."""
        for number, row in enumerate(self._rows):
            if indicator in _figures(row):
                return number
        return -1

    def mark(self, number: int) -> None:
        """Mark the row under the reading position, and no other; -1 for none."""
        before, self._marked = self._marked, number
        for changed in {before, number}:
            if before != number and 0 <= changed < len(self._rows):
                self.dataChanged.emit(
                    self.index(changed, 0), self.index(changed, len(IndicatorColumn) - 1)
                )

    def figure(self, index: Index) -> Indicator:
        """The figure a cell stands for: the growth in its column, otherwise the row's main one."""
        row = self._rows[index.row()]
        if index.column() == IndicatorColumn.GROWTH and row.growth is not None:
            return row.growth
        if index.column() == IndicatorColumn.VALUE and row.level is not None:
            return row.level
        return row.main

    def sentence(self, indicator: Indicator) -> str:
        """The sentence a figure stands in, shortened where it is very long."""
        span = indicator.span
        start = max((self._text.rfind(end, 0, span.start) for end in SENTENCE_ENDS), default=-1) + 1
        ends = [self._text.find(end, span.end) for end in SENTENCE_ENDS]
        end = min((place for place in ends if place >= 0), default=len(self._text))
        if end - start > LONGEST_SENTENCE:
            return "…" + self._text[max(start, span.start - 100) : min(end, span.end + 100)] + "…"
        return self._text[start : end + 1].strip()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(IndicatorColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        number, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cells(number)[column]
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(index)
            case Qt.ItemDataRole.TextAlignmentRole if column in (1, 2):
                return RIGHT_ALIGNED
            case _:
                return self._value(number, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return RIGHT_ALIGNED if section in (1, 2) else left
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Name"), self.tr("Value"), self.tr("Growth"),
            self.tr("Period"), self.tr("Kind"), self.tr("Section"),
        )[section]  # fmt: skip

    def _value(self, number: int, role: int) -> object:
        if role == MARKED_ROLE:
            return number == self._marked
        return self._rows[number] if role == VALUE_ROLE else None

    def _tip(self, index: Index) -> str:
        row = self._rows[index.row()]
        figure = self.figure(index)
        facts = (self.cells(index.row())[IndicatorColumn.KIND], row.main.period)
        parts = (row.name, " · ".join(fact for fact in facts if fact), self.sentence(figure),
                 " › ".join(figure.section))  # fmt: skip
        return "\n".join(part for part in parts if part)


class IndicatorFilter(QSortFilterProxyModel):
    """Keeps the rows that match, and sorts numerically.

    Either way empty cells come last, and equal ones in reading order.
    """

    def __init__(self, model: IndicatorModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words = ""
        self._kind: Kind | None = None
        self._period = ""
        self.setSourceModel(model)

    def set_words(self, words: str) -> None:
        """Keep rows that hold these words in name, value, growth or section."""
        self._words = words.strip().casefold()
        self.invalidate()

    def set_kind(self, kind: Kind | None) -> None:
        """Keep rows of one kind, or of all."""
        self._kind = kind
        self.invalidate()

    def set_period(self, period: str) -> None:
        """Keep rows of one period, or of all if it is empty."""
        self._period = period
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        main = self._model.row(source_row).main
        if self._kind is not None and main.kind != self._kind:
            return False
        if self._period and main.period != self._period:
            return False
        return not self._words or self._holds(source_row)

    def lessThan(self, left: Index, right: Index) -> bool:
        one = self._model.key(left.row(), left.column())
        other = self._model.key(right.row(), right.column())
        descending = self.sortOrder() == Qt.SortOrder.DescendingOrder
        if one == other:
            return (left.row() > right.row()) == descending
        if one is None or other is None:
            return (one is None) == descending
        return bool(one < other)

    def _holds(self, number: int) -> bool:
        cells = self._model.cells(number)
        path = "\n".join(self._model.row(number).main.section)
        return self._words in "\n".join((*cells, path)).casefold()


def _figures(row: IndicatorRow) -> tuple[Indicator, ...]:
    return tuple(dict.fromkeys(one for one in (row.main, row.level, row.growth) if one))


def _cells(row: IndicatorRow) -> tuple[str, ...]:
    main = row.main
    return (
        row.name,
        indicator_text.quantity(row.level) if row.level else "",
        indicator_text.growth(row.growth) if row.growth else "",
        main.period.replace("-", "–"),
        f"{KIND_SIGNS[main.kind]} {kind_name(main.kind)}",
        main.section[-1] if main.section else "",
    )


def _keys(row: IndicatorRow, number: int) -> tuple[Any, ...]:
    main = row.main
    return (
        row.name or None,
        indicator_text.magnitude(row.level) if row.level else None,
        indicator_text.magnitude(row.growth) if row.growth else None,
        (main.period[-4:] if main.period[-4:].isdigit() else main.period[:4], main.period)
        if main.period
        else None,
        list(Kind).index(main.kind),
        (main.span.start, number),
    )
