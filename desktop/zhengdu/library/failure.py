"""SQLite's error codes as what a user can act on."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zhengdu.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryFailed,
    LibraryFull,
    LibraryReadOnly,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
_UNWRITABLE = frozenset({
    sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_NOLFS,
})  # fmt: skip
_SCARCE = 128 * 1024
"""Bytes free below which a failed write is put down to the full disk: SQLite has one code for
every failure of its shared memory file (32 KB at a time)."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise SQLite's failures about the library at `path` as errors a user can act on.

    Raises:
        LibraryBusy, LibraryDamaged, LibraryReadOnly, LibraryFull: as SQLite's primary result code
            says; other codes are bugs of ours and pass unchanged.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = _known(error, path)
        if known is None:
            raise
        raise known from error


def _known(error: sqlite3.DatabaseError, path: Path) -> LibraryFailed | None:
    # Extended codes (SQLITE_READONLY_DBMOVED …) carry the primary one in their low byte.
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary in _BUSY:
        return LibraryBusy(path=path)
    if primary in _DAMAGED:
        return LibraryDamaged(path=path, reason=str(error))
    if primary == sqlite3.SQLITE_FULL:
        return LibraryFull(path=path.parent)
    if primary in _UNWRITABLE:
        kind = LibraryFull if _is_scarce(path.parent) else LibraryReadOnly
        return kind(path=path.parent)
    return None


def unwritable(error: OSError, folder: Path) -> LibraryFailed:
    """The operating system's refusal to write in a folder."""
    kind = LibraryFull if error.errno == errno.ENOSPC else LibraryReadOnly
    return kind(path=folder)


def _is_scarce(folder: Path) -> bool:
    import shutil

    try:
        return shutil.disk_usage(folder).free < _SCARCE
    except OSError:
        return False
