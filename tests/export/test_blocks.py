"""Paragraphs and tables of HTML: items keep their marks, numbers and lines."""

from __future__ import annotations

import pytest

from zhengdu.export.blocks import Paragraph, blocks
from zhengdu.export.preview import note_html


def shown(note: str) -> list[tuple[str, int, str]]:
    """The mark, the number and the text of every paragraph."""
    found = (block for block in blocks(note_html(note)) if isinstance(block, Paragraph))
    return [(one.item, one.number, "".join(run.text for run in one.runs)) for one in found]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("1. \n\n甲", [("", 0, "甲")]),
        ("1. 甲\n2. \n3. 乙", [("number", 1, "甲"), ("number", 3, "乙")]),
        (
            "3. 甲\n    1. 乙\n4. 丙",
            [("number", 3, "甲"), ("number", 1, "乙"), ("number", 4, "丙")],
        ),
        ("9" * 4_400 + ". 甲", [("", 0, "9" * 4_400 + ". 甲")]),
    ],
    ids=["empty", "gap", "nested", "digits"],
)
def test_items_have_their_numbers(note: str, expected: list[tuple[str, int, str]]) -> None:
    assert shown(note) == expected
