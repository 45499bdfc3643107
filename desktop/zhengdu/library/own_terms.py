"""The reader's own terms in a library, each name once; they belong to no report."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zhengdu.errors import ChangedSince
from zhengdu.glossary.own_term import OwnTerm
from zhengdu.library.store import storable

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

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
        """Commit one change; what is written replaces a term of the same name.

        Raises:
            ChangedSince: the change is a replay, and another act has come since; it is kept.
        """
        before, after = change.before, change.after
        with self._store.transaction() as db:
            if change.is_replay:
                _check_unchanged(db, change)
            if before is not None and (after is None or after.name != before.name):
                db.execute("DELETE FROM own_terms WHERE name = ?", [storable(before.name)])
            if after is not None:
                db.table("own_terms").upsert(_row(after, now), pk="name")


def _check_unchanged(db: Database, change: TermChange) -> None:
    for name in dict.fromkeys(term.name for term in (change.before, change.after) if term):
        row = db.execute("SELECT * FROM own_terms WHERE name = ?", [storable(name)]).fetchone()
        said = change.before if change.before and change.before.name == name else None
        if _words(_term(row) if row else None) != _words(said):
            raise ChangedSince(name=name)


def _words(term: OwnTerm | None) -> dict[str, Any] | None:
    """What is said about a term, whenever that was."""
    return _row(replace(term, created="-"), "") if term else None


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
