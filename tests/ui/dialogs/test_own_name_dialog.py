from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from zhengdu.services import own_names
from zhengdu.ui.dialogs.own_name_dialog import Asked, OwnNameDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Asked], OwnNameDialog]:
    window = QWidget()
    qtbot.addWidget(window)

    def make(asked: Asked) -> OwnNameDialog:
        return OwnNameDialog(asked, own_names.entries(), window)

    return make


def box(dialog: OwnNameDialog) -> QComboBox:
    found = dialog.findChild(QComboBox, "own_name_entries")
    assert isinstance(found, QComboBox)
    return found


def can_save(dialog: OwnNameDialog) -> bool:
    found = dialog.findChild(QPushButton, "own_name_save")
    assert isinstance(found, QPushButton)
    return found.isEnabled()


def test_what_is_surely_meant_is_proposed(opened: Callable[[Asked], OwnNameDialog]) -> None:
    dialog = opened(Asked("GDP", "gdp", is_sure=True))
    assert box(dialog).currentData() == "gdp"
    assert can_save(dialog)


def test_what_the_rules_only_guess_is_told_but_not_proposed(
    opened: Callable[[Asked], OwnNameDialog],
) -> None:
    dialog = opened(Asked("大湾区经济总量", "gdp"))
    assert box(dialog).currentText() == ""
    assert not can_save(dialog)
    assert any("地区生产总值" in label.text() for label in dialog.findChildren(QLabel))
    box(dialog).setEditText("地区生产总值（经济总量）")
    assert can_save(dialog)


def test_what_counts_as_nothing_proposes_nothing(
    opened: Callable[[Asked], OwnNameDialog],
) -> None:
    dialog = opened(Asked("程力集团产值", ""))
    assert box(dialog).currentText() == ""
    assert not can_save(dialog)
    box(dialog).setCurrentIndex(0)  # no indicator of the catalogue
    assert can_save(dialog)


@pytest.mark.parametrize(
    ("name", "is_sure"), [("地区生产总值", True), ("GDP", True), ("大湾区经济总量", False)]
)
def test_only_names_of_the_catalogue_are_sure(name: str, is_sure: bool) -> None:
    assert own_names.is_sure(name, "gdp") is is_sure
