from __future__ import annotations

from zhengdu.ui.history import LONGEST, History, Place


def place(offset: int, report: str = "a") -> Place:
    return Place(report, offset)


def test_back_returns_to_where_the_jump_came_from() -> None:
    history = History()
    history.leave(place(10))
    assert history.back(place(500)) == place(10)
    assert not history.can_go_back


def test_forward_takes_back_a_back() -> None:
    history = History()
    history.leave(place(10))
    history.back(place(500))
    assert history.forward(place(10)) == place(500)


def test_a_new_jump_clears_the_way_forward() -> None:
    history = History()
    history.leave(place(10))
    history.back(place(500))
    history.leave(place(20))
    assert not history.can_go_forward


def test_the_same_place_counts_once() -> None:
    history = History()
    history.leave(place(10))
    history.leave(place(10))
    history.back(place(500))
    assert not history.can_go_back


def test_back_skips_the_place_one_is_at() -> None:
    history = History()
    history.leave(place(10))
    history.leave(place(20))
    assert history.back(place(20)) == place(10)


def test_nothing_to_go_back_to() -> None:
    assert History().back(place(1)) is None


def test_only_the_latest_places_are_kept() -> None:
    history = History()
    for offset in range(LONGEST + 20):
        history.leave(place(offset))
    steps = 0
    here = place(-1)
    while (target := history.back(here)) is not None:
        here, steps = target, steps + 1
    assert steps == LONGEST
    assert here == place(20)


def test_places_of_a_removed_report_are_forgotten() -> None:
    history = History()
    history.leave(place(1, "a"))
    history.leave(place(2, "b"))
    history.forget("b")
    assert history.back(place(9)) == place(1, "a")
