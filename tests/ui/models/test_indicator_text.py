from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.wording import quantity
from zhengdu.ui.models import indicator_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.indicators.indicator import Indicator

TABLE = (Path(__file__).parent / "cases" / "figures.txt").read_text(encoding="utf-8")
CASES = [[cell.strip() for cell in line.split("|")] for line in TABLE.splitlines()[1:]]


@pytest.mark.parametrize("case", CASES, ids=[case[4] for case in CASES])
def test_figure_as_shown_and_sorted(case: list[str], figure: Callable[..., Indicator]) -> None:
    value, unit, approx, direction, level, growth, number = case
    indicator = figure(value, unit, approx=approx, direction=direction)
    assert quantity(indicator) == level
    assert indicator_text.growth(indicator) == growth
    assert indicator_text.magnitude(indicator) == pytest.approx(float(number))


def test_annual_growth_says_so(figure: Callable[..., Indicator]) -> None:
    yearly = figure("7", "%", direction="+", measure=Measure.ANNUAL_GROWTH)
    assert indicator_text.growth(yearly) == "年均 ↑7%"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("突破500亿元", "突破500 亿元"),
        ("85亿元以上", "85 亿元 以上"),
        ("5200余万元", "5200余 万元"),
        ("↑14%左右", "↑14% 左右"),
        ("↑约2.3个百分点", "↑约2.3 个百分点"),
        ("年均 ↑8.5%以上", "年均 ↑8.5% 以上"),
        ("6:47.6:46.4", "6:47.6:46.4"),
        ("第3位", "第3 位"),
        ("8–9%", "8–9%"),
        ("同步", "同 步"),
    ],
)
def test_lines_end_before_units_only(text: str, pieces: str) -> None:
    assert indicator_text.pieces(text) == tuple(pieces.split())


def test_a_value_never_breaks_within_its_unit() -> None:
    for width in range(1, 9):

        def fits(words: str, most: int = width) -> bool:
            return len(words) <= most

        lines = indicator_text.two_lines("8.75亿元", fits)
        assert lines in (("8.75亿元",), ("8.75", "亿元"))


def test_a_proportion_stands_in_one_line_however_narrow() -> None:
    assert indicator_text.two_lines("6:47.6:46.4", lambda words: len(words) < 8) == ("6:47.6:46.4",)


def test_a_rank_reads_as_a_rank(figure: Callable[..., Indicator]) -> None:
    assert quantity(figure("3", "位", measure=Measure.RANK)) == "第3位"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("年均 ↑7%", ("年均", "↑", "7%")),
        ("↓3.1%", ("", "↓", "3.1%")),
        ("14%", ("", "", "14%")),
    ],
)
def test_arrows_stand_apart_from_their_numbers(text: str, parts: tuple[str, str, str]) -> None:
    assert indicator_text.arrow_and_number(text) == parts
