"""The working paper: orders, the ledger, terms, figures, links, and characters that read back."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhengdu.annotations import deep_link
from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import (
    Annotation,
    Colour,
    Link,
    LinkKind,
    NoteKind,
    Style,
    Task,
    TaskState,
)
from zhengdu.export.markdown import notes_document
from zhengdu.export.material import Choice, Material, Order
from zhengdu.export.rows import notes_sheet
from zhengdu.export.table import cell, table
from zhengdu.glossary.term import Term, TermSource
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

    MakeReport = Callable[..., Report]
    Reader = Callable[[str], str]

MOMENT = "2026-03-05T10:11:12+08:00"
LINES = (
    "在大会上的报告",
    "一、去年工作",
    "地区生产总值572亿元，增长6.1%。",
    "二、今年任务",
    "6月底前建成三座水厂，由水务局负责。",
    "推进河长制。",
)
PRINTABLE = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
SPECIAL = st.sampled_from(list("\\`*_{}[]()<>#+-.!|~$^&;=%: \u3000\xa01a中"))
WORDS = st.text(PRINTABLE | SPECIAL, min_size=1, max_size=20)


@pytest.fixture
def report(make_report: MakeReport) -> Report:
    return make_report(*LINES, title="某区政府工作报告")


def note_on(report: Report, quote: str, **fields: Any) -> Annotation:  # noqa: ANN401
    start = report.text.index(quote)
    own = {name: fields.pop(name) for name in ("style", "starred", "task", "links", "created")
           if name in fields}  # fmt: skip
    return replace(new_annotation(report, Span(start, start + len(quote)), **fields), **own)


def paper(report: Report, *notes: Annotation, **more: Any) -> str:  # noqa: ANN401
    choice = more.pop("choice", Choice())
    placed = tuple((note, resolve(note.anchor, report)) for note in notes)
    return notes_document(Material(report, placed, MOMENT, **more), choice)


def headings(document: str) -> list[str]:
    return re.findall(r"^##+ .*$", document, re.MULTILINE)


def test_by_colour_with_the_readers_names(report: Report) -> None:
    document = paper(
        report,
        note_on(report, "河长制", colour=Colour.WORDING),
        note_on(report, "572亿元"),
        choice=Choice(Order.COLOUR),
        colours={Colour.WORDING: "新*提法*"},
    )
    assert headings(document) == ["## 数据", r"## 新\*提法\*"]
    assert r"**新\*提法\***" in document
    assert "一、去年工作" in document.split("## 数据")[1]


def test_by_tag_a_note_stands_once_and_is_pointed_to(report: Report) -> None:
    both = note_on(report, "河长制", tags=("水", "制度"))
    document = paper(
        report, note_on(report, "三座水厂", tags=("制度",)), both, note_on(report, "572"),
        choice=Choice(Order.TAG),
    )  # fmt: skip
    assert headings(document) == [r"## \#制度", r"## \#水", "## 无标签"]
    assert document.count("> 河长制") == 1
    assert f"- [河长制](zhengdu://report/{report.id[:12]}?note={both.id}) · ¶6" in document


def test_by_day_the_earliest_comes_first(report: Report) -> None:
    document = paper(
        report,
        note_on(report, "572", created="2026-03-05T04:00:00+00:00"),
        note_on(report, "河长制", created="2026-03-02T04:00:00+00:00"),
        note_on(report, "水厂", created="?"),
        choice=Choice(Order.DATE),
    )
    assert headings(document) == ["## 日期不详", "## 2026-03-02", "## 2026-03-05"]


def test_the_ledger_is_a_table_of_the_tasks(report: Report) -> None:
    task = Task("水务局", "6月底", TaskState.DOING)
    first = note_on(report, "6月底前建成三座水厂，由水务局负责。", task=task, note="一|二\n三")
    second = note_on(report, "推进河长制", task=Task())
    coloured = note_on(report, "572", colour=Colour.TASK)
    document = paper(report, coloured, second, first, choice=Choice(ledger=True))
    rows = re.findall(r"^\|.*\|$", document, re.MULTILINE)
    assert rows == [
        "| 事项 | 原文 | 牵头单位 | 完成时限 | 状态 | 段落 | 批注 |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| 6月底前建成三座水厂 | 6月底前建成三座水厂，由水务局负责。 | 水务局 | 6月底 | 进行中 "
        f"| [¶5](zhengdu://report/{report.id[:12]}?note={first.id}) | 一&#124;二<br>三 |",
        "| 推进河长制 | 推进河长制 |  |  | 待办 "
        f"| [¶6](zhengdu://report/{report.id[:12]}?note={second.id}) |  |",
    ]
    assert "牵头单位：水务局 · 完成时限：6月底 · 状态：进行中" in document


@pytest.mark.parametrize(
    ("note", "cell"),
    [
        ("**高于全国**，*查*`x`", "高于全国，查x"),
        ("# 要点\n\n- 甲\n- 乙", "要点<br>- 甲<br>- 乙"),
        ("见[公报](https://x.cn/)", "见公报 &#60;https://x.cn/\\>"),
        ("A<B", "A&#60;B"),
    ],
)
def test_the_ledger_has_the_words_of_notes_without_marks(
    note: str, cell: str, report: Report
) -> None:
    document = paper(
        report, note_on(report, "河长制", task=Task(), note=note), choice=Choice(ledger=True)
    )
    assert f"| {cell} |\n" in document


@pytest.mark.parametrize(
    ("value", "unit", "approx", "stated"),
    [("5000", "场", "多", "5000多场"), ("50", "%", "超", "超50%"), ("6", "%", "左右", "↑6%左右")],
)
def test_figures_are_written_as_the_panel_copies_them(
    value: str, unit: str, approx: str, stated: str, report: Report
) -> None:
    sign = "+" if "↑" in stated else ""
    figure = Indicator(
        "活动", "", value, unit, Measure.LEVEL, sign, approx, Kind.ACTUAL, "2025", (), Span(0, 2),
        "rule",
    )  # fmt: skip
    choice = Choice(figures=True)
    document = paper(report, note_on(report, "572"), choice=choice, figures=(figure,))
    assert f"| 活动 | {stated} | 实际 |" in document


def test_a_note_on_a_paragraph_says_so_in_every_form(report: Report) -> None:
    note = note_on(report, "推进河长制。", kind=NoteKind.PARAGRAPH)
    assert "**数据** · 段落批注 · [¶6](" in paper(report, note)
    given_notes = Material(report, ((note, resolve(note.anchor, report)),), MOMENT)
    assert notes_sheet(given_notes, Choice()).rows[0][4] == "段落批注"


def test_headings_in_a_note_stand_below_those_above_it(report: Report) -> None:
    note = note_on(report, "河长制", note="# 我的看法\n\n正文\n---\n\n```\n# x\n```\n#标签")
    document = paper(report, note)
    assert re.findall(r"^#+.*$", document, re.MULTILINE) == [
        "# 某区政府工作报告 · 读书笔记", "## 二、今年任务", "### 我的看法", "#### 正文", "# x",
        "#标签",
    ]  # fmt: skip


def test_star_kind_style_and_links_are_told(report: Report) -> None:
    target = note_on(report, "增长6.1%").anchor
    links = (
        Link(LinkKind.PASSAGE, "增长[6.1%]", report.id, target),
        Link(LinkKind.TERM, "河长制"),
    )
    note = note_on(
        report, "河长制", kind=NoteKind.BOOKMARK, style=Style.STRIKE, starred=True, links=links
    )
    document = paper(report, note)
    assert "**数据** · ★ · 书签 · 删除线 · [¶6](" in document
    assert "- → 名词：河长制" in document
    found = re.search(r"- → \[增长\\\[6\.1%\\\]\]\((.*?)\)", document)
    assert found is not None
    assert deep_link.parse(found[1]).start == target.start


def test_terms_and_figures_of_the_passages_on_request(report: Report) -> None:
    at = report.text.index("572")
    figure = Indicator(
        "地区生产总值", "gdp", "572", "亿元", Measure.LEVEL, "", "左右", Kind.ACTUAL, "2025", (),
        Span(at, at + 5), "rule",
    )  # fmt: skip
    term = Term("河长制", "由各级负责人担任*河长*的制度。", TermSource.APPENDIX)
    found = {"terms": (term,), "figures": (figure,)}
    both = Choice(terms=True, figures=True)
    document = paper(report, note_on(report, "572"), choice=both, **found)
    assert "- **河长制**：由各级负责人担任\\*河长\\*的制度。（报告名词解释）" in document
    assert "| 地区生产总值 | 572亿元左右 | 实际 | 2025 | [¶3](zhengdu://report/" in document
    assert "河长制" not in paper(report, note_on(report, "572"), **found)


def python_markdown(text: str) -> str:
    import markdown

    return markdown.markdown(text, extensions=["tables", "sane_lists", "fenced_code"])


def commonmark(text: str) -> str:
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    rendered: str = reader.enable("strikethrough").render(text)
    return rendered


READERS = [python_markdown, commonmark]


@pytest.mark.parametrize("reader", READERS)
@given(rows=st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4))
@example(rows=[("a|b", "`|`"), ("---", "-"), ("|", "\\|"), ("- 甲", "1. 乙")])
def test_cells_read_back(rows: list[tuple[str, str]], reader: Reader) -> None:
    rendered = reader(table(("甲", "乙"), [tuple(map(cell, row)) for row in rows]))
    body = rendered.partition("<tbody>")[2]
    cells = [html.unescape(one) for one in re.findall(r"<td[^>]*>(.*?)</td>", body, re.DOTALL)]
    assert [one.replace("<br>", "\n") for one in cells] == [one for row in rows for one in row]


@pytest.mark.parametrize("reader", READERS)
@given(name=WORDS, tag=WORDS, lead=WORDS)
@example(name="**甲**", tag="a_b*c*", lead="[甲](x)")
def test_names_tags_and_bodies_read_back(
    name: str, tag: str, lead: str, reader: Reader, make_report: MakeReport
) -> None:
    report = make_report("甲")
    note = note_on(report, "甲", tags=(tag,), task=Task(lead=lead))
    document = paper(report, note, colours={Colour.DATA: name})
    body = document.partition("# 读书笔记")[2]
    plain = html.unescape(re.sub(r"<[^>]+>", "", reader(body)))
    assert name in plain
    assert "#" + "-".join(tag.split()) in plain
    assert "牵头单位：" + lead in plain
