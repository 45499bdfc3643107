"""Two hands on one note: no word of either is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.merging import merged, merged_text
from zhengdu.annotations.note import Annotation, Colour, Task, TaskState
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

WORDS = st.text(alphabet="甲乙丙丁 \n一二", max_size=12)


@pytest.fixture
def note(make_report: Callable[..., Report]) -> Annotation:
    report = make_report("一、去年工作", "地区生产总值572亿元，增长6.1%。")
    return new_annotation(report, Span(7, 13), note="查", tags=("核对", "数据"))


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("原文", "原文，改", "原文", "原文，改"),
        ("原文", "原文", "原文，改", "原文，改"),
        ("开头\n结尾", "新开头\n结尾", "开头\n结尾和更多", "新开头\n结尾和更多"),
        ("开头\n结尾", "开头\n结尾和更多", "新开头\n结尾", "新开头\n结尾和更多"),
        ("开头，结尾", "新开头，结尾", "开头，结尾和更多", "新开头，结尾\n\n开头，结尾和更多"),
        ("原文", "原文甲", "原文乙", "原文甲\n\n原文乙"),
        ("原文甲", "原文甲又", "原文甲\n\n乙", "原文甲又\n\n乙"),
        ("原文", "原文甲", "原文甲\n\n乙", "原文甲\n\n乙"),
        ("", "甲", "乙", "甲\n\n乙"),
        ("原文", "", "原文乙", "原文乙"),
        ("原文", "", "原文\n\n乙", "乙"),
        ("完成5%。", "完成15%。", "完成25%。", "完成15%。\n\n完成25%。"),
        ("", "增速15%", "5%", "增速15%\n\n5%"),
        ("增长5%", "增幅小。增长5%", "增加就业。增长5%", "增幅小。增长5%\n\n增加就业。增长5%"),
    ],
)
def test_texts(base: str, mine: str, theirs: str, expected: str) -> None:
    assert merged_text(base, mine, theirs).strip() == expected


@given(WORDS, WORDS, WORDS)
def test_what_one_hand_alone_changes_counts(base: str, mine: str, theirs: str) -> None:
    assert merged_text(base, mine, base) == mine
    assert merged_text(base, base, theirs) == theirs
    assert merged_text(base, mine, mine) == mine


@given(WORDS, st.text(alphabet="东西南北", min_size=1, max_size=6), st.text(alphabet="春夏秋冬"))
def test_what_both_add_is_there(base: str, mine: str, theirs: str) -> None:
    for first, second in ((base + mine, theirs + base), (base + mine, base + theirs)):
        result = merged_text(base, first, second)
        assert mine in result
        assert theirs in result


@given(WORDS, WORDS, WORDS)
def test_every_line_that_either_hand_has_written_is_there(
    base: str, mine: str, theirs: str
) -> None:
    result = Counter(merged_text(base, mine, theirs).split("\n"))
    for made in (mine, theirs):
        written = Counter(filter(str.strip, made.split("\n"))) - Counter(base.split("\n"))
        assert not written - result


def test_fields_of_two_acts(note: Annotation) -> None:
    mine = replace(note, starred=True, tags=("核对", "数据", "甲"))
    theirs = replace(note, colour=Colour.TASK, note="查过", tags=("核对", "乙"))
    both = merged(note, mine, theirs)
    assert (both.starred, both.colour, both.note) == (True, Colour.TASK, "查过")
    assert both.tags == ("核对", "乙", "甲")


def test_the_later_act_on_one_field_counts(note: Annotation) -> None:
    mine, theirs = replace(note, colour=Colour.QUESTION), replace(note, colour=Colour.TASK)
    assert merged(note, mine, theirs).colour is Colour.QUESTION


def test_fields_of_a_task(note: Annotation) -> None:
    note = replace(note, task=Task("发改局", "6月"))
    mine = replace(note, task=Task("发改局", "6月", TaskState.DONE))
    theirs = replace(note, task=Task("财政局", "6月"))
    assert merged(note, mine, theirs).task == Task("财政局", "6月", TaskState.DONE)


def test_what_another_has_written_in_a_task_outlives_its_being_taken_away(note: Annotation) -> None:
    task = replace(note, task=Task())
    theirs = replace(task, task=Task("财政局"))
    assert merged(task, note, theirs).task == Task("财政局")
    assert merged(task, note, replace(task, starred=True)).task is None


def test_two_hands_make_one_task(note: Annotation) -> None:
    mine, theirs = replace(note, task=Task("发改局")), replace(note, task=Task("", "6月"))
    assert merged(note, mine, theirs).task == Task("发改局", "6月")
