from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.pairing import IndicatorRow
from zhengdu.text.span import Span
from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.models.indicator_arrangement import Grouping
from zhengdu.ui.models.indicator_line import IndicatorColumn, lines_of
from zhengdu.ui.models.standing import Standing
from zhengdu.ui.panels.indicator_act import IndicatorAct
from zhengdu.ui.panels.indicator_panel import IndicatorPanel
from zhengdu.ui.panels.indicator_table import IndicatorTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

Found = TypeVar("Found", bound=QWidget)


def figure(
    name: str, value: str, start: int, kind: Kind = Kind.ACTUAL, *, growth: bool = False
) -> Indicator:
    measure = Measure.GROWTH if growth else Measure.LEVEL
    period = "2022" if kind is Kind.TARGET else "2021"
    return Indicator(
        name, "gdp" if "总值" in name else "", value, "%" if growth else "亿元", measure,
        "+" if growth else "", "", kind, period, ("一、回顾", "工业"),
        Span(start, start + 3), "before",
    )  # fmt: skip


LEVEL, RISE = figure("生产总值", "85", 10), figure("生产总值", "14", 20, growth=True)
MANY = [figure(f"指标{n}", str(n), 100 + n * 10) for n in range(60)]
GOAL = figure("目标值", "900", 1000, Kind.TARGET)
PUT_AWAY = figure("隐藏值", "1", 1100)
ROWS = [
    IndicatorRow("生产总值", LEVEL, LEVEL, RISE),
    *(IndicatorRow(one.name, one, one) for one in (*MANY, GOAL, PUT_AWAY)),
]


def standing(row: IndicatorRow) -> Standing:
    return Standing.HIDDEN if row.main == PUT_AWAY else Standing.FOUND


LINES = lines_of(ROWS, lambda canonical, _: "经济总量" if canonical else "", standing)


@pytest.fixture
def panel(show: Callable[[IndicatorPanel], IndicatorPanel]) -> IndicatorPanel:
    figures = IndicatorPanel()
    figures.set_grouping(Grouping.NONE)
    figures.set_lines(LINES, ("经济总量",))
    return show(figures)


@pytest.fixture
def table(panel: IndicatorPanel) -> IndicatorTable:
    return child(panel, IndicatorTable, "indicator_table")


def child(panel: QWidget, kind: type[Found], name: str) -> Found:
    found = panel.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def cell(table: IndicatorTable, row: int, column: int = 0) -> QModelIndex:
    return table.model().index(row, column)


def count(panel: IndicatorPanel) -> str:
    return child(panel, QLabel, "indicator_count").text()


def choose(panel: IndicatorPanel, name: str, text: str) -> None:
    combo = child(panel, QComboBox, name)
    combo.setCurrentIndex(combo.findText(text, Qt.MatchFlag.MatchStartsWith))


def names(table: IndicatorTable) -> list[str]:
    return [str(cell(table, row).data()) for row in range(table.model().rowCount())]


@pytest.mark.parametrize(
    ("column", "expected"), [(IndicatorColumn.NAME, LEVEL), (IndicatorColumn.GROWTH, RISE)]
)
def test_a_click_leads_to_the_figure_of_the_cell(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable, column: int, expected: Indicator
) -> None:
    place = table.visualRect(cell(table, 0, column)).center()
    with qtbot.waitSignal(panel.indicator_activated) as activated:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated.args == [expected]


def test_choosing_several_rows_leads_nowhere(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable
) -> None:
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(cell(table, 0)).center()
    )
    control, place = Qt.KeyboardModifier.ControlModifier, table.visualRect(cell(table, 2)).center()
    with qtbot.assertNotEmitted(panel.indicator_activated):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, control, place)
    assert [line.row.name for line in table.selected_lines()] == ["生产总值", "指标1"]


def test_a_figure_is_chosen_alone_whatever_key_is_held(
    panel: IndicatorPanel, table: IndicatorTable, holding: Callable[[QWidget], None]
) -> None:
    panel.select(LEVEL)
    holding(panel)
    panel.select(MANY[1])
    assert [line.row.name for line in table.selected_lines()] == ["指标1"]


def test_keys_select_and_enter_activates(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.setFocus()
    with qtbot.waitSignal(panel.indicator_selected) as selected:
        QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.indicator_activated) as activated:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert selected.args == activated.args == [MANY[0]]


