"""The reader's names of indicators in a library, each once; they belong to no report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.indicators.own_name import OwnName
from zhengdu.library.store import storable

if TYPE_CHECKING:
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
        """Commit one change; what is written replaces what the same name stood for."""
        before, after = change.before, change.after
        with self._store.transaction() as db:
            if before is not None and (after is None or after.name != before.name):
                db.execute("DELETE FROM own_names WHERE name = ?", [storable(before.name)])
            if after is not None:
                row = {"name": storable(after.name), "canonical": after.canonical, "created": now}
                db.table("own_names").upsert(row, pk="name")
