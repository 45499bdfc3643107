from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QMainWindow

from zhengdu import paths
from zhengdu.ui.actions import ACTIONS, MENUS, PAGE_MENU, SEPARATOR, TOOLBAR, ActionTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

IDS = {spec.id for spec in ACTIONS}


def test_no_two_actions_share_an_id_or_a_shortcut() -> None:
    assert len(IDS) == len(ACTIONS)
    keys = Counter(key for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("ids", [TOOLBAR, PAGE_MENU, *(ids for _, ids in MENUS)])
def test_menus_and_toolbar_name_actions_that_exist(ids: tuple[str, ...]) -> None:
    assert set(ids) - {SEPARATOR} <= IDS


def test_every_action_is_in_a_menu() -> None:
    shown = {id for _, ids in MENUS for id in ids}
    assert shown - {SEPARATOR} == IDS


@pytest.fixture(scope="module")
def chinese() -> dict[str, str]:
    """The Chinese texts of actions by their English ones."""
    file = paths.shipped("resources") / "i18n" / "zhengdu_zh_CN.ts"
    contexts = ElementTree.parse(file).getroot().iter("context")
    actions = next(one for one in contexts if one.findtext("name") == "Actions")
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in actions.iter("message")
    }


@pytest.mark.parametrize("ids", [ids for _, ids in MENUS], ids=[title for title, _ in MENUS])
def test_a_letter_stands_for_one_entry_of_a_menu(
    ids: tuple[str, ...], chinese: dict[str, str]
) -> None:
    english = [spec.text for spec in ACTIONS if spec.id in ids]
    for texts in (english, [chinese[text] for text in english]):
        letters = Counter("".join(re.findall("&(.)", text)).upper() for text in texts)
        assert [letter for letter, count in letters.items() if letter and count > 1] == []


@pytest.mark.parametrize("ids", [ids for _, ids in MENUS], ids=[title for title, _ in MENUS])
def test_a_letter_that_is_a_key_by_itself_means_the_same_in_the_menu(
    ids: tuple[str, ...], chinese: dict[str, str]
) -> None:
    for spec in (spec for spec in ACTIONS if spec.id in ids):
        letters = [key for key in spec.keys if re.fullmatch("[A-Z]", key)]
        for text in (spec.text, chinese[spec.text]) if letters else ():
            assert [letter.upper() for letter in re.findall("&(.)", text)] == letters


def test_every_panel_is_reached_by_a_key() -> None:
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert {f"Ctrl+{number}" for number in range(1, 10)} <= set(keys)


def test_every_icon_is_there_and_takes_the_ink_of_the_theme() -> None:
    folder = paths.shipped("resources") / "icons"
    for spec in ACTIONS:
        if spec.icon:
            assert "currentColor" in (folder / f"{spec.icon}.svg").read_text(encoding="utf-8")


def test_toolbar_actions_have_icons() -> None:
    icons = {spec.id: spec.icon for spec in ACTIONS}
    assert all(icons[id] for id in TOOLBAR if id != SEPARATOR)


def test_actions_that_need_a_report_wait_for_one(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    table = ActionTable(window)
    table.set_report_open(False)
    assert not table["find"].isEnabled()
    assert table["open"].isEnabled()
    table.set_report_open(True)
    assert table["find"].isEnabled()
