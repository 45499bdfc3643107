"""Which backups may go: all are kept for two days, then one a day, a week, a month, as in Anki."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

RECENT = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
"""How many days, then weeks, then months keep one backup each (Anki's defaults)."""


def obsolete(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The moments whose backups may be deleted; of a day, week or month the last one stays.

    What was made in the last two days stays, and so does what seems to come from the future: a
    clock that was put back deletes nothing.

    Args:
        moments: when the backups were made.
        now: the present time.
    """
    ordered = sorted(set(moments), reverse=True)
    waiting = deque(moment for moment in ordered if now - moment > RECENT)
    recent = ordered[: len(ordered) - len(waiting)]
    last = recent[-1] if recent else None
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
