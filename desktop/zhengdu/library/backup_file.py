"""One backup as a file: its name says when and why it was made, a number inside in which order.

The name goes by the clock, which may jump; the number (SQLite's user_version, which the library
itself makes no use of) is one more than that of any backup there was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.errors import LibraryFailed
from zhengdu.library import inspection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zhengdu.library.inspection import Contents

SUFFIX = ".sqlite3"
_STAMP = "%Y%m%d-%H%M%S-%f"
_NAME = re.compile(r"(\d{8}-\d{6}-\d{6})(|-before-restore|-before-update)")


class BackupKind(StrEnum):
    """Why a backup was made; its value ends the file's name."""

    REGULAR = ""
    BEFORE_RESTORE = "-before-restore"
    BEFORE_UPDATE = "-before-update"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup.

    Attributes:
        name: of its file, without the suffix.
        path: of its file.
        made: when, by the clock of that time, in UTC.
        kind: only regular ones are ever thinned out.
        size: in bytes.
        contents: what it holds, or None if it cannot be opened.
        number: greater than those of the backups that were there before it; 0 where it cannot be
            opened, or an older version of the program made it.
    """

    name: str
    path: Path
    made: datetime
    kind: BackupKind
    size: int
    contents: Contents | None
    number: int = 0

    def is_ahead(self, now: datetime) -> bool:
        """Whether the clock stood later when it was made than it does now."""
        return self.made > now


def stamp(moment: datetime) -> str:
    """A moment as it stands in the name of a file."""
    return moment.strftime(_STAMP)


def is_backup(path: Path) -> bool:
    """Whether a file is named as backups are."""
    return path.suffix == SUFFIX and _NAME.fullmatch(path.stem) is not None


def backup_at(path: Path) -> Backup | None:
    """What a file in the folder is, or None if its name is none of ours."""
    match = _NAME.fullmatch(path.stem)
    try:
        moment = datetime.strptime(match[1] if match else "", _STAMP).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (ValueError, OSError):
        return None
    kind = BackupKind(match[2] if match else "")
    return Backup(path.stem, path, moment, kind, size, *_inside(path))


def number_of(path: Path) -> int:
    """The number of a backup, 0 if it cannot be opened."""
    try:
        with inspection.opened_at_rest(path) as connection:
            return inspection.number(connection)
    except LibraryFailed:
        return 0


def in_order(backups: Iterable[Backup]) -> list[Backup]:
    """The first made first, whatever the clock said.

    By their names go those that have no number; a damaged one stays beside the one before it.
    """
    numbered: list[tuple[int, str, Backup]] = []
    number = 0
    for backup in sorted(backups, key=lambda backup: backup.name):
        number = number if backup.contents is None else backup.number
        numbered.append((number, backup.name, backup))
    return [backup for _, _, backup in sorted(numbered)]


def _inside(path: Path) -> tuple[Contents | None, int]:
    try:
        with inspection.opened_at_rest(path) as connection:
            return inspection.contents(connection), inspection.number(connection)
    except LibraryFailed:
        return None, 0
