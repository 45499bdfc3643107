"""What the table of figures holds and shows at the moment: lines found, sorted, under headings."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from zhengdu.ui.models.indicator_arrangement import (
    Choice,
    Grouping,
    Head,
    Wish,
    arranged,
    head_key,
    sorted_by,
    wanted,
)
from zhengdu.ui.models.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.ui.models.indicator_arrangement import Entry
    from zhengdu.ui.models.indicator_line import IndicatorColumn, IndicatorLine

BESIDE_CHOICES = (Choice.RANKS, Choice.STATEMENTS, Choice.EVERYTHING)


class IndicatorList:
    """Lines are numbered in reading order; rows are what is shown, headings among them.

    Attributes:
        lines: all lines, also those that are not shown.
        wish: which of them are shown.
        grouping: what the headings are.
        total: how many lines there would be if nothing were filtered.
        hidden: how many lines the reader has hidden.
    """

    def __init__(self) -> None:
        self.lines: tuple[IndicatorLine, ...] = ()
        self.wish = Wish()
        self.grouping = Grouping.NONE
        self.total = self.hidden = 0
        self._topics: tuple[str, ...] = ()
        self._closed: set[str] = set()
        self._column: IndicatorColumn | None = None
        self._descending = False
        self._wanted: list[int] = []
        self._matching: frozenset[int] = frozenset()
        self._order: list[int] = []
        self._entries: tuple[Entry, ...] = ()
        self._rows: dict[int, int] = {}
        self._by_place: list[tuple[int, int]] = []

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def shown(self) -> int:
        """How many lines match, those below closed headings among them."""
        return len(self._wanted)

    @property
    def figures(self) -> int:
        """How many figures the lines that match hold: many have a level and a growth."""
        return sum(len(self.lines[number].row.members) for number in self._wanted)

    def wanted_lines(self) -> tuple[IndicatorLine, ...]:
        """The lines that match, in the order in which they are shown; of closed headings too."""
        entries = arranged(self.lines, self._order, self.grouping, topics=self._topics)
        return tuple(self.lines[one] for one in entries if not isinstance(one, Head))

    def set_lines(self, lines: Sequence[IndicatorLine], topics: Sequence[str] = ()) -> None:
        """Hold these lines, given in reading order; `topics` in the order of their headings."""
        self.lines, self._topics = tuple(lines), tuple(topics)
        self.hidden = sum(line.standing is Standing.HIDDEN for line in self.lines)
        self._by_place = sorted(
            (one.span.end, number)
            for number, line in enumerate(self.lines)
            if line.standing is not Standing.HIDDEN
            for one in line.figures
        )
        self._find()

    def set_wish(self, wish: Wish) -> None:
        """Show what matches a wish."""
        self.wish = wish
        self._find()

    def set_grouping(self, grouping: Grouping) -> None:
        """Put the lines under other headings; all of these are opened."""
        self.grouping = grouping
        self._closed.clear()
        self._arrange()

    def set_opened(self, keys: Sequence[str], *, opened: bool) -> None:
        """Show or put away the rows below some headings."""
        self._closed = self._closed - set(keys) if opened else self._closed | set(keys)
        self._arrange()

    def set_order(self, column: IndicatorColumn | None, *, descending: bool) -> None:
        """Order the lines below each heading by a column, or by the text."""
        self._column, self._descending = column, descending
        self._arrange()

    def heads(self) -> list[tuple[int, Head]]:
        """The headings with their rows."""
        return [(row, entry) for row, entry in enumerate(self._entries) if isinstance(entry, Head)]

    def head(self, row: int) -> Head | None:
        """The heading in a row, if it is one."""
        entry = self._entries[row] if 0 <= row < len(self._entries) else None
        return entry if isinstance(entry, Head) else None

    def row_of_head(self, key: str) -> int:
        """The row of the heading with a key, -1 if it is not there."""
        return next((row for row, head in self.heads() if head.key == key), -1)

    def head_above(self, row: int) -> int:
        """The row of the heading that a row stands under, -1 if there is none."""
        return next((above for above in range(row, -1, -1) if self.head(above)), -1)

    def head_of(self, number: int) -> str:
        """The key of the heading that a line stands under."""
        return head_key(self.lines[number], self.grouping)

    def number(self, row: int) -> int:
        """The number of the line in a row, -1 for a heading or no row."""
        entry = self._entries[row] if 0 <= row < len(self._entries) else -1
        return -1 if isinstance(entry, Head) else entry

    def line(self, row: int) -> IndicatorLine | None:
        """The line in a row, None for a heading."""
        number = self.number(row)
        return self.lines[number] if number >= 0 else None

    def row_of(self, number: int) -> int:
        """The row in which a line is shown, -1 if it is not."""
        return self._rows.get(number, -1)

    def matches(self, number: int) -> bool:
        """Whether a line is wanted, even if its heading is closed."""
        return number in self._matching

    def line_at(self, offset: int) -> int:
        """The number of the line with the first figure that ends behind an offset, or the last."""
        place = bisect_right(self._by_place, (offset, len(self.lines)))
        return self._by_place[min(place, len(self._by_place) - 1)][1] if self._by_place else -1

    def line_of(self, indicator: Indicator) -> int:
        """The number of the line that holds an indicator, -1 if none does."""
        numbers = (n for n, line in enumerate(self.lines) if indicator in line.figures)
        return next(numbers, -1)

    def changed_from(self, earlier: Sequence[IndicatorLine]) -> list[int]:
        """The numbers of the lines that were not there, or were otherwise, among earlier ones."""
        known = {(line.figures, line.standing) for line in earlier}
        return [
            number
            for number, line in enumerate(self.lines)
            if (line.figures, line.standing) not in known
        ]

    def _find(self) -> None:
        whole = self.wish.choice if self.wish.choice in BESIDE_CHOICES else Choice.QUANTITIES
        everything = Wish(choice=whole, hidden=self.wish.hidden)
        self._wanted = wanted(self.lines, self.wish)
        self._matching = frozenset(self._wanted)
        is_all = everything == self.wish
        self.total = len(self._wanted if is_all else wanted(self.lines, everything))
        self._arrange()

    def _arrange(self) -> None:
        order = sorted_by(self.lines, self._wanted, self._column, descending=self._descending)
        closed = frozenset(self._closed)
        self._order = order
        self._entries = arranged(self.lines, order, self.grouping, closed, self._topics)
        self._rows = {
            entry: row for row, entry in enumerate(self._entries) if not isinstance(entry, Head)
        }
