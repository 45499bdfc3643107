"""Taking SQLite's write lock beside others who want it too."""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASKING_MS = 50
"""Within which SQLite asks for a lock seven times."""


@contextmanager
def transaction_on(connection: sqlite3.Connection, busy_ms: int) -> Iterator[None]:
    """Everything written inside is committed together, or not at all.

    The write lock is taken at the beginning: a transaction that begins by reading could not
    wait for another writer (SQLITE_BUSY_SNAPSHOT).
    """
    begin_writing(connection, busy_ms)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def begin_writing(connection: sqlite3.Connection, busy_ms: int) -> None:
    """Begin a transaction that may write, asking for the lock often.

    SQLite asks at ever longer intervals: beside a process that writes without pause, its five
    seconds have been seen to pass.

    Args:
        connection: in no transaction.
        busy_ms: how long to ask; it is the connection's busy timeout afterwards.

    Raises:
        sqlite3.OperationalError: nobody can write, or others have held the lock for too long.
    """
    deadline = time.monotonic() + busy_ms / 1000
    connection.execute(f"PRAGMA busy_timeout = {min(_ASKING_MS, busy_ms)}")
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not is_busy or time.monotonic() > deadline:
                    raise
            else:
                return
    finally:
        connection.execute(f"PRAGMA busy_timeout = {busy_ms}")
