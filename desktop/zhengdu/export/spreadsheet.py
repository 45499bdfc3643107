"""Rows as CSV and as an Excel workbook. No cell is ever taken for a formula."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zhengdu.export.delimited import delimited, is_formula
from zhengdu.export.escaping import printable
from zhengdu.export.rows import ledger_sheet, notes_sheet, sheets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.worksheet.worksheet import Worksheet

    from zhengdu.export.material import Choice, Material
    from zhengdu.export.rows import Sheet, Value

LONGEST = 32_767
"""Characters that Excel holds in a cell, in UTF-16."""
MARK = "\ufeff"
"""Excel takes a CSV file for UTF-8 only with this at its beginning."""

_LINK = re.compile(r"zhengdu://report/[0-9a-f]{12}\?note=[0-9a-f]{32}")
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_SHEET_NAME = re.compile(r"[\\/*?:\[\]]")


def notes_csv(material: Material, choice: Choice) -> str:
    """A report's notes as CSV."""
    return as_csv(notes_sheet(material, choice))


def ledger_csv(material: Material, _choice: Choice) -> str:
    """The tasks among a report's notes as CSV."""
    return as_csv(ledger_sheet(material))


def notes_workbook(material: Material, choice: Choice) -> bytes:
    """A report's notes as a workbook, with a sheet more for all else that is wanted."""
    return as_workbook(sheets(material, choice))


def as_csv(sheet: Sheet) -> str:
    """A table as CSV; an apostrophe stands before what a spreadsheet would calculate."""
    return MARK + delimited(sheet.head, sheet.rows, line_end="\r\n")


def as_workbook(sheets: Iterable[Sheet]) -> bytes:
    """Tables as the sheets of an .xlsx file; every text is stored as text, whole and unchanged."""
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    for sheet in sheets:
        page = book.create_sheet(_SHEET_NAME.sub(" ", sheet.name)[:31])
        _fill(page, _fitting(sheet))
    if first is not None:
        book.remove(first)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _fill(page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    top, bold = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    grey = PatternFill("solid", fgColor="F0F0EE")
    for row, values in enumerate((sheet.head, *sheet.rows), 1):
        for column, value in enumerate(values, 1):
            cell = page.cell(row, column)
            cell.value = _stored(value) if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = is_formula(value)
                if _LINK.fullmatch(value):
                    cell.hyperlink = value
            cell.alignment = top
            if row == 1:
                cell.font, cell.fill = bold, grey
    for column, width in enumerate(sheet.widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    page.print_title_rows = "1:1"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _fitting(sheet: Sheet) -> Sheet:
    """The table with what does not fit into its cells going on in further columns at the end."""
    rows = [tuple(map(_parts, row)) for row in sheet.rows]
    counts = [max(map(len, column)) for column in zip(*rows, strict=True)]
    more = [(at, number) for at, count in enumerate(counts) for number in range(1, count)]
    return replace(
        sheet,
        head=(*sheet.head, *(f"{sheet.head[at]} ({number + 1})" for at, number in more)),
        rows=tuple(
            (
                *(parts[0] for parts in row),
                *(row[at][n] if n < len(row[at]) else "" for at, n in more),
            )
            for row in rows
        ),
        widths=(*sheet.widths, *(sheet.widths[at] for at, _ in more)),
    )


def _parts(value: Value) -> tuple[Value, ...]:
    """A value in as many parts as it takes for each to fit into a cell."""
    if not isinstance(value, str):
        return (value,)
    text = printable(value)
    if len(_stored(text).encode("utf-16-le")) // 2 <= LONGEST:
        return (text,)
    middle = len(text) // 2
    return (*_parts(text[:middle]), *_parts(text[middle:]))


def _stored(text: str) -> str:
    """A text as a workbook holds it: there _x0041_ would be read as A."""
    return _CODE.sub("_x005F_", text)
