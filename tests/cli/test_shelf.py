"""import, list and remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]


def test_an_imported_report_is_listed(zhengdu: Zhengdu, stored: str) -> None:
    (report,) = zhengdu("list", "--format", "json").json["reports"]
    assert report["id"] == stored
    for name in ("title", "place", "year", "level", "added", "path", "notes"):
        assert name in report
    assert stored[:8] in zhengdu("list").out
    assert zhengdu("list", "--format", "csv").out.startswith("id,title,place,level,year,")


def test_an_empty_library_is_no_failure(zhengdu: Zhengdu) -> None:
    ran = zhengdu("list")
    assert (ran.code, ran.out) == (0, "")
    assert "zhengdu import" in ran.err
    assert zhengdu("list", "--format", "json").json == {"reports": []}


def test_one_bad_file_does_not_stop_the_others(
    zhengdu: Zhengdu, report_file: Path, tmp_path: Path
) -> None:
    ran = zhengdu("import", tmp_path / "没有.txt", report_file)
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "没有.txt" in ran.err
    assert len(zhengdu("list", "--format", "json").json["reports"]) == 1


@pytest.mark.parametrize("by", ["id", "beginning", "file"])
def test_a_report_is_removed(zhengdu: Zhengdu, stored: str, report_file: Path, by: str) -> None:
    zhengdu("note", "add", stored, "--quote", "572亿元")
    key = {"id": stored, "beginning": stored[:6], "file": str(report_file)}[by]
    ran = zhengdu("remove", key)
    assert ran.code == 0
    assert "1 条批注" in ran.err
    assert zhengdu("list", "--format", "json").json == {"reports": []}
    zhengdu("import", report_file)
    assert len(zhengdu("note", "list", stored, "--format", "json").json["notes"]) == 1


def test_nothing_is_removed_if_one_is_unknown(zhengdu: Zhengdu, stored: str) -> None:
    ran = zhengdu("remove", stored, "0" * 64)
    assert ran.code == 2
    assert len(zhengdu("list", "--format", "json").json["reports"]) == 1


@pytest.mark.parametrize("before", [True, False])
def test_the_data_folder_may_stand_before_or_after(
    zhengdu: Zhengdu, report_file: Path, tmp_path: Path, *, before: bool
) -> None:
    option = ["--data-dir", tmp_path / "别处"]
    words = [*option, "import", report_file] if before else ["import", report_file, *option]
    assert zhengdu(*words).code == 0
    assert (tmp_path / "别处" / "library.sqlite3").is_file()
    assert len(zhengdu("list", f"--data-dir={option[1]}", "--format", "json").json["reports"]) == 1
    assert zhengdu("list", "--format", "json").json["reports"] == []
