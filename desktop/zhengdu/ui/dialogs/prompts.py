"""What the program asks or tells the user; tests put an answering double in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget


def _tr(source: str) -> str:
    return QCoreApplication.translate("Prompts", source)


class Prompts(Protocol):
    """Questions with their answers given to a callback, and messages."""

    def ask_file_to_open(self, answer: Callable[[Path], None]) -> None:
        """Ask for a report file; nothing is called when the user declines."""

    def ask_file_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Ask where to write a file; nothing is called when the user declines."""

    def confirm(self, question: str, yes: Callable[[], None]) -> None:
        """Ask before something that cannot be undone."""

    def tell(self, title: str, text: str) -> None:
        """Show an information."""

    def warn(self, text: str) -> None:
        """Show one sentence that says what went wrong and what to do."""


class WindowPrompts:
    """Dialogs over the window; none of them runs an event loop of its own."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def ask_file_to_open(self, answer: Callable[[Path], None]) -> None:
        """Ask for a report file."""
        dialog = QFileDialog(self._parent, _tr("Open a Report"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([
            _tr("Reports (*.txt *.html *.htm *.docx)"),
            _tr("All files (*)"),
        ])  # fmt: skip
        dialog.fileSelected.connect(_with_path(answer))
        _show(dialog)

    def ask_file_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Ask where to write a Markdown file."""
        dialog = QFileDialog(self._parent, _tr("Export Notes"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([_tr("Markdown (*.md)"), _tr("All files (*)")])
        dialog.setDefaultSuffix("md")
        dialog.setDirectory(str(suggested.parent))
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(_with_path(answer))
        _show(dialog)

    def confirm(self, question: str, yes: Callable[[], None]) -> None:
        """Ask before something that cannot be undone."""
        box = self._box(QMessageBox.Icon.Question, "政读", question)
        accept = box.addButton(_tr("Continue"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        accept.clicked.connect(yes)
        _show(box)

    def tell(self, title: str, text: str) -> None:
        """Show an information."""
        box = self._box(QMessageBox.Icon.NoIcon, title, text)
        box.addButton(_tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        _show(box)

    def warn(self, text: str) -> None:
        """Show one sentence that says what went wrong and what to do."""
        box = self._box(QMessageBox.Icon.Warning, "政读", text)
        box.addButton(_tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        _show(box)

    def _box(self, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setObjectName("message")
        box.setIcon(icon)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box


def _with_path(answer: Callable[[Path], None]) -> Callable[[str], None]:
    def call(chosen: str) -> None:
        answer(Path(chosen))

    return call


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
