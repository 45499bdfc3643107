"""From a file to a report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.errors import ImportFailed

if TYPE_CHECKING:
    from zhengdu.report.model import Report
    from zhengdu.report.source import Source

HEAD = 30_000
"""Code points that fill the first pages of any window."""


def read(path: Path) -> Report:
    """The report in a file.

    Raises:
        ImportFailed: the file cannot be turned into a report; the subclass says why.
    """
    return read_with_source(path)[1]


def read_with_source(path: Path) -> tuple[Source, Report]:
    """The report in a file, with the paragraphs it was assembled from (the library keeps those).

    Raises:
        ImportFailed: the file cannot be turned into a report; the subclass says why.
    """
    from zhengdu.importers.reading import read_source
    from zhengdu.report.assembling import assemble

    source = read_source(path)
    return source, assemble(source)


def read_text(text: str, name: str) -> tuple[Source, Report]:
    """The report in a text or a piece of a web page, as it comes out of the clipboard.

    Raises:
        ImportFailed: no report can be made of it; `name` stands for a file's name.
    """
    from zhengdu.importers.reading import source_of
    from zhengdu.report.assembling import assemble

    source = source_of(text.encode("utf-8", "replace"), Path(name))
    return source, assemble(source)


def read_address(address: str) -> tuple[Source, Report]:
    """The report at a web address, which is fetched once.

    Raises:
        ImportFailed: it cannot be fetched, or is no report.
    """
    from tempfile import TemporaryDirectory

    from zhengdu.importers.reading import read_source
    from zhengdu.report.assembling import assemble
    from zhengdu.services.fetching import fetch

    with TemporaryDirectory(prefix="zhengdu-", ignore_cleanup_errors=True) as folder:
        file = fetch(address, Path(folder))
        try:
            source = read_source(file)
        except ImportFailed as error:
            error.data["path"] = address
            raise
    source = replace(source, hints={**source.hints, "url": address})
    return source, assemble(source)


def read_head(path: Path, characters: int = HEAD) -> Report | None:
    """The beginning of a long plain text as a report of its own, to show while the rest is read.

    None where the format is no plain text, or the file is so short that `read` is as quick. Its id
    is that of the beginning alone: it is for showing, not for keeping.

    Raises:
        ImportFailed: the file cannot be turned into a report; the subclass says why.
    """
    from zhengdu.importers import reading
    from zhengdu.report.assembling import assemble

    source = reading.read_head(path, characters)
    return assemble(source) if source is not None else None