def test_filters_add_up_and_esc_clears_them(panel: IndicatorPanel, table: IndicatorTable) -> None:
    assert count(panel) == "62 of 62 rows"
    choose(panel, "indicator_kinds", "Target")
    assert count(panel) == "1 of 62 rows"
    choose(panel, "indicator_kinds", "All")
    choose(panel, "indicator_periods", "2021")
    assert count(panel) == "61 of 62 rows"
    child(panel, QLineEdit, "indicator_filter").setText("指标1")
    assert count(panel) == "11 of 62 rows"
    choose(panel, "indicator_topics", "经济总量")
    assert count(panel) == "0 of 62 rows"
    choose(panel, "indicator_topics", "Other")
    assert count(panel) == "11 of 62 rows"
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert count(panel) == "62 of 62 rows"
    assert child(panel, QComboBox, "indicator_periods").currentText() == "All periods"


def test_filters_say_how_many_there_are(panel: IndicatorPanel) -> None:
    kinds = child(panel, QComboBox, "indicator_kinds")
    texts = [kinds.itemText(number) for number in range(kinds.count())]
    assert texts == ["All kinds", "Actual (61)", "Expected (0)", "Target (1)"]


def test_headings_close_and_open_by_keys(panel: IndicatorPanel, table: IndicatorTable) -> None:
    choose(panel, "indicator_groupings", "By topic")
    assert names(table)[:3] == ["经济总量 (1)", "生产总值", "Other figures (61)"]
    table.setFocus()
    table.setCurrentIndex(cell(table, 1))
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table.currentIndex().row() == 0
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert names(table)[:2] == ["经济总量 (1)", "Other figures (61)"]
    assert table.currentIndex().row() == 0
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().data() == "生产总值"
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert names(table)[1] == "Other figures (61)"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert names(table)[1] == "生产总值"


