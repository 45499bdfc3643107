"""Rows as CSV and as an Excel workbook. No cell is ever taken for a formula."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from zhengdu.export.escaping import printable
from zhengdu.export.rows import ledger_sheet, notes_sheet, sheets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.worksheet.worksheet import Worksheet

    from zhengdu.export.material import Choice, Material
    from zhengdu.export.rows import Sheet, Value

LONGEST = 32_767
"""Characters that Excel holds in a cell."""
MARK = "\ufeff"
"""Excel takes a CSV file for UTF-8 only with this at its beginning."""

# Full-width twins as well: some spreadsheets take them for the same.
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_LINK = re.compile(r"zhengdu://report/[0-9a-f]{64}\?note=[0-9a-f]{32}")
_SHEET_NAME = re.compile(r"[\\/*?:\[\]]")


def notes_csv(material: Material, choice: Choice) -> str:
    """A report's notes as CSV; where the ledger is wanted, that instead."""
    return as_csv(ledger_sheet(material) if choice.ledger else notes_sheet(material, choice))


def notes_workbook(material: Material, choice: Choice) -> bytes:
    """A report's notes as a workbook, with a sheet more for all else that is wanted."""
    return as_workbook(sheets(material, choice))


def as_csv(sheet: Sheet) -> str:
    """A table as CSV; an apostrophe stands before what a spreadsheet would calculate."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(sheet.head)
    writer.writerows([harmless(value) for value in row] for row in sheet.rows)
    return MARK + buffer.getvalue()


def as_workbook(sheets: Iterable[Sheet]) -> bytes:
    """Tables as the sheets of an .xlsx file; every text is stored as text, unchanged."""
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    for sheet in sheets:
        page = book.create_sheet(_SHEET_NAME.sub(" ", sheet.name)[:31])
        _fill(page, sheet)
    if first is not None:
        book.remove(first)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def harmless(value: Value) -> Value:
    """What a cell may hold where text and formulas look alike: an apostrophe says text."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _fill(page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    top, bold = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    grey = PatternFill("solid", fgColor="F0F0EE")
    for row, values in enumerate((sheet.head, *sheet.rows), 1):
        for column, value in enumerate(values, 1):
            cell = page.cell(row, column)
            cell.value = _cut(value)
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = bool(_FORMULA.match(value))
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


def _cut(value: Value) -> Value:
    if not isinstance(value, str):
        return value
    text = printable(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
