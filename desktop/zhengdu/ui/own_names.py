"""The reader's own names of indicators in the window: each act is one command, one transaction."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from zhengdu.errors import ChangedSince, ZhengduError

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.own_name import NameChange, OwnName
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.tasks import TaskRunner
    from zhengdu.ui.undo import ReportStacks


class NameCommand(QUndoCommand):
    """One change of a reader's name, applied through the owner's callable."""

    def __init__(self, text: str, change: NameChange, apply: Callable[[NameChange], None]) -> None:
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


class OwnNamesController(QObject):
    """What the reader calls indicators of the catalogue, in every report.

    Attributes:
        changed: the names are other ones now; a tuple of OwnName.
        acted: the reader does, undoes or redoes something; what comes of it follows.
        failed: an act is not possible or could not be committed; a ZhengduError.
    """

    changed = Signal(tuple)
    acted = Signal()
    failed = Signal(object)

    def __init__(
        self, runner: TaskRunner, stack: ReportStacks, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._stack = stack
        self._window = window
        self.names: tuple[OwnName, ...] = ()
        self.reload()

    def reload(self) -> None:
        """Read the names: at first, and when something else may have changed them."""
        self._runner.store(_read, self._on_read, self.failed.emit)

    def ask(self, figure: Indicator) -> None:
        """Ask which indicator the name of a figure stands for."""
        from zhengdu.services import own_names
        from zhengdu.ui.dialogs.own_name_dialog import Asked, OwnNameDialog

        name, canonical = figure.name, figure.canonical
        is_own = any(one.name == name for one in self.names)
        asked = Asked(name, canonical, is_own, is_own or own_names.is_sure(name, canonical))
        dialog = OwnNameDialog(asked, own_names.entries(), self._window)
        dialog.saved.connect(partial(self.name, figure.name))
        dialog.removed.connect(partial(self.unname, figure.name))
        dialog.open()

    def name(self, name: str, canonical: str) -> None:
        """Let a name stand for an entry of the catalogue; for none if that is empty."""
        from zhengdu.services import own_names

        self._try(self.tr("Name Indicator"), partial(own_names.naming, self.names, name, canonical))

    def unname(self, name: str) -> None:
        """Let the catalogue speak for a name again."""
        from zhengdu.services import own_names

        self._try(self.tr("Remove Name"), partial(own_names.unnaming, self.names, name))

    def _try(self, text: str, make: Callable[[], NameChange]) -> None:
        try:
            change = make()
        except ZhengduError as error:
            self.failed.emit(error)
            return
        if change.before != change.after:
            self._stack.push(NameCommand(text, change, self._apply))

    def _apply(self, change: NameChange) -> None:
        """Commit a change; the screen follows the commit."""
        self.acted.emit()
        self._runner.store(partial(_commit, change), self._on_read, self._on_not_committed)

    def _on_read(self, names: tuple[OwnName, ...]) -> None:
        if names != self.names:
            self.names = names
            self.changed.emit(names)

    def _on_not_committed(self, error: ZhengduError) -> None:
        if isinstance(error, ChangedSince):
            self.reload()
        else:
            self._stack.clear()
        self.failed.emit(error)


def _read(workspace: Workspace) -> tuple[OwnName, ...]:
    return workspace.own_names()


def _commit(change: NameChange, workspace: Workspace) -> tuple[OwnName, ...]:
    workspace.apply_name(change)
    return workspace.own_names()
