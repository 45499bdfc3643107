"""Where the keyboard is: on the page, unless the reader has put it elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QTabWidget,
    QToolButton,
)

from zhengdu.ui.dialogs.shortcuts import ShortcutsDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from tests.acceptance.conftest import Reader

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def press(reader: Reader, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as the window system does, which does not know where the keyboard is."""
    QTest.keyClick(reader.window.windowHandle(), key, held)


def is_in(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))


def test_the_page_is_read_by_keys_from_the_start(reader: Reader) -> None:
    reader.start()
    press(reader, Qt.Key.Key_PageDown)
    assert reader.page.position() > 0


@pytest.fixture
def other(tmp_path: Path) -> Path:
    file = tmp_path / "另一份.txt"
    file.write_text("政府工作报告\n一、回顾\n过去一年，经济稳中求进。\n", encoding="utf-8")
    return file


def test_the_page_has_the_keyboard_when_a_file_was_opened(reader: Reader, other: Path) -> None:
    reader.start()
    press(reader, Qt.Key.Key_1, CTRL)
    assert is_in(reader.window.outline)
    reader.prompts.open_answer = other
    press(reader, Qt.Key.Key_O, CTRL)
    reader.wait_until_settled()
    assert is_in(reader.page)


def test_the_page_has_the_keyboard_when_a_report_was_chosen(reader: Reader, other: Path) -> None:
    reader.start()
    reader.prompts.open_answer = other
    press(reader, Qt.Key.Key_O, CTRL)
    reader.wait_until_settled()
    for _ in range(2):  # the second time it is open already
        press(reader, Qt.Key.Key_6, CTRL)
        assert is_in(reader.window.library)
        press(reader, Qt.Key.Key_End)
        press(reader, Qt.Key.Key_Return)
        reader.wait_until_settled()
        assert is_in(reader.page)


def test_the_page_has_the_keyboard_after_the_line_for_finding(reader: Reader) -> None:
    reader.start()
    press(reader, Qt.Key.Key_F, CTRL)
    assert is_in(reader.window.find_bar)
    press(reader, Qt.Key.Key_Escape)
    assert is_in(reader.page)


def test_the_page_has_the_keyboard_after_a_dialog(reader: Reader) -> None:
    reader.start()
    press(reader, Qt.Key.Key_F1)
    dialog = reader.window.findChild(QDialog, "shortcuts_dialog")
    assert isinstance(dialog, QDialog)
    dialog.close()
    assert reader.window.focusWidget() is reader.page


def test_the_page_has_the_keyboard_when_the_edited_note_goes(reader: Reader) -> None:
    reader.start()
    press(reader, Qt.Key.Key_N)
    reader.wait_for_notes(1)
    assert is_in(reader.window.note_editor)
    delete = reader.window.note_editor.findChild(QToolButton, "note_delete_button")
    assert isinstance(delete, QToolButton)
    delete.setFocus()
    delete.click()
    reader.wait_for_notes(0)
    assert is_in(reader.page)


@pytest.mark.parametrize(
    ("panel", "side"), [(Qt.Key.Key_1, Qt.Key.Key_F9), (Qt.Key.Key_3, Qt.Key.Key_F10)]
)
def test_the_page_has_the_keyboard_when_its_side_closes(
    reader: Reader, panel: Qt.Key, side: Qt.Key
) -> None:
    reader.start()
    press(reader, panel, CTRL)
    assert not is_in(reader.page)
    press(reader, side)
    assert is_in(reader.page)


def test_a_panel_keeps_the_keyboard_while_another_one_comes(reader: Reader) -> None:
    reader.start()
    press(reader, Qt.Key.Key_4, CTRL)
    assert is_in(reader.window.annotations)
    press(reader, Qt.Key.Key_5, CTRL)
    assert is_in(reader.window.glossary)


def test_the_page_has_the_keyboard_when_a_line_above_it_goes(reader: Reader) -> None:
    reader.start()
    bar = reader.window.version_bar
    bar.show()
    close = bar.findChild(QToolButton, "version_close")
    assert isinstance(close, QToolButton)
    accept = bar.findChild(QPushButton, "version_accept")
    assert isinstance(accept, QPushButton)
    accept.setFocus()
    close.click()
    assert is_in(reader.page)


