"""Putting a backup in the place of a library that other processes may be writing to."""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from zhengdu.errors import LibraryBusy, LibraryDamaged, LibraryFull, LibraryReadOnly
from zhengdu.library import copying
from zhengdu.library.copying import Overtaken, connected, copy_over
from zhengdu.library.failure import translated
from zhengdu.library.locking import begin_writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from zhengdu.library.backup_file import Backup

ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """Where that is kept which a library held before it was replaced.

    Attributes:
        undo: the backup of it, or None where there was nothing to keep.
        aside: the copy of a library that is too damaged for a backup, or None.
    """

    undo: Backup | None
    aside: Path | None

    def forget(self) -> None:
        """Delete it: the library has not been replaced."""
        for path in (self.undo.path if self.undo else None, self.aside):
            if path is not None:
                path.unlink(missing_ok=True)


def replaced(source: sqlite3.Connection, library: Path, keep: Callable[[], Kept]) -> Kept:
    """Copy a backup over the library, keeping before what it holds.

    Nobody can write while that is being kept, and whoever has got in between that and the copying
    has it all done again: nothing is lost that another has been told is saved.

    Args:
        source: the backup.
        library: what is replaced, in one transaction.
        keep: saves what the library holds; it is called with other processes waiting.

    Raises:
        LibraryBusy: others did not let it happen; the library is as it was.
        LibraryDamaged: SQLite cannot use the file as it is.
    """
    with (
        translated(library),
        closing(connected(library)) as watch,
        closing(connected(library)) as target,
    ):
        _make_fit(watch, source, library)
        for _ in range(ATTEMPTS):
            with _standstill(watch) as number:
                kept = keep()
            try:
                with translated(library):
                    copy_over(source, target, library, unless=partial(_has_changed, watch, number))
            except Overtaken:
                kept.forget()
            except (LibraryBusy, LibraryFull, LibraryReadOnly):
                kept.forget()
                raise
            else:
                return kept
    raise LibraryBusy(path=library)


def _make_fit(watch: sqlite3.Connection, source: sqlite3.Connection, library: Path) -> None:
    """Have the library let others read while it is being written to, as ours always do."""
    sizes = [one.execute("PRAGMA page_size").fetchone()[0] for one in (watch, source)]
    if sizes[0] != sizes[1]:
        raise LibraryDamaged(path=library, reason="not a library of zhengdu")
    watch.execute("PRAGMA journal_mode = WAL")


@contextmanager
def _standstill(watch: sqlite3.Connection) -> Iterator[int]:
    """Others may read but not write; the number of the state in which the library then is."""
    begin_writing(watch, round(copying.BUSY_S * 1000))
    try:
        yield _state(watch)
    finally:
        watch.rollback()


def _state(watch: sqlite3.Connection) -> int:
    """Another number than before once another connection has changed the library."""
    return int(watch.execute("PRAGMA data_version").fetchone()[0])


def _has_changed(watch: sqlite3.Connection, number: int) -> bool:
    return _state(watch) != number
