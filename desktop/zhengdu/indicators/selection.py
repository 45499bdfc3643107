"""A figure made of a passage that the reader has selected."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhengdu.indicators.certainty import confidence_in
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.lexer import quantities
from zhengdu.indicators.normal import fold
from zhengdu.indicators.reading import figures_of_block
from zhengdu.text.numeral import chinese_integer
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.report.model import Report

_BARE = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[一二两三四五六七八九十百千万亿]+)"
    r"[余多]?(?P<unit>[^\W\d_]{0,6}|%|‰)"
)
_CLAUSE = re.compile(r"[,。;:!?，；：！？\n]")
_NUMBERING = re.compile(r"^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])")
_TRIM = "、和与及的了为达到至约近超过 "
_LONGEST_NAME = 16


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a selection.

    Attributes:
        span: number and unit in the report's text.
        value: plain digits.
        unit: as stated.
        rounded: 余 or 多 where that stands inside.
    """

    span: Span
    value: str
    unit: str
    rounded: str = ""


def numbers_in(report: Report, selection: Span) -> tuple[Number, ...]:
    """The numbers of a selection, in order: quantities, or a bare number with what follows it."""
    inside = report.text[selection.start : selection.end]
    folded = fold(report.text)
    found = tuple(
        Number(Span(one.start, one.end), one.value, one.unit, one.rounded)
        for one in quantities(folded, selection.start, selection.end)
    )
    return found or tuple(_bare(fold(inside), selection.start))


def number_of(words: str) -> tuple[str, str] | None:
    """Value and unit of words such as 573亿元; None where they hold no number."""
    folded = fold(words.strip())
    found = quantities(folded)
    if found:
        return found[0].value, found[0].unit
    bare = next(iter(_bare(folded, 0)), None)
    return None if bare is None else (bare.value, bare.unit)


def _bare(folded: str, start: int) -> list[Number]:
    found = []
    for match in _BARE.finditer(folded):
        digits = match["number"].replace(",", "")
        number = digits if digits[0].isascii() else chinese_integer(digits)
        if number is not None:
            span = Span(start + match.start(), start + match.end())
            found.append(Number(span, str(number), match["unit"]))
    return found


def figure_at(report: Report, number: Number, listed: tuple[Indicator, ...] = ()) -> Indicator:
    """What the rules make of a number, whatever paragraph it stands in; else a guess.

    The guess takes the words before the number for its name, and period and kind of the figure
    that stands nearest before it.

    Args:
        report: it is in.
        number: where it is.
        listed: the figures that are known, in text order.
    """
    block = report.block_at(number.span.start)
    for figure in figures_of_block(report, block):
        if figure.span == number.span:
            return replace(figure, name=_NUMBERING.sub("", figure.name))
    before = [one for one in listed if one.span.start < number.span.start]
    near = before[-1] if before else None
    year = "" if report.meta.year is None else str(report.meta.year)
    name = _name_before(report.text[block.span.start : number.span.start])
    return Indicator(
        name=name,
        canonical="",
        value=number.value,
        unit=number.unit,
        measure=Measure.LEVEL,
        direction="",
        approx=number.rounded,
        kind=near.kind if near else Kind.ACTUAL,
        period=near.period if near else year,
        section=report.section_titles(number.span.start),
        span=number.span,
        rule="",
        confidence=confidence_in("", name, ""),
    )


def _name_before(words: str) -> str:
    """The end of the clause before a number."""
    clause = _CLAUSE.split(fold(words))[-1].strip(_TRIM)
    return _NUMBERING.sub("", clause)[-_LONGEST_NAME:]
