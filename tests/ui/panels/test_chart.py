"""The chart of a path: true to scale, told apart by shape, and kept with its source."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPdfWriter

from zhengdu.indicators.extraction import extract
from zhengdu.indicators.path import paths
from zhengdu.paths import shipped
from zhengdu.services import opening
from zhengdu.ui.models.path_chart import Chart, ChartPoint, chart_of
from zhengdu.ui.models.path_line import LineKind
from zhengdu.ui.panels import picture
from zhengdu.ui.panels.chart_axis import axes_of, rows_of
from zhengdu.ui.panels.chart_labels import Drawn, label_places
from zhengdu.ui.panels.chart_mark import draw_mark, mark_place
from zhengdu.ui.panels.chart_painter import draw_chart
from zhengdu.ui.panels.picture import Picture
from zhengdu.ui.theme import THEMES

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "曾都区政府工作报告（2021年）"
PLOT = QRectF(0, 0, 300, 100)


def point(year: int, value: float, kind: LineKind = LineKind.REACHED) -> ChartPoint:
    return ChartPoint(year, str(year), value, f"{value:g}亿元", kind)


GDP = Chart(
    "地区生产总值",
    (
        point(2021, 572, LineKind.EXPECTED),
        point(2022, 620.6, LineKind.COMPUTED),
        point(2026, 900, LineKind.TERM),
    ),
    is_rates=False,
)
RATES = Chart(
    "出口额",
    (point(2021, -10), point(2022, 5, LineKind.NEXT_YEAR)),
    is_rates=True,
)


@pytest.fixture
def shown(qapp: object) -> Picture:
    return Picture(GDP, SOURCE, QFont())


def test_heights_begin_at_zero() -> None:
    axes = axes_of(GDP, PLOT, inset=20, below=20)
    heights = [axes.zero - place.y() for place in axes.places]
    assert axes.zero == 100
    assert heights[2] / heights[0] == pytest.approx(900 / 572)


def test_years_are_to_scale() -> None:
    axes = axes_of(GDP, PLOT, inset=20, below=20)
    first, second, last = (place.x() for place in axes.places)
    assert (second - first) / (last - first) == pytest.approx(1 / 5)
    assert len(axes.ticks) == 6


def test_rates_fall_below_zero() -> None:
    axes = axes_of(RATES, PLOT, inset=20, below=20)
    fall, rise = axes.places
    assert fall.y() > axes.zero > rise.y()
    assert fall.y() <= PLOT.bottom() - 20


def test_years_that_would_touch_stand_in_two_rows() -> None:
    assert rows_of([20, 40, 200], [28, 28, 28]) == [0, 1, 0]
    assert rows_of([20, 100, 200], [28, 28, 28]) == [0, 0, 0]


@pytest.mark.parametrize(
    "places",
    [
        [(30, 40), (90, 34), (280, 0)],
        [(30, 0), (280, 60)],
        [(30, 5), (280, 0)],
        [(30, 30), (60, 28), (90, 26)],
    ],
)
def test_numbers_touch_neither_lines_nor_each_other(places: list[tuple[float, float]]) -> None:
    points = [QPointF(x, y) for x, y in places]
    lines = [QLineF(*ends) for ends in pairwise(points)]
    marks = [mark_place(place) for place in points]
    room = QRectF(-6, -25, 312, 125)
    found = label_places([QSizeF(50, 16)] * len(points), Drawn(marks, lines, room))
    assert all(room.contains(place) for place in found)
    assert not any(one.intersects(other) for one, other in combinations(found, 2))
    assert not any(place.intersects(mark) for place in found for mark in marks)
    for line in lines:
        steps = [line.pointAt(step / 200) for step in range(201)]
        assert not any(place.contains(step) for place in found for step in steps)


def drawn_mark(kind: LineKind) -> bytes:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor(THEMES["light"].base))
    painter = QPainter(image)
    draw_mark(painter, QPointF(10, 10), kind, THEMES["light"])
    painter.end()
    return bytes(image.constBits())


def test_every_kind_has_its_own_shape(qapp: object) -> None:
    kinds = [kind for kind in LineKind if kind is not LineKind.DOUBT]
    assert len({drawn_mark(kind) for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("chart", [GDP, RATES])
def test_a_chart_is_drawn_in_its_theme(qapp: object, theme: str, chart: Chart) -> None:
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_chart(painter, QSizeF(320, 180), chart, THEMES[theme], QFont())
    painter.end()
    colours = [image.pixelColor(x, y).name() for x in range(320) for y in range(180)]
    assert colours[0] == THEMES[theme].base
    assert 60 < colours.count(THEMES[theme].accent) < 3000


def test_a_picture_says_where_it_comes_from(shown: Picture, tmp_path: Path) -> None:
    picture.save(tmp_path / "图.svg", shown)
    words = "".join(ET.parse(tmp_path / "图.svg").getroot().itertext())
    for part in ("地区生产总值", SOURCE, "620.6亿元", "◇ Computed"):
        assert part in words


def test_a_chart_is_kept_as_png_too(shown: Picture, tmp_path: Path) -> None:
    picture.save(tmp_path / "图.png", shown)
    image = QImage(str(tmp_path / "图.png"))
    assert image.size() == picture.SIZE * picture.SHARPNESS
    assert SOURCE in image.text("Description")
    assert [file.name for file in tmp_path.iterdir()] == ["图.png"]


def test_letters_of_a_picture_do_not_grow_with_those_of_the_window(shown: Picture) -> None:
    large = QFont()
    large.setPixelSize(40)
    assert picture.png(Picture(GDP, SOURCE, large)) == picture.png(shown)


def test_a_chart_goes_on_a_page(shown: Picture, tmp_path: Path) -> None:
    page = QPdfWriter(str(tmp_path / "图.pdf"))
    picture.draw_on(page, shown)
    del page
    assert (tmp_path / "图.pdf").read_bytes().startswith(b"%PDF")


def test_a_chart_that_cannot_be_written_leaves_nothing(shown: Picture, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        picture.save(tmp_path / "missing" / "图.png", shown)


def test_a_path_has_the_kinds_of_its_figures(qapp: object) -> None:
    report = opening.read(shipped("seeds") / "county_zengdu_2021.txt")
    found = {one.name: one for one in paths(extract(report), report.text, 2021)}
    levels = chart_of(found["地区生产总值"], "zh_CN")
    rates = chart_of(found["规模以上工业增加值"], "zh_CN")
    assert levels is not None
    assert rates is not None
    assert [(one.kind, one.label) for one in levels.points] == [
        (LineKind.EXPECTED, "572亿元"),
        (LineKind.COMPUTED, "620.6亿元"),
        (LineKind.TERM, "900亿元"),
    ]
    assert (levels.title, rates.title) == ("地区生产总值", "规模以上工业增加值: growth")
    assert [one.kind for one in rates.points] == [
        LineKind.PAST, LineKind.EXPECTED, LineKind.NEXT_YEAR, LineKind.TERM,
    ]  # fmt: skip
