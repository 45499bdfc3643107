"""Opening reports: from a file, from the library, dropped on the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zhengdu.errors import ReportUnknown, ZhengduError
from zhengdu.services import opening

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhengdu.library.stored import StoredReport
    from zhengdu.report.model import Report
    from zhengdu.report.source import Source
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.tasks import TaskRunner

SHORT = 150_000
"""Bytes of a plain text that is read and assembled within a frame or two."""

PAINT_MS = 60
"""How long reading the rest of a long text waits, so that its beginning is painted first."""


class OpeningController(QObject):
    """Brings reports into the window; only the latest wish counts.

    Attributes:
        wished: something is to be opened and read; nothing of it is there yet.
        started: a file is being read that shows nothing yet; its name.
        found_open: what is to be opened is open already.
        left: what is open is about to give way to something that has been read.
        place_known: where the open report was left; it is open already, as reading it took long.
        failed: nothing could be opened; a ZhengduError.
        library_changed: the library holds another report now.
    """

    wished = Signal()
    started = Signal(str)
    found_open = Signal()
    left = Signal()
    place_known = Signal(int)
    failed = Signal(object)
    library_changed = Signal()

    def __init__(self, current: CurrentReport, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._wish = 0
        self._keep = True

    def set_keeping(self, keep: bool) -> None:
        """Whether opened files are taken into the library (a screenshot leaves no trace)."""
        self._keep = keep

    def open_file(self, path: Path) -> None:
        """Show a file: a plain text's beginning at once, everything else when it is read."""
        wish = self._begin()
        try:
            if is_short_text(path):
                self._on_read(wish, path, opening.read_with_source(path))
                return
            beginning = opening.read_head(path)
        except ZhengduError as error:
            self.failed.emit(error)
            return
        if beginning is None:
            self.started.emit(path.name)
            self._read(wish, path)
        else:
            self.left.emit()
            self._current.open_beginning(beginning)
            read_rest = partial(self._read, wish, path, beginning_shown=True)
            QTimer.singleShot(PAINT_MS, self, read_rest)

    def _read(self, wish: int, path: Path, *, beginning_shown: bool = False) -> None:
        self._runner.run(
            partial(opening.read_with_source, path),
            partial(self._on_read, wish, path, beginning_shown=beginning_shown),
            partial(self._on_failed, wish),
        )

    def open_read(self, name: str, read: Callable[[], tuple[Source, Report]], origin: str) -> None:
        """Show what is read off the GUI thread from elsewhere than a file.

        Args:
            name: what is told meanwhile.
            read: reads and assembles it; raises ImportFailed.
            origin: a web address to be kept with the report, or empty.
        """
        wish = self._begin()
        self.started.emit(name)
        self._runner.run(read, partial(self._on_read, wish, origin), partial(self._on_failed, wish))

    def open_stored(self, report_id: str, place: int | None = None) -> None:
        """Show a report of the library, at an offset or where it was left."""
        wish = self._begin()
        self._runner.store(
            partial(load_with_place, report_id, place),
            partial(self._on_loaded, wish),
            partial(self._on_failed, wish),
        )

    def show_loaded(self, report: Report, place: int) -> None:
        """Show a report that came out of the library."""
        self._begin()
        self._current.open(report, place)
        self._current.mark_stored()

    def _begin(self) -> int:
        self._wish += 1
        self.wished.emit()
        return self._wish

    def _on_read(
        self,
        wish: int,
        path: Path | str,
        read: tuple[Source, Report],
        *,
        beginning_shown: bool = False,
    ) -> None:
        source, report = read
        if beginning_shown:
            self._complete(wish, report)
        elif self._runner.is_held or not self._keep:
            self._show(wish, report, 0)
        else:
            self._runner.store(partial(_place_of, report.id), partial(self._show, wish, report))
        self._runner.store(
            partial(_keep if self._keep else _look_up, source, report, path),
            partial(self._on_kept, wish),
            self.failed.emit,
        )

    def _complete(self, wish: int, report: Report) -> None:
        if wish == self._wish:
            self._current.complete(report)
            self._runner.store(partial(_place_of, report.id), partial(self._tell_place, wish))

    def _tell_place(self, wish: int, place: int) -> None:
        if wish == self._wish:
            self.place_known.emit(place)

    def _show(self, wish: int, report: Report, place: int) -> None:
        """Show a report where it was left; one that is open stays as it is."""
        if wish != self._wish:
            return
        if self._current.is_showing(report.id):
            self.found_open.emit()
        else:
            self.left.emit()
            self._current.open(report, place)

    def _on_kept(self, wish: int, stored: StoredReport | None) -> None:
        if stored is None:
            return
        self.library_changed.emit()
        if wish == self._wish and not self._current.is_stored:
            self._current.mark_stored()

    def _on_loaded(self, wish: int, loaded: tuple[Report, int]) -> None:
        if wish == self._wish:
            self.show_loaded(*loaded)

    def _on_failed(self, wish: int, error: ZhengduError) -> None:
        if wish == self._wish:
            self.failed.emit(error)


def is_short_text(path: Path) -> bool:
    """Whether reading the whole file takes no longer than reading its beginning.

    Raises nothing: what cannot be looked at is left to the importer.
    """
    try:
        return path.suffix.lower() == ".txt" and path.stat().st_size <= SHORT
    except OSError:
        return False


def load_with_place(report_id: str, place: int | None, workspace: Workspace) -> tuple[Report, int]:
    """A report of the library and the offset to show it at.

    Raises:
        LibraryFailed: the library cannot be used.
        ReportUnknown: it is not there.
    """
    report = workspace.load(report_id)
    return report, workspace.position(report_id) if place is None else place


def _place_of(report_id: str, workspace: Workspace) -> int:
    """Where a report was left, 0 where nothing is known of it."""
    try:
        return 0 if workspace.is_new else workspace.position(report_id)
    except ZhengduError:
        return 0  # keeping the report says so too, with what to do


def _keep(
    source: Source, report: Report, path: Path | str, workspace: Workspace
) -> StoredReport | None:
    return workspace.add(source, report, path)


def _look_up(
    _source: Source, report: Report, _path: Path | str, workspace: Workspace
) -> StoredReport | None:
    try:
        return workspace.find(report.id)
    except ReportUnknown:
        return None
