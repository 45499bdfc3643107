"""A library's file while it is open: which file that is, and whether its path still leads to it.

SQLite goes on writing into a file that has been deleted, or whose place another one has taken; and
whoever opens that other one finds the -wal and -shm files of the first beside it, which SQLite
takes for its own (https://sqlite.org/howtocorrupt.html 1.4, 4.2).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryFailed,
    LibraryFull,
    LibraryReadOnly,
    LibraryTooNew,
)
from zhengdu.library import migration
from zhengdu.library.at_rest import beside, has_log, lies_at_rest
from zhengdu.library.damage import refuse_damaged
from zhengdu.library.failure import translated, unwritable
from zhengdu.library.locking import begin_writing, transaction_on

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

ATTEMPTS = 3
"""Some file systems give a file another identity when it is first opened for writing."""
COMPANIONS = ("-wal", "-shm")
NOWHERE = (0, 0)

Identity = tuple[int, int]
"""Device and number of a file: another one for another file, as long as one of them is open."""
Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A connection to a library, with what its files were known by when it was opened.

    Attributes:
        path: under which it was opened.
        connection: to it.
        identity: of the file.
        companions: what SQLite keeps beside it.
        busy_ms: how long to wait for others.
        stamp: size and time of a file that is read at rest; None of one that can be written.
    """

    path: Path
    connection: sqlite3.Connection
    identity: Identity
    companions: dict[Path, Identity]
    busy_ms: int
    stamp: Stamp | None = None

    @property
    def is_gone(self) -> bool:
        """Whether there is nothing under its path any more."""
        return identity_of(self.path) is None

    @property
    def is_replaced(self) -> bool:
        """Whether there is another file under its path, others beside it, or others writing it."""
        found = identity_of(self.path)
        if found is None or found != self.identity:
            return found is not None
        if self.stamp is not None and (stamp_of(self.path) != self.stamp or has_log(self.path)):
            return True
        return any(identity_of(path) != known for path, known in self.companions.items())

    def fold(self) -> None:
        """Have all that was committed in the file itself, and nothing in its -wal file.

        Raises:
            LibraryFailed: others read or write it, or it cannot be written.
        """
        with translated(self.path):
            (row,) = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if row[0]:
            raise LibraryBusy(path=self.path)

    def leave(self) -> None:
        """Close a file whose place another one has taken, and clear away what belongs to it.

        Raises:
            LibraryFailed: others read or write it, so it is still open.
        """
        with suppress(LibraryReadOnly):  # whoever may not write has nothing to clear away
            self._clear_away()
        if self._has_own_log():
            raise LibraryBusy(path=self.path)
        self.connection.close()

    def close(self) -> None:
        """Close it; another one under its path is left as it is."""
        with suppress(LibraryFailed):  # there is nothing else to be done about it
            if self.is_replaced:
                self.leave()
            elif self.is_gone:
                self.fold()
        self.connection.close()

    def _clear_away(self) -> None:
        if not self._has_rival():
            self.fold()
        with translated(self.path):
            # Whoever else has it open wants to clear away too, and might take what is new.
            begin_writing(self.connection, self.busy_ms)
            try:
                if not self._has_own_log():  # nobody has written since it was folded
                    self._delete_companions()
            finally:
                self.connection.rollback()

    def _delete_companions(self) -> None:
        with suppress(OSError):
            for path, identity in self.companions.items():
                if identity_of(path) == identity:
                    path.unlink(missing_ok=True)

    def _has_own_log(self) -> bool:
        """Whether something is in the -wal file, and that is still under its path."""
        log = beside(self.path, "-wal")
        return has_log(self.path) and identity_of(log) == self.companions.get(log)

    def _has_rival(self) -> bool:
        """Whether somebody writes the same file over another -wal file, as ours was deleted."""
        is_same = identity_of(self.path) == self.identity
        return is_same and has_log(self.path) and not self._has_own_log()


