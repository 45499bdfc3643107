"""Nothing that was acknowledged is lost: killed writers, two at once, full disks, orderly ends."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from tests.benchmarks.kill9 import (
    ROOT,
    Victim,
    damage,
    kill_beside_restoring,
    kill_writers,
    lost,
    make_library,
    stored,
)

from zhengdu.annotations.note import Change
from zhengdu.errors import LibraryDamaged, LibraryFull, LibraryReadOnly
from zhengdu.language import sentence_of
from zhengdu.services import noting, safekeeping
from zhengdu.services.workspace import LIBRARY_FILE, Workspace
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.acceptance.conftest import Reader

    from zhengdu.report.model import Report

WORDS = "坚决兜住社会保障底线"


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder with the sample report in its library."""
    folder = tmp_path / "data"
    make_library(folder)
    return folder


@pytest.fixture
def workspace(data_dir: Path) -> Iterator[Workspace]:
    workspace = Workspace(data_dir)
    yield workspace
    workspace.close()


@pytest.fixture
def report(workspace: Workspace) -> Report:
    return workspace.load(workspace.reports()[0].id)


def test_no_acknowledged_note_is_lost_when_writers_are_killed(data_dir: Path) -> None:
    tally = kill_writers("line", 20, data_dir, at_once=4)
    assert tally.acknowledged > 20
    assert (tally.lost, tally.damaged) == (0, 0)


@pytest.mark.parametrize("how", ["backup", "window"])
def test_killing_a_backup_or_the_window_loses_nothing(data_dir: Path, how: str) -> None:
    tally = kill_writers(how, 2, data_dir, at_once=2 if how == "backup" else 1)
    assert tally.is_clean, tally


def test_restoring_beside_a_writer_loses_no_acknowledged_note(data_dir: Path) -> None:
    tally = kill_beside_restoring(2, data_dir)
    assert tally.acknowledged > 20
    assert tally.is_clean, tally


def test_window_and_command_line_write_at_once(data_dir: Path) -> None:
    window, line = Victim("window", data_dir).begin(), Victim("line", data_dir)
    window.read(10)
    line.begin().read(random.randrange(10, 30))
    window.kill()
    line.kill()
    assert lost(window.kept | line.kept, data_dir) == []
    assert damage(data_dir) == []


TYPIST = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from zhengdu.ui.application import make_application, run_window

make_application("zh_CN")

def type_a_note():
    windows = [w for w in QApplication.topLevelWidgets() if w.objectName() == "main_window"]
    editor = getattr(windows[0], "note_editor", None) if windows else None
    if editor is None or state["typed"]:
        return
    if editor.current_id():
        editor.findChild(object, "note_text").setPlainText("{WORDS}")
        state["typed"] = True
        print("typed", flush=True)
    else:
        windows[0].page.paragraph_note_requested.emit(5)

