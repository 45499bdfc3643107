"""The library panel: what is there, opening and removing it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhengdu.ui.models.library_item import LibraryItem

if TYPE_CHECKING:
    from zhengdu.library.stored import StoredReport
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.opening import OpeningController
    from zhengdu.ui.tasks import TaskRunner


class ShelfController(QObject):
    """Keeps the library panel true.

    Attributes:
        failed: the library could not be read or changed; a ZhengduError.
        chosen: a report of the library is wanted; its id.
        removal_requested: the user wants a report out of the library; its id and title.
        removed: a report is out of the library; its id.
    """

    failed = Signal(object)
    chosen = Signal(str)
    removal_requested = Signal(str, str)
    removed = Signal(str)

    def __init__(
        self,
        current: CurrentReport,
        opener: OpeningController,
        runner: TaskRunner,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._window = window
        self._panel = window.library
        self._titles: dict[str, str] = {}
        opener.library_changed.connect(self.refresh)
        current.follow(stored=self.refresh)
        self._panel.report_activated.connect(self.chosen)
        self._panel.remove_requested.connect(self._on_remove_requested)

    def refresh(self) -> None:
        """Read the list anew."""
        self._runner.store(_listed, self._on_listed, self.failed.emit)

    def remove(self, report_id: str) -> None:
        """Take a report out of the library; its notes stay for when it comes back."""
        self._window.note_editor.flush()
        self._window.ledger.flush()
        self._runner.store(
            partial(_removed, report_id), partial(self._on_removed, report_id), self.failed.emit
        )

    def _on_listed(self, listed: tuple[tuple[StoredReport, ...], frozenset[str]]) -> None:
        reports, superseded = listed
        self._titles = {report.id: report.title for report in reports}
        self._panel.set_items([_item(report, superseded) for report in reports])
        open_report = self._current.report
        self._panel.set_current(open_report.id if open_report else "")

    def _on_remove_requested(self, report_id: str) -> None:
        self.removal_requested.emit(report_id, self._titles.get(report_id, ""))

    def _on_removed(self, report_id: str, _nothing: object) -> None:
        if self._current.is_showing(report_id):
            self._current.close()
        self.refresh()
        self.removed.emit(report_id)


def _item(report: StoredReport, superseded: frozenset[str]) -> LibraryItem:
    return LibraryItem(
        id=report.id,
        title=report.title,
        place=report.place,
        year=report.year,
        notes=report.notes,
        opened=report.opened,
        is_superseded=report.id in superseded,
    )


def _listed(workspace: Workspace) -> tuple[tuple[StoredReport, ...], frozenset[str]]:
    """The reports, and the ids of those that have a newer version among them."""
    reports = workspace.reports()
    there = {report.id for report in reports}
    pairs = workspace.versions.all()
    return reports, frozenset(earlier for newer, earlier in pairs if newer in there)


def _removed(report_id: str, workspace: Workspace) -> None:
    workspace.remove(report_id)
