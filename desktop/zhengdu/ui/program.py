"""The program with its window: controllers made and connected. The composition root's inside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zhengdu import paths, settings
from zhengdu.errors import ZhengduError
from zhengdu.language import sentence_of
from zhengdu.ui.analysis import AnalysisController
from zhengdu.ui.appearance import AppearanceController
from zhengdu.ui.binding import Parts, bind_actions
from zhengdu.ui.current import CurrentReport
from zhengdu.ui.exporting import ExportController
from zhengdu.ui.first_paint import FirstPaint
from zhengdu.ui.main_window import MainWindow
from zhengdu.ui.navigation import Navigator
from zhengdu.ui.noting import NotesController
from zhengdu.ui.opening import OpeningController, load_with_place
from zhengdu.ui.shelf import ShelfController
from zhengdu.ui.showing import FindingsView, NotesView, OutlineCounts, PlaceView
from zhengdu.ui.tasks import TaskRunner
from zhengdu.ui.words import WordService

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.services.workspace import Workspace
    from zhengdu.settings import Settings
    from zhengdu.ui.dialogs.prompts import Prompts

SAMPLE = "county_zengdu_2021.txt"
WORDS_AFTER_MS = 800
"""Rest after the first page before the child process for words is started."""


class Program(QObject):
    """One window with everything behind it.

    Args:
        data_dir: the folder of everything that is kept.
        keep: whether opened files and settings are kept (a screenshot leaves no trace).
        prompts: asks and tells; dialogs over the window unless a test brings its own.
    """

    def __init__(
        self, data_dir: Path, prompts: Prompts | None = None, *, keep: bool = True
    ) -> None:
        super().__init__()
        self.data_dir = data_dir
        self._keep = keep
        self._settings_failed = False
        self._closed = False
        loaded = settings.load(data_dir)
        self.current = CurrentReport(self)
        self.runner = TaskRunner(self._make_workspace, self)
        self.runner.hold()
        self.window = MainWindow(_note_preview)
        self.first_paint = FirstPaint(self.window.page.viewport(), self)
        self.first_paint.happened.connect(self.runner.release)
        self.prompts = prompts or _window_prompts(self.window)
        self.opener = OpeningController(self.current, self.runner, self)
        self.opener.set_keeping(keep)
        self.navigator = Navigator(self.current, self.window.page, self.opener, self.runner, self)
        self.analysis = AnalysisController(self.current, self.runner, self)
        self.notes = NotesController(self.current, self.runner, self)
        self.shelf = ShelfController(self.current, self.opener, self.runner, self.window, self)
        self.exporter = ExportController(self.current, self.runner, self.prompts, self)
        self.appearance = AppearanceController(self.window, loaded, self._save_settings)
        self.words = WordService(data_dir, self)
        counts = OutlineCounts(self.current, self.window.outline)
        self.place_view = PlaceView(self.current, self.navigator, self.window, self)
        self.findings_view = FindingsView(
            self.current, self.analysis, self.navigator, self.window, counts, self
        )
        self.notes_view = NotesView(
            self.current, self.notes, self.navigator, self.window, counts, self
        )
        bind_actions(
            Parts(
                window=self.window,
                prompts=self.prompts,
                current=self.current,
                opener=self.opener,
                navigator=self.navigator,
                notes=self.notes,
                notes_view=self.notes_view,
                shelf=self.shelf,
                exporter=self.exporter,
                open_sample=self.open_sample,
            )
        )
        self._connect_failures()
        self._connect_words()
        self.current.opened.connect(self._on_opened)
        self.current.stored.connect(self._on_stored)
        self.window.close_requested.connect(self.close)
        self.appearance.apply()

    def open_first(self, files: list[Path]) -> None:
        """Show what was asked for, else the report read last, else the sample."""
        self.first_paint.start_clock()
        if files:
            for path in files:
                self.opener.open_file(path)
        elif not self._open_last():
            self.open_sample()

    def open_sample(self) -> None:
        """Show the sample report that ships with the program."""
        self.opener.open_file(paths.shipped("seeds") / SAMPLE)

    def tell_failure(self, error: ZhengduError) -> None:
        """Say in one sentence what went wrong and what to do."""
        self.prompts.warn(sentence_of(error, self.appearance.settings.language))

    def close(self) -> None:
        """Write down what is not yet written, and end every thread and process."""
        if self._closed:
            return
        self._closed = True
        self._words_rest.stop()
        self.window.note_editor.flush()
        self.navigator.keep_place()
        if self._keep and not self._settings_failed:
            self.appearance.change(
                geometry=self.window.saveGeometry().toBase64().toStdString(),
                layout=self.window.layout_state(),
            )
        self.words.close()
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

    def _connect_failures(self) -> None:
        self.notes.refused.connect(self._on_note_refused)
        for controller in (self.opener, self.notes, self.exporter, self.shelf):
            controller.failed.connect(self.tell_failure)
        self.opener.started.connect(self._on_started)

    def _connect_words(self) -> None:
        self.window.page.set_words(self.words.word_at)
        self._words_rest = QTimer(self)
        self._words_rest.setSingleShot(True)
        self._words_rest.setInterval(WORDS_AFTER_MS)
        self._words_rest.timeout.connect(self._ask_for_words)
        self.window.page.visible_range_changed.connect(self._on_visible)

    def _on_visible(self, _first: int, _last: int) -> None:
        self._words_rest.start()

    def _ask_for_words(self) -> None:
        """Have the words of the paragraphs in view ready before they are double-clicked."""
        report, page = self.current.report, self.window.page
        if report is None:
            return
        first, last = page.visible_range()
        block = report.block_at(first)
        while block.span.start <= last:
            self.words.ask(report.text_of(block))
            if block.id + 1 >= len(report.blocks):
                break
            block = report.blocks[block.id + 1]

    def _on_started(self, name: str) -> None:
        self.window.status.say(self.tr("Opening {name}…").format(name=name))

    def _on_note_refused(self) -> None:
        self.window.status.say(self.tr("Notes can be made once the report is in the library."))

    def _on_stored(self) -> None:
        """The next start shows this report again."""
        report = self.current.report
        if report is not None and self._keep:
            self.runner.store(partial(_mark_opened, report.id), _nothing, self.tell_failure)

    def _on_opened(self) -> None:
        report = self.current.report
        if report is None:
            return
        self.window.setWindowTitle(f"{report.meta.name} — 政读")
        self.window.actions_by_id.set_report_open(True)


def _nothing(_result: object) -> None:
    """Nothing is shown of it."""


def _mark_opened(report_id: str, workspace: Workspace) -> None:
    workspace.mark_opened(report_id)


def _note_preview(markdown: str) -> str:
    from zhengdu.export.preview import note_html

    return note_html(markdown)


def _window_prompts(window: MainWindow) -> Prompts:
    from zhengdu.ui.dialogs.prompts import WindowPrompts

    return WindowPrompts(window)
