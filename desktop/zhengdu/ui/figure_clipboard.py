"""Figures on the clipboard: as columns for a spreadsheet, as a table for a text, as Markdown."""

from __future__ import annotations

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


def clipboard_data(
    head: Sequence[str], rows: Sequence[tuple[str, ...]], *, markdown: bool = False
) -> QMimeData:
    """All three at once: each program takes what it knows; plain text is columns or Markdown."""
    data, written = QMimeData(), markdown_text(head, rows)
    data.setText(written if markdown else columns_text(head, rows))
    data.setData("text/markdown", written.encode("utf-8"))
    if not markdown:
        data.setHtml(html_text(head, rows))
    return data


def _plain(line: IndicatorLine, column: IndicatorColumn) -> str:
    text = line.cells[column]
    return text[2:] if column == IndicatorColumn.KIND else text


def _sheet(head: Sequence[str], rows: Sequence[tuple[str, ...]]) -> Sheet:
    return Sheet("", tuple(head), tuple(rows), ())
