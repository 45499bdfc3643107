from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeView

from zhengdu.report.model import Report, Section
from zhengdu.text.span import Span
from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.panels.outline_panel import OutlinePanel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

PARTS, CHAPTERS = 12, 5


def made_report() -> Report:
    """Twelve parts of 100 characters; five chapters of 20 in each."""
    outline = []
    for part in range(PARTS):
        start = part * 100
        chapters = tuple(
            Section(f"{part}.{n} 章", 2, Span(start + n * 20, start + n * 20 + 5),
                    Span(start + n * 20, start + n * 20 + 20))
            for n in range(1, CHAPTERS)
        )  # fmt: skip
        outline.append(
            Section(f"{part} 部分", 1, Span(start, start + 4), Span(start, start + 100), chapters)
        )
    return Report("1" * 64, "　" * PARTS * 100, (), tuple(outline))


@pytest.fixture
def panel(show: Callable[[OutlinePanel], OutlinePanel]) -> OutlinePanel:
    outline = OutlinePanel()
    outline.set_report(made_report())
    return show(outline)


@pytest.fixture
def tree(panel: OutlinePanel) -> QTreeView:
    view = panel.findChild(QTreeView, "outline_tree")
    assert isinstance(view, QTreeView)
    return view


@pytest.fixture
def words(panel: OutlinePanel) -> QLineEdit:
    field = panel.findChild(QLineEdit, "outline_filter")
    assert isinstance(field, QLineEdit)
    return field


def rows(tree: QTreeView) -> Iterator[QModelIndex]:
    index = tree.model().index(0, 0)
    while index.isValid():
        yield index
        index = tree.indexBelow(index)


def marked(tree: QTreeView) -> list[str]:
    return [index.data() for index in rows(tree) if index.data(MARKED_ROLE)]


def row_called(tree: QTreeView, title: str) -> QModelIndex:
    return next(index for index in rows(tree) if index.data() == title)


def test_click_and_enter_lead_to_the_heading(
    qtbot: QtBot, panel: OutlinePanel, tree: QTreeView
) -> None:
    place = tree.visualRect(row_called(tree, "0.2 章")).center()
    with qtbot.waitSignal(panel.section_activated) as clicked:
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    tree.setCurrentIndex(row_called(tree, "1 部分"))
    with qtbot.waitSignal(panel.section_activated) as entered:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert (clicked.args, entered.args) == ([40], [100])


def test_every_visible_section_is_marked(panel: OutlinePanel, tree: QTreeView) -> None:
    panel.follow(125, 170)
    assert marked(tree) == ["1.1 章", "1.2 章", "1.3 章"]


def test_a_collapsed_part_is_marked_for_its_chapters(panel: OutlinePanel, tree: QTreeView) -> None:
    panel.follow(125, 170)
    tree.collapse(row_called(tree, "1 部分"))
    assert marked(tree) == ["1 部分"]
    tree.expand(row_called(tree, "1 部分"))
    assert marked(tree) == ["1.1 章", "1.2 章", "1.3 章"]


def test_the_outline_scrolls_along(panel: OutlinePanel, tree: QTreeView) -> None:
    panel.follow(1150, 1190)
    assert not tree.visualRect(row_called(tree, "11.3 章")).isEmpty()
    assert tree.verticalScrollBar().value() > 0


def test_the_outline_stays_while_the_user_is_in_it(panel: OutlinePanel, tree: QTreeView) -> None:
    tree.setFocus()
    panel.follow(1150, 1190)
    assert tree.verticalScrollBar().value() == 0


def test_filter_keeps_the_way_to_what_it_finds(tree: QTreeView, words: QLineEdit) -> None:
    words.setText("7.3")
    assert [index.data() for index in rows(tree)] == ["7 部分", "7.3 章"]


def test_collapsed_parts_are_collapsed_again_after_filtering(
    tree: QTreeView, words: QLineEdit
) -> None:
    tree.collapse(row_called(tree, "3 部分"))
    words.setText("3.")
    assert tree.isExpanded(row_called(tree, "3 部分"))
    words.clear()
    assert not tree.isExpanded(row_called(tree, "3 部分"))
    assert tree.isExpanded(row_called(tree, "4 部分"))


def test_escape_empties_the_filter_and_down_goes_to_the_list(
    qtbot: QtBot, tree: QTreeView, words: QLineEdit
) -> None:
    QTest.keyClicks(words, "7.")
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert words.text() == ""
    QTest.keyClick(words, Qt.Key.Key_Down)
    assert tree.hasFocus()


def test_levels(panel: OutlinePanel, tree: QTreeView) -> None:
    panel.expand_to_level(1)
    assert len(list(rows(tree))) == PARTS
    panel.expand_to_level(2)
    assert len(list(rows(tree))) == PARTS * CHAPTERS


def test_current_path(panel: OutlinePanel, tree: QTreeView) -> None:
    tree.setCurrentIndex(row_called(tree, "2.4 章"))
    assert panel.current_path() == ("2 部分", "2.4 章")


def test_focus_goes_to_the_section_being_read(panel: OutlinePanel, tree: QTreeView) -> None:
    panel.follow(125, 130)
    panel.setFocus()
    assert tree.hasFocus()
    assert panel.current_path() == ("1 部分", "1.1 章")


def test_the_same_outline_again_moves_nothing(panel: OutlinePanel, tree: QTreeView) -> None:
    tree.collapse(row_called(tree, "3 部分"))
    panel.set_report(made_report())
    assert not tree.isExpanded(row_called(tree, "3 部分"))


def test_an_empty_outline_says_so(panel: OutlinePanel, words: QLineEdit) -> None:
    notice = panel.findChild(QLabel, "outline_notice")
    assert isinstance(notice, QLabel)
    assert not notice.isVisible()
    words.setText("无此标题")
    assert notice.text() == "No heading holds these words."
    panel.set_report(None)
    assert notice.isVisible()
    assert notice.text() == "No headings were recognised in this text."


def test_columns_of_numbers_leave_titles_what_they_do_not_need(
    panel: OutlinePanel, tree: QTreeView
) -> None:
    panel.set_counts({100: 3}, {100: 124})
    digit = panel.fontMetrics().horizontalAdvance("9")
    assert tree.columnWidth(1) < tree.columnWidth(2) <= 3 * digit + 12
    width = tree.viewport().width()
    assert tree.columnWidth(0) == width - tree.columnWidth(1) - tree.columnWidth(2)


def test_counts_show_their_columns(panel: OutlinePanel, tree: QTreeView) -> None:
    assert tree.isColumnHidden(1)
    panel.set_counts({100: 3}, {})
    assert not tree.isColumnHidden(1)
    assert tree.isColumnHidden(2)
