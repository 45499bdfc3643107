"""What a library file holds and whether it is sound, found out without opening it as a library."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.errors import LibraryDamaged, LibraryFull, LibraryReadOnly
from zhengdu.library.at_rest import lies_at_rest
from zhengdu.library.failure import translated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MIGRATIONS = "_sqlite_migrations"
_OF_NO_WEIGHT = {
    "reports": {"text", "source", "opened"},
    "reading_positions": None,
    "fingerprints": None,
}
"""Columns, or whole tables, whose change alone is no reason for a backup: where reading stopped,
what is made of texts, and texts, which never change without the other columns."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a library holds.

    Attributes:
        reports: texts that are in it.
        notes: annotations that are alive.
        deleted: annotations in the trash.
    """

    reports: int
    notes: int
    deleted: int


@contextmanager
def opened_at_rest(path: Path) -> Iterator[sqlite3.Connection]:
    """A file that nobody writes to, such as a backup; nothing is made beside it.

    Raises:
        LibraryFailed: it cannot be read, or is no library of ours.
    """
    with _opened(path, "mode=ro&immutable=1") as connection:
        yield connection


@contextmanager
def opened_in_use(path: Path) -> Iterator[sqlite3.Connection]:
    """The library itself, which others may be writing to.

    Raises:
        LibraryFailed: it cannot be read, or is no library of ours.
    """
    with _opened(path, "mode=rw") as connection:
        yield connection


@contextmanager
def _opened(path: Path, how: str) -> Iterator[sqlite3.Connection]:
    address = f"{path.absolute().as_uri()}?{how}"
    with (
        translated(path),
        closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection,
    ):
        if _MIGRATIONS not in _tables(connection):
            raise LibraryDamaged(path=path, reason="not a library of zhengdu")
        yield connection


def examine(library: Path) -> tuple[Contents, tuple[str, ...]]:
    """What the library holds, and what SQLite finds wrong with it.

    Raises:
        LibraryFailed: it cannot be read, or is no library of ours.
    """
    try:
        with opened_in_use(library) as connection:
            return contents(connection), problems(connection)
    except (LibraryReadOnly, LibraryFull):
        if not lies_at_rest(library):
            raise
    with opened_at_rest(library) as connection:
        return contents(connection), problems(connection)


def contents(connection: sqlite3.Connection) -> Contents:
    """Counts of what is in a library of any version."""
    tables = _tables(connection)

    def count(table: str, condition: str) -> int:
        if table not in tables:
            return 0
        rows = connection.execute(f"SELECT count(*) FROM {table} WHERE {condition}")
        return int(rows.fetchone()[0])

    return Contents(
        reports=count("reports", "removed = ''"),
        notes=count("annotations", "deleted = ''"),
        deleted=count("annotations", "deleted != ''"),
    )


def number(connection: sqlite3.Connection) -> int:
    """The number that a backup was given when it was made."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing has ever been put in."""
    tables = set(_tables(connection)) - {_MIGRATIONS}
    return not any(
        connection.execute(f'SELECT EXISTS (SELECT 1 FROM "{table}")').fetchone()[0]
        for table in tables
    )


def applied_steps(connection: sqlite3.Connection, set_name: str) -> tuple[str, ...]:
    """The migrations that a library has seen."""
    sql = f"SELECT name FROM {_MIGRATIONS} WHERE migration_set = ? ORDER BY rowid"
    return tuple(row[0] for row in connection.execute(sql, (set_name,)))


def problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What SQLite finds wrong, in its own words; nothing if the file is sound."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    broken = list(connection.execute("PRAGMA foreign_key_check"))
    if broken:
        found.append(f"{len(broken)} rows without what they belong to, the first in {broken[0][0]}")
    return tuple(problem for problem in found if problem != "ok")


def digest(connection: sqlite3.Connection) -> str:
    """A value that is another one whenever something worth a backup has changed."""
    summary = hashlib.sha256()
    for table in _tables(connection):
        ignored = _OF_NO_WEIGHT.get(table, set())
        if ignored is not None:
            known = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            columns = ", ".join(f'"{name}"' for name in known if name not in ignored)
            for row in connection.execute(f'SELECT {columns} FROM "{table}"'):
                summary.update(repr(tuple(row)).encode("utf-8", "backslashreplace"))
        summary.update(table.encode())
    return summary.hexdigest()


def _tables(connection: sqlite3.Connection) -> list[str]:
    """Ordinary tables by name; search indexes and SQLite's own tables are not among them."""
    rows = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [row[0] for row in rows]
