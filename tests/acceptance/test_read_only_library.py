"""A library in a read-only folder: report and notes are shown, and every act is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from tests.benchmarks.kill9 import make_library
from tests.privileges import nobody_special

from zhengdu.annotations.note import Colour
from zhengdu.services import noting, safekeeping
from zhengdu.services.workspace import LIBRARY_FILE, Workspace
from zhengdu.ui import note_keeper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.acceptance.conftest import Reader

QUOTE = "坚决兜住社会保障底线"


def close_folders(folder: Path, mode: int) -> None:
    for path in (folder, *folder.rglob("*")):
        if path.is_dir():
            path.chmod(mode)


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    """A data folder with a note on the sample report and a backup, in which nothing can be made."""
    folder = tmp_path / "data"
    make_library(folder)
    workspace = Workspace(folder)
    report = workspace.load(workspace.reports()[0].id)
    noting.add(workspace, report, noting.locate(report, QUOTE), note="看")
    workspace.mark_opened(report.id)
    workspace.close()
    safekeeping.back_up(folder)
    with nobody_special():
        close_folders(folder, 0o555)
        yield folder
        close_folders(folder, 0o755)


@pytest.fixture
def visitor(data_dir: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> Reader:
    assert data_dir
    monkeypatch.setattr(note_keeper, "AGAIN_MS", 100)
    reader.start()
    reader.wait_for_notes(1)
    return reader


def test_the_window_shows_report_and_notes(visitor: Reader, data_dir: Path) -> None:
    before = (data_dir / LIBRARY_FILE).read_bytes()
    (placed,) = visitor.furniture.notes.notes
    assert (placed.annotation.note, placed.resolution.span) == ("看", visitor.find_span(QUOTE))
    assert visitor.program.backups is not None
    visitor.program.backups.back_up()
    visitor.qtbot.waitUntil(lambda: not visitor.program.runner.busy)
    (said,) = visitor.prompts.warnings
    assert "无法写入" in said
    visitor.window.close()
    visitor.program.close()
    assert (data_dir / LIBRARY_FILE).read_bytes() == before


def test_files_are_shown_and_one_whose_text_is_in_the_library_has_its_notes(
    visitor: Reader, seed_path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "另一份.txt"
    other.write_text("某区政府工作报告\n\n一、去年工作\n粮食产量稳定。\n", encoding="utf-8")
    with visitor.qtbot.waitSignal(visitor.program.opener.failed):
        visitor.program.opener.open_file(other)
    assert visitor.program.current.report is not None
    assert "粮食产量稳定" in visitor.program.current.report.text
    told = len(visitor.prompts.warnings)
    with visitor.qtbot.waitSignal(visitor.program.current.stored):
        visitor.program.opener.open_file(seed_path)
    visitor.wait_for_notes(1)
    assert len(visitor.prompts.warnings) == told


def test_acts_are_refused_in_a_sentence(visitor: Reader) -> None:
    notes = visitor.furniture.notes
    note_id = notes.notes[0].annotation.id
    acts: tuple[Callable[[], object], ...] = (
        lambda: notes.set_colour(note_id, Colour.TASK),
        lambda: notes.highlight(visitor.find_span("572亿元"), Colour.DATA),
        lambda: notes.delete(note_id),
    )
    for act in acts:
        told = len(visitor.prompts.warnings)
        with visitor.qtbot.waitSignal(notes.failed):
            act()
        assert len(visitor.prompts.warnings) == told + 1
        assert "无法写入" in visitor.prompts.warnings[-1]
    (placed,) = notes.notes
    assert placed.annotation.colour is not Colour.TASK
    assert not notes.stack.canUndo()


def test_words_wait_until_the_folder_can_be_written(visitor: Reader, data_dir: Path) -> None:
    notes = visitor.furniture.notes
    visitor.furniture.notes_view.edit(notes.notes[0].annotation.id)
    text = visitor.window.note_editor.findChild(QPlainTextEdit, "note_text")
    assert isinstance(text, QPlainTextEdit)
    QTest.keyClicks(text, "abc")
    visitor.window.note_editor.flush()
    visitor.qtbot.waitUntil(lambda: bool(notes.unsaved))
    close_folders(data_dir, 0o755)
    visitor.qtbot.waitUntil(lambda: not notes.unsaved)
    workspace = Workspace(data_dir)
    (note,) = workspace.annotations(workspace.reports()[0].id)
    workspace.close()
    assert note.note == "看abc"
