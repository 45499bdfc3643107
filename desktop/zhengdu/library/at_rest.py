"""What lies beside a library, and whether anybody can be writing to it."""

from __future__ import annotations

import errno
import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def beside(path: Path, end: str) -> Path:
    """A file that belongs to a library, by the end of its name."""
    return path.with_name(path.name + end)


def has_log(path: Path) -> bool:
    """Whether something is in the -wal file beside a library."""
    return _has_content(beside(path, "-wal"))


def lies_at_rest(path: Path) -> bool:
    """Whether a library can be read as it is: its folder takes no files, and no act is unfinished.

    SQLite needs files of its own beside one that may be written to.
    """
    is_whole = not has_log(path) and not _has_content(beside(path, "-journal"))
    return path.is_file() and is_whole and not _takes_files(path.parent)


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _takes_files(folder: Path) -> bool:
    """Whether a file can be made in a folder; only trying tells, on every system and share."""
    probe = folder / f"{os.getpid()}-{time.monotonic_ns()}.probe"
    try:
        os.close(os.open(probe, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except OSError as error:
        return error.errno not in _REFUSED
    probe.unlink()
    return True
