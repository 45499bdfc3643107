from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QToolButton, QTreeView

from zhengdu.annotations.anchor import AnchorState, Candidate, Resolution
from zhengdu.annotations.note import Colour
from zhengdu.text.span import Span
from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.panels.annotation_panel import AnnotationPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from zhengdu.ui.models.annotation_item import AnnotationItem


@pytest.fixture
def items(listed: Callable[..., Any]) -> list[AnnotationItem]:
    first = [listed(f"a{n}", n * 10) for n in range(15)]
    second = [listed(f"b{n}", 500 + n * 10, "二、打算", colour=Colour.TASK) for n in range(15)]
    return [*first, *second]


@pytest.fixture
def panel(
    show: Callable[[AnnotationPanel], AnnotationPanel], items: list[AnnotationItem]
) -> AnnotationPanel:
    notes = AnnotationPanel()
    notes.set_annotations(items)
    return show(notes)


@pytest.fixture
def view(panel: AnnotationPanel) -> QTreeView:
    tree = panel.findChild(QTreeView, "annotation_list")
    assert isinstance(tree, QTreeView)
    return tree


def row(view: QTreeView, group: int, number: int) -> QModelIndex:
    return view.model().index(number, 0, view.model().index(group, 0))


def count(panel: AnnotationPanel) -> str:
    label = panel.findChild(QLabel, "annotation_count")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_click_leads_to_the_note(qtbot: QtBot, panel: AnnotationPanel, view: QTreeView) -> None:
    place = view.visualRect(row(view, 0, 1)).center()
    with qtbot.waitSignal(panel.annotation_activated) as activated:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated.args == ["a1"]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "annotation_activated"),
        (Qt.Key.Key_F2, "edit_requested"),
        (Qt.Key.Key_Delete, "delete_requested"),
    ],
)
def test_keys_act_on_the_current_note(
    qtbot: QtBot, panel: AnnotationPanel, view: QTreeView, key: Qt.Key, signal: str
) -> None:
    panel.select("b2")
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        QTest.keyClick(view, key)
    assert asked.args == ["b2"]


def test_a_click_on_a_heading_closes_it(qtbot: QtBot, view: QTreeView) -> None:
    heading = view.model().index(0, 0)
    assert view.isExpanded(heading)
    place = view.visualRect(heading).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not view.isExpanded(heading)


def test_a_change_keeps_what_is_closed_selected_and_scrolled(
    panel: AnnotationPanel, view: QTreeView, items: list[AnnotationItem]
) -> None:
    view.collapse(view.model().index(1, 0))
    panel.select("a14")
    before = view.verticalScrollBar().value()
    panel.set_annotations(items[1:])
    assert not view.isExpanded(view.model().index(1, 0))
    assert view.currentIndex() == row(view, 0, 13)
    assert view.verticalScrollBar().value() == pytest.approx(before, abs=100)


def test_colour_buttons_filter(panel: AnnotationPanel, qtbot: QtBot) -> None:
    button = panel.findChild(QToolButton, "annotation_colours_task")
    assert isinstance(button, QToolButton)
    assert button.toolTip() == "Task (15)"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert count(panel) == "15 / 30"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert count(panel) == "30 / 30"


def test_following_marks_the_nearest_and_scrolls(panel: AnnotationPanel, view: QTreeView) -> None:
    panel.follow(640)
    assert row(view, 1, 14).data(MARKED_ROLE)
    assert view.viewport().rect().intersects(view.visualRect(row(view, 1, 14)))