def test_a_click_closes_a_heading(panel: IndicatorPanel, table: IndicatorTable) -> None:
    choose(panel, "indicator_groupings", "By topic")
    place = table.visualRect(cell(table, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(table)[:2] == ["经济总量 (1)", "Other figures (61)"]


def test_headings_are_one_line_high_and_as_wide_as_the_table(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    choose(panel, "indicator_groupings", "By topic")
    assert table.columnSpan(0, 0) == len(IndicatorColumn)
    assert table.columnSpan(1, 0) == 1
    assert table.rowHeight(0) == table.rowHeight(2) <= table.rowHeight(1)
    choose(panel, "indicator_groupings", "In the order")
    assert len({table.rowHeight(row) for row in range(4)}) == 1


def test_the_choice_of_headings_is_told(qtbot: QtBot, panel: IndicatorPanel) -> None:
    with qtbot.waitSignal(panel.grouping_changed) as told:
        choose(panel, "indicator_groupings", "By section")
    assert told.args == [Grouping.SECTION]


def test_a_figure_below_a_closed_heading_is_shown_when_it_is_asked_for(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    choose(panel, "indicator_groupings", "By topic")
    table.fold(2, opened=False)
    panel.select(MANY[3])
    assert table.currentIndex().data() == "指标3"


def test_sorting_by_the_header(qtbot: QtBot, table: IndicatorTable) -> None:
    header = table.horizontalHeader()
    place = header.sectionViewportPosition(IndicatorColumn.VALUE) + 20
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 5))
    assert cell(table, 0).data() == "目标值"


def test_sorting_shows_what_comes_first(panel: IndicatorPanel, table: IndicatorTable) -> None:
    panel.follow(MANY[50].span.start)
    assert table.verticalScrollBar().value() > 0
    table.sortByColumn(IndicatorColumn.VALUE, Qt.SortOrder.AscendingOrder)
    assert table.verticalScrollBar().value() == 0


def test_what_is_selected_stays_so_whatever_the_order(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    table.selectRow(5)
    table.sortByColumn(IndicatorColumn.VALUE, Qt.SortOrder.DescendingOrder)
    choose(panel, "indicator_groupings", "By section")
    assert [line.row.name for line in table.selected_lines()] == ["指标4"]
    assert table.currentIndex().data() == "指标4"


def test_the_row_being_read_is_marked_and_in_view(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.follow(MANY[50].span.start)
    assert cell(table, 51).data(MARKED_ROLE)
    assert table.viewport().rect().intersects(table.visualRect(cell(table, 51)))


def test_the_table_stays_while_the_user_is_in_it(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.setFocus()
    panel.follow(MANY[50].span.start)
    assert table.verticalScrollBar().value() == 0


def test_selecting_from_the_page_does_not_lead_back_to_it(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable
) -> None:
    with qtbot.assertNotEmitted(panel.indicator_selected):
        panel.select(RISE)
    assert table.currentIndex().row() == 0


@pytest.mark.parametrize(
    ("key", "modifier", "act"),
    [
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, IndicatorAct.COPY),
        (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier, IndicatorAct.QUOTE),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, IndicatorAct.CORRECT),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, IndicatorAct.HIDE),
    ],
)
def test_keys_act_on_the_selected_rows(
    qtbot: QtBot,
    panel: IndicatorPanel,
    table: IndicatorTable,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    act: IndicatorAct,
) -> None:
    table.setFocus()
    table.selectRow(1)
    with qtbot.waitSignal(panel.act_requested) as asked:
        QTest.keyClick(table, key, modifier)
    assert asked.args == [act, (LINES[1],)]


def menu_of(panel: IndicatorPanel, table: IndicatorTable, row: int) -> QMenu:
    table.selectRow(row)
    table.customContextMenuRequested.emit(table.visualRect(cell(table, row)).center())
    return child(panel, QMenu, "indicator_menu")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_asks_for_acts(qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable) -> None:
    menu = menu_of(panel, table, 2)
    acts = {action.objectName(): action for action in menu.actions()}
    assert not acts["indicator_add"].isEnabled()
    assert "indicator_restore" not in acts
    with qtbot.waitSignal(panel.act_requested) as asked:
        acts["indicator_copy_markdown"].trigger()
    assert asked.args == [IndicatorAct.COPY_MARKDOWN, (LINES[2],)]
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_hidden_rows_are_counted_and_can_be_shown(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    button = child(panel, QToolButton, "indicator_hidden")
    assert button.text().startswith("1 hidden")
    button.click()
    assert count(panel) == "63 of 63 rows"
    acts = [action.objectName() for action in menu_of(panel, table, 62).actions()]
    assert "indicator_restore" in acts
    assert "indicator_hide" not in acts
    child(panel, QMenu, "indicator_menu").close()
    button.click()
    assert count(panel) == "62 of 62 rows"


def test_the_panel_s_menu_exports_what_is_shown(qtbot: QtBot, panel: IndicatorPanel) -> None:
    choose(panel, "indicator_kinds", "Target")
    menu = child(panel, QToolButton, "indicator_more").menu()
    menu.aboutToShow.emit()
    files = child(panel, QMenu, "indicator_export_menu")
    workbook = next(a for a in files.actions() if a.objectName() == "indicator_export_xlsx")
    with qtbot.waitSignal(panel.export_requested) as asked:
        workbook.trigger()
    assert asked.args == ["xlsx", (LINES[61],)]


def test_columns_hide_where_there_is_no_room_but_the_kind_stays(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable
) -> None:
    assert not table.header.is_shown(IndicatorColumn.SECTION)
    assert table.header.is_shown(IndicatorColumn.KIND)
    panel.resize(1200, 700)
    qtbot.waitUntil(lambda: table.header.is_shown(IndicatorColumn.SECTION))
    assert table.header.is_shown(IndicatorColumn.PERIOD)


def test_filtering_keeps_the_current_row(panel: IndicatorPanel, table: IndicatorTable) -> None:
    table.setCurrentIndex(cell(table, 12))
    child(panel, QLineEdit, "indicator_filter").setText("指标1")
    assert table.currentIndex().data() == "指标11"


def test_empty_tables_say_so(panel: IndicatorPanel) -> None:
    notice = child(panel, QLabel, "indicator_notice")
    child(panel, QLineEdit, "indicator_filter").setText("无")
    assert notice.text() == "No figure matches the filters."
    panel.set_lines(())
    assert notice.text() == "No figures were found in this text."
    panel.set_searching(on=True)
    assert notice.text() == "Figures are being sought…"


def test_a_width_the_user_chose_stays(panel: IndicatorPanel, table: IndicatorTable) -> None:
    table.horizontalHeader().resizeSection(IndicatorColumn.VALUE, 123)
    panel.resize(800, 700)
    assert table.columnWidth(IndicatorColumn.VALUE) == 123


def test_what_is_hidden_leaves_its_place_to_what_follows(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    table.setFocus()
    table.selectRow(4)
    panel.set_lines([line for line in LINES if line.row.name != "指标3"])
    assert [line.row.name for line in table.selected_lines()] == ["指标4"]
    assert table.currentIndex().row() == 4


def test_a_figure_that_filters_leave_out_is_shown_when_it_is_asked_for(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    choose(panel, "indicator_kinds", "Target")
    panel.select(MANY[3])
    assert table.currentIndex().data() == "指标3"
    assert count(panel) == "62 of 62 rows"


def test_esc_in_the_empty_field_takes_the_other_filters_away(panel: IndicatorPanel) -> None:
    choose(panel, "indicator_kinds", "Target")
    QTest.keyClick(child(panel, QLineEdit, "indicator_filter"), Qt.Key.Key_Escape)
    assert count(panel) == "62 of 62 rows"


def test_what_is_copied_has_its_period_as_the_panel_shows_it(
    panel: IndicatorPanel, table: IndicatorTable
) -> None:
    for shown in (True, False):
        table.header.choose(IndicatorColumn.PERIOD, shown=shown)
        assert table.header.is_shown(IndicatorColumn.PERIOD) == shown
        assert "Period" in panel.column_titles()
