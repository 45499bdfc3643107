"""Corrections of the open report: each is one undoable command and one committed transaction."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zhengdu.report.correction import can_demote, can_promote
from zhengdu.report.model import SectionKind
from zhengdu.ui.undo import CorrectionCommand

if TYPE_CHECKING:
    from zhengdu.errors import ZhengduError
    from zhengdu.report.correction import Correction
    from zhengdu.report.model import Report, Section
    from zhengdu.services.correcting import Act
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.tasks import TaskRunner
    from zhengdu.ui.undo import ReportStacks

Corrected = tuple["Report | None", tuple["Correction", ...]]
"""The report as it is with its corrections (None if it has none), and these."""


class CorrectionsController(QObject):
    """What the reader has corrected in the open report.

    Attributes:
        changed: the list of corrections is another one now.
        committed: the library has taken in an act.
        refused: the report is not in the library, so no correction can be kept.
        failed: an act could not be committed; a ZhengduError.
    """

    changed = Signal()
    committed = Signal()
    refused = Signal()
    failed = Signal(object)

    def __init__(
        self, current: CurrentReport, runner: TaskRunner, stack: ReportStacks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._stack = stack
        self.corrections: tuple[Correction, ...] = ()
        current.follow(opened=self._on_opened, stored=self._on_stored, closed=self._on_opened)

    def reload(self) -> None:
        """Read the corrections anew: another window or program may have changed them."""
        report = self._current.report
        if report is not None and self._current.is_stored:
            self._runner.store(
                partial(_reread, report.id, self.corrections),
                partial(self._on_reread, report.id),
                self.failed.emit,
            )

    def move(self, section: Section, by: int) -> None:
        """Put a section, with all that is in it, one level up (-1) or down (1)."""
        from zhengdu.services import correcting

        can = can_promote if by < 0 else can_demote
        report = self._report()
        if report is not None and can(section):
            text = self.tr("Promote Heading") if by < 0 else self.tr("Demote Heading")
            self._push(text, correcting.moved(report, section, by))

    def rename(self, section: Section, title: str) -> None:
        """Call a section otherwise in the outline."""
        from zhengdu.services import correcting

        report = self._report()
        if report is not None and title.strip() and title.strip() != section.title:
            self._push(self.tr("Rename Heading"), correcting.renamed(report, section, title))

    def remove(self, section: Section) -> None:
        """Take a heading out of the outline."""
        from zhengdu.services import correcting

        report = self._report()
        if report is not None:
            self._push(self.tr("Remove Heading"), correcting.removed(report, section))

    def declare(self, section: Section, kind: SectionKind) -> None:
        """Say that a section is the list of terms, an annex, or the report itself."""
        from zhengdu.services import correcting

        report = self._report()
        if report is not None and section.kind is not kind:
            text = (
                self.tr("Not an Appendix")
                if kind is SectionKind.BODY
                else self.tr("Mark as Appendix")
            )
            self._push(text, correcting.declared(report, section, kind))

    def add(self, block_id: int) -> bool:
        """Make a paragraph, or its first sentence, a heading; False if it cannot be one."""
        from zhengdu.services import correcting

        report = self._report()
        if report is None:
            return True
        block = report.blocks[block_id]
        if not correcting.can_be_heading(block):
            return False
        self._push(self.tr("Make Heading"), correcting.added(report, block))
        return True

    def state(self, field: str, value: str) -> None:
        """State a field of the metadata."""
        from zhengdu.services import correcting

        report = self._report()
        if report is None:
            return
        before = getattr(report.meta, field)
        if " ".join(value.split()) != ("" if before is None else str(before)):
            self._push(self.tr("Change Details"), correcting.stated(field, value))

    def withdraw(self, correction: Correction) -> None:
        """Take one correction back."""
        from zhengdu.services.correcting import Act

        if self._report() is not None and correction in self.corrections:
            act = Act(removed=(correction,))
            self._stack.push(CorrectionCommand(self.tr("Withdraw Correction"), act, self._apply))

    def _report(self) -> Report | None:
        if self._current.report is not None and not self._current.is_stored:
            self.refused.emit()
            return None
        return self._current.report

    def _push(self, text: str, made: tuple[Correction, ...]) -> None:
        from zhengdu.services import correcting

        act = correcting.act(made, self.corrections)
        self._stack.push(CorrectionCommand(text, act, self._apply))

    def _apply(self, act: Act) -> None:
        """Commit an act; the screen follows the commit."""
        report = self._current.report
        if report is not None:
            self._runner.store(
                partial(_commit, report.id, act),
                partial(self._on_acted, report.id),
                self._on_not_committed,
            )

    def _on_acted(self, report_id: str, result: Corrected) -> None:
        self._on_read(report_id, result)
        self.committed.emit()

    def _on_read(self, report_id: str, result: Corrected) -> None:
        report, corrections = result
        if self._current.is_showing(report_id):
            self.corrections = corrections
            if report is not None and report != self._current.report:
                self._current.correct(report)
            self.changed.emit()

    def _on_reread(self, report_id: str, result: Corrected | None) -> None:
        if result is not None:
            self._on_read(report_id, result)

    def _on_not_committed(self, error: ZhengduError) -> None:
        self._stack.clear()
        self.failed.emit(error)

    def _on_opened(self) -> None:
        self.corrections = ()
        self.changed.emit()

    def _on_stored(self) -> None:
        report = self._current.report
        if report is not None:
            self._runner.store(
                partial(_read, report.id), partial(self._on_read, report.id), self.failed.emit
            )


def _commit(report_id: str, act: Act, workspace: Workspace) -> Corrected:
    return workspace.correct(report_id, act), workspace.corrections(report_id)


def _read(report_id: str, workspace: Workspace) -> Corrected:
    corrections = workspace.corrections(report_id)
    return workspace.load(report_id) if corrections else None, corrections


def _reread(
    report_id: str, known: tuple[Correction, ...], workspace: Workspace
) -> Corrected | None:
    """The report with its corrections, None where these are known."""
    corrections = workspace.corrections(report_id)
    return None if corrections == known else (workspace.load(report_id), corrections)
