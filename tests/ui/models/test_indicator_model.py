from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.models.indicator_model import IndicatorColumn, IndicatorFilter, IndicatorModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.indicators.indicator import Indicator

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
TEXT = "各位代表：全区生产总值完成85亿元，增长14%。工业投资9000万元。预计税收6亿元！"


@pytest.fixture
def rows(figure: Callable[..., Any], row: Callable[..., Any]) -> list[Any]:
    growth = figure("14", "%", TEXT.index("14"), measure=Measure.GROWTH, direction="+")
    tax = figure(
        "6", "亿元", TEXT.index("6亿"), kind=Kind.EXPECTED, period="2022", section=("二、打算",)
    )
    return [
        row(figure("85", "亿元", TEXT.index("85")), growth, "全区生产总值"),
        row(figure("9000", "万元", TEXT.index("9000")), None, "工业投资"),
        row(tax, None, "税收"),
        row(None, figure("3.1", "%", 60, measure=Measure.GROWTH, direction="-"), "能耗"),
    ]


@pytest.fixture
def model(qtbot: QtBot, rows: list[Any]) -> IndicatorModel:
    table = IndicatorModel()
    table.set_text(TEXT)
    table.set_rows(rows)
    return table


def names(shown: IndicatorFilter) -> list[str]:
    return [shown.index(number, 0).data() for number in range(shown.rowCount())]


def test_keeps_the_contract_of_a_model(qtbot: QtBot, rows: list[Any]) -> None:
    model = IndicatorModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = IndicatorFilter(model)
    QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(rows)
    shown.sort(IndicatorColumn.VALUE)
    shown.set_words("税")
    model.mark(1)
    model.set_rows(())


def test_a_row_reads_as_a_person_would_write_it(model: IndicatorModel) -> None:
    assert model.cells(0) == ("全区生产总值", "85亿元", "↑14%", "2021", "● Actual", "一、回顾")
    assert model.cells(3)[:3] == ("能耗", "", "↓3.1%")


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
    ],
)
def test_sorting_goes_by_number_and_leaves_empty_cells_last(
    model: IndicatorModel, column: int, order: Qt.SortOrder, expected: str
) -> None:
    shown = IndicatorFilter(model)
    shown.sort(column, order)
    assert names(shown) == expected.split()


def test_filters_add_up(model: IndicatorModel) -> None:
    shown = IndicatorFilter(model)
    shown.set_words("亿元")
    assert names(shown) == ["全区生产总值", "税收"]
    shown.set_kind(Kind.EXPECTED)
    assert names(shown) == ["税收"]
    shown.set_period("2021")
    assert names(shown) == []


def test_words_are_found_in_sections_too(model: IndicatorModel) -> None:
    shown = IndicatorFilter(model)
    shown.set_words("打算")
    assert names(shown) == ["税收"]


def test_a_cell_stands_for_its_figure(model: IndicatorModel, rows: list[Any]) -> None:
    assert model.figure(model.index(0, IndicatorColumn.GROWTH)) == rows[0].growth
    assert model.figure(model.index(0, IndicatorColumn.NAME)) == rows[0].level
    assert model.figure(model.index(3, IndicatorColumn.VALUE)) == rows[3].growth


def test_tooltip_quotes_the_sentence(model: IndicatorModel) -> None:
    tip = model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == ["税收", "◐ Expected · 2022", "预计税收6亿元！", "二、打算"]


def test_row_under_the_reading_position(model: IndicatorModel, rows: list[Any]) -> None:
    assert model.row_at(0) == 0
    assert model.row_at(rows[0].growth.span.start) == 0
    assert model.row_at(rows[0].growth.span.end) == 1
    assert model.row_at(10_000) == 3
    model.mark(1)
    assert [bool(model.index(n, 0).data(MARKED_ROLE)) for n in range(3)] == [False, True, False]


def test_a_figure_finds_its_row(
    model: IndicatorModel, rows: list[Any], figure: Callable[..., Indicator]
) -> None:
    assert model.row_of(rows[0].growth) == 0
    assert model.row_of(figure("1", "个")) == -1
