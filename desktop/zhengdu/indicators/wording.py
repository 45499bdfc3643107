"""Figures as a reader expects to see them: 85亿元以上, 5200余万元, ↑14%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator

BEFORE = frozenset(
    {"约", "近", "超", "过", "超过", "突破", "达到", "不低于", "不超过", "高于", "低于"}
)
"""Words of approximation that stand before the number."""
INSIDE = frozenset({"余", "多", "几"})
"""Those that stand between number and unit."""
ARROWS = {"+": "↑", "-": "↓"}


def quantity(indicator: Indicator) -> str:
    """Value, unit and approximation as the report writes them: 85亿元以上, 5200余万元, 第3位."""
    if indicator.measure is Measure.RANK:
        return f"{indicator.approx}第{indicator.value}{indicator.unit}"
    value, unit, approx = indicator.value.replace("-", "–"), indicator.unit, indicator.approx
    if approx in INSIDE:
        return f"{value}{approx}{unit}"
    return f"{approx}{value}{unit}" if approx in BEFORE else f"{value}{unit}{approx}"


def change(indicator: Indicator) -> str:
    """A growth or change with its direction as an arrow: ↓3.1%, 年均↑7%."""
    yearly = "年均" if indicator.measure is Measure.ANNUAL_GROWTH else ""
    return yearly + ARROWS.get(indicator.direction, "") + quantity(indicator)
