"""How sure a figure's name and period are: what its rule is worth, less what looks odd."""

from __future__ import annotations

import re
from enum import StrEnum

from zhengdu.indicators.explaining import shipped_rules

_UNKNOWN_RULE = 0.7
_SURE, _FAIRLY_SURE = 0.88, 0.72
_LONG, _VERY_LONG, _SHORT = 16, 24, 2
_ODD = re.compile(
    r"^(?:和|与|及|在|将|为|对|前|后|把|并)|全面|逐步|力争|确保|继续|进一步|任务|[\u4e00-\u9fff]、(?:实现|完成)"
)
_LIST = re.compile(r"、|和|与|及")


class Certainty(StrEnum):
    """Three steps for the eye."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


def certainty(confidence: float) -> Certainty:
    """The step a confidence of 0 to 1 stands on."""
    if confidence >= _SURE:
        return Certainty.HIGH
    return Certainty.MEDIUM if confidence >= _FAIRLY_SURE else Certainty.LOW


def confidence_in(rule: str, name: str, canonical: str) -> float:
    """How sure a figure is, 0 to 1.

    Args:
        rule: id of the rule that named it.
        name: its name.
        canonical: its id in the catalogue, or empty.
    """
    known = shipped_rules().get(rule)
    value = known.reliability if known else _UNKNOWN_RULE
    if canonical:
        return round(min(0.99, value + 0.04), 2)
    return round(max(0.05, value - _oddity(rule, name)), 2)


def _oddity(rule: str, name: str) -> float:
    if not name:
        return 0.6
    odd = 0.2 if _ODD.search(name) else 0.0
    if len(name) > _VERY_LONG:
        odd += 0.2
    elif len(name) > _LONG or len(name) <= _SHORT:
        odd += 0.08
    if rule == "shared" and _LIST.search(name):
        odd += 0.25
    return odd
