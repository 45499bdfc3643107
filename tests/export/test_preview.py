"""A note's preview shows every word, and nothing that could do harm or reach the network."""

from __future__ import annotations

import html
import re
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhengdu.export.blocks import Paragraph, blocks
from zhengdu.export.preview import note_html


@pytest.mark.parametrize(
    ("note", "part"),
    [
        ("**低**于目标", "<strong>低</strong>于目标"),
        ("一行\n两行", "一行<br>\n两行"),
        ("- 甲\n- 乙", "<li>甲</li>"),
        ("3. 甲", '<ol start="3">'),
        ("|甲|乙|\n|-|-|\n|1|2|", "<td>1</td>"),
        ("> 引", "<blockquote>"),
        ("```\n<b>\n```", "&lt;b&gt;"),
        ("[网](https://example.cn/)", '<a href="https://example.cn/">网</a>'),
        ("[信](mailto:a@example.cn)", '<a href="mailto:a@example.cn">信</a>'),
        ("999999999. 甲", '<ol start="999999999">'),
        ("13800138000. 甲", "<p>13800138000. 甲</p>"),
        ("- 甲\n13800138000. 乙", "<br>\n13800138000. 乙"),
        ("", ""),
        ("甲\r\n乙\r丙\x02\x1b", "<p>甲<br>\n乙<br>\n丙</p>"),
    ],
)
def test_markdown_is_shown(note: str, part: str) -> None:
    assert part in note_html(note)


@pytest.mark.parametrize(
    "note",
    [
        "<script>alert(1)</script>",
        "![图](https://example.cn/a.png)",
        '<img src="https://example.cn/a.png">',
        "[坏](javascript:alert(1))",
        "[坏](file:///etc/passwd)",
        "[坏](data:text/html,x)",
        '<p style="background:url(https://example.cn)" onclick="x()">甲</p>',
        '<iframe src="https://example.cn"></iframe><style>p{}</style><link rel=x href=y>',
        '<a href="/etc/passwd">甲</a>',
    ],
)
def test_what_could_do_harm_is_words(note: str) -> None:
    assert note_html(note) == f"<p>{html.escape(note, quote=False)}</p>"


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("A<B & C>D", "A<B & C>D"),
        ("<b>html</b>", "<b>html</b>"),
        ("<div>\n甲\n\n乙</div>", "<div>\n甲\n乙</div>"),
        ("甲<!-- 乙 -->丙", "甲<!-- 乙 -->丙"),
        ("[注]: 这句话\n\n见[注]", "[注]: 这句话\n见[注]"),
        ("|甲|乙|\n|-|-|\n|1|2|3|", "|甲|乙|\n|-|-|\n|1|2|3|"),
        ("```注意\n甲\n```", "注意 甲"),
        ("[附件](附件1.docx)", "[附件](附件1.docx)"),
    ],
    ids=["comparison", "tags", "block", "comment", "definition", "cells", "fence", "file"],
)
def test_no_words_are_dropped(note: str, shown: str) -> None:
    assert words_of(note) == shown


PARTS = st.sampled_from((
    *"甲乙丙<>&/\"'=!-[]()*_#`~|:.?\\\n ", "<b>", "</b>", "<br/>", "<!--", "-->", "<script>",
    "</script>", "<![CDATA[", "]]>", "<?", "<div>\n", "](", "](https://x.cn/", ' "丁")', "![",
    "```\n", "~~~ ", "\n\n", "\n|-|-|\n", "- ", "1. ", "    ", "> ", "[丁]: ", "&lt;", "&amp;",
    "<https://x.cn/", "<a@x.cn>",
))  # fmt: skip


@given(st.lists(PARTS, max_size=40).map("".join))
@example("甲<乙 & 丙>丁")
@example("|甲|乙|\n|-|-|\n|丙|丁|戊|")
@example("[甲]: https://x.cn '乙'")
@example("*甲**乙*丙")
def test_every_character_of_a_note_is_shown(note: str) -> None:
    rendered = note_html(note)
    addresses = re.findall(r'(?:href|title)="([^"]*)"', rendered)
    shown = Counter(words_of(note) + html.unescape("".join(addresses)))
    written = Counter(one for one in note if "\u4e00" <= one <= "\u9fff")
    assert written <= shown


def words_of(note: str) -> str:
    """What is to be read of a note, a line for each paragraph and cell."""
    lines = []
    for block in blocks(note_html(note)):
        rows = ((block.runs,),) if isinstance(block, Paragraph) else block.rows
        lines += ["".join(run.text for run in cell) for row in rows for cell in row]
    return "\n".join(lines)


@given(st.text())
def test_no_note_breaks_the_preview(note: str) -> None:
    assert isinstance(note_html(note), str)
