"""A library opens whole, or says in what way it cannot be used and stays as it was."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from zhengdu.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryGone,
    LibraryReadOnly,
    LibraryTooNew,
)
from zhengdu.library import migration
from zhengdu.library.library import Library
from zhengdu.library.store import Store

MAGIC = b"SQLite format 3\0"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def schema(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    connection.close()
    return rows


def pragma(store: Store, name: str) -> object:
    return store.read(f"PRAGMA {name}")[0][0]


def test_a_new_library_is_safe_against_crashes(file: Path) -> None:
    store = Store(file)
    assert pragma(store, "journal_mode") == "wal"
    assert pragma(store, "synchronous") == 2
    assert pragma(store, "foreign_keys") == 1
    store.close()


def test_opening_again_changes_nothing(file: Path) -> None:
    Store(file).close()
    before = file.read_bytes()
    Store(file).close()
    assert file.read_bytes() == before


@pytest.mark.parametrize("taken", range(len(migration.STEPS)))
def test_every_older_library_becomes_the_same(tmp_path: Path, taken: int) -> None:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    new, old = tmp_path / "new.sqlite3", tmp_path / "old.sqlite3"
    Store(new).close()
    migrations = Migrations(migration.SET_NAME)
    for step in migration.STEPS[:taken]:
        migrations()(step)
    database = Database(old)
    migrations.apply(database)
    database.close()
    Store(old).close()
    assert schema(old) == schema(new)


def test_notes_of_every_older_library_are_kept(tmp_path: Path) -> None:
    """From the first schema that has notes on."""
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    for taken in range(2, len(migration.STEPS)):
        file = tmp_path / f"{taken}.sqlite3"
        migrations = Migrations(migration.SET_NAME)
        for step in migration.STEPS[:taken]:
            migrations()(step)
        database = Database(file)
        migrations.apply(database)
        report = {"id": "a" * 64, "title": "甲", "text": "甲", "source": b"", "characters": 1}
        database.table("reports").insert(report | {"added": "2026"})
        database.table("annotations").insert({
            "id": "b" * 32, "report": "a" * 64, "kind": "highlight", "colour": "data",
            "note": "与去年比较", "block": 0, "start": 0, "stop": 1, "exact": "甲",
            "created": "2026", "updated": "2026",
        })  # fmt: skip
        database.close()
        library = Library(file)
        (note,) = library.annotations.alive("a" * 64)
        library.close()
        assert (note.note, note.anchor.exact) == ("与去年比较", "甲")


def test_a_library_of_a_newer_version_is_left_alone(file: Path) -> None:
    Store(file).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('zhengdu', 'm999_the_future', '2030')"
    )
    connection.commit()
    connection.close()
    before = file.read_bytes()
    with pytest.raises(LibraryTooNew):
        Store(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"not a database at all", b"x", MAGIC, MAGIC + b"\0" * 90, MAGIC + b"\xff" * 3000],
)
def test_garbage_is_damaged_and_left_alone(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        Store(file)
    assert file.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(LibraryDamaged):
        Store(file)
    assert file.read_bytes() == before


def test_an_empty_file_becomes_a_library(file: Path) -> None:
    file.touch()
    Store(file).close()
    assert file.read_bytes().startswith(MAGIC)


def test_an_empty_file_beside_a_log_is_damaged(file: Path) -> None:
    """SQLite would delete the log, and with it what was committed last."""
    file.touch()
    log = file.with_name(file.name + "-wal")
    log.write_bytes(b"acts")
    with pytest.raises(LibraryDamaged):
        Store(file)
    file.unlink()
    with pytest.raises(LibraryDamaged):
        Store(file)
    assert log.read_bytes() == b"acts"
    assert not file.exists()


def test_a_library_that_is_gone_is_not_replaced_by_an_empty_one(file: Path) -> None:
    backups = file.parent / "backups"
    backups.mkdir()
    (backups / "mine.sqlite3").touch()
    Store(file).close()
    file.unlink()
    (backups / "20260314-123015-000000.sqlite3").touch()
    with pytest.raises(LibraryGone) as told:
        Store(file)
    assert told.value.data == {"path": file, "backups": backups}
    assert not file.exists()
    backups.rename(file.parent / "elsewhere")
    Store(file).close()


OTHER = """
import pathlib, sys
from zhengdu.library.store import Store
store = Store(pathlib.Path(sys.argv[1]))
with store.transaction() as db:
    db.execute("INSERT INTO own_names VALUES (?, '', '')", [sys.argv[2]])
print(*(row[0] for row in store.read("SELECT name FROM own_names ORDER BY rowid")))
store.close()
"""


def test_what_one_process_commits_is_there_for_the_others_after_they_have_been_closed(
    file: Path,
) -> None:
    """A process that opens the library twice keeps the locks by which others know of it."""

    def other(name: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", OTHER, str(file), name],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout.strip()

    first, second = Store(file), Store(file)
    assert other("a") == "a"
    with first.transaction() as db:
        db.execute("INSERT INTO own_names VALUES ('b', '', '')")
    assert other("c") == "a b c"
    first.close()
    second.close()
    assert other("d") == "a b c d"


@pytest.mark.parametrize("place", ["a file/library.sqlite3", "a folder.sqlite3"])
def test_where_nothing_can_be_written_it_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").write_text("x")
    (tmp_path / "a folder.sqlite3").mkdir()
    with pytest.raises(LibraryReadOnly):
        Store(tmp_path / place)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no /proc to refuse new folders")
def test_a_system_that_refuses_folders_is_told() -> None:
    with pytest.raises(LibraryReadOnly):
        Store(Path("/proc/self/zhengdu/library.sqlite3"))


def test_a_locked_library_is_busy(file: Path) -> None:
    first, second = Store(file), Store(file, busy_ms=10)
    with first.transaction(), pytest.raises(LibraryBusy), second.transaction():
        pass
    first.close()
    second.close()


def test_an_exclusive_lock_is_busy(file: Path) -> None:
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryBusy):
        Store(file, busy_ms=10)
    holder.close()


def test_a_failing_transaction_leaves_nothing(file: Path) -> None:
    def write_and_fail() -> None:
        with store.transaction() as db:
            row = {"id": "x", "title": "", "text": "", "source": b"", "characters": 0}
            db.table("reports").insert(row | {"added": ""})
            db.table("reading_positions").insert({"report": "y", "start": 1, "updated": ""})

    store = Store(file)
    with pytest.raises(sqlite3.IntegrityError):
        write_and_fail()
    assert store.read("SELECT * FROM reports") == []
    store.close()


def test_a_failing_migration_leaves_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def m999_fails(_db: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(migration, "STEPS", (*migration.STEPS, m999_fails))
    with pytest.raises(RuntimeError):
        Store(file)
    assert schema(file) == []


def test_reading_a_library_needs_no_sqlite_utils(file: Path) -> None:
    Store(file).close()
    code = (
        "import sys, pathlib; from zhengdu.library.library import Library\n"
        "library = Library(pathlib.Path(sys.argv[1])); library.reports.all(); library.close()\n"
        "print('sqlite_utils' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
