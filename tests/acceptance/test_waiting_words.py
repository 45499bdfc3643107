"""Words that wait are shown and kept through all that happens to reports and notes meanwhile."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from zhengdu.__main__ import main
from zhengdu.annotations.note import Colour
from zhengdu.library.library import Library
from zhengdu.services import noting, safekeeping
from zhengdu.services.workspace import LIBRARY_FILE, Workspace
from zhengdu.ui import note_keeper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.acceptance.conftest import Reader

    from zhengdu.annotations.note import Annotation
    from zhengdu.ui.noting import NotesController


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits five seconds for a lock in a test."""
    monkeypatch.setattr(Library.__init__, "__kwdefaults__", {"busy_ms": 100})
    monkeypatch.setattr(note_keeper, "AGAIN_MS", 100)


class Typist:
    """Somebody with one note open in the editor, beside another hand."""

    def __init__(self, reader: Reader, other: Workspace) -> None:
        self.reader = reader
        self.other = other
        self.report = self.opened()
        reader.page.paragraph_note_requested.emit(5)
        reader.wait_for_notes(1)
        self.id = self.shown().id

    @property
    def notes(self) -> NotesController:
        return self.reader.furniture.notes

    def opened(self) -> str:
        report = self.reader.program.current.report
        return report.id if report else ""

    def shown(self) -> Annotation:
        (placed,) = self.notes.notes
        return placed.annotation

    def kept(self) -> list[Annotation]:
        return list(self.other.annotations(self.report))

    def type(self, words: str) -> None:
        self.reader.furniture.notes_view.edit(self.id)
        field = self.reader.window.note_editor.findChild(QPlainTextEdit, "note_text")
        assert isinstance(field, QPlainTextEdit)
        QTest.keyClicks(field, words)
        self.reader.window.note_editor.flush()

    def type_in_vain(self, words: str) -> None:
        self.type(words)
        self.reader.qtbot.waitUntil(lambda: bool(self.notes.unsaved))

    def settle(self) -> None:
        self.reader.qtbot.waitUntil(lambda: not self.reader.program.runner.busy)

    def wait_until_kept(self) -> None:
        self.reader.qtbot.waitUntil(lambda: not self.notes.unsaved)
        self.settle()

    def look(self) -> None:
        assert self.reader.furniture.watch is not None
        self.settle()
        self.reader.furniture.watch.look()
        self.settle()

    def let_other_write(self, words: str) -> None:
        noting.edit(self.other, self.kept()[0], note=words)
        self.look()
        self.reader.qtbot.waitUntil(lambda: self.shown().note == words)

    def look_at_another_report(self, path: Path) -> None:
        self.reader.program.opener.open_file(path)
        self.reader.qtbot.waitUntil(lambda: self.opened() != self.report)
        self.reader.wait_until_settled()
        self.reader.program.opener.open_stored(self.report)
        self.reader.qtbot.waitUntil(lambda: self.opened() == self.report)
        self.reader.wait_until_settled()

    def delete_for_good(self) -> None:
        self.notes.delete(self.id)
        self.reader.wait_for_notes(0)
        self.reader.window.trash.purge_requested.emit((self.id,))
        self.settle()


@pytest.fixture
def typist(reader: Reader, tmp_path: Path) -> Iterator[Typist]:
    reader.start()
    other = Workspace(tmp_path / "data")
    yield Typist(reader, other)
    other.close()


@contextmanager
def locked(data_dir: Path) -> Iterator[None]:
    """Somebody else writes and does not come to an end."""
    with closing(sqlite3.connect(data_dir / LIBRARY_FILE, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


def test_words_that_wait_are_shown_after_a_look_at_another_report(
    typist: Typist, other_file: Path, tmp_path: Path
) -> None:
    with locked(tmp_path / "data"):
        typist.type_in_vain("abc")
        typist.look_at_another_report(other_file)
        assert typist.shown().note == "abc"
        typist.notes.set_colour(typist.id, Colour.TASK)
        typist.settle()
    typist.wait_until_kept()
    assert [(one.note, one.colour) for one in typist.kept()] == [("abc", Colour.TASK)]


def test_a_note_deleted_while_its_words_wait_does_not_look_alive_after_another_report(
    typist: Typist, other_file: Path, tmp_path: Path
) -> None:
    with locked(tmp_path / "data"):
        typist.type_in_vain("abc")
        typist.notes.delete(typist.id)
        typist.settle()
        typist.look_at_another_report(other_file)
        assert typist.notes.notes == ()
    typist.wait_until_kept()
    assert [one.note for one in typist.other.deleted_annotations(typist.report)] == ["abc"]


def test_undoing_an_older_act_while_words_wait_leaves_anothers_words(
    typist: Typist, tmp_path: Path
) -> None:
    colour = typist.shown().colour
    typist.notes.set_colour(typist.id, Colour.TASK)
    typist.settle()
    typist.let_other_write("别人的话")
    with locked(tmp_path / "data"):
        typist.type_in_vain("abc")
        for _ in range(2):
            typist.reader.trigger("undo")
            typist.settle()
        assert typist.shown().note == "别人的话"
    typist.wait_until_kept()
    assert [(one.note, one.colour) for one in typist.kept()] == [("别人的话", colour)]


def test_an_undo_that_fails_leaves_anothers_words_on_the_screen(
    typist: Typist, tmp_path: Path
) -> None:
    typist.notes.set_colour(typist.id, Colour.TASK)
    typist.settle()
    typist.let_other_write("别人的话")
    with locked(tmp_path / "data"), typist.reader.qtbot.waitSignal(typist.notes.failed):
        typist.reader.trigger("undo")
    assert (typist.shown().note, typist.shown().colour) == ("别人的话", Colour.TASK)


def test_a_note_deleted_for_good_that_a_backup_brings_back_can_be_written_on(
    typist: Typist, tmp_path: Path
) -> None:
    backup = safekeeping.back_up(tmp_path / "data", always=True)
    assert backup is not None
    typist.delete_for_good()
    typist.other.close()
    with typist.reader.qtbot.waitSignal(typist.reader.program.restorer.restored):
        typist.reader.program.restorer.restore(backup.name)
    typist.reader.wait_for_notes(1)
    typist.type("abc")
    typist.settle()
    assert [one.note for one in typist.kept()] == ["abc"]


def test_a_note_deleted_for_good_comes_back_with_an_export_of_it(
    typist: Typist, tmp_path: Path
) -> None:
    typist.type("abc")
    typist.settle()
    file = tmp_path / "notes.md"
    data = str(tmp_path / "data")
    assert main(["--data-dir", data, "export", typist.report, "--output", str(file)]) == 0
    typist.delete_for_good()
    typist.reader.furniture.note_importer.import_file(file)
    typist.settle()
    typist.reader.qtbot.waitUntil(lambda: [one.note for one in typist.kept()] == ["abc"])


def test_tags_typed_on_a_note_deleted_elsewhere_go_into_the_trash_with_it_and_that_is_said(
    typist: Typist,
) -> None:
    noting.remove(typist.other, typist.kept()[0])
    typist.notes.set_tags(typist.id, ("甲",))
    typist.reader.wait_for_notes(0)
    assert typist.notes.unsaved == ()
    (said,) = typist.reader.prompts.warnings
    assert "回收站" in said
    assert [one.tags for one in typist.other.deleted_annotations(typist.report)] == [("甲",)]
