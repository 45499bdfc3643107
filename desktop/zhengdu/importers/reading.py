"""A file to a Source: the format is told by the content, never by the name alone."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from zhengdu.errors import FileEmpty, FileMissing, FileUnreadable, NotAFile, NotText, TooLarge
from zhengdu.importers.detection import (
    FOREIGN,
    HEAD,
    SUFFIXES,
    ZIP,
    is_html,
    is_markdown,
    is_mhtml,
    is_pdf,
    office_suffix,
)
from zhengdu.importers.encoding import decode
from zhengdu.importers.plain import from_text
from zhengdu.text.normal import trimmed

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.source import Source

LIMIT_MB = 64
"""The largest file that is opened; the longest report known has half a megabyte."""


def read_source(path: Path) -> Source:
    """Everything a file holds.

    Raises:
        ImportFailed: the file cannot be read; the subclass says why.
    """
    return source_of(_bytes_of(path), path)


def source_of(data: bytes, path: Path) -> Source:
    """Everything the bytes of a file hold; of its name only the suffix counts, and that little.

    Raises:
        ImportFailed: the bytes are no report; the subclass says why.
    """
    source = _from_document(data, path)
    if source is not None:
        return source
    if data.startswith(FOREIGN):
        raise NotText(path=path)
    text, encoding = decode(data, path)
    if not trimmed(text):
        raise FileEmpty(path=path)
    source = _from_markup(text, data, path, encoding)
    if source is None:
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
    if data.startswith((*ZIP, *FOREIGN)) or _is_document(data, path):
        return None
    text, encoding = decode(data, path)
    if is_html(text) or is_markdown(text, path.name) or not trimmed(text):
        return None
    end = text.rfind("\n")
    return from_text(text[: end if end > 0 else len(text)], path.name, encoding)


def _is_document(data: bytes, path: Path) -> bool:
    return is_pdf(data) or is_mhtml(data) or office_suffix(data, path) is not None


def _from_document(data: bytes, path: Path) -> Source | None:
    """What a PDF, Word document, other document or web archive holds; None if it is none."""
    if is_pdf(data):
        from zhengdu.importers.pdf import read_pdf

        return read_pdf(data, path)
    suffix = office_suffix(data, path)
    if suffix is not None:
        from zhengdu.importers.office import read_office

        return read_office(data, path, suffix)
    if data.startswith(ZIP):
        from zhengdu.importers.docx import read_docx

        return read_docx(data, path)
    if is_mhtml(data):
        from zhengdu.importers.mhtml import read_mhtml

        return read_mhtml(data, path)
    return None


def _from_markup(text: str, data: bytes, path: Path, encoding: str) -> Source | None:
    """What a web page or a Markdown text holds; None if it is plain."""
    if is_html(text) and not (path.name.lower().endswith(SUFFIXES) and _is_mixed(text)):
        from zhengdu.importers.html import read_html

        return read_html(data, path)
    if not is_markdown(text, path.name):
        return None
    from zhengdu.importers.markdown import read_markdown

    return read_markdown(text, path.name, encoding)


def _is_mixed(text: str) -> bool:
    """Whether a text holds tags without being a page: Markdown may."""
    head = text[:HEAD].lower()
    return not head.lstrip().startswith("<") and "<body" not in head and "<html" not in head


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
