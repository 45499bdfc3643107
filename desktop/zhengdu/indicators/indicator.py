"""Figures as values; what each field means is fixed by the labelling rules of this project."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.text.span import Span


class Measure(StrEnum):
    """What the number says about its name.

    A rank (全省第3) and a target without a number (与经济增长同步) are no quantities; they are read
    only where they are asked for.
    """

    LEVEL = "level"
    GROWTH = "growth"
    ANNUAL_GROWTH = "annual_growth"
    CHANGE = "change"
    SHARE = "share"
    RATIO = "ratio"
    RANK = "rank"
    STATEMENT = "statement"


class Kind(StrEnum):
    """Whether it has happened, is expected to have happened, or is promised."""

    ACTUAL = "actual"
    EXPECTED = "expected"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One quantity statement.

    Attributes:
        name: self-contained, in the report's own words.
        canonical: id in the catalogue, or empty.
        value: plain digits as stated: "572", "8-9" for a range, "6:42:52" for a ratio.
        unit: as stated with its magnitude (亿元, 万吨, %, 个百分点); empty for ratios.
        measure: what the number says about the name.
        direction: "+", "-" or empty.
        approx: 余/多, 以上/超/过/突破, 左右/约/近, 以内/以下 as stated, or empty.
        kind: actual, expected or target.
        period: "2021", "2017-2021", "2021H1", "2021Q1-Q3", or empty.
        section: titles of the sections it stands in, outermost first.
        span: number and unit in the report's text.
        rule: id of the rule that found and named it.
        confidence: how sure its name and period are, 0 to 1.
    """

    name: str
    canonical: str
    value: str
    unit: str
    measure: Measure
    direction: str
    approx: str
    kind: Kind
    period: str
    section: tuple[str, ...]
    span: Span
    rule: str
    confidence: float = 1.0
