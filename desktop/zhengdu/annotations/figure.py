"""Numbers, signs, units and qualifiers: what must agree before a passage counts as the same.

`5%左右` and `5.5%左右` differ in one figure, as do `三成以上` and `三成左右`, or `6%` and `-6%`.
All text is folded, save that of `cuts_figure`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.text.span import Span

_NUMERALS = "零〇一二三四五六七八九十百千万亿两"
_DIGITS = r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)?"
_NUMBER = rf"{_DIGITS}|[{_NUMERALS}]+"
_BEFORE = (
    "大约|大概|大致|约|接近|将近|近|几乎|超过|超出|超|逾|突破|不低于|不少于|不小于|不下于?|不超过|不超出"
    "|不高于|不大于|不多于|不突破|未超过|未突破|高于|低于|大于|小于|多于|少于|至少|至多|起码"
    "|最[多少高低]|不足|不到|未到|未达到?|不满|[≥≤><≈±]|[上过破数几](?=[十百千万亿])"
)
_BEHIND = "左右|上下|(?:及|\\(含\\))?以[上下内外]|之[上下内外间]|不等|有余|出头|开外|封顶"
_UNIT = (
    f"[{_NUMERALS}余多几]*(?:个?百分点|个?基点|[%‰倍成岁]|(?:美|欧|日|港)?元|人次|[人名位户家]"
    "|(?:平方|立方)?公里|平方米|立方米|千瓦时?|公顷|公斤|[亩米吨斤度天个项件座所处台套])?"
)
# 第二批不足50项: that belongs to the number behind it.
_LESS = rf"不[足到](?![-+\d{_NUMERALS}])"
_WORD = "[\u4e00-\u9fa5]"
# This and _TOKEN are compiled when they are first needed: it takes a start's time.
_FIGURE = (
    rf"(?:{_BEFORE})?(?P<sign>[-+负]|零下)?"
    # Behind digits any word may be a unit; behind numerals few are, as in 一方面.
    rf"(?:{_DIGITS}{_UNIT}(?:(?<=[\d{_NUMERALS}余多几])(?!{_BEHIND}|{_BEFORE}|{_LESS}){_WORD})?"
    rf"|[{_NUMERALS}]+(?:(?:分之|点)[{_NUMERALS}]+)*{_UNIT})"
    rf"(?:[多余内起]|(?:{_WORD}|[()]){{0,4}}?(?:{_BEHIND}|{_LESS}))?"
)
_DATE = re.compile(r"\d+[年月日号]")
_TOKEN = rf"(?s:{_NUMBER}|{_BEFORE}|{_BEHIND}|.)"
_DIGIT_ENDS = re.compile(r"\d[.,．]?$")
_DIGIT_BEGINS = re.compile(r"[.,．]?\d")
# As it is written: —— before a number is no sign, nor is the - of A-1.
_SIGN_ENDS = re.compile(r"(?<![-–—−－\dA-Za-z%‰％])(?:[-–−－﹣+＋]|负|零下)$")
NEAR = 16
"""Characters next to a passage in which a number that it cuts begins or ends."""
_DIGITS_BEFORE = re.compile(r"\d+\.?\d*$|\d[\d,]*\.?$")
_DIGITS_BEHIND = re.compile(r"[\d,]*\d(?:\.\d+)?|\.\d+")


def tokens(text: str) -> list[str]:
    """The text by characters, a number or a qualifier as one: to change it is one error."""
    return re.findall(_TOKEN, text)


def without_numbers(parts: list[str]) -> list[str]:
    """Tokens with the same mark for every number in digits."""
    return ["0" if part[0].isdecimal() else part for part in parts]


def numbers(parts: list[str]) -> list[str]:
    """The tokens that are numbers in digits."""
    return [part for part in parts if part[0].isdecimal()]


def figures(before: str, quote: str, behind: str) -> list[str]:
    """Every figure that stands in a quote, as a whole even where the quote cuts it."""
    text, first, last = before + quote + behind, len(before), len(before) + len(quote)
    return [text[start:end] for start, end in _found(text) if end > first and start < last]


def _found(text: str) -> Iterator[tuple[int, int]]:
    """Where figures stand; a dash that joins two of them, or a name and a number, is no sign."""
    last = -1
    for one in re.finditer(_FIGURE, text):
        at = one.start("sign")
        joins = at >= 0 and (at == last or _is_letter(text[at - 1 : at]))
        dated = at >= 0 and _DATE.match(text, one.end("sign"))
        yield one.end("sign") if joins or dated else one.start(), one.end()
        last = one.end()


def _is_letter(mark: str) -> bool:
    return mark.isascii() and mark.isalpha()


def cuts_number(before: str, quote: str, behind: str) -> tuple[bool, bool]:
    """Whether a quote begins, and whether it ends, inside a number."""
    return _goes_on(before, quote), _goes_on(quote, behind)


def cuts_figure(text: str, span: Span) -> tuple[bool, bool]:
    """Whether a passage of a text as it is written begins, and whether it ends, inside a number.

    A number begins with its sign.
    """
    before, quote = text[max(0, span.start - NEAR) : span.start], span.of(text)
    begins, ends = cuts_number(before, quote, text[span.end : span.end + NEAR])
    return begins or _follows_sign(before, quote), ends


def _follows_sign(before: str, quote: str) -> bool:
    sign = _SIGN_ENDS.search(before)
    if sign is None or not quote[:1].isdecimal() or _DATE.match(quote):
        return False
    return all(end != sign.start() for _, end in _found(before))


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
