"""The corrections a library holds, a list for each report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhengdu.library.store import storable
from zhengdu.report.correction import Correction, CorrectionKind, Place

if TYPE_CHECKING:
    import sqlite3

    from zhengdu.library.store import Store


class Corrections:
    """Reads and replaces corrections, each act in one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, report_id: str) -> tuple[Correction, ...]:
        """A report's corrections in the order in which they were made."""
        sql = "SELECT * FROM corrections WHERE report = ? ORDER BY created, rowid"
        return tuple(_correction(row) for row in self._store.read(sql, report_id))

    def corrected_reports(self) -> tuple[str, ...]:
        """The ids of the reports that have corrections and are in the library."""
        sql = (
            "SELECT DISTINCT report FROM corrections "
            "JOIN reports ON reports.id = corrections.report WHERE reports.removed = ''"
        )
        return tuple(row["report"] for row in self._store.read(sql))

    def apply(
        self, report_id: str, added: tuple[Correction, ...], removed: tuple[Correction, ...]
    ) -> None:
        """Take corrections out of a report's list and put others in."""
        with self._store.transaction() as db:
            for correction in removed:
                db.execute(
                    "DELETE FROM corrections WHERE id = ? AND report = ?",
                    [correction.id, report_id],
                )
            rows = [_row(report_id, correction) for correction in added]
            db.table("corrections").upsert_all(rows, pk="id")


def _row(report_id: str, correction: Correction) -> dict[str, Any]:
    place = correction.place or Place("", 0, "", 0)
    return {
        "id": correction.id,
        "report": report_id,
        "kind": str(correction.kind),
        "value": storable(correction.value),
        "field": correction.field,
        "paragraph": place.paragraph,
        "ordinal": place.ordinal,
        "quote": storable(place.quote),
        "start": place.start,
        "created": correction.created,
    }


def _correction(row: sqlite3.Row) -> Correction:
    place = Place(row["paragraph"], row["ordinal"], row["quote"], row["start"])
    return Correction(
        id=row["id"],
        kind=CorrectionKind(row["kind"]),
        value=row["value"],
        place=place if place.paragraph else None,
        field=row["field"],
        created=row["created"],
    )
