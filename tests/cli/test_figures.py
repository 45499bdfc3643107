"""figure correct, hide, add, list, undo and reset."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]


def listed(zhengdu: Zhengdu, report: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = zhengdu("indicators", report, "--format", "json").json[
        "indicators"
    ]
    return found


def at(zhengdu: Zhengdu, report: object, quote: str) -> list[dict[str, Any]]:
    return [one for one in listed(zhengdu, report) if one["quote"] == quote]


def test_a_correction_shows_in_the_list_of_figures(zhengdu: Zhengdu, stored: str) -> None:
    ran = zhengdu(
        "figure", "correct", stored, "--quote", "572亿元", "--name", "全区生产总值",
        "--value", "573.2万元", "--period", "2020", "--kind", "预计", "--direction", "+",
    )  # fmt: skip
    assert ran.code == 0
    assert ran.out.startswith("已更正指标：")
    (one,) = at(zhengdu, stored, "572亿元")
    assert (one["name"], one["value"], one["unit"]) == ("全区生产总值", "573.2", "万元")
    assert (one["period"], one["kind"], one["direction"]) == ("2020", "expected", "+")
    assert (one["rule"], one["confidence"]) == ("reader", 1.0)


def test_a_file_by_itself_is_read_without_corrections(
    zhengdu: Zhengdu, stored: str, report_file: Path
) -> None:
    zhengdu("figure", "hide", report_file, "--quote", "572亿元")
    assert at(zhengdu, stored, "572亿元") == []
    assert len(at(zhengdu, report_file, "572亿元")) == 1


def test_hidden_and_shown_again(zhengdu: Zhengdu, stored: str) -> None:
    before = listed(zhengdu, stored)
    zhengdu("figure", "hide", stored, "--quote", "6.1%")
    assert len(listed(zhengdu, stored)) == len(before) - 1
    assert zhengdu("figure", "hide", stored, "--quote", "6.1%").code == 2
    zhengdu("figure", "correct", stored, "--quote", "6.1%")
    assert listed(zhengdu, stored) == before


def test_added_from_a_passage(zhengdu: Zhengdu, report_file: Path) -> None:
    text = report_file.read_text(encoding="utf-8")
    report_file.write_text(text.replace("粮食产量", "建成5桥，粮食产量"), encoding="utf-8")
    ran = zhengdu("figure", "add", report_file, "--quote", "建成5桥", "--name", "建成桥梁数")
    assert ran.code == 0
    stored = zhengdu("list", "--format", "json").json["reports"][0]["id"]
    (one,) = at(zhengdu, stored, "5桥")
    assert (one["name"], one["value"], one["unit"]) == ("建成桥梁数", "5", "桥")
    assert (one["rule"], one["kind"]) == ("reader_added", "actual")
    zhengdu("figure", "hide", stored, "--quote", "5桥")
    assert at(zhengdu, stored, "5桥") == []
    assert zhengdu("figure", "list", stored, "--format", "json").json["figure_corrections"] == []


def test_listed_and_taken_back(zhengdu: Zhengdu, stored: str) -> None:
    before = listed(zhengdu, stored)
    assert "没有更正过" in zhengdu("figure", "list", stored).err
    zhengdu("figure", "correct", stored, "--quote", "572亿元", "--period", "2019")
    made = zhengdu("figure", "hide", stored, "--quote", "6.1%", "--format", "json").json
    (hidden,) = made["figure_corrections"]
    assert (hidden["act"], hidden["now"], hidden["quote"]) == ("hide", None, "6.1%")
    shown = zhengdu("figure", "list", stored).out
    assert "更正" in shown
    assert "2019" in shown
    rows = list(
        csv.DictReader(io.StringIO(zhengdu("figure", "list", stored, "--format", "csv").out))
    )
    assert [(row["act"], row["period"], row["rule_value"]) for row in rows] == [
        ("change", "2019", "572"),
        ("hide", "", "6.1"),
    ]
    assert "1 处" in zhengdu("figure", "undo", stored, hidden["id"][:10]).err
    assert len(listed(zhengdu, stored)) == len(before)
    zhengdu("figure", "hide", stored, "--quote", "6.1%")
    assert "2 处" in zhengdu("figure", "reset", stored).err
    assert listed(zhengdu, stored) == before
    assert zhengdu("figure", "undo", stored).code == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("correct", "--quote", "地区生产总值572亿元，增长6.1%", "--name", "x"), "2 个指标"),
        (("correct", "--quote", "572亿元", "--of", "别的"), "没有列出的指标"),
        (("correct", "--quote", "572亿元", "--period", "去年"), "不是时期"),
        (("correct", "--quote", "572亿元", "--kind", "x"), "actual (实际)"),
        (("correct", "--quote", "572亿元", "--direction", "up"), "none"),
        (("correct", "--quote", "572亿元", "--name", " "), "名称和数值"),
        (("correct", "--quote", "572亿元", "--value", "多"), "没有数字"),
        (("correct", "--quote", "999亿元"), "报告中没有"),
        (("add", "--quote", "民生福祉"), "没有数字"),
        (("add", "--quote", "572亿元"), "已列为“地区生产总值”"),
        (("add", "--quote", "572亿元，增长6.1%"), "2 个数字"),
        (("undo", "fffff"), "没有编号"),
    ],
)
def test_what_cannot_be_done_is_said(
    zhengdu: Zhengdu, stored: str, words: tuple[str, ...], sentence: str
) -> None:
    ran = zhengdu("figure", words[0], stored, *words[1:])
    assert ran.code == 2
    assert sentence in ran.err
    assert listed(zhengdu, stored)[0]["rule"] != "reader"


def test_a_backup_holds_the_corrections(zhengdu: Zhengdu, stored: str) -> None:
    zhengdu("figure", "correct", stored, "--quote", "572亿元", "--name", "全区生产总值")
    made = zhengdu("backup", "--format", "json").json
    zhengdu("figure", "reset", stored)
    assert at(zhengdu, stored, "572亿元")[0]["name"] == "地区生产总值"
    name = zhengdu("backup", "list", "--format", "json").json["backups"][0]["name"]
    assert zhengdu("backup", "restore", name).code == 0, made
    assert at(zhengdu, stored, "572亿元")[0]["name"] == "全区生产总值"
