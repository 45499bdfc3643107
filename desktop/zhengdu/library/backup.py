"""Checked copies of the library: made, listed, thinned and put back.

A backup is copied under a temporary name, opened and checked, and only then named; nothing that
is there already is ever overwritten.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from zhengdu.errors import (
    BackupAmbiguous,
    BackupDamaged,
    BackupUnknown,
    LibraryDamaged,
    LibraryFailed,
    LibraryGone,
    LibraryTooNew,
)
from zhengdu.library import inspection, migration, thinning
from zhengdu.library.backup_file import (
    SUFFIX,
    Backup,
    BackupKind,
    backup_at,
    in_order,
    number_of,
)
from zhengdu.library.backup_folder import BackupFolder
from zhengdu.library.copying import (
    connected,
    copy_checked,
    copy_over,
    folder_errors,
    snapshot,
    write_through,
)
from zhengdu.library.damage import BACKUPS, refuse_damaged, set_aside
from zhengdu.library.failure import translated
from zhengdu.library.replacing import Kept, replaced

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path


_DAMAGED = "damaged-"


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that was put back.

    Attributes:
        backup: what the library holds now.
        undo: the backup of what it held before, or None where there was nothing to keep.
        aside: where a library too damaged for a backup has been copied to, or None.
    """

    backup: Backup
    undo: Backup | None
    aside: Path | None


