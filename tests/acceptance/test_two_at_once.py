"""What another window or the command line does to the library is seen in the open window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from zhengdu.__main__ import main
from zhengdu.annotations.identity import now
from zhengdu.annotations.note import Colour
from zhengdu.glossary.own_term import OwnTerm, TermChange
from zhengdu.services import correcting, noting, safekeeping
from zhengdu.services.workspace import Workspace
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.acceptance.conftest import Reader

    from zhengdu.annotations.note import Annotation

QUOTE = "坚决兜住社会保障底线"


@pytest.fixture
def other(reader: Reader, tmp_path: Path) -> Iterator[Workspace]:
    """Another connection to the library of a window that is open."""
    reader.start()
    workspace = Workspace(tmp_path / "data")
    yield workspace
    workspace.close()


def look(reader: Reader) -> None:
    watch = reader.furniture.watch
    assert watch is not None
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    watch.look()


def test_a_note_of_the_command_line_is_seen(
    reader: Reader, other: Workspace, tmp_path: Path
) -> None:
    identity = other.reports()[0].id
    look(reader)
    words = ["--data-dir", str(tmp_path / "data"), "note", "add", identity, "--quote", QUOTE]
    assert main(words) == 0
    look(reader)
    reader.wait_for_notes(1)


def made_note(reader: Reader) -> str:
    """The id of a note on a paragraph, which the open window has made."""
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    look(reader)
    return reader.furniture.notes.notes[0].annotation.id


def only(other: Workspace) -> Annotation:
    (note,) = other.annotations(other.reports()[0].id)
    return note


def settle(reader: Reader) -> None:
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)


def test_making_a_note_undone_and_done_again_keeps_the_words_of_another(
    reader: Reader, other: Workspace
) -> None:
    made_note(reader)
    noting.edit(other, only(other), note="别处写的", tags=("甲",))
    look(reader)
    reader.trigger("undo")
    reader.wait_for_notes(0)
    reader.trigger("redo")
    reader.wait_for_notes(1)
    settle(reader)
    assert (only(other).note, only(other).tags) == ("别处写的", ("甲",))
    assert reader.furniture.notes.notes[0].annotation.note == "别处写的"


def test_a_note_restored_from_a_list_that_is_old_has_its_last_words(
    reader: Reader, other: Workspace
) -> None:
    reader.furniture.notes.delete(made_note(reader))
    reader.wait_for_notes(0)
    settle(reader)
    (old,) = other.deleted_annotations(other.reports()[0].id)
    noting.remove(other, noting.edit(other, noting.undelete(other, old), note="别处写的"))
    reader.furniture.note_acts.restore((old,))
    reader.wait_for_notes(1)
    settle(reader)
    assert only(other).note == "别处写的"


def type_note(reader: Reader, words: str) -> None:
    field = reader.window.note_editor.findChild(QPlainTextEdit, "note_text")
    assert field is not None
    reader.window.note_editor.focus_text()
    QTest.keyClicks(field, words)
    reader.window.note_editor.flush()
    settle(reader)


def test_undoing_what_was_typed_leaves_what_another_did_between(
    reader: Reader, other: Workspace
) -> None:
    made_note(reader)
    type_note(reader, "abc")
    theirs = noting.edit(
        other, only(other), note="abc\n\n别处写的", tags=("甲",), colour=Colour.TASK, starred=True
    )
    look(reader)
    reader.qtbot.waitUntil(lambda: reader.furniture.notes.notes[0].annotation.starred)
    type_note(reader, "X")
    reader.trigger("undo")
    settle(reader)
    assert replace(only(other), updated="") == replace(theirs, updated="")
    reader.trigger("undo")
    settle(reader)
    left = only(other)
    assert (left.note.strip(), left.tags, left.starred) == ("别处写的", ("甲",), True)


@pytest.mark.parametrize("is_seen", [True, False])
def test_undoing_brings_back_no_note_that_was_deleted_elsewhere(
    reader: Reader, other: Workspace, *, is_seen: bool
) -> None:
    notes, identity = reader.furniture.notes, other.reports()[0].id
    first = made_note(reader)
    notes.set_note(first, "先写的")
    reader.page.paragraph_note_requested.emit(7)
    reader.wait_for_notes(2)
    (second,) = (one.annotation.id for one in notes.notes if one.annotation.id != first)
    notes.set_note(second, "后写的")
    settle(reader)
    noting.remove(other, noting.find(other, second))
    if is_seen:
        look(reader)
        reader.wait_for_notes(1)
    for act in ("undo", "redo", "undo", "undo"):
        reader.trigger(act)
        settle(reader)
    assert [(note.id, note.note) for note in other.annotations(identity)] == [(first, "")]
    assert [note.note for note in other.deleted_annotations(identity)] == ["后写的"]
    reader.wait_for_notes(1)
    assert "在别处删除" in reader.prompts.warnings[0]


def test_undoing_an_act_on_many_notes_passes_by_one_deleted_elsewhere(
    reader: Reader, other: Workspace
) -> None:
    notes = reader.furniture.notes
    first = made_note(reader)
    reader.page.paragraph_note_requested.emit(7)
    reader.wait_for_notes(2)
    ids = [one.annotation.id for one in notes.notes]
    notes.edit(ids, "", starred=True)
    settle(reader)
    (second,) = set(ids) - {first}
    noting.remove(other, noting.find(other, second))
    look(reader)
    reader.wait_for_notes(1)
    reader.trigger("undo")
    settle(reader)
    assert not only(other).starred
    assert [one.annotation.id for one in notes.notes] == [first]
    assert len(reader.prompts.warnings) == 1


def test_what_another_window_changes_and_deletes_is_seen(reader: Reader, other: Workspace) -> None:
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    (note,) = other.annotations(other.reports()[0].id)
    look(reader)
    noting.edit(other, note, note="别处写的")
    look(reader)
    notes = reader.furniture.notes
    reader.qtbot.waitUntil(lambda: notes.notes[0].annotation.note == "别处写的")
    noting.remove(other, note)
    look(reader)
    reader.wait_for_notes(0)


def test_two_windows_see_each_others_notes(make_reader: Callable[[], Reader]) -> None:
    one, other = make_reader().start(), make_reader().start()
    for reader in (one, other):
        look(reader)
    one.page.paragraph_note_requested.emit(5)
    one.wait_for_notes(1)
    look(other)
    other.wait_for_notes(1)
    other.page.paragraph_note_requested.emit(7)
    other.wait_for_notes(2)
    look(one)
    one.wait_for_notes(2)
    for reader in (one, other):
        reader.leave()


def test_the_readers_own_acts_are_no_news(reader: Reader, other: Workspace) -> None:
    watch = reader.furniture.watch
    assert watch is not None
    look(reader)
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    with reader.qtbot.assertNotEmitted(watch.changed):
        reader.page.paragraph_note_requested.emit(5)
        reader.wait_for_notes(1)
        look(reader)
        reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)


def test_terms_and_corrections_of_another_window_are_seen(reader: Reader, other: Workspace) -> None:
    look(reader)
    other.apply_term(TermChange(None, OwnTerm("链长制", definition="由负责人牵头", created=now())))
    identity = other.reports()[0].id
    other.correct(identity, correcting.Act(correcting.stated("speaker", "某人")))
    look(reader)
    current, terms = reader.program.current, reader.furniture.own_terms
    reader.qtbot.waitUntil(lambda: len(terms.terms) == 1)
    reader.qtbot.waitUntil(
        lambda: current.report is not None and current.report.meta.speaker == "某人"
    )


def test_terms_are_those_of_the_backup_that_is_restored(
    reader: Reader, other: Workspace, tmp_path: Path
) -> None:
    backup = safekeeping.back_up(tmp_path / "data", always=True)
    assert backup is not None
    reader.furniture.own_terms.explain(None, "链长制", "由负责人牵头")
    reader.qtbot.waitUntil(lambda: len(reader.furniture.own_terms.terms) == 1)
    other.close()
    reader.program.restorer.restore(backup.name)
    reader.qtbot.waitUntil(lambda: reader.furniture.own_terms.terms == ())


def test_typing_goes_on_while_another_window_writes(reader: Reader, other: Workspace) -> None:
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    report = other.load(other.reports()[0].id)
    look(reader)
    noting.add(other, report, Span(0, 5))
    watch, notes = reader.furniture.watch, reader.furniture.notes
    assert watch is not None
    watch.look()
    notes.set_note(notes.notes[0].annotation.id, "正在写的")
    reader.wait_for_notes(2)
    assert "正在写的" in {placed.annotation.note for placed in notes.notes}


def test_a_figure_corrected_on_the_command_line_is_seen(
    reader: Reader, other: Workspace, tmp_path: Path
) -> None:
    identity = other.reports()[0].id
    look(reader)
    words = ["figure", "hide", identity, "--quote", "572亿元"]
    assert main(["--data-dir", str(tmp_path / "data"), *words]) == 0
    look(reader)
    figures = reader.furniture.figures
    reader.qtbot.waitUntil(lambda: len(figures.figures.hidden) == 1)
