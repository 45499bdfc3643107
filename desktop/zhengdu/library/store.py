"""The connection to one library file: opened with checks, written to in transactions only.

Reading needs nothing but sqlite3; sqlite-utils (90 ms to import) comes with the first write.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from zhengdu.errors import LibraryDamaged, LibraryTooNew
from zhengdu.library import migration
from zhengdu.library.damage import refuse_damaged
from zhengdu.library.failure import translated, unwritable
from zhengdu.library.locking import begin_writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

BUSY_MS = 5000


class Store:
    """One library file. It belongs to the thread that makes it (sqlite3 refuses others)."""

    def __init__(self, path: Path, *, busy_ms: int = BUSY_MS) -> None:
        """Open the library, making or migrating it where needed.

        Raises:
            LibraryFailed: LibraryReadOnly, LibraryDamaged, LibraryTooNew or LibraryBusy; the file
                is then as it was.
        """
        self.path = path
        self._busy_ms = busy_ms
        self._db: Database | None = None
        _check_file(path)
        with translated(path):
            self._connection = sqlite3.connect(
                path, timeout=busy_ms / 1000, isolation_level=None, cached_statements=64
            )
        try:
            with translated(path):
                self._prepare(busy_ms)
        except BaseException:
            self._connection.close()
            raise

    def read(self, sql: str, *parameters: Any) -> list[sqlite3.Row]:  # noqa: ANN401
        """All rows of a query."""
        with translated(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def change_number(self) -> int:
        """Another number than before once another connection has changed the file."""
        return int(self.read("PRAGMA data_version")[0][0])

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Everything written inside is committed together, or not at all.

        The write lock is taken at the beginning: a transaction that begins by reading could not
        wait for another writer (SQLITE_BUSY_SNAPSHOT).
        """
        with translated(self.path):
            begin_writing(self._connection, self._busy_ms)
            try:
                yield self._writer()
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.rollback()
                raise

    def close(self) -> None:
        """Close the file; further use is a bug."""
        self._connection.close()

    def _writer(self) -> Database:
        if self._db is None:
            from sqlite_utils import Database

            self._db = Database(self._connection, execute_plugins=False, recursive_triggers=False)
        return self._db

    def _prepare(self, busy_ms: int) -> None:
        connection = self._connection
        connection.row_factory = sqlite3.Row
        connection.execute(f"PRAGMA busy_timeout = {busy_ms}")
        applied = _applied(connection, self.path)
        if migration.unknown(applied):
            raise LibraryTooNew(path=self.path)
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        if len(applied) < len(migration.NAMES):
            if applied:
                _keep_old(self.path)
            with self.transaction() as db:
                migration.apply(db)


def storable(text: str) -> str:
    """A text as SQLite can hold it: a lone surrogate (of a file's name, say) is spelt out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _keep_old(path: Path) -> None:
    """Back the library up as the older version of the program left it."""
    from datetime import UTC, datetime

    from zhengdu.library.backup import Backups
    from zhengdu.library.backup_file import BackupKind

    Backups(path).make(datetime.now(UTC), BackupKind.BEFORE_UPDATE)


def _check_file(path: Path) -> None:
    """Find out what SQLite would report badly, before it makes or changes anything."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        refuse_damaged(path)
    except OSError as error:
        raise unwritable(error, path.parent) from error


def _applied(connection: sqlite3.Connection, path: Path) -> tuple[str, ...]:
    """The migrations the file has seen.

    Raises:
        LibraryDamaged: it has tables, but none of ours.
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
    return tuple(row[0] for row in rows)
