"""Texts as they are pasted and typed: tables, broken lines, mixed widths, very many figures."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhengdu.indicators.extraction import extract
from zhengdu.report.assembling import assemble
from zhengdu.report.source import RawParagraph, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.indicators.indicator import Indicator

HEAD = (
    "政府工作报告",
    "——2025年1月18日在甲市第八届人民代表大会第四次会议上",
    "各位代表：",
    "一、2024年工作回顾",
)
PIECES = st.sampled_from(
    [*"0123456789０１.．,，。、；：|\t\n 　-—~%％（）“”", "亿元", "万人", "个", "家",
     "增长", "达到", "分别", "新增", "其中", "均", "由", "从",
     "提高到", "以上", "占", "比重", "2024年", "企业", "翻番", "成"]
)  # fmt: skip


def figures(*lines: str) -> tuple[Indicator, ...]:
    paragraphs = tuple(RawParagraph(line) for line in (*HEAD, *lines))
    report = assemble(Source("pasted.txt", "text", "utf-8", paragraphs))
    return extract(report, ranks=True, statements=True)


def told(one: Indicator) -> str:
    stated = f"{one.value}{one.unit}"
    return f"{one.name} | {stated} | {one.measure} | {one.direction} | {one.kind} | {one.period}"


def test_pasted(bad_input_case: tuple[str, str, str]) -> None:
    _, text, expected = bad_input_case
    assert "\n".join(map(told, figures(*text.splitlines()))) == expected.removeprefix("nothing")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值完成572\n亿元。", ["572亿元"]),
        ("地区生产总值增长14\n%，失业率4%。", ["14%", "4%"]),
        ("地区生产总值完成57\n2.3亿元。", ["572.3亿元"]),
        ("地区生产总值完成572\n.3亿元。", ["572.3亿元"]),
        # a cell of its own on each line: where a number ends is not known
        ("地区生产总值\n500\n572亿元", []),
    ],
)
def test_a_figure_broken_over_a_line_is_whole_or_not_there(text: str, expected: list[str]) -> None:
    found = figures(text)
    assert [f"{one.value}{one.unit}" for one in found] == expected
    assert all(one.name for one in found)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_anything_is_read_without_failing(text: str) -> None:
    for one in figures(text, "地区生产总值增长5%。"):
        assert one.span.start < one.span.end
        assert len(one.value) <= len(text) + 4


@pytest.mark.parametrize(
    "many",
    [
        lambda n: "，".join(f"新增企业{i}家" for i in range(n)) + "。",
        lambda n: "新建" + "、".join(f"学校{i}所" for i in range(n)) + "。",
        lambda n: "".join(f"{i}亿元" for i in range(n)),
        lambda n: "\t".join(f"{i}亿元" for i in range(n)),
        lambda n: "1" * n + "，" + "一二三" * n + "5%",
    ],
    ids=["clauses", "list", "bare", "row", "runs of digits"],
)
def test_the_work_is_linear_in_the_number_of_figures(many: Callable[[int], str]) -> None:
    few, all_of_them = (_calls(many(count)) for count in (600, 2_400))
    # four times the figures: sixteen times the calls if it were quadratic
    assert all_of_them < 5 * few


def test_ten_thousand_figures_in_one_sentence() -> None:
    found = figures("，".join(f"新增企业{number}家" for number in range(1, 10_001)) + "。")
    assert [one.value for one in found] == [str(number) for number in range(1, 10_001)]
    assert {one.name for one in found} == {"新增企业数"}


def _calls(text: str) -> int:
    """How many functions are called to read a text; tests.benchmarks measures the time."""
    number = 0

    def count(_frame: object, event: str, _function: object) -> None:
        nonlocal number
        number += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        figures(text)
    finally:
        sys.setprofile(before)
    return number
