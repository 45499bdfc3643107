"""What a screen reader reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from zhengdu.text.span import Span
from zhengdu.ui.reader.page import ReportPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAccessibleTextInterface
    from pytestqt.qtbot import QtBot

    from zhengdu.report.model import Report


def text_of(page: ReportPage) -> QAccessibleTextInterface:
    return QAccessible.queryAccessibleInterface(page).textInterface()


def test_the_page_is_a_document_with_text(page: ReportPage, long_report: Report) -> None:
    interface = QAccessible.queryAccessibleInterface(page)
    assert interface.role() == QAccessible.Role.Document
    text = text_of(page)
    assert text.characterCount() == len(long_report.text)
    assert text.text(0, 6) == "政府工作报告"


def test_caret_and_selection(page: ReportPage) -> None:
    text = text_of(page)
    text.setCursorPosition(20)
    assert page.caret() == text.cursorPosition() == 20
    text.setSelection(0, 20, 25)
    assert page.selected_span() == Span(20, 25)
    assert text.selectionCount() == 1
    text.removeSelection(0)
    assert text.selectionCount() == 0


def test_characters_have_places_on_the_screen(page: ReportPage) -> None:
    text = text_of(page)
    assert text.offsetAtPoint(text.characterRect(20).center()) == 20
    text.scrollToSubstring(6000, 6010)
    first, last = page.visible_range()
    assert first <= 6000 < last


def test_offsets_are_utf_16(
    show: Callable[[Report | None], ReportPage], report_of: Callable[..., Report]
) -> None:
    page = show(report_of("\U00020bb7田区"))
    text = text_of(page)
    assert text.characterCount() == 4
    assert text.text(2, 4) == "田区"
    text.setSelection(0, 0, 2)
    assert page.selected_text() == "\U00020bb7"


def test_a_page_that_was_asked_for_too_early_is_asked_for_anew(
    qtbot: QtBot, long_report: Report
) -> None:
    page = ReportPage()
    qtbot.addWidget(page)
    page.set_report(long_report)
    QAccessible.setActive(True)
    QAccessible.queryAccessibleInterface(page)
    page.make_accessible()
    found = QAccessible.queryAccessibleInterface(page)
    QAccessible.setActive(False)
    assert found is not None
    assert found.textInterface() is not None
