"""Everything around the page: the panels, what fills them, and what the actions do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zhengdu.services.unsaved import left_in
from zhengdu.ui.analysis import AnalysisController
from zhengdu.ui.binding import Parts, bind_actions
from zhengdu.ui.correcting import CorrectionsController
from zhengdu.ui.corrections_view import CorrectionsView
from zhengdu.ui.editing import EditingView
from zhengdu.ui.exporting import ExportController
from zhengdu.ui.figure_acts import FigureActsView
from zhengdu.ui.figure_asking import FigureAsking
from zhengdu.ui.figure_correcting import FigureCorrectionsController
from zhengdu.ui.figure_exporting import FigureExportController
from zhengdu.ui.findings_view import FindingsView
from zhengdu.ui.glossing import OwnTermsController
from zhengdu.ui.import_report import ImportReportController
from zhengdu.ui.importing import ImportController
from zhengdu.ui.ledger_view import LedgerView
from zhengdu.ui.marking import MarkingView
from zhengdu.ui.naming import NamingController
from zhengdu.ui.note_acts import NoteActs
from zhengdu.ui.note_importing import NoteImportController
from zhengdu.ui.note_links import LinkView
from zhengdu.ui.note_list_acts import NoteListActs
from zhengdu.ui.note_room import NoteRoom
from zhengdu.ui.notes_view import NotesView
from zhengdu.ui.noting import NotesController
from zhengdu.ui.outline_counts import OutlineCounts
from zhengdu.ui.own_names import OwnNamesController
from zhengdu.ui.path_view import PathView
from zhengdu.ui.place_view import PlaceView
from zhengdu.ui.preferring import PreferencesController
from zhengdu.ui.shelf import ShelfController
from zhengdu.ui.terms_view import TermsView
from zhengdu.ui.trash_view import TrashView
from zhengdu.ui.words import WordService

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhengdu.errors import ZhengduError
    from zhengdu.ui.appearance import AppearanceController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator
    from zhengdu.ui.opening import OpeningController
    from zhengdu.ui.recovering import RecoveryController
    from zhengdu.ui.tasks import TaskRunner
    from zhengdu.ui.watching import LibraryWatch

WORDS_AFTER_MS = 800
"""Rest of the page before the words of its paragraphs are looked up."""


@dataclass(frozen=True, slots=True)
class House:
    """What is there when the page is painted."""

    data_dir: Path
    window: MainWindow
    appearance: AppearanceController
    current: CurrentReport
    runner: TaskRunner
    opener: OpeningController
    navigator: Navigator
    prompts: Prompts
    open_sample: Callable[[], None]
    tell_failure: Callable[[ZhengduError], None]


class Furniture(QObject):
    """Controllers of findings, notes, library and export, with their views."""

    watch: LibraryWatch | None = None
    recovery: RecoveryController | None = None

    def __init__(self, house: House, parent: QObject) -> None:
        super().__init__(parent)
        self._house = house
        current, runner, window = house.current, house.runner, house.window
        window.furnish(_note_preview)
        self.notes = NotesController(current, runner, self)
        self.own_terms = OwnTermsController(runner, self.notes.stack, self)
        self.figures = FigureCorrectionsController(current, runner, self.notes.stack, self)
        self.analysis = AnalysisController(current, self.own_terms, self.figures, runner, self)
        self.corrections = CorrectionsController(current, runner, self.notes.stack, self)
        self.shelf = ShelfController(current, house.opener, runner, window, self)
        self.words = WordService(house.data_dir, self)
        counts = OutlineCounts(current, window.outline)
        self.place_view = PlaceView(current, house.navigator, window, self)
        self.terms_view = TermsView(
            current, self.analysis, self.own_terms, house.navigator, window, self
        )
        self.terms_view.offer_densities(house.appearance)
        self.notes_view = NotesView(current, self.notes, house.navigator, window, counts, self)
        self.note_acts = NoteActs(current, self.notes, self)
        room = self._note_room()
        self.marking = MarkingView(room, self)
        self.exporter = ExportController(room, house.appearance, self)
        self.note_importer = NoteImportController(room, self)
        self.note_list_acts = NoteListActs(room, self.exporter.ask, self)
        self.links = LinkView(room, self)
        self.notes_view.find_backlinks = self.links.backlinks
        self.editing = EditingView(room, self)
        self.ledger_view = LedgerView(room, self)
        self.trash_view = TrashView(room, self)
        self.trash_view.failed.connect(house.tell_failure)
        self._offer_settings()
        self._show_figures(counts)
        self.corrections_view = CorrectionsView(
            current, self.corrections, window, house.prompts, self
        )
        self.importer = ImportController(house.opener, runner, house.prompts, window, self)
        self.import_report = ImportReportController(
            current, self.analysis, self.corrections, runner, window, self
        )
        self.import_report.place_wanted.connect(house.navigator.jump)
        self.corrections.committed.connect(self.shelf.refresh)
        self.notes.number_changed.connect(self.shelf.refresh)
        bind_actions(self._parts())
        house.appearance.bring_panels()
        self._connect_failures()
        self._connect_words()

    def offer_versions(self) -> None:
        """Recognise new versions of reports from now on (it writes into the library)."""
        from zhengdu.ui.versions import VersionsController

        house = self._house
        self.versions = VersionsController(
            house.current, self.notes, house.runner, house.window, self
        )
        self.versions.failed.connect(house.tell_failure)
        self.versions.decided.connect(self.shelf.refresh)
        self.versions.earlier_wanted.connect(house.navigator.jump_to_report)

    def watch_library(self) -> LibraryWatch:
        """Show what other windows and the command line do to the library."""
        from zhengdu.ui.watching import LibraryWatch

        self.watch = watch = LibraryWatch(self._house.runner, self)
        for controller in (
            self.notes, self.own_terms, self.corrections, self.figures, self.own_names
        ):  # fmt: skip
            watch.changed.connect(controller.reload)
        watch.replaced.connect(self.notes.stack.clear_all)
        watch.changed.connect(self.shelf.refresh)
        watch.failed.connect(self._house.tell_failure)
        self._house.opener.library_changed.connect(self.own_terms.reload)
        return watch

    def recover_unsaved(self) -> None:
        """Put into the library what an earlier window had to leave beside it."""
        if not left_in(self._house.data_dir):
            return
        from zhengdu.ui.recovering import RecoveryController

        self.recovery = RecoveryController(self._house.runner, self)
        self.recovery.failed.connect(self._house.tell_failure)
        self.recovery.recovered.connect(self._on_recovered)

    def close(self) -> None:
        """Hand on what is typed, and end the child process."""
        if self.watch is not None:
            self.watch.stop()
        if self.recovery is not None:
            self.recovery.stop()
        self._words_rest.stop()
        self.figure_exporter.close()
        self._house.window.note_editor.flush()
        self._house.window.ledger.flush()
        self.words.close()

    def _parts(self) -> Parts:
        house = self._house
        return Parts(
            window=house.window,
            prompts=house.prompts,
            current=house.current,
            opener=house.opener,
            navigator=house.navigator,
            notes=self.notes,
            notes_view=self.notes_view,
            shelf=self.shelf,
            exporter=self.exporter,
            open_sample=house.open_sample,
        )

    def _offer_settings(self) -> None:
        house = self._house
        self.naming = NamingController(house.appearance, house.window, self)
        self.preferences = PreferencesController(house.appearance, house.window, self)

    def _note_room(self) -> NoteRoom:
        house = self._house
        return NoteRoom(
            current=house.current,
            notes=self.notes,
            acts=self.note_acts,
            view=self.notes_view,
            analysis=self.analysis,
            navigator=house.navigator,
            window=house.window,
            prompts=house.prompts,
            runner=house.runner,
        )

    def _show_figures(self, counts: OutlineCounts) -> None:
        """Figures on the page and in their panel, and what is done with them there."""
        house = self._house
        current, window = house.current, house.window
        self.findings_view = FindingsView(
            current, self.analysis, house.navigator, window, counts, self
        )
        self.findings_view.offer_choices(house.appearance)
        self.path_view = PathView(
            current, self.analysis, house.navigator, house.runner, window, house.prompts
        )
        asking = FigureAsking(current, self.figures, window, self)
        self.figure_acts = FigureActsView(current, self.figures, asking, self.notes_view, window)
        self.figure_exporter = FigureExportController(current, house.runner, house.prompts, self)
        self.figure_acts.offer_export(self.figure_exporter)
        self.own_names = OwnNamesController(house.runner, self.notes.stack, window, self)
        self.own_names.changed.connect(self.analysis.rename)
        self.figure_acts.offer_naming(self.own_names)
        for controller in (self.figures, self.own_names):
            controller.acted.connect(self.findings_view.expect_act)

    def _connect_failures(self) -> None:
        for controller in (self.notes, self.own_terms, self.corrections, self.figures,
                           self.own_names, self.figure_exporter, self.exporter, self.shelf,
                           self.path_view):  # fmt: skip
            controller.failed.connect(self._house.tell_failure)
        self.note_importer.failed.connect(self._house.tell_failure)
        self.notes.refused.connect(self._on_note_refused)
        self._house.opener.started.connect(self._on_started)
        self._house.opener.found_open.connect(self._on_found_open)
        self._house.current.completed.connect(self._house.window.status.say_no_more)

    def _connect_words(self) -> None:
        page = self._house.window.page
        page.set_words(self.words.word_at)
        self._words_rest = QTimer(self)
        self._words_rest.setSingleShot(True)
        self._words_rest.setInterval(WORDS_AFTER_MS)
        self._words_rest.timeout.connect(self._ask_for_words)
        page.visible_range_changed.connect(self._on_visible)
        self._words_rest.start()

    def _on_visible(self, _first: int, _last: int) -> None:
        self._words_rest.start()

    def _ask_for_words(self) -> None:
        """Have the words of the paragraphs in view ready before they are double-clicked."""
        report = self._house.current.report
        if report is None:
            return
        first, last = self._house.window.page.visible_range()
        for block in report.blocks[report.block_at(first).id :]:
            if block.span.start > last:
                break
            self.words.ask(report.text_of(block))

    def _on_note_refused(self) -> None:
        self._house.window.status.say(
            self.tr("Notes can be made once the report is in the library.")
        )

    def _on_recovered(self, count: int) -> None:
        text = self.tr("{count} notes that could not be written down last time are recovered")
        self._house.window.status.say(text.format(count=count))
        self.notes.reload()
        self.shelf.refresh()

    def _on_started(self, name: str) -> None:
        self._house.window.status.say(self.tr("Opening {name}…").format(name=name))

    def _on_found_open(self) -> None:
        self._house.window.status.say(self.tr("This report is open already."))


def _note_preview(markdown: str) -> str:
    from zhengdu.export.preview import note_html

    return note_html(markdown)
