"""The program with its window. The composition root's inside."""

from __future__ import annotations

from contextlib import closing, suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zhengdu import paths, settings
from zhengdu.errors import ZhengduError
from zhengdu.language import sentence_of
from zhengdu.ui.appearance import AppearanceController
from zhengdu.ui.current import CurrentReport
from zhengdu.ui.first_paint import FirstPaint
from zhengdu.ui.furniture_modules import FURNITURE
from zhengdu.ui.main_window import MainWindow
from zhengdu.ui.navigation import Navigator
from zhengdu.ui.opening import OpeningController, load_with_place
from zhengdu.ui.preloading import Preloading
from zhengdu.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zhengdu.services.workspace import Workspace
    from zhengdu.settings import Settings
    from zhengdu.ui.backing_up import BackupTimer
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.furniture import Furniture
    from zhengdu.ui.links import LinksController
    from zhengdu.ui.noting import NotesController
    from zhengdu.ui.receiving import Receiver

SAMPLE = "county_zengdu_2021.txt"


class Program(QObject):
    """One window with everything behind it.

    It comes up in two steps: the page with the first report, so that there is something to read at
    once, and, when that has been painted, the panels with what fills them (`furniture`).

    Args:
        data_dir: the folder of everything that is kept.
        keep: whether opened files and settings are kept (a screenshot leaves no trace).
        prompts: asks and tells; dialogs over the window unless a test brings its own.

    Attributes:
        furnished: `furniture` is there; once.
    """

    furnished = Signal()

    def __init__(
        self, data_dir: Path, prompts: Prompts | None = None, *, keep: bool = True
    ) -> None:
        super().__init__()
        self.data_dir = data_dir
        self._keep = keep
        self._settings_failed = False
        self._prompts = prompts
        self._is_closed = False
        self._closes_anyway = False
        self._told: set[str] = set()
        self.furniture: Furniture | None = None
        self.backups: BackupTimer | None = None
        self.links: LinksController | None = None
        self.receiver: Receiver | None = None
        self._links: tuple[str, ...] = ()
        self.current = CurrentReport(self)
        self.runner = TaskRunner(self._make_workspace, self)
        self.runner.hold()
        self.window = MainWindow()
        self.opener = OpeningController(self.current, self.runner, self)
        self.opener.set_keeping(keep)
        self.opener.failed.connect(self.tell_failure)
        self.navigator = Navigator(self.current, self.window.page, self.opener, self.runner, self)
        self.appearance = AppearanceController(
            self.window, settings.load(data_dir), self._save_settings
        )
        self.first_paint = FirstPaint(self.window.page.viewport(), self)
        self._preloading = Preloading(FURNITURE, self)
        self.first_paint.happened.connect(self._preloading.start)
        self._preloading.done.connect(self.furnish)
        self.window.close_requested.connect(self.close)
        self.window.may_close = self._may_close
        self.appearance.apply()

    @property
    def prompts(self) -> Prompts:
        """Dialogs over the window, made when first needed, or what a test brought."""
        if self._prompts is None:
            from zhengdu.ui.dialogs.prompts import WindowPrompts

            self._prompts = WindowPrompts(self.window)
        return self._prompts

    def open_first(self, files: list[Path], links: Sequence[str] = ()) -> None:
        """Show what was asked for, else the report read last, else the sample.

        Links are followed when the panels are there.
        """
        self.first_paint.start_clock()
        self._links = tuple(links)
        if files:
            for path in files:
                self.opener.open_file(path)
            self._return_to_place()
        elif not self._open_last():
            self.open_sample()

    def furnish(self) -> None:
        """Add everything around the page, and let background work begin; once."""
        if self.furniture is None and not self._is_closed:
            from zhengdu.ui.furniture import Furniture, House

            house = House(
                data_dir=self.data_dir,
                window=self.window,
                appearance=self.appearance,
                current=self.current,
                runner=self.runner,
                opener=self.opener,
                navigator=self.navigator,
                prompts=self.prompts,
                open_sample=self.open_sample,
                tell_failure=self.tell_failure,
            )
            self.furniture = Furniture(house, self)
            if self._keep:
                self._begin_backups()
                self.furniture.offer_versions()
                self.restorer.restored.connect(self.furniture.notes.stack.clear_all)
                self.restorer.restored.connect(self.furniture.watch_library().forget)
                self.furniture.recover_unsaved()
            self.appearance.draw_icons()
            self.window.page.make_accessible()
            self.current.follow(stored=self._on_stored)
            self._follow_links()
            self.runner.release()
            self.furnished.emit()

    def receive(self) -> None:
        """Take over what later starts on this data folder are asked for."""
        from zhengdu.ui.receiving import Receiver

        if self.links is not None and self.receiver is None:
            self.receiver = Receiver(self.data_dir, self)
            self.receiver.wished.connect(self.links.fulfil)

    def _follow_links(self) -> None:
        from zhengdu.ui.links import LinksController

        self.links = LinksController(
            self.current, self.opener, self.navigator, self.runner, self.window, self
        )
        self.links.failed.connect(self.tell_failure)
        for link in self._links:
            self.links.follow(link)

    def open_sample(self) -> None:
        """Show the sample report that ships with the program."""
        self.opener.open_file(paths.shipped("seeds") / SAMPLE)

    def tell_failure(self, error: ZhengduError) -> None:
        """Say in one sentence what went wrong and what to do."""
        self.prompts.warn(sentence_of(error, self.appearance.settings.language))

    def _tell_once(self, error: ZhengduError) -> None:
        """Say what nobody has asked for: that again and again does not work."""
        if str(error) not in self._told:
            self._told.add(str(error))
            self.tell_failure(error)

    def tell_bug(self, log: str) -> None:
        """Say that the program itself was wrong, and where that is written down."""
        text = self.tr(
            "Something in the program went wrong. Your notes are safe: each is kept as soon as it "
            "is made. Details are in {log}."
        )
        self.prompts.warn(text.format(log=log))

    def write_down(self) -> None:
        """Have everything that is typed, and the place, in the library before this returns."""
        if self._is_closed:
            return
        if self.furniture is not None:
            self.window.note_editor.flush()
            self.window.ledger.flush()
        self.navigator.keep_place()
        self.runner.drain()

    def hasten(self) -> None:
        """Close without asking from now on: the session or a signal ends the program."""
        self._closes_anyway = True
        if self.furniture is not None:
            self.furniture.notes.hasten()

    def end_session(self) -> None:
        """Have everything that is typed in the library or beside it before this returns."""
        self.hasten()
        self.write_down()

    def _may_close(self) -> bool:
        """Ask first where words that were typed could not be written down."""
        if self._closes_anyway:
            return True
        self.write_down()
        if self.furniture is None or not self.furniture.notes.unsaved:
            return True
        question = self._before_closing(self.furniture.notes)
        self.prompts.confirm(question, self.tr("Close All the Same"), self._close_anyway)
        return False

    def _before_closing(self, notes: NotesController) -> str:
        """What becomes of words that could not be written down, as a question."""
        if notes.are_aside:
            text = self.tr(
                "Some of what you typed could not be written into the library yet. Close all the "
                "same? It is then kept in {folder} and put into the library at the next start."
            )
        else:
            text = self.tr(
                "Some of what you typed could not be written into the library yet, and cannot be "
                "kept in {folder} either. Close all the same? It is then lost."
            )
        return text.format(folder=self.data_dir)

    def _close_anyway(self) -> None:
        self._closes_anyway = True
        QTimer.singleShot(0, self.window, self.window.close)

    def close(self) -> None:
        """Write down what is not yet written, and end every thread and process; once."""
        if self._is_closed:
            return
        self._is_closed = True
        self._preloading.stop()
        if self.receiver is not None:
            self.receiver.close()
        if self.backups is not None:
            self.backups.stop()
        if self.furniture is not None:
            self.furniture.close()
            self.runner.drain()  # what cannot be committed is beside the library then
            self.furniture.notes.stop()
        self.navigator.keep_place()
        if self._keep and not self._settings_failed:
            if self.furniture is not None:
                left, right = self.window.front_panels()
                self.appearance.change(left_panel=left, right_panel=right)
            self.appearance.change(
                geometry=self.window.saveGeometry().toBase64().toStdString(),
                layout=self.window.layout_state(),
            )
        self.runner.close()

    def _open_last(self) -> bool:
        """Show the report read last, straight from the library, before the window appears."""
        workspace = self._make_workspace()
        if workspace.is_new:
            return False
        try:
            last = workspace.last_opened()
            if last is None:
                return False
            report, place = load_with_place(last.id, None, workspace)
        except ZhengduError as error:
            QTimer.singleShot(0, self, partial(self.tell_failure, error))
            return False
        finally:
            workspace.close()
        self.opener.show_loaded(report, place)
        return True

    def _return_to_place(self) -> None:
        """Go where the report that is there already was left, before the window appears."""
        workspace, report = self._make_workspace(), self.current.report
        if report is None or workspace.is_new or not self._keep:
            return
        with suppress(ZhengduError), closing(workspace):  # keeping the report tells of it
            self.window.page.go_to(workspace.position(report.id))

    def _begin_backups(self) -> None:
        from zhengdu.ui.backing_up import BackupTimer
        from zhengdu.ui.restoring import Place, RestoreController

        self.backups = BackupTimer(self.data_dir, self.runner, self)
        place = Place(
            self.data_dir, self.window, self.prompts, self.current, self.opener, self.runner
        )
        self.restorer = RestoreController(place, self)
        self.backups.failed.connect(self._tell_once)
        self.restorer.failed.connect(self.tell_failure)

    def _make_workspace(self) -> Workspace:
        from zhengdu.services.workspace import Workspace

        return Workspace(self.data_dir)

    def _save_settings(self, changed: Settings) -> None:
        if not self._keep or self._settings_failed:
            return
        try:
            settings.save(changed, self.data_dir)
        except OSError:
            self._settings_failed = True  # the library says so too, with what to do

    def _on_stored(self) -> None:
        """The next start shows this report again."""
        report = self.current.report
        if report is not None and self._keep:
            self.runner.store(partial(_mark_opened, report.id), _nothing, self._tell_once)


def _nothing(_result: object) -> None:
    """Nothing is shown of it."""


def _mark_opened(report_id: str, workspace: Workspace) -> None:
    workspace.mark_opened(report_id)