def open_file(path: Path, busy_ms: int) -> OpenFile:
    """Open a library, making or migrating it where needed.

    Raises:
        LibraryFailed: LibraryReadOnly, LibraryDamaged, LibraryTooNew or LibraryBusy; the file is
            then as it was.
    """
    for _ in range(ATTEMPTS):
        before = identity_of(path)
        opened = _opened(path, busy_ms)
        if before in (None, opened.identity):
            return opened
        opened.connection.close()
    raise LibraryBusy(path=path)


def identity_of(path: Path) -> Identity | None:
    """What is known of the file under a path; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def stamp_of(path: Path) -> Stamp:
    """What changes with every change of the file under a path."""
    try:
        found = path.stat()
    except OSError:
        return NOWHERE
    return found.st_size, found.st_mtime_ns


def _opened(path: Path, busy_ms: int) -> OpenFile:
    _check_file(path)
    stamp: Stamp | None = None
    try:
        connection = _connected(path, busy_ms)
    except (LibraryReadOnly, LibraryFull):  # of a small disk, SQLite does not say which
        if not lies_at_rest(path):
            raise
        stamp = stamp_of(path)
        connection = _connected_at_rest(path)
    found = {one: identity_of(one) for one in (beside(path, end) for end in COMPANIONS)}
    companions = {
        one: identity for one, identity in found.items() if identity is not None and stamp is None
    }
    return OpenFile(path, connection, identity_of(path) or NOWHERE, companions, busy_ms, stamp)


def _check_file(path: Path) -> None:
    """Find out what SQLite would report badly, before it makes or changes anything."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        refuse_damaged(path)
    except OSError as error:
        raise unwritable(error, path.parent) from error


def _connected(path: Path, busy_ms: int) -> sqlite3.Connection:
    with translated(path):
        connection = sqlite3.connect(
            path, timeout=busy_ms / 1000, isolation_level=None, cached_statements=64
        )
    try:
        with translated(path):
            _prepare(connection, path, busy_ms)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, busy_ms: int) -> None:
    connection.row_factory = sqlite3.Row
    connection.execute(f"PRAGMA busy_timeout = {busy_ms}")
    applied = _applied(connection, path)
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    if len(applied) < len(migration.NAMES):
        if applied:
            _keep_old(path)
        with transaction_on(connection, busy_ms):
            migration.apply(writer(connection))


def _connected_at_rest(path: Path) -> sqlite3.Connection:
    """To a file that nobody can write to; nothing is made beside it, and no lock is taken."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with translated(path):
        connection = sqlite3.connect(address, uri=True, isolation_level=None, cached_statements=64)
        try:
            if len(_applied(connection, path)) < len(migration.NAMES):
                connection = _updated(connection)
            connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
    connection.row_factory = sqlite3.Row
    return connection


def _updated(old: sqlite3.Connection) -> sqlite3.Connection:
    """A copy in memory of an older library, brought up to date."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    with closing(old):
        old.backup(copy)
    migration.apply(writer(copy))
    return copy


def writer(connection: sqlite3.Connection) -> Database:
    """What writes over a connection (90 ms to import, so it comes with the first write)."""
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False, recursive_triggers=False)


def _keep_old(path: Path) -> None:
    """Back the library up as the older version of the program left it."""
    from datetime import UTC, datetime

    from zhengdu.library.backup import Backups
    from zhengdu.library.backup_file import BackupKind

    Backups(path).make(datetime.now(UTC), BackupKind.BEFORE_UPDATE)


def _applied(connection: sqlite3.Connection, path: Path) -> tuple[str, ...]:
    """The migrations the file has seen.

    Raises:
        LibraryDamaged: it has tables, but none of ours.
        LibraryTooNew: it has seen others than we know.
    """
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return ()
    if "_sqlite_migrations" not in tables:
        raise LibraryDamaged(path=path, reason="not a library of zhengdu")
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY rowid",
        (migration.SET_NAME,),
    )
    applied = tuple(row[0] for row in rows)
    if migration.unknown(applied):
        raise LibraryTooNew(path=path)
    return applied
