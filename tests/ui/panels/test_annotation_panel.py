from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QTableView, QToolButton, QWidget

from zhengdu.annotations.anchor import AnchorState, Candidate, Resolution
from zhengdu.annotations.note import Colour, NoteKind
from zhengdu.text.span import Span
from zhengdu.ui.models.index import MARKED_ROLE, OPEN_ROLE
from zhengdu.ui.models.note_grouping import Grouping
from zhengdu.ui.panels.annotation_panel import AnnotationPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from zhengdu.ui.models.annotation_item import AnnotationItem

Found = TypeVar("Found", bound=QWidget)


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
def view(panel: AnnotationPanel) -> QTableView:
    tree = panel.findChild(QTableView, "annotation_list")
    assert isinstance(tree, QTableView)
    return tree


def row(view: QTableView, group: int, number: int) -> QModelIndex:
    """An annotation in one of two groups of fifteen, both open."""
    return view.model().index(group * 16 + 1 + number, 0)


def heading(view: QTableView, words: str) -> QModelIndex:
    rows = (view.model().index(number, 0) for number in range(view.model().rowCount()))
    return next(index for index in rows if index.data().startswith(words))


def count(panel: AnnotationPanel) -> str:
    label = panel.findChild(QLabel, "annotation_count")
    assert isinstance(label, QLabel)
    return label.text()


def test_a_click_leads_to_the_note(qtbot: QtBot, panel: AnnotationPanel, view: QTableView) -> None:
    place = view.visualRect(row(view, 0, 1)).center()
    with qtbot.waitSignal(panel.annotation_activated) as activated:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated.args == ["a1"]


def test_enter_goes_to_the_current_note(
    qtbot: QtBot, panel: AnnotationPanel, view: QTableView
) -> None:
    panel.select("b2")
    with qtbot.waitSignal(panel.annotation_activated) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == ["b2"]


@pytest.mark.parametrize(("key", "act"), [(Qt.Key.Key_F2, "edit"), (Qt.Key.Key_Delete, "delete")])
def test_keys_act_on_the_current_note(
    qtbot: QtBot, panel: AnnotationPanel, view: QTableView, key: Qt.Key, act: str
) -> None:
    panel.select("b2")
    with qtbot.waitSignal(panel.act_requested) as asked:
        QTest.keyClick(view, key)
    assert asked.args == [act, ("b2",), None]


def test_a_click_on_a_heading_closes_it(view: QTableView) -> None:
    assert view.model().rowCount() == 32
    place = view.visualRect(heading(view, "一、回顾")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.model().rowCount() == 17
    assert not heading(view, "一、回顾").data(OPEN_ROLE)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Left])
def test_keys_close_a_group(panel: AnnotationPanel, view: QTableView, key: Qt.Key) -> None:
    panel.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, key)
    assert view.model().rowCount() == 17


def test_many_are_chosen_and_acted_upon_together(
    qtbot: QtBot, panel: AnnotationPanel, view: QTableView
) -> None:
    panel.select("a0")
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.selected_ids() == ("a0", "a1", "a2")
    assert count(panel) == "3 chosen · 30 / 30"
    with qtbot.waitSignal(panel.act_requested) as asked:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert asked.args == ["delete", ("a0", "a1", "a2"), None]


def test_choosing_more_by_click_goes_nowhere(
    qtbot: QtBot, panel: AnnotationPanel, view: QTableView
) -> None:
    panel.select("a0")
    place = view.visualRect(row(view, 0, 2)).center()
    with qtbot.assertNotEmitted(panel.annotation_activated):
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place
        )
    assert panel.selected_ids() == ("a0", "a1", "a2")


def test_a_note_is_chosen_alone_whatever_key_is_held(
    panel: AnnotationPanel, holding: Callable[[QWidget], None]
) -> None:
    panel.select("a0")
    holding(panel)
    panel.select("a2")
    assert panel.selected_ids() == ("a2",)


def test_the_row_in_its_place_is_chosen_after_a_deletion(
    panel: AnnotationPanel, view: QTableView, items: list[AnnotationItem]
) -> None:
    panel.select("a3")
    panel.set_annotations([item for item in items if item.id != "a3"])
    assert panel.selected_ids() == ("a4",)
    panel.select("b14")
    panel.set_annotations([item for item in items if item.id not in {"a3", "b14"}])
    assert panel.selected_ids() == ("b13",)