state = {{"typed": False}}
timer = QTimer()
timer.timeout.connect(type_a_note)
timer.start(50)
sys.exit(run_window(Path(sys.argv[1]), []))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes are not asked to end there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_window_that_is_asked_to_end_keeps_what_is_being_typed(
    data_dir: Path, workspace: Workspace, number: signal.Signals
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(data_dir)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n"
        process.send_signal(number)
    assert process.returncode == 0
    (note,) = workspace.annotations(workspace.reports()[0].id)
    assert note.note == WORDS


def test_the_end_of_the_session_keeps_what_is_being_typed(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    text = reader.window.note_editor.findChild(QPlainTextEdit, "note_text")
    assert text is not None
    text.setPlainText(WORDS)
    reader.program.end_session()
    workspace = Workspace(tmp_path / "data")
    (note,) = workspace.annotations(workspace.reports()[0].id)
    workspace.close()
    assert note.note == WORDS


def test_the_window_backs_up_what_has_changed(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    timer = reader.program.backups
    assert timer is not None
    for notes in range(2):
        with reader.qtbot.waitSignal(timer.made):
            timer.back_up()
        timer.back_up()
        reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
        assert len(safekeeping.backups(tmp_path / "data")) == notes + 1
        reader.page.paragraph_note_requested.emit(5)
        reader.wait_for_notes(1)
    assert reader.prompts.warnings == []


def test_a_backup_that_fails_is_told_once(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    timer = reader.program.backups
    assert timer is not None
    (tmp_path / "data" / "backups").write_text("in the way")
    for _ in range(2):
        timer.back_up()
        reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    (said,) = reader.prompts.warnings
    assert "无法写入" in said


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte with a library on it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        pytest.skip("there is no mount")
    if done.returncode:
        pytest.skip("only root may mount a small disk")
    make_library(disk)
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)  # a test that fails may hold it


def fill(workspace: Workspace, report: Report) -> set[str]:
    """Add long notes until none can be kept; the ids of those that are."""
    kept: set[str] = set()
    with pytest.raises(LibraryFull):
        add_for_ever(workspace, report, kept)
    return kept


def add_for_ever(workspace: Workspace, report: Report, kept: set[str]) -> None:
    while True:
        kept.add(noting.add(workspace, report, Span(0, 5), note="长" * 9000).id)


def test_a_full_disk_loses_nothing(small_disk: Path) -> None:
    workspace = Workspace(small_disk)
    report = workspace.load(workspace.reports()[0].id)
    kept = fill(workspace, report)
    assert {note.id for note in workspace.annotations(report.id)} == kept
    with pytest.raises(LibraryFull) as told:
        safekeeping.back_up(small_disk)
    assert "磁盘已满" in sentence_of(told.value)
    workspace.close()
    again = Workspace(small_disk)
    assert {note.id for note in again.annotations(report.id)} == kept
    assert damage(small_disk) == []
    assert list((small_disk / "backups").iterdir()) == []
    again.close()


def held(disk: Path) -> dict[Path, bytes]:
    """The files of a disk and what is in them; those that SQLite makes for a while aside."""
    files = [path for path in disk.rglob("*") if path.is_file()]
    return {path: path.read_bytes() for path in files if path.name[-4:] not in ("-wal", "-shm")}


@pytest.mark.parametrize("content", [None, b"garbage" * 20000])
def test_restoring_on_a_full_disk_changes_nothing(small_disk: Path, content: bytes | None) -> None:
    backup = safekeeping.back_up(small_disk)
    assert backup is not None
    library = small_disk / LIBRARY_FILE
    if content:
        library.write_bytes(content)
    before = held(small_disk)
    for spare in range(0, backup.size, 16384):
        with (small_disk / "filler").open("wb") as filler:
            filler.write(b"0" * (shutil.disk_usage(small_disk).free - spare))
        with pytest.raises(LibraryFull):
            safekeeping.restore(Workspace(small_disk), backup.name)
        (small_disk / "filler").unlink()
        assert held(small_disk) == before
    safekeeping.restore(Workspace(small_disk), backup.name)
    assert damage(small_disk) == []


def test_a_full_library_file_is_told(workspace: Workspace, report: Report) -> None:
    """The same without a disk: SQLite may not grow the file."""
    note = noting.add(workspace, report, Span(0, 5))
    library = workspace._library  # the limit belongs to the connection
    pages = library.store.read("PRAGMA page_count")[0][0]
    library.store.read(f"PRAGMA max_page_count = {pages + 2}")
    kept = fill(workspace, report)
    assert {one.id for one in workspace.annotations(report.id)} == kept | {note.id}


def test_a_disk_that_became_read_only_is_told_and_untouched(small_disk: Path) -> None:
    safekeeping.back_up(small_disk)
    before = (small_disk / LIBRARY_FILE).read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    workspace = Workspace(small_disk)
    report = workspace.load(workspace.reports()[0].id)
    with pytest.raises(LibraryReadOnly) as told:
        noting.add(workspace, report, Span(0, 5))
    assert "无法写入" in sentence_of(told.value)
    workspace.close()
    with pytest.raises(LibraryReadOnly):
        safekeeping.back_up(small_disk, always=True)
    assert len(safekeeping.backups(small_disk)) == 1
    assert (small_disk / LIBRARY_FILE).read_bytes() == before


def without_privileges(*words: str) -> subprocess.CompletedProcess[str]:
    """`zhengdu` as one whom the system refuses what files refuse, which it never does root."""
    command = [sys.executable, "-m", "zhengdu", *words]
    if os.geteuid() == 0:
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
        if shutil.which("setpriv") is None:
            pytest.skip("root cannot be refused anything without setpriv")
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.fixture
def closed(request: pytest.FixtureRequest, data_dir: Path) -> Iterator[Path]:
    """A file or folder of the data folder, in which there is a backup, that nobody may use."""
    safekeeping.back_up(data_dir)
    path = data_dir / request.param
    mode = path.stat().st_mode
    path.chmod(0)
    yield path
    path.chmod(mode)


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
@pytest.mark.parametrize("closed", [".", LIBRARY_FILE, "backups"], indirect=True)
@pytest.mark.parametrize("words", ["backup", "backup list", "backup restore 2", "check"])
def test_what_may_not_be_opened_is_told(data_dir: Path, closed: Path, words: str) -> None:
    ran = without_privileges(*words.split(), "--data-dir", str(data_dir))
    if "setpriv:" in ran.stderr:
        pytest.skip("root may not give its privileges away here")
    if closed.name == LIBRARY_FILE and words == "backup list":
        assert ran.returncode == 0
    else:
        assert (ran.returncode, "Traceback" in ran.stderr) == (2, False)
        assert "无法写入" in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
def test_a_read_only_library_can_be_read_and_is_not_replaced(data_dir: Path) -> None:
    safekeeping.back_up(data_dir)
    library = data_dir / LIBRARY_FILE
    library.chmod(0o444)
    before = library.read_bytes()
    ran = without_privileges("list", "--data-dir", str(data_dir))
    if "setpriv:" in ran.stderr:
        pytest.skip("root may not give its privileges away here")
    assert (ran.returncode, "政府工作报告" in ran.stdout) == (0, True)
    ran = without_privileges("backup", "restore", "2", "--data-dir", str(data_dir))
    assert (ran.returncode, "无法写入" in ran.stderr) == (2, True)
    assert library.read_bytes() == before
    assert len(safekeeping.backups(data_dir)) == 1


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.95])
def test_a_truncated_library_is_told_untouched_and_restored(
    data_dir: Path, workspace: Workspace, report: Report, share: float
) -> None:
    notes = {noting.add(workspace, report, Span(n, n + 9)).id for n in range(40)}
    safekeeping.back_up(data_dir)
    workspace.close()
    file = data_dir / LIBRARY_FILE
    os.truncate(file, int(file.stat().st_size * share))
    before = file.read_bytes()
    with pytest.raises(LibraryDamaged):
        workspace.reports()
    assert file.read_bytes() == before
    (backup,) = safekeeping.backups(data_dir)
    restored = safekeeping.restore(workspace, backup.name)
    assert set(stored(data_dir)) == notes
    assert restored.aside is not None
    assert restored.aside.read_bytes() == before


def test_undo_after_the_trash_was_emptied_elsewhere(
    data_dir: Path, workspace: Workspace, report: Report
) -> None:
    note = noting.add(workspace, report, Span(0, 5))
    noting.remove(workspace, note)
    other = Workspace(data_dir)
    assert other.purge(None) == 1
    other.close()
    workspace.apply(Change(None, note))
    assert set(stored(data_dir)) == {note.id}
