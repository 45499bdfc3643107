"""Taking words and notes out of the program: files of several forms, quotations with sources."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication

from zhengdu.annotations.note import colour_names
from zhengdu.services import exporting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhengdu.annotations.note import Colour
    from zhengdu.export.material import Choice
    from zhengdu.report.model import Report
    from zhengdu.services.gathering import Stock
    from zhengdu.services.workspace import Workspace
    from zhengdu.text.span import Span
    from zhengdu.ui.appearance import AppearanceController
    from zhengdu.ui.dialogs.export_dialog import Amount
    from zhengdu.ui.note_room import NoteRoom

SUFFIXES = {"anki": ".txt", "ledger": ".csv"}


class ExportController(QObject):
    """Writes notes to files and quotations to the clipboard.

    Attributes:
        exported: a file has been written; its path.
        failed: it could not be written; a ZhengduError.
    """

    exported = Signal(str)
    failed = Signal(object)

    def __init__(self, room: NoteRoom, appearance: AppearanceController, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._appearance = appearance
        self._folder = ""

    def ask_and_export(self) -> None:
        """Ask for form and file, and write the notes of the open report there."""
        self.ask(())

    def ask(self, note_ids: tuple[str, ...]) -> None:
        """Ask for form and file, and write these notes there, or all for none."""
        from zhengdu.ui.dialogs.export_dialog import ExportDialog

        report = self._room.current.report
        if report is None or not self._room.current.is_stored:
            return
        self._room.window.note_editor.flush()
        amount = self._amount(report, note_ids)
        dialog = ExportDialog(
            self._appearance.settings.export_choice, amount, parent=self._room.window
        )
        dialog.chosen.connect(partial(self._on_chosen, note_ids))
        dialog.open()

    def copy_with_citation(self, span: Span) -> None:
        """Copy a passage followed by where it stands."""
        report = self._room.current.report
        if report is not None:
            QGuiApplication.clipboard().setText(exporting.citation(report, span))

    def _on_chosen(self, note_ids: tuple[str, ...], words: str) -> None:
        self._appearance.change(export_choice=words)
        form = exporting.Form(words.split(maxsplit=1)[0])
        suggested = self._suggested(form, chosen=bool(note_ids))
        self._room.prompts.ask_file_to_save(suggested, partial(self._write, note_ids, words))

    def _write(self, note_ids: tuple[str, ...], words: str, path: Path) -> None:
        report = self._room.current.report
        if report is None:
            return
        self._folder = str(path.parent)
        settings = self._appearance.settings
        wanted = _Wanted(words, note_ids, settings.language, colour_names(settings.colour_names))
        self._room.runner.store(
            partial(wanted.fetch, report.id),
            partial(self._on_fetched, wanted, path),
            self.failed.emit,
        )

    def _on_fetched(self, wanted: _Wanted, path: Path, stock: Stock) -> None:
        """Writing takes long where there are many notes; no act on notes waits for it."""
        self._room.runner.run(
            partial(wanted.write, stock, path), self.exported.emit, self.failed.emit
        )

    def _amount(self, report: Report, note_ids: tuple[str, ...]) -> Amount:
        from zhengdu.export.cards import count_cards
        from zhengdu.export.material import Material
        from zhengdu.ui.dialogs.export_dialog import Amount

        notes = [p for p in self._room.notes.notes if not note_ids or p.annotation.id in note_ids]
        placed = tuple((one.annotation, one.resolution) for one in notes)
        made = count_cards(Material(report, placed, exported=""))
        return Amount(
            notes=len(notes),
            tasks=sum(one.annotation.task is not None for one in notes),
            lost=sum(one.resolution.span is None for one in notes),
            cards=made.cards,
            gaps=made.gaps,
            without_card=len(notes) - made.notes,
            chosen=len(notes) if note_ids else 0,
        )

    def _suggested(self, form: exporting.Form, *, chosen: bool) -> Path:
        from zhengdu.services.file_name import file_name

        report = self._room.current.report
        places = QStandardPaths.StandardLocation
        folder = self._folder or QStandardPaths.writableLocation(places.DocumentsLocation)
        name = report.meta.name if report else ""
        notes = self.tr("chosen notes") if chosen else self.tr("notes")
        return Path(folder) / file_name(f"{name}-{notes}", SUFFIXES.get(form, f".{form}"))


class _Wanted:
    """What the reader asked to be written."""

    def __init__(
        self,
        words: str,
        note_ids: tuple[str, ...],
        language: str,
        colours: Mapping[Colour, str],
    ) -> None:
        self._form, self._choice = _read(words)
        self._ids = frozenset(note_ids)
        self._language = language
        self._colours = colours

    def fetch(self, report_id: str, workspace: Workspace) -> Stock:
        """Take out of the library what is to be written."""
        from zhengdu.services import gathering

        return gathering.stock_of(workspace, report_id, self._ids)

    def write(self, stock: Stock, path: Path) -> str:
        """Write the file; its path."""
        from zhengdu.services import gathering

        material = gathering.material_of(
            stock, choice=self._choice, language=self._language, colours=self._colours
        )
        exporting.save(path, material, self._form, self._choice)
        return str(path)


def _read(words: str) -> tuple[exporting.Form, Choice]:
    """Form and choice out of the words of the dialog."""
    from zhengdu.export.material import Choice, Order

    name, order, *parts = words.split()
    form = exporting.Form(name)
    wanted = parts if form in exporting.DOCUMENTS else ()
    choice = Choice(Order(order), "ledger" in wanted, "terms" in wanted, "figures" in wanted)
    return form, choice
