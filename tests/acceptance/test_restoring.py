"""Backups in the window: what each holds, restoring one, and undoing that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidget, QTreeWidgetItem
from tests.benchmarks.kill9 import make_library

from zhengdu.services import noting, safekeeping
from zhengdu.services.workspace import Workspace
from zhengdu.text.span import Span
from zhengdu.ui.backing_up import EVERY_MS
from zhengdu.ui.dialogs.backups import BackupsDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Reader

    from zhengdu.annotations.note import Annotation


@pytest.fixture(autouse=True)
def no_backup_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine, the first one would come in the midst of a test."""
    monkeypatch.setattr("zhengdu.ui.backing_up.FIRST_AFTER_MS", EVERY_MS)


def open_dialog(reader: Reader) -> BackupsDialog:
    reader.trigger("backups")
    reader.qtbot.waitUntil(lambda: reader.window.findChild(BackupsDialog) is not None)
    dialog = reader.window.findChild(BackupsDialog)
    assert dialog is not None
    return dialog


def rows(dialog: BackupsDialog) -> QTreeWidget:
    found = dialog.findChild(QTreeWidget, "backup_list")
    assert found is not None
    return found


def row_of(listed: QTreeWidget, number: int) -> QTreeWidgetItem:
    row = listed.topLevelItem(number)
    assert row is not None
    return row


def restore(reader: Reader, row: int) -> None:
    """Restore the backup in a row, as a person does."""
    dialog = open_dialog(reader)
    listed = rows(dialog)
    listed.setCurrentItem(row_of(listed, row))
    button = dialog.findChild(QPushButton, "backup_restore")
    assert button is not None
    with reader.qtbot.waitSignal(reader.program.current.stored):
        reader.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[no-untyped-call]
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)


def test_without_backups_it_is_said(reader: Reader) -> None:
    reader.start()
    reader.trigger("backups")
    reader.qtbot.waitUntil(lambda: bool(reader.prompts.told))
    assert "还没有备份" in reader.prompts.told[0]


def test_a_backup_is_restored_and_that_undone(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    safekeeping.back_up(tmp_path / "data")
    reader.page.paragraph_note_requested.emit(6)
    reader.wait_for_notes(2)
    restore(reader, 0)
    reader.wait_for_notes(1)
    assert not reader.furniture.notes.stack.canUndo()
    restore(reader, 0)
    reader.wait_for_notes(2)
    assert len(safekeeping.backups(tmp_path / "data")) == 3
    assert reader.prompts.warnings == []


def test_the_list_shows_what_each_backup_holds(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    damaged = safekeeping.back_up(tmp_path / "data", always=True)
    assert damaged is not None
    damaged.path.write_bytes(b"")
    safekeeping.back_up(tmp_path / "data", always=True)
    dialog = open_dialog(reader)
    listed = rows(dialog)
    shown = [
        [row_of(listed, row).text(column) for column in range(1, 5)]
        for row in range(listed.topLevelItemCount())
    ]
    assert shown == [["1", "1", "0", ""], ["", "", "", "已损坏"]]
    assert not row_of(listed, 1).flags() & Qt.ItemFlag.ItemIsEnabled
    dialog.close()


def backed_up_note(data_dir: Path) -> Annotation:
    """A note in a library, and in a backup of it."""
    make_library(data_dir)
    workspace = Workspace(data_dir)
    note = noting.add(workspace, workspace.load(workspace.reports()[0].id), Span(0, 9))
    workspace.close()
    safekeeping.back_up(data_dir)
    return note


def test_a_damaged_library_is_restored_in_the_window(reader: Reader, tmp_path: Path) -> None:
    note = backed_up_note(tmp_path / "data")
    (tmp_path / "data" / "library.sqlite3").write_bytes(b"garbage" * 1000)
    reader.start()
    reader.qtbot.waitUntil(lambda: bool(reader.prompts.warnings))
    assert all("已损坏" in words for words in reader.prompts.warnings)
    told = len(reader.prompts.warnings)
    restore(reader, 0)
    reader.wait_for_notes(1)
    assert reader.furniture.notes.note(note.id) is not None
    assert len(reader.prompts.warnings) == told


def test_a_library_that_is_gone_is_restored_in_the_window(reader: Reader, tmp_path: Path) -> None:
    note = backed_up_note(tmp_path / "data")
    library = tmp_path / "data" / "library.sqlite3"
    library.unlink()
    reader.start()
    reader.qtbot.waitUntil(lambda: bool(reader.prompts.warnings))
    assert all("不见了，它的备份还在" in words for words in reader.prompts.warnings)
    assert not library.exists()
    told = len(reader.prompts.warnings)
    restore(reader, 0)
    reader.wait_for_notes(1)
    assert reader.furniture.notes.note(note.id) is not None
    assert len(reader.prompts.warnings) == told


def test_a_backup_from_the_future_is_told_in_the_list(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    backup = safekeeping.back_up(tmp_path / "data", always=True)
    assert backup is not None
    backup.path.rename(backup.path.with_name("29990101-000000-000000.sqlite3"))
    safekeeping.back_up(tmp_path / "data", always=True)
    dialog = open_dialog(reader)
    listed = rows(dialog)
    shown = [row_of(listed, row).text(0) for row in range(listed.topLevelItemCount())]
    assert ["（在将来）" in words for words in shown] == [False, True]
    dialog.close()


def test_a_report_that_the_backup_does_not_hold_is_closed(
    reader: Reader, tmp_path: Path, seed_path: Path
) -> None:
    other = tmp_path / "另一份.txt"
    other.write_text(
        "某区政府工作报告\n\n一、去年工作\n粮食产量稳定在13亿斤以上。\n", encoding="utf-8"
    )
    reader.start(seed_path)
    safekeeping.back_up(tmp_path / "data")
    with reader.qtbot.waitSignal(reader.program.current.stored):
        reader.program.opener.open_file(other)
    (backup,) = safekeeping.backups(tmp_path / "data")
    with reader.qtbot.waitSignal(reader.program.current.closed):
        reader.program.restorer.restore(backup.name)
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    assert reader.prompts.warnings == []
