"""How notes look on the page: styles, overlaps, whole paragraphs, signs in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from zhengdu.annotations.note import Colour, NoteKind, Style
from zhengdu.text.span import Span
from zhengdu.ui.reader.layers import Layer, MarginMark, Mark
from zhengdu.ui.theme import THEMES

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot
    from tests.ui.reader.conftest import Mouse

    from zhengdu.report.model import Report
    from zhengdu.ui.reader.page import ReportPage

PLACE = Span(30, 36)


def painted(page: ReportPage) -> QImage:
    return page.viewport().grab().toImage()


def colours_below(image: QImage, page: ReportPage, offset: int) -> list[str]:
    """The colours in the middle of a character's cell, from its top to below its line."""
    rect = page.character_rect(offset)
    x = rect.right() - 1
    return [image.pixelColor(x, y).name() for y in range(rect.top(), rect.bottom() + 6)]


def mark(style: Style, colour: Colour = Colour.TASK, span: Span = PLACE) -> Mark:
    return Mark(span, "n", colour, style)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("style", Style)
def test_every_style_is_seen_in_every_theme(page: ReportPage, theme: str, style: Style) -> None:
    page.set_theme(THEMES[theme])
    page.set_layer(Layer.ANNOTATION, [mark(style)])
    seen = colours_below(painted(page), page, PLACE.start + 2)
    assert QColor(THEMES[theme].note_edges[Colour.TASK]).name() in seen
    assert (QColor(THEMES[theme].notes[Colour.TASK]).name() in seen) is (style is Style.FILL)


def test_nested_marks_are_both_seen(page: ReportPage) -> None:
    edges = THEMES["light"].note_edges
    inner = mark(Style.UNDERLINE, Colour.QUESTION, Span(32, 34))
    page.set_layer(Layer.ANNOTATION, [mark(Style.UNDERLINE), inner])
    seen = colours_below(painted(page), page, 32)
    assert {edges[Colour.TASK], edges[Colour.QUESTION]} <= set(seen)


def test_a_note_on_a_paragraph_fills_nothing(page: ReportPage, long_report: Report) -> None:
    block, theme = long_report.blocks[2], THEMES["light"]
    page.set_layer(Layer.ANNOTATION, [Mark(block.span, "n", Colour.TASK, Style.FILL, True)])
    image = painted(page)
    seen = colours_below(image, page, block.span.start + 5)
    assert theme.notes[Colour.TASK] not in seen
    rect = page.character_rect(block.span.start)
    beside = [image.pixelColor(x, rect.center().y()).name() for x in range(page.left())]
    assert theme.note_edges[Colour.TASK] in beside


def test_a_bookmark_and_a_note_stand_side_by_side(page: ReportPage, long_report: Report) -> None:
    block, theme = long_report.blocks[2], THEMES["light"]
    page.set_margin_marks({
        block.id: [
            MarginMark("a", Colour.TASK), MarginMark("b", Colour.DATA, NoteKind.BOOKMARK),
        ]
    })  # fmt: skip
    image = painted(page)
    y = page.character_rect(block.span.start).center().y()
    beside = {image.pixelColor(x, y).name() for x in range(page.left())}
    assert {theme.note_edges[Colour.TASK], theme.accent} <= beside


def test_a_place_with_several_notes_offers_them_the_shortest_first(
    page: ReportPage, mouse: Mouse, qtbot: QtBot
) -> None:
    page.set_layer(
        Layer.ANNOTATION,
        [Mark(Span(20, 40), "long", Colour.DATA), Mark(Span(24, 28), "short", Colour.TASK)],
    )
    with qtbot.waitSignal(page.annotations_offered) as offered:
        mouse.click(mouse.on(25))
    assert offered.args == [["short", "long"]]
    with qtbot.waitSignal(page.annotation_activated) as opened:
        mouse.click(mouse.on(33))
    assert opened.args == ["long"]


def test_a_click_into_a_paragraph_with_a_note_opens_nothing(
    page: ReportPage, mouse: Mouse, long_report: Report, qtbot: QtBot
) -> None:
    block = long_report.blocks[2]
    page.set_layer(Layer.ANNOTATION, [Mark(block.span, "n", Colour.TASK, Style.FILL, True)])
    page.set_layer(Layer.INDICATOR, [Mark(Span(block.span.start + 3, block.span.start + 6), "f")])
    with (
        qtbot.assertNotEmitted(page.annotation_activated),
        qtbot.waitSignal(page.indicator_activated),
    ):
        mouse.click(mouse.on(block.span.start + 4))


def test_the_margin_offers_the_notes_of_a_paragraph(
    page: ReportPage, mouse: Mouse, long_report: Report, qtbot: QtBot
) -> None:
    block = long_report.blocks[2]
    page.set_margin_marks({block.id: [MarginMark(id, Colour.TASK) for id in ("a", "b")]})
    point = QPoint(page.left() - 18, page.character_rect(block.span.start).center().y())
    with qtbot.waitSignal(page.annotations_offered) as offered:
        mouse.click(point)
    assert offered.args == [["a", "b"]]


def test_the_bar_chooses_a_style_and_makes_a_task(
    page: ReportPage, mouse: Mouse, qtbot: QtBot
) -> None:
    mouse.select(20, 27)
    bar = page.findChild(QWidget, "selection_bar")
    assert isinstance(bar, QWidget)
    for name, signal, said in (
        ("selection_strike", page.style_chosen, Style.STRIKE),
        ("selection_make_task", page.task_requested, Span(20, 27)),
    ):
        button = bar.findChild(QWidget, name)
        assert isinstance(button, QWidget)
        with qtbot.waitSignal(signal) as asked:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == [said]


@pytest.mark.parametrize("width", [300, 420, 640])
def test_the_bar_stays_within_a_narrow_page(page: ReportPage, mouse: Mouse, width: int) -> None:
    page.resize(width, 480)
    mouse.select(3, 8)
    bar = page.findChild(QWidget, "selection_bar")
    assert isinstance(bar, QWidget)
    assert bar.isVisible()
    assert page.viewport().rect().contains(bar.geometry())
