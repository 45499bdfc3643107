"""export --what figures."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]


@pytest.mark.parametrize("form", ["csv", "json", "md", "tsv"])
def test_every_form_can_be_printed(zhengdu: Zhengdu, stored: str, form: str) -> None:
    ran = zhengdu("export", stored, "--what", "figures", "--to", form)
    assert ran.code == 0
    assert "572" in ran.out


def test_a_workbook_has_a_row_for_each_figure(
    zhengdu: Zhengdu, stored: str, tmp_path: Path
) -> None:
    file = tmp_path / "指标.xlsx"
    ran = zhengdu("export", stored, "--what", "figures", "--to", "xlsx", "-o", file)
    listed = zhengdu("indicators", stored, "--format", "json").json["indicators"]
    assert f"{len(listed)} 个指标" in ran.err
    sheet = load_workbook(file).active
    assert sheet is not None
    assert sheet.max_row == len(listed) + 1
    assert sheet["D2"].value == 572


def test_corrections_count(zhengdu: Zhengdu, stored: str) -> None:
    zhengdu("figure", "correct", stored, "--quote", "572亿元", "--name", "全区生产总值")
    printed = zhengdu("export", stored, "--what", "figures", "--to", "csv").out
    (row,) = [r for r in csv.DictReader(io.StringIO(printed[1:])) if r["原文"] == "572亿元"]
    assert (row["指标"], row["识别依据"]) == ("全区生产总值", "读者更正过。")
    zhengdu("note", "add", stored, "--quote", "572亿元，增长6.1%")
    assert "全区生产总值" in zhengdu("export", stored, "--with", "figures").out


@pytest.mark.parametrize("wrong", [("--what", "terms"), ("--to", "docx")])
def test_what_is_not_possible_is_told(
    zhengdu: Zhengdu, stored: str, wrong: tuple[str, str]
) -> None:
    ran = zhengdu("export", stored, "--what", "figures", *wrong)
    assert ran.code == 2
    assert wrong[1] in ran.err
