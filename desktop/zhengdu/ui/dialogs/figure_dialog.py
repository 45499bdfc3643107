"""The reader corrects a figure, or adds one that the rules did not find."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zhengdu.indicators.indicator import Kind
from zhengdu.ui.dialogs.figure_fields import FigureFields
from zhengdu.ui.models.wording import kind_name

if TYPE_CHECKING:
    from zhengdu.indicators.figure_correction import Facts


@dataclass(frozen=True, slots=True)
class Asked:
    """What the dialog asks about one figure.

    Attributes:
        now: what is shown of it.
        found: what the rules said; None of a figure that they did not find.
        shown: that as words: 572亿元.
    """

    now: Facts
    found: Facts | None = None
    shown: str = ""


class FigureDialog(QDialog):
    """Asks for the facts of one row; it is there until they are accepted or it is closed.

    Args:
        figures: level and growth of one quantity, or either; they share name, period and kind.
        sentence: in which they stand.
        found_by: which rule found them, in words; empty if none did.

    Attributes:
        saved: the Facts of each figure, in the order given, as a tuple.
        restored: what the rules said is to stand again.
    """

    saved = Signal(tuple)
    restored = Signal()

    def __init__(
        self,
        figures: tuple[Asked, ...],
        sentence: str,
        found_by: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("figure_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._figures = figures
        first = figures[0].now
        self._name, self._period = QLineEdit(first.name), QLineEdit(first.period)
        self._kind = QComboBox()
        self._fields = [FigureFields(one.now) for one in figures]
        self._refusal = QLabel()
        self._buttons = QDialogButtonBox()
        is_found = figures[0].found is not None
        self.setWindowTitle(self.tr("Correct a Figure") if is_found else self.tr("Add a Figure"))
        self._set_up()
        self._lay_out(sentence, found_by)
        self._check()
        self._name.setFocus()

    def facts(self) -> tuple[Facts, ...]:
        """What is typed and chosen, figure by figure."""
        common = {
            "name": self._name.text().strip(),
            "period": self._period.text().strip().replace("–", "-"),
            "kind": Kind(self._kind.currentData()),
        }
        return tuple(replace(fields.facts(), **common) for fields in self._fields)  # type: ignore[arg-type]

    def refuse(self, sentence: str) -> None:
        """Say why what is typed cannot be kept; the dialog stays."""
        self._refusal.setText(sentence)
        self._refusal.show()

    def _set_up(self) -> None:
        self._name.setObjectName("figure_dialog_name")
        self._period.setObjectName("figure_dialog_period")
        self._period.setPlaceholderText("2021, 2017-2021, 2021H1, 2021Q1-Q3")
        self._kind.setObjectName("figure_dialog_kind")
        for kind in Kind:
            self._kind.addItem(kind_name(kind), kind.value)
        self._kind.setCurrentIndex(list(Kind).index(self._figures[0].now.kind))
        self._refusal.setObjectName("figure_dialog_refusal")
        self._refusal.setTextFormat(Qt.TextFormat.PlainText)
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        for title, field in ((self.tr("Name"), self._name), (self.tr("Period"), self._period),
                             (self.tr("Kind"), self._kind)):  # fmt: skip
            field.setAccessibleName(title)
        roles = QDialogButtonBox.ButtonRole
        self._save = self._button("figure_dialog_save", self.tr("Save"), roles.AcceptRole)
        self._button("figure_dialog_cancel", self.tr("Cancel"), roles.RejectRole)
        if any(one.found is not None and one.found != one.now for one in self._figures):
            text = self.tr("Restore What Was Found")
            restore = self._button("figure_dialog_restore", text, roles.DestructiveRole)
            restore.clicked.connect(self._on_restored)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._name.textChanged.connect(self._check)
        for fields in self._fields:
            fields.changed.connect(self._check)

    def _button(self, name: str, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self._buttons.addButton(text, role)
        button.setObjectName(name)
        return button

    def _lay_out(self, sentence: str, found_by: str) -> None:
        column = QVBoxLayout(self)
        column.addWidget(_words(sentence))
        if found_by:
            column.addWidget(_words(found_by, faint=True))
        column.addLayout(self._grid())
        column.addWidget(self._refusal)
        column.addWidget(self._buttons)
        self.resize(560, self.sizeHint().height())

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        found = self._figures[0].found
        rows: list[tuple[str, QWidget, str]] = [
            (self.tr("Name"), self._name, found.name if found else "")
        ]
        for one, fields in zip(self._figures, self._fields, strict=True):
            rows.append((self.tr("Number"), fields, one.shown))
        rows.append((self.tr("Period"), self._period, found.period if found else ""))
        rows.append((self.tr("Kind"), self._kind, kind_name(found.kind) if found else ""))
        if found is not None:
            grid.addWidget(_words(self.tr("As found"), faint=True), 0, 2)
        for number, (title, field, said) in enumerate(rows, 1):
            grid.addWidget(QLabel(title), number, 0)
            grid.addWidget(field, number, 1)
            grid.addWidget(_words(said, faint=True), number, 2)
        return grid

    def _check(self) -> None:
        facts = self.facts()
        self._save.setEnabled(all(one.name and one.value for one in facts))

    def _on_accepted(self) -> None:
        self.saved.emit(self.facts())

    def _on_restored(self) -> None:
        self.restored.emit()
        self.accept()


def _words(text: str, *, faint: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not faint or len(text) > 12)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if faint:
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    return label
