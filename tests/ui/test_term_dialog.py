"""The dialog in which a reader explains a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from zhengdu.glossary.own_term import OwnTerm
from zhengdu.ui.dialogs.term_dialog import TermDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def opened(qtbot: QtBot, dialog: TermDialog) -> TermDialog:
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def button(dialog: TermDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, f"term_dialog_{name}")
    assert isinstance(found, QPushButton)
    return found


def definition(dialog: TermDialog) -> QPlainTextEdit:
    found = dialog.findChild(QPlainTextEdit, "term_dialog_definition")
    assert isinstance(found, QPlainTextEdit)
    return found


def test_typing_begins_with_the_explanation(qtbot: QtBot) -> None:
    dialog = opened(qtbot, TermDialog("双减", others="政策词典：减负。"))
    assert dialog.focusWidget() is definition(dialog)
    assert not button(dialog, "save").isEnabled()
    QTest.keyClicks(definition(dialog), "x")
    assert button(dialog, "save").isEnabled()
    with qtbot.waitSignal(dialog.saved) as saved:
        QTest.mouseClick(button(dialog, "save"), Qt.MouseButton.LeftButton)
    assert saved.args == ["双减", "x", ()]


def test_other_forms_may_be_parted_as_one_likes(qtbot: QtBot) -> None:
    dialog = opened(qtbot, TermDialog("", OwnTerm("双减", ("减负",), "减轻负担。")))
    forms = dialog.findChild(QLineEdit, "term_dialog_aliases")
    assert isinstance(forms, QLineEdit)
    assert forms.text() == "减负"
    forms.setText("减负；双减政策、 减, ")
    assert dialog.words() == ("双减", "减轻负担。", ("减负", "双减政策", "减"))
    dialog.reject()


def test_the_reader_s_words_can_be_taken_away(qtbot: QtBot) -> None:
    dialog = opened(qtbot, TermDialog("双减", OwnTerm("双减", (), "减轻负担。")))
    with qtbot.waitSignal(dialog.removed):
        QTest.mouseClick(button(dialog, "remove"), Qt.MouseButton.LeftButton)


def test_a_new_term_begins_with_its_name(qtbot: QtBot) -> None:
    dialog = opened(qtbot, TermDialog(""))
    name = dialog.findChild(QLineEdit, "term_dialog_name")
    assert dialog.focusWidget() is name
    assert dialog.findChild(QPushButton, "term_dialog_remove") is None
    dialog.reject()
