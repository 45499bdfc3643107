"""Reports that come from elsewhere than a single file: clipboard, web, folders and archives."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QGuiApplication

from zhengdu.language import sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QMimeData

    from zhengdu.errors import ZhengduError
    from zhengdu.report.model import Report
    from zhengdu.report.source import Source
    from zhengdu.services.bulk import Outcome
    from zhengdu.services.workspace import Workspace
    from zhengdu.ui.dialogs.import_progress import ImportProgressDialog
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.opening import OpeningController
    from zhengdu.ui.tasks import TaskRunner


class ImportController(QObject):
    """Opens what is in the clipboard or on the web, and takes many files into the library."""

    def __init__(
        self,
        opener: OpeningController,
        runner: TaskRunner,
        prompts: Prompts,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._opener = opener
        self._runner = runner
        self._prompts = prompts
        self._window = window
        self._many: _Many | None = None
        actions = window.actions_by_id
        actions["paste_report"].triggered.connect(self.open_clipboard)
        actions["open_address"].triggered.connect(self._ask_address)
        actions["import_files"].triggered.connect(self._ask_files)
        actions["import_folder"].triggered.connect(self._ask_folder)

    def open_clipboard(self) -> None:
        """Open the text in the clipboard as a report."""
        # None, whatever the stubs say, where nothing at all is in the clipboard.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        held = (data.html(), data.text()) if data is not None else ()
        texts = tuple(text for text in held if text.strip())
        if not texts:
            self._window.status.say(self.tr("There is no text in the clipboard."))
            return
        name = self.tr("Clipboard")
        self._opener.open_read(name, partial(_read_text, texts, name), "")

    def open_address(self, address: str) -> None:
        """Fetch what is at a web address, once, and open it."""
        from zhengdu.services import fetching, opening

        address = address.strip()
        if address:
            full = address if fetching.is_address(address) else f"https://{address}"
            self._opener.open_read(full, partial(opening.read_address, full), full)

    def import_all(self, names: list[str]) -> None:
        """Take files, folders and archives into the library, one after the other."""
        from zhengdu.ui.dialogs.import_progress import ImportProgressDialog

        if self._many is None and names:
            dialog = ImportProgressDialog(self._window)
            self._many = _Many(names, dialog)
            dialog.stop_requested.connect(self._on_stop)
            dialog.show()
            self._go_on(self._many)

    def _ask_address(self) -> None:
        from zhengdu.services import fetching

        held = QGuiApplication.clipboard().text().strip()
        self._prompts.ask_text(
            self.tr("Open a Web Address"),
            self.tr("Address of the report; it is fetched once:"),
            held if fetching.is_address(held) and "\n" not in held else "",
            self.open_address,
        )

    def _ask_files(self) -> None:
        self._prompts.ask_files_to_import(self._on_files)

    def _ask_folder(self) -> None:
        self._prompts.ask_folder_to_import(self._on_folder)

    def _on_files(self, files: list[Path]) -> None:
        self.import_all([str(path) for path in files])

    def _on_folder(self, folder: Path) -> None:
        self.import_all([str(folder)])

    def _go_on(self, many: _Many) -> None:
        """One file a job: what the reader does meanwhile is committed in between."""
        self._runner.store(
            many.next, partial(self._on_outcome, many), partial(self._on_failed, many)
        )

    def _on_outcome(self, many: _Many, outcome: Outcome | None) -> None:
        if outcome is None or many.stopped:
            self._finish(many)
            return
        error = outcome.error
        many.dialog.add(outcome.name, sentence_of(error, QLocale().name()) if error else "")
        self._go_on(many)

    def _on_failed(self, many: _Many, error: ZhengduError) -> None:
        self._finish(many)
        self._prompts.warn(sentence_of(error, QLocale().name()))

    def _on_stop(self) -> None:
        if self._many is not None:
            self._many.stopped = True

    def _finish(self, many: _Many) -> None:
        self._many = None
        many.dialog.finish()
        self._window.show_side(self._window.library)
        self._opener.library_changed.emit()


class _Many:
    """An import of many files on its way; `next` is called in the library's lane only."""

    def __init__(self, names: list[str], dialog: ImportProgressDialog) -> None:
        self._names = names
        self._outcomes: Iterator[Outcome] | None = None
        self.dialog = dialog
        self.stopped = False

    def next(self, workspace: Workspace) -> Outcome | None:
        """Import the next file; None when there is no other."""
        from zhengdu.services import bulk

        if self._outcomes is None:
            self._outcomes = bulk.import_all(workspace, self._names)
        return None if self.stopped else next(self._outcomes, None)


def _read_text(texts: tuple[str, ...], name: str) -> tuple[Source, Report]:
    """The report in the first text that holds one.

    Raises:
        ImportFailed: none does.
    """
    from zhengdu.errors import ImportFailed
    from zhengdu.services import opening

    for text in texts[:-1]:
        try:
            return opening.read_text(text, name)
        except ImportFailed:
            continue
    return opening.read_text(texts[-1], name)
