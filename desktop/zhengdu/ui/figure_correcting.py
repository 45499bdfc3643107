"""The reader's corrections of figures in the window: each act is one command, one transaction."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QUndoStack

    from zhengdu.errors import ZhengduError
    from zhengdu.indicators.figure_correction import FigureChange, FigureCorrection
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.tasks import TaskRunner

Changes = tuple["FigureChange", ...]


class FiguresCommand(QUndoCommand):
    """One act on figures, applied through the owner's callable."""

    def __init__(self, text: str, changes: Changes, apply: Callable[[Changes], None]) -> None:
        super().__init__(text)
        self._changes = changes
        self._apply = apply

    def redo(self) -> None:
        """Apply the changes."""
        self._apply(self._changes)

    def undo(self) -> None:
        """Apply their inverses, the last one first."""
        self._apply(tuple(change.inverse for change in reversed(self._changes)))


class FigureCorrectionsController(QObject):
    """What the reader says about the figures of the open report.

    Attributes:
        changed: the corrections are other ones now.
        refused: the report is not in the library, so no correction can be kept.
        failed: an act could not be committed; a ZhengduError.
    """

    changed = Signal()
    refused = Signal()
    failed = Signal(object)

    def __init__(
        self, current: CurrentReport, runner: TaskRunner, stack: QUndoStack, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._stack = stack
        self.corrections: tuple[FigureCorrection, ...] = ()
        current.follow(opened=self._on_opened, stored=self._on_stored, closed=self._on_opened)

    @property
    def can_correct(self) -> bool:
        """Whether a correction can be kept; says so if not."""
        if self._current.report is not None and not self._current.is_stored:
            self.refused.emit()
        return self._current.report is not None and self._current.is_stored

    def act(self, text: str, changes: Changes) -> None:
        """Do what changes say as one step; those that change nothing are left out."""
        real = tuple(change for change in changes if change.before != change.after)
        if real and self.can_correct:
            self._stack.push(FiguresCommand(text, real, self._apply))

    def _apply(self, changes: Changes) -> None:
        """Commit changes; the screen follows the commit."""
        report = self._current.report
        if report is not None:
            self._runner.store(
                partial(_commit, report.id, changes),
                partial(self._on_read, report.id),
                self._on_not_committed,
            )

    def _on_opened(self) -> None:
        self.corrections = ()

    def _on_stored(self) -> None:
        report = self._current.report
        if report is not None:
            self._runner.store(
                partial(_read, report.id), partial(self._on_read, report.id), self.failed.emit
            )

    def _on_read(self, report_id: str, corrections: tuple[FigureCorrection, ...]) -> None:
        if self._current.is_showing(report_id) and corrections != self.corrections:
            self.corrections = corrections
            self.changed.emit()

    def _on_not_committed(self, error: ZhengduError) -> None:
        self._stack.clear()
        self.failed.emit(error)


def _read(report_id: str, workspace: Workspace) -> tuple[FigureCorrection, ...]:
    return workspace.figure_corrections(report_id)


def _commit(report_id: str, changes: Changes, workspace: Workspace) -> tuple[FigureCorrection, ...]:
    workspace.correct_figures(report_id, changes)
    return workspace.figure_corrections(report_id)
