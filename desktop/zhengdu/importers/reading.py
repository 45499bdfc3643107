"""A file to a Source: the format is told by the content, never by the name alone."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from zhengdu.errors import FileEmpty, FileMissing, FileUnreadable, NotAFile, NotText, TooLarge
from zhengdu.importers.encoding import decode
from zhengdu.importers.plain import from_text
from zhengdu.text.normal import trimmed

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.source import Source

LIMIT_MB = 64
"""The largest file that is opened; the longest report known has half a megabyte."""
ZIP = b"PK\x03\x04"
FOREIGN = (
    b"\x7fELF",
    b"MZ\x90",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
)
"""Beginnings of files that are surely no text."""


def read_source(path: Path) -> Source:
    """Everything a file holds.

    Raises:
        ImportFailed: the file cannot be read; the subclass says why.
    """
    data = _bytes_of(path)
    if data.startswith(ZIP):
        from zhengdu.importers.docx import read_docx

        return read_docx(data, path)
    if data.startswith(FOREIGN):
        raise NotText(path=path)
    text, encoding = decode(data, path)
    if not trimmed(text):
        raise FileEmpty(path=path)
    if _is_html(text):
        from zhengdu.importers.html import read_html

        return read_html(data, path)
    source = from_text(text, path.name, encoding)
    if not source.paragraphs:
        raise FileEmpty(path=path)
    return source


def read_head(path: Path, characters: int) -> Source | None:
    """The beginning of a long plain text; None if the file is no plain text or is short.

    Raises:
        ImportFailed: the file cannot be read; the subclass says why.
    """
    if _size_of(path) <= characters * 4:
        return None
    try:
        with path.open("rb") as file:
            data = file.read(characters * 3 & ~3)
    except OSError as error:
        raise _unreadable(path, error) from error
    if data.startswith((ZIP, *FOREIGN)):
        return None
    text, encoding = decode(data, path)
    if _is_html(text) or not trimmed(text):
        return None
    end = text.rfind("\n")
    return from_text(text[: end if end > 0 else len(text)], path.name, encoding)


def _bytes_of(path: Path) -> bytes:
    if _size_of(path) == 0:
        raise FileEmpty(path=path)
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _size_of(path: Path) -> int:
    if path.is_dir():
        raise NotAFile(path=path)
    try:
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        number = getattr(error, "errno", errno.ENOENT)
        if number in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG):
            raise FileMissing(path=path) from error
        raise _unreadable(path, error) from error
    if size > LIMIT_MB * 1_000_000:
        raise TooLarge(path=path, size_mb=size // 1_000_000, limit_mb=LIMIT_MB)
    return size


def _unreadable(path: Path, error: OSError | ValueError) -> FileUnreadable:
    reason = getattr(error, "strerror", None) or type(error).__name__
    return FileUnreadable(path=path, reason=reason)


def _is_html(text: str) -> bool:
    head = text[:4000].lower()
    if head.lstrip().startswith(("<!doctype html", "<html", "<?xml")):
        return True
    return "<body" in head or ("<p" in head and "</p>" in head) or "<br" in head
