"""Rows as CSV that a spreadsheet may open: no cell is ever taken for a formula."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from zhengdu.export.escaping import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Full-width twins as well: some spreadsheets take them for the same.
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
# A sign, -3.5, +8.5%左右: nothing that could be calculated, and no name that could be called.
_SIGNED = re.compile(r"[+-](?:[0-9][0-9.,–%‰\u4e00-\u9fff]*)?")


def delimited(
    head: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    line_end: str = "\n",
    has_signs: bool = False,
) -> str:
    """Rows as CSV; an apostrophe stands before what a spreadsheet would calculate.

    Args:
        head: names of the columns.
        rows: numbers stay numbers, only words are looked at.
        line_end: behind every row.
        has_signs: words that are numbers with a sign stay too, for programs that read them.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator=line_end)
    writer.writerow(head)
    writer.writerows([harmless(value, has_signs=has_signs) for value in row] for row in rows)
    return buffer.getvalue()


def harmless(value: object, *, has_signs: bool = False) -> object:
    """What a cell may hold where text and formulas look alike: an apostrophe says text."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    if has_signs and _SIGNED.fullmatch(text):
        return text
    return f"'{text}" if is_formula(text) else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would calculate a text."""
    return bool(_FORMULA.match(text))
