from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QPushButton

from zhengdu.ui.models.trash_model import TrashItem
from zhengdu.ui.panels.trash_panel import TrashPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.annotations.note import Annotation

GONE = "2026-11-25T03:04:05+00:00"


@pytest.fixture
def items(note: Callable[..., Annotation]) -> list[TrashItem]:
    return [TrashItem(note(id, f"批注{id}", deleted=GONE), "某区报告") for id in "abc"]


@pytest.fixture
def panel(show: Callable[[TrashPanel], TrashPanel], items: list[TrashItem]) -> TrashPanel:
    trash = TrashPanel()
    trash.set_items(items)
    return show(trash)


def view(panel: TrashPanel) -> QListView:
    found = panel.findChild(QListView, "trash")
    assert isinstance(found, QListView)
    return found


def button(panel: TrashPanel, name: str) -> QPushButton:
    found = panel.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_a_row_says_quote_note_time_and_report(panel: TrashPanel) -> None:
    words = view(panel).model().index(0, 0).data()
    for part in ("稳中求进", "批注a", "Deleted 2026-11-25", "某区报告"):
        assert part in words


def test_nothing_can_be_done_before_something_is_chosen(panel: TrashPanel) -> None:
    assert not button(panel, "trash_restore").isEnabled()
    assert not button(panel, "trash_purge").isEnabled()
    assert button(panel, "trash_empty").isEnabled()


def test_enter_restores_what_is_chosen(
    qtbot: QtBot, panel: TrashPanel, items: list[TrashItem]
) -> None:
    panel.setFocus()
    QTest.keyClick(view(panel), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(panel.restore_requested) as asked:
        QTest.keyClick(view(panel), Qt.Key.Key_Return)
    assert asked.args == [tuple(item.annotation for item in items[:2])]


def test_delete_asks_for_what_is_chosen_and_emptying_for_all(
    qtbot: QtBot, panel: TrashPanel
) -> None:
    panel.setFocus()
    with qtbot.waitSignal(panel.purge_requested) as asked:
        QTest.keyClick(view(panel), Qt.Key.Key_Delete)
    assert asked.args == [("a",)]
    with qtbot.waitSignal(panel.purge_requested) as asked:
        button(panel, "trash_empty").click()
    assert asked.args == [("a", "b", "c")]


def test_the_next_one_is_chosen_when_one_has_gone(
    panel: TrashPanel, items: list[TrashItem]
) -> None:
    panel.setFocus()
    panel.set_items(items[1:])
    assert view(panel).currentIndex().row() == 0
    assert button(panel, "trash_restore").isEnabled()


def test_what_is_read_later_is_at_hand_for_whoever_is_there(
    panel: TrashPanel, items: list[TrashItem]
) -> None:
    panel.set_items(())
    panel.setFocus()
    view(panel).setFocus()
    panel.set_items(items)
    assert view(panel).currentIndex().row() == 0


def test_another_extent_is_told(qtbot: QtBot, panel: TrashPanel) -> None:
    box = panel.findChild(QComboBox, "trash_extent")
    assert isinstance(box, QComboBox)
    assert not panel.whole_library
    with qtbot.waitSignal(panel.shown):
        box.setCurrentIndex(1)
        box.activated.emit(1)
    assert panel.whole_library


def test_an_empty_trash_says_so(panel: TrashPanel) -> None:
    panel.set_items(())
    notice = panel.findChild(QLabel, "trash_notice")
    assert isinstance(notice, QLabel)
    assert notice.text().startswith("The trash is empty.")
    assert not button(panel, "trash_empty").isEnabled()
