"""Selecting and clicking with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from zhengdu.annotations.note import Colour
from zhengdu.text.span import Span
from zhengdu.ui.reader.layers import Layer, MarginMark, Mark

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.ui.reader.conftest import Mouse

    from zhengdu.report.model import Report
    from zhengdu.ui.reader.page import ReportPage


def bar(page: ReportPage) -> QWidget:
    found = page.findChild(QWidget, "selection_bar")
    assert isinstance(found, QWidget)
    return found


def offers(page: ReportPage) -> bool:
    """Whether the bar is to be seen; it is made when it is first needed."""
    found = page.findChild(QWidget, "selection_bar")
    return isinstance(found, QWidget) and found.isVisible()


def press(page: ReportPage, name: str) -> None:
    """Click a button of the bar."""
    button = bar(page).findChild(QWidget, name)
    assert isinstance(button, QWidget)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_dragging_selects_characters(page: ReportPage, mouse: Mouse, long_report: Report) -> None:
    mouse.select(20, 27)
    assert page.selected_span() == Span(20, 27)
    assert page.selected_text() == long_report.text[20:27]
    assert page.caret() == 27


def test_dragging_backwards_selects_too(page: ReportPage, mouse: Mouse) -> None:
    mouse.select(27, 20)
    assert page.selected_span() == Span(20, 27)
    assert page.caret() == 20


def test_a_selection_runs_over_paragraphs(page: ReportPage, mouse: Mouse) -> None:
    mouse.select(3, 60)
    assert "\n" in page.selected_text()


def test_shift_click_extends(page: ReportPage, mouse: Mouse) -> None:
    mouse.click(mouse.before(20))
    mouse.click(mouse.before(40), Qt.KeyboardModifier.ShiftModifier)
    assert page.selected_span() == Span(20, 40)


def test_a_double_click_selects_a_word_and_dragging_on_more(
    page: ReportPage, mouse: Mouse, long_report: Report
) -> None:
    start = long_report.text.index("生产总值")
    page.set_words(lambda text, offset: Span(text.index("生产总值"), text.index("生产总值") + 4))
    mouse.press(mouse.on(start + 1))
    mouse.release(mouse.on(start + 1))
    mouse.double(mouse.on(start + 1))
    assert page.selected_text() == "生产总值"
    mouse.release(mouse.on(start + 1))
    assert page.selected_text() == "生产总值"


def test_a_double_click_knows_two_characters_without_words(
    page: ReportPage, mouse: Mouse, long_report: Report
) -> None:
    mouse.double(mouse.on(long_report.text.index("生产总值")))
    assert page.selected_text() == "生产"


def test_dragging_after_a_double_click_takes_in_whole_words(
    page: ReportPage, mouse: Mouse, long_report: Report
) -> None:
    start = long_report.text.index("生产总值")

    def pairs(_text: str, offset: int) -> Span:
        return Span(offset - offset % 2, offset - offset % 2 + 2)

    page.set_words(pairs)
    block = long_report.block_at(start).span.start
    mouse.double(mouse.on(block + 10))
    mouse.drag(mouse.before(block + 15))
    assert page.selected_span() == Span(block + 10, block + 16)
    mouse.drag(mouse.before(block + 5))
    assert page.selected_span() == Span(block + 4, block + 12)


def test_a_triple_click_selects_a_sentence(
    page: ReportPage, mouse: Mouse, long_report: Report
) -> None:
    point = mouse.on(long_report.text.index("企业21家"))
    mouse.click(point)
    mouse.double(point)
    mouse.release(point)
    mouse.press(point)
    assert page.selected_text() == "新增企业21家，完成投资30.7亿元。"


def test_holding_beyond_the_edge_scrolls_on(page: ReportPage, mouse: Mouse, qtbot: QtBot) -> None:
    start = mouse.before(30)
    mouse.press(start)
    below = QPoint(start.x(), page.viewport().height() + 120)
    mouse.drag(below)
    last = page.visible_range()[1]
    qtbot.waitUntil(lambda: page.visible_range()[0] > 30)
    mouse.release(below)
    span = page.selected_span()
    assert span is not None
    assert span.start == 30
    assert span.end > last


def test_what_is_copied_is_the_original(
    page: ReportPage, report_of: object, long_report: Report
) -> None:
    assert callable(report_of)
    page.set_report(report_of("增长8%,高于(全省)平均"))
    page.select_all()
    page.copy()
    assert QGuiApplication.clipboard().text() == "增长8%,高于(全省)平均"


def test_the_bar_comes_with_a_selection_and_goes_with_scrolling(
    page: ReportPage, mouse: Mouse
) -> None:
    mouse.select(20, 27)
    assert offers(page)
    page.scroll_by(30)
    assert not offers(page)


def test_no_bar_while_selecting_or_without_selection(page: ReportPage, mouse: Mouse) -> None:
    mouse.press(mouse.before(20))
    mouse.drag(mouse.before(27))
    assert not offers(page)
    mouse.release(mouse.before(27))
    mouse.click(mouse.before(40))
    assert not offers(page)


def test_a_colour_of_the_bar_asks_for_a_mark(page: ReportPage, mouse: Mouse, qtbot: QtBot) -> None:
    mouse.select(20, 27)
    with qtbot.waitSignal(page.highlight_requested) as asked:
        press(page, "selection_task")
    assert asked.args == [Span(20, 27), "task"]
    assert page.selected_span() is None


def test_the_bar_asks_for_words_elsewhere(page: ReportPage, mouse: Mouse, qtbot: QtBot) -> None:
    mouse.select(20, 24)
    words = page.selected_text()
    with qtbot.waitSignal(page.look_up_requested) as asked:
        press(page, "selection_look_up")
    assert asked.args == [words]


def test_the_bar_offers_a_figure_where_a_number_is_selected(
    page: ReportPage, mouse: Mouse, qtbot: QtBot, long_report: Report
) -> None:
    mouse.select(20, 22)
    figure = bar(page).findChild(QWidget, "selection_figure")
    assert isinstance(figure, QWidget)
    assert not figure.isVisible()
    digit = next(place for place, letter in enumerate(long_report.text) if letter.isdigit())
    mouse.select(digit, digit + 3)
    assert figure.isVisible()
    with qtbot.waitSignal(page.figure_requested):
        press(page, "selection_figure")


def test_clicking_a_mark_activates_it(page: ReportPage, mouse: Mouse, qtbot: QtBot) -> None:
    page.set_layer(Layer.ANNOTATION, [Mark(Span(20, 27), "note-1", Colour.DATA)])
    with qtbot.waitSignal(page.annotation_activated) as told:
        mouse.click(mouse.on(22))
    assert told.args == ["note-1"]


def test_clicking_a_figure_tells_its_key(page: ReportPage, mouse: Mouse, qtbot: QtBot) -> None:
    key = ("figure", 1)
    page.set_layer(Layer.INDICATOR, [Mark(Span(20, 27), key)])
    with qtbot.waitSignal(page.indicator_activated) as told:
        mouse.click(mouse.on(22))
    assert told.args == [key]


def test_a_figure_is_seen_only_under_the_pointer(page: ReportPage, mouse: Mouse) -> None:
    plain = page.viewport().grab().toImage()
    page.set_layer(Layer.INDICATOR, [Mark(Span(20, 27), "figure")])
    assert page.viewport().grab().toImage() == plain
    mouse.hover(mouse.on(22))
    assert page.viewport().grab().toImage() != plain


def test_the_margin_offers_a_note_on_any_paragraph(
    page: ReportPage, mouse: Mouse, long_report: Report, qtbot: QtBot
) -> None:
    block = long_report.blocks[2]
    rect = page.character_rect(block.span.start + 40)
    point = QPoint(page.left() - 18, rect.center().y())
    mouse.hover(point)
    assert page.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(page.paragraph_note_requested) as asked:
        mouse.click(point)
    assert asked.args == [block.id]


def test_a_margin_mark_leads_to_its_note(
    page: ReportPage, mouse: Mouse, long_report: Report, qtbot: QtBot
) -> None:
    block = long_report.blocks[2]
    page.set_margin_marks({block.id: [MarginMark("note-2", Colour.TASK)]})
    point = QPoint(page.left() - 18, page.character_rect(block.span.start).center().y())
    with qtbot.waitSignal(page.annotation_activated) as told:
        mouse.click(point)
    assert told.args == ["note-2"]


def wheel(page: ReportPage, pixels: QPoint, angle: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    viewport = page.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle, QPointF(viewport.mapToGlobal(middle.toPoint())), pixels, angle,
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_a_wheel_with_pixels_moves_by_exactly_them(page: ReportPage) -> None:
    page.go_to(3000)
    place = page.visible_range()[1] - 60
    top = page.character_rect(place).top()
    wheel(page, QPoint(0, -17), QPoint(0, -40), Qt.KeyboardModifier.NoModifier)
    assert page.character_rect(place).top() == top - 17


def test_control_and_wheel_zoom(page: ReportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.zoom_requested) as asked:
        wheel(page, QPoint(), QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [1]


def test_pointer_shapes(page: ReportPage, mouse: Mouse) -> None:
    mouse.hover(mouse.on(22))
    assert page.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
    mouse.hover(QPoint(page.viewport().width() - 2, 3))
    assert page.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
