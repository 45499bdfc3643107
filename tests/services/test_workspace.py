"""What the reader keeps: imported once, loaded as it was, notes committed one by one."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import Change
from zhengdu.errors import FileMissing, LibraryReadOnly, ReportUnknown
from zhengdu.services import opening
from zhengdu.services.workspace import Workspace
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from pathlib import Path


def test_making_a_workspace_touches_nothing(tmp_path: Path) -> None:
    Workspace(tmp_path / "data").close()
    assert not (tmp_path / "data").exists()


def test_a_file_is_imported_once(workspace: Workspace, report_file: Path, tmp_path: Path) -> None:
    first = workspace.import_file(report_file)
    copy = tmp_path / "副本.txt"
    copy.write_bytes(report_file.read_bytes())
    assert workspace.import_file(copy) == first
    assert workspace.reports() == (first,)
    assert first.path == str(report_file)


def test_a_report_is_loaded_as_it_was_read(workspace: Workspace, report_file: Path) -> None:
    stored = workspace.import_file(report_file)
    assert workspace.load(stored.id) == opening.read(report_file)


def test_an_import_that_fails_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        workspace.import_file(tmp_path / "没有.txt")
    assert workspace.reports() == ()


def test_notes_survive_closing(workspace: Workspace, report_file: Path) -> None:
    stored = workspace.import_file(report_file)
    report = workspace.load(stored.id)
    note = new_annotation(report, Span(10, 20))
    workspace.apply(Change(None, note))
    edited = replace(note, note="𠮷")
    workspace.apply(Change(note, edited))
    workspace.close()
    assert workspace.annotations(stored.id) == (edited,)


def test_notes_survive_the_removal_of_their_report(workspace: Workspace, report_file: Path) -> None:
    stored = workspace.import_file(report_file)
    note = new_annotation(workspace.load(stored.id), Span(10, 20))
    workspace.apply(Change(None, note))
    workspace.remove(stored.id)
    assert workspace.last_opened() is None
    with pytest.raises(ReportUnknown):
        workspace.load(stored.id)
    assert workspace.import_file(report_file).notes == 1
    assert workspace.annotations(stored.id) == (note,)


def test_the_report_read_last_is_remembered(workspace: Workspace, report_file: Path) -> None:
    stored = workspace.import_file(report_file)
    workspace.set_position(stored.id, 12)
    last = workspace.last_opened()
    assert last is not None
    assert last.id == stored.id
    assert last.opened
    assert workspace.position(stored.id) == 12


def test_a_broken_library_is_told_on_first_use(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the way")
    workspace = Workspace(tmp_path / "data")
    with pytest.raises(LibraryReadOnly):
        workspace.reports()


def test_a_workspace_may_be_made_on_one_thread_and_used_on_another(
    tmp_path: Path, report_file: Path
) -> None:
    workspace = Workspace(tmp_path / "data")
    found: list[object] = []

    def use() -> None:
        found.append(workspace.import_file(report_file))
        workspace.close()

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert len(found) == 1


def test_a_report_keeps_its_id_when_later_rules_assemble_it_otherwise(
    workspace: Workspace, report_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from zhengdu.report import assembling

    stored = workspace.import_file(report_file)
    monkeypatch.setattr(assembling, "text_id", lambda _paragraphs: "f" * 64)
    assert workspace.load(stored.id).id == stored.id


def test_reading_the_head_of_a_short_text_is_not_worth_it(report_file: Path) -> None:
    assert opening.read_head(report_file) is None


def test_the_head_of_a_long_text_is_its_beginning(tmp_path: Path) -> None:
    file = tmp_path / "长.txt"
    lines = [f"第{n}个项目{'建成投产，' * (n % 9 + 1)}投资{n}亿元。" for n in range(8000)]
    file.write_text("\n".join(["某区政府工作报告", "一、去年工作", *lines]), encoding="utf-8")
    head = opening.read_head(file, 30_000)
    assert head is not None
    assert 5_000 < len(head.text) < 100_000
    assert opening.read(file).text.startswith(head.text[: len(head.text) // 2])


def test_a_report_that_better_rules_name_is_listed_by_that_name(
    workspace: Workspace, report_file: Path
) -> None:
    source, report = opening.read_with_source(report_file)
    workspace.add(source, replace(report, meta=replace(report.meta, title="旧名")), report_file)
    assert workspace.find(report.id).title == "某区旧名"
    for file in workspace.data_dir.glob("cache/reports/*"):
        file.unlink()
    assert workspace.load(report.id).meta.name == "某区政府工作报告"
    assert workspace.find(report.id).title == "某区政府工作报告"
