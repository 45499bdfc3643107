"""Numbers written in Chinese characters."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    **dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "两": 2,
    "○": 0,
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}


def parse_chinese(text: str) -> int | Decimal | None:
    """The number that `text` writes (二十一, 三千五百, 一百零八, 二〇二一, 三点五, 十三亿).

    Returns None if anything else than one numeral is in it.
    """
    whole, point, fraction = text.partition("点")
    number = _positional(whole) if _is_positional(whole) else _structured(whole)
    if number is None or not point:
        return number
    if not fraction or any(character not in _DIGITS for character in fraction):
        return None
    digits = "".join(str(_DIGITS[character]) for character in fraction)
    return Decimal(f"{number}.{digits}")


def _is_positional(text: str) -> bool:
    return len(text) > 1 and all(character in _DIGITS for character in text)


def _positional(text: str) -> int:
    return int("".join(str(_DIGITS[character]) for character in text))


def _structured(text: str) -> int | None:
    """Value of a numeral with 十百千万亿; each part must be smaller than the one before it."""
    if not text:
        return None
    total = section = 0
    digit: int | None = None
    unit = 10
    for character in text:
        if character in _DIGITS:
            digit, unit = _DIGITS[character], 1 if _DIGITS[character] == 0 else unit
        elif character in _SMALL:
            unit = _SMALL[character]
            section += (1 if digit is None else digit) * unit
            digit = None
        elif character in _LARGE:
            section += digit or 0
            total = (
                (total + section) * _LARGE[character]
                if character == "亿"
                else (total + section * _LARGE[character])
            )
            section, digit, unit = 0, None, _LARGE[character]
        else:
            return None
    # 三千五 is 3,500: a last digit without a unit counts the next lower one.
    return total + section + (digit or 0) * max(1, unit // 10 if unit > 10 else 1)
