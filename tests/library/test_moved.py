"""A library that is taken away under who has it open: nothing is written where nobody finds it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from tests.privileges import nobody_special

from zhengdu.errors import LibraryDamaged, LibraryMoved
from zhengdu.library.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMPANIONS = ("-wal", "-shm")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """A library with one name in it, which is still in the -wal file."""
    store = Store(file)
    write(store, "甲")
    yield store
    store.close()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another library, larger than the first one."""
    path = tmp_path / "other.sqlite3"
    made = Store(path)
    with made.transaction() as db:
        rows = [{"name": f"乙{n:03}", "canonical": "", "created": ""} for n in range(500)]
        db.table("own_names").insert_all(rows)
    made.close()
    return path


def write(store: Store, name: str) -> None:
    with store.transaction() as db:
        db.execute("INSERT INTO own_names VALUES (?, '', '')", [name])


def names(store: Store) -> list[str]:
    return [row["name"] for row in store.read("SELECT name FROM own_names ORDER BY name")]


def names_in(file: Path) -> list[str]:
    with closing(sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = connection.execute("SELECT name FROM own_names ORDER BY name")
        return [row[0] for row in rows]


@pytest.mark.parametrize("ends", [("",), ("", *COMPANIONS)])
def test_nothing_is_written_into_a_deleted_file(
    store: Store, file: Path, ends: tuple[str, ...]
) -> None:
    for end in ends:
        file.with_name(file.name + end).unlink()
    for _ in range(2):
        with pytest.raises(LibraryMoved):
            write(store, "丙")
        with pytest.raises(LibraryMoved):
            store.state()
    assert names(store) == ["甲"]
    assert not file.exists()


def test_what_is_moved_elsewhere_is_whole_and_goes_on_when_it_is_back(
    store: Store, file: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    before = store.state()
    file.rename(elsewhere)
    with pytest.raises(LibraryMoved):
        write(store, "丙")
    assert names_in(elsewhere) == ["甲"]
    elsewhere.rename(file)
    write(store, "丙")
    assert names(store) == ["丙", "甲"]
    assert store.state().identity == before.identity


def test_what_is_moved_elsewhere_is_whole_when_it_is_closed(
    store: Store, file: Path, tmp_path: Path
) -> None:
    file.rename(tmp_path / "elsewhere")
    store.close()
    assert names_in(tmp_path / "elsewhere") == ["甲"]


@pytest.mark.parametrize("end", COMPANIONS)
def test_what_belongs_to_it_is_not_missed(store: Store, file: Path, end: str) -> None:
    file.with_name(file.name + end).unlink()
    write(store, "丙")
    store.close()
    assert names_in(file) == ["丙", "甲"]


def test_a_transaction_in_which_it_goes_is_not_taken_for_committed(
    store: Store, file: Path
) -> None:
    def write_while_it_goes() -> None:
        with store.transaction() as db:
            db.execute("INSERT INTO own_names VALUES ('丙', '', '')")
            file.unlink()

    with pytest.raises(LibraryMoved):
        write_while_it_goes()


def test_another_library_in_its_place_is_used_and_is_not_mixed_up_with_it(
    store: Store, file: Path, other: Path
) -> None:
    before, theirs = store.state(), names_in(other)
    other.replace(file)
    assert names(store) == theirs
    assert store.state().identity != before.identity
    write(store, "丙")
    store.close()
    assert names_in(file) == sorted([*theirs, "丙"])


def test_closing_leaves_nothing_that_would_be_mixed_up_with_another_library(
    store: Store, file: Path, other: Path
) -> None:
    theirs = names_in(other)
    other.replace(file)
    store.close()
    again = Store(file)
    assert names(again) == theirs
    again.close()
    assert names_in(file) == theirs


def test_a_file_that_is_no_library_is_told_until_there_is_one_again(
    store: Store, file: Path, other: Path
) -> None:
    theirs, garbage = names_in(other), file.with_name("garbage")
    garbage.write_bytes(b"garbage" * 1000)
    garbage.replace(file)
    for _ in range(2):
        with pytest.raises(LibraryDamaged):
            write(store, "丙")
    assert file.read_bytes() == b"garbage" * 1000
    other.replace(file)
    assert names(store) == theirs


def test_a_file_that_may_only_be_read_is_left_as_well(
    store: Store, file: Path, other: Path
) -> None:
    theirs = names_in(other)
    store.close()
    with nobody_special():
        file.chmod(0o444)
        reading = Store(file)
        assert names(reading) == ["甲"]
        other.replace(file)
        assert names(reading) == theirs
        reading.close()
    assert names_in(file) == theirs


HOLDER = """
import pathlib, sys
from zhengdu.library.store import Store
store = Store(pathlib.Path(sys.argv[1]))
for line in sys.stdin:
    with store.transaction() as db:
        db.execute("INSERT INTO own_names VALUES (?, '', '')", [line.strip()])
    print("kept", flush=True)
"""


def test_two_programs_that_have_it_open_go_over_to_the_other_library(
    store: Store, file: Path, other: Path
) -> None:
    theirs = names_in(other)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as holder:  # fmt: skip
        assert holder.stdin is not None
        assert holder.stdout is not None

        def have_kept(name: str) -> None:
            print(name, file=holder.stdin, flush=True)
            assert holder.stdout is not None
            assert holder.stdout.readline() == "kept\n"

        have_kept("丁")
        assert names(store) == ["丁", "甲"]
        other.replace(file)
        have_kept("戊")
        write(store, "丙")
        have_kept("己")
        assert names(store) == sorted([*theirs, "戊", "丙", "己"])
        holder.stdin.close()
    store.close()
    assert names_in(file) == sorted([*theirs, "戊", "丙", "己"])
