"""Columns, sorting and keys of the figures' table."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu

from zhengdu.indicators.doubts import Doubt, DoubtKind
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.pairing import IndicatorRow
from zhengdu.text.span import Span
from zhengdu.ui.models.indicator_arrangement import Grouping
from zhengdu.ui.models.indicator_choice import ColumnChoice, Sorting
from zhengdu.ui.models.indicator_line import IndicatorColumn, lines_of
from zhengdu.ui.models.standing import Standing
from zhengdu.ui.panels.indicator_act import KEYS, IndicatorAct, TableAct
from zhengdu.ui.panels.indicator_menu import key_rows
from zhengdu.ui.panels.indicator_panel import IndicatorPanel
from zhengdu.ui.panels.indicator_table import IndicatorTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.ui.models.indicator_line import IndicatorLine

NAME, VALUE, PERIOD = IndicatorColumn.NAME, IndicatorColumn.VALUE, IndicatorColumn.PERIOD
KIND, SECTION = IndicatorColumn.KIND, IndicatorColumn.SECTION
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = "规模以上高技术制造业企业研究与试验发展经费"


def figure(number: int, name: str, period: str = "2021", value: str = "7") -> Indicator:
    return Indicator(
        name, "", value, "亿元", Measure.LEVEL, "", "", Kind.ACTUAL, period, ("一、回顾",),
        Span(number * 10, number * 10 + 4), "before",
    )  # fmt: skip


def lines(*figures: Indicator) -> tuple[IndicatorLine, ...]:
    return lines_of([IndicatorRow(one.name, one, one) for one in figures], lambda *_: "")


TWICE = lines(figure(0, LONG, "2020"), figure(1, LONG, "2025"))
MANY = lines(*(figure(n, f"指标{n}", value=str(n % 9)) for n in range(90)))


@pytest.fixture
def panel(show: Callable[[IndicatorPanel], IndicatorPanel]) -> IndicatorPanel:
    figures = IndicatorPanel()
    figures.set_grouping(Grouping.NONE)
    return show(figures)


@pytest.fixture
def table(panel: IndicatorPanel) -> IndicatorTable:
    found = panel.findChild(IndicatorTable, "indicator_table")
    assert isinstance(found, IndicatorTable)
    return found


def picture(table: IndicatorTable, row: int) -> QImage:
    """What is painted in a row."""
    index = table.model().index(row, NAME)
    return table.viewport().grab(table.visualRect(index)).toImage()


def in_view(table: IndicatorTable, row: int) -> bool:
    place = table.visualRect(table.model().index(row, NAME))
    return bool(table.viewport().rect().contains(place.center()))


def menu(panel: IndicatorPanel, name: str) -> QMenu:
    found = panel.findChild(QMenu, name)
    assert isinstance(found, QMenu)
    return found


def trigger(menu: QMenu, begins: str) -> None:
    next(one for one in menu.actions() if one.text().lstrip("&").startswith(begins)).trigger()


@pytest.mark.parametrize("width", [200, 260, 320, 384, 500])
@pytest.mark.parametrize("name", ["", "短", LONG[:9], LONG[:14], LONG])
def test_rows_of_one_name_and_two_periods_never_look_alike(
    panel: IndicatorPanel, table: IndicatorTable, width: int, name: str
) -> None:
    panel.resize(width, 700)
    panel.set_lines(lines(figure(0, name, "2020"), figure(1, name, "2025")))
    if not table.header.is_shown(PERIOD):
        assert picture(table, 0) != picture(table, 1)


def test_a_growth_alone_has_the_room_of_the_value_it_lacks(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    grown = replace(figure(0, "甲", value="20"), unit="个百分点", measure=Measure.GROWTH,
                    direction="up", approx="以上")  # fmt: skip
    panel.resize(384, 700)
    panel.set_lines(lines(grown, *(figure(number, "乙") for number in range(1, 9))))
    value, growth = table.columnWidth(VALUE), table.columnWidth(IndicatorColumn.GROWTH)
    assert growth < table.fontMetrics().horizontalAdvance("↑20个百分点以上") < value + growth
    alone = table.visualRect(table.model().index(0, VALUE))
    image = table.viewport().grab(alone).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    middle = image.height() // 2
    greys = {image.pixelColor(x, y).name() for x in range(image.width())
             for y in range(middle - 5, middle + 5)}  # fmt: skip
    assert len(greys) > 1


def test_a_period_without_a_column_is_seen_when_names_are_short_and_columns_wide(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.resize(900, 700)
    panel.set_lines(lines(figure(0, "短", "2020"), figure(1, "短", "2025")))
    table.header.choose(PERIOD, shown=False)
    assert picture(table, 0) != picture(table, 1)


def test_names_keep_their_room_and_the_table_scrolls_sideways(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(TWICE)
    for column in (PERIOD, SECTION):
        table.header.choose(column, shown=True)
    assert table.columnWidth(NAME) >= 8 * table.fontMetrics().horizontalAdvance("字")
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)


def test_a_choice_that_changes_nothing_is_none(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(TWICE)
    table.header.choose(PERIOD, shown=True)
    assert table.header.choice.shown == {PERIOD: True}
    table.header.choose(PERIOD, shown=False)
    assert table.header.choice == ColumnChoice()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_columns_can_be_given_back_to_the_program(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(TWICE)
    usual = table.columns()
    table.header.choose(KIND, shown=False)
    table.header.resizeSection(VALUE, 150)
    table.header.move_column(VALUE, 1)
    assert table.columns() != usual
    with qtbot.waitSignal(panel.columns_changed) as told:
        trigger(menu_of_columns(panel, table), "Restore")
    assert told.args == [ColumnChoice()]
    assert table.columns() == usual
    assert table.columnWidth(VALUE) < 150


def menu_of_columns(panel: IndicatorPanel, table: IndicatorTable) -> QMenu:
    QTest.keyClick(table, Qt.Key.Key_L, CONTROL | SHIFT)
    return menu(panel, "indicator_columns_menu")


def test_what_was_chosen_comes_back(panel: IndicatorPanel, table: IndicatorTable) -> None:
    panel.set_lines(TWICE)
    order = (KIND, PERIOD, VALUE, IndicatorColumn.GROWTH, SECTION)
    choice = ColumnChoice({PERIOD: True}, {VALUE: 99}, order)
    panel.set_choices(choice, Sorting(VALUE, descending=True))
    assert table.columns()[:3] == (NAME, KIND, PERIOD)
    assert table.columnWidth(VALUE) == 99
    assert table.header.choice == choice
    assert table.header.sorting == Sorting(VALUE, descending=True)


def test_a_width_stays_when_other_figures_come(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(TWICE)
    table.header.resizeSection(VALUE, 99)
    panel.set_lines(MANY)
    assert table.columnWidth(VALUE) == 99


def test_drawing_a_column_is_told_once_it_rests(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(TWICE)
    with qtbot.waitSignal(panel.columns_changed) as told:
        table.header.resizeSection(VALUE, 98)
        table.header.resizeSection(VALUE, 99)
    assert told.args[0].widths == {VALUE: 99}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_rows_are_sorted_by_keys(panel: IndicatorPanel, table: IndicatorTable) -> None:
    panel.set_lines(lines(figure(0, "甲", value="3"), figure(1, "乙", value="5")))
    table.setFocus()
    expected = {"2": "甲", "Descending": "乙", "0": "甲"}
    for entry, first in expected.items():
        QTest.keyClick(table, Qt.Key.Key_S, CONTROL | SHIFT)
        shown = menu(panel, "indicator_sorting_menu")
        trigger(shown, entry)
        shown.close()
        shown.setObjectName("")
        assert table.model().index(0, 0).data() == first


def test_names_are_sorted_by_pinyin(panel: IndicatorPanel, table: IndicatorTable) -> None:
    names = ["银行", "安置房", "指标10", "指标9"]
    panel.set_lines(lines(*(figure(n, name) for n, name in enumerate(names))))
    table.header.sort_by(Sorting(NAME))
    shown = [table.model().index(row, 0).data() for row in range(4)]
    assert shown == ["安置房", "银行", "指标9", "指标10"]


def test_the_order_of_the_text_takes_the_sorting_away(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(MANY)
    groupings = panel.findChild(QComboBox, "indicator_groupings")
    assert isinstance(groupings, QComboBox)
    assert groupings.currentText() == "In the order of the text"
    table.header.sort_by(Sorting(VALUE))
    assert groupings.currentText() == "Without headings"
    groupings.activated.emit(groupings.currentIndex())
    assert table.header.sorting == Sorting()
    assert groupings.currentText() == "In the order of the text"
    table.header.sort_by(Sorting(VALUE))
    panel.set_grouping(Grouping.TOPIC)
    assert table.header.sorting == Sorting(VALUE)
    panel.set_grouping(Grouping.NONE)
    assert table.header.sorting == Sorting()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_F10, SHIFT)])
def test_a_key_opens_the_menu_of_the_row_with_sorting_and_columns(
    panel: IndicatorPanel, table: IndicatorTable, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    panel.set_lines(MANY)
    panel.setFocus()
    QTest.keyClick(table, key, modifiers)
    opened = menu(panel, "indicator_menu")
    assert opened.isVisible()
    below = {one.menu().objectName() for one in opened.actions() if one.menu() is not None}
    assert below == {"indicator_sorting_menu", "indicator_columns_menu"}
    opened.close()


def test_columns_are_moved_by_keys_but_never_before_the_name(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(TWICE)
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, KIND))
    before = table.columns()
    for _ in before:
        QTest.keyClick(table, Qt.Key.Key_Left, CONTROL | SHIFT)
    assert table.columns()[:2] == (NAME, KIND)
    QTest.keyClick(table, Qt.Key.Key_Right, CONTROL | SHIFT)
    assert table.columns()[2] == KIND


def test_headings_are_closed_and_opened_by_keys(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(MANY)
    panel.set_grouping(Grouping.TOPIC)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Left, CONTROL)
    assert table.model().rowCount() == 1
    QTest.keyClick(table, Qt.Key.Key_Right, CONTROL)
    assert table.model().rowCount() == 91


@pytest.mark.parametrize(
    ("key", "modifiers", "act"),
    [
        (Qt.Key.Key_N, CONTROL | SHIFT, IndicatorAct.NAME),
        (Qt.Key.Key_R, CONTROL, IndicatorAct.RESTORE),
        (Qt.Key.Key_M, CONTROL | SHIFT, IndicatorAct.COPY_MARKDOWN),
    ],
)
def test_every_act_on_rows_has_a_key(
    qtbot: QtBot,
    panel: IndicatorPanel,
    table: IndicatorTable,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    act: IndicatorAct,
) -> None:
    panel.set_lines(MANY)
    panel.setFocus()
    with qtbot.waitSignal(panel.act_requested) as asked:
        QTest.keyClick(table, key, modifiers)
    assert asked.args[0] is act


def test_every_key_is_told_in_the_help() -> None:
    assert len(key_rows()) == len(KEYS)
    assert all(name and keys for name, keys in key_rows())
    assert set(KEYS) >= set(TableAct)


def test_what_the_reader_changed_is_in_view_wherever_it_goes(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(MANY)
    table.header.sort_by(Sorting(NAME))
    panel.setFocus()
    row = table.currentIndex().row()
    number = next(n for n, line in enumerate(MANY) if line.row.name == "指标0")
    renamed = list(MANY)
    renamed[number] = lines(figure(number, "最后"))[0]
    panel.set_lines(lines(*(line.row.main for line in renamed)))
    panel.show_changed()
    assert row == 0
    assert table.currentIndex().data() == "最后"
    assert in_view(table, table.currentIndex().row())


def test_what_is_undone_is_selected_and_in_view(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(tuple(line for n, line in enumerate(MANY) if n != 80))
    panel.setFocus()
    panel.set_lines(MANY)
    panel.show_changed()
    assert [line.row.name for line in table.selected_lines()] == ["指标80"]
    assert in_view(table, table.currentIndex().row())


def test_what_comes_back_below_a_closed_heading_opens_it(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(MANY[:-1])
    panel.set_grouping(Grouping.SECTION)
    table.fold(0, opened=False)
    panel.set_lines(MANY)
    panel.show_changed()
    assert table.currentIndex().data() == "指标89"


def test_hiding_leaves_the_reader_where_he_is(panel: IndicatorPanel, table: IndicatorTable) -> None:
    panel.set_lines(MANY)
    table.setFocus()
    table.selectRow(40)
    table.scrollTo(table.currentIndex())
    panel.set_lines([
        replace(line, standing=Standing.HIDDEN) if number == 40 else line
        for number, line in enumerate(MANY)
    ])  # fmt: skip
    panel.show_changed()
    assert table.currentIndex().data() == "指标41"
    assert in_view(table, table.currentIndex().row())


def test_a_statement_that_does_not_fit_has_a_sign_and_says_why(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    one, other = figure(0, "占比"), figure(1, "占比")
    doubt = Doubt(DoubtKind.OVER_WHOLE, one, (), (Decimal(120),))
    doubted, plain = lines(one, other)
    panel.set_lines((replace(doubted, doubts=(doubt,)), plain))
    table.clearSelection()
    assert picture(table, 0) != picture(table, 1)
    index = table.model().index(0, NAME)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
        assert "120% is more than the whole." in index.data(role)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_the_header_chooses_columns(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.set_lines(TWICE)
    table.header.customContextMenuRequested.emit(QPoint(5, 5))
    opened = menu(panel, "indicator_columns_menu")
    entry = next(a for a in opened.actions() if a.objectName() == "indicator_column_period")
    entry.trigger()
    assert table.header.is_shown(PERIOD)
    opened.close()
