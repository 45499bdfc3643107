"""Which backups may go: all are kept for two days, then one a day, a week, a month, as in Anki.

Clocks jump, so a moment is not trusted by itself: where the order in which the backups were made
says something else, those that agree are thinned by themselves, and the others by themselves.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

RECENT = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
"""How many days, then weeks, then months keep one backup each (Anki's defaults)."""


def obsolete(made: Sequence[datetime], now: datetime) -> frozenset[datetime]:
    """The moments whose backups may be deleted; of a day, week or month the last one stays.

    What was made in the last two days stays, and so does what seems to come from the future: a
    clock that was put back deletes nothing.

    Args:
        made: when the backups were made by the clock of that time, in the order of their making.
        now: the present time.
    """
    agreeing = _agreeing(made)
    trusted = set(agreeing)
    others = [moment for moment in reversed(made) if moment not in trusted]
    return _superfluous(agreeing, now) | _superfluous(others, now)


def _agreeing(made: Sequence[datetime]) -> list[datetime]:
    """The most moments among which the clock never went back, the last one first.

    It is the longest non-decreasing subsequence: `ends` has the earliest end of those of each
    length.
    """
    ends: list[datetime] = []
    lengths: list[int] = []
    for moment in made:
        length = bisect_right(ends, moment)
        ends[length : length + 1] = [moment]
        lengths.append(length)
    found: list[datetime] = []
    wanted = len(ends) - 1
    for moment, length in zip(reversed(made), reversed(lengths), strict=True):
        if length == wanted:
            found.append(moment)
            wanted -= 1
    return found


def _superfluous(ordered: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The moments that may go among some, the last one first."""
    last: datetime | None = None
    waiting: deque[datetime] = deque()
    for moment in ordered:
        if now - moment > RECENT:
            waiting.append(moment)
        elif not waiting:
            last = moment
    gone: set[datetime] = set()
    for period, limit in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        last = _thin(waiting, gone, last, period, limit)
    return frozenset(gone.union(waiting))


def _thin(
    waiting: deque[datetime],
    gone: set[datetime],
    last: datetime | None,
    period: Callable[[datetime], tuple[int, ...]],
    limit: int,
) -> datetime | None:
    """Keep one moment a period, until the limit is reached; the last one that was kept."""
    kept = 0
    while waiting and kept < limit:
        moment = waiting.popleft()
        if last is not None and period(moment) == period(last):
            gone.add(moment)
        else:
            last = moment
            kept += 1
    return last


def _day(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month, moment.day


def _week(moment: datetime) -> tuple[int, ...]:
    return tuple(moment.isocalendar()[:2])


def _month(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month
