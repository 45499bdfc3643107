"""What became of notes that were taken out of a file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from zhengdu.ui.models.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhengdu.report.model import Report
    from zhengdu.services.note_import import Outcome

SIZE = QSize(620, 480)
SHOWN = 300
"""Characters of a passage or note in the list."""
TOLD = 2_000
"""Characters in the tool tip."""
UNTOUCHED = frozenset({"known", "deleted"})
LISTED = 500
"""Notes of a kind that are listed one by one."""
PLACE = Qt.ItemDataRole.UserRole
_FATE_NAMES: Mapping[str, str] = MappingProxyType({
    "lost": QT_TRANSLATE_NOOP("NoteImportDialog", "Not found; kept without a place"),
    "changed": QT_TRANSLATE_NOOP("NoteImportDialog", "Found only in other words"),
    "moved": QT_TRANSLATE_NOOP("NoteImportDialog", "Found, but elsewhere than the file says"),
    "found": QT_TRANSLATE_NOOP("NoteImportDialog", "Found"),
    "whole": QT_TRANSLATE_NOOP("NoteImportDialog", "About the whole report; put at its title"),
    "known": QT_TRANSLATE_NOOP("NoteImportDialog", "Imported before; left alone"),
    "deleted": QT_TRANSLATE_NOOP("NoteImportDialog", "Deleted after an import; in the trash"),
})  # fmt: skip


class NoteImportDialog(QDialog):
    """A list of kinds with the notes of each; it stays beside the window.

    Attributes:
        place_wanted: offset of the passage to be looked at.
    """

    place_wanted = Signal(int)

    def __init__(
        self, name: str, outcomes: Sequence[Outcome], report: Report, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("note_import_dialog")
        self.setWindowTitle(self.tr("Imported Notes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(SIZE)
        self._report = report
        self._list = QTreeWidget()
        self._list.setObjectName("note_import_list")
        self._list.setHeaderHidden(True)
        self._list.setWordWrap(True)
        self._list.setUniformRowHeights(False)
        self._list.setAlternatingRowColors(True)
        for fate in _FATE_NAMES:
            self._add(fate, [one for one in outcomes if one.fate.value == fate])
        self._list.itemActivated.connect(self._on_item)
        self._list.itemClicked.connect(self._on_item)
        self._lay_out(name, outcomes)

    def _lay_out(self, name: str, outcomes: Sequence[Outcome]) -> None:
        new = sum(1 for one in outcomes if one.fate.value not in UNTOUCHED)
        words = self.tr("%n note(s) taken from {name}.", "", new).format(name=name)
        heading = QLabel(words)
        heading.setObjectName("note_import_counts")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self._list)
        layout.addWidget(buttons)

    def _add(self, fate: str, outcomes: Sequence[Outcome]) -> None:
        if not outcomes:
            return
        group = QTreeWidgetItem([f"{_fate_name(fate)} ({len(outcomes)})"])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        self._list.addTopLevelItem(group)
        for outcome in outcomes[:LISTED]:
            group.addChild(self._item(outcome))
        if len(outcomes) > LISTED:
            more = self.tr("… and %n more", "", len(outcomes) - LISTED)
            group.addChild(QTreeWidgetItem([more]))
        group.setExpanded(fate in {"lost", "changed"} or self._list.topLevelItemCount() == 1)

    def _item(self, outcome: Outcome) -> QTreeWidgetItem:
        lines = [_short(outcome.note.anchor.exact) or self._position(outcome)]
        if outcome.span is not None and outcome.fate.value == "changed":
            lines.append(f"→ {_short(outcome.span.of(self._report.text))}")
        if outcome.note.note:
            lines.append(f"    {_short(outcome.note.note)}")
        item = QTreeWidgetItem(["\n".join(line for line in lines if line.strip())])
        words = (outcome.note.anchor.exact, outcome.note.note)
        item.setToolTip(0, "\n\n".join(part for part in words if part)[:TOLD])
        item.setData(0, PLACE, outcome.span.start if outcome.span is not None else None)
        return item

    def _position(self, outcome: Outcome) -> str:
        """Where a passage without words is said to be, as far as that is known."""
        anchor = outcome.note.anchor
        words = self.tr("Characters {start} to {end} of the text it was made on")
        return words.format(start=anchor.start, end=anchor.end) if anchor.end else ""

    def _on_item(self, item: QTreeWidgetItem) -> None:
        offset = item.data(0, PLACE)
        if isinstance(offset, int):
            self.place_wanted.emit(offset)


def _fate_name(fate: str) -> str:
    return QCoreApplication.translate("NoteImportDialog", _FATE_NAMES[fate])


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[:SHOWN] + "…"
