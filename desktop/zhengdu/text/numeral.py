"""Chinese numerals as integers."""

from __future__ import annotations

_DIGITS = {
    **{mark: value for value, mark in enumerate("〇一二三四五六七八九")},
    **{"零": 0, "○": 0, "Ｏ": 0, "两": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5},
    **{"陆": 6, "柒": 7, "捌": 8, "玖": 9},
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_TENS = {"廿": "二十", "卅": "三十"}


def chinese_integer(text: str) -> int | None:
    """The number that `text` writes in Chinese, ASCII or full-width digits; None when it is none.

    `二〇二一` is read digit by digit, `一百零五` and `十二` by place.
    """
    if text.isdecimal():
        return int(text)
    for short, long in _TENS.items():
        text = text.replace(short, long)
    if text and all(mark in _DIGITS for mark in text):
        return int("".join(str(_DIGITS[mark]) for mark in text))
    return _by_place(text)


def _by_place(text: str) -> int | None:
    total = section = digit = 0
    for mark in text:
        if mark in _DIGITS:
            digit = _DIGITS[mark]
        elif mark in _SMALL:
            section += (digit or 1) * _SMALL[mark]
            digit = 0
        elif mark in _LARGE:
            total = (total + section + digit) * _LARGE[mark]
            section = digit = 0
        else:
            return None
    return total + section + digit if text else None
