"""Figures as tables: all that is known of each for files, the rows of the panel for copying."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from zhengdu.annotations.deep_link import to_passage
from zhengdu.export.quoting import sentence_at
from zhengdu.export.rows import Sheet
from zhengdu.indicators.catalogue import shipped_catalogue
from zhengdu.indicators.explaining import explanation
from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.indicators.wording import ARROWS, change, quantity
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zhengdu.export.rows import Value
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.report.model import Report

    Say = Callable[[str], str]

_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_EXACT = 15
"""Digits that a spreadsheet keeps of a number."""
# 1/3, 8-9 and 6:42:52 are dates and times to a spreadsheet that opens a CSV file; 2017-2021 is not.
_DATELIKE = re.compile(r"(?!\d{4}-\d{4}$)[\d.]+(?:[:/∶-][\d.]+)+")
_TYPOGRAPHIC = str.maketrans({"-": "–", ":": "∶", "/": "\u2044"})


def figures_sheet(
    report: Report, figures: Iterable[Indicator], language: str = DEFAULT, *, numbers: bool = True
) -> Sheet:
    """A figure a row, with everything that is known of it.

    Args:
        report: it is in.
        figures: in the order of the rows.
        language: of the head and of what the program says.
        numbers: plain numbers as numbers (for workbooks); otherwise as stated.
    """
    say = partial(translate, language=language)
    head = (
        say("Paragraph"), say("Section"), say("Figure"), say("Value"), say("Unit"),
        say("Approximation"), say("Direction"), say("Measure"), say("Kind"), say("Period"),
        say("As stated"), say("Sentence"), say("Catalogue id"), say("Topic"), say("Confidence"),
        say("Rule"), say("How it was found"), say("Link"),
    )  # fmt: skip
    widths = (6, 28, 28, 10, 8, 8, 6, 10, 8, 11, 14, 60, 16, 10, 8, 10, 30, 20)
    rows = tuple(_row(report, one, say, language, numbers=numbers) for one in figures)
    return Sheet(say("List of figures"), head, rows, widths)


def rows_sheet(report: Report, rows: Iterable[IndicatorRow], language: str = DEFAULT) -> Sheet:
    """Level and growth of one quantity in one row, as the panel shows them."""
    say = partial(translate, language=language)
    head = (
        say("Figure"), say("Value"), say("Change"), say("Kind"), say("Period"), say("Paragraph"),
    )  # fmt: skip
    cells = tuple(
        (
            row.name,
            quantity(row.level) if row.level else "",
            change(row.growth) if row.growth else "",
            kind_name(row.main.kind, say),
            row.main.period,
            f"¶{report.block_at(row.main.span.start).id + 1}",
        )
        for row in rows
    )
    return Sheet(say("List of figures"), head, cells, (28, 14, 14, 8, 11, 6))


def undated(sheet: Sheet) -> Sheet:
    """The table with ranges, proportions and fractions written so that none passes for a date."""
    rows = tuple(tuple(_undated(value) for value in row) for row in sheet.rows)
    return replace(sheet, rows=rows)


def kind_name(kind: Kind, say: Say) -> str:
    """Whether a figure has happened, is expected, or is promised."""
    return {
        Kind.ACTUAL: say("actual"),
        Kind.EXPECTED: say("expected"),
        Kind.TARGET: say("target"),
    }[kind]


def measure_name(measure: Measure, say: Say) -> str:
    """What a number says about its name."""
    return {
        Measure.LEVEL: say("level"),
        Measure.GROWTH: say("growth"),
        Measure.ANNUAL_GROWTH: say("growth a year"),
        Measure.CHANGE: say("change"),
        Measure.SHARE: say("share"),
        Measure.RATIO: say("ratio"),
        Measure.RANK: say("rank"),
        Measure.STATEMENT: say("target in words"),
    }[measure]


def _row(
    report: Report, one: Indicator, say: Say, language: str, *, numbers: bool
) -> tuple[Value, ...]:
    return (
        report.block_at(one.span.start).id + 1,
        " › ".join(title.replace("\n", " ") for title in one.section),
        one.name,
        _number(one.value) if numbers else one.value,
        one.unit,
        one.approx,
        ARROWS.get(one.direction, ""),
        measure_name(one.measure, say),
        kind_name(one.kind, say),
        one.period,
        one.span.of(report.text),
        sentence_at(report, one.span).of(report.text),
        one.canonical,
        shipped_catalogue().topic(one.canonical, one.name),
        one.confidence,
        one.rule,
        explanation(one.rule, language),
        str(to_passage(report, one.span)),
    )


def _number(value: str) -> Value:
    """A plain number that a spreadsheet can hold exactly, else the words."""
    if not _PLAIN.fullmatch(value) or len(value.replace(".", "")) > _EXACT:
        return value
    return float(value) if "." in value else int(value)


def _undated(value: Value) -> Value:
    is_date = isinstance(value, str) and _DATELIKE.fullmatch(value)
    return value.translate(_TYPOGRAPHIC) if isinstance(value, str) and is_date else value
