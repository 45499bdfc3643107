"""The page shows a report, keeps the place, and knows where each character is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhengdu.report.model import BlockKind
from zhengdu.text.span import Span
from zhengdu.ui.reader.metrics import PageShape
from zhengdu.ui.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.report.model import Report
    from zhengdu.ui.reader.page import ReportPage

of_a_shown_page = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_an_empty_page_answers(show: Callable[[Report | None], ReportPage]) -> None:
    page = show(None)
    assert page.position() == 0
    assert page.visible_range() == (0, 0)
    assert page.progress() == 0.0
    assert page.selected_span() is None
    assert page.character_rect(3).isNull()
    page.go_to(3)
    page.select_all()
    page.explain_next_term()
    assert not page.grab().isNull()


def test_a_report_without_blocks_is_an_empty_page(
    show: Callable[[Report | None], ReportPage], report_of: Callable[..., Report]
) -> None:
    page = show(report_of())
    assert page.visible_range() == (0, 0)
    assert not page.grab().isNull()


def test_it_begins_at_the_beginning(page: ReportPage) -> None:
    assert page.position() == 0
    assert page.visible_range()[0] == 0
    assert page.progress() == 0.0


def test_opening_at_a_place(page: ReportPage, long_report: Report) -> None:
    page.set_report(long_report, 4000)
    assert page.position() == 4000
    first, last = page.visible_range()
    assert first <= 4000 < last


def test_an_offset_is_put_at_the_top(page: ReportPage, long_report: Report) -> None:
    heading = next(b for b in long_report.blocks[40:] if b.kind is BlockKind.HEADING)
    page.go_to(heading.span.start)
    assert page.position() == heading.span.start
    assert 0 <= page.character_rect(heading.span.start).top() < page.viewport().height() // 4


def test_a_passage_is_shown_a_third_down(page: ReportPage) -> None:
    page.go_to(Span(5000, 5010))
    top, height = page.character_rect(5000).top(), page.viewport().height()
    assert abs(top - height // 3) <= 2


@of_a_shown_page
@given(offset=st.integers(0, 9000))
def test_going_to_where_one_is_moves_nothing(page: ReportPage, offset: int) -> None:
    page.go_to(min(offset, 8000))
    page.scroll_by(offset % 37)
    place, value = page.position(), page.verticalScrollBar().value()
    page.go_to(place)
    assert page.position() == place
    assert page.verticalScrollBar().value() == value


def test_progress_ends_at_one(page: ReportPage, long_report: Report) -> None:
    page.go_to(len(long_report.text))
    assert page.progress() == 1.0
    assert page.visible_range()[1] == len(long_report.text)


def test_the_place_survives_other_sizes(page: ReportPage) -> None:
    page.go_to(5003)
    for width in (420, 900, 500):
        page.resize(width, 480)
        assert page.position() == 5003
    for size in (12, 36, 18):
        page.set_font_size(size)
        assert page.position() == 5003


def test_a_fuller_report_keeps_the_words_in_view(
    page: ReportPage, report_of: Callable[..., Report], long_report: Report
) -> None:
    page.go_to(5000)
    words = long_report.text[page.position() :][:12]
    paragraphs = [long_report.text_of(block) for block in long_report.blocks]
    page.replace_report(report_of("新的第一段", *paragraphs, "又一段"))
    report = page.report()
    assert report is not None
    assert report.text[page.position() :].startswith(words)


def test_scrolling_down_and_up_returns(page: ReportPage) -> None:
    page.go_to(4000)
    here, top = page.position(), page.character_rect(page.position()).top()
    for step in (700, 1900, 40):
        page.scroll_by(step)
    page.scroll_by(-2640)
    assert page.character_rect(here).top() == top


@of_a_shown_page
@given(steps=st.lists(st.integers(-4000, 4000), max_size=12))
def test_scrolling_never_leaves_the_report(page: ReportPage, steps: list[int]) -> None:
    page.go_to(3000)
    for step in steps:
        page.scroll_by(step)
        first, last = page.visible_range()
        assert first <= page.position() < last
        bar = page.verticalScrollBar()
        assert 0 <= bar.value() <= bar.maximum()
        assert page.placed()[-1].top + page.placed()[-1].paragraph.height > 300


def test_the_scroll_bar_moves_the_text(page: ReportPage, long_report: Report) -> None:
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.progress() == 1.0
    assert page.visible_range()[1] == len(long_report.text)
    bar.setValue(bar.maximum() // 2)
    first, last = page.visible_range()
    assert 3500 < first < last < 7500
    bar.setValue(0)
    assert page.position() == 0


def test_the_whole_report_can_be_walked_by_pages(page: ReportPage, long_report: Report) -> None:
    ends = [page.visible_range()[1]]
    while page.progress() < 1.0:
        page.scroll_by(page.viewport().height() - 60)
        first, last = page.visible_range()
        assert first <= ends[-1]
        ends.append(last)
    assert ends[-1] == len(long_report.text)


@of_a_shown_page
@given(data=st.data())
def test_the_point_of_a_character_leads_back(page: ReportPage, data: st.DataObject) -> None:
    page.go_to(data.draw(st.integers(0, 9000)))
    first, last = page.visible_range()
    offset = data.draw(st.integers(first, last - 1))
    rect = page.character_rect(offset)
    report = page.report()
    assert report is not None
    if report.text[offset] != "\n" and page.viewport().rect().contains(rect.center()):
        assert page.offset_at(rect.center()) == offset


def test_offsets_are_code_points_beyond_the_basic_plane(
    show: Callable[[Report | None], ReportPage], report_of: Callable[..., Report]
) -> None:
    page = show(report_of("\U00020bb7田区\U00020bb7田", "后一段"))
    for offset in (0, 1, 3, 4, 7):
        assert page.offset_at(page.character_rect(offset).center()) == offset


def test_beside_the_text_is_no_character(page: ReportPage) -> None:
    rect = page.character_rect(0)
    assert page.offset_at(rect.center() - rect.center()) is None


def test_moving_is_told_once_for_many_steps(page: ReportPage, qtbot: QtBot) -> None:
    told: list[int] = []
    page.reading_position_changed.connect(told.append)
    with qtbot.waitSignal(page.visible_range_changed) as range_signal:
        for _ in range(5):
            page.scroll_by(200)
    assert told == [page.position()]
    assert tuple(range_signal.args or ()) == page.visible_range()


def test_one_enormous_paragraph_is_shown_in_parts(
    show: Callable[[Report | None], ReportPage], report_of: Callable[..., Report]
) -> None:
    text = "全区经济平稳运行，各项事业全面发展。" * 5000
    page = show(report_of(text))
    page.go_to(60_000)
    assert page.position() == 60_000
    assert page.offset_at(page.character_rect(60_000).center()) == 60_000


@pytest.mark.parametrize("name", sorted(THEMES))
def test_every_theme_paints_its_paper(page: ReportPage, name: str) -> None:
    page.set_theme(THEMES[name])
    image = page.viewport().grab().toImage()
    assert image.pixelColor(1, 1).name() == THEMES[name].paper


def test_paragraph_numbers_can_be_shown(page: ReportPage) -> None:
    before = page.viewport().grab().toImage()
    page.set_shape(PageShape(numbers=True))
    assert page.viewport().grab().toImage() != before
    page.set_shape(PageShape())
    assert page.viewport().grab().toImage() == before
