from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QTableView

from zhengdu.annotations.note import Task, TaskState
from zhengdu.ui.models.ledger_model import LedgerColumn
from zhengdu.ui.panels.ledger_panel import LedgerPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.ui.models.annotation_item import AnnotationItem

TASKS = {
    "a": Task("区发改局", "2022年底"),
    "b": Task("区经信局", "2022年6月", TaskState.DOING),
    "c": Task("", "", TaskState.DONE),
    "d": Task("区发改局", "2021年12月", TaskState.DONE),
}


@pytest.fixture
def items(listed: Callable[..., Any]) -> list[AnnotationItem]:
    tasks = [
        listed(id, 10 * n, task=task, note=f"第{n}件") for n, (id, task) in enumerate(TASKS.items())
    ]
    return [listed("x", 0), *tasks]


@pytest.fixture
def panel(show: Callable[[LedgerPanel], LedgerPanel], items: list[AnnotationItem]) -> LedgerPanel:
    ledger = LedgerPanel()
    ledger.set_annotations(items)
    return show(ledger)


@pytest.fixture
def view(panel: LedgerPanel) -> QTableView:
    table = panel.findChild(QTableView, "ledger")
    assert isinstance(table, QTableView)
    return table


def cell(view: QTableView, row: int, column: LedgerColumn) -> QModelIndex:
    return view.model().index(row, column)


def matters(view: QTableView) -> list[str]:
    return [cell(view, n, LedgerColumn.MATTER).data() for n in range(view.model().rowCount())]


def choose(panel: LedgerPanel, name: str, row: int) -> None:
    box = panel.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_only_tasks_are_listed_in_the_order_of_the_text(view: QTableView) -> None:
    assert matters(view) == ["第0件", "第1件", "第2件", "第3件"]
    row = [cell(view, 1, column).data() for column in LedgerColumn]
    assert row == ["第1件", "区经信局", "2022年6月", "In progress"]


@pytest.mark.parametrize(
    ("column", "rows"),
    [(LedgerColumn.DUE, "3102"), (LedgerColumn.LEAD, "0312"), (LedgerColumn.STATE, "0123")],
)
def test_sorted_with_what_is_not_stated_last(
    view: QTableView, column: LedgerColumn, rows: str
) -> None:
    view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert "".join(words[1] for words in matters(view)) == rows


def test_filtered_by_state_and_unit(panel: LedgerPanel, view: QTableView) -> None:
    choose(panel, "ledger_leads", 1)
    assert matters(view) == ["第0件", "第3件"]
    choose(panel, "ledger_states", 3)
    assert matters(view) == ["第3件"]
    count = panel.findChild(QLabel, "ledger_count")
    assert isinstance(count, QLabel)
    assert count.text() == "1 / 4"
    choose(panel, "ledger_states", 2)
    notice = panel.findChild(QLabel, "ledger_notice")
    assert isinstance(notice, QLabel)
    assert notice.text() == "No task matches the filters."


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("row", [0, 3])
def test_a_click_on_a_state_offers_others_beside_it(
    qtbot: QtBot, panel: LedgerPanel, view: QTableView, row: int
) -> None:
    rect = view.visualRect(cell(view, row, LedgerColumn.STATE))
    with qtbot.assertNotEmitted(panel.state_requested), qtbot.assertNotEmitted(panel.task_edited):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    menu = panel.findChild(QMenu, "ledger_states_menu")
    assert isinstance(menu, QMenu)
    assert not menu.geometry().contains(view.viewport().mapToGlobal(rect.center()))
    with qtbot.waitSignal(panel.state_requested) as asked:
        menu.actions()[2].trigger()
    assert asked.args == [("abcd"[row],), TaskState.DONE]
    menu.close()


def test_a_date_stands_in_one_line(view: QTableView) -> None:
    date = view.fontMetrics().horizontalAdvance("2025-06-30")
    assert view.columnWidth(LedgerColumn.DUE) > date + 10


@pytest.mark.parametrize("column", [LedgerColumn.LEAD, LedgerColumn.DUE])
def test_there_is_room_to_type_in(view: QTableView, column: LedgerColumn) -> None:
    view.setFocus()
    view.setCurrentIndex(cell(view, 0, column))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit, "ledger_editor")
    assert isinstance(editor, QLineEdit)
    assert editor.width() >= 12 * view.fontMetrics().horizontalAdvance("字")
    assert view.viewport().rect().contains(editor.geometry())


