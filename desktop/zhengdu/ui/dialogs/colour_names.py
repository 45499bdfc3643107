"""The reader's own names of the five colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit

from zhengdu.annotations.note import Colour
from zhengdu.ui.panels.colour_bar import SWATCH, swatch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from zhengdu.ui.theme import Theme

LONGEST = 8
"""Characters of a name; longer ones find no room on the buttons."""


class ColourNamesDialog(QDialog):
    """A field for each colour; an empty one gives the colour back the name it came with.

    Attributes:
        saved: names by the colour's value; without those that are as they came.
    """

    saved = Signal(dict)

    def __init__(
        self,
        own: Mapping[str, str],
        given: Mapping[Colour, str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("colour_names_dialog")
        self.setWindowTitle(self.tr("Name the Colours"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._given = given
        self._fields: dict[Colour, QLineEdit] = {}
        layout = QFormLayout(self)
        for colour in Colour:
            field = self._fields[colour] = QLineEdit(own.get(colour.value, ""))
            field.setObjectName(f"colour_name_{colour.value}")
            field.setPlaceholderText(given[colour])
            field.setAccessibleName(given[colour])
            field.setMaxLength(LONGEST)
            square = QLabel()
            icon = swatch(theme, colour, self.devicePixelRatioF())
            square.setPixmap(icon.pixmap(SWATCH, SWATCH))
            layout.addRow(square, field)
        layout.addRow(self._buttons())
        self.resize(320, self.sizeHint().height())

    def names(self) -> dict[str, str]:
        """The names as they are typed."""
        typed = {colour: field.text().strip() for colour, field in self._fields.items()}
        return {c.value: name for c, name in typed.items() if name and name != self._given[c]}

    def _buttons(self) -> QDialogButtonBox:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        save = buttons.addButton(self.tr("Save"), roles.AcceptRole)
        save.setObjectName("colour_names_save")
        buttons.addButton(self.tr("Cancel"), roles.RejectRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        return buttons

    def _on_accepted(self) -> None:
        self.saved.emit(self.names())
        self.accept()