def test_what_is_chosen_stays_chosen_when_others_go(
    panel: AnnotationPanel, view: QTableView, items: list[AnnotationItem]
) -> None:
    panel.select("a3")
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    panel.set_annotations(items[2:])
    assert panel.selected_ids() == ("a3", "a4")


def test_rows_have_their_true_heights_wherever_one_goes(
    panel: AnnotationPanel, view: QTableView, listed: Callable[..., Any]
) -> None:
    notes = ["", "一句", "很长的批注，" * 30]
    panel.set_annotations([listed(f"n{n}", n * 10, note=notes[n % 3]) for n in range(300)])
    for id in ("n150", "n299", "n3"):
        panel.select(id)
        index = view.currentIndex()
        assert view.viewport().rect().contains(view.visualRect(index))
        heights = {view.visualRect(index.siblingAtRow(index.row() + n)).height() for n in (-1, 0)}
        assert len(heights) == 2


def test_scrolling_up_moves_nothing_that_is_in_view(
    panel: AnnotationPanel, view: QTableView, listed: Callable[..., Any]
) -> None:
    panel.set_annotations([listed(f"n{n}", n * 10, note="很长的批注，" * 30) for n in range(99)])
    panel.select("n98")
    for _ in range(20):
        index = view.indexAt(view.viewport().rect().center())
        before, bar = view.visualRect(index).top(), view.verticalScrollBar()
        bar.setValue(bar.value() - 40)
        assert view.visualRect(index).top() == pytest.approx(before + 40, abs=1)


@pytest.mark.parametrize("id", ["a7", "b13"])
def test_the_current_note_stays_in_view_when_there_is_less_room(
    panel: AnnotationPanel, view: QTableView, id: str
) -> None:
    panel.select(id)
    before = view.viewport().height()
    for height in (300, 700):
        panel.resize(320, height)
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert view.viewport().height() == before


def test_a_note_out_of_view_stays_so_when_there_is_less_room(
    panel: AnnotationPanel, view: QTableView
) -> None:
    panel.select("b14")
    view.scrollToTop()
    panel.resize(320, 300)
    assert view.verticalScrollBar().value() == 0


def test_a_change_keeps_what_is_closed_selected_and_scrolled(
    panel: AnnotationPanel, view: QTableView, items: list[AnnotationItem]
) -> None:
    view.clicked.emit(heading(view, "二、打算"))
    panel.select("a14")
    before = view.visualRect(view.currentIndex()).top()
    panel.set_annotations(items[1:])
    assert not heading(view, "二、打算").data(OPEN_ROLE)
    assert panel.selected_ids() == ("a14",)
    assert view.visualRect(view.currentIndex()).top() == pytest.approx(before, abs=2)


def test_colour_buttons_filter(panel: AnnotationPanel, qtbot: QtBot) -> None:
    button = panel.findChild(QToolButton, "annotation_colours_task")
    assert isinstance(button, QToolButton)
    assert button.toolTip() == "Task (15)"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert count(panel) == "15 / 30"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert count(panel) == "30 / 30"


def test_colours_say_as_much_as_there_is_room_for(panel: AnnotationPanel) -> None:
    button = child(panel, QToolButton, "annotation_colours_task")
    said = []
    for width in (900, 180):
        panel.resize(width, 700)
        beside = button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        said.append(button.text().split() if beside else [])
    assert said == [["Task", "15"], []]


@pytest.fixture
def filters(panel: AnnotationPanel) -> QMenu:
    """The menu of filters, as it is filled when it opens."""
    return child(panel, QMenu, "annotation_filter_menu")


def child(panel: AnnotationPanel, kind: type[Found], name: str) -> Found:
    found = panel.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def show_all(filters: QMenu) -> QAction:
    filters.aboutToShow.emit()
    return next(a for a in filters.actions() if a.objectName() == "annotation_show_all")


@pytest.mark.parametrize("hides", ["colour", "words", "menu"])
def test_all_are_shown_again_whatever_hides_them(
    panel: AnnotationPanel, filters: QMenu, hides: str
) -> None:
    assert not show_all(filters).isEnabled()
    if hides == "colour":
        child(panel, QToolButton, "annotation_colours_task").click()
    elif hides == "words":
        child(panel, QLineEdit, "annotation_filter").setText("无")
    else:
        filters.actions()[0].trigger()
    assert count(panel) != "30 / 30"
    show_all(filters).trigger()
    assert count(panel) == "30 / 30"
    assert not show_all(filters).isEnabled()


