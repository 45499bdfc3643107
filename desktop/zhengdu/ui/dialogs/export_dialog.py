"""What is to be exported, in which form and order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
)

from zhengdu.ui.models.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtWidgets import QWidget

FORMS = ("md", "docx", "html", "xlsx", "csv", "ledger", "anki", "json")
ORDERS = ("section", "colour", "tag", "date")
PARTS = ("ledger", "terms", "figures")
WITHOUT_ORDER = frozenset({"anki", "ledger"})
WITHOUT_PARTS = frozenset({"csv", "ledger", "anki", "json"})
WIDTH = 460

_FORM_NAMES: Mapping[str, str] = MappingProxyType({
    "md": QT_TRANSLATE_NOOP("ExportDialog", "Markdown working paper"),
    "docx": QT_TRANSLATE_NOOP("ExportDialog", "Word document"),
    "html": QT_TRANSLATE_NOOP("ExportDialog", "Web page, to print as well"),
    "xlsx": QT_TRANSLATE_NOOP("ExportDialog", "Excel workbook"),
    "csv": QT_TRANSLATE_NOOP("ExportDialog", "CSV table of the notes"),
    "ledger": QT_TRANSLATE_NOOP("ExportDialog", "CSV table of the tasks"),
    "anki": QT_TRANSLATE_NOOP("ExportDialog", "Cloze cards for Anki"),
    "json": QT_TRANSLATE_NOOP("ExportDialog", "W3C annotations (JSON)"),
})  # fmt: skip
_SAID: Mapping[str, str] = MappingProxyType({
    "md": QT_TRANSLATE_NOOP(
        "ExportDialog", "What you write into the file stays when you export into it again."
    ),
    "docx": QT_TRANSLATE_NOOP(
        "ExportDialog", "With headings, quotations and tables, ready to be edited."
    ),
    "html": QT_TRANSLATE_NOOP(
        "ExportDialog", "One file that needs no network; print it from a browser."
    ),
    "xlsx": QT_TRANSLATE_NOOP(
        "ExportDialog", "A note in each row; ledger, terms and figures are sheets of their own."
    ),
    "csv": QT_TRANSLATE_NOOP(
        "ExportDialog", "A note in each row, for any program that reads tables."
    ),
    "ledger": QT_TRANSLATE_NOOP(
        "ExportDialog", "A task in each row, for any program that reads tables."
    ),
    "anki": QT_TRANSLATE_NOOP(
        "ExportDialog", "Import the file in Anki; later exports change the cards, not double them."
    ),
    "json": QT_TRANSLATE_NOOP(
        "ExportDialog", "For other programs, and to bring the notes into another library."
    ),
})  # fmt: skip
_ORDER_NAMES: Mapping[str, str] = MappingProxyType({
    "section": QT_TRANSLATE_NOOP("ExportDialog", "By section"),
    "colour": QT_TRANSLATE_NOOP("ExportDialog", "By colour"),
    "tag": QT_TRANSLATE_NOOP("ExportDialog", "By tag"),
    "date": QT_TRANSLATE_NOOP("ExportDialog", "By day"),
})  # fmt: skip
_PART_NAMES: Mapping[str, str] = MappingProxyType({
    "ledger": QT_TRANSLATE_NOOP("ExportDialog", "Task ledger"),
    "terms": QT_TRANSLATE_NOOP("ExportDialog", "Terms in the annotated passages"),
    "figures": QT_TRANSLATE_NOOP("ExportDialog", "Figures in the annotated passages"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """How much there is to export.

    Attributes:
        notes: all of them.
        tasks: those that have been made tasks.
        lost: those whose passage is gone.
        cards: notes of Anki's that they make.
        gaps: in those together.
        without_card: those that make none.
        chosen: notes chosen in the list, 0 if all are meant.
    """

    notes: int
    tasks: int
    lost: int
    cards: int
    gaps: int
    without_card: int
    chosen: int = 0


class ExportDialog(QDialog):
    """Asks for form, order and parts; it is there until it is closed.

    Args:
        choice: words that say what was chosen last: a form, an order, parts.
        amount: how much there is.

    Attributes:
        chosen: the same words, as they are now.
    """

    chosen = Signal(str)

    def __init__(self, choice: str, amount: Amount, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export Notes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._amount = amount
        self._form = _box("export_form", FORMS, map(form_name, FORMS))
        self._order = _box("export_order", ORDERS, map(_order_name, ORDERS))
        self._parts = {part: QCheckBox(_part_name(part)) for part in PARTS}
        self._wanted: set[str] = set()
        self._summary = QLabel()
        self._lay_out()
        self._take(choice.split())
        self._form.currentIndexChanged.connect(self._check)
        self._order.currentIndexChanged.connect(self._check)
        for part, box in self._parts.items():
            box.toggled.connect(partial(self._on_part, part))
        self._check()

    def choice(self) -> str:
        """What is chosen: form, order and parts; parts stay chosen for forms that have none."""
        parts = [name for name in PARTS if name in self._wanted]
        return " ".join((self._form.currentData(), self._order.currentData(), *parts))

    def _take(self, words: list[str]) -> None:
        for box, names in ((self._form, FORMS), (self._order, ORDERS)):
            known = next((word for word in words if word in names), names[0])
            box.setCurrentIndex(names.index(known))
        self._wanted = {name for name in PARTS if name in words}

    def _lay_out(self) -> None:
        layout = QFormLayout(self)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setVerticalSpacing(10)
        self._summary.setObjectName("export_summary")
        self._summary.setWordWrap(True)
        self._summary.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addRow(self.tr("&Form"), self._form)
        layout.addRow(self.tr("&Order"), self._order)
        for label, (name, box) in zip(
            (self.tr("Include"), "", ""), self._parts.items(), strict=True
        ):
            box.setObjectName(f"export_{name}")
            layout.addRow(label, box)
        layout.addRow(self._summary)
        layout.addRow(self._buttons())
        self.resize(WIDTH, self.sizeHint().height())

    def _buttons(self) -> QDialogButtonBox:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        export = buttons.addButton(self.tr("Export…"), roles.AcceptRole)
        export.setObjectName("export_accept")
        export.setDefault(True)
        buttons.addButton(self.tr("Cancel"), roles.RejectRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        return buttons

    def _check(self) -> None:
        form = self._form.currentData()
        self._order.setEnabled(form not in WITHOUT_ORDER)
        for part, box in self._parts.items():
            box.setEnabled(form not in WITHOUT_PARTS)
            with QSignalBlocker(box):
                box.setChecked(box.isEnabled() and part in self._wanted)
        joined = self.tr(", ").join(fact for fact in self._facts(form) if fact)
        told = self.tr("{facts}.").format(facts=joined)
        self._summary.setText(f"{told}\n{_said_of(form)}")

    def _facts(self, form: str) -> tuple[str, ...]:
        """How much of what the file will hold, in words; some may be empty."""
        amount = self._amount
        if form == "ledger":
            return (self.tr("%n task(s)", "", amount.tasks),)
        if form == "anki":
            left = amount.without_card
            return (
                self.tr("%n Anki note(s)", "", amount.cards),
                self.tr("%n gap(s) to fill", "", amount.gaps),
                self.tr("%n note(s) make none", "", left) if left else "",
            )
        chosen = amount.chosen
        return (
            self.tr("%n chosen note(s)", "", chosen)
            if chosen
            else self.tr("%n note(s)", "", amount.notes),
            self.tr("%n of them made tasks", "", amount.tasks) if amount.tasks else "",
            self.tr("%n without a passage", "", amount.lost) if amount.lost else "",
        )

    def _on_part(self, part: str, wanted: bool) -> None:
        (self._wanted.add if wanted else self._wanted.discard)(part)

    def _on_accepted(self) -> None:
        self.chosen.emit(self.choice())
        self.accept()


def form_name(form: str) -> str:
    """What a form of export is called."""
    return QCoreApplication.translate("ExportDialog", _FORM_NAMES[form])


def _said_of(form: str) -> str:
    """What there is to know about a form."""
    return QCoreApplication.translate("ExportDialog", _SAID[form])


def _order_name(order: str) -> str:
    """By what a document is divided."""
    return QCoreApplication.translate("ExportDialog", _ORDER_NAMES[order])


def _part_name(part: str) -> str:
    """What may be added."""
    return QCoreApplication.translate("ExportDialog", _PART_NAMES[part])


def _box(name: str, values: Iterable[str], words: Iterable[str]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    for value, word in zip(values, words, strict=True):
        box.addItem(word, value)
    return box
