from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import FileEmpty, FileMissing, NoReports
from zhengdu.services import opening
from zhengdu.services.bulk import import_all

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.services.workspace import Workspace

TEXTS = {
    "甲.txt": "甲县政府工作报告\n各位代表：\n过去一年，甲县各项工作取得新的进展。\n",
    "乙.txt": "乙县政府工作报告\n各位代表：\n过去一年，乙县各项工作取得新的进展。\n",
    "空.txt": "",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "报告"
    made.mkdir()
    for name, text in TEXTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def archive(folder: Path, tmp_path: Path) -> Path:
    path = tmp_path / "报告.zip"
    with zipfile.ZipFile(path, "w") as made:
        for file in folder.iterdir():
            made.write(file, file.name)
    return path


@pytest.mark.parametrize("kind", ["folder", "archive"])
def test_every_report_is_taken_in_and_every_failure_told(
    workspace: Workspace, request: pytest.FixtureRequest, kind: str
) -> None:
    path: Path = request.getfixturevalue(kind)
    outcomes = {outcome.name: outcome for outcome in import_all(workspace, [str(path)])}
    assert set(outcomes) == {str(path / name) for name in TEXTS}
    assert isinstance(outcomes[str(path / "空.txt")].error, FileEmpty)
    stored = outcomes[str(path / "甲.txt")].stored
    assert stored is not None
    assert "甲县" in workspace.load(stored.id).text
    assert len(workspace.reports()) == 2


def test_names_of_every_kind_in_one_go(workspace: Workspace, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "图").mkdir()
    names = [str(tmp_path / "没有.txt"), str(folder / "甲.txt"), str(tmp_path / "图")]
    missing, good, nothing = import_all(workspace, names)
    assert isinstance(missing.error, FileMissing)
    assert good.stored is not None
    assert isinstance(nothing.error, NoReports)


@pytest.mark.parametrize(
    ("pasted", "form"),
    [
        (TEXTS["甲.txt"], "text"),
        (
            "<meta charset='utf-8'><p>甲县政府工作报告</p>"
            "<p>各位代表：过去一年，各项工作取得新的进展。</p>",
            "html",
        ),
        ("# 甲县政府工作报告\n## 一、回顾\n## 二、任务\n", "markdown"),
        ("民生改善\ud800", "text"),
    ],
)
def test_what_is_pasted_becomes_a_report(workspace: Workspace, pasted: str, form: str) -> None:
    source, report = opening.read_text(pasted, "剪贴板")
    assert (source.name, source.format) == ("剪贴板", form)
    stored = workspace.add(source, report, "")
    assert stored.path == ""
    assert workspace.load(stored.id).text == report.text


def test_nothing_was_pasted() -> None:
    with pytest.raises(FileEmpty):
        opening.read_text(" \n", "剪贴板")
