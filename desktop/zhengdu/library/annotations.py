"""The annotations of a library; a deleted one is a row with the time of its deletion."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from zhengdu.annotations.anchor import Anchor
from zhengdu.annotations.merging import merged
from zhengdu.annotations.note import Annotation, Colour, NoteKind, Style
from zhengdu.annotations.packing import link_of, task_of
from zhengdu.errors import NoteDeleted, NoteUnknown, ReportUnknown
from zhengdu.library.store import storable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from zhengdu.annotations.note import Change
    from zhengdu.library.store import Store

_BY_PLACE = " ORDER BY start, stop, created, id"


class Annotations:
    """Reads annotations and applies changes, each in one transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def alive(self, report_id: str) -> tuple[Annotation, ...]:
        """A report's annotations in reading order, without the deleted ones."""
        sql = "SELECT * FROM annotations WHERE report = ? AND deleted = ''" + _BY_PLACE
        return tuple(_annotation(row) for row in self._store.read(sql, report_id))

    def deleted(self, report_id: str) -> tuple[Annotation, ...]:
        """A report's deleted annotations, the last one deleted first."""
        sql = "SELECT * FROM annotations WHERE report = ? AND deleted != '' ORDER BY deleted DESC"
        return tuple(_annotation(row) for row in self._store.read(sql, report_id))

    def trash(self) -> tuple[Annotation, ...]:
        """The deleted annotations of every report, the last one deleted first."""
        sql = "SELECT * FROM annotations WHERE deleted != '' ORDER BY deleted DESC, start"
        return tuple(_annotation(row) for row in self._store.read(sql))

    def tags(self) -> tuple[str, ...]:
        """Every tag that annotations alive have, the one used most first."""
        sql = (
            "SELECT value FROM annotations, json_each(tags) WHERE deleted = '' AND tags != '[]'"
            " GROUP BY value ORDER BY count(*) DESC, value"
        )
        return tuple(row["value"] for row in self._store.read(sql))

    def leads(self) -> tuple[str, ...]:
        """Everyone who is responsible for a task, the one named most first."""
        sql = (
            "SELECT json_extract(task, '$.lead') AS lead FROM annotations"
            " WHERE deleted = '' AND task != '' GROUP BY lead ORDER BY count(*) DESC, lead"
        )
        return tuple(row["lead"] for row in self._store.read(sql) if row["lead"])

    def beginning_with(self, key: str) -> tuple[Annotation, ...]:
        """The annotations, deleted or not, whose id begins with `key` (hexadecimal digits)."""
        sql = "SELECT * FROM annotations WHERE id GLOB ?" + _BY_PLACE
        return tuple(_annotation(row) for row in self._store.read(sql, key + "*"))

    def purge(self, note_ids: tuple[str, ...] | None) -> int:
        """Take deleted annotations out of the file, all of them for None; how many went.

        Those that are alive stay, whatever is asked for.
        """
        with self._store.transaction() as db:
            if note_ids is None:
                return db.execute("DELETE FROM annotations WHERE deleted != ''").rowcount
            sql = "DELETE FROM annotations WHERE id = ? AND deleted != ''"
            return sum(db.execute(sql, [note_id]).rowcount for note_id in note_ids)

    def apply(self, change: Change, *, now: str) -> Annotation | None:
        """Commit one change: add and edit write the annotation, remove leaves a tombstone.

        Adding an annotation that was deleted revives it as it was last, whatever the one who acts
        has seen of it; one that is there already stays as it is.
        An edit changes only the fields in which `before` and `after` differ, so that what
        somebody else has done meanwhile is kept.

        Returns:
            The annotation as it is now, None after removing it.

        Raises:
            NoteUnknown: what is to be removed was never there, or what is to be edited is gone.
            ReportUnknown: the annotation's report was never in the library.
        """
        return self.apply_all((change,), now=now)[0]

    def apply_all(self, changes: Iterable[Change], *, now: str) -> tuple[Annotation | None, ...]:
        """Commit several changes together, or none of them.

        Undoing and repeating an act passes by those of its notes that are gone.

        Returns, raises:
            As `apply`, for each; None also for those passed by.
        """
        changes = tuple(changes)
        with self._store.transaction() as db:
            if changes and all(change.is_replay for change in changes):
                return _replayed(db, changes, now)
            return tuple(apply_in(db, change, now) for change in changes)


