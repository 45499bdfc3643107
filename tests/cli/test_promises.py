"""zhengdu path: promises beside results, with what is computed labelled so."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from zhengdu.services import opening

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]


def test_stated_figures_have_places_and_computed_ones_their_sources(
    zhengdu: Zhengdu, seed_path: Path
) -> None:
    printed = zhengdu("path", seed_path, "--format", "json").json
    text = opening.read(seed_path).text
    gdp = next(path for path in printed["paths"] if path["canonical"] == "gdp")
    assert gdp["reached"] == []
    assert [one["value"] for one in gdp["expected"]] == ["572", "14"]
    assert [one["value"] for one in gdp["term"]] == ["900"]
    assert gdp["computed"][0]["text"] == "2022年620.6亿元"
    for source in gdp["computed"][0]["from"]:
        assert text[source["start"] : source["end"]] == source["quote"]
    assert printed["doubts"][0]["name"] == "人均GDP"


def test_a_table_says_what_is_computed(zhengdu: Zhengdu, seed_path: Path) -> None:
    ran = zhengdu("path", seed_path)
    head, *rows = ran.out.splitlines()
    assert head.split() == ["指标", "已实现", "预计", "2022年目标", "届末目标", "推算"]
    gdp = next(row for row in rows if row.startswith("地区生产总值"))
    assert "572亿元（2021） +14%（2021）" in gdp
    assert any("地区生产总值" in row and "2022—2026年年均增长9.5%" in row for row in rows)


def test_rows_of_csv_are_stated_or_computed(zhengdu: Zhengdu, seed_path: Path) -> None:
    printed = zhengdu("path", seed_path, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert {bool(row["stage"]) for row in rows if row["computed"]} == {False}
    assert all(row["quote"] for row in rows if not row["computed"])
    stages = {row["stage"] for row in rows if row["name"] == "地区生产总值"}
    assert stages == {"past", "expected", "next_year", "term", ""}


def test_a_report_without_promises_says_so(zhengdu: Zhengdu, tmp_path: Path) -> None:
    file = tmp_path / "短.txt"
    file.write_text("一、工作回顾\n各项工作稳步推进。\n", encoding="utf-8")
    ran = zhengdu("path", file)
    assert ran.code == 1
    assert "没有可与已实现数字对照的承诺" in ran.err
