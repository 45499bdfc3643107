"""What readers say about figures wins over the rules, and finds its place in other copies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhengdu.indicators.explaining import explanation
from zhengdu.indicators.extraction import extract
from zhengdu.indicators.figure_correction import (
    ADDED,
    CORRECTED,
    Facts,
    FigureAct,
    FigureChange,
    FigureCorrection,
    corrected,
)
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.report.passage import Passages

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

    ReportOf = Callable[[str], Report]

TEXT = """某区政府工作报告

一、2021年工作回顾
地区生产总值572亿元，增长6.1%。粮食产量13亿斤。
新建学校3所，新建医院3所。一、二产业增加值均增长5%。
二、2022年任务
地区生产总值增长7%左右。
"""


def figure(report: Report, words: str, nth: int = 0) -> Indicator:
    found = [one for one in extract(report) if one.span.of(report.text) == words]
    return found[nth]


def correction(
    report: Report, one: Indicator, act: FigureAct = FigureAct.CHANGE, **said: str
) -> FigureCorrection:
    was = Facts.of(one)
    now = None if act is FigureAct.HIDE else Facts.from_values(was.values() | said)
    return FigureCorrection("0" * 32, act, Passages(report).passage_of(one.span), was, now)


def test_what_the_reader_says_replaces_what_the_rules_say(report_of: ReportOf) -> None:
    report = report_of(TEXT)
    one = figure(report, "13亿斤")
    made = correction(report, one, name="粮食总产量", value="13.5", kind="expected", period="2020")
    result = corrected(report, extract(report), [made])
    (shown,) = [i for i in result.indicators if i.span == one.span]
    assert (shown.name, shown.value, shown.unit) == ("粮食总产量", "13.5", one.unit)
    assert (shown.kind, shown.period, shown.confidence) == (Kind.EXPECTED, "2020", 1.0)
    assert (shown.rule, explanation(shown.rule)) == (CORRECTED, "读者更正过。")
    assert len(result.indicators) == len(extract(report))
    assert result.correction_of(shown) == made
    assert made.was == Facts.of(one)


def test_a_name_that_the_catalogue_knows_gets_its_id(report_of: ReportOf) -> None:
    report = report_of(TEXT)
    made = correction(report, figure(report, "13亿斤"), name="地区生产总值", unit="亿元")
    (shown, _) = corrected(report, extract(report), [made]).made[0]
    assert shown.canonical == figure(report, "572亿元").canonical != ""


def test_a_hidden_figure_is_kept_aside(report_of: ReportOf) -> None:
    report = report_of(TEXT)
    one = figure(report, "3所", 1)
    result = corrected(report, extract(report), [correction(report, one, FigureAct.HIDE)])
    assert one not in result.indicators
    assert len(result.indicators) == len(extract(report)) - 1
    assert [hidden for hidden, _ in result.hidden] == [one]


def test_of_figures_that_share_a_number_one_is_meant(report_of: ReportOf) -> None:
    report = report_of(TEXT)
    first, second = figure(report, "5%", 0), figure(report, "5%", 1)
    assert first.span == second.span
    result = corrected(report, extract(report), [correction(report, second, FigureAct.HIDE)])
    assert first in result.indicators
    assert second not in result.indicators


def test_an_added_figure_stands_in_text_order(report_of: ReportOf) -> None:
    report = report_of("某区政府工作报告\n一、2021年工作\n建成5桥，粮食13亿斤。")
    start = report.text.index("5桥")
    span = replace(extract(report)[0].span, start=start, end=start + 2)
    place = Passages(report).passage_of(span)
    made = FigureCorrection("1" * 32, FigureAct.ADD, place, None, Facts("建成桥梁数", "5", "桥"))
    result = corrected(report, extract(report), [made])
    assert (result.indicators[0].name, result.indicators[0].rule) == ("建成桥梁数", ADDED)
    assert result.indicators[0].section == ("一、2021年工作",)


def test_a_figure_the_rules_find_no_more_is_made_of_what_they_said(report_of: ReportOf) -> None:
    report = report_of(TEXT)
    one = figure(report, "13亿斤")
    made = correction(report, one, period="2020")
    others = [other for other in extract(report) if other != one]
    (shown, _) = corrected(report, others, [made]).made[0]
    assert (shown.name, shown.value, shown.period) == (one.name, one.value, "2020")


def test_better_rules_count_where_the_reader_said_nothing(report_of: ReportOf) -> None:
    report = report_of(TEXT)
    one = figure(report, "13亿斤")
    made = correction(report, one, period="2020")
    better = [replace(i, kind=Kind.EXPECTED) if i == one else i for i in extract(report)]
    (shown, _) = corrected(report, better, [made]).made[0]
    assert (shown.kind, shown.period) == (Kind.EXPECTED, "2020")


@pytest.mark.parametrize("gone", ["粮食产量14亿斤", "粮食产量113亿斤", "粮食产量"])
def test_what_has_no_place_is_left_out_and_told(report_of: ReportOf, gone: str) -> None:
    report = report_of(TEXT)
    made = correction(report, figure(report, "13亿斤"), name="别的")
    other = report_of(TEXT.replace("粮食产量13亿斤", gone))
    result = corrected(other, extract(other), [made])
    assert result.left_out == (made,)
    assert result.indicators == extract(other)


def test_a_paragraph_that_was_edited_is_found_by_what_stands_around(report_of: ReportOf) -> None:
    report = report_of(TEXT)
    made = correction(report, figure(report, "3所", 1), name="医院")
    other = report_of(TEXT.replace("新建学校3所，", "这一年，新建学校3所、公园3处，"))
    (shown, _) = corrected(other, extract(other), [made]).made[0]
    assert other.text[: shown.span.start].endswith("新建医院")


def test_nothing_is_guessed_between_places_that_are_alike(report_of: ReportOf) -> None:
    line = "全区新建改建扩建学校3所，保障有力。"
    report = report_of(f"某区政府工作报告\n一、2021年工作\n{line}其他照旧。")
    made = correction(report, figure(report, "3所"), name="学校")
    other = report_of(f"某区政府工作报告\n一、2021年工作\n甲镇：{line}\n乙镇：{line}")
    assert corrected(other, extract(other), [made]).left_out == (made,)


LINES = st.lists(
    st.sampled_from(["新增就业3万人。", "发展取得成效。", "投资增长9%。", "建成3所。"])
)


@given(before=LINES, behind=LINES, blank=st.sampled_from(["", " ", "\u3000"]), wide=st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_edits_of_other_paragraphs_width_and_blanks_change_nothing(
    report_of: ReportOf, before: list[str], behind: list[str], blank: str, *, wide: bool
) -> None:
    report = report_of(TEXT)
    one = figure(report, "3所", 1)
    made = correction(report, one, name="新建医院数量")
    line = "新建学校3所，新建医院3所。一、二产业增加值均增长5%。"
    same = line.translate({0x33: 0xFF13, 0x25: 0xFF05}) if wide else line
    same = same.replace("，", f"，{blank}")
    other = report_of(TEXT.replace(line, "\n".join([*before, same, *behind])))
    result = corrected(other, extract(other), [made])
    (shown, _) = result.made[0]
    assert other.text[: shown.span.start].endswith("新建医院")
    assert shown.name == "新建医院数量"
    assert result.left_out == ()


def test_a_change_can_be_undone(report_of: ReportOf) -> None:
    report = report_of(TEXT)
    made = correction(report, figure(report, "13亿斤"), name="粮食")
    change = FigureChange(None, made)
    assert change.inverse == FigureChange(made, None)
    assert change.inverse.inverse == change


def test_facts_come_back_from_their_values() -> None:
    facts = Facts("名称", "5", "%", Measure.GROWTH, "-", "左右", Kind.TARGET, "2022")
    assert Facts.from_values(facts.values()) == facts
