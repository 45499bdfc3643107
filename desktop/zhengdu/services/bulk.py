"""Many reports into the library: files, folders, archives and web addresses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.errors import ImportFailed, ReportUnknown
from zhengdu.services import fetching, opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.importers.archive import Entry
    from zhengdu.library.stored import StoredReport
    from zhengdu.report.model import Report
    from zhengdu.report.source import Source
    from zhengdu.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: one of `stored` and `error` is there.

    Attributes:
        name: its path or web address.
        stored: the report in the library.
        error: why there is none.
        is_known: it was in the library before.
    """

    name: str
    stored: StoredReport | None = None
    error: ImportFailed | None = None
    is_known: bool = False


def import_all(workspace: Workspace, names: Iterable[str]) -> Iterator[Outcome]:
    """Take what the names stand for into the library; a failure does not stop the others.

    A name is a file, a folder, an archive or a web address; the last is fetched.

    Raises:
        LibraryFailed: the library cannot be used.
    """
    for name in names:
        yield from (
            _import_address(workspace, name)
            if fetching.is_address(name)
            else _import_path(workspace, Path(name))
        )


def _import_address(workspace: Workspace, address: str) -> Iterator[Outcome]:
    try:
        source, report = opening.read_address(address)
        yield _kept(workspace, address, source, report)
    except ImportFailed as error:
        yield Outcome(address, error=error)


def _import_path(workspace: Workspace, path: Path) -> Iterator[Outcome]:
    from zhengdu.importers import archive

    if not archive.is_collection(path):
        yield _imported(workspace, archive.Entry(path))
        return
    try:
        entries = archive.entries(path)
    except ImportFailed as error:
        yield Outcome(str(path), error=error)
        return
    for entry in entries:
        yield _imported(workspace, entry)


def _imported(workspace: Workspace, entry: Entry) -> Outcome:
    from zhengdu.report.assembling import assemble

    try:
        source = entry.source()
    except ImportFailed as error:
        return Outcome(str(entry.path), error=error)
    return _kept(workspace, entry.path, source, assemble(source))


def _kept(workspace: Workspace, origin: Path | str, source: Source, report: Report) -> Outcome:
    try:
        return Outcome(str(origin), stored=workspace.find(report.id), is_known=True)
    except ReportUnknown:
        return Outcome(str(origin), stored=workspace.add(source, report, origin))
