"""Figures in the form a reader expects, and the numbers by which they are sorted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.indicators import amount
from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.wording import ARROWS, quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.indicators.indicator import Indicator

GROWTHS = frozenset({Measure.GROWTH, Measure.ANNUAL_GROWTH, Measure.CHANGE})

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PIECES = re.compile(
    r"(年均|第)?\s*([^\d\s]*\d[\d.,:–]*[余多几]?[%‰]?)(\D*?)(以上|以下|以内|左右|上下)?"
)


def growth(indicator: Indicator) -> str:
    """A change with its direction as an arrow: ↑14%, ↓3.1%, 年均 ↑7%."""
    arrow = ARROWS.get(indicator.direction, "")
    words = quantity(indicator)
    for sign in ("+", "-", "–"):
        words = words.removeprefix(sign) if arrow else words
    yearly = "年均 " if indicator.measure is Measure.ANNUAL_GROWTH else ""
    return f"{yearly}{arrow}{words}"


def pieces(text: str) -> tuple[str, ...]:
    """A figure's text parted where a line may end: before a unit and 以上, never inside either.

    A proportion (6:42:52) is one number. Words that are no figure (与经济增长同步) are a piece for
    each character.
    """
    found = _PIECES.fullmatch(text)
    if found is None:
        return tuple(text)
    before, number, unit, behind = (part or "" for part in found.groups())
    if before == "第":
        before, number = "", before + number
    return tuple(part for part in (before, number, unit, behind) if part)


def two_lines(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """A figure's text in one line if it fits, else in two, the first as long as it may be.

    Args:
        text: what `quantity` or `growth` gave.
        fits: whether words have room in a line.
    """
    parts = pieces(text)
    if fits(text) or len(parts) == 1:
        return (text,)
    for count in range(len(parts) - 1, 0, -1):
        first, second = "".join(parts[:count]), "".join(parts[count:])
        if fits(first) and (fits(second) or count == 1):
            return first, second
    return text[: len(parts[0])], text[len(parts[0]) :].strip()


def arrow_and_number(text: str) -> tuple[str, str, str]:
    """The text of a growth parted for a column: 年均 or nothing, the arrow or nothing, the rest."""
    yearly = "年均" if text.startswith("年均 ") else ""
    rest = text.removeprefix("年均 ")
    arrow = rest[:1] if rest[:1] in "↑↓" else ""
    return yearly, arrow, rest.removeprefix(arrow)


def magnitude(indicator: Indicator) -> float:
    """The number itself, with 万 and 亿 of the unit multiplied out.

    A range counts by its lower end. The sign is that of the direction, so that a fall sorts
    below a rise.
    """
    found = _NUMBER.search(indicator.value.replace(",", ""))
    number = float(found.group()) if found else 0.0
    scale, _ = amount.magnitude(indicator.unit)
    return number * float(scale) * (-1.0 if indicator.direction == "-" else 1.0)
