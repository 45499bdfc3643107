"""Paragraphs and tables of HTML: items keep their marks, numbers and lines."""

from __future__ import annotations

import pytest

from zhengdu.export.blocks import Paragraph, Table, blocks
from zhengdu.export.preview import note_html


def shown(note: str) -> list[tuple[str, int, str]]:
    """The mark, the number and the text of every paragraph."""
    found = (block for block in blocks(note_html(note)) if isinstance(block, Paragraph))
    return [(one.item, one.number, "".join(run.text for run in one.runs)) for one in found]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("1. \n\n甲", [("", 0, "甲")]),
        ("<ol><li></li></ol>\n\n甲", [("", 0, "甲")]),
        ("<ul><li></li></ul>\n\n甲", [("", 0, "甲")]),
        ("1. 甲\n2. \n3. 乙", [("number", 1, "甲"), ("number", 3, "乙")]),
        (
            "3. 甲\n    1. 乙\n4. 丙",
            [("number", 3, "甲"), ("number", 1, "乙"), ("number", 4, "丙")],
        ),
        ("9" * 4_400 + ". 甲", [("", 0, "9" * 4_400 + ". 甲")]),
        (f'<ol start="{"9" * 5_000}"><li>甲</li></ol>', [("number", 1, "甲")]),
    ],
    ids=["empty", "no number", "no bullet", "gap", "nested", "digits", "start"],
)
def test_items_have_their_numbers(note: str, expected: list[tuple[str, int, str]]) -> None:
    assert shown(note) == expected


def test_what_stands_below_each_other_in_a_cell_is_lines() -> None:
    note = "<table><tr><td>甲<ul><li>乙</li><li>丙</li></ul></td><td>丁</td></tr></table>"
    (table,) = blocks(note_html(note))
    assert isinstance(table, Table)
    cells = [["".join(run.text for run in cell) for cell in row] for row in table.rows]
    assert cells == [["甲\n乙\n丙", "丁"]]
