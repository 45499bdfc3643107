"""Files are written whole or not at all; citations say where a passage stands."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import ExportFailed, ExportLeadsAway, ReportUnknown
from zhengdu.export.material import NOTES_ONLY
from zhengdu.services import exporting, gathering, noting, opening

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.services.workspace import Workspace


def markdown(workspace: Workspace, report_id: str, language: str = "zh_CN") -> str:
    material = gathering.gather(workspace, report_id, language=language)
    return str(exporting.written(material, exporting.Form.MARKDOWN, NOTES_ONLY))


def test_notes_become_a_document(workspace: Workspace, report_file: Path) -> None:
    report = workspace.load(workspace.import_file(report_file).id)
    noting.add(workspace, report, noting.locate(report, "572亿元"), note="查")
    document = markdown(workspace, report.id)
    for part in ("## 一、去年工作", "### （一）经济运行", "> 572亿元", "查\n"):
        assert part in document
    assert markdown(workspace, report.id, "en").count("Reading notes") == 1


def test_an_unknown_report_cannot_be_exported(workspace: Workspace) -> None:
    with pytest.raises(ReportUnknown):
        gathering.gather(workspace, "0" * 64)


def test_a_citation_says_where_the_passage_stands(report_file: Path) -> None:
    report = opening.read(report_file)
    cited = exporting.citation(report, noting.locate(report, "572亿元"))
    passage, where = cited.split("\n")
    assert passage == "572亿元"
    assert where.startswith("——《")
    assert "一、去年工作 › （一）经济运行" in where
    assert where.endswith("段")


def test_a_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "批注.md"
    file.write_text("旧")
    file.chmod(0o640)
    exporting.write(file, "新\n")
    assert file.read_text(encoding="utf-8") == "新\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["批注.md"]


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    usual, ours = tmp_path / "a", tmp_path / "b"
    usual.touch()
    exporting.write(ours, "")
    assert ours.stat().st_mode == usual.stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "实.md", tmp_path / "链.md"
    target.write_text("旧")
    link.symlink_to(target)
    exporting.write(link, "新")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "新"


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "里").mkdir()
    outside, link = tmp_path / "外.md", tmp_path / "里" / "链.md"
    outside.write_text("旧")
    link.symlink_to(outside)
    with pytest.raises(ExportLeadsAway):
        exporting.write(link, "新")
    assert outside.read_text(encoding="utf-8") == "旧"
    assert os.listdir(tmp_path / "里") == ["链.md"]


@pytest.mark.parametrize("place", ["没有/批注.md", "文件/批注.md", "文件夹"])
def test_where_nothing_can_be_written_it_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "文件").touch()
    (tmp_path / "文件夹").mkdir()
    with pytest.raises(ExportFailed) as raised:
        exporting.write(tmp_path / place, "x")
    assert raised.value.data["reason"]
    assert sorted(os.listdir(tmp_path)) == ["文件", "文件夹"]
