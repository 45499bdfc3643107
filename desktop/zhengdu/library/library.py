"""A library file with its shelves."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from zhengdu.library.corrections import Corrections
from zhengdu.library.reports import Reports
from zhengdu.library.store import BUSY_MS, Store

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.library.annotations import Annotations
    from zhengdu.library.figure_corrections import FigureCorrections
    from zhengdu.library.own_names import OwnNames
    from zhengdu.library.own_terms import OwnTerms
    from zhengdu.library.recoveries import Recoveries
    from zhengdu.library.versions import Versions


class Library:
    """Reports and annotations in one SQLite file.

    Attributes:
        store: the file itself.
        reports: texts, metadata and reading positions.
        corrections: of what was recognised in the reports.
    """

    def __init__(self, path: Path, *, busy_ms: int = BUSY_MS) -> None:
        """Open or make the library.

        Raises:
            LibraryFailed: it cannot be used; the subclass says why.
        """
        self.store = Store(path, busy_ms=busy_ms)
        self.reports = Reports(self.store)
        self.corrections = Corrections(self.store)

    # Showing the first page needs neither of these rooms.
    @cached_property
    def annotations(self) -> Annotations:
        """Notes, deleted ones included."""
        from zhengdu.library.annotations import Annotations

        return Annotations(self.store)

    @cached_property
    def own_terms(self) -> OwnTerms:
        """What the reader says about terms."""
        from zhengdu.library.own_terms import OwnTerms

        return OwnTerms(self.store)

    @cached_property
    def figure_corrections(self) -> FigureCorrections:
        """What the reader says about the reports' figures."""
        from zhengdu.library.figure_corrections import FigureCorrections

        return FigureCorrections(self.store)

    @cached_property
    def versions(self) -> Versions:
        """What reports are known by, and which are versions of which."""
        from zhengdu.library.versions import Versions

        return Versions(self.store)

    @cached_property
    def own_names(self) -> OwnNames:
        """What the reader calls indicators."""
        from zhengdu.library.own_names import OwnNames

        return OwnNames(self.store)

    @cached_property
    def recoveries(self) -> Recoveries:
        """Notes that had to wait outside."""
        from zhengdu.library.recoveries import Recoveries

        return Recoveries(self.store)

    def close(self) -> None:
        """Close the file."""
        self.store.close()
