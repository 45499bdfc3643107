"""Whether what is stated of one name at two times is one quantity, so that they may be compared.

The bounds come from reading all pairs of levels in 33 reports. In 167 of the same quantity none
fell to less than 0.26 or rose to more than 2.2 times within a year, and no sum of money that the
catalogue knows to less than 0.79 or more than 1.25 times; in the six that differed more it was
another thing each time: 2家 a day beside 700家 a year, 875 projects beside 158 of another plan, a
town's output beside its park's, five years' number beside one year's.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from zhengdu.indicators.amount import amount
from zhengdu.indicators.certainty import Certainty, certainty
from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.unit import unit_class

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator

MOST_TIMES = Decimal(4)
"""By how many times a quantity rises or falls within a year at most."""
MOST_TIMES_OF_MONEY = Decimal(2)
"""The same of the sums of money that the catalogue knows: output, revenue, trade, investment."""
A_FURTHER_YEAR = Decimal("1.5")
"""By how many times more for each year after the first."""
FEW = Decimal(10)
"""So few of a thing may become any other such number."""

_CLAUSE_ENDS = re.compile(r"[，,。；;：:！？!?\n]")
_FAR = 60
"""Characters before a number in which its clause is sought."""
_PACE = re.compile(
    r"(?:每个?(小时|[天日周月年]|季度?)|([日周月季年])均)"
    r"(?!(?:分别|复合)?(?:增|递|下降|提高|减少|降低))"
)
_A_LIST = "等"


def is_sure(figure: Indicator) -> bool:
    """Whether a figure's name and period are sure enough to be reckoned with."""
    return certainty(figure.confidence) is not Certainty.LOW


def pace(figure: Indicator, text: str) -> str:
    """What a level is counted for, where its clause says so and its name does not: 日, 月, 年."""
    if figure.measure is not Measure.LEVEL:
        return ""
    clause = _CLAUSE_ENDS.split(text[max(0, figure.span.start - _FAR) : figure.span.start])[-1]
    found = _PACE.search(clause)
    if found is None or found[0] in figure.name:
        return ""
    return (found[1] or found[2]).replace("天", "日").removesuffix("度")


def counts_a_list(figure: Indicator, text: str) -> bool:
    """Whether a number counts what is named before it, as in 洲际酒店等14个项目."""
    return text[max(0, figure.span.start - 1) : figure.span.start] == _A_LIST


def may_be_one(before: Indicator, after: Indicator, years: int) -> bool:
    """Whether two levels so many years apart may be of one quantity."""
    one, other = amount(before), amount(after)
    if one is None or other is None or one.is_percent or one.low <= 0 or other.low <= 0:
        return True
    if max(one.high, other.high) <= FEW:
        return True
    most = _most_times(before) * A_FURTHER_YEAR ** max(0, years - 1)
    return one.high <= other.high * most and other.low <= one.low * most


def _most_times(figure: Indicator) -> Decimal:
    is_sum = bool(figure.canonical) and unit_class(figure.unit) == "money"
    return MOST_TIMES_OF_MONEY if is_sum else MOST_TIMES
