"""The files of a folder of backups: none counts before it is complete, none is overwritten."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from zhengdu.library.backup_file import SUFFIX, is_backup, stamp
from zhengdu.library.copying import folder_errors, write_through

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

ABANDONED = timedelta(days=1)
_UNFINISHED = ".unfinished"


class BackupFolder:
    """The folder of a library's backups; it need not exist before something is put in."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def files(self) -> list[Path]:
        """The files that are named as backups are, in no order."""
        with folder_errors(self.path):
            return list(filter(is_backup, self.path.iterdir())) if self.path.is_dir() else []

    @contextmanager
    def unfinished(self, beside: Path | None = None) -> Iterator[Path]:
        """A file for a copy that may still fail; it is gone afterwards.

        Args:
            beside: the file in whose place it will be put, which may be on another disk.
        """
        folder = beside.parent if beside else self.path
        path = folder / f"{os.getpid()}-{time.monotonic_ns()}{_UNFINISHED}"
        with folder_errors(folder):
            folder.mkdir(parents=True, exist_ok=True)
        try:
            yield path
        finally:
            with folder_errors(folder):
                path.unlink(missing_ok=True)

    def named(self, unfinished: Path, now: datetime, *, before: str = "", after: str = "") -> Path:
        """Give a finished copy a name that no other file has: its time, and words around it."""
        with folder_errors(self.path):
            write_through(unfinished)
            path = self.free(now, before=before, after=after)
            unfinished.rename(path)
            write_through(self.path)
        return path

    def free(self, now: datetime, *, before: str = "", after: str = "") -> Path:
        """A file of that name, or of one a moment later, that is not there yet."""
        while (path := self.path / f"{before}{stamp(now)}{after}{SUFFIX}").exists():
            now += timedelta(microseconds=1)
        return path

    def clear_abandoned(self) -> None:
        """Delete copies whose making was cut short, a day after."""
        before = time.time() - ABANDONED.total_seconds()
        left = (folder.glob(f"*{_UNFINISHED}*") for folder in (self.path, self.path.parent))
        for path in chain.from_iterable(left):
            with suppress(FileNotFoundError):  # another process has just finished it
                if path.stat().st_mtime < before:
                    path.unlink()
