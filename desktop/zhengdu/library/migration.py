"""The library's tables, step by step; a step that has been released is never edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

SET_NAME = "zhengdu"


def m001_reports(db: Database) -> None:
    """Reports: metadata for lists, text for search, and the source they are assembled from."""
    db.execute(
        """
        CREATE TABLE reports (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            place TEXT NOT NULL DEFAULT '',
            level TEXT NOT NULL DEFAULT '',
            year INTEGER,
            body TEXT NOT NULL DEFAULT '',
            speaker TEXT NOT NULL DEFAULT '',
            office TEXT NOT NULL DEFAULT '',
            meeting TEXT NOT NULL DEFAULT '',
            delivered TEXT NOT NULL DEFAULT '',
            published TEXT NOT NULL DEFAULT '',
            origin TEXT NOT NULL DEFAULT '',
            text TEXT NOT NULL,
            source BLOB NOT NULL,
            path TEXT NOT NULL DEFAULT '',
            format TEXT NOT NULL DEFAULT '',
            characters INTEGER NOT NULL,
            added TEXT NOT NULL,
            opened TEXT NOT NULL DEFAULT '',
            removed TEXT NOT NULL DEFAULT ''
        )
        """
    )


def m002_annotations(db: Database) -> None:
    """Annotations; a report's row stays when it is removed, so none ever loses its report."""
    db.execute(
        """
        CREATE TABLE annotations (
            id TEXT PRIMARY KEY,
            report TEXT NOT NULL REFERENCES reports(id),
            kind TEXT NOT NULL,
            colour TEXT NOT NULL,
            note TEXT NOT NULL DEFAULT '',
            tags TEXT NOT NULL DEFAULT '[]',
            block INTEGER NOT NULL,
            start INTEGER NOT NULL,
            stop INTEGER NOT NULL,
            exact TEXT NOT NULL,
            prefix TEXT NOT NULL DEFAULT '',
            suffix TEXT NOT NULL DEFAULT '',
            section TEXT NOT NULL DEFAULT '[]',
            created TEXT NOT NULL,
            updated TEXT NOT NULL,
            deleted TEXT NOT NULL DEFAULT ''
        )
        """
    )
    db.execute("CREATE INDEX annotations_by_place ON annotations(report, start, stop)")


def m003_reading_positions(db: Database) -> None:
    """Where reading stopped, in code points of the report's text."""
    db.execute(
        """
        CREATE TABLE reading_positions (
            report TEXT PRIMARY KEY REFERENCES reports(id),
            start INTEGER NOT NULL,
            updated TEXT NOT NULL
        )
        """
    )


def m004_own_terms(db: Database) -> None:
    """Terms that the reader has explained, corrected or hidden, for every report."""
    db.execute(
        """
        CREATE TABLE own_terms (
            name TEXT PRIMARY KEY,
            aliases TEXT NOT NULL DEFAULT '[]',
            definition TEXT NOT NULL DEFAULT '',
            hidden INTEGER NOT NULL DEFAULT 0,
            created TEXT NOT NULL,
            updated TEXT NOT NULL
        )
        """
    )


def m005_corrections(db: Database) -> None:
    """Corrections of headings and metadata; they are kept for a report that is removed, too."""
    db.execute(
        """
        CREATE TABLE corrections (
            id TEXT PRIMARY KEY,
            report TEXT NOT NULL REFERENCES reports(id),
            kind TEXT NOT NULL,
            value TEXT NOT NULL DEFAULT '',
            field TEXT NOT NULL DEFAULT '',
            paragraph TEXT NOT NULL DEFAULT '',
            ordinal INTEGER NOT NULL DEFAULT 0,
            quote TEXT NOT NULL DEFAULT '',
            start INTEGER NOT NULL DEFAULT 0,
            created TEXT NOT NULL
        )
        """
    )
    db.execute("CREATE INDEX corrections_by_report ON corrections(report, created)")


def m006_note_acts(db: Database) -> None:
    """How a passage is marked, stars, tasks and links of annotations."""
    for column in (
        "style TEXT NOT NULL DEFAULT 'fill'",
        "starred INTEGER NOT NULL DEFAULT 0",
        "task TEXT NOT NULL DEFAULT ''",
        "links TEXT NOT NULL DEFAULT '[]'",
    ):
        db.execute(f"ALTER TABLE annotations ADD COLUMN {column}")


def m007_figure_corrections(db: Database) -> None:
    """Corrections of figures; they are kept for a report that is removed, too."""
    db.execute(
        """
        CREATE TABLE figure_corrections (
            id TEXT PRIMARY KEY,
            report TEXT NOT NULL REFERENCES reports(id),
            act TEXT NOT NULL,
            paragraph TEXT NOT NULL,
            ordinal INTEGER NOT NULL DEFAULT 0,
            start INTEGER NOT NULL DEFAULT 0,
            quote TEXT NOT NULL,
            prefix TEXT NOT NULL DEFAULT '',
            suffix TEXT NOT NULL DEFAULT '',
            was TEXT NOT NULL DEFAULT '',
            now TEXT NOT NULL DEFAULT '',
            created TEXT NOT NULL
        )
        """
    )
    db.execute("CREATE INDEX figure_corrections_by_report ON figure_corrections(report, created)")


def m008_versions(db: Database) -> None:
    """What the wording of reports is known by, and which report is a version of which."""
    db.execute(
        """
        CREATE TABLE fingerprints (
            report TEXT PRIMARY KEY REFERENCES reports(id),
            title TEXT NOT NULL DEFAULT '',
            sketch BLOB NOT NULL
        )
        """
    )
    db.execute(
        """
        CREATE TABLE versions (
            report TEXT NOT NULL REFERENCES reports(id),
            earlier TEXT NOT NULL REFERENCES reports(id),
            is_version INTEGER NOT NULL,
            decided TEXT NOT NULL,
            PRIMARY KEY (report, earlier)
        )
        """
    )


def m009_own_names(db: Database) -> None:
    """Names that the reader has given to indicators of the catalogue, for every report."""
    db.execute(
        """
        CREATE TABLE own_names (
            name TEXT PRIMARY KEY,
            canonical TEXT NOT NULL,
            created TEXT NOT NULL
        )
        """
    )


def m010_recoveries(db: Database) -> None:
    """Which notes that had to wait outside the library have been put into it."""
    db.execute("CREATE TABLE recoveries (id TEXT PRIMARY KEY, recovered TEXT NOT NULL)")


STEPS = (
    m001_reports,
    m002_annotations,
    m003_reading_positions,
    m004_own_terms,
    m005_corrections,
    m006_note_acts,
    m007_figure_corrections,
    m008_versions,
    m009_own_names,
    m010_recoveries,
)
NAMES = tuple(step.__name__ for step in STEPS)


def unknown(applied: Iterable[str]) -> tuple[str, ...]:
    """The applied steps that this version does not know: a newer one wrote the library."""
    return tuple(name for name in applied if name not in NAMES)


def apply(db: Database) -> None:
    """Take every step that is not taken yet; a failing step leaves nothing behind."""
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(SET_NAME)
    for step in STEPS:
        migrations()(step)
    migrations.apply(db)
