"""Figures as CSV, Excel workbook, JSON, Markdown and tab-separated text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zhengdu.annotations.deep_link import to_passage
from zhengdu.export.delimited import harmless
from zhengdu.export.escaping import escaped, printable
from zhengdu.export.figure_sheet import figures_sheet, rows_sheet, undated
from zhengdu.export.quoting import sentence_at
from zhengdu.export.spreadsheet import as_csv, as_workbook
from zhengdu.export.table import cell, table
from zhengdu.indicators.catalogue import shipped_catalogue
from zhengdu.indicators.explaining import explanation
from zhengdu.language import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.export.rows import Sheet
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.report.model import Report


def figures_csv(report: Report, figures: Iterable[Indicator], language: str = DEFAULT) -> str:
    """A figure a row; 8-9, 1/3 and 6:42 are written as 8–9, 1⁄3 and 6∶42, which are no dates."""
    return as_csv(undated(figures_sheet(report, figures, language, numbers=False)))


def figures_workbook(
    report: Report, figures: Iterable[Indicator], language: str = DEFAULT
) -> bytes:
    """A figure a row; plain numbers can be calculated with."""
    return as_workbook([figures_sheet(report, figures, language)])


def figures_tsv(report: Report, figures: Iterable[Indicator], language: str = DEFAULT) -> str:
    """A figure a row, a tab between the cells."""
    return as_tsv(undated(figures_sheet(report, figures, language, numbers=False)))


def figures_markdown(report: Report, figures: Iterable[Indicator], language: str = DEFAULT) -> str:
    """A figure a row, below a heading that names the report."""
    sheet = figures_sheet(report, figures, language, numbers=False)
    name = " ".join(report.meta.name.split())
    return f"# {escaped(sheet.name)} · {escaped(name)}\n\n{as_markdown(sheet)}\n"


def figures_json(report: Report, figures: Iterable[Indicator], language: str = DEFAULT) -> str:
    """Everything that is known of each figure, under names that stay."""
    meta = report.meta
    about = {"id": report.id, "title": meta.title, "place": meta.place, "year": meta.year}
    values = [_values(report, one, language) for one in figures]
    text = json.dumps({"report": about, "figures": values}, ensure_ascii=False, indent=1)
    # A lone surrogate, which UTF-8 does not have, is written as JSON writes it.
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def rows_tsv(report: Report, rows: Iterable[IndicatorRow], language: str = DEFAULT) -> str:
    """Rows of the panel for pasting into a spreadsheet."""
    return as_tsv(rows_sheet(report, rows, language))


def rows_markdown(report: Report, rows: Iterable[IndicatorRow], language: str = DEFAULT) -> str:
    """Rows of the panel for pasting into a Markdown document."""
    return as_markdown(rows_sheet(report, rows, language)) + "\n"


def as_tsv(sheet: Sheet) -> str:
    """A table with tabs between cells and no tab or line break in any."""
    lines = [sheet.head, *sheet.rows]
    return "".join("\t".join(map(_flat, line)) + "\n" for line in lines)


def as_markdown(sheet: Sheet) -> str:
    """A table as Markdown writes it."""
    return table(sheet.head, ([cell(str(value)) for value in row] for row in sheet.rows))


def _flat(value: object) -> str:
    words = printable(" ".join(str(value).split())) if isinstance(value, str) else str(value)
    return str(harmless(words))


def _values(report: Report, one: Indicator, language: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "canonical": one.canonical,
        "topic": shipped_catalogue().topic(one.canonical, one.name),
        "value": one.value,
        "unit": one.unit,
        "measure": str(one.measure),
        "direction": one.direction,
        "approx": one.approx,
        "kind": str(one.kind),
        "period": one.period,
        "section": list(one.section),
        "paragraph": report.block_at(one.span.start).id + 1,
        "start": one.span.start,
        "end": one.span.end,
        "quote": one.span.of(report.text),
        "sentence": sentence_at(report, one.span).of(report.text),
        "rule": one.rule,
        "explanation": explanation(one.rule, language),
        "confidence": one.confidence,
        "link": str(to_passage(report, one.span)),
    }
