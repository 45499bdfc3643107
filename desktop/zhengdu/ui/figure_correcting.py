"""The reader's corrections of figures in the window: each act is one command, one transaction."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from zhengdu.indicators.figure_correction import CorrectedFigures

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhengdu.errors import ZhengduError
    from zhengdu.indicators.figure_correction import FigureChange, FigureCorrection
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.tasks import TaskRunner
    from zhengdu.ui.undo import ReportStacks

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

    `figures`, as they are shown, is kept true by whoever finds them.

    Attributes:
        changed: the corrections are other ones now.
        acted: the reader does, undoes or redoes something; what comes of it follows.
        refused: the report is not in the library, so no correction can be kept.
        failed: an act could not be committed; a ZhengduError.
    """

    changed = Signal()
    acted = Signal()
    refused = Signal()
    failed = Signal(object)

    def __init__(
        self, current: CurrentReport, runner: TaskRunner, stack: ReportStacks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._stack = stack
        self.corrections: tuple[FigureCorrection, ...] = ()
        self.figures = CorrectedFigures(())
        current.follow(opened=self._on_opened, stored=self.reload, closed=self._on_opened)

    def reload(self) -> None:
        """Read the corrections: at first, and when another window or program may have made some."""
        report = self._current.report
        if report is not None and self._current.is_stored:
            self._runner.store(
                partial(_read, report.id), partial(self._on_read, report.id), self.failed.emit
            )

    @property
    def can_correct(self) -> bool:
        """Whether a correction can be kept; says so if not."""
        if self._current.report is not None and not self._current.is_stored:
            self.refused.emit()
        return self._current.report is not None and self._current.is_stored

    def of(self, figure: Indicator) -> FigureCorrection | None:
        """The correction that made a figure what it is, if there is one."""
        return self.figures.correction_of(figure)

    def hide(self, figures: tuple[Indicator, ...]) -> None:
        """Show figures no more; those that the reader added go."""
        from zhengdu.services import figuring

        report = self._current.report
        if report is not None:
            hiding = partial(figuring.hiding, report)
            makers = [partial(hiding, one, self.of(one)) for one in figures]
            self.make(self.tr("Hide Figure"), makers)

    def restore(self, figures: tuple[Indicator, ...]) -> None:
        """Let what the rules say stand again; a figure that the reader added goes."""
        from zhengdu.services import figuring

        known = tuple(filter(None, map(self.of, figures)))
        self.act(self.tr("Restore Figure"), tuple(map(figuring.withdrawing, known)))

    def make(
        self,
        text: str,
        makers: Sequence[Callable[[], FigureChange]],
        done: Callable[[], None] | None = None,
        refused: Callable[[ZhengduError], None] | None = None,
    ) -> None:
        """Do an act whose changes have to be worked out, which takes a while in a long report.

        Args:
            text: what the act is called.
            makers: work out its changes, away from the GUI thread.
            done: called before the act is done.
            refused: called instead, with the reason; it is told as a failure unless this is given.
        """
        report = self._current.report
        if report is not None and self.can_correct:
            self._runner.run(
                partial(_made, tuple(makers)),
                partial(self._on_made, report, text, done),
                refused or self.failed.emit,
            )

    def _on_made(
        self, report: Report, text: str, done: Callable[[], None] | None, changes: Changes
    ) -> None:
        if done is not None:
            done()
        if self._current.report is report:
            self.act(text, changes)

    def act(self, text: str, changes: Changes) -> None:
        """Do what changes say as one step; those that change nothing are left out."""
        real = tuple(change for change in changes if change.before != change.after)
        if real and self.can_correct:
            self._stack.push(FiguresCommand(text, real, self._apply))

    def _apply(self, changes: Changes) -> None:
        """Commit changes; the screen follows the commit."""
        report = self._current.report
        if report is not None:
            self.acted.emit()
            self._runner.store(
                partial(_commit, report.id, changes),
                partial(self._on_read, report.id),
                self._on_not_committed,
            )

    def _on_opened(self) -> None:
        self.corrections = ()
        self.figures = CorrectedFigures(())

    def _on_read(self, report_id: str, corrections: tuple[FigureCorrection, ...]) -> None:
        if self._current.is_showing(report_id) and corrections != self.corrections:
            self.corrections = corrections
            self.changed.emit()

    def _on_not_committed(self, error: ZhengduError) -> None:
        self._stack.clear()
        self.failed.emit(error)


def _made(makers: tuple[Callable[[], FigureChange], ...]) -> Changes:
    return tuple(make() for make in makers)


def _read(report_id: str, workspace: Workspace) -> tuple[FigureCorrection, ...]:
    return workspace.figure_corrections(report_id)


def _commit(report_id: str, changes: Changes, workspace: Workspace) -> tuple[FigureCorrection, ...]:
    workspace.correct_figures(report_id, changes)
    return workspace.figure_corrections(report_id)
