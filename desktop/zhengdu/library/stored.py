"""A report as the library lists it, without its text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredReport:
    """One report of the library.

    Attributes:
        id: of the report, 64 hexadecimal digits.
        title: what the report is called, by its place and year, as far as they are known.
        place: 曾都区, or empty.
        level: "national", "province", "city", "county", "township" or empty.
        year: the year reported on, or None.
        added: ISO time in UTC at which it came into the library.
        opened: ISO time in UTC at which it was last read in the window, or empty.
        path: of the file it came from, absolute.
        format: "text", "html", "docx".
        characters: code points of its text.
        notes: annotations that are alive.
    """

    id: str
    title: str
    place: str
    level: str
    year: int | None
    added: str
    opened: str
    path: str
    format: str
    characters: int
    notes: int
