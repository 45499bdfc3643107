"""What is to be exported, in which form and order."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
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

FORMS = ("md", "docx", "html", "xlsx", "csv", "anki", "json")
ORDERS = ("section", "colour", "tag", "date")
PARTS = ("ledger", "terms", "figures")
WITHOUT_ORDER = frozenset({"anki"})
WITHOUT_LEDGER = frozenset({"anki", "json"})
WITHOUT_APPENDIX = frozenset({"anki", "json", "csv"})
WIDTH = 460

_FORM_NAMES: Mapping[str, str] = MappingProxyType({
    "md": QT_TRANSLATE_NOOP("ExportDialog", "Markdown working paper"),
    "docx": QT_TRANSLATE_NOOP("ExportDialog", "Word document"),
    "html": QT_TRANSLATE_NOOP("ExportDialog", "Web page, to print as well"),
    "xlsx": QT_TRANSLATE_NOOP("ExportDialog", "Excel workbook"),
    "csv": QT_TRANSLATE_NOOP("ExportDialog", "CSV table"),
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
        tasks: those that belong into a ledger.
        lost: those whose passage is gone.
        cards: those that make a card.
        chosen: notes chosen in the list, 0 if all are meant.
    """

    notes: int
    tasks: int
    lost: int
    cards: int
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
        self._summary = QLabel()
        self._lay_out()
        self._take(choice.split())
        self._form.currentIndexChanged.connect(self._check)
        self._order.currentIndexChanged.connect(self._check)
        for box in self._parts.values():
            box.toggled.connect(self._check)
        self._check()

    def choice(self) -> str:
        """What is chosen: form, order and parts; parts stay chosen for forms that have none."""
        parts = [name for name, box in self._parts.items() if box.isChecked()]
        return " ".join((self._form.currentData(), self._order.currentData(), *parts))

    def _take(self, words: list[str]) -> None:
        for box, names in ((self._form, FORMS), (self._order, ORDERS)):
            known = next((word for word in words if word in names), names[0])
            box.setCurrentIndex(names.index(known))
        for name, part in self._parts.items():
            part.setChecked(name in words)

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
        self._parts["ledger"].setEnabled(form not in WITHOUT_LEDGER)
        only = self.tr("Only the task ledger") if form == "csv" else _part_name("ledger")
        self._parts["ledger"].setText(only)
        for part in ("terms", "figures"):
            self._parts[part].setEnabled(form not in WITHOUT_APPENDIX)
        if form == "csv" and self._parts["ledger"].isChecked():
            self._order.setEnabled(False)
        self._summary.setText(f"{self._counted(form)}\n{_said_of(form)}")

    def _counted(self, form: str) -> str:
        amount = self._amount
        if form == "anki":
            return self.tr("%n highlight(s) become cards.", "", amount.cards)
        if form == "csv" and self._parts["ledger"].isChecked():
            return self.tr("%n task(s).", "", amount.tasks)
        words = self.tr("%n note(s)", "", amount.notes)
        if amount.chosen:
            words = self.tr("%n chosen note(s)", "", amount.chosen)
        facts = [
            self.tr("%n task(s) among them", "", amount.tasks) if amount.tasks else "",
            self.tr("%n without a passage", "", amount.lost) if amount.lost else "",
        ]
        joined = self.tr(", ").join([words, *(fact for fact in facts if fact)])
        return self.tr("{facts}.").format(facts=joined)

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
