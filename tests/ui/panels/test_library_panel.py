from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeView

from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.models.library_item import LibraryItem
from zhengdu.ui.panels.library_panel import LibraryPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

ITEMS = (
    LibraryItem("1", "2025年政府工作报告", "海南省", 2025, 2, "2026-03-01T08:00:00+00:00"),
    LibraryItem("2", "2026年政府工作报告", "海南省", 2026),
)


@pytest.fixture
def panel(show: Callable[[LibraryPanel], LibraryPanel]) -> LibraryPanel:
    library = LibraryPanel()
    library.set_items(ITEMS)
    return show(library)


@pytest.fixture
def view(panel: LibraryPanel) -> QTreeView:
    tree = panel.findChild(QTreeView, "library_list")
    assert isinstance(tree, QTreeView)
    tree.setCurrentIndex(tree.model().index(0, 0, tree.model().index(0, 0)))
    return tree


def test_enter_opens_and_delete_asks_to_remove(
    qtbot: QtBot, panel: LibraryPanel, view: QTreeView
) -> None:
    with qtbot.waitSignal(panel.report_activated) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.remove_requested) as removed:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert opened.args == removed.args == ["2"]


def test_the_open_report_is_marked(panel: LibraryPanel, view: QTreeView) -> None:
    panel.set_current("2")
    assert view.currentIndex().data(MARKED_ROLE)


def test_empty_lists_say_so(panel: LibraryPanel) -> None:
    notice = panel.findChild(QLabel, "library_notice")
    words = panel.findChild(QLineEdit, "library_filter")
    assert isinstance(notice, QLabel)
    assert isinstance(words, QLineEdit)
    words.setText("1999")
    assert notice.text() == "No report matches the filter."
    panel.set_items(())
    assert notice.text() == "No report is in the library yet. Open one."
