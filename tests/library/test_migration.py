"""Whatever an earlier version of the program has kept is there after the update."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from zhengdu.library import migration
from zhengdu.library.backup import Backups
from zhengdu.library.library import Library

if TYPE_CHECKING:
    from pathlib import Path

REPORT = "a" * 64
Rows = dict[str, dict[str, Any]]


def older_library(file: Path, taken: int) -> None:
    """A library as the program left it that knew so many steps."""
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(migration.SET_NAME)
    for step in migration.STEPS[:taken]:
        migrations()(step)
    database = Database(file)
    migrations.apply(database)
    database.close()


def fill(file: Path) -> Rows:
    """Put a row into every table, with something in every column; the rows by table."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        rows = {name: row_of(connection, name) for name in tables(connection)}
        for name in sorted(rows, key=lambda name: name != "reports"):
            row = rows[name]
            places = ", ".join("?" for _ in row)
            columns = ", ".join(row)
            connection.execute(
                f"INSERT INTO {name} ({columns}) VALUES ({places})", list(row.values())
            )
        connection.commit()
    return rows


def tables(connection: sqlite3.Connection) -> list[str]:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table'"
    names = [row[0] for row in connection.execute(sql)]
    return [name for name in names if not name.startswith(("_", "sqlite_"))]


def row_of(connection: sqlite3.Connection, table: str) -> dict[str, Any]:
    parents = {row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    row: dict[str, Any] = {}
    for number, name, kind, *_ in connection.execute(f"PRAGMA table_info({table})"):
        values = {"INTEGER": number + 1, "BLOB": b"\0\1\2\3", "TEXT": f"{name} 𠮷"}
        row[name] = REPORT if name in parents else values[kind]
    if table == "reports":
        row["id"] = REPORT
    return row


def kept(file: Path, rows: Rows) -> Rows:
    """What the file now has in the columns of these rows; of each table the one row."""
    found: Rows = {}
    with closing(sqlite3.connect(file)) as connection:
        for name, row in rows.items():
            (values,) = connection.execute(f"SELECT {', '.join(row)} FROM {name}").fetchall()
            found[name] = dict(zip(row, values, strict=True))
    return found


@pytest.mark.parametrize("taken", range(1, len(migration.STEPS)))
def test_every_row_of_every_older_library_is_kept(tmp_path: Path, taken: int) -> None:
    file = tmp_path / "library.sqlite3"
    older_library(file, taken)
    rows = fill(file)
    Library(file).close()
    assert kept(file, rows) == rows
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    (backup,) = Backups(file).all()
    assert kept(backup.path, rows) == rows


def test_every_table_is_tried(tmp_path: Path) -> None:
    """The newest tables have rows in this test as soon as another step follows them."""
    file = tmp_path / "library.sqlite3"
    older_library(file, len(migration.STEPS))
    assert set(fill(file)) == {
        "reports", "annotations", "reading_positions", "own_terms", "corrections",
        "figure_corrections", "fingerprints", "versions", "own_names", "recoveries",
    }  # fmt: skip
