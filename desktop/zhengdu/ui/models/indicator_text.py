"""Figures in the form a reader expects, and the numbers by which they are sorted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator

BEFORE = frozenset({"约", "近", "超", "超过", "突破", "达到", "不低于", "不超过", "高于", "低于"})
"""Words of approximation that stand before the number; 余, 多 and 几 stand behind its digits."""
INSIDE = frozenset({"余", "多", "几"})
SCALES = (("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6),
          ("万", 1e4))  # fmt: skip

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def quantity(indicator: Indicator) -> str:
    """Value, unit and approximation as the report would write them: 85亿元以上, 5200余万元."""
    value, unit, approx = indicator.value.replace("-", "–"), indicator.unit, indicator.approx
    if approx in INSIDE:
        return f"{value}{approx}{unit}"
    if approx in BEFORE:
        return f"{approx}{value}{unit}"
    return f"{value}{unit}{approx}"


def growth(indicator: Indicator) -> str:
    """A change with its direction as an arrow: ↑14%, ↓3.1%, 年均 ↑7%."""
    arrow = {"+": "↑", "-": "↓"}.get(indicator.direction, "")
    words = quantity(indicator)
    for sign in ("+", "-", "–"):
        words = words.removeprefix(sign) if arrow else words
    yearly = "年均 " if indicator.measure is Measure.ANNUAL_GROWTH else ""
    return f"{yearly}{arrow}{words}"


def magnitude(indicator: Indicator) -> float:
    """The number itself, with 万 and 亿 of the unit multiplied out.

    A range counts by its lower end. The sign is that of the direction, so that a fall sorts
    below a rise.
    """
    found = _NUMBER.search(indicator.value.replace(",", ""))
    number = float(found.group()) if found else 0.0
    scale = next((factor for word, factor in SCALES if indicator.unit.startswith(word)), 1.0)
    return number * scale * (-1.0 if indicator.direction == "-" else 1.0)
