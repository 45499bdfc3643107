"""Copying a library by SQLite's backup API into a file that is checked before it counts."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, contextmanager
from functools import partial
from typing import TYPE_CHECKING

from zhengdu.errors import LibraryBusy, LibraryDamaged
from zhengdu.library import inspection
from zhengdu.library.failure import translated, unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BUSY_S = 5.0


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Counts and copy are taken of one and the same state."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def copy_checked(source: sqlite3.Connection, target: Path, library: Path) -> None:
    """Copy a library into a file by itself, and compare.

    Raises:
        LibraryDamaged: the copy is not sound, so neither is the library.
    """
    with translated(target), closing(connected(target)) as copy:
        copy_over(source, copy, library)
        copy.execute("PRAGMA journal_mode = DELETE")
    with inspection.opened_at_rest(target) as copied:
        found = inspection.problems(copied)
        if not found and inspection.contents(copied) != inspection.contents(source):
            found = ("the copy holds something else",)
    if found:
        raise LibraryDamaged(path=library, reason=found[0])


def connected(path: Path) -> sqlite3.Connection:
    """A connection that waits for others, in no transaction."""
    return sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)


def copy_over(source: sqlite3.Connection, target: sqlite3.Connection, library: Path) -> None:
    """SQLite's online backup; it is one transaction of the target's.

    Raises:
        LibraryBusy: the target has been locked for too long.
    """
    deadline = time.monotonic() + BUSY_S
    source.backup(target, progress=partial(_give_up, deadline, library), sleep=0.05)


def _give_up(deadline: float, library: Path, status: int, _left: int, _total: int) -> None:
    """SQLite would ask a locked file for ever."""
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
        raise LibraryBusy(path=library)


def write_through(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk itself; Windows has no such folders."""
    is_folder = path.is_dir()
    if is_folder and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if is_folder else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def folder_errors(folder: Path) -> Iterator[None]:
    """What the system says about a folder, as a failure of the library."""
    try:
        yield
    except OSError as error:
        raise unwritable(error, folder) from error
