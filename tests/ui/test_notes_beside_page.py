"""The note that is worked on is seen in the list beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QTableView
from tests.acceptance.conftest import Reader

from zhengdu.annotations.note import Colour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from zhengdu.annotations.note import Annotation


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path) -> Iterator[Reader]:
    """Somebody with a highlight on every paragraph."""
    person = Reader(qtbot, tmp_path / "data").start()
    report = person.program.current.report
    assert report is not None
    for block in report.blocks:
        person.furniture.notes.highlight(block.span, Colour.DATA)
    person.wait_until_settled()
    person.window.note_editor.hide()
    yield person
    person.leave()


def notes(reader: Reader) -> list[Annotation]:
    reader.wait_until_settled()
    return [placed.annotation for placed in reader.furniture.notes.notes]


def sees_chosen(reader: Reader) -> bool:
    """Whether the chosen row is seen as a whole."""
    view = reader.window.annotations.findChild(QTableView, "annotation_list")
    assert isinstance(view, QTableView)
    shown = view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    return view.isVisible() and shown


def test_the_list_stays_at_the_note_that_is_edited(reader: Reader) -> None:
    edited = notes(reader)[-1]
    reader.furniture.notes_view.edit(edited.id)
    assert sees_chosen(reader)
    with reader.qtbot.waitSignal(reader.page.visible_range_changed):
        reader.page.go_to(edited.anchor.start // 2)
    assert reader.window.annotations.selected_ids() == (edited.id,)
    assert sees_chosen(reader)
