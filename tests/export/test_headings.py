"""Headings of readers stand lower than those of the document, and nothing else changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhengdu.export.headings import lowered, lowered_html

if TYPE_CHECKING:
    from collections.abc import Iterator

LINES = (
    "# 甲", "## 乙", "###### 丙", "#", "#标签", "> # 丁", "- ## 戊", "  # 己", "    # 码", "===",
    "---", "> 引", "- 项", "1. 一", "   ---", "```", "~~~", "<!--", "-->", "字", "字", "", "",
)  # fmt: skip
NOTES = st.lists(st.sampled_from(LINES), min_size=1, max_size=8).map("\n".join)


def levels(text: str) -> Iterator[int]:
    """The levels of a text's headings, as CommonMark has them."""
    for token in pytest.importorskip("markdown_it").MarkdownIt("commonmark").parse(text):
        if token.type == "heading_open":
            yield int(token.tag[1:])


@given(note=NOTES, by=st.integers(0, 5))
@example(note="甲\n乙\n===", by=2)
@example(note="> 甲\n> ---", by=1)
@example(note="- # 甲\n\n  ```\n  # x\n  ```", by=3)
def test_every_heading_is_lower_and_nothing_else_is_one(note: str, by: int) -> None:
    assert list(levels(lowered(note, by))) == [min(6, one + by) for one in levels(note)]


@pytest.mark.parametrize("note", ["# 甲\n\n字\n\n### 乙", "```\n# x\n```\n#标签", "字\n- # 项"])
def test_headings_come_back(note: str) -> None:
    assert lowered(lowered(note, 2), -2) == note


def test_headings_of_html() -> None:
    assert lowered_html("<h1>甲h1</h1><hr><h5>乙</h5>", 2) == "<h3>甲h1</h3><hr><h6>乙</h6>"
