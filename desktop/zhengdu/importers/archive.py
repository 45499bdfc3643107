"""Folders and ZIP archives of reports: what is in them, one entry a file, nothing unpacked to disk."""

from __future__ import annotations

import os
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from zhengdu.errors import (
    ArchiveLocked,
    FileDamaged,
    FileMissing,
    FileUnreadable,
    NestedArchive,
    NoReports,
    TooLarge,
    TooMany,
)
from zhengdu.importers.detection import ZIP
from zhengdu.importers.reading import LIMIT_MB, read_source, source_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.report.source import Source

FILES = 2000
"""Files that are taken in at once."""
UNPACKED_MB = 1024
"""What an archive may unpack to altogether."""
_DOCUMENTS = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml")
_BESIDE = (
    ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".webp", ".ico", ".tif", ".tiff", ".css",
    ".js", ".map", ".woff", ".woff2", ".ttf", ".otf", ".mp3", ".mp4", ".wav", ".avi", ".mov",
    ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps", ".csv", ".json", ".exe", ".dll", ".db",
    ".ini", ".lnk", ".url", ".sqlite3", ".py", ".sh",
)  # fmt: skip
"""Suffixes of what lies beside reports and is none."""
_ARCHIVES = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b\x08")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file in a folder or archive.

    Attributes:
        path: where it lies; in an archive, the archive's path with the name inside behind it.
        archive: the archive it is in, if it is in one.
        member: its name there.
    """

    path: Path
    archive: Path | None = None
    member: str = ""

    def source(self) -> Source:
        """What the file holds.

        Raises:
            ImportFailed: it is no report, or cannot be unpacked.
        """
        return read_source(self.path) if self.archive is None else self._unpacked(self.archive)

    def _unpacked(self, archive: Path) -> Source:
        try:
            with zipfile.ZipFile(archive) as opened:
                info = opened.getinfo(self.member)
                if info.flag_bits & 1:
                    raise ArchiveLocked(path=self.path)
                size = info.file_size // 1_000_000
                if size > LIMIT_MB:
                    raise TooLarge(path=self.path, size_mb=size, limit_mb=LIMIT_MB)
                data = opened.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, RuntimeError,
                NotImplementedError) as error:  # fmt: skip
            raise FileDamaged(path=self.path, reason="the archive is broken or cut off") from error
        if data.startswith(_ARCHIVES) and not _is_document(data):
            raise NestedArchive(path=self.path)
        return source_of(data, self.path)


def is_collection(path: Path) -> bool:
    """Whether a path is a folder, or an archive that is no document itself."""
    if path.is_dir():
        return True
    try:
        with path.open("rb") as file:
            if not file.read(4).startswith(ZIP):
                return False
        with zipfile.ZipFile(path) as archive:
            return not _holds_document(archive.namelist())
    except (OSError, ValueError, zipfile.BadZipFile):
        return False


def entries(path: Path) -> tuple[Entry, ...]:
    """The files in a folder or archive that may be reports, by name.

    Hidden files, pictures and the folders that belong to saved web pages are passed over.

    Raises:
        FileDamaged: the archive is broken.
        FileMissing, FileUnreadable: the folder cannot be looked into.
        NoReports: no such file is there.
        TooLarge: the archive unpacks to more than UNPACKED_MB.
        TooMany: there are more than FILES.
    """
    found = tuple(_in_folder(path) if path.is_dir() else _in_archive(path))
    if len(found) > FILES:
        raise TooMany(path=path, count=len(found), limit=FILES)
    if not found:
        raise NoReports(path=path)
    return found


def _in_folder(folder: Path) -> Iterator[Entry]:
    if not os.access(folder, os.R_OK | os.X_OK):
        raise FileUnreadable(path=folder, reason="Permission denied")
    count = 0
    # Links to folders are not followed: they may lead in a circle.
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_hidden(name) and not _is_kept(name))
        for name in sorted(names):
            if _may_be_report(name):
                count += 1
                if count > FILES:
                    raise TooMany(path=folder, count=count, limit=FILES)
                yield Entry(Path(place, name))


def _in_archive(path: Path) -> Iterator[Entry]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [info for info in archive.infolist() if not info.is_dir()]
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise FileDamaged(path=path, reason="the archive is broken or cut off") from error
    size = sum(info.file_size for info in members) // 1_000_000
    if size > UNPACKED_MB:
        raise TooLarge(path=path, size_mb=size, limit_mb=UNPACKED_MB)
    named = sorted((_name(info), info.filename) for info in members)
    for name, member in named:
        parts = _inside(name)
        passed_over = any(_is_hidden(part) or _is_kept(part) for part in parts[:-1])
        if parts and not passed_over and _may_be_report(parts[-1]):
            yield Entry(path.joinpath(*parts), path, member)


def _name(info: zipfile.ZipInfo) -> str:
    """A member's name; archives made on Chinese Windows write GBK without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return info.filename.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return info.filename


def _inside(name: str) -> tuple[str, ...]:
    """The parts of a member's name, without any that lead out of the archive."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return tuple(part for part in parts if part not in ("/", "..") and not part.endswith(":"))


def _may_be_report(name: str) -> bool:
    passed_over = _is_hidden(name) or name.startswith("~$") or name == "Thumbs.db"
    return not passed_over and PurePosixPath(name).suffix.lower() not in _BESIDE


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == "__MACOSX"


def _is_kept(name: str) -> bool:
    """Whether a folder belongs to a web page that a browser saved."""
    return name.endswith(("_files", ".files", "_文件"))


def _is_document(data: bytes) -> bool:
    import io

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _holds_document(archive.namelist())
    except (zipfile.BadZipFile, ValueError):
        # Rar and others are archives for certain; a broken ZIP is left to the importers.
        return data.startswith(ZIP)


def _holds_document(names: Iterable[str]) -> bool:
    return not set(_DOCUMENTS).isdisjoint(names)
