"""What was recognised in the open report, set aside, found doubtful and corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from zhengdu.ui.dialogs import recognition_text
from zhengdu.ui.dialogs.details_form import DetailsForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.correction import Correction
    from zhengdu.report.doubt import Doubt
    from zhengdu.services.recognising import Recognition

SIZE = (680, 560)


class ImportReportDialog(QDialog):
    """Stays beside the window while things are put right.

    Attributes:
        field_stated: name of a field of the metadata and what the reader put there.
        place_wanted: offset of what is to be looked at.
        withdrawal_wanted: a correction to be taken back.
    """

    field_stated = Signal(str, str)
    place_wanted = Signal(int)
    withdrawal_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_report_dialog")
        self.setWindowTitle(self.tr("What Was Recognised"))
        self.setModal(False)
        self.resize(*SIZE)
        self._counts = QLabel()
        self._counts.setObjectName("recognised_counts")
        self._counts.setWordWrap(True)
        self._counts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details = DetailsForm()
        self._aside = QPlainTextEdit()
        self._doubts = QListWidget()
        self._corrections = QListWidget()
        self._withdraw = QPushButton(self.tr("&Withdraw"))
        self._tabs = QTabWidget()
        self._fill()
        self.details.field_stated.connect(self.field_stated)
        self._doubts.itemActivated.connect(self._on_doubt)
        self._doubts.itemClicked.connect(self._on_doubt)
        self._corrections.currentRowChanged.connect(self._on_row)
        self._withdraw.clicked.connect(self._on_withdraw)

    def set_recognition(self, recognition: Recognition) -> None:
        """Show what is known now."""
        self._counts.setText(recognition_text.counts(recognition))
        self.details.set_metadata(recognition.meta)
        aside = recognition_text.set_aside(recognition)
        if aside != self._aside.toPlainText():
            self._aside.setPlainText(aside)
        self._set_doubts(recognition.doubts)
        self._set_corrections(recognition.corrections, recognition.unplaced)
        for index, (title, count) in enumerate((
            (self.tr("Set Aside"), recognition.lines_set_aside),
            (self.tr("Doubtful"), len(recognition.doubts)),
            (self.tr("Corrections"), len(recognition.corrections)),
        )):  # fmt: skip
            self._tabs.setTabText(index + 1, f"{title} ({count})" if count else title)

    def show_tab(self, index: int) -> None:
        """Bring one of the four tabs to the front."""
        self._tabs.setCurrentIndex(index)

    def _fill(self) -> None:
        self._aside.setObjectName("set_aside")
        self._aside.setReadOnly(True)
        self._aside.setPlaceholderText(self.tr("Nothing was set aside."))
        for view, name in ((self._doubts, "doubts"), (self._corrections, "corrections")):
            view.setObjectName(name)
            view.setWordWrap(True)
            view.setAlternatingRowColors(True)
        self._withdraw.setObjectName("withdraw")
        self._withdraw.setEnabled(False)
        self._tabs.setObjectName("recognition_tabs")
        self._tabs.addTab(_column(self._counts, self.details), self.tr("Recognised"))
        self._tabs.addTab(_column(self._aside), "")
        self._tabs.addTab(_column(self._doubts), "")
        self._tabs.addTab(_column(self._corrections, self._withdraw), "")
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs)
        layout.addWidget(buttons)

    def _set_doubts(self, doubts: Sequence[Doubt]) -> None:
        self._doubts.clear()
        for doubt in doubts:
            item = QListWidgetItem(recognition_text.doubt(doubt))
            item.setData(Qt.ItemDataRole.UserRole, doubt.span.start)
            self._doubts.addItem(item)
        if not doubts:
            self._doubts.addItem(_notice(self.tr("Nothing looks doubtful.")))

    def _set_corrections(
        self, corrections: Sequence[Correction], unplaced: Sequence[Correction]
    ) -> None:
        self._corrections.clear()
        for correction in corrections:
            text = recognition_text.correction(correction)
            if correction in unplaced:
                text = self.tr("{correction} (no longer found in the text)").format(correction=text)
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, correction)
            self._corrections.addItem(item)
        if not corrections:
            help = self.tr(
                "Nothing was corrected. Headings are corrected from the menu of the outline, "
                "paragraphs from the menu of the page, details on the first tab."
            )
            self._corrections.addItem(_notice(help))

    def _on_doubt(self, item: QListWidgetItem) -> None:
        offset = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(offset, int):
            self.place_wanted.emit(offset)

    def _on_row(self, row: int) -> None:
        item = self._corrections.item(row)
        chosen = item is not None and item.data(Qt.ItemDataRole.UserRole) is not None
        self._withdraw.setEnabled(chosen)

    def _on_withdraw(self) -> None:
        item = self._corrections.currentItem()
        if item is not None:
            self.withdrawal_wanted.emit(item.data(Qt.ItemDataRole.UserRole))


def _column(*widgets: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    for widget in widgets:
        right = Qt.AlignmentFlag.AlignRight
        alignment = right if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0)
        layout.addWidget(widget, 0, alignment)
    return page


def _notice(words: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
