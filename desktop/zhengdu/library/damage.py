"""Library files that SQLite cannot use: known before they are opened, kept before they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.errors import LibraryDamaged

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"SQLite format 3\0"
BACKUPS = "backups"
"""The folder of a library's backups, beside it."""
_HEADER = 100
_COMPANIONS = ("-wal", "-shm")


def refuse_damaged(path: Path) -> None:
    """Find out what SQLite would take for a new or a sound library, but is neither.

    Raises:
        LibraryDamaged: the file is another program's, has been cut off, or has been emptied.
        OSError: it cannot be read.
    """
    if not path.exists():
        return
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if header[: len(MAGIC)] not in (MAGIC, b""):
        raise LibraryDamaged(path=path, reason="not an SQLite file")
    if not header and any((path.parent / BACKUPS).glob("*" + path.suffix)):
        raise LibraryDamaged(path=path, reason="the file is empty")
    if header and _is_cut_off(path, header):
        raise LibraryDamaged(path=path, reason="the file has been cut off")


def set_aside(path: Path, beside: Path) -> Path:
    """Copy a damaged library with what belongs to it, then take it away; where the copy is.

    SQLite would replay an old -wal file into whatever is put in the library's place, so that one
    goes first.

    Raises:
        OSError: it could not be copied; it is then as it was.
    """
    import shutil

    for companion in ("", *_COMPANIONS):
        source = path.with_name(path.name + companion)
        if source.exists():
            shutil.copy2(source, beside.with_name(beside.name + path.suffix + companion))
    for companion in (*_COMPANIONS, ""):
        path.with_name(path.name + companion).unlink(missing_ok=True)
    return beside.with_name(beside.name + path.suffix)


def _is_cut_off(path: Path, header: bytes) -> bool:
    """Whether the file is shorter than its header says (https://sqlite.org/fileformat.html 1.3).

    The pages that are missing may stand in the -wal file while there is one.
    """
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        return False
    if len(header) < _HEADER:
        return True
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    is_valid = header[24:28] == header[92:96]
    pages = int.from_bytes(header[28:32], "big")
    return is_valid and path.stat().st_size < pages * page_size
