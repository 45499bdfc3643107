"""A library is replaced under the eyes of others, and nothing that they have been told is lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from zhengdu.errors import LibraryBusy
from zhengdu.library import migration
from zhengdu.library.backup import Backups
from zhengdu.library.backup_file import Backup, BackupKind
from zhengdu.library.library import Library
from zhengdu.library.replacing import ATTEMPTS, Kept, replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NOW = datetime(2026, 3, 14, 12, 30, 15, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def backups(file: Path) -> Backups:
    return Backups(file)


def write(library: Library, name: str) -> None:
    """Commit something small."""
    with library.store.transaction() as db:
        db.execute("INSERT INTO own_names VALUES (?, '地区生产总值', '2026')", [name])


def written(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT name FROM own_names ORDER BY name").fetchall()
    return [row[0] for row in rows]


@pytest.fixture
def backup(library: Library, backups: Backups) -> Backup:
    """A backup, since which something has been added."""
    write(library, "甲")
    made = backups.make(NOW)
    assert made is not None
    write(library, "乙")
    return made


class Meddled(sqlite3.Connection):
    """A backup that is copied while another process has an act to commit."""

    before: Callable[[], None] = staticmethod(lambda: None)
    at_each_step: Callable[[], None] = staticmethod(lambda: None)

    def backup(self, target: sqlite3.Connection, **options: Any) -> None:  # noqa: ANN401
        progress = options.pop("progress")

        def step(status: int, left: int, total: int) -> None:
            progress(status, left, total)
            if status == sqlite3.SQLITE_OK:
                self.at_each_step()

        self.before()
        super().backup(target, progress=step, **options)


@pytest.fixture
def source(backup: Backup) -> Iterator[Meddled]:
    with closing(sqlite3.connect(backup.path, factory=Meddled)) as connection:
        yield connection


@pytest.fixture
def keep(backups: Backups) -> Callable[[], Kept]:
    return lambda: Kept(backups.make(LATER, BackupKind.BEFORE_RESTORE), None)


def test_what_is_committed_before_the_copying_begins_is_kept_too(
    library: Library, file: Path, source: Meddled, keep: Callable[[], Kept], backups: Backups
) -> None:
    acts = iter(["丙", "丁"])

    def meddle() -> None:
        act = next(acts, None)
        if act is not None:
            write(library, act)

    source.before = meddle
    kept = replaced(source, file, keep)
    assert written(file) == ["甲"]
    assert kept.undo is not None
    assert written(kept.undo.path) == ["丁", "丙", "乙", "甲"]
    assert len(backups.all()) == 2


def test_beside_one_who_never_stops_nothing_is_changed(
    library: Library, file: Path, source: Meddled, keep: Callable[[], Kept], backups: Backups
) -> None:
    acts = iter("丙丁戊己庚辛")
    source.before = lambda: write(library, next(acts))
    with pytest.raises(LibraryBusy):
        replaced(source, file, keep)
    assert next(acts) == "丙丁戊己庚辛"[ATTEMPTS]
    assert written(file) == sorted("甲乙丙丁戊己庚辛"[: 2 + ATTEMPTS])
    assert len(backups.all()) == 1


def is_locked(file: Path) -> bool:
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as other:
        try:
            other.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
    return False


def test_nobody_writes_from_the_first_page_to_the_last(
    file: Path, source: Meddled, keep: Callable[[], Kept]
) -> None:
    seen: list[tuple[bool, list[str]]] = []
    source.at_each_step = lambda: seen.append((is_locked(file), written(file)))
    replaced(source, file, keep)
    assert len(seen) > 10
    assert set(map(repr, seen)) == {repr((True, ["乙", "甲"]))}
    assert not is_locked(file)


def test_all_may_read_and_none_may_write_while_the_library_is_kept(
    file: Path, source: Meddled
) -> None:
    seen: list[tuple[bool, list[str]]] = []

    def keep() -> Kept:
        seen.append((is_locked(file), written(file)))
        return Kept(None, None)

    replaced(source, file, keep)
    assert seen == [(True, ["乙", "甲"])]


def test_a_copy_that_is_given_up_leaves_no_needless_backup(
    file: Path, source: Meddled, keep: Callable[[], Kept], backups: Backups
) -> None:
    def fail() -> None:
        raise LibraryBusy(path=file)

    source.before = fail
    with pytest.raises(LibraryBusy):
        replaced(source, file, keep)
    assert len(backups.all()) == 1
    assert written(file) == ["乙", "甲"]


def test_a_library_in_another_journal_mode_is_replaced(
    library: Library, file: Path, backup: Backup, backups: Backups
) -> None:
    """As it is when someone has put a backup in its place by hand."""
    library.close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    restored = backups.restore(backup, LATER)
    assert restored.undo is not None
    assert written(file) == ["甲"]


def spoil_an_index(file: Path) -> None:
    """One page that reading and writing other things does not touch."""
    with closing(sqlite3.connect(file)) as connection:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = 'annotations_by_place'"
        (page,) = connection.execute(sql).fetchone()
    with file.open("r+b") as content:
        content.seek((page - 1) * 4096)
        content.write(b"\xa5" * 4096)


def test_a_damaged_library_that_others_use_is_replaced_before_their_eyes(
    library: Library, file: Path, backup: Backup, backups: Backups
) -> None:
    """They go on with the restored one, and what they wrote before is kept with the damage."""
    library.close()
    spoil_an_index(file)
    other = Library(file)
    write(other, "丙")
    restored = backups.restore(backup, LATER)
    assert restored.undo is None
    assert restored.aside is not None
    assert written(restored.aside) == ["丙", "乙", "甲"]
    write(other, "丁")
    assert written(file) == ["丁", "甲"]
    other.close()
    assert written(file) == ["丁", "甲"]
    assert len(backups.all()) == 1


HOLDER = """
import sys, pathlib
from zhengdu.library.library import Library
library = Library(pathlib.Path(sys.argv[1]))
library.reports.all()
print("open", flush=True)
sys.stdin.readline()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be taken away there")
def test_an_unusable_file_is_not_taken_away_from_who_writes_to_it(
    library: Library, file: Path, backup: Backup, backups: Backups
) -> None:
    library.close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        file.write_bytes(b"garbage" * 5000)
        with pytest.raises(LibraryBusy):
            backups.restore(backup, LATER)
        assert file.read_bytes() == b"garbage" * 5000
        assert list(backups.folder.iterdir()) == [backup.path]
        other.kill()
    restored = backups.restore(backup, LATER)
    assert restored.aside is not None
    assert written(file) == ["甲"]


