"""Quoted text reads back as the same characters, in both families of Markdown readers."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhengdu.export.escaping import escaped
from zhengdu.export.markdown import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    Reader = Callable[[str], str]

# No Markdown can hold control characters (Cc) or lone surrogates (Cs).
PRINTABLE = st.characters(
    exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff", include_characters="\t"
)
SPECIAL = st.sampled_from(list("\\`*_{}[]()<>#+-.!|~$^&;=%: \t\u3000\xa01a中"))
LINES = st.lists(st.text(PRINTABLE | SPECIAL, min_size=1), min_size=1, max_size=4)


def python_markdown(text: str) -> str:
    import markdown

    return markdown.markdown(text, extensions=["tables", "sane_lists", "fenced_code"])


def commonmark(text: str) -> str:
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    rendered: str = reader.enable("strikethrough").render(text)
    return rendered


READERS = [python_markdown, commonmark]


def paragraphs(rendered: str) -> list[str]:
    """The text of the paragraphs of the one block quote that everything must be in."""
    inside = re.fullmatch(r"\s*<blockquote>(.*)</blockquote>\s*", rendered, re.DOTALL)
    assert inside is not None, rendered
    found = re.findall(r"<p>(.*?)</p>", inside.group(1), re.DOTALL)
    rest = re.sub(r"<p>.*?</p>", "", inside.group(1), flags=re.DOTALL)
    assert not rest.strip("\n"), rendered
    assert not any("<" in one for one in found), rendered
    return [html.unescape(one) for one in found]


@pytest.mark.parametrize("reader", READERS)
@given(lines=LINES)
@example(lines=["1. 加快", "- 项目", "# 标题", "> 引文", "---", "===", "***", "```", "    缩进"])
@example(lines=["R&D经费&amp;&#38;", "a|b", "-|-", "[甲]: 乙", "![图](x)", "<b>粗</b>", "==高亮=="])
@example(lines=["　　首行缩进。 ", "增长5%%，$x$，~~删~~，^注，5%", "尾\\", "1)项", "+ 加", ": 释"])
def test_a_quote_reads_back(lines: list[str], reader: Reader) -> None:
    assert paragraphs(reader(quoted("\n".join(lines)))) == lines


@given(lines=LINES)
def test_every_line_of_a_quote_is_marked(lines: list[str]) -> None:
    for line in quoted("\n".join(lines)).splitlines():
        assert line.startswith(">")


@pytest.mark.parametrize("reader", READERS)
@given(line=st.text(PRINTABLE | SPECIAL, min_size=1))
def test_a_heading_reads_back(line: str, reader: Reader) -> None:
    heading = re.fullmatch(r"<h2>([^<]*)</h2>\s*", reader(f"## {escaped(line)}"))
    assert heading is not None
    assert html.unescape(heading.group(1)) == line


def test_control_characters_are_left_out() -> None:
    assert escaped("甲\x00\x0b乙\ud800丙\x85") == "甲乙丙"


def test_ordinary_prose_stays_readable() -> None:
    prose = "地区生产总值572亿元，增长6.1%；R&D经费投入占比2.5%（预计），“四上”企业323家。"
    assert escaped(prose) == prose
