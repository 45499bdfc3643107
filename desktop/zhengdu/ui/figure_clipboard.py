"""Figures on the clipboard: as columns for a spreadsheet, as a table for a text, as Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from zhengdu.export.figure_sheet import undated
from zhengdu.export.figures import as_markdown, as_tsv
from zhengdu.export.rows import Sheet
from zhengdu.ui.models.indicator_line import IndicatorColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.ui.models.indicator_line import IndicatorLine


def rows_of(
    lines: Sequence[IndicatorLine], columns: Sequence[IndicatorColumn]
) -> list[tuple[str, ...]]:
    """What lines show in some columns; kinds without the sign that only the eye needs."""
    return [tuple(_plain(line, column) for column in columns) for line in lines]


def columns_text(head: Sequence[str], rows: Sequence[tuple[str, ...]]) -> str:
    """Rows with tabs between their cells, in which spreadsheets find neither formulas nor dates."""
    return as_tsv(undated(_sheet(head, rows)))


def markdown_text(head: Sequence[str], rows: Sequence[tuple[str, ...]]) -> str:
    """Rows as a Markdown table."""
    return as_markdown(_sheet(head, rows)) + "\n"


def html_text(head: Sequence[str], rows: Sequence[tuple[str, ...]]) -> str:
    """Rows as an HTML table."""
    heads = "".join(f"<th>{escape(text)}</th>" for text in head)
    bodies = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in rows)
    lines = "".join(f"<tr>{body}</tr>" for body in bodies)
    return f'<table border="1"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>'


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """A table in every form: each program takes the one it knows."""

    columns: str
    markdown: str
    html: str

    def data(self, *, markdown: bool = False) -> QMimeData:
        """For the clipboard; plain text is columns or, if it is asked for, Markdown."""
        data = QMimeData()
        data.setText(self.markdown if markdown else self.columns)
        data.setData("text/markdown", self.markdown.encode("utf-8"))
        if not markdown:
            data.setHtml(self.html)
        return data


def copied_table(
    head: tuple[str, ...], columns: tuple[IndicatorColumn, ...], lines: Sequence[IndicatorLine]
) -> CopiedTable:
    """Some columns of lines as a table; fit for any thread."""
    rows = rows_of(lines, columns)
    return CopiedTable(columns_text(head, rows), markdown_text(head, rows), html_text(head, rows))


def _plain(line: IndicatorLine, column: IndicatorColumn) -> str:
    text = line.cells[column]
    return text[2:] if column == IndicatorColumn.KIND else text


def _sheet(head: Sequence[str], rows: Sequence[tuple[str, ...]]) -> Sheet:
    return Sheet("", tuple(head), tuple(rows), ())
