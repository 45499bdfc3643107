"""The reports of a library."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from zhengdu.errors import LibraryDamaged, ReportAmbiguous, ReportUnknown
from zhengdu.library.packing import pack, unpack
from zhengdu.library.store import storable
from zhengdu.library.stored import StoredReport

if TYPE_CHECKING:
    import sqlite3

    from zhengdu.library.store import Store
    from zhengdu.report.model import Metadata, Report
    from zhengdu.report.source import Source

_LISTED = """
    SELECT id, title, place, level, year, added, opened, path, format, characters,
        (SELECT count(*) FROM annotations
         WHERE annotations.report = reports.id AND annotations.deleted = '') AS notes
    FROM reports WHERE removed = ''
"""


class Reports:
    """Adds, lists and removes reports; a removed one leaves its row, for the sake of its notes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[StoredReport, ...]:
        """Every report, newest year first, then by place and title."""
        order = " ORDER BY year IS NULL, year DESC, place, title, added"
        return tuple(_stored(row) for row in self._store.read(_LISTED + order))

    def find(self, key: str) -> StoredReport:
        """The report with this id, or whose id alone begins with `key`.

        Raises:
            ReportUnknown, ReportAmbiguous: none or several do.
        """
        beginning = key.strip().lower()
        if not beginning or not set(beginning) <= set("0123456789abcdef"):
            raise ReportUnknown(key=key)
        rows = self._store.read(_LISTED + " AND id GLOB ?", beginning + "*")
        if not rows:
            raise ReportUnknown(key=key)
        if len(rows) > 1:
            raise ReportAmbiguous(key=key, count=len(rows))
        return _stored(rows[0])

    def last_opened(self) -> StoredReport | None:
        """The report that was read or added last, or None in an empty library."""
        order = " ORDER BY max(opened, added) DESC, rowid DESC LIMIT 1"
        rows = self._store.read(_LISTED + order)
        return _stored(rows[0]) if rows else None

    def source(self, report_id: str) -> Source:
        """What the report is assembled from.

        Raises:
            ReportUnknown: it is not in the library.
            LibraryDamaged: its bytes are broken.
        """
        rows = self._store.read(
            "SELECT source FROM reports WHERE id = ? AND removed = ''", report_id
        )
        if not rows:
            raise ReportUnknown(key=report_id)
        try:
            return unpack(rows[0]["source"])
        except (ValueError, KeyError, TypeError) as error:
            raise LibraryDamaged(path=self._store.path, reason=str(error)) from error

    def add(self, source: Source, report: Report, *, path: str, now: str) -> None:
        """Put a report in, unless it is there; one that was removed comes back with its notes."""
        with self._store.transaction() as db:
            table = db.table("reports")
            known = list(table.rows_where("id = ?", [report.id], select="removed, added"))
            if known and not known[0]["removed"]:
                return
            values = _values(source, report) | {"path": path, "added": now, "removed": ""}
            table.upsert(_storable(values), pk="id")

    def holds(self, report_id: str) -> bool:
        """Whether a report has ever been in the library."""
        return bool(self._store.read("SELECT 1 FROM reports WHERE id = ?", report_id))

    def restate(self, report_id: str, meta: Metadata) -> None:
        """List a report by what is now known about it."""
        values = _metadata_values(meta)
        names = ", ".join(f"{name} = ?" for name in values)
        with self._store.transaction() as db:
            db.execute(
                f"UPDATE reports SET {names} WHERE id = ?",
                [*_storable(values).values(), report_id],
            )

    def remove(self, report_id: str, *, now: str) -> None:
        """Take a report's text out of the library; its notes stay, for when it comes back.

        Raises:
            ReportUnknown: it is not in the library.
        """
        with self._store.transaction() as db:
            done = db.execute(
                "UPDATE reports SET removed = ?, text = '', source = x'' "
                "WHERE id = ? AND removed = ''",
                [now, report_id],
            )
            if not done.rowcount:
                raise ReportUnknown(key=report_id)
            db.execute("DELETE FROM fingerprints WHERE report = ?", [report_id])

    def mark_opened(self, report_id: str, *, now: str) -> None:
        """Remember that a report is being read."""
        with self._store.transaction() as db:
            db.execute("UPDATE reports SET opened = ? WHERE id = ?", [now, report_id])

    def position(self, report_id: str) -> int:
        """The code point at which reading stopped; 0 where nothing is known."""
        rows = self._store.read("SELECT start FROM reading_positions WHERE report = ?", report_id)
        return int(rows[0]["start"]) if rows else 0

    def set_position(self, report_id: str, offset: int, *, now: str) -> None:
        """Remember where reading stopped; nothing happens if the report is unknown."""
        with self._store.transaction() as db:
            known = db.execute("UPDATE reports SET opened = ? WHERE id = ?", [now, report_id])
            if known.rowcount:
                row = {"report": report_id, "start": offset, "updated": now}
                db.table("reading_positions").upsert(row, pk="report")


def _stored(row: sqlite3.Row) -> StoredReport:
    return StoredReport(**{name: row[name] for name in row.keys()})  # noqa: SIM118


def _values(source: Source, report: Report) -> dict[str, Any]:
    return _metadata_values(report.meta) | {
        "id": report.id,
        "text": report.text,
        "source": pack(source),
        "format": source.format,
        "characters": len(report.text),
    }


def _metadata_values(meta: Metadata) -> dict[str, Any]:
    values = asdict(meta) | {"title": meta.name}
    values["origin"] = values.pop("source")
    del values["label"]
    return values


def _storable(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: storable(value) if isinstance(value, str) else value for name, value in values.items()
    }
