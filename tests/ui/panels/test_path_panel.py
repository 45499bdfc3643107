"""Promises in the window: lines that lead to their sentences, and the chart that follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeView

from zhengdu.indicators.doubts import doubts
from zhengdu.indicators.extraction import extract
from zhengdu.indicators.path import paths
from zhengdu.paths import shipped
from zhengdu.services import opening
from zhengdu.ui.panels.path_panel import PathPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report


@pytest.fixture(scope="module")
def seed() -> Report:
    return opening.read(shipped("seeds") / "county_zengdu_2021.txt")


@pytest.fixture(scope="module")
def figures(seed: Report) -> tuple[Indicator, ...]:
    return extract(seed)


@pytest.fixture
def panel(
    show: Callable[[PathPanel], PathPanel], seed: Report, figures: tuple[Indicator, ...]
) -> PathPanel:
    made = show(PathPanel())
    found = paths(figures, seed.text, 2021)
    made.set_promises(found, doubts(figures, found), text=seed.text, language="zh_CN")
    return made


def tree(panel: PathPanel) -> QTreeView:
    found = panel.findChild(QTreeView, "path_list")
    assert isinstance(found, QTreeView)
    return found


def texts(panel: PathPanel, row: int) -> list[str]:
    model = tree(panel).model()
    group = model.index(row, 0)
    return [model.index(n, 0, group).data() for n in range(model.rowCount(group))]


def choose(panel: PathPanel, *rows: int) -> None:
    """Make the group of a row current, or a line of it."""
    view = tree(panel)
    index = view.model().index(rows[0], 0)
    view.setCurrentIndex(view.model().index(rows[1], 0, index) if len(rows) > 1 else index)


def label(panel: PathPanel, name: str) -> QLabel:
    found = panel.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def filter_field(panel: PathPanel) -> QLineEdit:
    found = panel.findChild(QLineEdit, "path_filter")
    assert isinstance(found, QLineEdit)
    return found


def test_a_quantity_has_its_stages_and_what_follows(panel: PathPanel) -> None:
    assert texts(panel, 0) == [
        "地区生产总值, Years before, 年均 ↑8.5%, 2017–2021",
        "地区生产总值, Expected, 572亿元, 2021",
        "地区生产总值, Expected, ↑14%, 2021",
        "地区生产总值, 2022 target, ↑8.5%, 2022",
        "地区生产总值, End of term, 900亿元, 2026",
        "地区生产总值, Computed, 2022年620.6亿元",
        "地区生产总值, Computed, 2022—2026年年均增长9.5%",
        "地区生产总值, Computed, 2023—2026年年均增长9.7%",
    ]


def test_a_line_leads_to_its_figure(panel: PathPanel, seed: Report, qtbot: QtBot) -> None:
    choose(panel, 0, 4)
    with qtbot.waitSignal(panel.figure_wanted) as asked:
        QTest.keyClick(tree(panel), Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0].span.of(seed.text) == "900亿元"


def test_a_computed_line_leads_to_each_of_its_sources(panel: PathPanel, seed: Report) -> None:
    went: list[str] = []
    panel.figure_wanted.connect(lambda figure: went.append(figure.span.of(seed.text)))
    choose(panel, 0, 7)
    for _ in range(4):
        QTest.keyClick(tree(panel), Qt.Key.Key_Return)
    assert went == ["572亿元", "8.5%", "900亿元", "572亿元"]


def test_a_doubt_leads_to_all_that_does_not_fit(panel: PathPanel, seed: Report) -> None:
    went: list[str] = []
    panel.figure_wanted.connect(lambda figure: went.append(figure.span.of(seed.text)))
    choose(panel, tree(panel).model().rowCount() - 1, 0)
    for _ in range(2):
        QTest.keyClick(tree(panel), Qt.Key.Key_Return)
    assert went == ["4.8%", "8.5%"]


def test_the_menu_of_a_line_names_its_sources(panel: PathPanel, seed: Report) -> None:
    went: list[str] = []
    panel.figure_wanted.connect(lambda figure: went.append(figure.span.of(seed.text)))
    choose(panel, 0, 5)
    first, second = panel.menu().actions()[:2]
    assert (first.text(), second.text()) == ("Go to 572亿元 (2021)", "Go to ↑8.5% (2022)")
    second.trigger()
    assert went == ["8.5%"]


def test_a_tip_quotes_the_sentences(panel: PathPanel) -> None:
    model = tree(panel).model()
    stated = model.index(1, 0, model.index(0, 0)).data(Qt.ItemDataRole.ToolTipRole)
    assert "◐ Expected · 2021 · 572亿元" in stated
    assert "预计实现地区生产总值<b>572亿元</b>,同比增长14%" in stated
    computed = model.index(5, 0, model.index(0, 0)).data(Qt.ItemDataRole.ToolTipRole)
    assert "预计实现地区生产总值<b>572亿元</b>" in computed
    assert "地区生产总值增长<b>8.5%</b>" in computed
    assert "(2021)" in computed


def test_a_tip_says_why_nothing_is_computed(
    panel: PathPanel, seed: Report, figures: tuple[Indicator, ...]
) -> None:
    unsure = tuple(replace(one, confidence=0.6) for one in figures)
    panel.set_promises(paths(unsure, seed.text, 2021), (), text=seed.text, language="zh_CN")
    assert not any("Computed" in line for line in texts(panel, 0))
    model = tree(panel).model()
    tip = model.index(1, 0, model.index(0, 0)).data(Qt.ItemDataRole.ToolTipRole)
    assert "unsure, please check" in tip


def test_a_tip_takes_nothing_of_the_report_for_html(
    panel: PathPanel, seed: Report, figures: tuple[Indicator, ...]
) -> None:
    text = seed.text.replace("预计实现地区", "<i>现地区")
    panel.set_promises(paths(figures, text, 2021), (), text=text, language="zh_CN")
    model = tree(panel).model()
    tip = model.index(1, 0, model.index(0, 0)).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;i&gt;现地区生产总值" in tip


def test_what_does_not_fit_is_listed_with_its_reason(panel: PathPanel) -> None:
    last = tree(panel).model().rowCount() - 1
    (only,) = texts(panel, last)
    assert "人均GDP" in only
    assert "43.5%" in only


def test_the_chart_follows_the_list_and_says_its_numbers(panel: PathPanel) -> None:
    assert panel.chart.accessibleDescription() == (
        "地区生产总值：2021 Expected 572亿元；2022 Computed 620.6亿元；2026 End of term 900亿元"
    )
    choose(panel, 1)
    assert panel.chart.accessibleDescription().startswith("规模以上工业增加值")


def test_the_chart_of_a_doubt_is_that_of_a_quantity_it_speaks_of(panel: PathPanel) -> None:
    choose(panel, 1)
    choose(panel, tree(panel).model().rowCount() - 1, 0)
    assert panel.chart.accessibleDescription().startswith("地区生产总值")


def test_where_there_is_nothing_to_draw_the_chart_says_so(
    panel: PathPanel, figures: tuple[Indicator, ...]
) -> None:
    found = doubts(figures, ())
    panel.set_promises((), found, text="", language="zh_CN")
    choose(panel, 0, 0)
    assert panel.chart.chart is None
    assert panel.chart.accessibleDescription() == "Nothing here can be drawn."


def test_a_filter_keeps_names_and_topics_and_is_counted(panel: PathPanel) -> None:
    field = filter_field(panel)
    total = tree(panel).model().rowCount() - 1
    assert label(panel, "path_count").text() == f"Promises: {total} / {total}"
    field.setText("城镇化率")
    assert tree(panel).model().rowCount() == 1
    assert label(panel, "path_count").text() == f"Promises: 1 / {total}"
    field.setText("无此")
    assert label(panel, "path_notice").isVisible()
    assert label(panel, "path_count").text() == f"Promises: 0 / {total}"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert tree(panel).model().rowCount() == total + 1


def test_a_filter_keeps_doubts_of_its_name(panel: PathPanel) -> None:
    filter_field(panel).setText("人均")
    last = tree(panel).model().rowCount() - 1
    assert "人均GDP" in texts(panel, last)[0]


def test_doubts_alone_have_a_chart_too(panel: PathPanel) -> None:
    filter_field(panel).setText("人均GDP")
    assert tree(panel).model().rowCount() == 1
    assert panel.chart.accessibleDescription().startswith("地区生产总值")


def test_the_lines_of_a_quantity_can_be_copied(panel: PathPanel) -> None:
    choose(panel, 0)
    QTest.keyClick(tree(panel), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().count("\n") == 7


def test_without_promises_it_says_so(panel: PathPanel) -> None:
    panel.set_promises((), (), text="", language="zh_CN")
    assert label(panel, "path_notice").isVisible()
    assert not panel.chart.isVisible()
