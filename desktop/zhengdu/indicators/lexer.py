"""Finds the quantities of a text: numbers with units, ranges, ratios, numerals in closed frames.

quantity = number [余|多] [magnitude] [余|多] unit
range    = number [unit] (- | ~ | 至 | 到) number unit
ratio    = number : number [: number]
frame    = 百分之N | N分之N | N成 | 翻[N]番 | N倍 | N个百分点 | 近千万 | 超千亿元 | 占一半
counted  = 新建两所 | 、四条   (see `numeral_count`)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from zhengdu.indicators.blocked import blocked
from zhengdu.indicators.numeral_count import COUNT, counts
from zhengdu.indicators.quantity import Quantity
from zhengdu.indicators.unit import BASE, MAGNITUDE
from zhengdu.text.numeral import chinese_integer

if TYPE_CHECKING:
    from collections.abc import Iterator

# 572\n.3 is broken over a line, 6。1 comes of a Chinese keyboard; `_whole` tells where they are to be believed.
_BROKEN = r"\d+(?:\.\d*)?\n\d[\d.]*(?!\d)|\d+\n\.\d+|\d+。\d{1,2}(?=%|个百分点)"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?"
_MANY = "[余多]"
_UNIT = (
    rf"(?:(?P<many1>{_MANY})?[ \n]?(?P<magnitude>{MAGNITUDE})?(?P<many2>{_MANY})?[ \n]?(?P<base>{BASE})"
    rf"|(?P<many3>{_MANY})?(?P<only>万亿|千万|百万|亿|万)(?P<many4>{_MANY})?(?!级))"
)
_RANGE_UNIT = rf"(?:{MAGNITUDE})?(?:{BASE})?"
_HAN = "[一二两三四五六七八九十百千]"
_SOME = f"{_HAN}{{1,12}}"
_LARGE = "万亿|千亿|百亿|十亿|亿|千万|百万|十万|万"


@cache
def _pattern(number: str) -> re.Pattern[str]:
    return re.compile(
        # Most characters begin no quantity; the look ahead spares them the alternatives.
        rf"(?=[\d一二两三四五六七八九十百千万亿翻])(?:(?<![\d.A-Za-z:])(?<!\d[-\n])(?<!\.\n)(?:"
        rf"(?P<ratio>\d+(?:\.\d+)?(?: ?: ?\d+(?:\.\d+)?)+)(?![\d.])"
        rf"|(?P<low>{_NUMBER}) ?(?P<lowunit>{_RANGE_UNIT}) ?(?:[-~]{{1,2}}|至|到) ?(?P<high>{_NUMBER}) ?"
        rf"(?P<rangeunit>(?:{MAGNITUDE})?{BASE})"
        rf"|(?P<number>{number}){_UNIT}"
        rf"|(?P<plain>{_NUMBER})(?=[,。;、)]|左右|下降|降[至到]|提[高升]|上升|缩小|扩大))"
        rf"|(?P<permille>百分之|千分之)(?P<hundredth>{_SOME}(?:点[一二三四五六七八九零〇]+)?)"
        rf"|(?P<whole>{_SOME})分之(?P<part>{_SOME})"
        rf"|(?<![{_HAN[1:-1]}])(?P<tenths>[一二两三四五六七八九])成(?P<half>半)?(?![不果立员功效熟就长为本都套片])"
        rf"|(?<![\d.])(?P<digittenths>\d(?:\.\d)?)成(?![不果立员功效熟就长为本都套片交])"
        rf"|(?:(?<=[占超过近约达将把])|(?<=全[国省市区年球]))(?P<numerator>\d)/(?P<denominator>\d{{1,2}})(?![\d/.])"
        rf"|(?P<years>\d{{1,2}}\.\d+)(?P<yearunit>年)"
        rf"|翻了?(?P<doublings>[一二两三四五六七八九]?)番(?!计划|行动|工程|方案)"
        rf"|(?<=[占超过近约达减降短缩偿])(?P<half_of_all>一半)"
        rf"|(?P<hantimes>{_SOME})倍|(?P<hanpoints>{_SOME})(?P<pointunit>个百分点)"
        rf"|(?:(?<=[近约])|(?<=及上)|(?<=为)(?=[百千]?万名))(?P<vague>{_LARGE})(?=户|人|家庭|学生|群众|元|名)(?P<vagueunit>户|人|元|名)?"
        rf"|(?:(?<=[超过破逾])|(?<=达)(?!万[、,。]))(?P<reached>{_LARGE}|千)(?P<reachedunit>{BASE})?(?=(?:大关|关口)(?!后)|级?[,。;、)\n]|\Z)"
        rf"|{COUNT})"
    )


_RATIO_NAME = re.compile(r"(?:比|系数|倍数|指数|强度|半径|密度)[^,。;]{0,8}$")


# 居民消费价格指数控制在103左右: the year before is 100.
_PRICES = re.compile(r"价格(?:总?指数|总水平)[^,。;]{0,6}\Z")


def quantities(folded: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The quantities of `folded[start:end]` in order; they never overlap.

    Args:
        folded: the text in the one form that `normal.fold` gives.
        start: where to begin, in code points.
        end: where to stop; at the end of the text if None.
    """
    stop = len(folded) if end is None else end
    if not _worth_reading(folded, start, stop):
        return ()
    fragile = _FRAGILE.search(folded, start, stop) is not None
    pattern = _pattern(f"{_BROKEN}|{_NUMBER}" if fragile else _NUMBER)
    barriers = _Barriers(blocked(folded, start, stop))
    found = (_read(match, barriers, folded) for match in pattern.finditer(folded, start, stop))
    return _with_units([quantity for quantity in found if quantity is not None], folded)


