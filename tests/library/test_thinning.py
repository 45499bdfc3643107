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


def gone(made: set[datetime], now: datetime = NOW) -> frozenset[datetime]:
    """What may be deleted where the clock was always right."""
    return obsolete(sorted(made), now)


def kept(made: set[datetime], now: datetime = NOW) -> list[datetime]:
    return sorted(made - gone(made, now), reverse=True)


def test_everything_of_two_days_stays() -> None:
    made = {NOW - HALF_HOUR * step for step in range(97)}
    assert gone(made) == frozenset()


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
        made -= gone(made, now)
    old = [moment for moment in made if now - moment > RECENT]
    assert len(old) == DAYS + WEEKS + MONTHS
    assert (now - min(old)).days > 300


@given(moments, st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_a_clock_put_back_deletes_nothing_that_it_would_have_kept(
    made: set[datetime], back: timedelta
) -> None:
    newest = max(made, default=NOW)
    left = made - gone(made, newest)
    assert gone(made, min(made, default=NOW)) == frozenset()
    assert newest in left or not made
    assert gone(left, newest - back) <= left - {newest}


@given(moments)
def test_thinning_twice_deletes_nothing_more(made: set[datetime]) -> None:
    left = made - gone(made)
    assert gone(left) == frozenset()
    assert len([moment for moment in left if NOW - moment > RECENT]) <= DAYS + WEEKS + MONTHS


def test_of_a_day_the_one_made_last_stays_whatever_its_date() -> None:
    """The first of three was made by a clock that was ahead: what it holds is the oldest."""
    day = datetime(2026, 3, 10, tzinfo=UTC)
    ahead, first, last = (day.replace(hour=hour) for hour in (18, 8, 12))
    assert obsolete([ahead, first, last], NOW) == {first}


far_off = st.one_of(
    st.datetimes(datetime(1970, 1, 1), datetime(2000, 1, 1), timezones=st.just(UTC)),
    st.datetimes(datetime(2030, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)),
)


@given(
    moments, st.lists(st.tuples(far_off, st.integers(0, 60)), max_size=20, unique_by=lambda x: x[0])
)
def test_what_a_wrong_clock_has_dated_costs_no_other_backup(
    made: set[datetime], wrong: list[tuple[datetime, int]]
) -> None:
    """As long as the clock was right more often than it was wrong."""
    mixed = sorted(made)
    for moment, place in wrong:
        mixed.insert(place, moment)
    if 2 * len(wrong) < len(mixed):
        assert obsolete(mixed, NOW) & made <= gone(made)


@given(st.lists(st.one_of(far_off, moments.map(lambda made: max(made, default=NOW))), unique=True))
def test_the_backup_made_last_always_stays(made: list[datetime]) -> None:
    assert not obsolete(made, NOW) & set(made[-1:])


def test_a_backup_is_superseded_only_by_one_made_later() -> None:
    """The first two are of one day, and the clock was put back between them."""
    two_days_ago, year = NOW - RECENT, timedelta(days=365)
    made = [two_days_ago + HALF_HOUR, two_days_ago - HALF_HOUR, NOW - 2 * year, NOW - year]
    assert obsolete(made, NOW) == frozenset()
