"""The corrections of figures a library holds, a list for each report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zhengdu.indicators.figure_correction import Facts, FigureAct, FigureCorrection
from zhengdu.library.store import storable
from zhengdu.report.passage import Passage

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from zhengdu.indicators.figure_correction import FigureChange
    from zhengdu.library.store import Store


class FigureCorrections:
    """Reads corrections and applies changes, each act in one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, report_id: str) -> tuple[FigureCorrection, ...]:
        """A report's corrections, the first made first."""
        sql = "SELECT * FROM figure_corrections WHERE report = ? ORDER BY created, rowid"
        return tuple(_correction(row) for row in self._store.read(sql, report_id))

    def corrected_reports(self) -> tuple[str, ...]:
        """The ids of the reports that have such corrections and are in the library."""
        sql = (
            "SELECT DISTINCT report FROM figure_corrections "
            "JOIN reports ON reports.id = figure_corrections.report WHERE reports.removed = ''"
        )
        return tuple(row["report"] for row in self._store.read(sql))

    def apply(self, report_id: str, changes: Iterable[FigureChange]) -> None:
        """Commit changes as one act."""
        with self._store.transaction() as db:
            for change in changes:
                before, after = change.before, change.after
                if before is not None and (after is None or after.id != before.id):
                    db.execute(
                        "DELETE FROM figure_corrections WHERE id = ? AND report = ?",
                        [before.id, report_id],
                    )
                if after is not None:
                    db.table("figure_corrections").upsert(_row(report_id, after), pk="id")


def _row(report_id: str, correction: FigureCorrection) -> dict[str, Any]:
    place = correction.place
    return {
        "id": correction.id,
        "report": report_id,
        "act": str(correction.act),
        "paragraph": place.paragraph,
        "ordinal": place.ordinal,
        "start": place.start,
        "quote": storable(place.quote),
        "prefix": storable(place.prefix),
        "suffix": storable(place.suffix),
        "was": _packed(correction.was),
        "now": _packed(correction.now),
        "created": correction.created,
    }


def _correction(row: sqlite3.Row) -> FigureCorrection:
    place = Passage(
        row["paragraph"], row["ordinal"], row["start"], row["quote"], row["prefix"], row["suffix"]
    )
    return FigureCorrection(
        id=row["id"],
        act=FigureAct(row["act"]),
        place=place,
        was=_unpacked(row["was"]),
        now=_unpacked(row["now"]),
        created=row["created"],
    )


def _packed(facts: Facts | None) -> str:
    return "" if facts is None else storable(json.dumps(facts.values(), ensure_ascii=False))


def _unpacked(packed: str) -> Facts | None:
    return Facts.from_values(json.loads(packed)) if packed else None