_JOINT = re.compile(r" ?[、和与及] ?")


def _with_units(found: list[Quantity], folded: str) -> tuple[Quantity, ...]:
    """1409万、1305万人次 and 29个、6个百分点: the first has the unit of the second."""
    for number in range(len(found) - 2, -1, -1):
        first, second = found[number], found[number + 1]
        elided = second.unit != first.unit and second.unit.startswith(first.unit)
        if elided and first.unit in {"万", "亿", "万亿", "个"} and not first.rounded:
            between = folded[first.end : second.start]
            if _JOINT.fullmatch(between) and (first.unit != "个" or "百分点" in second.unit):
                found[number] = replace(first, unit=second.unit)
    return tuple(found)


_FRAGILE = re.compile(r"\d\.?\n|\d。\d")
_ANY = re.compile(rf"[\d百千分成番倍近约超破]|{COUNT}")


def _worth_reading(folded: str, start: int, end: int) -> bool:
    return _ANY.search(folded, start, end) is not None


class _Barriers:
    """Spans in which no quantity may begin."""

    def __init__(self, spans: Iterator[tuple[int, int]]) -> None:
        pairs = list(spans)
        self._starts = [start for start, _ in pairs]
        self._ends = [end for _, end in pairs]

    def hold(self, start: int, end: int) -> bool:
        before = bisect_right(self._starts, end - 1) - 1
        return before >= 0 and self._ends[before] > start


def _read(match: re.Match[str], barriers: _Barriers, folded: str) -> Quantity | None:
    if match.lastgroup is None or barriers.hold(match.start(), match.end()):
        return None
    if match["number"] is not None:
        return _plain(match) if _whole(match, folded) else None
    if match["low"] is not None:
        return _range(match)
    if match["ratio"] is not None:
        return _ratio(match, folded)
    return _unitless(match, folded) if match["plain"] is not None else _in_words(match, folded)


def _in_words(match: re.Match[str], folded: str) -> Quantity | None:
    return _counted(match, folded) if match["hancount"] is not None else _framed(match)


def _digits(number: str) -> str:
    return number.replace(",", "").replace("\n", "").replace("。", ".")


_LONGEST = 24
_PROSE = re.compile(r"[\u4e00-\u9fff(“]\Z")


def _whole(match: re.Match[str], folded: str) -> bool:
    """Whether a number is all there: 1 234亿元 is doubtful, a line break holds in prose."""
    start, number = match.start(), match["number"]
    if len(number) > _LONGEST or number.count(".") > 1:
        return False
    if "\n" in match[0] and not _PROSE.search(folded[max(0, start - 1) : start]):
        return False
    spaced = start > 1 and folded[start - 1] == " " and folded[start - 2].isdigit()
    return not (spaced and re.match(r"\d{3}(?!\d)", number))