@pytest.fixture
def with_task(reader: Reader) -> Reader:
    """A reader who has made one task, and has the keyboard on the page."""
    reader.start()
    reader.page.select(reader.find_span("我代表区人民政府"))
    press(reader, Qt.Key.Key_T)
    reader.wait_for_notes(1)
    press(reader, Qt.Key.Key_Escape)
    return reader


def test_the_page_has_the_keyboard_when_a_list_becomes_empty(with_task: Reader) -> None:
    press(with_task, Qt.Key.Key_4, CTRL)
    press(with_task, Qt.Key.Key_Delete)
    with_task.wait_for_notes(0)
    assert is_in(with_task.page)


def test_f2_edits_the_note_of_the_list(with_task: Reader) -> None:
    press(with_task, Qt.Key.Key_4, CTRL)
    press(with_task, Qt.Key.Key_F2)
    assert is_in(with_task.window.note_editor)


def test_f2_edits_the_cell_of_the_ledger(with_task: Reader) -> None:
    press(with_task, Qt.Key.Key_7, CTRL)
    press(with_task, Qt.Key.Key_Right)
    press(with_task, Qt.Key.Key_F2)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "ledger_editor"


def test_f2_edits_the_note_where_the_matter_of_a_task_is(with_task: Reader) -> None:
    press(with_task, Qt.Key.Key_7, CTRL)
    press(with_task, Qt.Key.Key_F2)
    assert is_in(with_task.window.note_editor)


def test_f2_corrects_the_term_of_the_list(reader: Reader) -> None:
    reader.start()
    press(reader, Qt.Key.Key_5, CTRL)
    press(reader, Qt.Key.Key_F2)
    dialog = reader.window.findChild(QDialog, "term_dialog")
    assert isinstance(dialog, QDialog)
    dialog.close()


def listed_keys(reader: Reader) -> tuple[str, str]:
    """What F1 says of the window and the page, and of the panels."""
    press(reader, Qt.Key.Key_F1)
    dialog = reader.window.findChild(QDialog, "shortcuts_dialog")
    assert isinstance(dialog, QDialog)
    tables = [dialog.findChild(QLabel, f"{name}_table") for name in ("shortcuts", "panel_keys")]
    window, panels = (table.text() for table in tables if isinstance(table, QLabel))
    dialog.close()
    return window, panels


def test_keys_have_one_name_in_the_list_and_in_menus(reader: Reader) -> None:
    window, panels = listed_keys(reader.start())
    assert not re.search("回车|方向", window + panels)
    assert "Alt+↓" in window
    assert "Alt+Shift+←" in panels
    shown = reader.window.actions_by_id["next_note"].shortcut()
    assert shown.toString(QKeySequence.SequenceFormat.NativeText) == "Alt+↓"


def test_the_keys_of_every_panel_are_listed(reader: Reader) -> None:
    _, panels = listed_keys(reader.start())
    titles = re.findall("<b>(.*?)</b>", panels)
    for panel in ("目录", "批注列表", "台账", "回收站", "名词", "承诺", "报告库", "指标表"):
        assert any(panel in title for title in titles)
    assert not re.search("[A-Za-z]{3,} [a-z]+", re.sub("<[^>]*>|&nbsp;", "·", panels))


def test_f1_shows_first_the_keys_of_where_the_keyboard_is(reader: Reader) -> None:
    reader.start()
    for panel, number in ((Qt.Key.Key_2, 0), (Qt.Key.Key_7, 1)):
        press(reader, panel, CTRL)
        press(reader, Qt.Key.Key_F1)
        dialog = next(d for d in reader.window.findChildren(ShortcutsDialog) if d.isVisible())
        tabs = dialog.findChild(QTabWidget)
        assert isinstance(tabs, QTabWidget)
        assert tabs.currentIndex() == number
        dialog.close()
        reader.window.activateWindow()
