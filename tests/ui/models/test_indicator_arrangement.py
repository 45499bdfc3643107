from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.pairing import IndicatorRow
from zhengdu.text.span import Span
from zhengdu.ui.models.indicator_arrangement import (
    Choice,
    Grouping,
    Head,
    Wish,
    arranged,
    sorted_by,
    wanted,
)
from zhengdu.ui.models.indicator_line import IndicatorColumn, IndicatorLine, lines_of
from zhengdu.ui.models.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

TOPICS = {"gdp": "经济总量", "jobs": "民生"}


def figure(number: int, **more: Any) -> Indicator:  # noqa: ANN401
    fields: dict[str, Any] = {
        "name": f"指标{number}", "canonical": "", "value": str(number), "unit": "亿元",
        "measure": Measure.LEVEL, "direction": "", "approx": "", "kind": Kind.ACTUAL,
        "period": "2021", "section": ("一、回顾", "（一）工业", "细节"),
        "span": Span(number * 10, number * 10 + 3), "rule": "before",
    }  # fmt: skip
    return Indicator(**{**fields, **more})


def lines(*figures: Indicator, hidden: Sequence[int] = ()) -> tuple[IndicatorLine, ...]:
    rows = [IndicatorRow(one.name, one, one) for one in figures]
    hidden_rows = {id(rows[number]) for number in hidden}

    def standing(row: IndicatorRow) -> Standing:
        return Standing.HIDDEN if id(row) in hidden_rows else Standing.FOUND

    return lines_of(rows, lambda canonical, _: TOPICS.get(canonical, ""), standing)


FIGURES = lines(
    figure(0, canonical="jobs", kind=Kind.TARGET, period="2022"),
    figure(1, canonical="gdp"),
    figure(2, section=("二、打算",)),
    figure(3, canonical="jobs"),
    figure(4, measure=Measure.RANK, unit="位"),
    figure(5, measure=Measure.STATEMENT, value="与经济增长同步", unit="", kind=Kind.TARGET),
    figure(6, canonical="gdp"),
    hidden=(6,),
)


def headed(entries: Sequence[Head | int]) -> list[str | int]:
    return [one if isinstance(one, int) else one.title for one in entries]


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Wish(), [0, 1, 2, 3]),
        (Wish(hidden=True), [0, 1, 2, 3, 6]),
        (Wish(choice=Choice.TARGET), [0]),
        (Wish(choice=Choice.ACTUAL, topic="民生"), [3]),
        (Wish(choice=Choice.RANKS), [4]),
        (Wish(choice=Choice.STATEMENTS), [5]),
        (Wish(choice=Choice.EVERYTHING), [0, 1, 2, 3, 4, 5]),
        (Wish(topic=""), [2]),
        (Wish(period="2022", words="指标0"), [0]),
        (Wish(period="2022", words="指标1"), []),
        (Wish(words=" 打算 "), [2]),
        (Wish(words="经济总量"), [1]),
        (Wish(choice=Choice.RANKS, words="第4位"), [4]),
    ],
)
def test_everything_of_a_wish_has_to_hold(wish: Wish, expected: list[int]) -> None:
    assert wanted(FIGURES, wish) == expected


def test_topics_stand_in_the_order_of_the_catalogue() -> None:
    entries = arranged(FIGURES, [0, 1, 2, 3], Grouping.TOPIC, topics=("经济总量", "民生"))
    assert headed(entries) == ["经济总量", 1, "民生", 0, 3, "", 2]
    assert [one.count for one in entries if isinstance(one, Head)] == [1, 2, 1]


def test_sections_stand_in_the_order_of_the_text() -> None:
    entries = arranged(FIGURES, [3, 2, 1, 0], Grouping.SECTION)
    assert headed(entries) == ["（一）工业", 3, 1, 0, "二、打算", 2]
    assert entries[0].tip == "一、回顾 › （一）工业"  # type: ignore[union-attr]


def test_a_closed_heading_keeps_its_number() -> None:
    everything = arranged(FIGURES, [0, 1, 3], Grouping.TOPIC)
    closed = everything[0].key  # type: ignore[union-attr]
    entries = arranged(FIGURES, [0, 1, 3], Grouping.TOPIC, frozenset({closed}))
    assert headed(entries)[:2] == ["民生", "经济总量"]
    assert (entries[0].count, entries[0].opened) == (2, False)  # type: ignore[union-attr]


def test_without_headings_there_are_none() -> None:
    assert arranged(FIGURES, [2, 0], Grouping.NONE) == (2, 0)


@given(st.lists(st.tuples(st.sampled_from(["", "8", "9"]), st.booleans()), max_size=12))
def test_sorting_loses_nothing_and_leaves_empty_cells_last(
    values: list[tuple[str, bool]],
) -> None:
    rows = []
    for number, (value, level) in enumerate(values):
        one = figure(number, value=value or "1")
        rows.append(IndicatorRow(one.name, one, one if level and value else None))
    given_lines = lines_of(rows, lambda *_: "")
    numbers = list(range(len(rows)))
    for descending in (False, True):
        column = IndicatorColumn.VALUE
        order = sorted_by(given_lines, numbers, column, descending=descending)
        assert sorted(order) == numbers
        keys = [given_lines[number].keys[column] for number in order]
        filled = [key for key in keys if key is not None]
        assert keys[len(filled) :] == [None] * (len(keys) - len(filled))
        assert filled == sorted(filled, reverse=descending)
        for left, right in itertools.pairwise(order):
            if given_lines[left].keys[column] == given_lines[right].keys[column]:
                assert left < right
    assert sorted_by(given_lines, numbers, None) == numbers
