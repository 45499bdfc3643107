"""The real window, painted without a screen into a PNG file."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

# The platform is chosen before Qt is loaded: a screenshot needs no display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from zhengdu import settings
from zhengdu.errors import ExportFailed
from zhengdu.ui.application import make_application
from zhengdu.ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SETTLE_MS = 300
"""Time for popups and fading marks once everything has been found."""
WAIT_MS = 60_000


class _Shot(QObject):
    """Waits until all is found, goes to the wanted words, and paints the window."""

    def __init__(self, program: Program, at: str, png: Path) -> None:
        super().__init__(program)
        self._program = program
        self._at = at
        self._png = png
        self.saved = False
        if program.furniture is not None:
            program.furniture.analysis.finished.connect(self._on_found)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._take)
        self._limit.start(WAIT_MS)

    def _on_found(self) -> None:
        report = self._program.current.report
        offset = report.text.find(self._at) if report and self._at else -1
        if offset >= 0:
            self._program.window.page.go_to(offset, flash=False)
        QTimer.singleShot(SETTLE_MS, self, self._take)

    def _take(self) -> None:
        if self._limit.isActive():
            self._limit.stop()
            self.saved = self._program.window.grab().save(str(self._png), "PNG")
        QApplication.exit(0)


class _Complaints:
    """Prompts of a program nobody sits in front of: the first complaint ends it."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def ask_file_to_open(self, answer: Callable[[Path], None]) -> None:
        """Nobody answers."""

    def ask_file_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Nobody answers."""

    def ask_notes_to_import(self, answer: Callable[[Path], None]) -> None:
        """Nobody answers."""

    def ask_table_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Nobody answers."""

    def ask_picture_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Nobody answers."""

    def ask_files_to_import(self, answer: Callable[[list[Path]], None]) -> None:
        """Nobody answers."""

    def ask_folder_to_import(self, answer: Callable[[Path], None]) -> None:
        """Nobody answers."""

    def ask_text(self, title: str, label: str, text: str, answer: Callable[[str], None]) -> None:
        """Nobody answers."""

    def confirm(self, question: str, verb: str, yes: Callable[[], None]) -> None:
        """Nobody answers."""

    def tell(self, title: str, text: str) -> None:
        """Nobody reads it."""

    def warn(self, text: str) -> None:
        """Remember it and give up."""
        self.sentences.append(text)
        QTimer.singleShot(0, QApplication.quit)


def _quiet(_kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
    """The offscreen platform complains of what a screenshot does not need."""


def run_screenshot(
    data_dir: Path,
    file: Path | None,
    png: Path,
    *,
    size: tuple[int, int] = (1280, 800),
    theme: str = "",
    at: str = "",
) -> int:
    """Paint the window with a report (else the last one, else the sample) into a PNG file.

    Nothing is kept: neither is the file taken into the library nor are settings changed.

    Args:
        data_dir: the folder whose library and settings are used.
        file: the report.
        png: the file to write.
        size: of the window, in pixels.
        theme: name of a theme instead of the one in the settings.
        at: words to go to.

    Raises:
        ExportFailed: the PNG cannot be written.
    """
    qInstallMessageHandler(_quiet)
    application = make_application(settings.load(data_dir).language)
    complaints = _Complaints()
    program = Program(data_dir, complaints, keep=False)
    if theme:
        program.window.actions_by_id[f"theme_{theme}"].trigger()
    program.furnish()
    shot = _Shot(program, at, png)
    program.open_first([file] if file else [])
    program.window.resize(*size)
    program.window.show()
    application.exec()
    program.close()
    if complaints.sentences:
        sys.stderr.write(complaints.sentences[0] + "\n")
        return 2
    if not shot.saved:
        raise ExportFailed(path=png, reason="PNG")
    return 0
