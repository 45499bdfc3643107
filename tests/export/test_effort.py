"""What a note costs to read: hostile ones are told from long ones without being read."""

from __future__ import annotations

import html

import pytest

from zhengdu.export.effort import LONGEST, is_easy
from zhengdu.export.preview import DEEPEST, note_html

LINK = "[报告原文](https://www.gov.cn/zhengce/2022-03/12/content_5678750.htm)"
PROSE = "全年地区生产总值增长百分之六点一，粮食产量稳中有升，就业形势总体稳定。"


@pytest.mark.parametrize(
    "note",
    [
        (PROSE + LINK) * 1000,
        (PROSE + LINK + "\n\n") * 1000,
        (f"- [ ] {PROSE}{LINK}\n") * 1000,
        (f"## 一\n\n{PROSE}**要点**，*查*。\n") * 1500,
        (f"> {PROSE}\n\n{PROSE}\n") * 1200,
        "| 甲 | 乙 |\n|---|---|\n" + "| 增长[1] | 6.1% |\n" * 2000,
        "```\n" + "if (a[i] < b[j]) { c(); }\n" * 1000 + "```",
        "1. 甲\n    - 乙\n        - 丙\n" * 500,
        PROSE * (LONGEST // len(PROSE)),
    ],
    ids=["links", "paragraphs", "tasks", "headings", "quotes", "table", "code", "lists", "long"],
)
def test_ordinary_long_notes_are_easy(note: str) -> None:
    assert is_easy(note)


@pytest.mark.parametrize(
    "unit",
    [
        "[", "![[", "[a](", "[a](b", "[[a]", "[a][", "[a](<", "[a](b (", "[a\n", "[](",
        "<![CDATA[", "---\n", "--\n", "a\n===\n", "# a\n", "***\n", "```a\n",
        "\\````a\n", "1. ", "* ", "> - \n", "<br>", "&amp;", "\\*",
    ],
)  # fmt: skip
def test_what_costs_the_square_of_its_length_is_not(unit: str) -> None:
    assert not is_easy((unit * 60_000)[:60_000])


HARD = {
    "brackets": "[" * 20_000,
    "pictures": "![" * 10_000,
    "chained": "1. " * 4_000,
    "too long": "字 *b* " * (LONGEST // 5),
    "lists": "\n".join("    " * level + "- x" for level in range(400)),
    "deep lists": "\n".join("    " * level + "- x" for level in range(DEEPEST)),
    "quotes": "> " * 1_000,
}


@pytest.mark.parametrize("note", HARD.values(), ids=HARD.keys())
def test_a_note_that_cannot_be_shown_stays_as_it_is_written(note: str) -> None:
    assert note_html(note) == f"<pre>{html.escape(note)}</pre>"


def test_after_a_note_that_is_too_deep_others_are_read() -> None:
    from zhengdu.export.preview import SCHEMES, SafeReader

    reader = SafeReader(SCHEMES)
    before = reader.html("- 甲\n\n> 乙")
    assert reader.html("1. " * 400).startswith("<pre>")
    assert reader.html("- 甲\n\n> 乙") == before
