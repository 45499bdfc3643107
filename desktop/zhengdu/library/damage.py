"""Library files that SQLite cannot use: known before they are opened, kept before they go.

A file that SQLite may have open is looked at through SQLite only: when a process closes a file,
the system takes every lock that it has on it, those of its other connections too, and then another
process deletes the -wal file that they write to (https://sqlite.org/howtocorrupt.html 2.2).
"""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from zhengdu.errors import LibraryBusy, LibraryDamaged, LibraryGone
from zhengdu.library.at_rest import beside, has_log
from zhengdu.library.failure import translated

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BACKUPS = "backups"
"""The folder of a library's backups, beside it."""
_SMALLEST = 512
"""Bytes of a page, without which there is no database."""
_COMPANIONS = ("-wal", "-journal", "-shm")
_LOCKED_BYTES = (510, 0x40000002)
"""How many bytes from which on every connection in WAL mode holds locked for reading
(https://sqlite.org/src/file/src/os.h, SHARED_SIZE and SHARED_FIRST)."""


def refuse_damaged(path: Path) -> None:
    """Find out what SQLite would take for a new or a sound library, but is neither.

    Raises:
        LibraryGone: there is no file, but there are backups of it.
        LibraryDamaged: the file is another program's, has been cut off, or has been emptied.
        LibraryReadOnly: it cannot be read.
        OSError: it cannot be looked at.
    """
    if not path.exists():
        _refuse_lost(path)
    elif path.stat().st_size == 0:
        _refuse_emptied(path)
    else:
        complaint = _complaint(path)
        if complaint:
            raise LibraryDamaged(path=path, reason=complaint)


def set_aside(path: Path, copy: Path, successor: Path) -> Path | None:
    """Copy a damaged library with what belongs to it, and put another file in its place.

    SQLite would replay an old -wal file into whatever is put in the library's place, so that one
    goes first.

    Args:
        path: the library.
        copy: where it is copied to; what belongs to it gets names that begin so.
        successor: the file that takes its place.

    Returns:
        The copy, or that of what was left beside the library, or None if there was nothing.

    Raises:
        LibraryBusy: another process has it open, and would go on writing to what is taken away.
        OSError: it could not be copied; it is then as it was.
    """
    with _alone(path):
        kept = [end for end in ("", *_COMPANIONS) if beside(path, end).exists()]
        _copy_all([(beside(path, end), beside(copy, end)) for end in kept])
        for end in _COMPANIONS:
            beside(path, end).unlink(missing_ok=True)
        successor.replace(path)
    return beside(copy, kept[0]) if kept else None


def _copy_all(pairs: list[tuple[Path, Path]]) -> None:
    """Copy files, or none of them."""
    import shutil

    try:
        for original, copy in pairs:
            shutil.copy2(original, copy)
    except OSError:
        for _, copy in pairs:
            copy.unlink(missing_ok=True)
        raise


def _refuse_lost(path: Path) -> None:
    """Nothing is made in the place of what was there before."""
    from zhengdu.library.backup_file import is_backup

    if any(map(is_backup, _keptbeside(path))):
        raise LibraryGone(path=path, backups=path.parent / BACKUPS)
    if has_log(path):  # SQLite would delete it
        raise LibraryDamaged(path=path, reason="only its -wal file is left")


def _refuse_emptied(path: Path) -> None:
    if _keptbeside(path) or has_log(path):
        raise LibraryDamaged(path=path, reason="the file is empty")


def _keptbeside(path: Path) -> list[Path]:
    """The databases in the folder of backups."""
    folder = path.parent / BACKUPS
    return [one for one in folder.iterdir() if one.suffix == path.suffix] if folder.is_dir() else []


def _complaint(path: Path) -> str:
    """What is wrong with the beginning of a file, or nothing; no lock is taken and none is lost.

    A file is cut off that is shorter than its header says, which is the one fault that SQLite
    finds at this point (https://sqlite.org/fileformat.html 1.3); the pages that are missing may
    stand in the -wal file while there is one.
    """
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with translated(path), closing(sqlite3.connect(address, uri=True)) as connection:
        try:
            connection.execute("PRAGMA schema_version").fetchone()
        except sqlite3.DatabaseError as error:
            code = error.sqlite_errorcode & 0xFF
            if code == sqlite3.SQLITE_NOTADB:
                return "not an SQLite file"
            if code != sqlite3.SQLITE_CORRUPT:
                raise
            return "" if has_log(path) else "the file has been cut off"
    return "the file has been cut off" if path.stat().st_size < _SMALLEST else ""


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Nobody else has a file open in SQLite, or comes to it meanwhile.

    Windows sees to that by itself; where the file system knows no locks, none can be seen.
    """
    if fcntl is None or not path.exists():
        yield
        return
    with path.open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, *_LOCKED_BYTES)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EAGAIN):
                raise LibraryBusy(path=path) from error
        yield