class Backups:
    """The backups of one library, in the folder `backups` beside it."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._shelf = BackupFolder(library.parent / BACKUPS)

    @property
    def folder(self) -> Path:
        """The folder itself."""
        return self._shelf.path

    def all(self) -> tuple[Backup, ...]:
        """Every backup, the one made last first; each is opened to see what it holds."""
        found = (backup_at(path) for path in self._shelf.files())
        return tuple(reversed(in_order(filter(None, found))))

    def has_library(self) -> bool:
        """Whether there is anything to back up.

        Raises:
            LibraryGone: there are backups, but no library any more.
        """
        with folder_errors(self._library.parent):
            if self._library.exists():
                return True
        if self._shelf.files():
            raise LibraryGone(path=self._library, backups=self.folder)
        return False

    def find(self, key: str) -> Backup:
        """The backup with this name or unambiguous beginning of a name.

        Raises:
            BackupUnknown, BackupAmbiguous: none or several have it.
        """
        wanted = key.strip().removesuffix(SUFFIX)
        every = self.all()
        found = [backup for backup in every if backup.name == wanted] or [
            backup for backup in every if wanted and backup.name.startswith(wanted)
        ]
        if not found:
            raise BackupUnknown(key=key)
        if len(found) > 1:
            raise BackupAmbiguous(key=key, count=len(found))
        return found[0]

    def make(
        self, now: datetime, kind: BackupKind = BackupKind.REGULAR, *, always: bool = True
    ) -> Backup | None:
        """Copy the library, check the copy, and give it its name.

        Args:
            now: the present time in UTC.
            kind: why it is made.
            always: also when nothing has changed since the last backup.

        Returns:
            The backup, or None if nothing has changed or the library holds nothing at all.

        Raises:
            LibraryFailed: it could not be made; older backups are as they were.
        """
        with inspection.opened_in_use(self._library) as source, snapshot(source):
            if inspection.is_empty(source):
                return None
            if not always and self._is_saved(inspection.digest(source)):
                return None
            number = 1 + max(map(number_of, self._shelf.files()), default=0)
            with self._shelf.unfinished() as unfinished:
                copy_checked(source, unfinished, self._library, number)
                path = self._shelf.named(unfinished, now, after=kind)
        return backup_at(path)

    def thin(self, now: datetime) -> tuple[str, ...]:
        """Delete regular backups that newer ones have made superfluous; their names.

        Damaged ones stay where they are and do not count. After a backup has been made, the time
        is that of the one before: a clock that is wrong for once makes none of them old.
        """
        regular = {
            backup.made: backup
            for backup in reversed(self.all())
            if backup.kind is BackupKind.REGULAR and backup.contents is not None
        }
        made = list(regular)
        if made and made[-1] >= now:
            now = min([now, *made[-2:-1]])
        gone = thinning.obsolete(made, now)
        with folder_errors(self.folder):
            for moment in gone:
                regular[moment].path.unlink(missing_ok=True)
            self._shelf.clear_abandoned()
        return tuple(regular[moment].name for moment in sorted(gone))

    def problems(self, backup: Backup) -> tuple[str, ...]:
        """What is wrong with a backup, in SQLite's words; nothing if it can be restored."""
        try:
            with inspection.opened_at_rest(backup.path) as connection:
                return inspection.problems(connection)
        except LibraryFailed as error:
            return (str(error.data.get("reason", error)),)

    def restore(self, backup: Backup, now: datetime) -> Restored:
        """Make the library what it was; what it is now is saved first, and nothing is deleted.

        Others that have the library open see the restored one with their next query.

        Raises:
            BackupDamaged: the backup is not sound; the library is as it was.
            LibraryFailed: it cannot be saved or replaced; it is as it was.
        """
        if self.problems(backup):
            raise BackupDamaged(name=backup.name)
        with self._up_to_date(backup) as source:
            kept = self._replace(source, now)
        return Restored(backup, kept.undo, kept.aside)

    @contextmanager
    def _up_to_date(self, backup: Backup) -> Iterator[sqlite3.Connection]:
        """What a backup holds, with the tables that others who have the library open expect."""
        with inspection.opened_at_rest(backup.path) as source:
            steps = inspection.applied_steps(source, migration.SET_NAME)
            if migration.unknown(steps):
                raise LibraryTooNew(path=backup.path)
            if len(steps) == len(migration.NAMES):
                yield source
                return
            with self._shelf.unfinished() as copied:
                self._copy(source, copied)
                _update(copied)
                with inspection.opened_at_rest(copied) as updated:
                    yield updated

    def _replace(self, source: sqlite3.Connection, now: datetime) -> Kept:
        """As one transaction where SQLite can use the library, else as files."""
        try:
            refuse_damaged(self._library)
            return replaced(source, self._library, partial(self._keep, now))
        except (LibraryDamaged, LibraryGone):
            return Kept(None, self._put_in_place(source, now))

    def _put_in_place(self, source: sqlite3.Connection, now: datetime) -> Path | None:
        """Replace the library's files; where what is left of them is kept, if there is anything."""
        folder = self._library.parent
        with self._shelf.unfinished(self._library) as successor, folder_errors(folder):
            self._copy(source, successor)
            write_through(successor)
            aside = set_aside(self._library, self._shelf.free(now, before=_DAMAGED), successor)
            write_through(folder)
        return aside

    def _keep(self, now: datetime) -> Kept:
        """Save what the library holds, in a backup if it is sound and page by page if it is not."""
        try:
            return Kept(self.make(now, BackupKind.BEFORE_RESTORE), None)
        except LibraryDamaged:
            with (
                self._shelf.unfinished() as unfinished,
                closing(connected(self._library)) as library,
                snapshot(library),
            ):
                self._copy(library, unfinished)
                return Kept(None, self._shelf.named(unfinished, now, before=_DAMAGED))

    def _copy(self, source: sqlite3.Connection, target: Path) -> None:
        """Copy into a file by itself; nothing is left beside it."""
        with translated(target), closing(connected(target)) as copy:
            copy_over(source, copy, target)
            copy.execute("PRAGMA journal_mode = DELETE")

    def _is_saved(self, digest: str) -> bool:
        """Whether the newest backup that can be opened holds the same."""
        newest = next((backup for backup in self.all() if backup.contents), None)
        if newest is None:
            return False
        with inspection.opened_at_rest(newest.path) as connection:
            return inspection.digest(connection) == digest


def _update(path: Path) -> None:
    """Take the steps that an older library lacks, in one transaction."""
    from sqlite_utils import Database

    with translated(path), closing(connected(path)) as connection:
        connection.execute("BEGIN")
        migration.apply(Database(connection, execute_plugins=False, recursive_triggers=False))
        connection.execute("COMMIT")
