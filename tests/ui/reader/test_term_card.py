"""The card of a term by pointer and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from zhengdu.glossary.term import Term, TermHit, TermSource
from zhengdu.text.span import Span
from zhengdu.ui.theme import THEMES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.ui.reader.conftest import Mouse

    from zhengdu.report.model import Report
    from zhengdu.ui.reader.page import ReportPage


@pytest.fixture
def hits(page: ReportPage, long_report: Report) -> list[TermHit]:
    """Every use of two words; the entry of one stands at the end of the report."""
    end = len(long_report.text)
    steady = Term("稳中求进", "工作总基调。", TermSource.APPENDIX, Span(end - 5, end))
    value = Term("生产总值", "最终成果。", TermSource.DICTIONARY)
    found = []
    for term in (steady, value):
        start = long_report.text.find(term.name)
        while start >= 0:
            found.append(TermHit(term, Span(start, start + 4)))
            start = long_report.text.find(term.name, start + 4)
    found.sort(key=lambda hit: hit.span)
    page.set_terms(found)
    return found


def card(page: ReportPage) -> QWidget:
    found = page.findChild(QWidget, "page_term_card")
    assert isinstance(found, QWidget)
    return found


def is_open(page: ReportPage) -> bool:
    found = page.findChild(QWidget, "page_term_card")
    return isinstance(found, QWidget) and found.isVisible()


def words(page: ReportPage, name: str) -> str:
    label = card(page).findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def button(page: ReportPage, name: str) -> QToolButton:
    found = card(page).findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def test_resting_on_a_term_opens_its_card(
    page: ReportPage, mouse: Mouse, hits: list[TermHit], qtbot: QtBot
) -> None:
    mouse.hover(mouse.on(hits[0].span.start + 1))
    assert not is_open(page)
    qtbot.waitUntil(lambda: is_open(page))
    assert words(page, "card_name") == hits[0].term.name
    assert words(page, "card_definition") == hits[0].term.definition
    assert not card(page).geometry().intersects(page.character_rect(hits[0].span.start))


def test_leaving_closes_it_unless_it_is_pinned(
    page: ReportPage, mouse: Mouse, hits: list[TermHit], qtbot: QtBot
) -> None:
    mouse.hover(mouse.on(hits[0].span.start))
    qtbot.waitUntil(lambda: is_open(page))
    mouse.hover(QPoint(2, 2))
    qtbot.waitUntil(lambda: not is_open(page))
    mouse.hover(mouse.on(hits[0].span.start))
    qtbot.waitUntil(lambda: is_open(page))
    button(page, "card_pin").click()
    page.scroll_by(60)
    assert is_open(page)
    button(page, "card_close").click()
    assert not is_open(page)


def test_no_card_while_the_definition_is_in_view(
    page: ReportPage, mouse: Mouse, hits: list[TermHit], long_report: Report, qtbot: QtBot
) -> None:
    page.go_to(len(long_report.text))
    first = page.visible_range()[0]
    defined = next(h for h in hits if h.span.start > first + 40 and h.term.entry is not None)
    other = next(h for h in hits if h.span.start > defined.span.start and h.term.entry is None)
    mouse.hover(mouse.on(defined.span.start))
    mouse.hover(mouse.on(other.span.start))
    qtbot.waitUntil(lambda: is_open(page))
    assert words(page, "card_name") == other.term.name


def test_no_card_while_selecting(
    page: ReportPage, mouse: Mouse, hits: list[TermHit], qtbot: QtBot
) -> None:
    mouse.hover(mouse.on(hits[0].span.start))
    mouse.press(mouse.before(20))
    mouse.drag(mouse.on(hits[0].span.start))
    mouse.release(mouse.on(hits[0].span.start))
    with qtbot.assertNotEmitted(page.jumped, wait=400):
        assert not is_open(page)
    assert not is_open(page)


def test_the_keyboard_opens_the_next_one(
    page: ReportPage, hits: list[TermHit], qtbot: QtBot
) -> None:
    page.explain_next_term()
    assert words(page, "card_name") == hits[0].term.name
    page.explain_next_term()
    assert words(page, "card_name") == hits[1].term.name
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not is_open(page)


def test_tab_goes_from_term_to_term_and_out(
    page: ReportPage, hits: list[TermHit], qtbot: QtBot
) -> None:
    first, last = page.visible_range()
    seen = [hit for hit in hits if first <= hit.span.start < last]
    page.setFocus()
    for _ in seen[:2]:
        QTest.keyClick(page, Qt.Key.Key_Tab)
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert words(page, "card_name") == seen[1].term.name
    QTest.keyClick(page, Qt.Key.Key_Backtab)
    assert words(page, "card_name") == seen[0].term.name


def test_the_card_leads_through_the_uses(
    page: ReportPage, hits: list[TermHit], qtbot: QtBot
) -> None:
    uses = [hit for hit in hits if hit.term == hits[0].term]
    page.explain_next_term()
    assert str(len(uses)) in words(page, "card_uses")
    with qtbot.waitSignal(page.jumped):
        button(page, "card_previous").click()
    first, last = page.visible_range()
    assert first <= uses[-1].span.start < last
    assert is_open(page)


def test_the_card_asks_for_the_entry(page: ReportPage, hits: list[TermHit], qtbot: QtBot) -> None:
    page.explain_next_term()
    while words(page, "card_name") != "稳中求进":
        page.explain_next_term()
    with qtbot.waitSignal(page.term_entry_requested) as asked:
        button(page, "card_entry").click()
    assert asked.args == [next(h.term for h in hits if h.term.entry is not None)]
    assert not is_open(page)


def test_the_next_one_is_in_view_after_scrolling_away(
    page: ReportPage, hits: list[TermHit], long_report: Report
) -> None:
    page.explain_next_term()
    page.go_to(len(long_report.text) // 2, flash=False)
    before = page.visible_range()
    assert any(before[0] <= hit.span.start < before[1] for hit in hits)
    page.explain_next_term()
    assert is_open(page)
    assert page.visible_range() == before


def test_a_new_report_has_no_card(
    page: ReportPage, hits: list[TermHit], long_report: Report
) -> None:
    page.explain_next_term()
    page.set_report(long_report)
    assert not is_open(page)


def test_only_marked_uses_open_a_card(
    page: ReportPage, mouse: Mouse, hits: list[TermHit], qtbot: QtBot
) -> None:
    page.set_terms(hits, hits[1:])
    mouse.hover(mouse.on(hits[0].span.start))
    mouse.hover(mouse.on(hits[1].span.start))
    qtbot.waitUntil(lambda: is_open(page))
    assert words(page, "card_name") == hits[1].term.name


def test_the_card_counts_uses_that_are_not_marked(page: ReportPage, hits: list[TermHit]) -> None:
    page.set_terms(hits, hits[:1])
    uses = sum(hit.term == hits[0].term for hit in hits)
    page.explain_next_term()
    assert words(page, "card_uses") == f"used {uses} times, this is number 1"
    button(page, "card_next").click()
    assert words(page, "card_uses") == f"used {uses} times, this is number 2"


def test_a_note_mark_opens_the_card_of_its_entry(
    page: ReportPage, mouse: Mouse, hits: list[TermHit], qtbot: QtBot
) -> None:
    span = hits[0].span
    page.set_terms([TermHit(hits[0].term, span, Span(span.end, span.end + 2))])
    mouse.hover(mouse.on(span.end + 1))
    qtbot.waitUntil(lambda: is_open(page))
    assert words(page, "card_name") == hits[0].term.name


@pytest.mark.parametrize(
    ("name", "request_name"),
    [("card_correct", "term_correction_requested"), ("card_hide", "term_hiding_requested")],
)
def test_the_card_asks_for_correcting_and_hiding(
    page: ReportPage, hits: list[TermHit], qtbot: QtBot, name: str, request_name: str
) -> None:
    page.explain_next_term()
    with qtbot.waitSignal(getattr(page, request_name)) as asked:
        button(page, name).click()
    assert asked.args == [hits[0].term]
    assert not is_open(page)


def test_esc_takes_the_frame_away_and_tab_goes_on_from_there(
    page: ReportPage, hits: list[TermHit], qtbot: QtBot
) -> None:
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    page.explain_next_term()
    assert page.look().term == hits[0].span
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.look().term is None
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert page.look().term == hits[1].span


def test_a_click_elsewhere_takes_the_frame_away(
    page: ReportPage, mouse: Mouse, hits: list[TermHit], qtbot: QtBot
) -> None:
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    page.explain_next_term()
    mouse.press(mouse.before(20))
    mouse.release(mouse.before(20))
    assert page.look().term is None


def test_the_card_is_of_one_colour(page: ReportPage, hits: list[TermHit]) -> None:
    page.set_theme(THEMES["dark"])
    page.explain_next_term()
    picture = card(page).grab().toImage()
    definition = card(page).findChild(QLabel, "card_definition")
    assert isinstance(definition, QLabel)
    corner = definition.mapTo(card(page), definition.rect().topRight())
    assert picture.pixelColor(corner) == QColor(THEMES["dark"].base)
