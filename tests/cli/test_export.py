"""export: orders, parts, forms, and writing over an earlier file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from zhengdu.settings import Settings, save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]


@pytest.fixture
def noted(zhengdu: Zhengdu, stored: str) -> str:
    """The short report with two notes."""
    zhengdu("note", "add", stored, "--quote", "572亿元，增长6.1%", "--tag", "核对")
    zhengdu("note", "add", stored, "--quote", "增长7%左右", "--colour", "task")
    return stored


def test_a_working_paper_with_everything(zhengdu: Zhengdu, noted: str) -> None:
    ran = zhengdu("export", noted, "--by", "colour", "--ledger", "--with", "terms,figures")
    assert ran.code == 0
    for part in ("## 数据", "## 任务\n", "## 任务台账", "## 批注处引用的数据", "| 572亿元 |"):
        assert part in ran.out


@pytest.mark.parametrize("wrong", [("--by", "size"), ("--with", "terms,images"), ("--to", "odt")])
def test_what_is_not_possible_is_told(zhengdu: Zhengdu, noted: str, wrong: tuple[str, str]) -> None:
    ran = zhengdu("export", noted, *wrong)
    assert ran.code == 2
    assert wrong[1].rpartition(",")[2] in ran.err
    assert ran.out == ""


def test_words_written_into_the_file_are_kept(zhengdu: Zhengdu, noted: str, tmp_path: Path) -> None:
    file = tmp_path / "笔记.md"
    zhengdu("export", noted, "-o", file)
    first = file.read_text(encoding="utf-8")
    file.write_text(
        first.replace("## 二、今年任务", "我的看法\n\n## 二、今年任务"), encoding="utf-8"
    )
    assert zhengdu("export", noted, "-o", file).code == 0
    assert "\n我的看法\n" in file.read_text(encoding="utf-8")


def test_a_file_in_another_encoding_is_not_touched(
    zhengdu: Zhengdu, noted: str, tmp_path: Path
) -> None:
    file = tmp_path / "笔记.md"
    file.write_bytes("我的看法".encode("gb18030"))
    ran = zhengdu("export", noted, "-o", file)
    assert ran.code == 2
    assert "UTF-8" in ran.err
    assert file.read_bytes() == "我的看法".encode("gb18030")


def test_the_notes_of_another_report_are_not_written_over(
    zhengdu: Zhengdu, noted: str, tmp_path: Path
) -> None:
    other, file = tmp_path / "另一份.txt", tmp_path / "笔记.md"
    other.write_text("另一区政府工作报告\n\n一、去年工作\n粮食产量9万吨。\n", encoding="utf-8")
    zhengdu("note", "add", other, "--quote", "9万吨")
    zhengdu("export", noted, "-o", file)
    before = file.read_bytes()
    ran = zhengdu("export", other, "-o", file)
    assert (ran.code, file.read_bytes()) == (2, before)
    assert "另一份报告" in ran.err


@pytest.mark.parametrize(
    ("form", "amount"),
    [
        ("html", "2 条批注"), ("docx", "2 条批注"), ("csv", "2 条批注"), ("xlsx", "2 条批注"),
        ("json", "2 条批注"), ("ledger", "1 项任务"), ("anki", "2 条 Anki 笔记，2 处填空"),
    ],
)  # fmt: skip
def test_every_form_is_written_and_what_it_holds_is_told(
    zhengdu: Zhengdu, noted: str, tmp_path: Path, form: str, amount: str
) -> None:
    task = zhengdu("note", "list", noted, "--format", "json").json["notes"][0]["id"]
    zhengdu("note", "edit", task, "--lead", "统计局")
    file = tmp_path / f"笔记.{form}"
    ran = zhengdu("export", noted, "--to", form, "-o", file)
    assert (ran.code, ran.out) == (0, "")
    assert f"（{amount}）" in ran.err
    assert file.stat().st_size > 100


def test_a_list_of_notes_is_one_whatever_else_is_wanted(zhengdu: Zhengdu, noted: str) -> None:
    ran = zhengdu("export", noted, "--to", "csv", "--ledger")
    assert ran.out == zhengdu("export", noted, "--to", "csv").out
    assert "--to ledger" in ran.err
    assert zhengdu("export", noted, "--to", "ledger", "--ledger").err == ""


def test_the_readers_names_of_colours_are_used(zhengdu: Zhengdu, noted: str, home: Path) -> None:
    folder = home / "data"
    save(Settings(colour_names={"task": "督办"}), folder)
    assert "## 督办" in zhengdu("export", noted, "--by", "colour").out
