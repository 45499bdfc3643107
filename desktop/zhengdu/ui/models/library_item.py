"""A report of the library as the panel lists it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LibraryItem:
    """One row of the library panel.

    Attributes:
        id: of the report.
        title: of the document.
        place: 曾都区, or empty.
        year: the year reported on, or None.
        notes: number of annotations.
        opened: ISO time when it was last opened, or empty.
        is_superseded: a newer version of it is in the library.
    """

    id: str
    title: str
    place: str = ""
    year: int | None = None
    notes: int = 0
    opened: str = ""
    is_superseded: bool = False
