"""The reader's own terms in the window: each act is one undoable command and one transaction."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from zhengdu.errors import ChangedSince, ZhengduError

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.glossary.own_term import OwnTerm, TermChange
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.tasks import TaskRunner
    from zhengdu.ui.undo import ReportStacks


class TermCommand(QUndoCommand):
    """One change of a reader's term, applied through the owner's callable."""

    def __init__(self, text: str, change: TermChange, apply: Callable[[TermChange], None]) -> None:
        super().__init__(text)
        self._change = change
        self._apply = apply

    def redo(self) -> None:
        """Apply the change."""
        self._apply(self._change)

    def undo(self) -> None:
        """Apply its inverse; done again later, the change is a replay too."""
        back = self._change.inverse
        self._change = back.inverse
        self._apply(back)


class OwnTermsController(QObject):
    """What the reader says about terms, for every report.

    Attributes:
        changed: the terms are other ones now, or are known for the first time.
        failed: an act is not possible or could not be committed; a ZhengduError.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, runner: TaskRunner, stack: ReportStacks, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._stack = stack
        self.terms: tuple[OwnTerm, ...] = ()
        self.are_known = False
        runner.store(_read, self._on_read, self._on_not_read)

    def reload(self) -> None:
        """Read the terms anew: something else than an act of this reader may have changed them."""
        self._runner.store(_read, self._on_reread, self.failed.emit)

    def about(self, *names: str) -> OwnTerm | None:
        """What the reader has said about a term with one of these names."""
        from zhengdu.services import glossing

        found = (glossing.find(self.terms, name) for name in names)
        return next((term for term in found if term is not None), None)

    def explain(
        self, before: OwnTerm | None, name: str, definition: str, aliases: tuple[str, ...] = ()
    ) -> None:
        """Explain a term, in the place of what the reader has said `before`."""
        from zhengdu.services import glossing

        self._try(
            self.tr("Explain Term"),
            partial(glossing.explaining, self.terms, before, name, definition, aliases),
        )

    def hide(self, name: str) -> None:
        """Mark a term in no report any more."""
        from zhengdu.services import glossing

        self._try(self.tr("Hide Term"), partial(glossing.hiding, self.terms, name))

    def show(self, name: str) -> None:
        """Mark a hidden term again."""
        from zhengdu.services import glossing

        self._try(self.tr("Show Term"), partial(glossing.showing, self.terms, name))

    def remove(self, name: str) -> None:
        """Take the reader's words about a term away."""
        from zhengdu.services import glossing

        self._try(self.tr("Remove Explanation"), partial(glossing.removing, self.terms, name))

    def _try(self, text: str, make: Callable[[], TermChange]) -> None:
        try:
            change = make()
        except ZhengduError as error:
            self.failed.emit(error)
            return
        if change.before != change.after:
            self._stack.push(TermCommand(text, change, self._apply))

    def _apply(self, change: TermChange) -> None:
        """Commit a change; the screen follows the commit."""
        self._runner.store(partial(_commit, change), self._on_read, self._on_not_committed)

    def _on_read(self, terms: tuple[OwnTerm, ...]) -> None:
        self.terms, self.are_known = terms, True
        self.changed.emit()

    def _on_reread(self, terms: tuple[OwnTerm, ...]) -> None:
        if terms != self.terms:
            self._on_read(terms)

    def _on_not_read(self, error: ZhengduError) -> None:
        self._on_read(())
        self.failed.emit(error)

    def _on_not_committed(self, error: ZhengduError) -> None:
        if isinstance(error, ChangedSince):
            self.reload()
        else:
            self._stack.clear()
        self.failed.emit(error)


def _read(workspace: Workspace) -> tuple[OwnTerm, ...]:
    return workspace.own_terms()


def _commit(change: TermChange, workspace: Workspace) -> tuple[OwnTerm, ...]:
    workspace.apply_term(change)
    return workspace.own_terms()
