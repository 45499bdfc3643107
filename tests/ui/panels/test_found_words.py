"""Where words that are sought are marked."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from zhengdu.ui.panels.found_words import FoundWords
from zhengdu.ui.panels.row_painter import draw_lines

GROUND = "#ff0000"
FOUND = FoundWords(("工业",), GROUND, "#000000")


@pytest.mark.parametrize(
    ("words", "text", "places"),
    [
        ((), "工业", []),
        (("工业",), "工业与工业", [(0, 2), (3, 2)]),
        (("GDP", "增长"), "gdp增长", [(0, 3), (3, 2)]),
        (("a.c",), "abc a.c", [(4, 3)]),
        (("工业",), "𠮷工业", [(2, 2)]),
    ],
)
def test_places_are_told_in_units_of_qt(
    qapp: object, words: tuple[str, ...], text: str, places: list[tuple[int, int]]
) -> None:
    ranges = FoundWords(words, GROUND, "#000000").ranges(text)
    assert [(one.start, one.length) for one in ranges] == places


@pytest.mark.parametrize("text", ["工业", "增长" * 40 + "工业", "增长" * 3 + "工业" + "增长" * 40])
def test_words_in_view_have_a_ground(qapp: object, text: str) -> None:
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    draw_lines(painter, image.rect().adjusted(4, 4, -4, -4), text, 1, FOUND)
    painter.end()
    assert (QColor(GROUND) in colours(image)) is (text.index("工业") < 10)


def colours(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
