"""What was computed from a report's figures, and what does not fit together, in words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from zhengdu.indicators.amount import Bound, magnitude, opposite
from zhengdu.indicators.doubts import Doubt, DoubtKind
from zhengdu.indicators.promise import Implied, ImpliedKind
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator

_PERCENT_DIGITS = 1
_MOST_DIGITS = 6
_MINUS = "−"


def computed(implied: Implied, language: str = DEFAULT) -> str:
    """A computed number with its years: 2022年620.6亿元, 2022—2026年年均增长9.5%."""
    value = level(implied) if implied.kind is ImpliedKind.LEVEL else _change(implied, language)
    falls = implied.kind is not ImpliedKind.LEVEL and implied.high < 0
    bound = _bound(opposite(implied.bound) if falls else implied.bound, language)
    return _frame(implied.kind, language).format(
        bound=bound, value=value, first=implied.first, last=implied.last
    )


def bounded_level(implied: Implied, language: str = DEFAULT) -> str:
    """A computed level with how sure it is: 620.6亿元, 至少7867万人次."""
    return _bound(implied.bound, language) + level(implied)


def level(implied: Implied) -> str:
    """A computed level in the unit, and about as exact as, the figure it is computed from."""
    source = implied.sources[0]
    scale, _ = magnitude(source.unit)
    if implied.bound is Bound.ABOUT:
        digits = _about(implied.low / scale)
    else:
        least = 0 if scale == 1 else _three_figures(implied.low / scale)
        digits = max(_decimals(source.value), least)
    low, high = (rounded(one / scale, digits) for one in (implied.low, implied.high))
    return f"{low if low == high else f'{low}–{high}'}{source.unit}"


def _about(number: Decimal) -> int:
    """Decimals of a number that is a guess: it has three figures, as 63600 has."""
    return 2 - number.adjusted()


def _three_figures(number: Decimal) -> int:
    """Decimals by which a number has three figures, one at least: 2.33, 23.3, 620.6."""
    return 2 if abs(number) < 10 else 1


def rounded(number: Decimal, digits: int) -> str:
    """A number with at most so many decimals, without needless zeros, half rounded up."""
    quantum = Decimal(1).scaleb(-digits)
    text = f"{number.quantize(quantum, rounding=ROUND_HALF_UP):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text.replace("-", _MINUS)


def reason(doubt: Doubt, language: str = DEFAULT) -> str:
    """One sentence that says what does not fit."""
    names = [one.name for one in doubt.others]
    stated = [f"{one.value}{one.unit}" for one in doubt.others]
    number = doubt.numbers[0]
    return _sentence(doubt, language).format(
        number=rounded(abs(number), 1),
        amount=_amount(number, doubt),
        first=names[0] if names else "",
        last=names[-1] if names else "",
        before=stated[0] if stated else "",
        after=stated[-1] if stated else "",
    )


def _sentence(doubt: Doubt, language: str) -> str:
    match doubt.kind:
        case DoubtKind.PER_HEAD_GROWTH if doubt.numbers[0] > 0:
            said = translate(
                "For this to fit the growth of {first} over the same years, the population would "
                "have to be {number}% larger.",
                language,
            )
        case DoubtKind.PER_HEAD_GROWTH:
            said = translate(
                "For this to fit the growth of {first} over the same years, the population would "
                "have to be {number}% smaller.",
                language,
            )
        case DoubtKind.PER_HEAD_LEVEL:
            said = translate("{first} {before} divided by {last} {after} is {amount}.", language)
        case DoubtKind.PAST_LEVEL:
            said = translate(
                "With this growth, {before} of the year before give {amount}, not {after}.",
                language,
            )
        case DoubtKind.TARGET_GROWTH:
            said = translate(
                "From {before} to {after} takes a growth of {number}% a year.", language
            )
        case DoubtKind.PARTS:
            said = translate("The parts add up to {number}, not to 100.", language)
        case DoubtKind.OVER_WHOLE:
            said = translate("{number}% is more than the whole.", language)
    return said


def _amount(number: Decimal, doubt: Doubt) -> str:
    """A computed level in the unit of the figure it should have been."""
    like: Indicator = doubt.others[-1] if doubt.kind is DoubtKind.PAST_LEVEL else doubt.figure
    scale, _ = magnitude(like.unit)
    return f"{rounded(number / scale, max(1, _decimals(like.value)))}{like.unit}"


def _frame(kind: ImpliedKind, language: str) -> str:
    match kind:
        case ImpliedKind.LEVEL | ImpliedKind.GROWTH:
            return translate("{bound}{value} in {last}", language)
        case ImpliedKind.ANNUAL_GROWTH:
            return translate("{bound}{value} a year in {first}–{last}", language)
        case ImpliedKind.POINTS:
            return translate("{bound}{value} from {first} to {last}", language)


def _change(implied: Implied, language: str) -> str:
    points = implied.kind is ImpliedKind.POINTS
    if implied.low == implied.high == 0:
        return translate("no change", language)
    digits = _telling(implied)
    low, high = (rounded(one, digits) for one in (implied.low, implied.high))
    if implied.low < 0 < implied.high:
        return f"{low}–{high}{implied.unit}"
    if implied.high <= 0:
        low, high = high.removeprefix(_MINUS), low.removeprefix(_MINUS)
    numbers = f"{low if low == high else f'{low}–{high}'}{implied.unit}"
    if implied.high <= 0:
        return translate("fall of {value}", language).format(value=numbers)
    said = translate("rise of {value}" if points else "growth of {value}", language)
    return said.format(value=numbers)


def _telling(implied: Implied) -> int:
    """So many decimals that a change, however small, is none of zero."""
    digits = _PERCENT_DIGITS
    while digits < _MOST_DIGITS and rounded(max(implied.low, implied.high, key=abs), digits) == "0":
        digits += 1
    return digits


def _bound(bound: Bound, language: str) -> str:
    match bound:
        case Bound.EXACT:
            return ""
        case Bound.ABOUT:
            return translate("about ", language)
        case Bound.AT_LEAST:
            return translate("at least ", language)
        case Bound.AT_MOST:
            return translate("at most ", language)


def _decimals(value: str) -> int:
    """Decimals of a stated number, the more of two."""
    return max(len(part.partition(".")[2]) for part in value.split("-"))
