"""The library's file is moved, deleted or replaced under the open window."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from tests.benchmarks.kill9 import damage

from zhengdu.annotations.note import Colour
from zhengdu.library.library import Library
from zhengdu.services import noting, safekeeping
from zhengdu.services.workspace import LIBRARY_FILE, Workspace
from zhengdu.ui import note_keeper
from zhengdu.ui.backing_up import EVERY_MS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Reader

MOVED, REPLACED = "在使用中被移走或删除了", "在使用中被换成了另一个文件"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits five seconds for a lock in a test, and no backup comes by itself."""
    monkeypatch.setattr(Library.__init__, "__kwdefaults__", {"busy_ms": 100})
    monkeypatch.setattr(note_keeper, "AGAIN_MS", 100)
    monkeypatch.setattr("zhengdu.ui.backing_up.FIRST_AFTER_MS", EVERY_MS)


@pytest.fixture
def typist(reader: Reader) -> Reader:
    """Somebody with the editor of a note open."""
    reader.start()
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    look(reader)
    return reader


@pytest.fixture
def file(typist: Reader, tmp_path: Path) -> Path:
    """The library that the window has open."""
    return tmp_path / "data" / LIBRARY_FILE


@pytest.fixture
def other(file: Path, tmp_path: Path) -> Path:
    """Another library with the same report, on which there are two notes."""
    folder = tmp_path / "other"
    shutil.copytree(file.parent, folder)
    workspace = Workspace(folder)
    report = workspace.load(workspace.reports()[0].id)
    for quote in ("坚决兜住社会保障底线", "572亿元"):
        noting.add(workspace, report, noting.locate(report, quote), note="另一处")
    noting.remove(workspace, workspace.annotations(report.id)[0])
    workspace.close()
    return folder / LIBRARY_FILE


def look(reader: Reader) -> None:
    watch = reader.furniture.watch
    assert watch is not None
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    watch.look()
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)


def kept(folder: Path) -> list[str]:
    workspace = Workspace(folder)
    notes = workspace.annotations(workspace.reports()[0].id)
    workspace.close()
    return [note.note for note in notes]


def field(reader: Reader) -> QPlainTextEdit:
    found = reader.window.note_editor.findChild(QPlainTextEdit, "note_text")
    assert isinstance(found, QPlainTextEdit)
    return found


def waiting_sign(reader: Reader) -> QLabel:
    found = reader.window.note_editor.findChild(QLabel, "note_waiting")
    assert isinstance(found, QLabel)
    return found


def test_a_library_that_is_gone_is_told_once(typist: Reader, file: Path) -> None:
    file.unlink()
    for _ in range(3):
        look(typist)
    (said,) = typist.prompts.warnings
    assert MOVED in said
    assert len(typist.furniture.notes.notes) == 1


def test_words_wait_until_the_library_is_back(typist: Reader, file: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    file.rename(elsewhere)
    QTest.keyClicks(field(typist), "abc")
    typist.window.note_editor.flush()
    typist.qtbot.waitUntil(waiting_sign(typist).isVisible)
    assert not file.exists()
    elsewhere.rename(file)
    typist.qtbot.waitUntil(lambda: not waiting_sign(typist).isVisible())
    assert kept(file.parent) == ["abc"]


def test_an_act_on_a_library_that_is_gone_is_refused(typist: Reader, file: Path) -> None:
    notes = typist.furniture.notes
    file.unlink()
    with typist.qtbot.waitSignal(notes.failed):
        notes.set_colour(notes.notes[0].annotation.id, Colour.TASK)
    assert MOVED in typist.prompts.warnings[-1]
    assert notes.notes[0].annotation.colour is not Colour.TASK
    with typist.qtbot.waitSignal(notes.failed):
        notes.highlight(typist.find_span("坚决兜住社会保障底线"), Colour.DATA)
    assert len(notes.notes) == 1
    assert not file.exists()


def test_what_is_done_before_the_window_looks_goes_into_the_other_library(
    typist: Reader, file: Path, other: Path
) -> None:
    before = sorted(kept(other.parent))
    other.replace(file)
    QTest.keyClicks(field(typist), "abc")
    typist.furniture.notes.highlight(typist.find_span("稳中求进"), Colour.DATA)
    typist.window.note_editor.flush()
    typist.qtbot.waitUntil(lambda: not typist.program.runner.busy)
    assert typist.furniture.notes.unsaved == ()
    assert sorted(kept(file.parent)) == sorted([*before, "", "abc"])
    assert damage(file.parent) == []


def test_a_library_that_is_replaced_is_told_once_and_shown(
    typist: Reader, file: Path, other: Path
) -> None:
    other.replace(file)
    for _ in range(3):
        look(typist)
    (said,) = typist.prompts.warnings
    assert REPLACED in said
    shown = {placed.annotation.note for placed in typist.furniture.notes.notes}
    assert shown == set(kept(file.parent))
    assert "另一处" in shown


def test_a_backup_restored_in_the_window_is_no_other_library(typist: Reader, file: Path) -> None:
    backup = safekeeping.back_up(file.parent)
    assert backup is not None
    file.unlink()
    look(typist)
    QTest.keyClicks(field(typist), "abc")
    typist.window.note_editor.flush()
    typist.qtbot.waitUntil(waiting_sign(typist).isVisible)
    told = len(typist.prompts.warnings)
    with typist.qtbot.waitSignal(typist.program.restorer.restored):
        typist.program.restorer.restore(backup.name)
    typist.qtbot.waitUntil(lambda: kept(file.parent) == ["abc"])
    look(typist)
    assert len(typist.prompts.warnings) == told
    assert damage(file.parent) == []
