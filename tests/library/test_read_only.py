"""A library in a folder that nobody may write to is read as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.privileges import nobody_special

from zhengdu.errors import LibraryReadOnly, LibraryTooNew
from zhengdu.library import migration
from zhengdu.library.inspection import examine
from zhengdu.library.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with a library, into which somebody else may write again at the end."""
    made = tmp_path / "data"
    made.mkdir()
    store = Store(made / "library.sqlite3")
    write(store, "甲")
    store.close()
    with nobody_special():
        yield made
        made.chmod(0o755)


@pytest.fixture
def file(folder: Path) -> Path:
    return folder / "library.sqlite3"


def write(store: Store, name: str) -> None:
    with store.transaction() as db:
        db.execute("INSERT INTO own_names VALUES (?, '', '')", [name])


def names(store: Store) -> list[str]:
    return [row["name"] for row in store.read("SELECT name FROM own_names ORDER BY name")]


def test_it_can_be_read_and_no_act_is_taken(folder: Path, file: Path) -> None:
    folder.chmod(0o555)
    before = file.read_bytes()
    store = Store(file)
    assert names(store) == ["甲"]
    for _ in range(2):
        with pytest.raises(LibraryReadOnly) as told:
            write(store, "乙")
        assert told.value.data == {"path": folder}
    assert names(store) == ["甲"]
    assert store.state() == store.state()
    store.close()
    assert [path.name for path in folder.iterdir()] == [file.name]
    assert file.read_bytes() == before


def test_it_can_be_written_as_soon_as_its_folder_can(folder: Path, file: Path) -> None:
    folder.chmod(0o555)
    store = Store(file)
    before = store.state()
    folder.chmod(0o755)
    write(store, "乙")
    assert names(store) == ["乙", "甲"]
    assert store.state().identity == before.identity
    store.close()


def test_what_others_write_is_seen(folder: Path, file: Path) -> None:
    """Those who may; a folder that is shared read-only has a place where it is written."""
    folder.chmod(0o555)
    store = Store(file)
    before = store.state()
    folder.chmod(0o755)
    other = Store(file)
    write(other, "乙")
    other.close()
    folder.chmod(0o555)
    assert store.state() != before
    assert names(store) == ["乙", "甲"]
    store.close()


def test_what_is_not_in_the_file_yet_is_not_passed_over(folder: Path, file: Path) -> None:
    """Whoever was killed has left acts in the -wal file, and nobody may put them where they go."""
    log, memory = (file.with_name(file.name + end) for end in ("-wal", "-shm"))
    other = Store(file)
    write(other, "乙")
    content = log.read_bytes()
    other.close()
    log.write_bytes(content)
    assert not memory.exists()
    folder.chmod(0o555)
    with pytest.raises(LibraryReadOnly):
        Store(file)
    assert log.read_bytes() == content


def test_an_older_library_is_read_as_if_it_were_updated(folder: Path, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TABLE recoveries")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm010_recoveries'")
        connection.commit()
    before = file.read_bytes()
    folder.chmod(0o555)
    store = Store(file)
    assert names(store) == ["甲"]
    assert store.read("SELECT * FROM recoveries") == []
    with pytest.raises(LibraryReadOnly):
        write(store, "乙")
    store.close()
    assert file.read_bytes() == before


def test_a_newer_library_is_left_alone(folder: Path, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, '')",
            (migration.SET_NAME, "m999_the_future"),
        )
        connection.commit()
    folder.chmod(0o555)
    with pytest.raises(LibraryTooNew):
        Store(file)


def test_there_is_none_to_be_made(folder: Path, file: Path) -> None:
    file.unlink()
    folder.chmod(0o555)
    with pytest.raises(LibraryReadOnly):
        Store(file)


def test_it_can_be_examined(folder: Path, file: Path) -> None:
    folder.chmod(0o555)
    contents, problems = examine(file)
    assert (contents.reports, problems) == (0, ())
