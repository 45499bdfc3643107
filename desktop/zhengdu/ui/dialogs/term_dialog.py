"""The reader explains a term in words of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhengdu.glossary.own_term import OwnTerm

_BETWEEN = re.compile(r"[;；、,，\n]")


class TermDialog(QDialog):
    """Asks for a term, its other forms and its explanation; it is there until it is closed.

    Args:
        name: the term, as it stands in the report.
        own: what the reader has said about it.
        others: what others say about it, shown below; empty if nothing.

    Attributes:
        saved: name, definition and other forms (a tuple).
        removed: the reader's words are to be taken away.
    """

    saved = Signal(str, str, tuple)
    removed = Signal()

    def __init__(
        self, name: str, own: OwnTerm | None = None, others: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("term_dialog")
        self.setWindowTitle(self.tr("Explain a Term"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name, self._aliases = QLineEdit(own.name if own else name), QLineEdit()
        self._definition, self._others = QPlainTextEdit(), QLabel(others)
        self._buttons = QDialogButtonBox()
        if own is not None:
            self._aliases.setText("；".join(own.aliases))
            self._definition.setPlainText(own.definition)
        self._set_up(can_remove=own is not None and bool(own.definition))
        self._lay_out()
        self._check()
        (self._definition if self._name.text() else self._name).setFocus()

    def words(self) -> tuple[str, str, tuple[str, ...]]:
        """Name, definition and other forms as they are typed."""
        forms = (form.strip() for form in _BETWEEN.split(self._aliases.text()))
        definition = self._definition.toPlainText().strip()
        return self._name.text().strip(), definition, tuple(form for form in forms if form)

    def _set_up(self, *, can_remove: bool) -> None:
        self._name.setObjectName("term_dialog_name")
        self._aliases.setObjectName("term_dialog_aliases")
        self._aliases.setPlaceholderText(self.tr("parted by ；, may stay empty"))
        self._definition.setObjectName("term_dialog_definition")
        self._definition.setTabChangesFocus(True)
        self._others.setTextFormat(Qt.TextFormat.PlainText)
        self._others.setWordWrap(True)
        self._others.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        roles = QDialogButtonBox.ButtonRole
        self._save = self._button("term_dialog_save", self.tr("Save"), roles.AcceptRole)
        self._button("term_dialog_cancel", self.tr("Cancel"), roles.RejectRole)
        if can_remove:
            remove = self._button(
                "term_dialog_remove", self.tr("Remove My Words"), roles.DestructiveRole
            )
            remove.clicked.connect(self._on_removed)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._name.textChanged.connect(self._check)
        self._definition.textChanged.connect(self._check)

    def _button(self, name: str, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self._buttons.addButton(text, role)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        layout = QFormLayout(self)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.addRow(self.tr("Term"), self._name)
        layout.addRow(self.tr("Other forms"), self._aliases)
        layout.addRow(self.tr("Explanation"), self._definition)
        if self._others.text():
            layout.addRow(self.tr("Said so far"), self._others)
        layout.addRow(self._buttons)
        self.resize(460, self.sizeHint().height())

    def _check(self) -> None:
        name, definition, _ = self.words()
        self._save.setEnabled(len(name) >= 2 and bool(definition))

    def _on_accepted(self) -> None:
        self.saved.emit(*self.words())
        self.accept()

    def _on_removed(self) -> None:
        self.removed.emit()
        self.accept()
