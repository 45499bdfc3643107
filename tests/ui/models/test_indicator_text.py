from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhengdu.indicators.indicator import Measure
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
    assert indicator_text.quantity(indicator) == level
    assert indicator_text.growth(indicator) == growth
    assert indicator_text.magnitude(indicator) == pytest.approx(float(number))


def test_annual_growth_says_so(figure: Callable[..., Indicator]) -> None:
    yearly = figure("7", "%", direction="+", measure=Measure.ANNUAL_GROWTH)
    assert indicator_text.growth(yearly) == "年均 ↑7%"
