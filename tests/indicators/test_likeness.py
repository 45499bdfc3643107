"""Whether two stated quantities are one quantity at two times."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from zhengdu.indicators.extraction import extract
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.likeness import counts_a_list, may_be_one, pace
from zhengdu.indicators.path import paths
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report


def stated(value: str, unit: str, canonical: str = "", **more: object) -> Indicator:
    made = Indicator(
        "数量", canonical, value, unit, Measure.LEVEL, "", "", Kind.ACTUAL, "2021", (), Span(0, 1),
        "before",
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("平均每天新增{}", "日"),
        ("日均新增{}", "日"),
        ("每个月办理{}", "月"),
        ("每年培训{}", "年"),
        ("分别从每人每月202元、{}", "月"),
        ("每天开行，新增{}", ""),
        ("五年年均增长8.5%、达到{}", ""),
        ("年均分别增长8.5%、{}", ""),
        ("每户补助{}", ""),
    ],
)
def test_a_pace_stands_in_the_clause(words: str, expected: str) -> None:
    text = words.format("20家")
    start = text.index("20家")
    assert pace(stated("20", "家", span=Span(start, start + 3)), text) == expected


def test_a_pace_in_the_name_is_part_of_the_name() -> None:
    text = "细颗粒物年均浓度27微克"
    assert pace(stated("27", "微克", name="细颗粒物年均浓度", span=Span(8, 12)), text) == ""


def test_a_number_behind_a_list_counts_it() -> None:
    assert counts_a_list(stated("14", "个", span=Span(3, 6)), "酒店等14个项目")
    assert not counts_a_list(stated("14", "个", span=Span(0, 3)), "14个项目")


@pytest.mark.parametrize(
    ("before", "after", "years", "expected"),
    [
        (stated("76", "个"), stated("20", "个"), 1, True),
        (stated("33", "个"), stated("71", "个"), 1, True),
        (stated("875", "个"), stated("158", "个"), 1, False),
        (stated("2", "家"), stated("700", "家"), 1, False),
        (stated("2", "家"), stated("9", "家"), 1, True),
        (stated("400", "亿元", "gdp"), stated("880", "亿元", "gdp"), 1, False),
        (stated("400", "亿元"), stated("880", "亿元"), 1, True),
        (stated("400", "亿元", "gdp"), stated("880", "亿元", "gdp"), 5, True),
        (stated("9", "%"), stated("45", "%"), 1, True),
    ],
)
def test_a_quantity_moves_within_bounds(
    before: Indicator, after: Indicator, years: int, *, expected: bool
) -> None:
    assert may_be_one(before, after, years) is expected


def test_unsure_figures_are_shown_but_not_reckoned_with(
    report_of: Callable[[str], Report],
) -> None:
    report = report_of(
        "一、2021年工作回顾\n建成典型村200个。\n二、2022年重点工作\n2022年，建成典型村250个。\n"
    )
    figures = extract(report)
    (path,) = paths(figures, report.text, 2021)
    assert path.implied
    unsure = tuple(replace(one, confidence=0.6) for one in figures)
    (path,) = paths(unsure, report.text, 2021)
    assert [one.value for one in path.figures] == ["200", "250"]
    assert path.implied == ()


def test_what_is_expected_is_no_result(seed: Report) -> None:
    found = {one.name: one for one in paths(extract(seed), seed.text, seed.meta.year)}
    gdp = found["地区生产总值"]
    assert not gdp.reached
    assert [one.value for one in gdp.expected.figures] == ["572", "14"]
    assert gdp.outcome == gdp.expected
    assert not found["城镇化率"].expected
