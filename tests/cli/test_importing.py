"""import of folders, archives and documents, as a person types it."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]


@pytest.mark.parametrize("packed", [True, False])
def test_a_folder_or_archive_of_reports(
    zhengdu: Zhengdu, report_file: Path, tmp_path: Path, *, packed: bool
) -> None:
    whole = tmp_path / "全部"
    whole.mkdir()
    report_file.rename(whole / "好.txt")
    (whole / "坏.txt").write_bytes(b"")
    if packed:
        with zipfile.ZipFile(tmp_path / "全部.zip", "w") as archive:
            for file in whole.iterdir():
                archive.write(file, file.name)
        whole = tmp_path / "全部.zip"
    ran = zhengdu("import", whole, "--format", "json")
    assert ran.code == 2
    assert [report["title"] for report in ran.json["reports"]] == ["某区政府工作报告"]
    assert ran.err == f"{whole / '坏.txt'} 是空文件。请选择有报告正文的文件。\n"


def test_an_address_that_is_none(zhengdu: Zhengdu) -> None:
    ran = zhengdu("import", "ftp://example.org/报告.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "http://" in ran.err


def test_an_archive_where_one_report_is_wanted(zhengdu: Zhengdu, tmp_path: Path) -> None:
    path = tmp_path / "全部.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("甲.txt", "各位代表：")
    ran = zhengdu("outline", path)
    assert (ran.code, ran.out) == (2, "")
    assert "zhengdu import" in ran.err


def test_what_was_there_before_is_told_apart(zhengdu: Zhengdu, report_file: Path) -> None:
    assert zhengdu("import", report_file).out.startswith("已导入书库：某区政府工作报告  ")
    assert zhengdu("import", report_file).out.startswith("书库中已有：某区政府工作报告  ")
