"""note add, list, edit, remove, undelete, and export."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]


@pytest.fixture
def note(zhengdu: Zhengdu, stored: str) -> dict[str, Any]:
    """A note on the first figure of the short report."""
    ran = zhengdu(
        "note", "add", stored[:8], "--quote", "572亿元", "--note", "比**去年**低",
        "--colour", "数据", "--tag", "核对", "--tag", "#产值", "--format", "json",
    )  # fmt: skip
    made: dict[str, Any] = ran.json["notes"][0]
    return made


def listed(zhengdu: Zhengdu, *words: str) -> list[dict[str, Any]]:
    notes: list[dict[str, Any]] = zhengdu("note", "list", *words, "--format", "json").json["notes"]
    return notes


def test_a_note_has_these_fields(zhengdu: Zhengdu, stored: str, note: dict[str, Any]) -> None:
    assert listed(zhengdu, stored) == [note]
    assert {name: note[name] for name in list(note)[1:11]} == {
        "report": stored,
        "kind": "highlight",
        "colour": "data",
        "quote": "572亿元",
        "note": "比**去年**低",
        "tags": ["核对", "产值"],
        "section": ["一、去年工作", "（一）经济运行"],
        "paragraph": 4,
        "start": note["start"],
        "end": note["start"] + 5,
    }
    assert list(note)[11:17] == ["state", "score", "now", "candidates", "created", "updated"]
    assert {name: note[name] for name in list(note)[17:]} == {
        "style": "fill",
        "starred": False,
        "task": None,
        "links": [],
    }
    assert note["state"] == "exact"


def test_a_note_is_listed_for_people(zhengdu: Zhengdu, note: dict[str, Any]) -> None:
    printed = zhengdu("note", "list").out
    for part in (note["id"][:8], "数据", "¶4", "  > 572亿元", "    比**去年**低", "#核对 #产值"):
        assert part in printed


def test_a_file_that_is_not_in_the_library_is_imported(zhengdu: Zhengdu, report_file: Path) -> None:
    assert zhengdu("note", "add", report_file, "--quote", "572亿元").code == 0
    assert len(zhengdu("list", "--format", "json").json["reports"]) == 1
    assert len(listed(zhengdu, str(report_file))) == 1


def test_which_of_several_places(zhengdu: Zhengdu, stored: str) -> None:
    quote = ("--quote", "坚持稳中求进工作总基调")
    ran = zhengdu("note", "add", stored, *quote)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "2 次" in ran.err
    assert zhengdu("note", "add", stored, *quote, "--nth", 2).code == 0
    assert listed(zhengdu)[0]["section"] == ["一、去年工作", "（二）民生福祉"]


def test_words_that_are_not_there(zhengdu: Zhengdu, stored: str) -> None:
    ran = zhengdu("note", "add", stored, "--quote", "房住不炒")
    assert (ran.code, ran.err) == (2, "报告中没有“房住不炒”。请从报告原文中复制。\n")
    assert listed(zhengdu) == []


def test_edited_removed_and_brought_back(zhengdu: Zhengdu, note: dict[str, Any]) -> None:
    key = note["id"][:8]
    zhengdu("note", "edit", key, "--note", "新", "--colour", "task", "--no-tags")
    (edited,) = listed(zhengdu)
    assert (edited["note"], edited["colour"], edited["tags"]) == ("新", "task", [])
    assert zhengdu("note", "remove", key).code == 0
    assert listed(zhengdu) == []
    assert [one["id"] for one in listed(zhengdu, "--deleted")] == [note["id"]]
    assert zhengdu("note", "remove", key).code == 2
    assert zhengdu("note", "undelete", key).code == 0
    assert listed(zhengdu) == [edited]


def test_a_note_may_come_from_standard_input(
    zhengdu: Zhengdu, note: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("第一行\n第二行\n"))
    zhengdu("note", "edit", note["id"], "--note", "-")
    assert listed(zhengdu)[0]["note"] == "第一行\n第二行"


def test_a_colour_that_is_none(zhengdu: Zhengdu, stored: str) -> None:
    ran = zhengdu("note", "add", stored, "--quote", "572亿元", "--colour", "紫")
    assert ran.code == 2
    assert ran.err.startswith("紫 不是可用的颜色。可选：data (数据), ")


@pytest.mark.parametrize("act", ["edit", "remove", "undelete"])
def test_a_note_that_is_none(zhengdu: Zhengdu, act: str) -> None:
    ran = zhengdu("note", act, "ffff")
    assert (ran.code, ran.err) == (2, "书库中没有批注 ffff。可用 zhengdu note list 查看。\n")


def test_notes_are_exported(
    zhengdu: Zhengdu, stored: str, note: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / "批注.md"
    ran = zhengdu("export", stored, "--to", "md", "-o", file)
    assert (ran.code, ran.out) == (0, "")
    document = file.read_text(encoding="utf-8")
    assert "> 572亿元\n" in document
    assert f"^{note['id'][:8]}" in document
    assert zhengdu("export", stored).out.split("exported:")[0] == document.split("exported:")[0]


@pytest.mark.parametrize(
    ("form", "place"), [("pdf", "批注.md"), ("md", "没有/批注.md"), ("md", "")]
)
def test_an_export_that_cannot_be(
    zhengdu: Zhengdu, stored: str, tmp_path: Path, form: str, place: str
) -> None:
    ran = zhengdu("export", stored, "--to", form, "-o", tmp_path / place)
    assert (ran.code, ran.err.count("\n")) == (2, 1)


TASK = {"lead": "区发改局", "due": "2022年底", "state": "open"}


@pytest.fixture
def task(zhengdu: Zhengdu, stored: str) -> dict[str, Any]:
    """A starred task in a struck passage."""
    ran = zhengdu(
        "note", "add", stored, "--quote", "572亿元", "--style", "strike", "--star",
        "--lead", "区发改局", "--due", "2022年底", "--format", "json",
    )  # fmt: skip
    made: dict[str, Any] = ran.json["notes"][0]
    return made


def test_a_note_may_be_a_task_with_style_and_star(zhengdu: Zhengdu, task: dict[str, Any]) -> None:
    assert (task["style"], task["starred"], task["task"]) == ("strike", True, TASK)
    printed = zhengdu("note", "list").out
    assert "★" in printed
    assert "删除线" in printed
    assert "待办 · 区发改局 · 2022年底" in printed


def test_a_task_is_changed_in_what_is_said(zhengdu: Zhengdu, task: dict[str, Any]) -> None:
    zhengdu("note", "edit", task["id"], "--state", "进行中", "--no-star", "--style", "下划线")
    note = listed(zhengdu)[0]
    assert (note["style"], note["starred"]) == ("underline", False)
    assert note["task"] == {**TASK, "state": "doing"}
    zhengdu("note", "edit", task["id"], "--no-task")
    assert listed(zhengdu)[0]["task"] is None


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (("--state", "open"), 1), (("--state", "done"), 0), (("--lead", "发改"), 1),
        (("--due", "2023"), 0), (("--star",), 1), (("--no-star",), 1), (("--style", "fill"), 1),
        (("--tag", "#甲"), 1), (("--colour", "task"), 0),
    ],
)  # fmt: skip
def test_notes_are_listed_by_what_they_are(
    zhengdu: Zhengdu, stored: str, task: dict[str, Any], wanted: tuple[str, ...], count: int
) -> None:
    zhengdu("note", "add", stored, "--quote", "新增就业1.2万人", "--tag", "甲")
    assert len(listed(zhengdu, stored, *wanted)) == count


def test_a_style_that_is_none(zhengdu: Zhengdu, stored: str) -> None:
    ran = zhengdu("note", "add", stored, "--quote", "572亿元", "--style", "bold")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "strike (删除线)" in ran.err


def test_a_task_stands_in_the_columns(zhengdu: Zhengdu, task: dict[str, Any]) -> None:
    head, row = zhengdu("note", "list", "--format", "csv").out.splitlines()
    assert head.endswith("style,starred,lead,due,task_state")
    assert row.endswith("strike,1,区发改局,2022年底,open")


@pytest.mark.parametrize("words", ["=1+1", "+1+1", "@x", "=HYPERLINK(1)"])
def test_no_cell_is_taken_for_a_formula(zhengdu: Zhengdu, stored: str, words: str) -> None:
    zhengdu("note", "add", stored, "--quote", "572亿元", "--note", words)
    (row,) = csv.DictReader(io.StringIO(zhengdu("note", "list", "--format", "csv").out))
    assert row["note"] == f"'{words}"


def test_numbers_with_a_sign_stay_numbers(zhengdu: Zhengdu, stored: str) -> None:
    zhengdu("note", "add", stored, "--quote", "572亿元", "--note", "-3.5")
    (row,) = csv.DictReader(io.StringIO(zhengdu("note", "list", "--format", "csv").out))
    assert row["note"] == "-3.5"
