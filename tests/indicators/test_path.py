"""Promises beside what was reached, what follows from them, and what does not fit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.indicators.amount import Bound, amount
from zhengdu.indicators.doubts import doubts
from zhengdu.indicators.extraction import extract
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.path import paths, years_of
from zhengdu.indicators.path_words import computed, reason, rounded
from zhengdu.indicators.promise import grown_level, yearly
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.text_cases import Case

    from zhengdu.report.model import Report

NUMBERS = st.decimals("0.01", "99999", places=2)
RATES = st.decimals("-40", "80", places=1)


def figure(value: str, unit: str, measure: Measure = Measure.LEVEL, **fields: str) -> Indicator:
    return Indicator(
        name="地区生产总值",
        canonical="gdp",
        value=value,
        unit=unit,
        measure=measure,
        direction=fields.get("direction", ""),
        approx=fields.get("approx", ""),
        kind=Kind.ACTUAL,
        period="2021",
        section=(),
        span=Span(0, 1),
        rule="before",
    )


def test_what_promises_imply(promises_case: Case, report_of: Callable[[str], Report]) -> None:
    _, text, expected = promises_case
    report = report_of(text)
    found = paths(extract(report), report.text, 2021)
    lines = [" | ".join((path.name, *map(computed, path.implied))) for path in found]
    assert ("\n".join(lines) or "nothing") == expected


def test_what_does_not_fit(doubtful_case: Case, report_of: Callable[[str], Report]) -> None:
    _, text, expected = doubtful_case
    report = report_of(text)
    figures = extract(report)
    found = doubts(figures, paths(figures, report.text, 2021))
    lines = [
        f"{doubt.figure.name}{doubt.figure.value}{doubt.figure.unit} | {reason(doubt)}"
        for doubt in found
    ]
    assert ("\n".join(lines) or "nothing") == expected


def test_the_sample_from_results_to_the_end_of_the_term(seed: Report) -> None:
    found = {path.name: path for path in paths(extract(seed), seed.text, seed.meta.year)}
    gdp = found["地区生产总值"]
    stated = [f"{one.value}{one.unit} {one.period}" for one in gdp.figures]
    assert stated == [
        "8.5% 2017-2021", "572亿元 2021", "14% 2021", "8.5% 2022", "900亿元 2026",
    ]  # fmt: skip
    assert [source.value for source in gdp.implied[1].sources] == ["572", "900"]
    for path in found.values():
        assert all(one.span.of(seed.text).startswith(one.value[0]) for one in path.figures)


def test_the_year_looked_back_on_is_found_where_the_report_does_not_say(seed: Report) -> None:
    figures = extract(seed)
    assert paths(figures, seed.text, None) == paths(figures, seed.text, 2021)
    assert paths((), "", None) == ()


@pytest.mark.parametrize(
    ("value", "unit", "low", "high", "bare"),
    [
        ("572", "亿元", "57200000000", "57200000000", "元"),
        ("1.37", "万亿斤", "1370000000000", "1370000000000", "斤"),
        ("8-9", "%", "8", "9", "%"),
        ("1.7", "个百分点", "1.7", "1.7", "个百分点"),
        ("0.5", "百分点", "0.5", "0.5", "百分点"),
    ],
)
def test_amounts_are_exact(value: str, unit: str, low: str, high: str, bare: str) -> None:
    found = amount(figure(value, unit))
    assert found is not None
    assert (found.low, found.high, found.unit) == (Decimal(low), Decimal(high), bare)


@pytest.mark.parametrize(
    ("approx", "bound"),
    [("", Bound.EXACT), ("左右", Bound.ABOUT), ("以上", Bound.AT_LEAST), ("以内", Bound.AT_MOST)],
)
def test_bounds_come_from_the_words(approx: str, bound: Bound) -> None:
    found = amount(figure("5", "%", approx=approx))
    assert found is not None
    assert found.bound is bound


@pytest.mark.parametrize("value", ["6:42:52", "与经济增长同步", "", "9-8"])
def test_what_is_no_number_amounts_to_nothing(value: str) -> None:
    assert amount(figure(value, "")) is None


@pytest.mark.parametrize("period", ["", "2021H1", "2021较2016", "2021Q1-Q3", "2021-2019"])
def test_only_whole_years_are_compared(period: str) -> None:
    assert years_of(period) is None


@given(NUMBERS, RATES, st.integers(1, 10))
def test_growth_and_level_undo_each_other(base: Decimal, rate: Decimal, years: int) -> None:
    direction = "-" if rate < 0 else "+"
    growth = figure(f"{abs(rate)}", "%", Measure.GROWTH, direction=direction)
    grown = grown_level(figure(f"{base}", "亿元"), growth, years)
    assert grown is not None
    back = yearly(base * 10**8, grown[0], years)
    assert abs(back - rate) < Decimal("1e-15")


@given(st.decimals("-1000", "1000", places=6))
def test_rounding_keeps_one_decimal_at_most(number: Decimal) -> None:
    text = rounded(number, 1).replace("−", "-")
    assert abs(Decimal(text) - number) <= Decimal("0.05")
    assert len(text.partition(".")[2]) <= 1
