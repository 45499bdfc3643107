"""Code fences as CommonMark reads them: what is left open is closed, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.identity import new_annotation
from zhengdu.export.closing import closed
from zhengdu.export.fences import fences
from zhengdu.export.markdown import notes_document
from zhengdu.export.material import Material
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zhengdu.report.model import Report

    MakeReport = Callable[..., Report]

LINES = (
    "```", "~~~", "````", "``` x", "```python", "  ```", "   ~~~", "    ```", "\t```", " ```",
    "``` 代码 ``` 这样写", "```a`b", "~~~ `", "~~~~ a", "- ```", "-\t```", "-      ```", "  - ```",
    "> ```", "> ~~~", "- - ```", "> - ```", "- > a", "- a", "* a", "+ ", "-", "-  ", "    - b",
    "1. b", "2. b", "１. b", "1)", "10. a", "1234567890. a", ">", "> a", "# a", "#", "===", "---",
    "* * *",
    "<div>", "<pre>", "</pre>", "<b>", "</b>", "<b c='d'>", "<!--", "-->", "<?", "?>", "<![CDATA[",
    "]]>", "<!X", "a", "  a", "    a", "", "", "　", "　```",
)  # fmt: skip
NOTES = st.lists(st.sampled_from(LINES), min_size=1, max_size=8).map("\n".join)
BEHIND = "\n\n-->?>]]></pre>\n\n> 引"
"""What ends all HTML that may be open, then a quote."""


def quotes(text: str) -> Iterator[str]:
    """The first lines of the quotes that stand in nothing else."""
    tokens = pytest.importorskip("markdown_it").MarkdownIt("commonmark").parse(text)
    for before, _, token in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.type == "blockquote_open" and before.level == 0:
            yield token.content


@given(note=NOTES)
@example(note="``` 代码 ``` 这样写")
@example(note="```\ncode\n```python\nmore")
@example(note="- ```\n  a\n  ```")
@example(note="<!--\n```\n-->\n\n甲")
@example(note="<div>\n```\n\n甲")
@example(note="> 甲\n2. 乙\n   ```")
def test_no_note_swallows_the_next_one(note: str, make_report: MakeReport) -> None:
    report = make_report("甲乙丙丁。")
    first = new_annotation(report, Span(0, 1), note=note)
    second = new_annotation(report, Span(2, 3), note="第二条")
    placed = tuple((one, resolve(one.anchor, report)) for one in (first, second))
    document = notes_document(Material(report, placed, "2026-03-05T10:11:12+08:00"))
    assert "丙" in list(quotes(document))


@given(text=NOTES)
def test_only_what_is_open_is_closed(text: str) -> None:
    found = fences(text)
    assert "引" in list(quotes("\n".join((text, found.closing)) + BEHIND))
    if "引" in list(quotes(text + BEHIND)):
        assert not found.closing


@pytest.mark.parametrize(
    ("text", "outside", "closing"),
    [
        ("甲\n```\n乙\n```\n丙", "甲\n丙", ""),
        ("甲\n~~~~ py\n乙\n~~~", "甲", "~~~~"),
        ("- ```\n  乙", "- ```\n  乙", ""),
        ("```a`b\n甲", "```a`b\n甲", ""),
        ("```\n\t```", "", "```"),
    ],
)
def test_what_stands_outside(text: str, outside: str, closing: str) -> None:
    found = fences(text)
    assert (found.outside, found.closing) == (outside, closing)


@pytest.mark.parametrize(
    "note",
    [
        "``` 代码 ``` 这样写",
        "```html\n<script>\n<!--\n```",
        "- ```\n  代码\n  ```",
        "<!--\n```\n-->",
    ],
)
def test_a_note_that_ends_by_itself_stays_as_it_is(note: str) -> None:
    assert closed(note) == note


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("```\ncode\n```python\nmore", "```\ncode\n```python\nmore\n```"),
        ("```\n甲\n~~~", "```\n甲\n~~~\n```"),
        ("甲<title>乙", "甲<title>乙\n</title>"),
        ("<details>\n甲", "<details>\n甲\n</details>"),
    ],
)
def test_what_is_left_open_is_ended(note: str, expected: str) -> None:
    assert closed(note) == expected
