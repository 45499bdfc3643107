"""New versions in the window: a line above the page offers to carry the earlier notes over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.errors import ZhengduError
    from zhengdu.services.versioning import Basis, Carried, Offer
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.noting import NotesController
    from zhengdu.ui.panels.version_bar import VersionBar
    from zhengdu.ui.tasks import TaskRunner

AT_ONCE = 2
"""Fingerprints that are taken before a note that waits has its turn."""


class CarryCommand(QUndoCommand):
    """Notes carried over; they are there already when the command is made."""

    def __init__(self, text: str, carried: Carried, apply: Callable[[Carried, bool], None]) -> None:
        super().__init__(text)
        self._carried = carried
        self._apply = apply
        self._is_done = True

    def redo(self) -> None:
        """Carry them over, except the first time."""
        if not self._is_done:
            self._apply(self._carried, True)
        self._is_done = True

    def undo(self) -> None:
        """Take them away."""
        self._is_done = False
        self._apply(self._carried, False)


class VersionsController(QObject):
    """Recognises that the open report is a new version, offers once, and does what is chosen.

    Attributes:
        decided: the library lists other versions now.
        earlier_wanted: the earlier version is to be shown; its id.
        failed: nothing was decided; a ZhengduError.
    """

    decided = Signal()
    earlier_wanted = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        current: CurrentReport,
        notes: NotesController,
        runner: TaskRunner,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._notes = notes
        self._runner = runner
        self._window = window
        self._offer: Offer | None = None
        self._is_connected = False
        current.follow(opened=self._withdraw, stored=self.look, closed=self._withdraw)

    def look(self) -> None:
        """Compare the open report with the others of the library, off the GUI thread."""
        report = self._current.report
        if report is not None and self._current.is_stored:
            self._runner.store(
                partial(_compared, report.id), partial(self._on_compared, report.id), _ignore
            )

    def accept(self) -> None:
        """Carry the notes of the earlier version over."""
        if self._offer is not None:
            ids = self._offer.report.id, self._offer.earlier.id
            self._withdraw()
            self._window.status.say(self.tr("Carrying notes over…"))
            self._runner.store(partial(_basis, *ids), self._find_places, self.failed.emit)

    def decline(self) -> None:
        """Keep the two apart, and do not ask again."""
        if self._offer is not None:
            ids = self._offer.report.id, self._offer.earlier.id
            self._withdraw()
            self._runner.store(partial(_decline, *ids), self._on_decided, self.failed.emit)

    def _on_compared(self, report_id: str, compared: tuple[bool, Offer | None]) -> None:
        has_more, offer = compared
        if not self._current.is_showing(report_id):
            return
        if has_more:
            self.look()
        elif offer is not None:
            self._offer = offer
            bar = self._bar()
            bar.offer(offer.earlier.added, offer.earlier.notes)
            bar.show()

    def _find_places(self, basis: Basis) -> None:
        """In the free lane, so that no note waits for it."""
        self._runner.run(partial(_carry_over, basis), self._commit, self.failed.emit)

    def _commit(self, carried: Carried) -> None:
        self._runner.store(
            partial(_redo, carried), partial(self._on_accepted, carried), self.failed.emit
        )

    def _on_accepted(self, carried: Carried, _nothing: object) -> None:
        self._window.status.say_no_more()
        self._on_decided()
        if not self._current.is_showing(carried.report_id):
            return
        self._notes.reload()
        self._notes.stack.push(CarryCommand(self.tr("Carry Notes Over"), carried, self._apply))
        if carried.changes:
            self._bar().tell(carried.found, carried.changed, carried.orphaned)
            self._bar().show()

    def _apply(self, carried: Carried, again: bool) -> None:
        self._withdraw()
        work = partial(_redo if again else _undo, carried)
        self._runner.store(work, self._on_applied, self._on_not_applied)

    def _on_applied(self, _nothing: object) -> None:
        self._on_decided()
        self._notes.reload()
        self.look()

    def _on_not_applied(self, error: ZhengduError) -> None:
        self._notes.stack.clear()
        self.failed.emit(error)

    def _on_decided(self, _nothing: object = None) -> None:
        self.decided.emit()

    def _withdraw(self) -> None:
        self._offer = None
        if self._is_connected:
            self._window.version_bar.hide()

    def _bar(self) -> VersionBar:
        bar = self._window.version_bar
        if not self._is_connected:
            self._is_connected = True
            bar.accepted.connect(self.accept)
            bar.declined.connect(self.decline)
            bar.earlier_wanted.connect(self._on_earlier_wanted)
            bar.notes_wanted.connect(self._on_notes_wanted)
        return bar

    def _on_earlier_wanted(self) -> None:
        if self._offer is not None:
            self.earlier_wanted.emit(self._offer.earlier.id)

    def _on_notes_wanted(self) -> None:
        self._window.show_side(self._window.notes_side)


def _compared(report_id: str, workspace: Workspace) -> tuple[bool, Offer | None]:
    """Whether fingerprints are still to be taken, and the offer once all are there."""
    from zhengdu.services import versioning

    if versioning.fill(workspace, AT_ONCE):
        return True, None
    return False, versioning.offer(workspace, report_id)


def _basis(report_id: str, earlier_id: str, workspace: Workspace) -> Basis:
    from zhengdu.services import versioning

    return versioning.basis(workspace, report_id, earlier_id)


def _carry_over(basis: Basis) -> Carried:
    from zhengdu.services import versioning

    return versioning.carry_over(basis)


def _decline(report_id: str, earlier_id: str, workspace: Workspace) -> None:
    from zhengdu.services import versioning

    versioning.decline(workspace, report_id, earlier_id)


def _redo(carried: Carried, workspace: Workspace) -> None:
    from zhengdu.services import versioning

    versioning.redo(workspace, carried)


def _undo(carried: Carried, workspace: Workspace) -> None:
    from zhengdu.services import versioning

    versioning.undo(workspace, carried)


def _ignore(_error: ZhengduError) -> None:
    """A library that cannot be read is told by those who need it; an offer can wait."""
