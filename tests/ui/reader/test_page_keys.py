"""Reading on, moving the caret and selecting with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from zhengdu.report.model import Report
    from zhengdu.ui.reader.page import ReportPage

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_paging_moves_less_than_a_screen(page: ReportPage, qtbot: QtBot) -> None:
    first, last = page.visible_range()
    QTest.keyClick(page, Key.Key_Space)
    assert first < page.visible_range()[0] < last
    QTest.keyClick(page, Key.Key_PageUp)
    assert page.position() == 0
    QTest.keyClick(page, Key.Key_PageDown)
    QTest.keyClick(page, Key.Key_Space, SHIFT)
    assert page.position() == 0


def test_a_line_down_is_one_line(page: ReportPage, qtbot: QtBot) -> None:
    page.go_to(4000)
    top = page.character_rect(page.position()).top()
    QTest.keyClick(page, Key.Key_Down)
    QTest.keyClick(page, Key.Key_Up)
    assert page.character_rect(page.position()).top() == top


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_home_and_end(
    page: ReportPage, qtbot: QtBot, long_report: Report, modifier: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(page, Key.Key_End, modifier)
    assert page.visible_range()[1] == len(long_report.text)
    with qtbot.waitSignal(page.jumped):
        QTest.keyClick(page, Key.Key_Home, modifier)
    assert page.position() == 0


def test_shift_selects_characters(page: ReportPage, qtbot: QtBot) -> None:
    page.select_from(20, 20)
    for _ in range(3):
        QTest.keyClick(page, Key.Key_Right, SHIFT)
    assert page.selected_span() == Span(20, 23)
    QTest.keyClick(page, Key.Key_Left, SHIFT)
    assert page.selected_span() == Span(20, 22)
    QTest.keyClick(page, Key.Key_Right)
    assert page.selected_span() is None
    assert page.caret() == 23


def test_shift_selects_words_lines_and_paragraphs(
    page: ReportPage, qtbot: QtBot, long_report: Report
) -> None:
    block = long_report.blocks[2]
    page.select_from(block.span.start, block.span.start)
    QTest.keyClick(page, Key.Key_Right, SHIFT | CTRL)
    word = page.selected_span()
    QTest.keyClick(page, Key.Key_Down, SHIFT)
    line = page.selected_span()
    QTest.keyClick(page, Key.Key_Down, SHIFT | CTRL)
    paragraph = page.selected_span()
    assert word is not None
    assert line is not None
    assert paragraph is not None
    assert word.end < line.end < paragraph.end == long_report.blocks[3].span.start


def test_lines_up_and_down_keep_the_column(page: ReportPage, qtbot: QtBot) -> None:
    page.select_from(60, 60)
    for _ in range(4):
        QTest.keyClick(page, Key.Key_Down, SHIFT)
    for _ in range(4):
        QTest.keyClick(page, Key.Key_Up, SHIFT)
    assert page.caret() == 60


def test_selecting_to_the_end(page: ReportPage, qtbot: QtBot, long_report: Report) -> None:
    page.select_from(20, 20)
    QTest.keyClick(page, Key.Key_End, SHIFT | CTRL)
    assert page.selected_span() == Span(20, len(long_report.text))
    assert page.visible_range()[1] == len(long_report.text)


def test_a_caret_left_behind_starts_again_in_view(page: ReportPage, qtbot: QtBot) -> None:
    page.go_to(5000)
    here = page.position()
    QTest.keyClick(page, Key.Key_Right, SHIFT)
    assert page.selected_span() == Span(here, here + 1)


def test_escape_drops_the_selection(page: ReportPage, qtbot: QtBot) -> None:
    page.select(Span(20, 30))
    QTest.keyClick(page, Key.Key_Escape)
    assert page.selected_span() is None


def test_all_can_be_selected(page: ReportPage, long_report: Report) -> None:
    page.select_all()
    assert page.selected_text() == long_report.text


def test_selecting_brings_into_view(page: ReportPage) -> None:
    page.select(Span(6000, 6010))
    first, last = page.visible_range()
    assert first <= 6000 < last
