"""Notes as W3C Web Annotations: what the model demands, and what is read back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from tests.export.annotation_values import annotations_on
from tests.export.web_annotation_model import check_collection

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import NoteKind
from zhengdu.export.exchange import notes_json
from zhengdu.export.material import NOTES_ONLY, Material
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.annotations.note import Annotation
    from zhengdu.report.model import Report

    MakeReport = Callable[..., Report]

MOMENT = "2026-03-05T10:11:12+08:00"
LINES = ("一、去年工作", "地区生产总值572亿元，增长6.1%。", "𠮷祥村完成改造。")


def exported(report: Report, *notes: Annotation) -> str:
    placed = tuple((note, resolve(note.anchor, report)) for note in notes)
    return notes_json(Material(report, placed, MOMENT), NOTES_ONLY)


@given(data=st.data())
def test_what_the_model_demands(data: st.DataObject, make_report: MakeReport) -> None:
    report = make_report(*LINES, title="某区政府工作报告")
    notes = data.draw(st.lists(annotations_on(report), max_size=4))
    values: dict[str, Any] = json.loads(exported(report, *notes))
    check_collection(values)
    assert values["total"] == len(notes)


def test_passage_note_and_tags_have_their_places(make_report: MakeReport) -> None:
    report = make_report(*LINES, title="某区政府工作报告")
    start = report.text.index("572亿元")
    note = new_annotation(report, Span(start, start + 5), note="**查**", tags=("核对",))
    (item,) = json.loads(exported(report, note))["first"]["items"]
    assert item["motivation"] == "commenting"
    assert item["body"] == [
        {
            "type": "TextualBody",
            "purpose": "commenting",
            "format": "text/markdown",
            "value": "**查**",
        },
        {"type": "TextualBody", "purpose": "tagging", "value": "核对"},
    ]
    assert item["target"] == {
        "source": f"urn:zhengdu:report:{report.id}",
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": start + 5},
            {
                "type": "TextQuoteSelector",
                "exact": "572亿元",
                "prefix": "一、去年工作\n地区生产总值",
                "suffix": "，增长6.1%。\n𠮷祥村完成改造。",
            },
        ],
    }


def test_a_bookmark_says_so(make_report: MakeReport) -> None:
    report = make_report(*LINES)
    note = new_annotation(report, Span(0, 2), kind=NoteKind.BOOKMARK)
    (item,) = json.loads(exported(report, note))["first"]["items"]
    assert item["motivation"] == "bookmarking"
    assert "body" not in item
