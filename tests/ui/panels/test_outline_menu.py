from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTreeView

from zhengdu.report.model import Report, Section, SectionKind
from zhengdu.text.span import Span
from zhengdu.ui.panels.outline_panel import OutlinePanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ENTRY = Section("1.双减", 2, Span(85, 89), Span(85, 100), (), SectionKind.GLOSSARY)
OUTLINE = (
    Section("一、回顾", 1, Span(0, 4), Span(0, 80), (
        Section("（一）经济", 2, Span(10, 15), Span(10, 40)),
        Section("（二）民生", 2, Span(40, 45), Span(40, 80)),
    )),
    Section("名词解释", 1, Span(80, 84), Span(80, 100), (ENTRY,), SectionKind.GLOSSARY),
)  # fmt: skip
MOVE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(show: Callable[[OutlinePanel], OutlinePanel]) -> OutlinePanel:
    outline = OutlinePanel()
    outline.set_report(Report("1" * 64, "　" * 100, (), OUTLINE))
    return show(outline)


@pytest.fixture
def tree(panel: OutlinePanel) -> QTreeView:
    view = panel.findChild(QTreeView, "outline_tree")
    assert isinstance(view, QTreeView)
    return view


def choose(tree: QTreeView, *rows: int) -> None:
    model = tree.model()
    index = tree.rootIndex()
    for row in rows:
        index = model.index(row, 0, index)
    tree.setCurrentIndex(index)


def menu_of(panel: OutlinePanel, tree: QTreeView) -> dict[str, QAction]:
    tree.customContextMenuRequested.emit(tree.visualRect(tree.currentIndex()).center())
    menu = panel.findChild(QMenu, "outline_menu")
    assert isinstance(menu, QMenu)
    actions = {action.objectName(): action for action in menu.actions() if action.objectName()}
    menu.hide()
    return actions


@pytest.mark.parametrize(
    ("rows", "enabled"),
    [
        ((0,), {"demote", "rename", "remove", "glossary", "annex"}),
        ((0, 0), {"promote", "demote", "rename", "remove", "glossary", "annex"}),
        ((1,), {"rename", "remove", "annex", "body"}),
        ((1, 0), {"rename", "remove"}),
    ],
)
def test_what_can_be_corrected(
    panel: OutlinePanel, tree: QTreeView, rows: tuple[int, ...], enabled: set[str]
) -> None:
    choose(tree, *rows)
    actions = menu_of(panel, tree)
    assert {name for name, action in actions.items() if action.isEnabled()} == {
        f"outline_{name}" for name in enabled
    }


def test_the_menu_asks_for_a_correction(qtbot: QtBot, panel: OutlinePanel, tree: QTreeView) -> None:
    choose(tree, 0, 1)
    with qtbot.waitSignal(panel.correction_requested) as told:
        menu_of(panel, tree)["outline_glossary"].trigger()
    assert told.args == [OUTLINE[0].children[1], "glossary"]


@pytest.mark.parametrize(
    ("key", "modifier", "name"),
    [
        (Qt.Key.Key_Left, MOVE, "promote"),
        (Qt.Key.Key_Right, MOVE, "demote"),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "rename"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "remove"),
    ],
)
def test_keys_ask_for_a_correction(
    qtbot: QtBot,
    panel: OutlinePanel,
    tree: QTreeView,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    name: str,
) -> None:
    choose(tree, 0, 0)
    with qtbot.waitSignal(panel.correction_requested) as told:
        QTest.keyClick(tree, key, modifier)
    assert told.args == [OUTLINE[0].children[0], name]


def test_what_cannot_be_done_is_not_asked_for(
    qtbot: QtBot, panel: OutlinePanel, tree: QTreeView
) -> None:
    choose(tree, 0)
    with qtbot.assertNotEmitted(panel.correction_requested):
        QTest.keyClick(tree, Qt.Key.Key_Left, MOVE)


def test_a_corrected_outline_keeps_its_rows(panel: OutlinePanel, tree: QTreeView) -> None:
    choose(tree, 1)
    tree.collapse(tree.model().index(0, 0))
    corrected = (OUTLINE[0], Section("词语解释", 1, Span(80, 84), Span(80, 100)))
    panel.set_report(Report("1" * 64, "　" * 100, (), corrected))
    assert tree.currentIndex().data() == "词语解释"
    assert not tree.isExpanded(tree.model().index(0, 0))