def _plain(match: re.Match[str]) -> Quantity:
    rounded = next(filter(None, (match[f"many{n}"] for n in range(1, 5))), "")
    unit = match["only"] or (match["magnitude"] or "") + match["base"]
    if match["magnitude"] and match["base"] == "人" and match.string.startswith("口", match.end()):
        unit = match["magnitude"]  # 13亿多人口: 人 belongs to the noun
        digits = _digits(match["number"])
        return Quantity(match.start(), match.end() - 1, digits, unit, rounded)
    inside = re.match("万([余多])亿", unit)
    if inside:
        rounded, unit = inside[1], "万" + unit[2:]
    return Quantity(match.start(), match.end(), _digits(match["number"]), unit, rounded)


def _range(match: re.Match[str]) -> Quantity:
    low, high = _digits(match["low"]), _digits(match["high"])
    first = match["lowunit"]
    unit = match["rangeunit"]
    value = f"{low}-{high}" if not first or first == unit else f"{low}{first}-{high}"
    return Quantity(match.start(), match.end(), value, unit)


def _ratio(match: re.Match[str], folded: str) -> Quantity | None:
    value = match["ratio"].replace(" ", "")
    left, _, right = value.partition(":")
    looks_like_time = value.count(":") == 1 and len(right) == 2 and "." not in value
    if looks_like_time and not _RATIO_NAME.search(
        folded, max(0, match.start() - 16), match.start()
    ):
        return None
    return Quantity(match.start(), match.end(), value, "") if left else None


def _unitless(match: re.Match[str], folded: str) -> Quantity | None:
    """A bare number counts only as the value of a ratio or index (收入比缩小到2.36)."""
    before = folded[max(0, match.start() - 16) : match.start()]
    if "." not in match["plain"] and not _PRICES.search(before):
        return None
    if not _RATIO_NAME.search(folded, max(0, match.start() - 16), match.start()):
        return None
    return Quantity(match.start(), match.end(), match["plain"], "")


def _counted(match: re.Match[str], folded: str) -> Quantity | None:
    if not counts(match, folded):
        return None
    unit = match["hanunit"] or match["hantime"]
    value = str(chinese_integer(match["hancount"]))
    start = match.start("hancount")
    return Quantity(start, start + len(match["hancount"] + unit), value, unit)


def _framed(match: re.Match[str]) -> Quantity:
    """Numerals in closed frames."""
    if match["vague"] or match["reached"]:
        return _vague(match)
    start, end = match.span()
    value, unit = _digit_frame(match) or _frame(match)
    return Quantity(start, end, value, unit, growth=match[0].startswith("翻"))


def _digit_frame(match: re.Match[str]) -> tuple[str, str] | None:
    """9成, 占全国1/3, 占一半, 平均受教育11.3年."""
    if match["half_of_all"]:
        return "50", "%"
    if match["digittenths"]:
        return f"{float(match['digittenths']) * 10:g}", "%"
    if match["numerator"]:
        return f"{match['numerator']}/{match['denominator']}", ""
    return (match["years"], match["yearunit"]) if match["years"] else None


def _frame(match: re.Match[str]) -> tuple[str, str]:
    if match["hundredth"]:
        return _decimal(match["hundredth"]), "%" if match["permille"] == "百分之" else "‰"
    if match["whole"]:
        return f"{chinese_integer(match['part'])}/{chinese_integer(match['whole'])}", ""
    if match["tenths"]:
        tenths = chinese_integer(match["tenths"]) or 0
        return str(tenths * 10 + (5 if match["half"] else 0)), "%"
    if match["hantimes"]:
        return str(chinese_integer(match["hantimes"])), "倍"
    if match["hanpoints"]:
        return str(chinese_integer(match["hanpoints"])), match["pointunit"]
    return str(2 ** (chinese_integer(match["doublings"] or "一") or 1)), "倍"


def _decimal(numeral: str) -> str:
    """百分之三点五 is 3.5."""
    whole, _, fraction = numeral.partition("点")
    digits = "".join(str(chinese_integer(digit)) for digit in fraction)
    return f"{chinese_integer(whole)}.{digits}" if digits else str(chinese_integer(whole))


def _vague(match: re.Match[str]) -> Quantity:
    """近千万家庭 is 1000万, 突破千人 is 1000人."""
    word = match["vague"] or match["reached"]
    unit = match["vagueunit"] or match["reachedunit"] or ""
    value = {"千": "1000", "百": "100", "十": "10"}.get(word[0], "1")
    large = word if word in {"万亿", "亿", "万"} else word[1:]
    return Quantity(match.start(), match.end(), value, large + unit)
