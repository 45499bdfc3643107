"""From a file to a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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
