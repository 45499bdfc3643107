"""Promises in the window: lines that lead to their sentences, and a chart that can be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeView

from zhengdu.indicators.doubts import doubts
from zhengdu.indicators.extraction import extract
from zhengdu.indicators.path import paths
from zhengdu.paths import shipped
from zhengdu.services import opening
from zhengdu.ui.models.path_chart import chart_of
from zhengdu.ui.panels import picture
from zhengdu.ui.panels.path_panel import PathPanel
from zhengdu.ui.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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
def panel(show: Callable[[PathPanel], PathPanel], figures: tuple[Indicator, ...]) -> PathPanel:
    made = show(PathPanel())
    found = paths(figures, 2021)
    made.set_promises(found, doubts(figures, found), "zh_CN")
    return made


def tree(panel: PathPanel) -> QTreeView:
    found = panel.findChild(QTreeView, "path_list")
    assert isinstance(found, QTreeView)
    return found


def texts(panel: PathPanel, row: int) -> list[str]:
    model = tree(panel).model()
    group = model.index(row, 0)
    return [model.index(n, 0, group).data() for n in range(model.rowCount(group))]


def test_a_quantity_has_its_stages_and_what_follows(panel: PathPanel) -> None:
    assert texts(panel, 0) == [
        "地区生产总值, Years before, 年均 ↑8.5%, 2017–2021",
        "地区生产总值, Reached, 572亿元, 2021",
        "地区生产总值, Reached, ↑14%, 2021",
        "地区生产总值, Next year, ↑8.5%, 2022",
        "地区生产总值, End of term, 900亿元, 2026",
        "地区生产总值, Computed, 2022年620.6亿元",
        "地区生产总值, Computed, 2022—2026年年均增长9.5%",
        "地区生产总值, Computed, 2023—2026年年均增长9.7%",
    ]


def test_a_line_leads_to_its_figure(panel: PathPanel, seed: Report, qtbot: QtBot) -> None:
    view = tree(panel)
    group = view.model().index(0, 0)
    view.setCurrentIndex(view.model().index(4, 0, group))
    with qtbot.waitSignal(panel.figure_wanted) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0].span.of(seed.text) == "900亿元"


def test_what_does_not_fit_is_listed_with_its_reason(panel: PathPanel) -> None:
    last = tree(panel).model().rowCount() - 1
    (only,) = texts(panel, last)
    assert "人均GDP" in only
    assert "43.5%" in only


def test_the_chart_follows_the_list_and_says_its_numbers(panel: PathPanel) -> None:
    assert "620.6亿元" in panel.chart.accessibleDescription()
    view = tree(panel)
    view.setCurrentIndex(view.model().index(1, 0))
    assert panel.chart.accessibleDescription().startswith("规模以上工业增加值")


def test_a_filter_keeps_names_and_topics(panel: PathPanel) -> None:
    field = panel.findChild(QLineEdit, "path_filter")
    assert isinstance(field, QLineEdit)
    field.setText("城镇化率")
    assert tree(panel).model().rowCount() == 1
    field.setText("无此")
    notice = panel.findChild(QLabel, "path_notice")
    assert isinstance(notice, QLabel)
    assert notice.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert tree(panel).model().rowCount() > 20


def test_the_lines_of_a_quantity_can_be_copied(panel: PathPanel) -> None:
    view = tree(panel)
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().count("\n") == 7


def test_without_promises_it_says_so(panel: PathPanel) -> None:
    panel.set_promises((), (), "zh_CN")
    notice = panel.findChild(QLabel, "path_notice")
    assert isinstance(notice, QLabel)
    assert notice.isVisible()
    assert not panel.chart.isVisible()


@pytest.mark.parametrize("theme", THEMES)
def test_stated_points_are_solid_and_computed_ones_hollow(panel: PathPanel, theme: str) -> None:
    panel.set_theme(THEMES[theme])
    image = panel.chart.grab().toImage()
    accent = THEMES[theme].accent
    found = [
        image.pixelColor(x, y).name() == accent
        for x in range(image.width())
        for y in range(image.height() // 3, image.height())
    ]
    assert 60 < sum(found) < 1200


def test_a_chart_is_kept_as_png_and_svg(
    figures: tuple[Indicator, ...], tmp_path: Path, panel: PathPanel
) -> None:
    chart = chart_of(paths(figures, 2021)[0])
    assert chart is not None
    picture.save(tmp_path / "图.png", chart, panel.font())
    picture.save(tmp_path / "图.svg", chart, panel.font())
    image = QImage(str(tmp_path / "图.png"))
    assert image.width() == picture.SIZE.width() * picture.SHARPNESS
    drawing = ET.parse(tmp_path / "图.svg").getroot()
    words = "".join(drawing.itertext())
    assert "620.6亿元" in words
    assert sorted(file.name for file in tmp_path.iterdir()) == ["图.png", "图.svg"]


def test_a_chart_that_cannot_be_written_leaves_nothing(
    figures: tuple[Indicator, ...], tmp_path: Path, panel: PathPanel
) -> None:
    chart = chart_of(paths(figures, 2021)[0])
    assert chart is not None
    with pytest.raises(OSError, match="No such file"):
        picture.save(tmp_path / "missing" / "图.png", chart, panel.font())
