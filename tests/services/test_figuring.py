"""Figures with their reader's corrections: kept, taken back, inherited by other copies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import ReportUnknown
from zhengdu.indicators.figure_correction import Facts, FigureChange
from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.services import analysis, figuring, opening
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.indicators.figure_correction import CorrectedFigures
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace


@pytest.fixture
def report(workspace: Workspace, report_file: Path) -> Report:
    return workspace.load(workspace.import_file(report_file).id)


def shown(workspace: Workspace, report_id: str) -> CorrectedFigures:
    report = workspace.load(report_id)
    return figuring.figures(report, workspace.figure_corrections(report_id))


def named(figures: CorrectedFigures, name: str) -> Indicator:
    return next(one for one in figures.indicators if one.name == name)


def correct(workspace: Workspace, report: Report, of: str, **said: str) -> FigureChange:
    figures = shown(workspace, report.id)
    one = named(figures, of)
    facts = Facts.from_values(Facts.of(one).values() | said)
    change = figuring.correcting(report, one, facts, figures.correction_of(one))
    workspace.correct_figure(report.id, change)
    return change


def passage(report: Report, words: str) -> Span:
    start = report.text.index(words)
    return Span(start, start + len(words))


def test_corrected_twice_and_back(workspace: Workspace, report: Report) -> None:
    before = shown(workspace, report.id)
    first = correct(workspace, report, "粮食产量", name="粮食总产量")
    second = correct(workspace, report, "粮食总产量", period="2020")
    (kept,) = workspace.figure_corrections(report.id)
    assert kept.was == Facts.of(named(before, "粮食产量"))
    assert named(shown(workspace, report.id), "粮食总产量").period == "2020"
    workspace.correct_figure(report.id, second.inverse)
    assert named(shown(workspace, report.id), "粮食总产量").period != "2020"
    workspace.correct_figure(report.id, first.inverse)
    assert shown(workspace, report.id) == before


def test_saying_what_the_rules_say_ends_a_correction(workspace: Workspace, report: Report) -> None:
    before = shown(workspace, report.id)
    correct(workspace, report, "粮食产量", name="粮食")
    correct(workspace, report, "粮食", name="粮食产量")
    assert workspace.figure_corrections(report.id) == ()
    assert shown(workspace, report.id) == before


def test_hidden_and_shown_again(workspace: Workspace, report: Report) -> None:
    before = shown(workspace, report.id)
    one = named(before, "粮食产量")
    change = figuring.hiding(report, one)
    workspace.correct_figure(report.id, change)
    after = shown(workspace, report.id)
    assert one not in after.indicators
    assert after.correction_of(one) == change.after
    workspace.correct_figure(report.id, change.inverse)
    assert shown(workspace, report.id) == before


def test_an_added_figure_is_corrected_and_taken_away(workspace: Workspace, report: Report) -> None:
    listed = analysis.indicators(report)
    one = figuring.proposed(report, passage(report, "13亿斤"), listed)
    change = figuring.adding(report, one.span, replace(Facts.of(one), name="口粮"))
    workspace.correct_figure(report.id, change)
    correct(workspace, report, "口粮", name="口粮产量")
    figures = shown(workspace, report.id)
    added = named(figures, "口粮产量")
    assert (added.rule, added.canonical) == ("reader_added", "")
    gone = figuring.hiding(report, added, figures.correction_of(added))
    workspace.correct_figure(report.id, gone)
    assert workspace.figure_corrections(report.id) == ()


def test_corrections_survive_removal_and_importing_again(
    workspace: Workspace, report: Report, report_file: Path
) -> None:
    correct(workspace, report, "粮食产量", name="粮食总产量")
    workspace.remove(report.id)
    workspace.import_file(report_file)
    assert named(shown(workspace, report.id), "粮食总产量").rule == "reader"


def test_another_copy_in_another_format_inherits_them(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    correct(workspace, report, "粮食产量", name="粮食总产量")
    figures = shown(workspace, report.id)
    workspace.correct_figure(report.id, figuring.hiding(report, figures.indicators[0]))
    copy = tmp_path / "copy.html"
    lines = report.text.replace("增长6.1%", "增长６.１％").replace("1.2万人", "1.3万人").split("\n")
    copy.write_text("".join(f"<p>{line}</p>" for line in lines), encoding="utf-8")
    stored = workspace.import_file(copy)
    assert stored.id != report.id
    inherited = shown(workspace, stored.id)
    assert len(inherited.made) == len(inherited.hidden) == 1
    assert named(inherited, "粮食总产量").value == "13"
    assert len(workspace.figure_corrections(report.id)) == 2


def test_another_report_inherits_nothing(
    workspace: Workspace, report: Report, tmp_path: Path
) -> None:
    correct(workspace, report, "粮食产量", name="粮食总产量")
    other = tmp_path / "other.txt"
    other.write_text("某县政府工作报告\n一、去年工作\n粮食产量稳定在13亿斤以上。", encoding="utf-8")
    assert workspace.figure_corrections(workspace.import_file(other).id) == ()


def test_a_rank_that_was_corrected_is_shown_where_ranks_are_wanted(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "rank.txt"
    file.write_text("某区政府工作报告\n一、2021年工作\n经济总量位居全省第3位。", encoding="utf-8")
    report = workspace.load(workspace.import_file(file).id)
    (rank,) = analysis.indicators(report, ranks=True)
    change = figuring.correcting(report, rank, replace(Facts.of(rank), name="经济总量排名"))
    workspace.correct_figure(report.id, change)
    corrections = workspace.figure_corrections(report.id)
    assert analysis.indicators(report, corrections) == ()
    assert [i.name for i in analysis.indicators(report, corrections, ranks=True)] == [
        "经济总量排名"
    ]


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [("5桥", "5", "桥"), ("1,200", "1200", ""), ("十五桥", "15", "桥"), ("8对口", "8", "对口")],
)
def test_a_number_the_lexer_does_not_count_can_be_added(
    tmp_path: Path, words: str, value: str, unit: str
) -> None:
    file = tmp_path / "more.txt"
    text = f"某区政府工作报告\n一、2021年工作\n粮食产量13亿斤，建成{words}。"
    file.write_text(text, encoding="utf-8")
    report = opening.read(file)
    listed = analysis.indicators(report)
    one = figuring.proposed(report, passage(report, words), listed)
    assert (one.value, one.unit, one.name) == (value, unit, "建成")
    assert (one.kind, one.period) == (Kind.ACTUAL, listed[0].period)
    added = figuring.adding(report, one.span, Facts.of(one)).after
    assert added is not None
    assert figuring.figures(report, [added]).indicators[-1].value == value


def test_a_figure_in_a_heading_is_named_by_the_rules(tmp_path: Path) -> None:
    file = tmp_path / "heading.txt"
    text = "某区政府工作报告\n一、2021年工作\n（一）地区生产总值增长8.5%\n经济运行平稳。"
    file.write_text(text, encoding="utf-8")
    report = opening.read(file)
    assert analysis.indicators(report) == ()
    one = figuring.proposed(report, passage(report, "增长8.5%"))
    assert (one.name, one.measure, one.period) == ("地区生产总值", Measure.GROWTH, "2021")


def test_a_selection_without_a_single_number_is_refused(report: Report) -> None:
    with pytest.raises(figuring.NoNumber):
        figuring.proposed(report, passage(report, "经济运行"))
    with pytest.raises(figuring.SeveralNumbers):
        figuring.proposed(report, passage(report, "572亿元，增长6.1%"))


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        (Facts(" ", "5"), figuring.FigureIncomplete),
        (Facts("学校", "许多"), figuring.FigureIncomplete),
        (Facts("学校", "5", period="去年"), figuring.BadPeriod),
    ],
)
def test_what_cannot_be_said_of_a_figure(
    report: Report, facts: Facts, error: type[Exception]
) -> None:
    with pytest.raises(error):
        figuring.adding(report, passage(report, "572亿元"), facts)


@pytest.mark.parametrize("period", ["", "2021", "2017-2021", "2021H1", "2021Q1-Q3", "2021较2016"])
def test_periods_that_can_be_said(period: str) -> None:
    assert figuring.checked(Facts("学校", "5", period=period)).period == period


def test_a_report_that_is_not_kept_cannot_be_corrected(
    workspace: Workspace, report_file: Path
) -> None:
    report = opening.read(report_file)
    change = figuring.hiding(report, analysis.indicators(report)[0])
    with pytest.raises(ReportUnknown):
        workspace.correct_figure(report.id, change)
