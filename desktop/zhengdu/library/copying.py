"""Copying a library by SQLite's backup API into a file that is checked before it counts."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from zhengdu.errors import LibraryBusy, LibraryDamaged
from zhengdu.library import inspection
from zhengdu.library.failure import translated, unwritable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BUSY_S = 5.0
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Overtaken(Exception):
    """A copy was not begun, as its target is no longer what it was to replace."""


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Counts and copy are taken of one and the same state."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()


def copy_checked(source: sqlite3.Connection, target: Path, library: Path, number: int) -> None:
    """Copy a library into a file by itself, give the copy its number, and compare.

    Raises:
        LibraryDamaged: the copy is not sound, so neither is the library.
    """
    with translated(target), closing(connected(target)) as copy:
        copy_over(source, copy, library)
        copy.execute(f"PRAGMA user_version = {number}")
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


def copy_over(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    library: Path,
    *,
    unless: Callable[[], bool] | None = None,
) -> None:
    """SQLite's online backup; it is one transaction of the target's.

    Args:
        source: what is copied, a page at least.
        target: what is replaced as a whole.
        library: the path that errors tell.
        unless: asked once, when nobody else can write to the target any more; the copy is then
            given up if it says so. A source of a single page is not asked about.

    Raises:
        LibraryBusy: the target has been locked for too long.
        Overtaken: `unless` has said so; the target is as it was.
    """
    # The first step locks the target for writing, which only the last step or failing ends; when
    # that has been the last step too, it is too late to ask.
    pages = -1 if unless is None else 1
    source.backup(target, pages=pages, progress=_Progress(library, unless), sleep=0.05)


class _Progress:
    """Looks at each step of a copy: SQLite would ask a locked file for ever."""

    def __init__(self, library: Path, unless: Callable[[], bool] | None) -> None:
        self._library = library
        self._unless = unless
        self._deadline = time.monotonic() + BUSY_S

    def __call__(self, status: int, _left: int, _total: int) -> None:
        if status in _BUSY:
            if time.monotonic() > self._deadline:
                raise LibraryBusy(path=self._library)
        elif self._unless is not None and status == sqlite3.SQLITE_OK:
            unless, self._unless = self._unless, None
            if unless():
                raise Overtaken


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
