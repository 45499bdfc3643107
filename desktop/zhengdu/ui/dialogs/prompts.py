"""What the program asks or tells the user; tests put an answering double in its place."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget


NOTES = "*.json *.jsonld *.md *.txt"
REPORTS = "*.txt *.md *.html *.htm *.mht *.mhtml *.docx *.doc *.wps *.pdf"


class Prompts(Protocol):
    """Questions with their answers given to a callback, and messages."""

    def ask_file_to_open(self, answer: Callable[[Path], None]) -> None:
        """Ask for a report file; nothing is called when the user declines."""

    def ask_file_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Ask where to write a file; nothing is called when the user declines."""

    def ask_notes_to_import(self, answer: Callable[[Path], None]) -> None:
        """Ask for a file of notes; nothing is called when the user declines."""

    def ask_files_to_import(self, answer: Callable[[list[Path]], None]) -> None:
        """Ask for reports and archives of reports; nothing is called when the user declines."""

    def ask_table_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Ask where to write a table of figures; nothing is called when the user declines."""

    def ask_picture_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Ask where to write a picture; nothing is called when the user declines."""

    def ask_folder_to_import(self, answer: Callable[[Path], None]) -> None:
        """Ask for a folder of reports; nothing is called when the user declines."""

    def ask_text(self, title: str, label: str, text: str, answer: Callable[[str], None]) -> None:
        """Ask for one line, `text` being proposed; nothing is called when the user declines."""

    def confirm(self, question: str, verb: str, yes: Callable[[], None]) -> None:
        """Ask before something that cannot be undone; `verb` says on the button what it is."""

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
        dialog = QFileDialog(self._parent, QCoreApplication.translate("Prompts", "Open a Report"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        reports = QCoreApplication.translate("Prompts", "Reports ({patterns})")
        dialog.setNameFilters([reports.format(patterns=REPORTS), _all_files()])
        dialog.fileSelected.connect(_with_path(answer))
        _show(dialog)

    def ask_file_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Ask where to write a file; its suffix says of which form."""
        dialog = QFileDialog(self._parent, QCoreApplication.translate("Prompts", "Export Notes"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = suggested.suffix
        dialog.setNameFilters([f"{suffix[1:].upper()} (*{suffix})", _all_files()])
        dialog.setDefaultSuffix(suffix[1:])
        # Nothing is lost in a Markdown file: what was written into it is kept.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, suffix == ".md")
        dialog.setDirectory(str(suggested.parent))
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(_with_path(answer))
        _show(dialog)

    def ask_notes_to_import(self, answer: Callable[[Path], None]) -> None:
        """Ask for a file of notes."""
        dialog = QFileDialog(self._parent, QCoreApplication.translate("Prompts", "Import Notes"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        notes = QCoreApplication.translate("Prompts", "Notes ({patterns})")
        dialog.setNameFilters([notes.format(patterns=NOTES), _all_files()])
        dialog.fileSelected.connect(_with_path(answer))
        _show(dialog)

    def ask_files_to_import(self, answer: Callable[[list[Path]], None]) -> None:
        """Ask for reports and archives of reports."""
        dialog = QFileDialog(self._parent, QCoreApplication.translate("Prompts", "Import Reports"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        reports = QCoreApplication.translate("Prompts", "Reports and archives ({patterns})")
        dialog.setNameFilters([reports.format(patterns=REPORTS + " *.zip"), _all_files()])
        dialog.filesSelected.connect(_with_paths(answer))
        _show(dialog)

    def ask_table_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Ask where to write a table of figures, in the form that the suggested suffix says."""
        dialog = QFileDialog(self._parent, QCoreApplication.translate("Prompts", "Export Figures"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = suggested.suffix.removeprefix(".")
        dialog.setNameFilters([f"{suffix.upper()} (*.{suffix})", _all_files()])
        dialog.setDefaultSuffix(suffix)
        dialog.setDirectory(str(suggested.parent))
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(_with_path(answer))
        _show(dialog)

    def ask_picture_to_save(self, suggested: Path, answer: Callable[[Path], None]) -> None:
        """Ask where to write a picture, as PNG or SVG; the name's suffix follows the choice."""
        dialog = QFileDialog(self._parent, QCoreApplication.translate("Prompts", "Save Chart"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                QCoreApplication.translate("Prompts", "PNG picture (*.png)"),
                QCoreApplication.translate("Prompts", "SVG drawing (*.svg)"),
            ]
        )
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.setDirectory(str(suggested.parent))
        dialog.selectFile(suggested.name)
        dialog.filterSelected.connect(partial(_follow_filter, dialog))
        dialog.fileSelected.connect(_with_path(answer))
        _show(dialog)

    def ask_folder_to_import(self, answer: Callable[[Path], None]) -> None:
        """Ask for a folder of reports."""
        dialog = QFileDialog(self._parent, QCoreApplication.translate("Prompts", "Import a Folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(_with_path(answer))
        _show(dialog)

    def ask_text(self, title: str, label: str, text: str, answer: Callable[[str], None]) -> None:
        """Ask for one line."""
        dialog = QInputDialog(self._parent)
        dialog.setObjectName("text_question")
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(text)
        dialog.setOkButtonText(QCoreApplication.translate("Prompts", "Continue"))
        dialog.setCancelButtonText(QCoreApplication.translate("Prompts", "Cancel"))
        dialog.resize(480, dialog.sizeHint().height())
        dialog.textValueSelected.connect(answer)
        _show(dialog)

    def confirm(self, question: str, verb: str, yes: Callable[[], None]) -> None:
        """Ask before something that cannot be undone; Enter and Esc leave everything as it is."""
        box = self._box(QMessageBox.Icon.Question, "政读", question)
        accept = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(
            QCoreApplication.translate("Prompts", "Cancel"), QMessageBox.ButtonRole.RejectRole
        )
        accept.setObjectName("confirm_accept")
        box.setDefaultButton(cancel)
        accept.clicked.connect(yes)
        _show(box)

    def tell(self, title: str, text: str) -> None:
        """Show an information."""
        box = self._box(QMessageBox.Icon.NoIcon, title, text)
        box.addButton(
            QCoreApplication.translate("Prompts", "Close"), QMessageBox.ButtonRole.AcceptRole
        )
        _show(box)

    def warn(self, text: str) -> None:
        """Show one sentence that says what went wrong and what to do; once at a time."""
        shown = self._parent.findChildren(QMessageBox, "message")
        if any(box.text() == text and box.isVisible() for box in shown):
            return
        box = self._box(QMessageBox.Icon.Warning, "政读", text)
        box.addButton(
            QCoreApplication.translate("Prompts", "Close"), QMessageBox.ButtonRole.AcceptRole
        )
        _show(box)

    def _box(self, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setObjectName("message")
        box.setIcon(icon)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box


def _name_fields(dialog: QFileDialog) -> None:
    """Qt's own Chinese leaves these two out."""
    labels = (
        (QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("Prompts", "Folder:")),
        (QFileDialog.DialogLabel.FileType, QCoreApplication.translate("Prompts", "File type:")),
    )
    for label, text in labels:
        dialog.setLabelText(label, text)


def _follow_filter(dialog: QFileDialog, chosen: str) -> None:
    """Give the name that is typed the suffix of the form that is chosen."""
    suffix = ".svg" if "svg" in chosen else ".png"
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    for name in dialog.selectedFiles():
        dialog.selectFile(Path(name).with_suffix(suffix).name)


def _all_files() -> str:
    return QCoreApplication.translate("Prompts", "All files (*)")


def _with_path(answer: Callable[[Path], None]) -> Callable[[str], None]:
    def call(chosen: str) -> None:
        answer(Path(chosen))

    return call


def _with_paths(answer: Callable[[list[Path]], None]) -> Callable[[list[str]], None]:
    def call(chosen: list[str]) -> None:
        answer([Path(name) for name in chosen])

    return call


def _show(dialog: QDialog) -> None:
    if isinstance(dialog, QFileDialog):
        _name_fields(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
