"""The reader's own terms in a library, each name once; they belong to no report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zhengdu.glossary.own_term import OwnTerm
from zhengdu.library.store import storable

if TYPE_CHECKING:
    import sqlite3

    from zhengdu.glossary.own_term import TermChange
    from zhengdu.library.store import Store


class OwnTerms:
    """Reads terms and applies changes, each in one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[OwnTerm, ...]:
        """Every term, hidden ones too, the first made first."""
        rows = self._store.read("SELECT * FROM own_terms ORDER BY created, name")
        return tuple(_term(row) for row in rows)

    def apply(self, change: TermChange, *, now: str) -> None:
        """Commit one change; what is written replaces a term of the same name."""
        before, after = change.before, change.after
        with self._store.transaction() as db:
            if before is not None and (after is None or after.name != before.name):
                db.execute("DELETE FROM own_terms WHERE name = ?", [storable(before.name)])
            if after is not None:
                db.table("own_terms").upsert(_row(after, now), pk="name")


def _row(term: OwnTerm, now: str) -> dict[str, Any]:
    return {
        "name": storable(term.name),
        "aliases": storable(json.dumps(term.aliases, ensure_ascii=False)),
        "definition": storable(term.definition),
        "hidden": int(term.hidden),
        "created": term.created or now,
        "updated": now,
    }


def _term(row: sqlite3.Row) -> OwnTerm:
    return OwnTerm(
        name=row["name"],
        aliases=tuple(json.loads(row["aliases"])),
        definition=row["definition"],
        hidden=bool(row["hidden"]),
        created=row["created"],
        updated=row["updated"],
    )
