"""Word documents to paragraphs; bold runs, heading styles and soft breaks are cues."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhengdu.errors import (
    ArchiveInstead,
    FileDamaged,
    ImportFailed,
    NoTextInside,
    NotText,
    TooLarge,
)
from zhengdu.importers.cleaning import cleaned
from zhengdu.importers.numbering import Numbering
from zhengdu.report.source import RawParagraph, Source
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNPACKED_MB = 256
"""What a document may unpack to; a bomb is refused before it is unpacked."""
_HEADING = re.compile(r"(?:heading|标题)\s*([1-6])", re.IGNORECASE)


def read_docx(data: bytes, path: Path) -> Source:
    """The paragraphs and tables of a Word document in reading order.

    Raises:
        FileDamaged: the archive or the document in it is broken.
        NotText: it is an archive, but no Word document.
        NoTextInside: no paragraph has text.
        TooLarge: it unpacks to more than UNPACKED_MB.
    """
    with _damage_told(path):
        document = _opened(data, path)
        cues = _Cues(_levels(document), Numbering(document))
        raw = [part for block in document.iter_inner_content() for part in _parts(block, cues)]
        hints = _hints(document)
    paragraphs, set_aside = cleaned(raw)
    if not paragraphs:
        raise NoTextInside(path=path)
    return Source(path.name, "docx", "", paragraphs, set_aside, hints)


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    """Whatever the libraries raise over a broken document, as one sentence."""
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        yield
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OpcError, LxmlError, LookupError,
            ValueError, OSError, EOFError, RuntimeError, AttributeError, TypeError,
            struct.error, OverflowError) as error:  # fmt: skip
        raise FileDamaged(path=path, reason=_reason(error)) from error


def _opened(data: bytes, path: Path) -> Any:  # noqa: ANN401
    import docx

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(member.file_size for member in archive.infolist())
        if size > UNPACKED_MB * 1_000_000:
            raise TooLarge(path=path, size_mb=size // 1_000_000, limit_mb=UNPACKED_MB)
        names = set(archive.namelist())
        if "word/document.xml" not in names:
            raise _other(names, path)
    return docx.Document(io.BytesIO(data))


def _other(names: set[str], path: Path) -> ImportFailed:
    """What an archive is that holds no Word document: workbook, slides, or several files."""
    known = {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"}
    return NotText(path=path) if names & known else ArchiveInstead(path=path)


def _reason(error: Exception) -> str:
    """What is broken about a document, in words."""
    if isinstance(error, (zipfile.BadZipFile, zlib.error, EOFError)):
        return "the archive is broken or cut off"
    if isinstance(error, (RuntimeError, NotImplementedError)):
        return "the archive is packed in an unknown way or locked"
    return "its parts do not fit together"


def _levels(document: Any) -> dict[str, int]:  # noqa: ANN401
    """Levels of the styles that are headings, by the styles' ids."""
    names = ((style.style_id, _HEADING.match(style.name or "")) for style in document.styles)
    return {identity: int(match.group(1)) for identity, match in names if match}


@dataclass(frozen=True, slots=True)
class _Cues:
    """What styles say about paragraphs: levels of headings by style id, and numbers."""

    levels: dict[str, int]
    numbering: Numbering


def _parts(block: Any, cues: _Cues) -> Iterator[RawParagraph]:  # noqa: ANN401
    """A paragraph gives its lines, a table its rows."""
    if hasattr(block, "rows"):
        for row in block.rows:
            cells = [cell.text.replace("\n", " ").strip() for cell in row.cells]
            distinct = [c for i, c in enumerate(cells) if i == 0 or c != cells[i - 1]]
            yield RawParagraph("\t".join(distinct), table=len(distinct) > 1)
        return
    if len(block._p) == (block._p.pPr is not None):
        return  # Nothing but properties is in it.
    # The paragraph's own `style` searches all styles each time: a millisecond a paragraph.
    level = cues.levels.get(block._p.style, 0)
    text, bold = _runs(block)
    if text.strip():
        label = cues.numbering.label(block._p, block._p.style)
        text = label + text
        bold = [run.shifted(len(label)) for run in bold]
    start = 0
    for line in text.split("\n"):
        span = Span(start, start + len(line))
        shared = (part.intersection(span) for part in bold)
        yield RawParagraph(
            line, tuple(part.shifted(-start) for part in shared if part), heading_level=level
        )
        start += len(line) + 1


def _runs(paragraph: Any) -> tuple[str, list[Span]]:  # noqa: ANN401
    """The text of a paragraph and where it is bold."""
    texts: list[str] = []
    bold: list[Span] = []
    length = 0
    for item in paragraph.iter_inner_content():
        for run in getattr(item, "runs", [item]):
            text = run.text
            if run.bold and text:
                bold.append(Span(length, length + len(text)))
            texts.append(text)
            length += len(text)
    return "".join(texts), bold


def _hints(document: Any) -> dict[str, str]:  # noqa: ANN401
    title = document.core_properties.title
    return {"title": title} if title else {}
