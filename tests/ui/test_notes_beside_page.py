"""The note that is worked on is seen in the list, and what was done to it in the status bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTableView, QWidget
from tests.acceptance.conftest import Reader

from zhengdu.annotations.note import Colour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from zhengdu.annotations.note import Annotation

Found = TypeVar("Found", bound=QWidget)


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path) -> Iterator[Reader]:
    """Somebody with a highlight on each of the first paragraphs."""
    person = Reader(qtbot, tmp_path / "data").start()
    report = person.program.current.report
    assert report is not None
    for block in report.blocks[:20]:
        person.furniture.notes.highlight(block.span, Colour.DATA)
    person.wait_until_settled()
    person.window.note_editor.hide()
    yield person
    person.leave()


def notes(reader: Reader) -> list[Annotation]:
    reader.wait_until_settled()
    return [placed.annotation for placed in reader.furniture.notes.notes]


def child(reader: Reader, kind: type[Found], name: str) -> Found:
    found = reader.window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def sees_chosen(reader: Reader) -> bool:
    """Whether the chosen row is seen as a whole."""
    view = child(reader, QTableView, "annotation_list")
    shown = view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    return view.isVisible() and shown


def go_where_no_note_is(reader: Reader) -> None:
    reader.furniture.notes.delete(notes(reader)[0].id)
    reader.page.select_from(0, 0)


def said(reader: Reader) -> str:
    return reader.window.statusBar().currentMessage()


def test_the_list_stays_at_the_note_that_is_edited(reader: Reader) -> None:
    edited = notes(reader)[-1]
    reader.furniture.notes_view.edit(edited.id)
    assert sees_chosen(reader)
    with reader.qtbot.waitSignal(reader.page.visible_range_changed):
        reader.page.go_to(edited.anchor.start // 2)
    assert reader.window.annotations.selected_ids() == (edited.id,)
    assert sees_chosen(reader)


@pytest.mark.parametrize("front", ["ledger", "trash"])
def test_a_new_note_is_seen_whatever_was_in_front(reader: Reader, front: str) -> None:
    reader.window.show_notes(getattr(reader.window, front))
    reader.furniture.notes.annotate_paragraph(3)
    reader.wait_until_settled()
    assert reader.window.note_editor.isVisible()
    assert sees_chosen(reader)


def test_a_task_is_edited_below_the_ledger_it_was_opened_from(reader: Reader) -> None:
    task = notes(reader)[4]
    reader.furniture.note_acts.make_tasks((task.id,))
    notes(reader)
    reader.window.show_notes(reader.window.ledger)
    reader.window.ledger.edit_requested.emit(task.id)
    assert reader.window.ledger.isVisible()
    assert reader.window.note_editor.current_id() == task.id


def test_a_note_just_finished_can_be_starred(reader: Reader) -> None:
    go_where_no_note_is(reader)
    reader.furniture.notes.annotate_paragraph(3)
    reader.wait_until_settled()
    made = reader.window.note_editor.current_id()
    QTest.keyClick(child(reader, QPlainTextEdit, "note_text"), Qt.Key.Key_Escape)
    assert reader.page.hasFocus()
    reader.trigger("star")
    assert [note.id for note in notes(reader) if note.starred] == [made]


def test_what_must_be_chosen_first_is_said_until_it_is_chosen(reader: Reader) -> None:
    go_where_no_note_is(reader)
    for answer in (
        partial(reader.page.select_from, 1, 2),
        partial(reader.window.annotations.select, notes(reader)[0].id),
        partial(reader.furniture.notes.highlight, reader.find_span("科技创新"), Colour.TASK),
    ):
        reader.window.status.ask("先选")
        assert said(reader) == "先选"
        answer()
        assert said(reader) == ""


def test_deleting_and_undoing_say_what_they_did(reader: Reader) -> None:
    chosen = tuple(note.id for note in notes(reader)[:2])
    reader.window.annotations.act_requested.emit("delete", chosen, None)
    assert said(reader) == "Notes deleted: 2. Ctrl+Z brings them back."
    reader.trigger("undo")
    assert said(reader) == "Undone: Delete Note"
    reader.trigger("redo")
    assert said(reader) == "Done again: Delete Note"
    notes(reader)
