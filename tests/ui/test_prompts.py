"""What the program says over its window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from zhengdu.ui.dialogs.prompts import WindowPrompts

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def sentences(window: QWidget) -> list[str]:
    return [box.text() for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_the_same_sentence_is_said_once(window: QWidget) -> None:
    prompts = WindowPrompts(window)
    for text in ("书库损坏。", "书库损坏。", "文件为空。"):
        prompts.warn(text)
    assert sentences(window) == ["书库损坏。", "文件为空。"]


def test_a_sentence_that_was_closed_is_said_again(qtbot: QtBot, window: QWidget) -> None:
    prompts = WindowPrompts(window)
    prompts.warn("书库损坏。")
    (box,) = window.findChildren(QMessageBox)
    box.close()
    prompts.warn("书库损坏。")
    assert sentences(window) == ["书库损坏。"]


@pytest.mark.parametrize(("keys", "said"), [(["Return"], []), (["Tab", "Return"], ["yes"])])
def test_what_cannot_be_undone_is_not_done_by_enter_alone(
    window: QWidget, keys: list[str], said: list[str]
) -> None:
    answers: list[str] = []
    WindowPrompts(window).confirm("彻底删除？", "彻底删除", partial(answers.append, "yes"))
    (box,) = window.findChildren(QMessageBox)
    button = box.findChild(QPushButton, "confirm_accept")
    assert isinstance(button, QPushButton)
    assert button.text() == "彻底删除"
    for key in keys:
        QTest.keyClick(box.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
    assert answers == said
    assert not box.isVisible()


def test_fields_that_qt_leaves_in_english_are_named(window: QWidget, tmp_path: Path) -> None:
    WindowPrompts(window).ask_file_to_save(tmp_path / "notes.md", print)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "Folder:"
    assert dialog.labelText(QFileDialog.DialogLabel.FileType) == "File type:"
    dialog.close()


def test_a_picture_is_named_by_its_form(window: QWidget, tmp_path: Path) -> None:
    answers: list[Path] = []
    WindowPrompts(window).ask_picture_to_save(tmp_path / "图.png", answers.append)
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "Folder:"
    svg = dialog.nameFilters()[1]
    dialog.selectNameFilter(svg)
    dialog.filterSelected.emit(svg)
    assert dialog.selectedFiles() == [str(tmp_path / "图.svg")]
    dialog.accept()
    assert answers == [tmp_path / "图.svg"]
