"""The reader's names of indicators in a library, each once; they belong to no report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.errors import ChangedSince
from zhengdu.indicators.own_name import OwnName
from zhengdu.library.store import storable

if TYPE_CHECKING:
    from sqlite_utils import Database

    from zhengdu.indicators.own_name import NameChange
    from zhengdu.library.store import Store


class OwnNames:
    """Reads names and applies changes, each in one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[OwnName, ...]:
        """Every name, the first made first."""
        rows = self._store.read("SELECT * FROM own_names ORDER BY created, name")
        return tuple(OwnName(row["name"], row["canonical"]) for row in rows)

    def apply(self, change: NameChange, *, now: str) -> None:
        """Commit one change; what is written replaces what the same name stood for.

        Raises:
            ChangedSince: the change is a replay, and another act has come since; it is kept.
        """
        before, after = change.before, change.after
        with self._store.transaction() as db:
            if change.is_replay:
                _check_unchanged(db, change)
            if before is not None and (after is None or after.name != before.name):
                db.execute("DELETE FROM own_names WHERE name = ?", [storable(before.name)])
            if after is not None:
                row = {"name": storable(after.name), "canonical": after.canonical, "created": now}
                db.table("own_names").upsert(row, pk="name")


def _check_unchanged(db: Database, change: NameChange) -> None:
    for name in dict.fromkeys(one.name for one in (change.before, change.after) if one):
        sql = "SELECT canonical FROM own_names WHERE name = ?"
        row = db.execute(sql, [storable(name)]).fetchone()
        stood = change.before if change.before and change.before.name == name else None
        if (row["canonical"] if row else None) != (stood.canonical if stood else None):
            raise ChangedSince(name=name)
