from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.text.span import Span
from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.models.indicator_model import IndicatorColumn
from zhengdu.ui.panels.indicator_panel import IndicatorPanel
from zhengdu.ui.panels.indicator_table import IndicatorTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@dataclass(frozen=True, slots=True)
class Row:
    """What the panel knows of an IndicatorRow."""

    name: str
    level: Indicator | None
    growth: Indicator | None
    main: Indicator


def figure(
    name: str, value: str, start: int, kind: Kind = Kind.ACTUAL, *, growth: bool = False
) -> Indicator:
    measure = Measure.GROWTH if growth else Measure.LEVEL
    period = "2022" if kind is Kind.TARGET else "2021"
    return Indicator(
        name, "", value, "%" if growth else "亿元", measure, "+" if growth else "", "", kind,
        period, ("一、回顾", "工业"), Span(start, start + 3), "test",
    )  # fmt: skip


LEVEL, RISE = figure("生产总值", "85", 10), figure("生产总值", "14", 20, growth=True)
MANY = [figure(f"指标{n}", str(n), 100 + n * 10) for n in range(60)]
GOAL = figure("目标值", "900", 1000, Kind.TARGET)
ROWS = [
    Row("生产总值", LEVEL, RISE, LEVEL),
    *(Row(one.name, one, None, one) for one in MANY),
    Row("目标值", GOAL, None, GOAL),
]  # fmt: skip


@pytest.fixture
def panel(show: Callable[[IndicatorPanel], IndicatorPanel]) -> IndicatorPanel:
    figures = IndicatorPanel()
    figures.set_rows(ROWS)  # type: ignore[arg-type]
    return show(figures)


@pytest.fixture
def table(panel: IndicatorPanel) -> IndicatorTable:
    view = panel.findChild(IndicatorTable, "indicator_table")
    assert isinstance(view, IndicatorTable)
    return view


def cell(table: IndicatorTable, row: int, column: int = 0) -> QModelIndex:
    return table.model().index(row, column)


def count(panel: IndicatorPanel) -> str:
    label = panel.findChild(QLabel, "indicator_count")
    assert isinstance(label, QLabel)
    return label.text()


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


def test_keys_select_and_enter_activates(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable
) -> None:
    panel.setFocus()
    with qtbot.waitSignal(panel.indicator_selected) as selected:
        QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.indicator_activated) as activated:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert selected.args == activated.args == [MANY[0]]


def test_filters_and_their_count(panel: IndicatorPanel) -> None:
    words = panel.findChild(QLineEdit, "indicator_filter")
    kinds = panel.findChild(QComboBox, "indicator_kinds")
    periods = panel.findChild(QComboBox, "indicator_periods")
    assert isinstance(words, QLineEdit)
    assert isinstance(kinds, QComboBox)
    assert isinstance(periods, QComboBox)
    assert count(panel) == "62 / 62"
    kinds.setCurrentText("Target")
    assert count(panel) == "1 / 62"
    kinds.setCurrentIndex(0)
    periods.setCurrentText("2021")
    assert count(panel) == "61 / 62"
    words.setText("指标1")
    assert count(panel) == "11 / 62"


def test_sorting_by_the_header(qtbot: QtBot, table: IndicatorTable) -> None:
    header = table.horizontalHeader()
    place = header.sectionViewportPosition(IndicatorColumn.VALUE) + 20
    for _ in range(2):
        QTest.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton,
            pos=header.rect().topLeft() + type(header.pos())(place, 5),
        )  # fmt: skip
    assert cell(table, 0).data() == "目标值"


def test_sorting_shows_what_comes_first(panel: IndicatorPanel, table: IndicatorTable) -> None:
    panel.follow(MANY[50].span.start)
    assert table.verticalScrollBar().value() > 0
    table.sortByColumn(IndicatorColumn.VALUE, Qt.SortOrder.AscendingOrder)
    assert table.verticalScrollBar().value() == 0


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


def test_selected_rows_are_copied_as_columns(qtbot: QtBot, table: IndicatorTable) -> None:
    table.choose_column(IndicatorColumn.PERIOD, shown=True)
    table.choose_column(IndicatorColumn.SECTION, shown=False)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "生产总值\t85亿元\t↑14%\t2021\t● Actual"


def test_columns_hide_where_there_is_no_room_but_the_kind_stays(
    qtbot: QtBot, panel: IndicatorPanel, table: IndicatorTable
) -> None:
    assert not table.is_shown(IndicatorColumn.SECTION)
    assert table.is_shown(IndicatorColumn.KIND)
    panel.resize(1200, 700)
    qtbot.waitUntil(lambda: table.is_shown(IndicatorColumn.SECTION))
    assert table.is_shown(IndicatorColumn.PERIOD)


def test_filtering_keeps_the_current_row(panel: IndicatorPanel, table: IndicatorTable) -> None:
    table.setCurrentIndex(cell(table, 12))
    words = panel.findChild(QLineEdit, "indicator_filter")
    assert isinstance(words, QLineEdit)
    words.setText("指标1")
    assert table.currentIndex().data() == "指标11"


def test_empty_tables_say_so(panel: IndicatorPanel) -> None:
    notice = panel.findChild(QLabel, "indicator_notice")
    words = panel.findChild(QLineEdit, "indicator_filter")
    assert isinstance(notice, QLabel)
    assert isinstance(words, QLineEdit)
    words.setText("无")
    assert notice.text() == "No figure matches the filters."
    panel.set_rows(())
    assert notice.text() == "No figures were found in this text."


def test_a_width_the_user_chose_stays(panel: IndicatorPanel, table: IndicatorTable) -> None:
    table.horizontalHeader().resizeSection(IndicatorColumn.VALUE, 123)
    panel.resize(800, 700)
    assert table.columnWidth(IndicatorColumn.VALUE) == 123
