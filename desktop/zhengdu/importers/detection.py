"""What a file is, told by its content; the suffix decides only between Markdown and plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.errors import FileLocked, NotText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
PDF = b"%PDF-"
FOREIGN = (
    b"\x7fELF",
    b"MZ\x90",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b\x08",
)
"""Beginnings of files that are surely no text."""
HEAD = 4000
"""Characters in which a web page shows that it is one."""
_TAGS = ("<body", "<br", "<div", "<meta ", "<table")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
HEADINGS = 3
"""Headings with # from which a text without the suffix counts as Markdown."""
FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t\u3000]+(?=\S)")
_HEADERS = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_TYPE = re.compile(rb"(?im)^content-type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)")
_STREAMS = ("WordDocument", "MatOST", "CONTENTS")
"""Names inside compound files of Word, WPS Writer and Works."""


def is_pdf(data: bytes) -> bool:
    """Whether bytes are a PDF, which may have some bytes of something else before it."""
    return PDF in data[:1024] and (data.lstrip().startswith(PDF) or b"%%EOF" in data[-2048:])


def is_html(text: str) -> bool:
    """Whether a text is a web page or a piece of one."""
    head = text[:HEAD].lower()
    if head.lstrip().startswith(("<!doctype html", "<html", "<?xml")):
        return True
    return any(tag in head for tag in _TAGS) or ("<p" in head and "</p>" in head)


def is_mhtml(data: bytes) -> bool:
    """Whether bytes begin with the headers of a message that holds a web page."""
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    header = _HEADERS.match(head)
    return header is not None and _TYPE.search(header.group()) is not None


def office_suffix(data: bytes, path: Path) -> str | None:
    """The suffix by which LibreOffice knows a document; None if it is no document for it.

    Raises:
        FileLocked: it is a document of a newer Word, encrypted.
        NotText: it is a compound file without text: a workbook, slides, an installer.
    """
    if data.startswith(b"{\\rtf"):
        return ".rtf"
    if data.startswith(COMPOUND):
        if _names(data, "EncryptedPackage"):
            raise FileLocked(path=path)
        if not any(_names(data, stream) for stream in _STREAMS):
            raise NotText(path=path)
        return ".wps" if path.suffix.lower() == ".wps" else ".doc"
    head = data[:2000]
    if head.startswith(b"PK\x03\x04") and b"application/vnd.oasis.opendocument.text" in head[:120]:
        return ".odt"
    is_xml = head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml")
    if is_xml and (b"<w:wordDocument" in head or b"Word.Document" in head):
        return ".xml"
    return ".fodt" if is_xml and b"opendocument.text" in head else None


def is_markdown(text: str, name: str) -> bool:
    """Whether a text is Markdown: by front matter and headings, fewer of them if its name says so."""
    headings = sum(1 for _ in zip(range(HEADINGS), _headings(text), strict=False))
    needed = 0 if name.lower().endswith(SUFFIXES) else HEADINGS - bool(FRONT.match(text))
    return headings >= needed


def _headings(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if HEADING.match(line))


def _names(data: bytes, stream: str) -> bool:
    """Whether a stream of this name is in a compound file; its folder is UTF-16."""
    return (stream + "\0").encode("utf-16-le") in data
