from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.importers.plain import from_text
from zhengdu.report.assembling import assemble
from zhengdu.report.packing import packed, unpacked
from zhengdu.services import assembled, opening
from zhengdu.services.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.model import Report


@pytest.fixture
def report(seed_path: Path) -> Report:
    return opening.read(seed_path)


def test_a_report_comes_back_as_it_was(tmp_path: Path, report: Report) -> None:
    assembled.keep(tmp_path, report)
    assert assembled.load(tmp_path, report.id) == report


@given(st.lists(st.text(), max_size=8))
def test_any_report_packs_and_unpacks(lines: list[str]) -> None:
    report = assemble(from_text("\n".join(lines), "a.txt"))
    again = json.loads(json.dumps(packed(report), ensure_ascii=False))
    assert unpacked(again) == report


def test_what_other_rules_assembled_is_not_taken(
    tmp_path: Path, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    assembled.keep(tmp_path, report)
    monkeypatch.setattr(assembled, "rules", lambda: "other")
    assert assembled.load(tmp_path, report.id) is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"rules": "x"}', "null"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, report: Report, damage: str) -> None:
    assembled.keep(tmp_path, report)
    (file,) = (tmp_path / assembled.FOLDER).iterdir()
    file.write_text(damage, encoding="utf-8")
    assert assembled.load(tmp_path, report.id) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, report: Report) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    assembled.keep(tmp_path, report)
    assert assembled.load(tmp_path, report.id) is None


def test_the_library_assembles_once_and_forgets_what_is_removed(
    tmp_path: Path, seed_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = Workspace(tmp_path)
    stored = workspace.import_file(seed_path)
    monkeypatch.setattr("zhengdu.report.assembling.leveled", None)
    assert workspace.load(stored.id).id == stored.id
    workspace.remove(stored.id)
    assert not list((tmp_path / assembled.FOLDER).iterdir())
    workspace.close()
