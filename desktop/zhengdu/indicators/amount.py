"""What a figure amounts to, as exact decimals: ranges, magnitudes, bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator

_VALUE = re.compile(r"(?P<low>\d+(?:\.\d+)?)(?:-(?P<high>\d+(?:\.\d+)?))?")
_MAGNITUDES = {
    "万亿": Decimal(10) ** 12,
    "千亿": Decimal(10) ** 11,
    "百亿": Decimal(10) ** 10,
    "十亿": Decimal(10) ** 9,
    "亿": Decimal(10) ** 8,
    "千万": Decimal(10) ** 7,
    "百万": Decimal(10) ** 6,
    "十万": Decimal(10) ** 5,
    "万": Decimal(10) ** 4,
    "千": Decimal(10) ** 3,
    "百": Decimal(10) ** 2,
}
# 百分点 is no hundred of anything, and 千瓦 is a unit of its own beside 万千瓦.
_UNIT = re.compile(rf"(?!百分点|千[瓦米克伏卡])(?:{'|'.join(_MAGNITUDES)})")
_AT_LEAST = frozenset({"以上", "超", "超过", "过", "突破", "高于", "不低于", "余", "多"})
_AT_MOST = frozenset({"以内", "以下", "不超过", "低于", "内"})
_CHANGES = frozenset({Measure.GROWTH, Measure.ANNUAL_GROWTH, Measure.CHANGE})


class Bound(StrEnum):
    """On which side of a number the truth may lie."""

    EXACT = ""
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or the range in which it lies.

    Attributes:
        low, high: in units of `unit`, alike unless a range is stated; a fall is negative.
        unit: without 万 and 亿: 元, 吨, %, 个百分点.
        bound: whether it is stated exactly.
    """

    low: Decimal
    high: Decimal
    unit: str
    bound: Bound

    @property
    def is_percent(self) -> bool:
        """Whether it is a part of a hundred."""
        return self.unit == "%"

    @property
    def middle(self) -> Decimal:
        """The number that stands for a range."""
        return (self.low + self.high) / 2


def amount(indicator: Indicator) -> Amount | None:
    """What a figure amounts to; None of proportions and of what is no plain number."""
    found = _VALUE.fullmatch(indicator.value)
    if found is None or indicator.measure in (Measure.RATIO, Measure.RANK, Measure.STATEMENT):
        return None
    low = Decimal(found["low"])
    high = Decimal(found["high"] or found["low"])
    if high < low:
        return None
    scale, unit = magnitude(indicator.unit)
    low, high = low * scale, high * scale
    if indicator.direction == "-" and indicator.measure in _CHANGES:
        low, high = -high, -low
    return Amount(low, high, unit, bound(indicator.approx))


def magnitude(unit: str) -> tuple[Decimal, str]:
    """How many of the bare unit one unit is, and the bare unit: 亿元 is 10^8 元."""
    found = _UNIT.match(unit)
    if found is None:
        return Decimal(1), unit
    return _MAGNITUDES[found[0]], unit[found.end() :]


def bound(approx: str) -> Bound:
    """The bound that words of approximation set."""
    if not approx:
        return Bound.EXACT
    if approx in _AT_LEAST:
        return Bound.AT_LEAST
    return Bound.AT_MOST if approx in _AT_MOST else Bound.ABOUT


def joint(*bounds: Bound) -> Bound:
    """The bound of what grows with all of several numbers: none is surer than the least sure."""
    inexact = {one for one in bounds if one is not Bound.EXACT}
    if not inexact:
        return Bound.EXACT
    return inexact.pop() if len(inexact) == 1 else Bound.ABOUT


def opposite(one: Bound) -> Bound:
    """The bound of what falls as the number rises."""
    return {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}.get(one, one)
