"""Old backups go by age; a clock that is wrong costs none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from zhengdu.library.thinning import DAYS, MONTHS, RECENT, WEEKS, obsolete

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)

moments = st.sets(
    st.datetimes(datetime(2023, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)), max_size=60
)


def kept(made: set[datetime], now: datetime = NOW) -> list[datetime]:
    return sorted(made - obsolete(made, now), reverse=True)


def test_everything_of_two_days_stays() -> None:
    made = {NOW - HALF_HOUR * step for step in range(97)}
    assert obsolete(made, NOW) == frozenset()


def test_of_older_days_the_last_one_stays() -> None:
    day = datetime(2026, 3, 10, tzinfo=UTC)
    made = {day.replace(hour=hour) for hour in (8, 12, 18)}
    assert kept(made) == [day.replace(hour=18)]


def test_two_years_of_half_hours_become_days_weeks_and_months() -> None:
    made = {NOW - HALF_HOUR * step for step in range(48 * 730)}
    old = [moment for moment in kept(made) if NOW - moment > RECENT]
    assert len(old) == DAYS + WEEKS + MONTHS
    assert [(NOW - moment).days for moment in old[:DAYS]] == list(range(2, 2 + DAYS))
    weeks = [moment.isocalendar()[1] for moment in old[DAYS : DAYS + WEEKS]]
    assert len(set(weeks)) == WEEKS
    assert len({(moment.year, moment.month) for moment in old[DAYS + WEEKS :]}) == MONTHS


def test_thinning_day_by_day_keeps_what_thinning_at_once_keeps() -> None:
    """Backups grow into the wider steps: none is deleted early that would be wanted later."""
    made: set[datetime] = set()
    for day in range(500):
        now = NOW + timedelta(days=day)
        made |= {now - HALF_HOUR, now}
        made -= obsolete(made, now)
    old = [moment for moment in made if now - moment > RECENT]
    assert len(old) == DAYS + WEEKS + MONTHS
    assert (now - min(old)).days > 300


@given(moments, st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_a_clock_put_back_deletes_nothing_that_it_would_have_kept(
    made: set[datetime], back: timedelta
) -> None:
    newest = max(made, default=NOW)
    left = made - obsolete(made, newest)
    assert obsolete(made, min(made, default=NOW)) == frozenset()
    assert newest in left or not made
    assert obsolete(left, newest - back) <= left - {newest}


@given(moments)
def test_thinning_twice_deletes_nothing_more(made: set[datetime]) -> None:
    left = made - obsolete(made, NOW)
    assert obsolete(left, NOW) == frozenset()
    assert len([moment for moment in left if NOW - moment > RECENT]) <= DAYS + WEEKS + MONTHS