def test_what_is_left_beside_a_library_that_is_gone_is_kept(
    library: Library, file: Path, backup: Backup, backups: Backups
) -> None:
    library.close()
    file.unlink()
    log = file.with_name(file.name + "-wal")
    log.write_bytes(b"acts since the backup")
    restored = backups.restore(backup, LATER)
    assert restored.aside is not None
    assert restored.aside.read_bytes() == b"acts since the backup"
    assert written(file) == ["甲"]


def test_an_older_backup_has_the_tables_of_today_from_the_first_moment(
    library: Library, file: Path, backups: Backups
) -> None:
    """Others who have the library open would fail in between."""
    write(library, "甲")
    with library.store.transaction() as db:
        db.execute("DROP TABLE reading_positions")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm003_reading_positions'")
    old = backups.make(NOW)
    assert old is not None
    before = old.path.read_bytes()
    backups.restore(old, LATER)
    assert library.store.read("SELECT * FROM reading_positions") == []
    applied = library.store.read("SELECT name FROM _sqlite_migrations")
    assert sorted(row[0] for row in applied) == sorted(migration.NAMES)
    assert old.path.read_bytes() == before
    library.close()
    Library(file).close()
    assert [one.kind for one in backups.all()] == [BackupKind.BEFORE_RESTORE, BackupKind.REGULAR]
