"""One file -> Source: finds out by its content what it is and hands it to the right importer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.errors import FileEmpty, FileMissing, FileUnreadable, NotAFile, NotText, TooLarge
from zhengdu.importers.plain_text import from_text

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.source import Source

LIMIT_MB = 64


def read_source(path: Path) -> Source:
    """All that the file holds.

    Raises:
        ImportFailed: one of its kinds, when the file cannot be had or is no report.
    """
    data = _bytes_of(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotText(path=path) from error
    source = from_text(text, path.name, "utf-8")
    if not source.paragraphs:
        raise FileEmpty(path=path)
    return source


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise NotAFile(path=path)
        if size > LIMIT_MB * 2**20:
            raise TooLarge(path=path, size_mb=size // 2**20, limit_mb=LIMIT_MB)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error
