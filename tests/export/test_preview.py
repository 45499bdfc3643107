"""A note's preview shows Markdown and nothing that could do harm or reach the network."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ('<ol start="4000000000"><li>甲</li></ol>', "<ol><li>甲</li></ol>"),
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
def test_what_could_do_harm_is_gone(note: str) -> None:
    html = note_html(note)
    for bad in ("<script", "<img", "<iframe", "<style", "<link", "href=", "src=", "on", "style="):
        assert bad not in html


@given(st.text())
def test_no_note_breaks_the_preview(note: str) -> None:
    assert isinstance(note_html(note), str)
