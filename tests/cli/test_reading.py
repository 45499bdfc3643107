"""outline, terms, indicators and meta in their three forms."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

from zhengdu.services import opening

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]

COMMANDS = ("outline", "terms", "indicators", "meta")


def test_the_outline_has_levels_and_places(zhengdu: Zhengdu, seed_path: Path) -> None:
    entries = zhengdu("outline", seed_path, "--format", "json").json["outline"]
    text = opening.read(seed_path).text
    assert entries[0]["level"] == 0
    assert [entry["start"] for entry in entries] == sorted(entry["start"] for entry in entries)
    for entry in entries[1:]:
        assert text[entry["start"] : entry["end"]].startswith(entry["title"])


@pytest.mark.parametrize(("command", "key"), [("terms", "occurrences"), ("indicators", None)])
def test_passages_are_cut_from_the_text(
    zhengdu: Zhengdu, seed_path: Path, command: str, key: str | None
) -> None:
    entries = zhengdu(command, seed_path, "--format", "json").json[command]
    text = opening.read(seed_path).text
    passages = [one for entry in entries for one in entry[key]] if key else entries
    assert passages
    for one in passages:
        start, end = one["start"], one["end"]
        assert one["quote"] == text[start:end]
        assert one["prefix"] == text[max(0, start - 32) : start]
        assert one["suffix"] == text[end : end + 32]


def test_names_of_the_fields_are_fixed(zhengdu: Zhengdu, seed_path: Path) -> None:
    printed = zhengdu("indicators", seed_path, "--format", "json").json
    assert list(printed) == ["report", "indicators"]
    assert list(printed["indicators"][0]) == [
        "name", "canonical", "value", "unit", "measure", "direction", "approx", "kind", "period",
        "section", "start", "end", "quote", "prefix", "suffix", "rule", "confidence",
    ]  # fmt: skip
    terms = zhengdu("terms", seed_path, "--format", "json").json["terms"]
    assert list(terms[0]) == ["term", "definition", "source", "occurrences"]
    meta = zhengdu("meta", seed_path, "--format", "json").json["meta"]
    assert list(meta) == [
        "title", "place", "level", "year", "body", "speaker", "office", "meeting", "delivered",
        "published", "source",
    ]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_csv_has_as_many_rows_as_json(zhengdu: Zhengdu, seed_path: Path, command: str) -> None:
    rows = list(csv.reader(io.StringIO(zhengdu(command, seed_path, "--format", "csv").out)))
    printed = zhengdu(command, seed_path, "--format", "json").json[command]
    assert len(rows) == len(printed) + 1
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_text_is_chinese(zhengdu: Zhengdu, seed_path: Path, command: str) -> None:
    ran = zhengdu(command, seed_path)
    assert (ran.code, ran.err) == (0, "")
    assert "曾都" in zhengdu("meta", seed_path).out
    assert any(character >= "\u4e00" for character in ran.out.split("\n")[0])


@pytest.mark.parametrize("command", COMMANDS)
def test_a_report_of_the_library_goes_by_its_id(
    zhengdu: Zhengdu, stored: str, report_file: Path, command: str
) -> None:
    by_file = zhengdu(command, report_file, "--format", "json")
    assert zhengdu(command, stored[:10], "--format", "json") == by_file


def test_reading_a_file_leaves_no_library(
    zhengdu: Zhengdu, report_file: Path, tmp_path: Path
) -> None:
    zhengdu("outline", report_file, "--data-dir", tmp_path / "data")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("command", ["terms", "indicators"])
def test_nothing_found_is_exit_code_1(zhengdu: Zhengdu, tmp_path: Path, command: str) -> None:
    file = tmp_path / "无.txt"
    file.write_text("某区政府工作报告\n一、去年工作\n发展势头良好。\n", encoding="utf-8")
    for form in ("text", "json", "csv"):
        ran = zhengdu(command, file, "--format", form)
        assert ran.code == 1
        assert ran.err == "报告中没有找到这类内容。\n"
    assert zhengdu(command, file, "--format", "json").json[command] == []


def test_ranks_and_targets_in_words_are_printed_on_request(
    zhengdu: Zhengdu, tmp_path: Path
) -> None:
    path = tmp_path / "report.txt"
    path.write_text(
        "政府工作报告\n一、2024年工作回顾\n地区生产总值增长5%、增速全省第3。\n"
        "二、2025年工作安排\n居民收入增长与经济增长同步。\n",
        encoding="utf-8",
    )

    def measures(*options: str) -> list[str]:
        printed = zhengdu("indicators", path, "--format", "json", *options).json
        return [figure["measure"] for figure in printed["indicators"]]

    assert measures() == ["growth"]
    assert measures("--ranks") == ["growth", "rank"]
    assert measures("--all") == ["growth", "rank", "statement"]
