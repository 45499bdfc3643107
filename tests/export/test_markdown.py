"""The exported document: front matter, headings along the outline, quotes, notes, orphans."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.annotations.anchor import AnchorState, Resolution
from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import Annotation, Colour
from zhengdu.export.closing import closed
from zhengdu.export.markdown import notes_document
from zhengdu.export.material import Material
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

    MakeReport = Callable[..., Report]

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
)
MOMENT = "2026-03-05T10:11:12+08:00"
LINES = (
    "在大会上的报告",
    "一、去年工作",
    "（一）经济运行",
    "地区生产总值572亿元，增长6.1%。",
    "粮食产量13亿斤。",
    "（二）民生",
    "新增就业1.2万人。",
    "二、今年任务",
    "地区生产总值增长7%左右。",
)


@pytest.fixture
def report(make_report: MakeReport) -> Report:
    return make_report(
        *LINES, title="2021年某区政府工作报告", place="某区", level="county", year=2021,
        delivered="2021-12-28", source="某区人民政府",
    )  # fmt: skip


def note_on(report: Report, quote: str, **fields: Any) -> Annotation:  # noqa: ANN401
    start = report.text.index(quote)
    return new_annotation(report, Span(start, start + len(quote)), **fields)


def exported(report: Report, *notes: Annotation) -> str:
    placed = tuple((note, resolve(note.anchor, report)) for note in notes)
    return notes_document(Material(report, placed, MOMENT))


def head_of(document: str) -> dict[str, Any]:
    _, head, _ = document.split("---\n", 2)
    values: dict[str, Any] = yaml.safe_load(head)
    return values


def headings(document: str) -> list[str]:
    body = document.split("---\n", 2)[2]
    return re.findall(r"^#+ .*$", body, re.MULTILINE)


def test_the_head_says_what_the_notes_are_about(report: Report) -> None:
    first = note_on(report, "粮食产量", tags=("农业", "核对"))
    second = note_on(report, "新增就业", tags=("核对", "民生"))
    assert head_of(exported(report, second, first)) == {
        "title": "2021年某区政府工作报告",
        "place": "某区",
        "level": "county",
        "year_reviewed": 2021,
        "date": "2021-12-28",
        "source": "某区人民政府",
        "text_sha256": report.id,
        "exported": MOMENT,
        "app": "zhengdu 0.1.0",
        "annotations": 2,
        "tags": ["农业", "核对", "民生"],
    }


@given(title=PRINTABLE, tags=st.lists(PRINTABLE, unique=True, max_size=3).map(tuple))
def test_any_title_and_tag_makes_a_valid_head(
    title: str, tags: tuple[str, ...], make_report: MakeReport
) -> None:
    report = make_report("甲", title=title)
    head = head_of(exported(report, note_on(report, "甲", tags=tags)))
    assert head.get("title", "") == title
    assert head["tags"] == list(tags)


def test_headings_stand_once_and_only_where_notes_are(report: Report) -> None:
    document = exported(
        report,
        note_on(report, "地区生产总值增长7%左右"),
        note_on(report, "粮食产量13亿斤"),
        note_on(report, "572亿元"),
    )
    assert headings(document) == [
        "# 2021年某区政府工作报告 · 读书笔记",
        "## 一、去年工作",
        "### （一）经济运行",
        "## 二、今年任务",
    ]
    order = [document.index(quote) for quote in ("572亿元", "粮食产量13亿斤", "增长7%左右")]
    assert order == sorted(order)


def test_a_note_has_quote_colour_number_tags_id_and_words(report: Report) -> None:
    note = note_on(
        report, "地区生产总值572亿元", colour=Colour.DATA, note="比**去年**低。", tags=("核对",)
    )
    document = exported(report, note)
    assert f',"created":"{note.created}","tags":["核对"],' in document
    assert (
        f"}} -->\n> 地区生产总值572亿元\n\n"
        f"**数据** · [¶4](zhengdu://report/{report.id[:12]}?note={note.id}) · #核对"
        f" ^{note.id[:8]}\n\n比**去年**低。\n\n<!-- /"
    ) in document


def test_a_note_over_paragraphs_is_quoted_line_by_line(report: Report) -> None:
    document = exported(report, note_on(report, "增长6.1%。\n粮食产量"))
    assert "> 增长6.1%。\n>\n> 粮食产量\n" in document


def test_a_note_before_the_first_heading_needs_none(report: Report) -> None:
    assert len(headings(exported(report, note_on(report, "在大会上的报告")))) == 1


def test_without_notes_there_is_a_document(report: Report) -> None:
    document = exported(report)
    assert head_of(document)["annotations"] == 0
    assert head_of(document)["tags"] == []
    assert headings(document) == ["# 2021年某区政府工作报告 · 读书笔记"]


def test_without_outline_and_title_there_is_a_document(make_report: MakeReport) -> None:
    report = make_report("只有一段。", "还有一段。")
    document = exported(report, note_on(report, "还有一段"))
    assert headings(document) == ["# 读书笔记"]
    assert "> 还有一段\n" in document
    assert document.endswith("\n")


def test_a_report_without_title_is_called_by_its_place(make_report: MakeReport) -> None:
    report = make_report("只有一段。", place="来宾市", year=2023)
    assert headings(exported(report)) == ["# 来宾市政府工作报告（回顾2023年） · 读书笔记"]


def test_orphans_keep_their_quote_and_section(report: Report, make_report: MakeReport) -> None:
    lost = note_on(report, "地区生产总值572亿元", note="原来的数")
    kept = note_on(report, "地区生产总值增长7%左右")
    changed = make_report(*(line for line in LINES if "572" not in line), title="新稿")
    document = exported(changed, lost, kept)
    orphans = document.index("## 原文中已找不到的批注")
    assert orphans > document.index("增长7%左右")
    tail = document[orphans:]
    assert "> 地区生产总值572亿元\n" in tail
    assert "原在：一、去年工作 › （一）经济运行" in tail
    assert "原来的数" in tail
    assert head_of(document)["annotations"] == 2


def test_a_moved_note_says_so(report: Report, make_report: MakeReport) -> None:
    moved = make_report(LINES[0], "新加的一段。", *LINES[1:])
    document = exported(moved, note_on(report, "572亿元，增长6.1%"))
    assert re.search(r"\[¶5\]\(\S+\) · 位置已移动 \^", document)


def test_a_changed_passage_is_shown_beside_the_old_one(report: Report) -> None:
    note = note_on(report, "地区生产总值572亿元")
    old = replace(note, anchor=replace(note.anchor, exact="地区生产总值570亿元"))
    span = Span(note.anchor.start, note.anchor.end)
    placed = ((old, Resolution(span, AnchorState.CHANGED, 0.9)),)
    document = notes_document(Material(report, placed, MOMENT))
    assert "> 地区生产总值570亿元\n" in document
    assert "现在的原文：\n\n> 地区生产总值572亿元\n" in document


def test_ids_that_begin_alike_are_written_out(report: Report) -> None:
    note = note_on(report, "粮食产量")
    twin = replace(note, id=note.id[:8] + "0" * 24)
    document = exported(report, note, twin)
    assert f"^{note.id}\n" in document
    assert f"^{twin.id}\n" in document


def test_english_on_request(report: Report) -> None:
    document = notes_document(Material(report, (), MOMENT, "en"))
    assert " · Reading notes\n" in document


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("一行\r\n两行\n\n", "一行\n两行"),
        ("```\n没有结束", "```\n没有结束\n```"),
        ("```\n有结束\n```", "```\n有结束\n```"),
        ("~~~~py\n~~~\n没有结束", "~~~~py\n~~~\n没有结束\n~~~~"),
        ("甲<!-- 没有结束", "甲<!-- 没有结束\n-->"),
        ("甲<!-- 有 -->乙", "甲<!-- 有 -->乙"),
        ("<script>没有结束", "<script>没有结束\n</script>"),
        ("<PRE>有</pre>\n<pre>没有", "<PRE>有</pre>\n<pre>没有\n</pre>"),
        ("<style>有</STYLE>", "<style>有</STYLE>"),
        ("<?php", "<?php\n?>"),
    ],
)
def test_a_note_swallows_nothing_behind_it(note: str, expected: str) -> None:
    assert closed(note) == expected
