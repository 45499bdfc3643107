"""Where the reader is in the table of figures, kept when its rows come in another order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.panels.current_row import selected_rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from zhengdu.text.span import Span
    from zhengdu.ui.models.indicator_model import IndicatorModel

NOWHERE = "\n"
"""No heading has this key."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Current row, what it shows, what is selected, how far the table is scrolled."""

    row: int = -1
    current: Span | None = None
    head: str = NOWHERE
    selected: frozenset[Span] = frozenset()
    scrolled: int = 0


class PlaceKeeper(QObject):
    """Has the same figures current and selected whatever is filtered, sorted or put under headings.

    A figure that goes leaves its place to what follows it, if the reader is in the table.
    """

    def __init__(self, view: QAbstractItemView, rows: IndicatorModel) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        self._kept = _Place()
        rows.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        rows.modelReset.connect(self._on_reset)

    def _on_about_to_be_reset(self) -> None:
        row, contents = self._view.currentIndex().row(), self._rows.contents
        line, head = contents.line(row), contents.head(row)
        chosen = (contents.line(row) for row in selected_rows(self._view))
        self._kept = _Place(
            row=row,
            current=line.row.main.span if line else None,
            head=head.key if head else NOWHERE,
            selected=frozenset(one.row.main.span for one in chosen if one is not None),
            scrolled=self._view.verticalScrollBar().value(),
        )

    def _on_reset(self) -> None:
        contents, kept = self._rows.contents, self._kept
        if kept.row < 0 and not kept.selected:
            return
        rows = self._rows_of_kept()
        row = rows.get(kept.current, -1) if kept.current else contents.row_of_head(kept.head)
        again = sorted(row for span, row in rows.items() if row >= 0 and span in kept.selected)
        if row < 0 and self._view.hasFocus():
            row = min(kept.row, len(contents) - 1)
            again = again or [row] * (row >= 0)
        flags, choice = QItemSelectionModel.SelectionFlag, self._view.selectionModel()
        choice.select(self._selection(again), flags.ClearAndSelect)
        if row >= 0:
            choice.setCurrentIndex(self._rows.index(row, 0), flags.NoUpdate)
        self._view.verticalScrollBar().setValue(kept.scrolled)

    def _rows_of_kept(self) -> dict[Span, int]:
        """The rows of what was current or selected, -1 for what is not shown."""
        contents, kept = self._rows.contents, self._kept
        spans = ((number, line.row.main.span) for number, line in enumerate(contents.lines))
        return {
            span: contents.row_of(number)
            for number, span in spans
            if span in kept.selected or span == kept.current
        }

    def _selection(self, rows: list[int]) -> QItemSelection:
        """Rows as a selection of as few ranges as there can be."""
        selection, last = QItemSelection(), len(IndicatorColumn) - 1
        for _, run in groupby(enumerate(rows), _distance):
            numbers = [row for _, row in run]
            first, end = self._rows.index(numbers[0], 0), self._rows.index(numbers[-1], last)
            selection.select(first, end)
        return selection


def _distance(numbered: tuple[int, int]) -> int:
    """The same for all rows of a run without gaps."""
    return numbered[1] - numbered[0]
