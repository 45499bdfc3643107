"""Keys of a list belong to it, those it has no use for to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from zhengdu.ui.panels.row_keys import RowKeys

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NONE = Qt.KeyboardModifier.NoModifier


class ListInWindow:
    """A list of two words in a window that has other uses for F2 and Delete."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.view = QListView(self.window)
        self.view.setModel(QStringListModel(["甲", "乙"], self.view))
        self.keys = RowKeys(self.view)
        self.done: list[str] = []
        for key in ("F2", "Del"):
            action = QAction(key, self.window)
            action.setShortcut(key)
            action.triggered.connect(self._on_triggered)
            self.window.addAction(action)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.view.setFocus()
        self.view.setCurrentIndex(self.view.model().index(1, 0))

    def listen(self) -> None:
        self.keys.edit_pressed.connect(self._on_list)
        self.keys.delete_pressed.connect(self._on_list)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.window.windowHandle(), key, held)

    def _on_triggered(self) -> None:
        self.done.append("window")

    def _on_list(self, index: object) -> None:
        assert index == self.view.currentIndex()
        self.done.append("list")


@pytest.fixture
def shown(qtbot: QtBot) -> ListInWindow:
    return ListInWindow(qtbot)


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Delete])
def test_a_key_acts_on_the_list_that_has_a_use_for_it(shown: ListInWindow, key: Qt.Key) -> None:
    shown.press(key)
    shown.listen()
    shown.press(key)
    assert shown.done == ["window", "list"]


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Delete])
def test_a_key_of_rows_is_the_windows_without_a_row(shown: ListInWindow, key: Qt.Key) -> None:
    shown.listen()
    shown.view.setModel(QStringListModel([], shown.view))
    shown.press(key)
    assert shown.done == ["window"]


def test_a_list_that_copies_nothing_itself_gives_the_words_of_its_row(shown: ListInWindow) -> None:
    shown.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "乙"
