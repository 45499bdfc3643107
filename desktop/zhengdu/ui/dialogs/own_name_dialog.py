"""Which indicator of the catalogue a name stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from zhengdu.indicators.catalogue import Entry


@dataclass(frozen=True, slots=True)
class Asked:
    """What the dialog asks about one name.

    Attributes:
        name: which one.
        canonical: id of the entry that it counts as now, empty for none.
        is_own: whether the reader has said so.
        is_sure: whether that is surely meant, so that it may be proposed.
    """

    name: str
    canonical: str
    is_own: bool = False
    is_sure: bool = False


class OwnNameDialog(QDialog):
    """A list of indicators that can be typed into.

    What would count in every report is proposed only where it is surely meant: one Enter keeps it.

    Attributes:
        saved: id of the entry that was chosen, empty for none.
        removed: the name is to be what the catalogue says again.
    """

    saved = Signal(str)
    removed = Signal()

    def __init__(
        self, asked: Asked, entries: Sequence[Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("own_name_dialog")
        self.setWindowTitle(self.tr("What a Name Stands For"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.addWidget(_words(self.tr("In every report, “{name}” stands for:"), asked.name))
        self._entries = QComboBox()
        self._fill(entries, asked)
        layout.addWidget(self._entries)
        now = next((entry for entry in entries if entry.id == asked.canonical), None)
        if now is not None and not asked.is_sure:
            layout.addWidget(_words(self.tr("The rules count it as {name}."), _title(now)))
        self._buttons = QDialogButtonBox()
        self._add_buttons(is_own=asked.is_own)
        layout.addWidget(self._buttons)
        self._on_edited("")
        self.resize(420, self.sizeHint().height())

    def _fill(self, entries: Sequence[Entry], asked: Asked) -> None:
        box = self._entries
        box.setObjectName("own_name_entries")
        box.setAccessibleName(self.tr("Indicator"))
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMaxVisibleItems(16)
        box.addItem(self.tr("(no indicator of the catalogue)"), "")
        for entry in entries:
            box.addItem(_title(entry), entry.id)
        completer = QCompleter(box.model(), box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.setCompleter(completer)
        box.setCurrentIndex(box.findData(asked.canonical) if asked.is_sure else -1)
        line = box.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Type or choose an indicator"))
            line.selectAll()
        box.editTextChanged.connect(self._on_edited)

    def _add_buttons(self, *, is_own: bool) -> None:
        roles = QDialogButtonBox.ButtonRole
        self._save = self._buttons.addButton(self.tr("Save"), roles.AcceptRole)
        self._save.setObjectName("own_name_save")
        if is_own:
            again = self._buttons.addButton(self.tr("As the Catalogue Says"), roles.ResetRole)
            again.setObjectName("own_name_remove")
            again.clicked.connect(self._on_removed)
        self._buttons.addButton(self.tr("Cancel"), roles.RejectRole)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)

    def _chosen(self) -> int:
        """Number of the entry whose words are in the field, -1 for none."""
        return self._entries.findText(self._entries.currentText().strip())

    def _on_edited(self, _words: str) -> None:
        self._save.setEnabled(self._chosen() >= 0)

    def _on_accepted(self) -> None:
        chosen = self._chosen()
        if chosen >= 0:
            self.saved.emit(self._entries.itemData(chosen))
            self.accept()

    def _on_removed(self) -> None:
        self.removed.emit()
        self.accept()


def _title(entry: Entry) -> str:
    return f"{entry.name}（{entry.topic}）"


def _words(text: str, name: str) -> QLabel:
    label = QLabel(text.format(name=name))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
