"""A library file with its shelves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.library.annotations import Annotations
from zhengdu.library.corrections import Corrections
from zhengdu.library.own_terms import OwnTerms
from zhengdu.library.reports import Reports
from zhengdu.library.store import BUSY_MS, Store

if TYPE_CHECKING:
    from pathlib import Path


class Library:
    """Reports and annotations in one SQLite file.

    Attributes:
        store: the file itself.
        reports: texts, metadata and reading positions.
        annotations: notes, deleted ones included.
        corrections: of what was recognised in the reports.
        own_terms: what the reader says about terms.
    """

    def __init__(self, path: Path, *, busy_ms: int = BUSY_MS) -> None:
        """Open or make the library.

        Raises:
            LibraryFailed: it cannot be used; the subclass says why.
        """
        self.store = Store(path, busy_ms=busy_ms)
        self.reports = Reports(self.store)
        self.annotations = Annotations(self.store)
        self.corrections = Corrections(self.store)
        self.own_terms = OwnTerms(self.store)

    def close(self) -> None:
        """Close the file."""
        self.store.close()