def test_following_stays_while_the_user_is_in_it(panel: AnnotationPanel, view: QTreeView) -> None:
    panel.setFocus()
    assert view.hasFocus()
    panel.follow(640)
    assert view.verticalScrollBar().value() == 0


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_changes_colours(qtbot: QtBot, panel: AnnotationPanel, view: QTreeView) -> None:
    view.customContextMenuRequested.emit(view.visualRect(row(view, 0, 2)).center())
    menu = panel.findChild(QMenu, "annotation_menu")
    assert isinstance(menu, QMenu)
    colours = next(action.menu() for action in menu.actions() if action.menu())
    assert isinstance(colours, QMenu)
    with qtbot.waitSignal(panel.colour_change_requested) as asked:
        next(a for a in colours.actions() if a.text() == "Question").trigger()
    menu.close()
    assert asked.args == ["a2", "question"]


def menu_of(panel: AnnotationPanel, view: QTreeView, index: QModelIndex) -> QMenu:
    view.customContextMenuRequested.emit(view.visualRect(index).center())
    menu = panel.findChild(QMenu, "annotation_menu")
    assert isinstance(menu, QMenu)
    return menu


def named(menu: QMenu, name: str) -> QAction | None:
    return next((a for a in menu.actions() if a.objectName() == f"annotation_{name}"), None)


@pytest.fixture
def changed(listed: Callable[..., Any]) -> AnnotationItem:
    item = listed("c", 3)
    likely = (Candidate(Span(3, 7), 0.9), Candidate(Span(8, 12), 0.4))
    place = Resolution(Span(3, 7), AnchorState.CHANGED, 0.9, likely)
    return replace(item, resolution=place)  # type: ignore[no-any-return]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_changed_note_shows_what_its_passage_says_now(
    panel: AnnotationPanel, view: QTreeView, changed: AnnotationItem, qtbot: QtBot
) -> None:
    plain_height = view.visualRect(row(view, 0, 0)).height()
    panel.set_text("坚持：稳中有进，以进促稳")
    panel.set_annotations([changed])
    words = row(view, 0, 0).data(Qt.ItemDataRole.DisplayRole)
    assert "稳中求进 · 稳中有进" in words
    assert view.visualRect(row(view, 0, 0)).height() > plain_height
    menu = menu_of(panel, view, row(view, 0, 0))
    accept = named(menu, "accept")
    assert accept is not None
    with qtbot.waitSignal(panel.accept_requested) as asked:
        accept.trigger()
    menu.close()
    assert asked.args == ["c"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_orphan_can_be_attached_once_words_are_selected(
    panel: AnnotationPanel, view: QTreeView, changed: AnnotationItem, qtbot: QtBot
) -> None:
    lost = Resolution(None, AnchorState.ORPHANED, 0.0, changed.resolution.candidates)
    panel.set_text("坚持：稳中有进，以进促稳")
    panel.set_annotations([replace(changed, resolution=lost)])
    attach = named(menu_of(panel, view, row(view, 0, 0)), "attach")
    assert attach is not None
    assert not attach.isEnabled()
    panel.findChild(QMenu, "annotation_menu").close()  # type: ignore[union-attr]
    panel.set_passage(selected=True)
    menu = menu_of(panel, view, row(view, 0, 0))
    places = next(a.menu() for a in menu.actions() if a.text() == "Show Likely Places")
    assert isinstance(places, QMenu)
    assert [action.text() for action in places.actions()] == ["90%  稳中有进", "40%  以进促稳"]
    with qtbot.waitSignal(panel.candidate_requested) as asked:
        places.actions()[1].trigger()
    menu.close()
    assert asked.args == ["c", 1]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_note_in_its_place_offers_no_other(panel: AnnotationPanel, view: QTreeView) -> None:
    menu = menu_of(panel, view, row(view, 0, 0))
    assert named(menu, "attach") is None
    assert named(menu, "accept") is None
    menu.close()


def test_empty_lists_say_so(panel: AnnotationPanel) -> None:
    notice = panel.findChild(QLabel, "annotation_notice")
    words = panel.findChild(QLineEdit, "annotation_filter")
    assert isinstance(notice, QLabel)
    assert isinstance(words, QLineEdit)
    words.setText("无")
    assert notice.text() == "No note matches the filters."
    panel.set_annotations(())
    assert notice.text().startswith("No notes yet.")
