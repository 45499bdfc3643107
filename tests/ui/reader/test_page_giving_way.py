"""What the page leaves to others: double clicks on marks, Esc with nothing open, floating parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from zhengdu.annotations.note import Colour
from zhengdu.text.span import Span
from zhengdu.ui.reader.floating import Floating
from zhengdu.ui.reader.layers import Layer, Mark
from zhengdu.ui.reader.pointing import CLICK_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.ui.reader.conftest import Mouse

    from zhengdu.ui.reader.page import ReportPage


def takes_escape(page: ReportPage) -> bool:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    page.keyPressEvent(event)
    return event.isAccepted()


def test_a_double_click_on_a_note_selects_and_opens_nothing(
    page: ReportPage, mouse: Mouse, qtbot: QtBot
) -> None:
    page.set_layer(Layer.ANNOTATION, [Mark(Span(20, 27), "note-1", Colour.DATA)])
    with qtbot.assertNotEmitted(page.annotation_activated, wait=CLICK_MS * 2):
        mouse.press(mouse.on(22))
        mouse.release(mouse.on(22))
        mouse.double(mouse.on(22))
        mouse.release(mouse.on(22))
    assert page.selected_span() is not None


def test_escape_gives_up_the_selection_and_then_means_nothing_here(page: ReportPage) -> None:
    page.select(Span(20, 27))
    assert takes_escape(page)
    assert page.selected_span() is None
    assert not takes_escape(page)


def test_a_press_on_what_floats_over_the_text_is_no_press_on_the_text(
    page: ReportPage, mouse: Mouse
) -> None:
    floating = Floating(page.viewport())
    floating.setGeometry(page.character_rect(20).adjusted(-40, -20, 40, 20))
    floating.show()
    point = mouse.on(20)
    under = QApplication.widgetAt(page.viewport().mapToGlobal(point))
    assert under in (floating, None)
    assert floating.testAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
