"""How the window stood is how it stands at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from zhengdu.ui.models.indicator_arrangement import Grouping
from zhengdu.ui.models.indicator_choice import Sorting
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.panels.indicator_header import IndicatorHeader

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.acceptance.conftest import Reader


def test_the_panels_in_front_come_back(make_reader: Callable[[], Reader]) -> None:
    first = make_reader().start()
    first.window.show_side(first.window.glossary)
    first.window.show_side(first.window.library)
    first.leave()

    second = make_reader().start()
    assert second.window.front_panels() == ("library_panel", "glossary_panel")
    second.leave()


def test_the_headings_of_figures_are_remembered(make_reader: Callable[[], Reader]) -> None:
    first = make_reader().start()
    first.window.indicators.set_grouping(Grouping.SECTION)
    first.leave()

    second = make_reader().start()
    headings = second.window.findChild(QComboBox, "indicator_groupings")
    assert isinstance(headings, QComboBox)
    assert headings.currentData() == Grouping.SECTION.value
    second.leave()


def test_columns_and_sorting_of_figures_are_remembered(make_reader: Callable[[], Reader]) -> None:
    first = make_reader().start()
    columns = first.window.indicators.columns()
    header = indicator_header(first)
    header.choose(IndicatorColumn.SECTION, shown=True)
    header.move_column(IndicatorColumn.GROWTH, -1)
    header.sort_by(Sorting(IndicatorColumn.NAME, descending=True))
    chosen = first.window.indicators.columns()
    assert chosen != columns
    first.leave()

    second = make_reader().start()
    header = indicator_header(second)
    assert second.window.indicators.columns() == chosen
    assert header.sorting == Sorting(IndicatorColumn.NAME, descending=True)
    header.restore()
    second.leave()

    third = make_reader().start()
    assert third.window.indicators.columns() == columns
    third.leave()


def indicator_header(reader: Reader) -> IndicatorHeader:
    found = reader.window.findChild(IndicatorHeader, "indicator_header")
    assert isinstance(found, IndicatorHeader)
    return found


def test_a_wider_window_widens_its_sides(reader: Reader) -> None:
    reader.start()
    narrow = reader.window.splitter.sizes()
    reader.window.resize(1920, 1000)
    left, middle, right = reader.window.splitter.sizes()
    assert left > narrow[0] + 80
    assert right > narrow[2] + 80
    assert middle > narrow[1]


def test_the_panel_of_promises_is_reached_by_a_key(reader: Reader) -> None:
    reader.start()
    reader.trigger("show_promises")
    assert reader.window.front_panels()[1] == "path_panel"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert reader.window.promises.isAncestorOf(focused)


def test_a_closed_side_stays_closed_when_the_window_grows(reader: Reader) -> None:
    reader.start()
    reader.trigger("right_side")
    reader.window.resize(1920, 1000)
    assert not reader.window.right.isVisible()
    reader.trigger("right_side")
    assert reader.window.right.width() >= 180


def around_the_text(reader: Reader) -> list[bool]:
    """What is to be seen besides the page: menus, tools, status and the two sides."""
    window = reader.window
    parts = (window.menuBar(), window.toolbar, window.statusBar(), window.left, window.right)
    return [part.isVisible() for part in parts]


def section_path(reader: Reader) -> QLabel:
    found = reader.window.findChild(QLabel, "section_path")
    assert isinstance(found, QLabel)
    return found


def test_a_full_screen_shows_the_text_alone_and_how_to_leave_it(reader: Reader) -> None:
    reader.start()
    reader.trigger("right_side")
    before = around_the_text(reader)
    reader.trigger("full_screen")
    assert around_the_text(reader) == [False, False, True, False, False]
    assert "Esc" in reader.window.statusBar().currentMessage()
    assert not section_path(reader).isVisible()
    reader.window.status.say_no_more()
    assert around_the_text(reader) == [False] * 5
    reader.trigger("full_screen")
    assert around_the_text(reader) == before == [True, True, True, True, False]
    assert section_path(reader).isVisible()


def test_escape_leads_from_a_panel_to_the_text_and_from_there_to_the_window(
    reader: Reader,
) -> None:
    reader.start()
    reader.trigger("full_screen")
    reader.trigger("show_outline")
    assert reader.window.outline.isVisible()
    for _ in range(2):
        assert reader.window.isFullScreen()
        QTest.keyClick(reader.window.windowHandle(), Qt.Key.Key_Escape)
        assert not reader.window.isFullScreen() or not reader.window.outline.isVisible()
        assert QApplication.focusWidget() is reader.page
    assert not reader.window.isFullScreen()
    assert around_the_text(reader) == [True] * 5


def test_what_is_said_on_a_full_screen_is_seen_for_a_while(reader: Reader) -> None:
    reader.start()
    reader.trigger("full_screen")
    reader.trigger("full_screen")
    assert not reader.window.statusBar().currentMessage()
    reader.trigger("full_screen")
    reader.window.status.say_no_more()
    reader.window.status.say("已删除")
    assert reader.window.statusBar().isVisible()
    assert not section_path(reader).isVisible()
    reader.window.status.say_no_more()
    assert not reader.window.statusBar().isVisible()


def test_a_window_left_on_a_full_screen_comes_back_so_and_whole_behind_it(
    make_reader: Callable[[], Reader],
) -> None:
    first = make_reader().start()
    first.trigger("full_screen")
    first.leave()

    second = make_reader().start()
    assert around_the_text(second) == [False, False, True, False, False]
    second.trigger("full_screen")
    assert around_the_text(second) == [True] * 5
    second.qtbot.waitUntil(lambda: min(second.window.splitter.sizes()) >= 180)
    second.leave()
