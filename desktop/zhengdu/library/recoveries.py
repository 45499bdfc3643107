"""Notes that had to wait outside the library, put into it: each once, whatever ends the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.library.annotations import found_in, write_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlite_utils import Database

    from zhengdu.annotations.note import Annotation
    from zhengdu.annotations.waiting import WaitingNote
    from zhengdu.library.store import Store


@dataclass(frozen=True, slots=True)
class PutBack:
    """What became of notes, by what each is known by.

    Attributes:
        written: they are in the library now, and were not before.
        homeless: their report was never in the library.
    """

    written: frozenset[str]
    homeless: frozenset[str]


class Recoveries:
    """Remembers what it has put back in the transaction that does so."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put_back(self, waiting: Mapping[str, WaitingNote], *, now: str) -> PutBack:
        """Write notes, except those that have been put back before.

        Args:
            waiting: notes by what each is known by, those that come first first.
            now: ISO time in UTC.
        """
        with self._store.transaction() as db:
            new = {key: one for key, one in waiting.items() if not _has(db, "recoveries", key)}
            placed = [key for key, one in new.items() if _has(db, "reports", one.after.report)]
            for key in placed:
                _put(db, key, new[key], now)
        return PutBack(frozenset(placed), frozenset(new.keys() - set(placed)))

    def commit(
        self, notes: Iterable[WaitingNote], aside: Iterable[str], *, now: str
    ) -> tuple[Annotation | None, ...]:
        """Write notes of a window that goes on, all or none; one that was put back stays.

        Args:
            notes: what the reader has done.
            aside: what stands outside the library and is in it from now on, by its keys.
            now: ISO time in UTC.

        Returns:
            The notes as they are then, None for what is in the trash.
        """
        with self._store.transaction() as db:
            written = tuple(_committed(db, one, now) for one in notes)
            for key in aside:
                _remember(db, key, now)
        return written


def _put(db: Database, key: str, one: WaitingNote, now: str) -> None:
    write_in(db, one.settled(found_in(db, one.id), now))
    _remember(db, key, now)


def _committed(db: Database, one: WaitingNote, now: str) -> Annotation | None:
    note = found_in(db, one.id)
    if note is None or not _has(db, "recoveries", one.key):
        note = one.settled(note, now)
        write_in(db, note)
    return None if note.deleted else note


def _remember(db: Database, key: str, now: str) -> None:
    db.execute("INSERT OR IGNORE INTO recoveries VALUES (?, ?)", [key, now])


def _has(db: Database, table: str, identity: str) -> bool:
    return bool(db.execute(f"SELECT 1 FROM {table} WHERE id = ?", [identity]).fetchone())
