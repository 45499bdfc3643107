"""While a menu is open its letters choose an entry and nothing else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from zhengdu.ui.actions import PAGE_ONLY
from zhengdu.ui.main_window import MainWindow
from zhengdu.ui.menu import Menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.report.model import Report

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, report_of: Callable[..., Report]) -> MainWindow:
    """A window whose page shows a report and has the keyboard."""
    shown = MainWindow()
    qtbot.addWidget(shown)
    shown.page.set_report(report_of("一、回顾\n过去一年，经济稳中求进。"))
    with qtbot.waitActive(shown):
        shown.show()
    shown.page.setFocus()
    return shown


@pytest.fixture
def done(window: MainWindow) -> list[str]:
    """The actions of the page that were triggered, by id."""
    ids: list[str] = []
    for id in PAGE_ONLY:
        window.actions_by_id[id].triggered.connect(partial(ids.append, id))
    return ids


def _close_menu() -> None:
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.close()
        pytest.fail("There is a menu of Qt's.")


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key as the window system does, which knows nothing of focus."""
    popup = QApplication.activePopupWidget() or window
    QTest.keyClick(popup.windowHandle(), key, held or Qt.KeyboardModifier.NoModifier)


def test_a_letter_in_a_menu_chooses_its_entry(window: MainWindow, done: list[str]) -> None:
    press(window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    press(window, Qt.Key.Key_N)
    assert window.actions_by_id["paragraph_numbers"].isChecked()
    assert QApplication.activePopupWidget() is None
    assert done == []


@pytest.mark.parametrize("id", sorted(PAGE_ONLY))
def test_no_key_of_the_page_acts_beside_an_open_menu(
    window: MainWindow, done: list[str], id: str
) -> None:
    press(window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keySequence(menu, window.actions_by_id[id].shortcut())
    assert done == []
    press(window, Qt.Key.Key_Escape)


def test_no_key_acts_while_the_keyboard_is_in_the_bar_of_menus(
    window: MainWindow, done: list[str]
) -> None:
    window.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)
    press(window, Qt.Key.Key_T)
    assert done == []


def test_the_menu_of_the_page_takes_letters_for_its_own(
    window: MainWindow, done: list[str]
) -> None:
    middle = window.page.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, QPoint(0, 0))
    QApplication.sendEvent(window.page, event)
    press(window, Qt.Key.Key_Delete)
    press(window, Qt.Key.Key_1)
    assert done == []
    press(window, Qt.Key.Key_T)
    assert done == ["make_task"]


@pytest.mark.parametrize("part", ["tools", "scroll bar"])
def test_there_are_no_menus_but_those_that_take_letters_for_their_own(
    window: MainWindow, part: str
) -> None:
    where = window.toolbar if part == "tools" else window.page.verticalScrollBar()
    QTimer.singleShot(0, _close_menu)  # Qt waits in its own
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(4, 4), QPoint(4, 4))
    QApplication.sendEvent(where, event)
    menu = QApplication.activePopupWidget()
    assert menu is None or isinstance(menu, Menu)


def test_keys_of_the_page_act_when_no_menu_is_open(window: MainWindow, done: list[str]) -> None:
    press(window, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_N)
    assert done == ["paragraph_note"]


def test_a_menu_below_a_menu_takes_its_keys_too(window: MainWindow, done: list[str]) -> None:
    menu = Menu(window.page)
    below = menu.below("&More")
    below.addAction("&Only")
    menu.popup(QPoint(10, 10))
    press(window, Qt.Key.Key_M)
    assert QApplication.activePopupWidget() is below
    press(window, Qt.Key.Key_Delete)
    assert done == []
    press(window, Qt.Key.Key_O)
    assert QApplication.activePopupWidget() is None
