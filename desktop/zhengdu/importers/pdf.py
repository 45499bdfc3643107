"""PDF documents with a text layer to paragraphs."""

from __future__ import annotations

import threading
from bisect import bisect_left
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from zhengdu.errors import FileDamaged, FileLocked, PdfTooLong, PdfWithoutText
from zhengdu.importers.cleaning import cleaned
from zhengdu.importers.furniture import furniture
from zhengdu.importers.glyphs import glyphs_of
from zhengdu.importers.reflow import paragraphs
from zhengdu.importers.rows import columns_of, rows_of
from zhengdu.report.source import SetAside, Source
from zhengdu.text.normal import squeezed, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zhengdu.importers.rows import Line, Rows

PAGES = 1000
"""Pages a report may have; the longest known has under a hundred."""
CHARACTERS = 3_000_000
"""Characters of a document at which reading stops."""
_PDFIUM = threading.Lock()  # PDFium keeps state of its own and is not made for threads.


def read_pdf(data: bytes, path: Path) -> Source:
    """The paragraphs of a PDF; running heads, feet and page numbers are set aside.

    Raises:
        FileDamaged: the document cannot be parsed.
        FileLocked: it asks for a password.
        PdfTooLong: it has more pages than any report.
        PdfWithoutText: its pages are pictures, or its letters have no meaning.
    """
    with _PDFIUM:
        pages, hints = _read(data, path)
    lines = [line for page in pages for column in page for line in column]
    if _meaningful(lines) < 20:
        raise PdfWithoutText(path=path)
    return _source(pages, path.name, hints)


def _read(data: bytes, path: Path) -> tuple[list[list[list[Line]]], dict[str, str]]:
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise FileLocked(path=path) from error
        raise FileDamaged(path=path, reason="the document is cut off") from error
    try:
        if len(document) > PAGES:
            raise PdfTooLong(path=path, pages=len(document), limit=PAGES)
        return columns_of(list(_pages(document))), _hints(document)
    except pypdfium2.PdfiumError as error:
        raise FileDamaged(path=path, reason="a page cannot be read") from error
    finally:
        document.close()


def _pages(document: Any) -> Iterator[Rows]:  # noqa: ANN401
    left = CHARACTERS
    for number in range(len(document)):
        page = document[number]
        try:
            glyphs = list(glyphs_of(page))
        finally:
            page.close()
        left -= len(glyphs)
        if left < 0:
            return
        yield rows_of(glyphs)


def _hints(document: Any) -> dict[str, str]:  # noqa: ANN401
    title = trimmed(document.get_metadata_value("Title"))
    return {"title": title} if title else {}


def _meaningful(lines: Sequence[Line]) -> int:
    """Characters that mean something; fonts without a table of letters give private codes."""
    text = squeezed("".join(line.text for line in lines))
    good = sum(character.isalnum() for character in text)
    return good if 2 * good > len(text) else 0


def _source(pages: list[list[list[Line]]], name: str, hints: dict[str, str]) -> Source:
    found = furniture([[line for column in page for line in column] for page in pages])
    columns: list[list[Line]] = []
    aside: list[tuple[str, str, int]] = []
    read = 0
    for number, page in enumerate(pages):
        for column in page:
            columns.append([])
            for line in column:
                reason = found.reason(number, line) or _again(line, columns)
                if reason:
                    aside.append((line.text, reason, read))
                else:
                    columns[-1].append(line)
                    read += len(squeezed(line.text))
    texts, set_aside = cleaned(paragraphs(columns))
    ends = list(accumulate(len(squeezed(paragraph.text)) for paragraph in texts))
    for text, reason, before in aside:
        place = min(bisect_left(ends, before), len(ends) - 1) if before else -1
        set_aside += (SetAside(text, reason, place),)
    return Source(name, "pdf", "", texts, tuple(sorted(set_aside, key=attrgetter("after"))), hints)


def _again(line: Line, columns: list[list[Line]]) -> str:
    """Why a line is dropped that was cut in two by a page's end and drawn on both pages."""
    before = [column for column in columns[:-1] if column]
    first = not columns[-1] and bool(before) and len(line.text) > 8
    return "repeated" if first and before[-1][-1].text == line.text else ""
