"""Words that were typed are kept: in a locked library, beside another hand, and without a pause."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from zhengdu.annotations.note import Colour
from zhengdu.annotations.waiting import WaitingNote
from zhengdu.library.library import Library
from zhengdu.services import noting, unsaved
from zhengdu.services.unsaved import left_in, write_aside
from zhengdu.services.workspace import LIBRARY_FILE, Workspace
from zhengdu.ui import note_keeper, recovering

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.acceptance.conftest import Reader

    from zhengdu.annotations.note import Annotation


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits five seconds for a lock in a test."""
    monkeypatch.setattr(Library.__init__, "__kwdefaults__", {"busy_ms": 100})
    monkeypatch.setattr(note_keeper, "AGAIN_MS", 100)


@pytest.fixture
def typist(reader: Reader) -> Reader:
    """Somebody with the editor of a note open."""
    reader.start()
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    return reader


@pytest.fixture
def other(typist: Reader, tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace(tmp_path / "data")
    yield workspace
    workspace.close()


@contextmanager
def locked(data_dir: Path) -> Iterator[None]:
    """Somebody else writes and does not come to an end."""
    with closing(sqlite3.connect(data_dir / LIBRARY_FILE, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


def field(reader: Reader) -> QPlainTextEdit:
    found = reader.window.note_editor.findChild(QPlainTextEdit, "note_text")
    assert isinstance(found, QPlainTextEdit)
    return found


def kept(workspace: Workspace) -> tuple[Annotation, ...]:
    return workspace.annotations(workspace.reports()[0].id)


def deleted(workspace: Workspace) -> tuple[Annotation, ...]:
    return workspace.deleted_annotations(workspace.reports()[0].id)


def look(reader: Reader) -> None:
    assert reader.furniture.watch is not None
    reader.furniture.watch.look()
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)


def test_words_wait_while_the_library_is_locked(
    typist: Reader, other: Workspace, tmp_path: Path
) -> None:
    sign = typist.window.note_editor.findChild(QLabel, "note_waiting")
    assert isinstance(sign, QLabel)
    with locked(tmp_path / "data"):
        QTest.keyClicks(field(typist), "abc")
        typist.qtbot.waitUntil(sign.isVisible)
        assert field(typist).toPlainText() == "abc"
        QTest.keyClicks(field(typist), "def")
    typist.qtbot.waitUntil(lambda: [note.note for note in kept(other)] == ["abcdef"])
    typist.qtbot.waitUntil(lambda: not sign.isVisible())
    assert field(typist).toPlainText() == "abcdef"
    assert len(typist.prompts.warnings) == 1


def test_an_act_that_is_not_kept_is_off_the_stack_and_the_others_stay(
    typist: Reader, other: Workspace, tmp_path: Path
) -> None:
    notes = typist.furniture.notes
    note_id = notes.notes[0].annotation.id
    before = notes.stack.active.count()
    with locked(tmp_path / "data"), typist.qtbot.waitSignal(notes.failed):
        notes.set_colour(note_id, Colour.TASK)
    assert notes.notes[0].annotation.colour is not Colour.TASK
    assert (notes.stack.active.count(), notes.stack.active.index()) == (before, before)
    with locked(tmp_path / "data"), typist.qtbot.waitSignal(notes.failed):
        notes.stack.undo()
    assert notes.stack.active.index() == before
    assert len(notes.notes) == 1
    notes.stack.undo()
    typist.wait_for_notes(0)
    assert kept(other) == ()


def test_what_another_wrote_is_not_overwritten_by_an_act_here(
    typist: Reader, other: Workspace
) -> None:
    notes = typist.furniture.notes
    (note,) = kept(other)
    noting.edit(other, note, note="命令行写的", tags=("甲",))
    notes.set_colour(note.id, Colour.TASK)
    typist.qtbot.waitUntil(lambda: notes.notes[0].annotation.note == "命令行写的")
    notes.stack.undo()
    typist.qtbot.waitUntil(lambda: kept(other)[0].colour is note.colour)
    assert (kept(other)[0].note, kept(other)[0].tags) == ("命令行写的", ("甲",))


def test_both_hands_words_are_kept(typist: Reader, other: Workspace) -> None:
    (note,) = kept(other)
    QTest.keyClicks(field(typist), "abc")
    noting.edit(other, note, note="别人的话")
    typist.window.note_editor.flush()
    typist.qtbot.waitUntil(lambda: kept(other)[0].note == "abc\n\n别人的话")
    typist.qtbot.waitUntil(lambda: field(typist).toPlainText() == "abc\n\n别人的话")
    QTest.keyClicks(field(typist), "X")
    typist.window.note_editor.flush()
    typist.qtbot.waitUntil(lambda: "X" in kept(other)[0].note)
    assert kept(other)[0].note.count("别人的话") == 1


def test_words_being_typed_bring_a_deleted_note_back(typist: Reader, other: Workspace) -> None:
    (note,) = kept(other)
    QTest.keyClicks(field(typist), "abc")
    noting.remove(other, note)
    look(typist)
    typist.qtbot.waitUntil(lambda: [one.note for one in kept(other)] == ["abc"])
    assert typist.window.note_editor.current_id() == note.id
    assert field(typist).toPlainText() == "abc"


def test_a_note_deleted_elsewhere_is_not_brought_back_by_a_star(
    typist: Reader, other: Workspace
) -> None:
    (note,) = kept(other)
    noting.remove(other, note)
    notes = typist.furniture.notes
    with typist.qtbot.waitSignal(notes.failed):
        typist.furniture.note_acts.star((note.id,), starred=True)
    typist.wait_for_notes(0)
    assert kept(other) == ()


def test_closing_with_words_that_cannot_be_kept_asks_and_the_next_start_recovers_them(
    typist: Reader, make_reader: Callable[[], Reader], tmp_path: Path
) -> None:
    asked: list[str] = []

    def no(question: str, verb: object, yes: object) -> None:
        asked.append(question)

    with locked(tmp_path / "data"):
        QTest.keyClicks(field(typist), "abc")
        answers, typist.prompts.confirm = typist.prompts.confirm, no  # type: ignore[method-assign]
        typist.window.close()
        assert typist.window.isVisible()
        typist.prompts.confirm = answers  # type: ignore[method-assign]
        typist.window.close()
        typist.qtbot.waitUntil(lambda: not typist.window.isVisible())
    assert len(asked) == 1
    assert "下次启动时收回" in asked[0]
    (file,) = left_in(tmp_path / "data")
    assert "abc" in file.read_text(encoding="utf-8")
    typist.program.close()
    again = make_reader().start()
    again.qtbot.waitUntil(lambda: "1 条批注已收回" in again.window.statusBar().currentMessage())
    again.qtbot.waitUntil(lambda: again.furniture.notes.notes[0].annotation.note == "abc")
    assert left_in(tmp_path / "data") == ()
    assert again.prompts.warnings == []
    again.leave()


def test_a_signal_closes_without_asking_and_leaves_the_words_beside_the_library(
    typist: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(question: str, verb: object, yes: object) -> None:
        asked.append(question)

    monkeypatch.setattr(typist.prompts, "confirm", ask)
    with locked(tmp_path / "data"):
        QTest.keyClicks(field(typist), "abc")
        typist.qtbot.waitUntil(lambda: bool(typist.furniture.notes.unsaved))
        QTest.keyClicks(field(typist), "def")
        typist.program.hasten()
        typist.window.close()
    assert (typist.window.isVisible(), asked) == (False, [])
    (file,) = left_in(tmp_path / "data")
    assert "abcdef" in file.read_text(encoding="utf-8")


def test_the_end_of_the_session_leaves_words_beside_a_locked_library(
    typist: Reader, tmp_path: Path
) -> None:
    with locked(tmp_path / "data"):
        QTest.keyClicks(field(typist), "abc")
        typist.program.end_session()
        (file,) = left_in(tmp_path / "data")
        assert "abc" in file.read_text(encoding="utf-8")


def test_words_that_wait_are_beside_the_library_before_anything_ends(
    typist: Reader, other: Workspace, tmp_path: Path
) -> None:
    with locked(tmp_path / "data"):
        QTest.keyClicks(field(typist), "abc")
        typist.qtbot.waitUntil(lambda: bool(typist.furniture.notes.unsaved))
        (file,) = left_in(tmp_path / "data")
        assert "abc" in file.read_text(encoding="utf-8")
    typist.qtbot.waitUntil(lambda: not typist.furniture.notes.unsaved)
    assert [note.note for note in kept(other)] == ["abc"]
    assert left_in(tmp_path / "data") == ()
    assert list((tmp_path / "data").glob("recovered*")) == []


def test_words_that_wait_are_in_the_trash_when_their_note_is_deleted(
    typist: Reader, other: Workspace, tmp_path: Path
) -> None:
    notes = typist.furniture.notes
    with locked(tmp_path / "data"):
        QTest.keyClicks(field(typist), "abc")
        typist.window.note_editor.flush()
        typist.qtbot.waitUntil(lambda: bool(notes.unsaved))
        notes.delete(notes.notes[0].annotation.id)
        typist.qtbot.waitUntil(lambda: not typist.program.runner.busy)
        assert notes.notes == ()
        notes.reload()
        typist.qtbot.waitUntil(lambda: not typist.program.runner.busy)
        assert notes.notes == ()
    typist.qtbot.waitUntil(lambda: [one.note for one in deleted(other)] == ["abc"])
    assert kept(other) == ()
    notes.stack.undo()
    typist.qtbot.waitUntil(lambda: [one.note for one in kept(other)] == ["abc"])


def test_words_on_their_way_are_in_the_trash_when_their_note_is_deleted(
    typist: Reader, other: Workspace, tmp_path: Path
) -> None:
    notes = typist.furniture.notes
    with locked(tmp_path / "data"):
        QTest.keyClicks(field(typist), "abc")
        typist.window.note_editor.flush()
        notes.delete(notes.notes[0].annotation.id)
        typist.qtbot.waitUntil(lambda: bool(notes.unsaved))
    typist.qtbot.waitUntil(lambda: [one.note for one in deleted(other)] == ["abc"])
    assert kept(other) == ()


def test_a_deleted_note_whose_words_wait_at_the_end_is_in_the_trash_after_the_next_start(
    typist: Reader, make_reader: Callable[[], Reader], other: Workspace, tmp_path: Path
) -> None:
    notes = typist.furniture.notes
    with locked(tmp_path / "data"):
        QTest.keyClicks(field(typist), "abc")
        typist.window.note_editor.flush()
        notes.delete(notes.notes[0].annotation.id)
        typist.window.close()
        typist.qtbot.waitUntil(lambda: not typist.window.isVisible())
        typist.program.close()
    assert deleted(other) == ()
    again = make_reader().start()
    again.qtbot.waitUntil(lambda: [one.note for one in deleted(other)] == ["abc"])
    again.wait_for_notes(0)
    again.leave()


def test_words_left_beside_the_library_come_back_once_it_can_be_written(
    make_reader: Callable[[], Reader],
    typist: Reader,
    other: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(recovering, "AGAIN_MS", 100)
    (note,) = kept(other)
    write_aside([WaitingNote(note, replace(note, note="abc"))], tmp_path / "data", "zh_CN")
    typist.window.close()
    typist.program.close()
    with locked(tmp_path / "data"):
        again = make_reader().start()
        assert kept(other)[0].note == ""
    again.qtbot.waitUntil(lambda: kept(other)[0].note == "abc")
    again.qtbot.waitUntil(lambda: again.furniture.notes.notes[0].annotation.note == "abc")
    again.leave()


def test_a_file_that_is_none_of_ours_is_told_and_left_alone(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "data" / "unsaved-notes.md"
    file.parent.mkdir()
    file.write_text("> 原文\n\n话\n", encoding="utf-8")
    reader.start()
    (said,) = reader.prompts.warnings
    assert (str(file) in said, "移到别处" in said) == (True, True)
    assert file.read_text(encoding="utf-8") == "> 原文\n\n话\n"


def test_closing_where_words_cannot_be_kept_at_all_says_so(
    typist: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def no(question: str, verb: object, yes: object) -> None:
        asked.append(question)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with locked(tmp_path / "data"), monkeypatch.context() as patched:
        QTest.keyClicks(field(typist), "abc")
        patched.setattr(typist.prompts, "confirm", no)
        patched.setattr(unsaved, "write_aside", refuse)
        typist.window.close()
    assert "就没有了" in asked[0]


def test_typing_without_a_pause_is_written_down(typist: Reader, other: Workspace) -> None:
    words = field(typist)

    def type_on_until_kept() -> bool:
        QTest.keyClicks(words, "a")
        return bool(kept(other)[0].note)

    typist.qtbot.waitUntil(type_on_until_kept, timeout=3000)
