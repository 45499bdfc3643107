"""Backups of what the reader keeps, and whether all of it is sound."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import AnchorState
from zhengdu.annotations.anchoring import resolve
from zhengdu.errors import LibraryDamaged, LibraryFailed, UnsavedUnreadable
from zhengdu.services.unsaved import left_in, read
from zhengdu.services.workspace import LIBRARY_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from zhengdu.library.backup import Backups, Restored
    from zhengdu.library.backup_file import Backup
    from zhengdu.library.inspection import Contents
    from zhengdu.library.stored import StoredReport
    from zhengdu.services.workspace import Workspace

DOUBTFUL = (AnchorState.CHANGED, AnchorState.ORPHANED)


@dataclass(frozen=True, slots=True)
class CheckedBackup:
    """A backup and what is wrong with it, in SQLite's words; nothing if it can be restored."""

    backup: Backup
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckedUnsaved:
    """A file beside the library with notes that could not be written into it.

    Attributes:
        path: of the file.
        notes: how many it holds.
        problem: why they cannot be put back, or None.
    """

    path: Path
    notes: int
    problem: UnsavedUnreadable | None = None


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A report of the library.

    Attributes:
        report: as it is listed.
        anchors: how many of its notes stand how surely in its text.
        problem: why its text cannot be read, or empty.
    """

    report: StoredReport
    anchors: Mapping[AnchorState, int]
    problem: str = ""

    @property
    def is_fine(self) -> bool:
        """Whether its text is there and every note stands in it, be it at another place."""
        return not self.problem and not any(self.anchors.get(state) for state in DOUBTFUL)


@dataclass(frozen=True, slots=True)
class Health:
    """What a check has found.

    Attributes:
        failure: why the library cannot be used at all, or None.
        contents: what it holds, or None where there is no library (yet).
        problems: what SQLite finds wrong with it.
        backups: the one made last first.
        reports: those of the library.
        unsaved: the file made first first.
    """

    failure: LibraryFailed | None
    contents: Contents | None
    problems: tuple[str, ...]
    backups: tuple[CheckedBackup, ...]
    reports: tuple[CheckedReport, ...]
    unsaved: tuple[CheckedUnsaved, ...] = ()

    @property
    def lacks_backup(self) -> bool:
        """Whether there is something to lose and no sound backup of it."""
        holds = self.contents is not None and self.contents.reports + self.contents.notes > 0
        return holds and all(checked.problems for checked in self.backups)

    @property
    def is_lost(self) -> bool:
        """Whether there are backups, but no library any more."""
        return self.failure is None and self.contents is None and bool(self.backups)

    @property
    def is_fine(self) -> bool:
        """Whether there is nothing to look at."""
        return not (
            self.failure
            or self.problems
            or self.lacks_backup
            or self.is_lost
            or any(checked.problems for checked in self.backups)
            or not all(checked.is_fine for checked in self.reports)
            or self.unsaved
        )


def back_up(data_dir: Path, *, always: bool = False) -> Backup | None:
    """Back the library up, check the copy, and delete what it makes superfluous.

    It has a connection of its own, so notes are written meanwhile.

    Args:
        data_dir: the folder of everything that is kept.
        always: also when nothing has changed since the last backup.

    Returns:
        The backup, or None if there was nothing to be saved.

    Raises:
        LibraryGone: there are backups, but no library any more.
        LibraryFailed: it could not be made; older ones are as they were.
    """
    shelf, present = _backups(data_dir), datetime.now(UTC)
    if not shelf.has_library():
        return None
    made = shelf.make(present, always=always)
    if made is not None:
        shelf.thin(present)
    return made


def backups(data_dir: Path) -> tuple[Backup, ...]:
    """Every backup with what it holds, the one made last first."""
    return _backups(data_dir).all()


def restore(workspace: Workspace, key: str) -> Restored:
    """Put back the backup whose name begins with `key`; the present library is saved first.

    Raises:
        BackupUnknown, BackupAmbiguous: none or several have it.
        BackupDamaged, LibraryFailed: nothing has been changed.
    """
    workspace.close()
    shelf = _backups(workspace.data_dir)
    return shelf.restore(shelf.find(key), datetime.now(UTC))


def check(workspace: Workspace) -> Health:
    """Look through the library, what lies beside it, and the place of every note."""
    checked = _checked_backups(workspace.data_dir)
    unsaved = tuple(_checked_unsaved(path) for path in left_in(workspace.data_dir))
    if workspace.is_new:
        return Health(None, None, (), checked, (), unsaved)
    from zhengdu.library.inspection import examine

    try:
        reports = tuple(_checked_report(workspace, report) for report in workspace.reports())
        contents, problems = examine(workspace.data_dir / LIBRARY_FILE)
    except LibraryFailed as error:
        return Health(error, None, (), checked, (), unsaved)
    return Health(None, contents, problems, checked, reports, unsaved)


def _backups(data_dir: Path) -> Backups:
    from zhengdu.library.backup import Backups

    return Backups(data_dir / LIBRARY_FILE)


def _checked_backups(data_dir: Path) -> tuple[CheckedBackup, ...]:
    shelf = _backups(data_dir)
    return tuple(CheckedBackup(backup, shelf.problems(backup)) for backup in shelf.all())


def _checked_unsaved(path: Path) -> CheckedUnsaved:
    try:
        return CheckedUnsaved(path, len(read(path)))
    except UnsavedUnreadable as error:
        return CheckedUnsaved(path, 0, error)


def _checked_report(workspace: Workspace, stored: StoredReport) -> CheckedReport:
    notes = workspace.annotations(stored.id)
    try:
        report = workspace.load(stored.id)
    except LibraryDamaged as error:
        return CheckedReport(stored, {}, str(error.data["reason"]))
    states = Counter(resolve(note.anchor, report).state for note in notes)
    return CheckedReport(stored, states)
