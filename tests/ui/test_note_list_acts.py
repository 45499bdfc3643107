"""Acts on many notes chosen in the list: one step of undo, one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QTreeView
from tests.acceptance.conftest import Reader

from zhengdu.annotations.note import Colour, Style, TaskState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from zhengdu.annotations.note import Annotation

WORDS = ("新认定高新技术企业16家", "程力集团产值突破85亿元", "完成投资30.7亿元")


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path) -> Iterator[Reader]:
    """Somebody with three highlights, all of them chosen in the list."""
    person = Reader(qtbot, tmp_path / "data").start()
    for words in WORDS:
        person.page.select(person.find_span(words))
        person.trigger("highlight_data")
        person.wait_until_settled()
    person.window.show_side(person.window.notes_side)
    view = listed(person)
    view.setFocus()
    view.selectAll()
    assert len(person.window.annotations.selected_ids()) == 3
    yield person
    person.leave()


def listed(reader: Reader) -> QTableView:
    view = reader.window.annotations.findChild(QTableView, "annotation_list")
    assert isinstance(view, QTableView)
    return view


def notes(reader: Reader) -> list[Annotation]:
    reader.wait_until_settled()
    return [placed.annotation for placed in reader.furniture.notes.notes]


def ask(reader: Reader, name: str, value: object = None) -> list[Annotation]:
    panel = reader.window.annotations
    panel.act_requested.emit(name, panel.selected_ids(), value)
    return notes(reader)


@pytest.mark.parametrize(
    ("act", "value", "field", "wanted"),
    [
        ("colour", Colour.QUESTION, "colour", Colour.QUESTION),
        ("style", Style.STRIKE, "style", Style.STRIKE),
        ("star", True, "starred", True),
        ("tag", "产业", "tags", ("产业",)),
    ],
)
def test_many_change_and_come_back_in_one_step(
    reader: Reader, act: str, value: object, field: str, wanted: object
) -> None:
    before = [getattr(note, field) for note in notes(reader)]
    changed = ask(reader, act, value)
    assert [getattr(note, field) for note in changed] == [wanted] * 3
    reader.trigger("undo")
    assert [getattr(note, field) for note in notes(reader)] == before
    reader.trigger("redo")
    assert [getattr(note, field) for note in notes(reader)] == [wanted] * 3


def test_many_are_deleted_by_a_key_and_brought_back(reader: Reader) -> None:
    before = notes(reader)
    QTest.keyClick(listed(reader), Qt.Key.Key_Delete)
    assert notes(reader) == []
    reader.trigger("undo")
    assert notes(reader) == before


def test_tags_are_asked_for_and_taken_away(reader: Reader) -> None:
    reader.prompts.text_answer = "产业，#投资 产业"
    assert {note.tags for note in ask(reader, "new_tag")} == {("产业", "投资")}
    assert {note.tags for note in ask(reader, "untag", "产业")} == {("投资",)}


def test_notes_become_tasks_whose_state_is_set(reader: Reader) -> None:
    ask(reader, "task")
    states = {note.task.state for note in ask(reader, "state", TaskState.DOING) if note.task}
    assert states == {TaskState.DOING}


def test_only_chosen_notes_are_exported(reader: Reader, tmp_path: Path) -> None:
    listed(reader).clearSelection()
    first = reader.furniture.notes.notes[0].annotation
    reader.window.annotations.select(first.id)
    reader.prompts.save_answer = tmp_path / "所选.md"
    ask(reader, "export")
    reader.accept("export_dialog", "export_accept")
    notes(reader)
    written = (tmp_path / "所选.md").read_text(encoding="utf-8")
    assert first.anchor.exact in written
    assert sum(words in written for words in WORDS) == 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_many_offers_what_many_can_take(reader: Reader) -> None:
    view = listed(reader)
    view.customContextMenuRequested.emit(view.visualRect(view.model().index(1, 0)).center())
    menu = reader.window.annotations.findChild(QMenu, "annotation_menu")
    assert isinstance(menu, QMenu)
    names = {action.objectName() for action in menu.actions()}
    assert "annotation_edit" not in names
    assert {"annotation_star", "annotation_task", "annotation_delete"} <= names
    menu.close()


def test_nothing_is_chosen_by_moving_with_the_button_down(reader: Reader) -> None:
    view = listed(reader)
    view.clearSelection()
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(view.viewport(), place + QPoint(0, 120))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(0, 120))
    QApplication.processEvents()
    assert len(reader.window.annotations.selected_ids()) == 1


def test_the_library_counts_notes_as_they_come_and_go(reader: Reader, qtbot: QtBot) -> None:
    tree = reader.window.library.findChild(QTreeView, "library_list")
    assert isinstance(tree, QTreeView)

    def said() -> str:
        model = tree.model()
        return str(model.index(0, 0, model.index(0, 0)).data())

    qtbot.waitUntil(lambda: "notes: 3" in said())
    ask(reader, "delete")
    qtbot.waitUntil(lambda: "notes" not in said())
