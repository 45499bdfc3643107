"""What the reports of a library are known by, and which report is a version of which."""

from __future__ import annotations

from array import array
from sys import byteorder
from typing import TYPE_CHECKING

from zhengdu.annotations.version import Fingerprint, plain, sketch_of
from zhengdu.library.annotations import apply_in
from zhengdu.library.store import storable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from zhengdu.annotations.note import Change
    from zhengdu.library.store import Store

_KNOWN = """
    SELECT id, place, year, fingerprints.title AS title, sketch
    FROM fingerprints JOIN reports ON reports.id = fingerprints.report
    WHERE removed = ''
"""


class Versions:
    """Keeps fingerprints and what the reader has decided about two reports.

    Place and year of a fingerprint are those the library lists, so that a correction counts.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def missing(self) -> tuple[str, ...]:
        """The ids of reports that have no fingerprint yet, those added last first."""
        sql = (
            "SELECT id FROM reports WHERE removed = ''"
            " AND id NOT IN (SELECT report FROM fingerprints) ORDER BY added DESC"
        )
        return tuple(row["id"] for row in self._store.read(sql))

    def fill(self, report_id: str) -> None:
        """Take a report's fingerprint (30 ms for a long one); nothing if it is not there."""
        rows = self._store.read(
            "SELECT title, text FROM reports WHERE id = ? AND removed = ''", report_id
        )
        if not rows:
            return
        values = (report_id, storable(plain(rows[0]["title"])), _packed(sketch_of(rows[0]["text"])))
        with self._store.transaction() as db:
            db.execute("INSERT OR REPLACE INTO fingerprints VALUES (?, ?, ?)", values)

    def of(self, report_id: str) -> Fingerprint | None:
        """A report's fingerprint, None if it has not been taken."""
        rows = self._store.read(_KNOWN + " AND id = ?", report_id)
        return _fingerprint(rows[0]) if rows else None

    def earlier(self, report_id: str) -> tuple[Fingerprint, ...]:
        """Of the reports added before this one, those about which nothing has been decided."""
        sql = (
            # In the order of coming, not of clocks, which may jump back.
            " AND reports.rowid < (SELECT rowid FROM reports WHERE id = ?)"
            " AND id NOT IN (SELECT earlier FROM versions WHERE report = ?)"
            " AND id NOT IN (SELECT report FROM versions WHERE earlier = ?)"
        )
        rows = self._store.read(_KNOWN + sql, report_id, report_id, report_id)
        return tuple(_fingerprint(row) for row in rows)

    def all(self) -> tuple[tuple[str, str], ...]:
        """Pairs of ids: a report of the library, and the earlier one that it is a version of."""
        sql = "SELECT report, earlier FROM versions WHERE is_version ORDER BY decided, report"
        return tuple((row["report"], row["earlier"]) for row in self._store.read(sql))

    def is_decided(self, report_id: str, earlier_id: str) -> bool:
        """Whether the reader has said that one is, or is not, a version of the other."""
        sql = "SELECT 1 FROM versions WHERE (report, earlier) IN (VALUES (?, ?), (?, ?))"
        return bool(self._store.read(sql, report_id, earlier_id, earlier_id, report_id))

    def decide(
        self,
        report_id: str,
        earlier_id: str,
        changes: Iterable[Change] = (),
        *,
        is_version: bool,
        now: str,
    ) -> None:
        """Keep the reader's decision together with what becomes of notes.

        Raises:
            NoteUnknown, ReportUnknown: nothing has been kept.
        """
        with self._store.transaction() as db:
            for change in changes:
                apply_in(db, change, now)
            db.execute(
                "INSERT OR REPLACE INTO versions VALUES (?, ?, ?, ?)",
                (report_id, earlier_id, int(is_version), now),
            )

    def withdraw(
        self, report_id: str, earlier_id: str, changes: Iterable[Change] = (), *, now: str
    ) -> None:
        """Forget a decision together with what became of notes by it."""
        with self._store.transaction() as db:
            for change in changes:
                apply_in(db, change, now)
            db.execute(
                "DELETE FROM versions WHERE report = ? AND earlier = ?", (report_id, earlier_id)
            )


def _packed(sketch: tuple[int, ...]) -> bytes:
    """Numbers as 32 bits each, the lowest byte first."""
    numbers = array("I", sketch)
    if byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _unpacked(packed: bytes) -> tuple[int, ...]:
    numbers = array("I")
    numbers.frombytes(packed[: len(packed) // numbers.itemsize * numbers.itemsize])
    if byteorder == "big":
        numbers.byteswap()
    return tuple(numbers)


def _fingerprint(row: sqlite3.Row) -> Fingerprint:
    sketch = _unpacked(row["sketch"])
    return Fingerprint(row["id"], row["title"], row["place"], row["year"], sketch)
