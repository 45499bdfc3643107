"""Numbers, units and qualifiers: what must agree before a passage counts as the same.

`5%左右` and `5.5%左右` differ in one figure, as do `三成以上` and `三成左右`. All text is folded.
"""

from __future__ import annotations

import re

_NUMERALS = "零〇一二三四五六七八九十百千万亿两"
_NUMBER = rf"\d+(?:,\d{{3}}(?!\d))*(?:\.\d+)?|[{_NUMERALS}]+"
_BEFORE = (
    "大约|约|接近|将近|近|超过|超|逾|突破|不低于|不少于|不超过|不高于|不突破|高于|低于|至少|最多"
)
_BEHIND = "左右|上下|(?:及|\\(含\\))?(?:以上|以下|以内)|之内"
_UNIT = (
    f"[{_NUMERALS}余多]*(?:个?百分点|个?基点|[%‰倍成岁]|(?:美|欧|日|港)?元|人次|[人名位户家]"
    "|(?:平方|立方)?公里|平方米|立方米|千瓦时?|公顷|公斤|[亩米吨斤度天个项件座所处台套])?"
)
_FIGURE = re.compile(rf"(?:{_BEFORE})?(?:{_NUMBER}){_UNIT}(?:{_BEHIND})?")
_TOKEN = re.compile(rf"{_NUMBER}|{_BEFORE}|{_BEHIND}|.", re.DOTALL)
_DIGIT_ENDS = re.compile(r"\d[.,]?$")
_DIGIT_BEGINS = re.compile(r"[.,]?\d")
_DIGITS_BEFORE = re.compile(r"\d+\.?\d*$|\d[\d,]*\.?$")
_DIGITS_BEHIND = re.compile(r"[\d,]*\d(?:\.\d+)?|\.\d+")


def tokens(text: str) -> list[str]:
    """The text by characters, a number or a qualifier as one: to change it is one error."""
    return _TOKEN.findall(text)


def without_numbers(parts: list[str]) -> list[str]:
    """Tokens with the same mark for every number in digits."""
    return ["0" if part[0].isdecimal() else part for part in parts]


def numbers(parts: list[str]) -> list[str]:
    """The tokens that are numbers in digits."""
    return [part for part in parts if part[0].isdecimal()]


def figures(before: str, quote: str, behind: str) -> list[str]:
    """Every figure that stands in a quote, as a whole even where the quote cuts it."""
    start, end = len(before), len(before) + len(quote)
    found = _FIGURE.finditer(before + quote + behind)
    return [one.group() for one in found if one.end() > start and one.start() < end]


def cuts_number(before: str, quote: str, behind: str) -> tuple[bool, bool]:
    """Whether a quote begins, and whether it ends, inside a number."""
    return _goes_on(before, quote), _goes_on(quote, behind)


def _goes_on(left: str, right: str) -> bool:
    """Whether a number, in digits or in Chinese, stands across the border of two texts."""
    if left[-1:] in _NUMERALS and right[:1] in _NUMERALS:
        return bool(left and right)
    return bool(_DIGIT_ENDS.search(left[-2:]) and _DIGIT_BEGINS.match(right[:2]))


def digits_before(text: str) -> int:
    """How many characters at the end of a text belong to a number that goes on behind it."""
    found = _DIGITS_BEFORE.search(text)
    return len(found.group()) if found else 0


def digits_behind(text: str) -> int:
    """How many characters at the beginning of a text belong to a number begun before it."""
    found = _DIGITS_BEHIND.match(text)
    return len(found.group()) if found else 0