def apply_in(db: Database, change: Change, now: str) -> Annotation | None:
    """Write one change inside a transaction that somebody else has begun.

    Returns, raises:
        As `Annotations.apply`.
    """
    if change.after is None:
        done = db.execute("UPDATE annotations SET deleted = ? WHERE id = ?", [now, change.id])
        if not done.rowcount:
            raise NoteUnknown(key=change.id)
        return None
    written = _as_written(change, change.after, found_in(db, change.id))
    write_in(db, replace(written, deleted=""))
    return written


def _replayed(db: Database, changes: tuple[Change, ...], now: str) -> tuple[Annotation | None, ...]:
    written: list[Annotation | None] = []
    gone: list[NoteUnknown] = []
    for change in changes:
        try:
            written.append(apply_in(db, change, now))
        except NoteUnknown as error:
            written.append(None)
            gone.append(error)
    if len(gone) == len(changes):
        raise gone[0]
    return tuple(written)


def found_in(db: Database, note_id: str) -> Annotation | None:
    """The annotation with an id, deleted or not, inside a transaction."""
    found = db.execute("SELECT * FROM annotations WHERE id = ?", [note_id]).fetchone()
    return _annotation(found) if found else None


def write_in(db: Database, note: Annotation) -> None:
    """Write an annotation as it is, inside a transaction.

    Raises:
        ReportUnknown: its report was never in the library.
    """
    try:
        db.table("annotations").upsert(_row(note), pk="id")
    except sqlite3.IntegrityError as error:
        raise ReportUnknown(key=note.report) from error


def _as_written(change: Change, after: Annotation, present: Annotation | None) -> Annotation:
    """What an act makes of what is there.

    Words that were typed bring a note back that has been deleted meanwhile; no other act does, and
    no undoing.
    """
    before = change.before
    is_there = present is not None and not present.deleted
    if before is None:
        return after if present is None else replace(present, deleted="")
    if not is_there and change.is_replay:
        raise NoteDeleted(key=after.id)
    if not is_there and before.note == after.note:
        raise NoteUnknown(key=after.id)
    return after if present is None else merged(before, after, present)


def _row(annotation: Annotation) -> dict[str, Any]:
    anchor = annotation.anchor
    return {
        "id": annotation.id,
        "report": annotation.report,
        "kind": str(annotation.kind),
        "colour": str(annotation.colour),
        "note": storable(annotation.note),
        "tags": _packed(annotation.tags),
        "block": anchor.block,
        "start": anchor.start,
        "stop": anchor.end,
        "exact": storable(anchor.exact),
        "prefix": storable(anchor.prefix),
        "suffix": storable(anchor.suffix),
        "section": _packed(anchor.section),
        "created": annotation.created,
        "updated": annotation.updated,
        "deleted": annotation.deleted,
        "style": str(annotation.style),
        "starred": int(annotation.starred),
        "task": _packed(asdict(annotation.task)) if annotation.task else "",
        "links": _packed([asdict(link) for link in annotation.links]),
    }


def _packed(value: Any) -> str:  # noqa: ANN401
    return storable(json.dumps(value, ensure_ascii=False))


def _annotation(row: sqlite3.Row) -> Annotation:
    anchor = Anchor(
        block=row["block"],
        start=row["start"],
        end=row["stop"],
        exact=row["exact"],
        prefix=row["prefix"],
        suffix=row["suffix"],
        section=tuple(json.loads(row["section"])),
    )
    return Annotation(
        id=row["id"],
        report=row["report"],
        anchor=anchor,
        kind=NoteKind(row["kind"]),
        colour=Colour(row["colour"]),
        note=row["note"],
        tags=tuple(json.loads(row["tags"])),
        created=row["created"],
        updated=row["updated"],
        deleted=row["deleted"],
        style=Style(row["style"]),
        starred=bool(row["starred"]),
        task=task_of(json.loads(row["task"])) if row["task"] else None,
        links=tuple(link_of(values) for values in json.loads(row["links"])),
    )
