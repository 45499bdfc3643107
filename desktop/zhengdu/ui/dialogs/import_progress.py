"""How an import of many files goes on, and which of them could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from zhengdu.ui.status import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDTH = 520


class ImportProgressDialog(QDialog):
    """Counts while files are imported, and stays open to tell of those that failed.

    Attributes:
        stop_requested: no further file is wanted.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_progress")
        self.setWindowTitle(self.tr("Importing Reports"))
        self.setModal(False)
        self._imported = self._failed = 0
        self._running = True
        self._counts = QLabel()
        self._counts.setObjectName("import_counts")
        self._name = ElidedLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._failures = QPlainTextEdit()
        self._failures.setObjectName("import_failures")
        self._failures.setReadOnly(True)
        self._failures.hide()
        self._button = QPushButton(self.tr("Stop"))
        self._button.setObjectName("import_button")
        self._lay_out()
        self._button.clicked.connect(self._on_button)
        self._tell()

    def add(self, name: str, complaint: str) -> None:
        """One file more: imported, or what went wrong with it."""
        self._name.set_whole_text(name)
        if complaint:
            self._failed += 1
            self._failures.show()
            self._failures.appendPlainText(complaint)
        else:
            self._imported += 1
        self._tell()

    def finish(self) -> None:
        """No file follows."""
        self._running = False
        self._button.setText(self.tr("Close"))
        self._button.setEnabled(True)
        self.setWindowTitle(self.tr("Reports Imported"))
        self._name.hide()
        self._bar.hide()
        self.adjustSize()
        if self.isVisible():
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        else:
            self.deleteLater()

    def reject(self) -> None:
        if self._running:
            self.stop_requested.emit()
        super().reject()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(self._button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        for widget in (self._counts, self._name, self._bar, self._failures, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(WIDTH)

    def _on_button(self) -> None:
        if self._running:
            self._button.setEnabled(False)
            self.stop_requested.emit()
        else:
            self.reject()

    def _tell(self) -> None:
        words = self.tr("Imported: {imported}, failed: {failed}")
        self._counts.setText(words.format(imported=self._imported, failed=self._failed))
