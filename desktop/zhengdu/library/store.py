"""The connection to one library file: opened with checks, written to in transactions only.

Reading needs nothing but sqlite3; sqlite-utils (90 ms to import) comes with the first write.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhengdu.errors import LibraryFailed, LibraryMoved, LibraryReadOnly
from zhengdu.library.failure import translated
from zhengdu.library.locking import transaction_on
from zhengdu.library.open_file import OpenFile, open_file, writer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

BUSY_MS = 5000


@dataclass(frozen=True, slots=True)
class FileState:
    """What a library is known by at a moment.

    Attributes:
        path: of its file.
        identity: other numbers for another file.
        content: other numbers than before once another connection has changed it.
    """

    path: Path
    identity: tuple[int, ...]
    content: tuple[int, ...]


class Store:
    """One library file. It belongs to the thread that makes it (sqlite3 refuses others).

    Where another file has taken the place of the one that was opened, that one is used from then
    on. Where there is none any more, the one that was opened can be read, as long as it is open.
    """

    def __init__(self, path: Path, *, busy_ms: int = BUSY_MS) -> None:
        """Open the library, making or migrating it where needed.

        Raises:
            LibraryFailed: LibraryReadOnly, LibraryDamaged, LibraryTooNew or LibraryBusy; the file
                is then as it was.
        """
        self.path = path
        self._busy_ms = busy_ms
        self._db: Database | None = None
        self._is_closed = False
        self._file: OpenFile | None = open_file(path, busy_ms)

    def read(self, sql: str, *parameters: Any) -> list[sqlite3.Row]:  # noqa: ANN401
        """All rows of a query."""
        connection = self._present().connection
        with translated(self.path):
            return connection.execute(sql, parameters).fetchall()

    def state(self) -> FileState:
        """What the library is known by now.

        Raises:
            LibraryMoved: it is not where it was.
        """
        file = self._there()
        (row,) = self.read("PRAGMA data_version")
        return FileState(self.path, file.identity, (row[0], *(file.stamp or ())))

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Everything written inside is committed together, or not at all.

        Raises:
            LibraryMoved: it would be, or has been, written where nobody finds it again.
            LibraryReadOnly: the library's folder is read-only.
        """
        file = self._writable()
        with translated(self.path), transaction_on(file.connection, self._busy_ms):
            if self._db is None:
                self._db = writer(file.connection)
            yield self._db
        if file.is_gone or file.is_replaced:
            raise LibraryMoved(path=self.path)

    def close(self) -> None:
        """Close the file; further use is a bug."""
        if self._file is not None and not self._is_closed:
            self._file.close()
        self._is_closed = True

    def _present(self) -> OpenFile:
        """The file under the path, or the one that was there last."""
        file = self._file
        if file is None:
            return self._opened_anew()
        if file.is_replaced and not file.connection.in_transaction:
            file.leave()
            return self._opened_anew()
        return file

    def _opened_anew(self) -> OpenFile:
        self._file = self._db = None
        self._file = open_file(self.path, self._busy_ms)
        return self._file

    def _there(self) -> OpenFile:
        """The file under the path.

        Raises:
            LibraryMoved: there is none.
        """
        file = self._present()
        if file.is_gone:
            with suppress(LibraryFailed):
                file.fold()  # it is whole wherever it is now
            raise LibraryMoved(path=self.path)
        return file

    def _writable(self) -> OpenFile:
        """The file under the path; whoever has made its folder writable need not start again.

        Raises:
            LibraryMoved, LibraryReadOnly: it cannot be written.
        """
        file = self._there()
        if file.stamp is not None:
            file.close()
            file = self._opened_anew()
        if file.stamp is not None:
            raise LibraryReadOnly(path=self.path.parent)
        return file


def storable(text: str) -> str:
    """A text as SQLite can hold it: a lone surrogate (of a file's name, say) is spelt out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
