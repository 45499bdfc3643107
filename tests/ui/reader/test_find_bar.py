"""Finding words in the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from zhengdu.ui.reader.find_bar import FindBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from zhengdu.report.model import Report
    from zhengdu.ui.reader.page import ReportPage


@pytest.fixture
def find_bar(page: ReportPage, qtbot: QtBot) -> FindBar:
    bar = FindBar(page)
    qtbot.addWidget(bar)
    bar.open()
    return bar


def field(bar: FindBar) -> QLineEdit:
    found = bar.findChild(QLineEdit, "find_field")
    assert isinstance(found, QLineEdit)
    return found


def count(bar: FindBar) -> str:
    found = bar.findChild(QLabel, "find_count")
    assert isinstance(found, QLabel)
    return found.text()


def test_typing_finds_all(
    page: ReportPage, find_bar: FindBar, long_report: Report, qtbot: QtBot
) -> None:
    field(find_bar).setText("稳中求进")
    qtbot.waitUntil(lambda: find_bar.hit_count() > 0)
    assert find_bar.hit_count() == long_report.text.count("稳中求进")
    assert count(find_bar) == f"1/{find_bar.hit_count()}"


def test_enter_goes_on_and_round(page: ReportPage, find_bar: FindBar, qtbot: QtBot) -> None:
    find_bar.search("稳中求进")
    total = find_bar.hit_count()
    QTest.keyClick(field(find_bar), Qt.Key.Key_Return)
    assert count(find_bar) == f"2/{total}"
    QTest.keyClick(field(find_bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    find_bar.find_previous()
    assert count(find_bar) == f"{total}/{total}"
    find_bar.find_next()
    assert count(find_bar) == f"1/{total}"


def test_the_search_begins_where_one_reads(
    page: ReportPage, find_bar: FindBar, long_report: Report
) -> None:
    page.go_to(5000)
    before = long_report.text.count("稳中求进", 0, page.position())
    find_bar.search("稳中求进")
    assert count(find_bar).startswith(f"{before + 1}/")


def test_a_hit_out_of_view_is_a_jump(page: ReportPage, find_bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.jumped) as jump:
        find_bar.search("9之9")
    assert jump.args == [0]
    first, last = page.visible_range()
    report = page.report()
    assert report is not None
    assert first <= report.text.index("9之9") < last


def test_nothing_found_is_said(find_bar: FindBar) -> None:
    find_bar.search("没有这个词")
    assert find_bar.hit_count() == 0
    assert count(find_bar)
    find_bar.find_next()
    find_bar.search("")
    assert count(find_bar) == ""


def test_escape_selects_the_hit_and_closes(
    page: ReportPage, find_bar: FindBar, qtbot: QtBot
) -> None:
    find_bar.search("稳中求进")
    QTest.keyClick(field(find_bar), Qt.Key.Key_Escape)
    assert find_bar.isHidden()
    assert page.selected_text() == "稳中求进"
    find_bar.open()
    assert field(find_bar).text() == "稳中求进"


def test_another_report_is_searched_anew(
    page: ReportPage, find_bar: FindBar, report_of: object
) -> None:
    assert callable(report_of)
    find_bar.search("稳中求进")
    page.set_report(report_of("坚持稳中求进，再稳中求进"))
    assert find_bar.hit_count() == 2
    page.set_report(None)
    assert find_bar.hit_count() == 0
