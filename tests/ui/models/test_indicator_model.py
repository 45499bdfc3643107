from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.models.indicator_arrangement import Choice, Grouping, Wish
from zhengdu.ui.models.indicator_line import IndicatorColumn, lines_of
from zhengdu.ui.models.indicator_model import IndicatorModel
from zhengdu.ui.models.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.ui.models.indicator_line import IndicatorLine

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
TEXT = "各位代表：全区生产总值完成85亿元，增长14%。工业投资9000万元。预计税收6亿元！"


@pytest.fixture
def rows(figure: Callable[..., Any], row: Callable[..., Any]) -> list[Any]:
    growth = figure("14", "%", TEXT.index("14"), measure=Measure.GROWTH, direction="+")
    tax = figure(
        "6", "亿元", TEXT.index("6亿"), kind=Kind.EXPECTED, period="2022", section=("二、打算",),
        rule="between", confidence=0.5,
    )  # fmt: skip
    return [
        row(figure("85", "亿元", TEXT.index("85")), growth, "全区生产总值"),
        row(figure("9000", "万元", TEXT.index("9000")), None, "工业投资"),
        row(tax, None, "税收"),
        row(None, figure("3.1", "%", 60, measure=Measure.GROWTH, direction="-"), "能耗"),
    ]


@pytest.fixture
def lines(rows: list[Any]) -> tuple[IndicatorLine, ...]:
    return lines_of(rows, lambda *_: "")


@pytest.fixture
def model(qtbot: QtBot, lines: tuple[IndicatorLine, ...]) -> IndicatorModel:
    table = IndicatorModel()
    table.set_text(TEXT)
    table.set_lines(lines)
    return table


def names(shown: IndicatorModel) -> list[str]:
    return [shown.index(number, 0).data() for number in range(shown.rowCount())]


def test_keeps_the_contract_of_a_model(qtbot: QtBot, lines: tuple[IndicatorLine, ...]) -> None:
    model = IndicatorModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_lines(lines)
    model.set_grouping(Grouping.SECTION)
    model.sort(IndicatorColumn.VALUE)
    model.set_opened([model.contents.heads()[0][1].key], opened=False)
    model.set_wish(Wish(words="税"))
    model.mark(1)
    model.set_lines(())


def test_a_row_reads_as_a_person_would_write_it(lines: tuple[IndicatorLine, ...]) -> None:
    first = ("全区生产总值", "85亿元", "↑14%", "2021", "● Actual", "一、回顾")
    assert lines[0].cells == first
    assert lines[3].cells[:3] == ("能耗", "", "↓3.1%")


@pytest.mark.parametrize(
    ("column", "order", "expected"),
    [
        (IndicatorColumn.VALUE, UP, "工业投资 税收 全区生产总值 能耗"),
        (IndicatorColumn.VALUE, DOWN, "全区生产总值 税收 工业投资 能耗"),
        (IndicatorColumn.GROWTH, UP, "能耗 全区生产总值 工业投资 税收"),
        (IndicatorColumn.GROWTH, DOWN, "全区生产总值 能耗 工业投资 税收"),
        (IndicatorColumn.PERIOD, DOWN, "税收 全区生产总值 工业投资 能耗"),
        (IndicatorColumn.KIND, DOWN, "税收 全区生产总值 工业投资 能耗"),
        (IndicatorColumn.SECTION, DOWN, "能耗 税收 工业投资 全区生产总值"),
        (-1, UP, "全区生产总值 工业投资 税收 能耗"),
    ],
)
def test_sorting_goes_by_number_and_leaves_empty_cells_last(
    model: IndicatorModel, column: int, order: Qt.SortOrder, expected: str
) -> None:
    model.sort(column, order)
    assert names(model) == expected.split()


def test_sorting_stays_within_headings(model: IndicatorModel) -> None:
    model.set_grouping(Grouping.SECTION)
    model.sort(IndicatorColumn.VALUE, DOWN)
    assert names(model) == [
        "一、回顾 (3)", "全区生产总值", "工业投资", "能耗", "二、打算 (1)", "税收",
    ]  # fmt: skip


def test_counts_of_what_is_shown_and_of_what_there_is(model: IndicatorModel) -> None:
    model.set_wish(Wish(choice=Choice.EXPECTED))
    assert (model.contents.shown, model.contents.total) == (1, 4)
    model.set_wish(Wish(choice=Choice.RANKS))
    assert (model.contents.shown, model.contents.total) == (0, 0)


def test_a_cell_stands_for_its_figure(model: IndicatorModel, rows: list[Any]) -> None:
    assert model.figure(model.index(0, IndicatorColumn.GROWTH)) == rows[0].growth
    assert model.figure(model.index(0, IndicatorColumn.NAME)) == rows[0].level
    assert model.figure(model.index(3, IndicatorColumn.VALUE)) == rows[3].growth
    model.set_grouping(Grouping.TOPIC)
    assert model.figure(model.index(0, 0)) is None


def test_tooltip_quotes_the_sentence_and_says_how_sure_the_rule_is(model: IndicatorModel) -> None:
    tip = model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == (
        "<p><b>税收</b></p><p>Level · ◐ Expected · 2022</p><p>预计税收<b>6亿元</b>！</p>"
        "<p>二、打算</p><p>The name is put together of words before and behind the number. "
        "(unsure, please check)</p>"
    )


def test_a_corrected_row_tells_what_was_found(
    model: IndicatorModel, lines: tuple[IndicatorLine, ...]
) -> None:
    corrected = replace(lines[1], standing=Standing.CORRECTED, found=lines[0].figures)
    model.set_lines([corrected])
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Corrected by you" in tip
    assert "As found: 地区生产总值 · 85亿元 · ↑14% · 2021 · Actual" in tip


def test_nothing_of_the_report_is_html_in_a_tooltip(
    model: IndicatorModel, figure: Callable[..., Any], row: Callable[..., Any]
) -> None:
    model.set_text('<img src="file:///etc/passwd">7个')
    model.set_lines(lines_of([row(figure("7", "个", 30, name="<b>名</b>"))], lambda *_: ""))
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;b&gt;名" in tip


def test_row_under_the_reading_position(model: IndicatorModel, rows: list[Any]) -> None:
    contents = model.contents
    assert contents.line_at(0) == 0
    assert contents.line_at(rows[0].growth.span.start) == 0
    assert contents.line_at(rows[0].growth.span.end) == 1
    assert contents.line_at(10_000) == 3
    model.mark(1)
    assert [bool(model.index(n, 0).data(MARKED_ROLE)) for n in range(3)] == [False, True, False]


def test_a_figure_finds_its_row(
    model: IndicatorModel, rows: list[Any], figure: Callable[..., Indicator]
) -> None:
    assert model.contents.line_of(rows[0].growth) == 0
    assert model.contents.line_of(figure("1", "个")) == -1
    model.set_grouping(Grouping.SECTION)
    assert model.contents.row_of(0) == 1
    assert model.contents.head_above(3) == 0


def test_what_is_taken_away_comes_in_the_order_shown(model: IndicatorModel) -> None:
    model.set_grouping(Grouping.SECTION)
    model.sort(IndicatorColumn.VALUE, DOWN)
    model.set_opened([model.contents.heads()[0][1].key], opened=False)
    taken = [line.row.name for line in model.contents.wanted_lines()]
    assert taken == ["全区生产总值", "工业投资", "能耗", "税收"]
