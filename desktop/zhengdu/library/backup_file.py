"""One backup as a file: its name says when and why it was made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.errors import LibraryFailed
from zhengdu.library import inspection

if TYPE_CHECKING:
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
    """

    name: str
    path: Path
    made: datetime
    kind: BackupKind
    size: int
    contents: Contents | None


def stamp(moment: datetime) -> str:
    """A moment as it stands in the name of a file."""
    return moment.strftime(_STAMP)


def backup_at(path: Path) -> Backup | None:
    """What a file in the folder is, or None if its name is none of ours."""
    match = _NAME.fullmatch(path.stem)
    try:
        moment = datetime.strptime(match[1] if match else "", _STAMP).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (ValueError, OSError):
        return None
    kind = BackupKind(match[2] if match else "")
    return Backup(path.stem, path, moment, kind, size, _contents(path))


def _contents(path: Path) -> Contents | None:
    try:
        with inspection.opened_at_rest(path) as connection:
            return inspection.contents(connection)
    except LibraryFailed:
        return None
