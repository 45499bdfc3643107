"""The list of shortcuts: names without mnemonics, and small enough for any screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from zhengdu.ui.dialogs.shortcuts import ShortcutsDialog, shortcut_rows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("text", "name"), [("打开(&O)…", "打开"), ("&Open…", "Open"), ("C&itation", "Citation")]
)
def test_names_are_plain(qtbot: QtBot, text: str, name: str) -> None:
    action = QAction(text)
    action.setShortcuts([QKeySequence("Ctrl+O"), QKeySequence("F3")])
    assert shortcut_rows([action]) == [(name, "Ctrl+O / F3")]


def test_actions_without_keys_are_left_out(qtbot: QtBot) -> None:
    assert shortcut_rows([QAction("About")]) == []


def test_many_shortcuts_stand_side_by_side(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = []
    for number in range(45):
        action = QAction(f"Act {number}", window)
        action.setShortcut(f"Ctrl+{number % 10}")
        actions.append(action)
    dialog = ShortcutsDialog(actions, window)
    table = dialog.findChild(QLabel, "shortcuts_table")
    assert isinstance(table, QLabel)
    assert table.text().count("<tr>") == 23


def test_more_shortcuts_make_more_columns(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = []
    for number in range(60):
        action = QAction(f"Act {number}", window)
        action.setShortcut(f"Ctrl+{number % 10}")
        actions.append(action)
    table = ShortcutsDialog(actions, window).findChild(QLabel, "shortcuts_table")
    assert isinstance(table, QLabel)
    assert table.text().count("<tr>") == 20
    assert all(f"Act {number}&" in table.text() for number in range(60))


def test_keys_on_the_page_have_a_column_below_its_name(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    action = QAction("Open", window)
    action.setShortcut("Ctrl+O")
    on_page = [("On the page", [("Next", "Space"), ("Explain", "Enter")])]
    dialog = ShortcutsDialog([action], window, on_page)
    rows = rows_of(dialog, "shortcuts_table")
    assert all(words in rows[0] for words in ("Open", "Ctrl+O", "<b>On the page</b>"))
    assert "Next" in rows[1]
    assert "Enter" in rows[2]


def test_keys_of_panels_share_columns_and_none_is_parted(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panels = [(f"Panel {name}", [(f"{name}{n}", "F2") for n in range(6)]) for name in "ABCD"]
    dialog = ShortcutsDialog([], window, (), panels)
    rows = rows_of(dialog, "panel_keys_table")
    assert len(rows) == 15
    assert [row.count("<b>") for row in rows] == [2, *[0] * 7, 2, *[0] * 6]


def rows_of(dialog: ShortcutsDialog, name: str) -> list[str]:
    table = dialog.findChild(QLabel, name)
    assert isinstance(table, QLabel)
    return table.text().split("<tr>")[1:]
