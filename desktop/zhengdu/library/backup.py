"""Checked copies of the library: made, listed, thinned and put back.

A backup is copied under a temporary name, opened and checked, and only then named; nothing that
is there already is ever overwritten.
"""

from __future__ import annotations

import os
import time
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from zhengdu.errors import (
    BackupAmbiguous,
    BackupDamaged,
    BackupUnknown,
    LibraryDamaged,
    LibraryFailed,
    LibraryTooNew,
)
from zhengdu.library import inspection, migration, thinning
from zhengdu.library.backup_file import SUFFIX, Backup, BackupKind, backup_at, stamp
from zhengdu.library.copying import (
    connected,
    copy_checked,
    copy_over,
    folder_errors,
    snapshot,
    write_through,
)
from zhengdu.library.damage import BACKUPS, set_aside
from zhengdu.library.failure import translated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


ABANDONED = timedelta(days=1)
_UNFINISHED = ".unfinished"


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
        self.folder = library.parent / BACKUPS

    def all(self) -> tuple[Backup, ...]:
        """Every backup, the newest first; each is opened to see what it holds."""
        with folder_errors(self.folder):
            paths = list(self.folder.glob("*" + SUFFIX)) if self.folder.is_dir() else []
        found = (backup_at(path) for path in paths)
        return tuple(sorted(filter(None, found), key=_by_name, reverse=True))

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
            with self._unfinished() as unfinished:
                copy_checked(source, unfinished, self._library)
                path = self._named(unfinished, now, kind)
        return backup_at(path)

    def thin(self, now: datetime) -> tuple[str, ...]:
        """Delete regular backups that newer ones have made superfluous; their names.

        Damaged ones stay where they are and do not count.
        """
        regular = {
            backup.made: backup
            for backup in self.all()
            if backup.kind is BackupKind.REGULAR and backup.contents is not None
        }
        gone = [regular[moment] for moment in sorted(thinning.obsolete(regular, now))]
        with folder_errors(self.folder):
            for backup in gone:
                backup.path.unlink(missing_ok=True)
            self._clear_abandoned()
        return tuple(backup.name for backup in gone)

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
        with inspection.opened_at_rest(backup.path) as source:
            if migration.unknown(inspection.applied_steps(source, migration.SET_NAME)):
                raise LibraryTooNew(path=backup.path)
            undo, aside = self._save_present(now)
            with translated(self._library), closing(connected(self._library)) as library:
                copy_over(source, library, self._library)
        return Restored(backup, undo, aside)

    def _save_present(self, now: datetime) -> tuple[Backup | None, Path | None]:
        if not self._library.exists():
            return None, None
        try:
            return self.make(now, BackupKind.BEFORE_RESTORE), None
        except LibraryDamaged:
            with folder_errors(self.folder):
                self.folder.mkdir(parents=True, exist_ok=True)
                return None, set_aside(self._library, self.folder / f"damaged-{stamp(now)}")

    def _is_saved(self, digest: str) -> bool:
        """Whether the newest backup that can be opened holds the same."""
        newest = next((backup for backup in self.all() if backup.contents), None)
        if newest is None:
            return False
        with inspection.opened_at_rest(newest.path) as connection:
            return inspection.digest(connection) == digest

    @contextmanager
    def _unfinished(self) -> Iterator[Path]:
        """A file for a copy that may still fail; it is gone afterwards."""
        path = self.folder / f"{os.getpid()}-{time.monotonic_ns()}{_UNFINISHED}"
        with folder_errors(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    def _named(self, unfinished: Path, now: datetime, kind: BackupKind) -> Path:
        """Give a finished copy a name that no other file has."""
        with folder_errors(self.folder):
            write_through(unfinished)
            path = self.folder / (stamp(now) + kind + SUFFIX)
            while path.exists():
                now += timedelta(microseconds=1)
                path = self.folder / (stamp(now) + kind + SUFFIX)
            unfinished.rename(path)
            write_through(self.folder)
        return path

    def _clear_abandoned(self) -> None:
        """Delete copies whose making was cut short, a day after."""
        before = time.time() - ABANDONED.total_seconds()
        for path in self.folder.glob(f"*{_UNFINISHED}*"):
            with suppress(FileNotFoundError):  # another process has just finished it
                if path.stat().st_mtime < before:
                    path.unlink()


def _by_name(backup: Backup) -> str:
    return backup.name
