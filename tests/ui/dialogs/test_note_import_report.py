"""What the list of imported notes tells of notes that stand elsewhere or nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTreeWidget

from zhengdu.annotations.anchor import Anchor
from zhengdu.annotations.identity import new_annotation
from zhengdu.services.note_import import Fate, Outcome
from zhengdu.text.span import Span
from zhengdu.ui.dialogs.note_import_report import NoteImportDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.report.model import Report


def test_moved_notes_and_places_without_words_are_told(
    qtbot: QtBot, make_report: Callable[..., Report]
) -> None:
    report = make_report("增长6%左右。", "新增就业1.2万人。")
    moved = new_annotation(report, Span(0, 6))
    lost = replace(moved, anchor=Anchor(0, 500, 520, "", "", ""))
    outcomes = (Outcome(Fate.MOVED, moved, Span(0, 6)), Outcome(Fate.LOST, lost, None))
    dialog = NoteImportDialog("a.json", outcomes, report)
    qtbot.addWidget(dialog)
    listed = dialog.findChild(QTreeWidget, "note_import_list")
    assert isinstance(listed, QTreeWidget)
    model, none = listed.model(), QModelIndex()
    groups = [model.index(row, 0, none) for row in range(model.rowCount())]
    told = [(group.data(), model.index(0, 0, group).data()) for group in groups]
    assert told == [
        ("Not found; kept without a place (1)",
         "Characters 500 to 520 of the text it was made on"),
        ("Found, but elsewhere than the file says (1)", "增长6%左右"),
    ]  # fmt: skip