def test_bookmarks_have_no_colour(
    panel: AnnotationPanel, view: QTableView, listed: Callable[..., Any]
) -> None:
    kept = listed("k", 5, kind=NoteKind.BOOKMARK, colour=Colour.DATA)
    panel.set_annotations([kept, listed("a", 50, colour=Colour.DATA)])
    assert row(view, 0, 0).data().startswith("Bookmark")
    button = child(panel, QToolButton, "annotation_colours_data")
    assert button.toolTip() == "Data (1)"
    button.click()
    assert count(panel) == "1 / 2"
    button.click()
    panel.group_by(Grouping.COLOUR)
    assert heading(view, "Bookmark").row() > heading(view, "Data").row()


def test_following_marks_the_nearest_and_scrolls(panel: AnnotationPanel, view: QTableView) -> None:
    panel.follow(640)
    assert row(view, 1, 14).data(MARKED_ROLE)
    assert view.viewport().rect().intersects(view.visualRect(row(view, 1, 14)))


def test_notes_that_come_later_are_shown_where_one_reads(
    show: Callable[[AnnotationPanel], AnnotationPanel], items: list[AnnotationItem]
) -> None:
    panel = show(AnnotationPanel())
    panel.follow(640)
    panel.set_annotations(items)
    assert sees_last(panel)


def test_the_list_is_where_one_reads_when_it_comes_to_the_front(
    show: Callable[[AnnotationPanel], AnnotationPanel], items: list[AnnotationItem]
) -> None:
    panel = AnnotationPanel()
    panel.set_annotations(items)
    panel.follow(640)
    assert sees_last(show(panel))


def test_the_keyboard_comes_to_the_note_where_one_reads(
    panel: AnnotationPanel, view: QTableView
) -> None:
    panel.follow(640)
    panel.setFocus()
    assert panel.selected_ids() == ("b14",)
    panel.clearFocus()
    view.clearFocus()
    view.scrollToTop()
    panel.setFocus()
    assert sees_last(panel)


def sees_last(panel: AnnotationPanel) -> bool:
    view = panel.findChild(QTableView, "annotation_list")
    assert isinstance(view, QTableView)
    index = row(view, 1, 14)
    return view.viewport().rect().contains(view.visualRect(index))


def test_following_stays_while_the_user_is_in_it(panel: AnnotationPanel, view: QTableView) -> None:
    panel.setFocus()
    assert view.hasFocus()
    panel.follow(640)
    assert view.verticalScrollBar().value() == 0


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_changes_colours(qtbot: QtBot, panel: AnnotationPanel, view: QTableView) -> None:
    view.customContextMenuRequested.emit(view.visualRect(row(view, 0, 2)).center())
    menu = panel.findChild(QMenu, "annotation_menu")
    assert isinstance(menu, QMenu)
    colours = next(action.menu() for action in menu.actions() if action.menu())
    assert isinstance(colours, QMenu)
    with qtbot.waitSignal(panel.act_requested) as asked:
        next(a for a in colours.actions() if a.text() == "Question").trigger()
    menu.close()
    assert asked.args == ["colour", ("a2",), Colour.QUESTION]


def menu_of(panel: AnnotationPanel, view: QTableView, index: QModelIndex) -> QMenu:
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
    panel: AnnotationPanel, view: QTableView, changed: AnnotationItem, qtbot: QtBot
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
    with qtbot.waitSignal(panel.act_requested) as asked:
        accept.trigger()
    menu.close()
    assert asked.args == ["accept", ("c",), None]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_orphan_can_be_attached_once_words_are_selected(
    panel: AnnotationPanel, view: QTableView, changed: AnnotationItem, qtbot: QtBot
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
    with qtbot.waitSignal(panel.act_requested) as asked:
        places.actions()[1].trigger()
    menu.close()
    assert asked.args == ["candidate", ("c",), 1]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_note_in_its_place_offers_no_other(panel: AnnotationPanel, view: QTableView) -> None:
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


def test_chosen_notes_are_copied(
    panel: AnnotationPanel, view: QTableView, listed: Callable[..., Any]
) -> None:
    panel.set_annotations([listed("a", 0, note="看"), listed("b", 9)])
    view.setFocus()
    view.selectAll()
    QTest.keySequence(view, QKeySequence.StandardKey.Copy)
    assert QGuiApplication.clipboard().text() == "稳中求进\n看\n\n稳中求进"
