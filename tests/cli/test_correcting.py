"""correct …: headings and metadata from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Zhengdu = Callable[..., Any]


def outline(zhengdu: Zhengdu, report: str) -> list[str]:
    entries = zhengdu("outline", report, "--format", "json").json["outline"]
    return [f"{entry['level']} {entry['title']}" for entry in entries[1:]]


BEFORE = ["1 一、去年工作", "2 （一）经济运行", "2 （二）民生福祉", "1 二、今年任务"]


@pytest.mark.parametrize(
    ("words", "after"),
    [
        (("demote", "--heading", "去年工作"), ["2 一、去年工作", "3 （一）经济运行"]),
        (("promote", "--heading", "(一)经济运行"), ["1 一、去年工作", "1 （一）经济运行"]),
        (("rename", "--heading", "一、去年工作", "--title", "回顾"), ["1 回顾", BEFORE[1]]),
        (("remove", "--heading", "经济运行"), [BEFORE[0], "2 （二）民生福祉"]),
        (("add", "--quote", "新增就业", "--level", "3"), BEFORE[:2]),
    ],
)
def test_headings_are_corrected_and_corrected_back(
    zhengdu: Zhengdu, stored: str, words: tuple[str, ...], after: list[str]
) -> None:
    ran = zhengdu("correct", words[0], stored, *words[1:])
    assert (ran.code, ran.err) == (0, "")
    changed = outline(zhengdu, stored)
    assert changed != BEFORE
    assert changed[:2] == after
    assert zhengdu("correct", "undo", stored).code == 0
    assert outline(zhengdu, stored) == BEFORE


def test_a_new_heading_has_the_level_that_is_wanted(zhengdu: Zhengdu, stored: str) -> None:
    zhengdu("correct", "add", stored, "--quote", "新增就业", "--level", "3")
    assert [one[:2] for one in outline(zhengdu, stored)] == ["1 ", "2 ", "2 ", "3 ", "1 "]


def test_a_section_becomes_the_list_of_terms(zhengdu: Zhengdu, stored: str) -> None:
    zhengdu("correct", "part", stored, "--heading", "今年任务", "--kind", "glossary")
    (made,) = zhengdu("correct", "list", stored, "--format", "json").json["corrections"]
    assert (made["kind"], made["value"]) == ("part", "glossary")
    printed = zhengdu("indicators", stored, "--format", "json").json["indicators"]
    assert ["二、今年任务"] not in [one["section"] for one in printed]


def test_details_are_stated(zhengdu: Zhengdu, stored: str) -> None:
    assert zhengdu("correct", "state", stored, "year", "2021").out == "已更正：year\n"
    zhengdu("correct", "state", stored, "place", " 某  区 ")
    meta = zhengdu("meta", stored, "--format", "json").json["meta"]
    assert (meta["year"], meta["place"]) == (2021, "某 区")
    zhengdu("correct", "state", stored, "year", "")
    assert zhengdu("meta", stored, "--format", "json").json["meta"]["year"] is None


def test_corrections_are_listed_and_taken_back(zhengdu: Zhengdu, stored: str) -> None:
    assert "没有更正过" in zhengdu("correct", "list", stored).err
    assert zhengdu("correct", "undo", stored).code == 1
    zhengdu("correct", "state", stored, "place", "外区")
    zhengdu("correct", "remove", stored, "--heading", "经济运行")
    shown = zhengdu("correct", "list", stored).out
    assert "不是标题" in shown
    assert "外区" in shown
    lines = zhengdu("correct", "list", stored, "--format", "csv").out.splitlines()
    assert lines[0] == "id,kind,field,quote,value,in_text,created"
    first = lines[1].split(",")[0]
    assert "1 处" in zhengdu("correct", "undo", stored, first[:12]).err
    assert zhengdu("meta", stored, "--format", "json").json["meta"]["place"] == "某区"
    assert "1 处" in zhengdu("correct", "reset", stored).err
    assert outline(zhengdu, stored) == BEFORE


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("remove", "--heading", "没有"), "没有标题"),
        (("remove", "--heading", "一"), "2 个标题"),
        (("promote", "--heading", "去年工作"), "不能这样改"),
        (("rename", "--heading", "去年工作", "--title", " "), "不能这样改"),
        (("part", "--heading", "去年工作", "--kind", "x"), "glossary"),
        (("add", "--quote", "去年工作"), "不能设为标题"),
        (("add", "--quote", "新增就业", "--level", "9"), "1, 2, 3, 4"),
        (("undo", "ffff"), "ffff"),
    ],
)
def test_what_cannot_be_done_is_said(
    zhengdu: Zhengdu, stored: str, words: tuple[str, ...], sentence: str
) -> None:
    ran = zhengdu("correct", words[0], stored, *words[1:])
    assert ran.code == 2
    assert sentence in ran.err
    assert outline(zhengdu, stored) == BEFORE


@pytest.mark.parametrize(
    ("field", "value"), [("size", "x"), ("year", "去年"), ("year", "12"), ("level", "village")]
)
def test_a_detail_that_cannot_be_is_refused(
    zhengdu: Zhengdu, stored: str, field: str, value: str
) -> None:
    assert zhengdu("correct", "state", stored, field, value).code == 2
    assert zhengdu("correct", "list", stored, "--format", "json").json["corrections"] == []
