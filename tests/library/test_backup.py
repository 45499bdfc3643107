"""Backups are made whole or not at all, restored without loss, and never overwritten."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import (
    BackupAmbiguous,
    BackupDamaged,
    BackupUnknown,
    LibraryBusy,
    LibraryDamaged,
    LibraryTooNew,
)
from zhengdu.library.backup import Backups
from zhengdu.library.backup_file import Backup, BackupKind
from zhengdu.library.inspection import Contents
from zhengdu.library.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhengdu.report.model import Report

NOW = datetime(2026, 3, 14, 12, 30, 15, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def backups(file: Path) -> Backups:
    return Backups(file)


@pytest.fixture
def add(library: Library, make_report: Callable[..., Report]) -> Callable[..., None]:
    """Puts a report of one line into the library."""

    def put(line: str) -> None:
        report = make_report(line)
        values = {"id": report.id, "title": line, "text": line, "source": b"", "characters": 1}
        with library.store.transaction() as db:
            db.table("reports").insert(values | {"added": "2026"})

    return put


def made(backups: Backups, now: datetime = NOW, **options: object) -> Backup:
    backup = backups.make(now, **options)  # type: ignore[arg-type]
    assert backup is not None
    return backup


def titles(library: Library) -> list[str]:
    return sorted(report.title for report in library.reports.all())


def names(backups: Backups) -> list[str]:
    return [backup.name for backup in backups.all()]


def files(backups: Backups) -> list[str]:
    return sorted(path.name for path in backups.folder.iterdir())


def test_a_backup_says_when_it_was_made_and_what_it_holds(
    backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    backup = made(backups)
    assert (backup.name, backup.made) == ("20260314-123015-000000", NOW)
    assert backup.contents == Contents(reports=1, notes=0, deleted=0)
    assert backup.size > 0
    assert backups.all() == (backup,)
    assert backups.problems(backup) == ()
    assert files(backups) == [backup.path.name]


def test_looking_at_a_backup_leaves_no_trace(backups: Backups, add: Callable[..., None]) -> None:
    add("甲")
    before = made(backups).path.read_bytes()
    (backup,) = backups.all()
    backups.problems(backup)
    assert files(backups) == [backup.path.name]
    assert backup.path.read_bytes() == before


def test_an_empty_library_is_not_backed_up(library: Library, backups: Backups) -> None:
    assert library.reports.all() == ()
    assert backups.make(NOW) is None
    assert backups.all() == ()


def test_what_has_not_changed_is_backed_up_once(
    library: Library, backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    made(backups, always=False)
    library.reports.mark_opened(library.reports.all()[0].id, now="2027")
    assert backups.make(NOW + MINUTE, always=False) is None
    add("乙")
    made(backups, NOW + MINUTE, always=False)
    assert len(backups.all()) == 2


def test_a_damaged_backup_does_not_count_as_one(backups: Backups, add: Callable[..., None]) -> None:
    add("甲")
    made(backups).path.write_bytes(b"")
    made(backups, NOW + MINUTE, always=False)
    assert [bool(backup.contents) for backup in backups.all()] == [True, False]


def test_two_backups_of_one_moment_have_two_names(
    backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    first = made(backups)
    before = first.path.read_bytes()
    add("乙")
    assert made(backups).name == "20260314-123015-000001"
    assert first.path.read_bytes() == before


def test_an_open_transaction_of_another_is_not_waited_for(
    library: Library, backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    with library.store.transaction() as db:
        db.execute("UPDATE reports SET title = '半'")
        backup = made(backups)
    connection = sqlite3.connect(backup.path)
    assert connection.execute("SELECT title FROM reports").fetchall() == [("甲",)]
    connection.close()


def spoilt(file: Path) -> None:
    """Overwrite pages in the middle, as a failing disk does."""
    content = bytearray(file.read_bytes())
    content[4096 : len(content) - 4096] = b"\xa5" * (len(content) - 8192)
    file.write_bytes(content)


def test_a_damaged_library_never_becomes_a_backup(
    library: Library, backups: Backups, file: Path, add: Callable[..., None]
) -> None:
    for number in range(50):
        add(f"第{number}份")
    good = made(backups)
    library.close()
    spoilt(file)
    with pytest.raises(LibraryDamaged):
        backups.make(NOW + MINUTE)
    assert files(backups) == [good.path.name]


def test_a_backup_is_found_by_the_beginning_of_its_name(
    backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    first, second = made(backups), made(backups, NOW + MINUTE)
    assert backups.find(first.name + ".sqlite3") == first
    assert backups.find("20260314-1231") == second
    with pytest.raises(BackupAmbiguous):
        backups.find("2026")
    for key in ("", "1999", "../library"):
        with pytest.raises(BackupUnknown):
            backups.find(key)


def test_restoring_can_be_undone(
    library: Library, backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    old = made(backups)
    add("乙")
    restored = backups.restore(old, NOW + MINUTE)
    assert titles(library) == ["甲"]
    assert restored.undo is not None
    assert restored.undo.kind is BackupKind.BEFORE_RESTORE
    assert restored.undo.contents == Contents(reports=2, notes=0, deleted=0)
    backups.restore(restored.undo, NOW + 2 * MINUTE)
    assert titles(library) == ["乙", "甲"]
    assert len(backups.all()) == 3


def test_a_restored_library_is_as_safe_as_before(
    library: Library, backups: Backups, file: Path, add: Callable[..., None]
) -> None:
    add("甲")
    backups.restore(made(backups), NOW + MINUTE)
    library.close()
    again = Library(file)
    assert again.store.read("PRAGMA journal_mode")[0][0] == "wal"
    assert titles(again) == ["甲"]
    again.close()


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def overwritten(file: Path) -> None:
    file.write_bytes(b"x" * 5000)


def deleted(file: Path) -> None:
    file.unlink()


def content_of(file: Path) -> bytes:
    """All but the header of a database, which counts changes."""
    return file.read_bytes()[100:]


@pytest.mark.parametrize("spoil", [spoilt, emptied, overwritten, deleted])
def test_a_lost_library_is_restored_and_what_is_left_of_it_is_kept(
    library: Library, backups: Backups, file: Path, add: Callable[..., None],
    spoil: Callable[[Path], None],
) -> None:  # fmt: skip
    for number in range(50):
        add(f"第{number}份")
    backup = made(backups)
    library.close()
    spoil(file)
    remains = file.read_bytes() if file.exists() else None
    restored = backups.restore(backup, NOW + MINUTE)
    assert restored.undo is None
    assert (content_of(restored.aside) if restored.aside else None) == (remains and remains[100:])
    again = Library(file)
    assert len(again.reports.all()) == 50
    again.close()


def test_a_damaged_backup_is_not_restored(
    library: Library, backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    backup = made(backups)
    content = backup.path.read_bytes()
    for broken in (content[: len(content) // 2], b"", b"garbage", content[:4096] + b"\xff" * 8192):
        backup.path.write_bytes(broken)
        with pytest.raises(BackupDamaged):
            backups.restore(backup, NOW + MINUTE)
    assert titles(library) == ["甲"]
    assert len(backups.all()) == 1


def test_a_backup_of_a_newer_version_is_not_restored(
    library: Library, backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    with library.store.transaction() as db:
        db.execute("UPDATE _sqlite_migrations SET name = 'm999_later' WHERE rowid = 1")
    backup = made(backups)
    with pytest.raises(LibraryTooNew):
        backups.restore(backup, NOW + MINUTE)
    assert backups.all() == (backup,)


def test_a_library_that_is_being_written_to_is_not_replaced(
    library: Library, backups: Backups, add: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhengdu.library.copying.BUSY_S", 0.05)
    add("甲")
    backup = made(backups)
    with library.store.transaction() as db:
        db.execute("UPDATE reports SET title = '乙'")
        with pytest.raises(LibraryBusy):
            backups.restore(backup, NOW + MINUTE)
    assert titles(library) == ["乙"]


def test_thinning_deletes_regular_backups_only(backups: Backups, add: Callable[..., None]) -> None:
    add("甲")
    long_ago = NOW - timedelta(days=100)
    pinned = made(backups, long_ago, kind=BackupKind.BEFORE_RESTORE)
    damaged = made(backups, long_ago + MINUTE)
    damaged.path.write_bytes(b"")
    superseded, last = made(backups, long_ago + 2 * MINUTE), made(backups, long_ago + 3 * MINUTE)
    own = backups.folder / "mine.sqlite3"
    own.write_text("a user's own file")
    assert backups.thin(NOW) == (superseded.name,)
    assert set(names(backups)) == {pinned.name, damaged.name, last.name}
    assert own.exists()


def test_what_a_killed_backup_left_goes_after_a_day(
    backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    made(backups)
    old, new = backups.folder / "1-1.unfinished-journal", backups.folder / "2-2.unfinished"
    for path in (old, new):
        path.touch()
    os.utime(old, (0, 0))
    assert backups.thin(NOW) == ()
    assert (old.exists(), new.exists()) == (False, True)


def test_a_clock_that_jumps_back_deletes_nothing(
    backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    for minute in range(5):
        made(backups, NOW + minute * MINUTE)
    assert backups.thin(NOW - timedelta(days=3000)) == ()
    made(backups, NOW - timedelta(days=3000))
    assert len(backups.all()) == 6


def test_an_older_library_is_backed_up_before_it_is_updated(
    library: Library, backups: Backups, file: Path, add: Callable[..., None]
) -> None:
    add("甲")
    with library.store.transaction() as db:
        db.execute("DROP TABLE reading_positions")
        db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm003_reading_positions'")
    library.close()
    Library(file).close()
    (backup,) = backups.all()
    assert backup.kind is BackupKind.BEFORE_UPDATE
    assert backup.contents == Contents(reports=1, notes=0, deleted=0)


def test_an_unchanged_library_is_backed_up_once_whatever_the_clock_says(
    backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    ahead = made(backups, NOW + timedelta(days=400))
    assert backups.make(NOW, always=False) is None
    add("乙")
    tried = [backups.make(NOW + n * MINUTE, always=False) for n in range(6)]
    assert tried[1:] == [None] * 5
    assert backups.all() == (tried[0], ahead)


def test_the_backup_made_last_heads_the_list_whatever_the_clock_says(
    backups: Backups, add: Callable[..., None]
) -> None:
    expected: list[str] = []
    for line, days in (("甲", 0), ("乙", 400), ("丙", 1), ("丁", -9000), ("戊", 2)):
        add(line)
        backup = made(backups, NOW + timedelta(days=days), always=False)
        expected.insert(0, backup.name)
        assert backup.is_ahead(NOW + timedelta(days=3)) == (line == "乙")
        assert backups.make(NOW + timedelta(days=days), always=False) is None
    assert names(backups) == expected
    backups.find(expected[1]).path.write_bytes(b"")
    assert names(backups)[0] == expected[0]


def test_backups_that_an_older_version_made_come_before_those_of_this_one(
    backups: Backups, add: Callable[..., None]
) -> None:
    """They have no number, so what is made next is compared with the latest by name."""
    add("甲")
    old = [made(backups, NOW + timedelta(days=days)) for days in (0, 400)]
    for backup in old:
        with closing(sqlite3.connect(backup.path)) as connection:
            connection.execute("PRAGMA user_version = 0")
    assert names(backups) == [old[1].name, old[0].name]
    add("乙")
    new = made(backups, NOW + MINUTE, always=False)
    assert names(backups) == [new.name, old[1].name, old[0].name]
    assert backups.make(NOW + 2 * MINUTE, always=False) is None


def test_a_clock_that_is_ahead_for_once_deletes_nothing(
    backups: Backups, add: Callable[..., None]
) -> None:
    add("甲")
    for minute in range(5):
        made(backups, NOW + minute * MINUTE)
    ahead = NOW + timedelta(days=400)
    made(backups, ahead)
    assert backups.thin(ahead) == ()
    made(backups, NOW + 6 * MINUTE)
    assert backups.thin(NOW + 6 * MINUTE) == ()


def test_the_oldest_content_never_supersedes_newer_by_its_date(
    backups: Backups, add: Callable[..., None]
) -> None:
    """A backup made long ago by a clock that was ahead gets to be of the same day as others."""
    add("甲")
    stale = made(backups, NOW + timedelta(hours=5))
    good = [made(backups, NOW + hour * timedelta(hours=1)) for hour in (1, 2)]
    later = NOW + timedelta(days=10)
    last = [made(backups, later), made(backups, later + MINUTE)]
    assert good[1].name not in backups.thin(later + 2 * MINUTE)
    assert {one.name for one in (stale, good[1], *last)} <= set(names(backups))
