"""Following links into reports of the library, and what another start asks for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from zhengdu.services.linking import target

if TYPE_CHECKING:
    from zhengdu.services.handover import Wish
    from zhengdu.services.linking import Target
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator
    from zhengdu.ui.opening import OpeningController
    from zhengdu.ui.tasks import TaskRunner


class LinksController(QObject):
    """Goes where a link leads; Back returns.

    Attributes:
        failed: a link leads nowhere; a ZhengduError.
    """

    failed = Signal(object)

    def __init__(
        self,
        current: CurrentReport,
        opener: OpeningController,
        navigator: Navigator,
        runner: TaskRunner,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._opener = opener
        self._navigator = navigator
        self._runner = runner
        self._window = window
        self._wanted: Target | None = None
        current.follow(stored=self._on_stored)

    def follow(self, link: str) -> None:
        """Open what a link leads to."""
        self._runner.store(partial(_target, link), self.go, self.failed.emit)

    def go(self, target: Target) -> None:
        """Show the passage or note, in its report."""
        if self._current.is_showing(target.report.id) and self._current.is_stored:
            self._arrive(target)
        else:
            self._wanted = target
            self._navigator.jump_to_report(target.report.id)

    def fulfil(self, wish: Wish) -> None:
        """Come to the front, and open what a later start was asked for."""
        bring_to_front(self._window)
        for file in wish.files:
            self._opener.open_file(Path(file))
        for link in wish.links:
            self.follow(link)

    def _on_stored(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._current.is_showing(wanted.report.id):
            self._arrive(wanted)

    def _arrive(self, target: Target) -> None:
        if target.span is None:
            words = self.tr("The passage the link leads to is not in the report any more.")
            self._window.status.say(words)
        else:
            self._navigator.jump(target.span)
        if target.note:
            # Behind the reading of the report's notes, which goes through the same lane.
            self._runner.store(_nothing, partial(self._select, target.note))

    def _select(self, note_id: str, _nothing: object) -> None:
        self._window.show_side(self._window.notes_side)
        self._window.annotations.select(note_id)


def bring_to_front(window: MainWindow) -> None:
    """Show the window above others, or mark it where the desktop does not allow that."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def _target(link: str, workspace: Workspace) -> Target:
    return target(workspace, link)


def _nothing(_workspace: Workspace) -> None:
    """Only its turn is waited for."""
