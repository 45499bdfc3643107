"""note import: what is told of notes that were taken in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Two notes from elsewhere, one of which has no place in the short report."""
    quotes = ("新增就业1.2万人", "谁也没有写过的一句话")
    rows = [
        {"id": quote, "uri": "http://x.cn", "text": "看", "tags": ["甲"],
         "target": [{"selector": [{"type": "TextQuoteSelector", "exact": quote}]}]}
        for quote in quotes
    ]  # fmt: skip
    file = tmp_path / "h.json"
    file.write_text(json.dumps({"rows": rows}, ensure_ascii=False), encoding="utf-8")
    return file


def test_what_became_of_notes_is_told(zhengdu: Zhengdu, stored: str, foreign: Path) -> None:
    ran = zhengdu("note", "import", stored, foreign)
    assert ran.code == 0
    assert ran.out.splitlines() == [
        "在报告中找到：1 条",
        "没有找到，作为无位置的批注保留：1 条",
        "  > 谁也没有写过的一句话",
        "    看",
    ]
    assert zhengdu("note", "import", stored, foreign).out == "以前导入过，未再导入：2 条\n"


def test_other_programs_can_read_it(zhengdu: Zhengdu, stored: str, foreign: Path) -> None:
    told = zhengdu("note", "import", stored, foreign, "--format", "json").json
    assert told["counts"] == {"found": 1, "moved": 0, "changed": 0, "lost": 1, "whole": 0,
                              "known": 0, "deleted": 0}  # fmt: skip
    first, second = told["notes"]
    assert (first["quote"], first["fate"], first["tags"]) == ("新增就业1.2万人", "found", ["甲"])
    assert (second["fate"], second["start"]) == ("lost", None)
    listed = zhengdu("note", "list", stored, "--format", "json").json["notes"]
    assert {note["id"] for note in listed} == {first["id"], second["id"]}
    rows = zhengdu("note", "import", stored, foreign, "--format", "csv").out.splitlines()
    assert rows[0] == "id,fate,quote,now,paragraph,start,end,note,tags"
    assert len(rows) == 3


def test_what_stands_elsewhere_and_what_is_told_by_its_place_alone(
    zhengdu: Zhengdu, stored: str, tmp_path: Path
) -> None:
    place = {"type": "TextPositionSelector", "start": 3, "end": 12}
    quote = {"type": "TextQuoteSelector", "exact": "新增就业1.2万人"}
    annotations = [
        {"id": f"http://x.cn/{number}", "type": "Annotation", "bodyValue": "看",
         "target": {"source": "http://x.cn", "selector": selectors}}
        for number, selectors in enumerate(([place, quote], [place]))
    ]  # fmt: skip
    file = tmp_path / "a.json"
    file.write_text(json.dumps(annotations, ensure_ascii=False), encoding="utf-8")
    assert zhengdu("note", "import", stored, file).out.splitlines() == [
        "已找到，但不在文件所说之处：1 条",
        "没有找到，作为无位置的批注保留：1 条",
        "  > 所批文本的第 3 至 12 个字符",
        "    看",
    ]


def test_a_file_without_notes_is_refused(zhengdu: Zhengdu, stored: str, report_file: Path) -> None:
    ran = zhengdu("note", "import", stored, report_file)
    assert (ran.code, ran.out) == (2, "")
    assert "没有批注" in ran.err
