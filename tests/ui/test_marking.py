"""Styles, tasks, bookmarks and stars from the page, and the choice among notes of one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton

from zhengdu import settings
from zhengdu.annotations.note import Colour, NoteKind, Style, Task
from zhengdu.text.span import Span
from zhengdu.ui.models.wording import colour_name, set_colour_names
from zhengdu.ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from zhengdu.annotations.note import Annotation

WORDS = "新认定高新技术企业16家"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    program = Program(tmp_path / "data")
    with qtbot.waitExposed(program.window):
        program.open_first([])
        program.window.show()
    qtbot.waitUntil(lambda: is_settled(program), timeout=10_000)
    yield program
    set_colour_names({})
    program.window.close()
    program.close()
    program.window.deleteLater()
    program.deleteLater()


def is_settled(program: Program) -> bool:
    furniture = program.furniture
    known = furniture is not None and furniture.analysis.findings is not None
    return known and not program.runner.busy


def span_of(program: Program, words: str = WORDS) -> Span:
    assert program.current.report is not None
    start = program.current.report.text.index(words)
    return Span(start, start + len(words))


def notes(qtbot: QtBot, program: Program) -> list[Annotation]:
    qtbot.waitUntil(lambda: not program.runner.busy)
    assert program.furniture is not None
    return [placed.annotation for placed in program.furniture.notes.notes]


def press(qtbot: QtBot, program: Program, key: str) -> list[Annotation]:
    """Type a letter on the page."""
    program.window.page.setFocus()
    program.window.activateWindow()
    QTest.keyClicks(program.window.page, key)
    return notes(qtbot, program)


@pytest.mark.parametrize(("key", "style"), [("u", Style.UNDERLINE), ("s", Style.STRIKE)])
def test_a_key_marks_in_a_style_and_changes_what_is_marked(
    qtbot: QtBot, program: Program, key: str, style: Style
) -> None:
    program.window.page.select(span_of(program))
    assert [note.style for note in press(qtbot, program, key)] == [style]
    assert [note.style for note in press(qtbot, program, "f")] == [Style.FILL]
    program.window.actions_by_id["undo"].trigger()
    assert [note.style for note in notes(qtbot, program)] == [style]


def test_the_style_chosen_last_is_taken_by_colours(qtbot: QtBot, program: Program) -> None:
    page = program.window.page
    page.select_from(0, 0)
    press(qtbot, program, "u")
    page.select(span_of(program))
    (note,) = press(qtbot, program, "3")
    assert (note.style, note.colour) == (Style.UNDERLINE, Colour.TASK)


def test_only_colours_mark_in_the_style_that_was_chosen(qtbot: QtBot, program: Program) -> None:
    page = program.window.page
    page.select_from(0, 0)
    press(qtbot, program, "s")
    page.select(span_of(program))
    assert [note.style for note in press(qtbot, program, "t")] == [Style.FILL]
    page.select(span_of(program, "科技创新"))
    program.window.actions_by_id["note"].trigger()
    assert {note.style for note in notes(qtbot, program)} == {Style.FILL}
    page.select(span_of(program, "完成投资30.7亿元"))
    made = {note.anchor.exact: note.style for note in press(qtbot, program, "5")}
    assert made["完成投资30.7亿元"] is Style.STRIKE


def test_another_style_for_one_note_is_not_that_of_the_next(qtbot: QtBot, program: Program) -> None:
    page = program.window.page
    page.select(span_of(program))
    (first,) = press(qtbot, program, "1")
    program.window.note_editor.style_changed.emit(first.id, Style.STRIKE)
    page.select(span_of(program, "科技创新"))
    styles = {note.anchor.exact: note.style for note in press(qtbot, program, "1")}
    assert styles == {WORDS: Style.STRIKE, "科技创新": Style.FILL}


def test_words_are_made_a_task_in_one_act(qtbot: QtBot, program: Program) -> None:
    program.window.page.select(span_of(program))
    (note,) = press(qtbot, program, "t")
    assert (note.task, note.colour) == (Task(), Colour.TASK)
    assert program.window.note_editor.current_id() == note.id


def test_a_highlight_becomes_a_task(qtbot: QtBot, program: Program) -> None:
    program.window.page.select(span_of(program))
    (before,) = press(qtbot, program, "1")
    (note,) = press(qtbot, program, "t")
    assert (note.id, note.task, note.colour) == (before.id, Task(), Colour.DATA)


def test_a_place_is_kept_and_let_go_by_the_same_key(qtbot: QtBot, program: Program) -> None:
    page, start = program.window.page, span_of(program, "科技创新持续发力").start
    page.select(Span(start, start + 3))
    page.select_from(start + 3, start + 3)
    (note,) = press(qtbot, program, "b")
    assert note.kind is NoteKind.BOOKMARK
    assert note.anchor.exact.startswith("科技创新持续发力")
    assert not program.window.note_editor.isVisible()
    assert press(qtbot, program, "b") == []


def test_n_writes_on_the_paragraph_even_in_a_highlight(qtbot: QtBot, program: Program) -> None:
    page, span = program.window.page, span_of(program)
    page.select(span)
    press(qtbot, program, "1")
    page.select_from(span.start + 2, span.start + 2)
    kinds = [note.kind for note in press(qtbot, program, "n")]
    assert kinds == [NoteKind.PARAGRAPH, NoteKind.HIGHLIGHT]


def test_the_highlight_at_the_caret_takes_a_colour_and_goes(qtbot: QtBot, program: Program) -> None:
    page, span = program.window.page, span_of(program)
    page.select(span)
    press(qtbot, program, "1")
    page.select_from(span.start + 2, span.start + 2)
    assert [note.colour for note in press(qtbot, program, "4")] == [Colour.QUESTION]
    QTest.keyClick(page, Qt.Key.Key_Delete)
    assert notes(qtbot, program) == []
    program.window.actions_by_id["undo"].trigger()
    assert len(notes(qtbot, program)) == 1


def test_a_star_is_given_and_taken(qtbot: QtBot, program: Program) -> None:
    program.window.page.select(span_of(program))
    press(qtbot, program, "1")
    star = program.window.actions_by_id["star"]
    star.trigger()
    assert [note.starred for note in notes(qtbot, program)] == [True]
    star.trigger()
    assert [note.starred for note in notes(qtbot, program)] == [False]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_place_with_several_notes_offers_them(qtbot: QtBot, program: Program) -> None:
    page, span = program.window.page, span_of(program)
    inner = span_of(program, "高新技术企业16家")
    for one, key in ((span, "1"), (inner, "2")):
        page.select(one)
        made = press(qtbot, program, key)
    outside = {note.anchor.exact: note.id for note in made}
    QTest.mouseClick(
        page.viewport(), Qt.MouseButton.LeftButton, pos=page.character_rect(inner.start).center()
    )
    qtbot.waitUntil(lambda: page.findChild(QMenu, "note_choice") is not None)
    menu = page.findChild(QMenu, "note_choice")
    assert isinstance(menu, QMenu)
    assert [a.text() for a in menu.actions()] == ["高新技术企业16家", WORDS]
    menu.actions()[1].trigger()
    menu.close()
    assert program.window.note_editor.current_id() == outside[WORDS]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_margin_offers_all_notes_of_a_paragraph(qtbot: QtBot, program: Program) -> None:
    page, span = program.window.page, span_of(program)
    page.select(span)
    press(qtbot, program, "1")
    page.select_from(span.start, span.start)
    press(qtbot, program, "n")
    page.go_to(span)
    report = program.current.report
    assert report is not None
    first = report.block_at(span.start).span.start
    beside = QPoint(page.left() - 20, page.character_rect(first).center().y())
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    menu = page.findChild(QMenu, "note_choice")
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == 2
    menu.close()


def test_colours_take_the_readers_names_everywhere(qtbot: QtBot, program: Program) -> None:
    program.window.actions_by_id["colour_names"].trigger()
    field = program.window.findChild(QLineEdit, "colour_name_data")
    save = program.window.findChild(QPushButton, "colour_names_save")
    assert isinstance(field, QLineEdit)
    assert isinstance(save, QPushButton)
    field.setText("政绩")
    save.click()
    assert colour_name(Colour.DATA) == "政绩"
    assert "政绩" in program.window.actions_by_id["highlight_data"].text()
    assert settings.load(program.data_dir).colour_names == {"data": "政绩"}


def test_what_is_typed_into_a_field_is_one_step_of_undo(qtbot: QtBot, program: Program) -> None:
    program.window.page.select(span_of(program))
    (note,) = press(qtbot, program, "t")
    assert program.furniture is not None
    editor = program.window.note_editor
    for lead in ("区", "区发", "区发改局"):
        editor.task_changed.emit(note.id, Task(lead))
    for tags in (("工",), ("工业",)):
        editor.tags_changed.emit(note.id, tags)
    (typed,) = notes(qtbot, program)
    assert (typed.task, typed.tags) == (Task("区发改局"), ("工业",))
    program.window.actions_by_id["undo"].trigger()
    assert [n.tags for n in notes(qtbot, program)] == [()]
    program.window.actions_by_id["undo"].trigger()
    assert [n.task for n in notes(qtbot, program)] == [Task()]