def test_the_old_words_are_not_seen_below_those_that_are_typed(
    panel: LedgerPanel, view: QTableView, listed: Callable[..., Any]
) -> None:
    panel.set_annotations([listed("z", 0, task=Task("区发展和改革局、区经济和信息化局"))])
    view.setFocus()
    view.setCurrentIndex(cell(view, 0, LedgerColumn.LEAD))
    QTest.keyClick(view, Qt.Key.Key_F2)
    view.clearSelection()
    rect = view.visualRect(view.currentIndex())
    below = rect.adjusted(0, rect.height() // 2, -2, -2)
    picture = view.viewport().grab(below).toImage()
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colours) == 1


def test_a_row_is_chosen_from_elsewhere_if_it_is_shown(
    panel: LedgerPanel, view: QTableView
) -> None:
    assert panel.select("c")
    assert view.currentIndex().row() == 2
    choose(panel, "ledger_states", 1)
    assert not panel.select("c")


def test_the_current_task_stays_in_view_when_there_is_less_room(
    panel: LedgerPanel, view: QTableView
) -> None:
    panel.select("d")
    panel.resize(320, 200)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


@pytest.mark.parametrize(
    ("column", "after"),
    [
        (LedgerColumn.LEAD, Task("区住建局", "2022年底")),
        (LedgerColumn.DUE, Task("区发改局", "区住建局")),
    ],
)
def test_f2_edits_a_cell(
    qtbot: QtBot, panel: LedgerPanel, view: QTableView, column: LedgerColumn, after: Task
) -> None:
    view.setFocus()
    view.setCurrentIndex(cell(view, 0, column))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit, "ledger_editor")
    assert isinstance(editor, QLineEdit)
    editor.setText("区住建局 ")
    with qtbot.waitSignal(panel.task_edited) as edited:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert edited.args == ["a", after]


def test_enter_goes_to_the_passage(qtbot: QtBot, panel: LedgerPanel, view: QTableView) -> None:
    panel.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.task_activated) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == ["b"]


def test_a_change_keeps_the_chosen_row(
    panel: LedgerPanel, view: QTableView, items: list[AnnotationItem]
) -> None:
    panel.setFocus()
    view.setCurrentIndex(cell(view, 2, LedgerColumn.DUE))
    panel.set_annotations(items[1:2] + items[3:])
    assert matters(view)[view.currentIndex().row()] == "第2件"


def test_an_empty_ledger_says_how_to_fill_it(panel: LedgerPanel) -> None:
    panel.set_annotations(())
    notice = panel.findChild(QLabel, "ledger_notice")
    assert isinstance(notice, QLabel)
    assert notice.text().startswith("No tasks yet.")


def test_space_takes_tasks_one_state_further(
    qtbot: QtBot, panel: LedgerPanel, view: QTableView
) -> None:
    panel.setFocus()
    with qtbot.waitSignal(panel.state_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert asked.args == [("a",), TaskState.DOING]
    view.setCurrentIndex(cell(view, 3, LedgerColumn.MATTER))
    with qtbot.waitSignal(panel.state_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert asked.args == [("d",), TaskState.OPEN]


def test_what_is_typed_into_a_cell_is_sent_when_all_must_be_written_down(
    qtbot: QtBot, panel: LedgerPanel, view: QTableView
) -> None:
    view.setFocus()
    view.setCurrentIndex(cell(view, 0, LedgerColumn.DUE))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit, "ledger_editor")
    assert isinstance(editor, QLineEdit)
    editor.setText("明年")
    with qtbot.waitSignal(panel.task_edited) as edited:
        panel.flush()
    assert edited.args == ["a", Task("区发改局", "明年")]


def test_chosen_tasks_are_copied_for_a_spreadsheet(panel: LedgerPanel, view: QTableView) -> None:
    view.setFocus()
    view.selectAll()
    QTest.keySequence(view, QKeySequence.StandardKey.Copy)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[1] == "第1件\t区经信局\t2022年6月\tIn progress\t稳中求进"
    assert len(lines) == 4
