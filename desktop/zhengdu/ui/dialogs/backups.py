"""The list of backups, with what each holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class BackupItem:
    """One backup as it is listed.

    Attributes:
        name: of the backup.
        made: local date and time.
        counts: reports, notes and deleted notes; empty if it cannot be opened.
        kind: "regular", "before-restore" or "before-update".
    """

    name: str
    made: str
    counts: tuple[int, ...]
    kind: str


class BackupsDialog(QDialog):
    """Shows backups, the newest first.

    Attributes:
        restore_requested: one is to be put back; its name.
    """

    restore_requested = Signal(str)

    def __init__(self, items: Iterable[BackupItem], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("backups")
        self.setWindowTitle(self.tr("Backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._list = QTreeWidget()
        self._restore = QPushButton(self.tr("&Restore"))
        self._set_up_list()
        for item in items:
            self._list.addTopLevelItem(self._row(item))
        for column in range(self._list.columnCount()):
            self._list.resizeColumnToContents(column)
        self._lay_out()
        self._list.currentItemChanged.connect(self._on_current)
        self._restore.clicked.connect(self._on_restore)
        self._restore.setEnabled(False)

    def _set_up_list(self) -> None:
        self._list.setObjectName("backup_list")
        self._list.setAccessibleName(self.tr("Backups"))
        self._list.setRootIsDecorated(False)
        self._list.setHeaderLabels([
            self.tr("Made"), self.tr("Reports"), self.tr("Notes"), self.tr("Deleted"),
            self.tr("Remark"),
        ])  # fmt: skip

    def _row(self, item: BackupItem) -> QTreeWidgetItem:
        counts = [str(count) for count in item.counts] or ["", "", ""]
        row = QTreeWidgetItem([item.made, *counts, self._remark(item)])
        row.setData(0, Qt.ItemDataRole.UserRole, item.name)
        row.setDisabled(not item.counts)
        return row

    def _remark(self, item: BackupItem) -> str:
        if not item.counts:
            return self.tr("damaged")
        return {
            "before-restore": self.tr("before a backup was restored"),
            "before-update": self.tr("before the program was updated"),
        }.get(item.kind, "")

    def _lay_out(self) -> None:
        words = self.tr(
            "The library is backed up every half hour when something has changed. "
            "Before a backup is restored, the present library is saved as another one."
        )
        label = QLabel(words)
        label.setWordWrap(True)
        self._restore.setObjectName("backup_restore")
        buttons = QDialogButtonBox()
        buttons.addButton(self._restore, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("&Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        self._restore.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self._list, 1)
        layout.addWidget(buttons)
        self.resize(560, 380)

    def _on_current(self, row: QTreeWidgetItem | None) -> None:
        self._restore.setEnabled(row is not None and not row.isDisabled())

    def _on_restore(self) -> None:
        row = self._list.currentItem()
        if row is not None:
            self.restore_requested.emit(row.data(0, Qt.ItemDataRole.UserRole))
