"""Notes of other programs: read, found again, never lost, never taken in twice."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.export.annotation_values import annotations_on

from zhengdu.annotations import incoming_json, incoming_markdown
from zhengdu.annotations.note import Change, Colour, Task
from zhengdu.errors import FileMissing, NotAFile, NotesUnreadable
from zhengdu.export.closing import trimmed
from zhengdu.export.material import NOTES_ONLY, Choice
from zhengdu.services import exporting, gathering, note_import, noting
from zhengdu.services.exporting import Form
from zhengdu.services.note_import import Fate, Outcome
from zhengdu.services.workspace import Workspace
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zhengdu.report.model import Report

ZOTERO = """# Annotations

(2026/3/5 10:11:12)

“地区生产总值572亿元” ([某区, 2022, p. 1](zotero://select/library/items/ABCD)) \
([pdf](zotero://open-pdf/library/items/EFGH?page=1&annotation=IJKLMN23)) 与去年比较

<span class="highlight" data-annotation="%7B%7D">“增长7%左右”</span> \
<span class="citation">([某区, 2022, p. 2](zotero://select/library/items/ABCD))</span> 目标\\*

“不在报告里的一句话，谁也没有说过。” (某区, 2022, p. 2)
"""
READWISE = """# 某区政府工作报告

## Metadata
- Author: [[某区]]
- Category: #articles

## Highlights
- 地区生产总值572亿元 ([Location 12](https://readwise.io/to_kindle?action=open&location=12))
    - Note: 第一行
第二行
    - Tags: [[核对]] #产值
- 地区生产总值增长7%左右 ([View Highlight](https://read.readwise.io/read/01abc))
- 没有链接的一句：新增就业
"""


@pytest.fixture
def report(workspace: Workspace, report_file: Path) -> Report:
    return workspace.load(workspace.import_file(report_file).id)


def taken(workspace: Workspace, report: Report, file: Path, content: object) -> tuple[Outcome, ...]:
    words = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    file.write_text(words, encoding="utf-8")
    return note_import.import_notes(workspace, report.id, file)


def fates(outcomes: tuple[Outcome, ...]) -> list[Fate]:
    return [outcome.fate for outcome in outcomes]


def row(key: str, quote: str = "", **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """A row as Hypothesis' programming interface gives it."""
    context: dict[str, Any] = {
        name: more.pop(name) for name in ("prefix", "suffix") if name in more
    }
    selector: dict[str, Any] = {"type": "TextQuoteSelector", "exact": quote, **context}
    target: dict[str, object] = {"source": "https://x.cn"}
    if quote:
        target["selector"] = [selector]
    return {"id": key, "uri": "https://x.cn", "created": "2026-03-05T10:11:12.5+00:00",
            "updated": "2026-03-06T10:11:12+00:00", "text": "", "tags": [], "target": [target],
            **more}  # fmt: skip


def test_hypothesis_notes_find_their_passages(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    rows = [
        row("a", "地区生产总值572亿元", text="**查**", tags=["核对", "产 值"]),
        row("b", "这一句话在报告里根本没有，也没有相近的说法"),
        row("c", text="总的看法"),
        row("d", text="我也这样想\n真的", references=["a"]),
    ]
    outcomes = taken(workspace, report, tmp_path / "h.json", {"rows": rows, "total": 4})
    assert fates(outcomes) == [Fate.FOUND, Fate.LOST, Fate.WHOLE]
    notes = {note.anchor.exact: note for note in workspace.annotations(report.id)}
    first = notes["地区生产总值572亿元"]
    assert first.note == "**查**\n\n> 我也这样想\n> 真的"
    assert first.tags == ("核对", "产-值")
    assert first.created == "2026-03-05T10:11:12.500000+00:00"
    assert first.anchor.section
    assert notes["某区政府工作报告"].note == "总的看法"
    assert "这一句话在报告里根本没有，也没有相近的说法" in notes


def test_nothing_is_taken_in_twice(workspace: Workspace, report: Report, tmp_path: Path) -> None:
    rows = [row("a", "572亿元"), row("b", "不存在的原文一二三四五"), row("c", text="总的看法")]
    for content in ({"rows": rows}, rows, ZOTERO, READWISE):
        taken(workspace, report, tmp_path / "x", content)
        before = workspace.annotations(report.id)
        again = taken(workspace, report, tmp_path / "x", content)
        assert set(fates(again)) == {Fate.KNOWN}
        assert workspace.annotations(report.id) == before
    for note in workspace.annotations(report.id):
        noting.remove(workspace, note)
    assert set(fates(taken(workspace, report, tmp_path / "x", rows))) == {Fate.DELETED}
    assert workspace.annotations(report.id) == ()


def test_a_passage_that_reads_otherwise_is_told(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    text = report.text
    at = text.index("572亿元")
    changed = row(
        "a",
        "地区生产总值570亿元",
        prefix=text[max(0, at - 30) : at - 6],
        suffix=text[at + 5 : at + 30],
    )
    (outcome,) = taken(workspace, report, tmp_path / "h.json", [changed])
    assert outcome.fate is Fate.CHANGED
    assert outcome.span is not None
    assert outcome.span.of(text) == "地区生产总值572亿元"
    (placed,) = noting.placed(workspace, report.id)
    assert placed.place.state == "changed"
    assert placed.note.anchor.exact == "地区生产总值570亿元"


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("一般公共预算收入18.75亿元，同比增长22.4%。", "8.75亿元，同比增长22.4%"),
        ("社会消费品零售总额1293亿元,同比增长15.8%。", "93亿元,同比增长15.8%"),
        ("出口同比增长-15.8%，进口持平。", "15.8%，进口持平"),
        ("新建五十三所学校，改造一批。", "三所学校，改造一批"),
        ("新建5 10千伏线路三条。", "51 0千伏线路三条"),
    ],
)
def test_a_passage_inside_a_longer_number_is_not_it(
    workspace: Workspace, tmp_path: Path, words: str, quote: str
) -> None:
    file = tmp_path / "新.txt"
    file.write_text(f"某区政府工作报告\n\n一、去年工作\n{words}\n", "utf-8")
    report = workspace.load(workspace.import_file(file).id)
    readwise = f"- {quote} ([View Highlight](https://x/1))\n"
    (outcome,) = taken(workspace, report, tmp_path / "r.md", readwise)
    assert outcome.fate in (Fate.CHANGED, Fate.LOST)
    assert outcome.note.anchor.exact == quote


def test_a_passage_in_other_marks_and_widths_is_found(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    (outcome,) = taken(
        workspace, report, tmp_path / "h.json", [row("a", "地区生产总值５７２亿元,增长")]
    )
    assert outcome.fate is Fate.FOUND
    assert outcome.note.anchor.exact == "地区生产总值572亿元，增长"


def on_position(source: str, start: int, end: int, **quote: str) -> dict[str, object]:
    """A W3C annotation that tells its passage by its place."""
    selectors: list[dict[str, object]] = [
        {"type": "TextPositionSelector", "start": start, "end": end}
    ]
    if quote:
        selectors.append({"type": "TextQuoteSelector", **quote})
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://e/1",
            "type": "Annotation", "body": {"type": "TextualBody", "value": "看"},
            "target": {"source": source, "selector": selectors}}  # fmt: skip


def test_a_place_in_this_text_needs_no_words(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    start = report.text.index("572亿元")
    annotation = on_position(f"urn:zhengdu:report:{report.id}", start, start + 5)
    (outcome,) = taken(workspace, report, tmp_path / "a.json", annotation)
    assert (outcome.fate, outcome.span) == (Fate.FOUND, Span(start, start + 5))
    assert outcome.note.anchor.exact == "572亿元"


@pytest.mark.parametrize(
    ("shift", "section", "fate"),
    [
        (0, None, Fate.FOUND),
        (1, None, Fate.MOVED),
        (0, ["一、去年工作", "（一）经济运行"], Fate.FOUND),
        (0, ["一、去年工作", "(一)经济运行"], Fate.FOUND),
        (0, ["二、今年任务"], Fate.MOVED),
    ],
)
def test_a_passage_elsewhere_than_the_file_says_is_moved(
    workspace: Workspace,
    report: Report,
    tmp_path: Path,
    *,
    shift: int,
    section: list[str] | None,
    fate: Fate,
) -> None:
    start = report.text.index("地区生产总值572亿元")
    annotation = on_position(
        "http://e", start + shift, start + shift + 11, exact="地区生产总值572亿元"
    )
    if section is not None:
        annotation["zhengdu:section"] = section
    (outcome,) = taken(workspace, report, tmp_path / "a.json", annotation)
    assert outcome.fate is fate
    assert outcome.span == Span(start, start + 11)
    assert outcome.note.anchor.start == start


@pytest.mark.parametrize(
    ("source", "start", "end"),
    [("http://e/doc", 20, 25), ("urn:zhengdu:report:{id}", 20, 99_999), ("{other}", 20, 25),
     ("urn:zhengdu:report:{id}", 25, 25), ("urn:zhengdu:report:{id}", 25, 20)],
)  # fmt: skip
def test_a_place_in_another_text_is_not_found_and_told(
    workspace: Workspace, report: Report, tmp_path: Path, source: str, start: int, end: int
) -> None:
    source = source.format(id=report.id, other="urn:zhengdu:report:" + "0" * 64)
    annotation = on_position(source, start, end)
    (outcome,) = taken(workspace, report, tmp_path / "a.json", annotation)
    assert (outcome.fate, outcome.span) == (Fate.LOST, None)
    assert outcome.note.note == "看"
    assert (outcome.note.anchor.start, outcome.note.anchor.end) == (start, max(start, end))
    (placed,) = noting.placed(workspace, report.id)
    assert placed.place.state == "orphaned"


def test_a_note_that_had_no_place_gets_none_by_being_exported(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    annotation = on_position(f"urn:zhengdu:report:{report.id}", 20, 25, exact="")
    (outcome,) = taken(workspace, report, tmp_path / "a.json", annotation)
    assert outcome.fate is Fate.LOST


def test_a_passage_told_in_a_way_that_is_not_understood_is_not_the_whole(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    annotation = on_position("http://e/doc", 1, 2)
    annotation["target"] = {"source": "http://e", "selector": {"type": "XPathSelector"}}
    (outcome,) = taken(workspace, report, tmp_path / "a.json", annotation)
    assert outcome.fate is Fate.LOST
    (placed,) = noting.placed(workspace, report.id)
    assert placed.place.state == "orphaned"


def test_zotero(workspace: Workspace, report: Report, tmp_path: Path) -> None:
    outcomes = taken(workspace, report, tmp_path / "z.md", ZOTERO)
    assert fates(outcomes) == [Fate.FOUND, Fate.FOUND, Fate.LOST]
    assert [outcome.note.note for outcome in outcomes] == ["与去年比较", "目标\\*", ""]
    assert outcomes[2].note.anchor.exact == "不在报告里的一句话，谁也没有说过。"


def test_readwise(workspace: Workspace, report: Report, tmp_path: Path) -> None:
    outcomes = taken(workspace, report, tmp_path / "r.md", READWISE)
    assert [outcome.note.anchor.exact for outcome in outcomes] == [
        "地区生产总值572亿元", "地区生产总值增长7%左右", "没有链接的一句：新增就业",
    ]  # fmt: skip
    assert fates(outcomes) == [Fate.FOUND, Fate.FOUND, Fate.LOST]
    assert outcomes[0].note.tags == ("核对", "产值")
    assert outcomes[0].note.note == "第一行\n第二行"


def test_two_notes_at_one_place_of_a_book(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    place = "([Location 1](https://readwise.io/to_kindle?location=1))"
    words = f"- 地区生产总值572亿元 {place}\n- 增长7%左右 {place}\n"
    assert fates(taken(workspace, report, tmp_path / "r.md", words)) == [Fate.FOUND, Fate.FOUND]


def test_w3c_annotations_of_others(workspace: Workspace, report: Report, tmp_path: Path) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "新增就业1.2万人"}
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "http://x.cn/anno/1",
        "type": "Annotation",
        "motivation": "commenting",
        "body": [
            {"type": "TextualBody", "value": "<p>一<br>二&amp;</p>", "format": "text/html"},
            {"type": "TextualBody", "value": "民生", "purpose": "tagging"},
            {"type": "Choice", "items": [{"type": "TextualBody", "value": "三"}]},
            "http://x.cn/body",
        ],
        "target": {
            "source": "http://x.cn",
            "selector": {"type": "XPathSelector", "refinedBy": quote},
        },
    }
    (outcome,) = taken(workspace, report, tmp_path / "a.json", annotation)
    assert outcome.fate is Fate.FOUND
    assert outcome.note.note == "一\n二&\n\n三\n\n<http://x.cn/body>"
    assert outcome.note.tags == ("民生",)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("form", [Form.JSON, Form.MARKDOWN])
@given(data=st.data())
def test_our_own_annotations_come_back_as_they_were(
    form: Form, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("notes")
    (folder / "报告.txt").write_text(
        "某区政府工作报告\n\n一、工作\n增长6%，增长6%。增长7%。", "utf-8"
    )
    with_notes, empty = Workspace(folder / "one"), Workspace(folder / "two")
    try:
        report = with_notes.load(with_notes.import_file(folder / "报告.txt").id)
        empty.import_file(folder / "报告.txt")
        notes = data.draw(st.lists(annotations_on(report), min_size=1, max_size=4))
        with_notes.apply_all([Change(None, note) for note in notes])
        material = gathering.gather(with_notes, report.id)
        exporting.save(folder / "n", material, form, NOTES_ONLY)
        note_import.import_notes(empty, report.id, folder / "n")
        kept = with_notes.annotations(report.id)
        if form is Form.MARKDOWN:
            kept = tuple(replace(note, note=trimmed(note.note)) for note in kept)
        assert empty.annotations(report.id) == kept
    finally:
        with_notes.close()
        empty.close()


@pytest.fixture
def paper(workspace: Workspace, report: Report, tmp_path: Path) -> Path:
    """Our own Markdown of two notes."""
    task = Task("统计局", "6月底")
    for quote, words, own in (("6.1%", NOTE, task), ("增长7%左右", "", None)):
        note = noting.add(workspace, report, noting.locate(report, quote), note=words)
        workspace.apply(Change(note, replace(note, task=own, colour=Colour.TASK, starred=True)))
    file = tmp_path / "笔记.md"
    material = gathering.gather(workspace, report.id)
    exporting.save(file, material, Form.MARKDOWN, Choice(ledger=True))
    return file


NOTE = "# 我的看法\n\n低于**全国**。\n\n- 查\n- 问\n\n```\n没有结束"


@pytest.fixture
def other(tmp_path: Path, report_file: Path) -> Iterator[Workspace]:
    """A library that has the report, but no notes."""
    workspace = Workspace(tmp_path / "other")
    workspace.import_file(report_file)
    yield workspace
    workspace.close()


def test_our_own_markdown_doubles_nothing(
    workspace: Workspace, report: Report, paper: Path
) -> None:
    before = workspace.annotations(report.id)
    assert fates(note_import.import_notes(workspace, report.id, paper)) == [Fate.KNOWN] * 2
    assert workspace.annotations(report.id) == before


def test_our_own_markdown_brings_the_notes_into_another_library(
    workspace: Workspace, report: Report, paper: Path, other: Workspace
) -> None:
    assert fates(note_import.import_notes(other, report.id, paper)) == [Fate.FOUND] * 2
    assert other.annotations(report.id) == workspace.annotations(report.id)


def test_words_between_and_in_the_notes_of_our_own_markdown(
    workspace: Workspace, report: Report, paper: Path, other: Workspace
) -> None:
    text = paper.read_text(encoding="utf-8")
    text = text.replace("## 二、今年任务", "我的话 ^abc\n\n> 引\n\n## 二、今年任务")
    text = text.replace("低于**全国**。", "高于**全国**。\n\n还有一句")
    paper.write_text("前言\n\n" + text.replace("\n", "\r\n"), encoding="utf-8")
    assert fates(note_import.import_notes(other, report.id, paper)) == [Fate.FOUND] * 2
    before = {note.id: note for note in workspace.annotations(report.id)}
    for note in other.annotations(report.id):
        words = before[note.id].note.replace("低于**全国**。", "高于**全国**。\n\n还有一句")
        assert note == replace(before[note.id], note=words)


def test_what_marks_tell_ends_no_mark(
    workspace: Workspace, report: Report, paper: Path, other: Workspace
) -> None:
    note = workspace.annotations(report.id)[0]
    wild = replace(note, task=Task("--> <!-- {}", "}\n"), tags=("-->", "<!--note"))
    workspace.apply(Change(note, wild))
    exporting.save(paper, gathering.gather(workspace, report.id), Form.MARKDOWN, NOTES_ONLY)
    assert fates(note_import.import_notes(other, report.id, paper)) == [Fate.FOUND] * 2
    assert other.annotations(report.id) == workspace.annotations(report.id)


def test_our_own_markdown_without_what_its_marks_tell(
    report: Report, paper: Path, other: Workspace
) -> None:
    text = re.sub(r" \{[^\n]*\} -->", " -->", paper.read_text(encoding="utf-8"))
    paper.write_text(text, encoding="utf-8")
    outcomes = note_import.import_notes(other, report.id, paper)
    assert [outcome.note.anchor.exact for outcome in outcomes] == ["6.1%", "增长7%左右"]
    assert "低于**全国**。" in outcomes[0].note.note


def test_what_the_command_line_lists_comes_back(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    listed = {
        "notes": [
            {"id": "a" * 32, "report": report.id, "quote": "6.1%", "note": "查", "tags": ["甲"],
             "colour": "task", "style": "underline", "starred": True, "start": None, "end": None,
             "task": {"lead": "局", "due": "年底", "state": "done"},
             "links": [{"kind": "passage", "name": "见", "report": report.id, "start": 2,
                        "end": 5, "quote": "政府工"}]},
        ]
    }  # fmt: skip
    (outcome,) = taken(workspace, report, tmp_path / "n.json", listed)
    note = outcome.note
    assert (note.id, note.colour, note.style, note.starred) == ("a" * 32, "task", "underline", True)
    assert note.task is not None
    assert note.task.lead == "局"
    (link,) = note.links
    assert link.anchor is not None
    assert (link.name, link.anchor.start, link.anchor.exact) == ("见", 2, "政府工")


def test_all_or_nothing(workspace: Workspace, report: Report, tmp_path: Path) -> None:
    with pytest.raises(NotesUnreadable):
        taken(workspace, report, tmp_path / "x.json", {"rows": []})
    with pytest.raises(NotesUnreadable):
        taken(workspace, report, tmp_path / "x.md", "# 只有标题\n\n正文。")
    with pytest.raises(NotesUnreadable):
        taken(workspace, report, tmp_path / "x.json", "[" * 100_000)
    with pytest.raises(FileMissing):
        note_import.import_notes(workspace, report.id, tmp_path / "没有")
    with pytest.raises(NotAFile):
        note_import.import_notes(workspace, report.id, tmp_path)
    assert workspace.annotations(report.id) == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from([
            "id", "target", "uri", "selector", "type", "exact", "start", "end", "body", "value",
            "items", "rows", "first", "references", "zhengdu:task", "zhengdu:links", "anchor",
            "quote", "notes", "tags", "text", "source", "refinedBy", "motivation", "purpose",
        ]),
        inner | st.sampled_from(["TextQuoteSelector", "TextPositionSelector", "tagging"]),
        max_size=5,
    ),
    max_leaves=25,
)  # fmt: skip


@given(JSON)
def test_any_json_is_read_or_passed_over(value: object) -> None:
    for one in incoming_json.notes_in(value):
        assert isinstance(one.exact, str)
        assert all(isinstance(tag, str) for tag in one.tags)


@given(st.text(st.sampled_from('“”"()[]<>-* \n#甲Note:Tags页位置http://x')))
def test_any_markdown_is_read_or_passed_over(text: str) -> None:
    assert all(one.exact for one in incoming_markdown.notes_in(text))


@pytest.mark.parametrize("word", ["“甲” (", "- a ([", " ", "<span ", '“”"" (a) ', "[["])
def test_long_lines_take_no_time(word: str) -> None:
    incoming_markdown.notes_in("“甲" + word * 6_000)


EDITS = {
    "without the task": ("{task}\n\n", ""),
    "above the task": ("{task}", "手写\n\n{task}"),
    "below the task": ("{task}", "{task}\n手写"),
    "behind the reference": ("{reference}", "{reference} 手写"),
    "below the quotation": ("{quotation}", "{quotation}\n\n手写"),
    "behind the words": ("没有结束\n```", "没有结束\n```\n\n手写"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_no_word_is_lost_from_our_own_markdown(
    edit: str, report: Report, paper: Path, other: Workspace
) -> None:
    text = paper.read_text(encoding="utf-8")
    patterns = {"task": "^牵头单位.*$", "reference": r"\^[0-9a-f]{8}", "quotation": "^> .*$"}
    told = {name: re.findall(pattern, text, re.MULTILINE)[0] for name, pattern in patterns.items()}
    old, new = (part.format(**told) for part in EDITS[edit])
    assert old in text
    paper.write_text(text.replace(old, new, 1), encoding="utf-8")
    words = note_import.import_notes(other, report.id, paper)[0].note.note
    for line in (*NOTE.split("\n"), "手写" if new else ""):
        assert line in words


def test_a_note_that_was_copied_and_rewritten_is_one_more(
    report: Report, paper: Path, other: Workspace
) -> None:
    text = paper.read_text(encoding="utf-8")
    piece = re.search(r"<!-- note:.*?<!-- /[0-9a-f]{8} -->", text, re.DOTALL)
    assert piece is not None
    copy = piece[0].replace("低于**全国**。", "高于**全国**。")
    paper.write_text("\n\n".join((text, copy, piece[0])), encoding="utf-8")
    for _ in range(2):
        note_import.import_notes(other, report.id, paper)
    notes = [note.note for note in other.annotations(report.id)]
    assert len(notes) == 3
    assert sum("高于**全国**。" in note for note in notes) == 1
