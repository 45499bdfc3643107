"""The metadata of a report, to be read and put right."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QScrollArea, QWidget

if TYPE_CHECKING:
    from zhengdu.report.model import Metadata

CONTEXT = "DetailsForm"


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Mark a string of a table for lupdate, which knows this name; PySide's own is untyped."""
    return source


FIELDS = MappingProxyType({
    "title": QT_TRANSLATE_NOOP("DetailsForm", "Title"),
    "place": QT_TRANSLATE_NOOP("DetailsForm", "Place"),
    "level": QT_TRANSLATE_NOOP("DetailsForm", "Level"),
    "year": QT_TRANSLATE_NOOP("DetailsForm", "Year reviewed"),
    "body": QT_TRANSLATE_NOOP("DetailsForm", "Government"),
    "speaker": QT_TRANSLATE_NOOP("DetailsForm", "Speaker"),
    "office": QT_TRANSLATE_NOOP("DetailsForm", "Office"),
    "meeting": QT_TRANSLATE_NOOP("DetailsForm", "Meeting"),
    "delivered": QT_TRANSLATE_NOOP("DetailsForm", "Delivered"),
    "published": QT_TRANSLATE_NOOP("DetailsForm", "Published"),
    "source": QT_TRANSLATE_NOOP("DetailsForm", "Source"),
})  # fmt: skip
LEVELS = MappingProxyType({
    "": QT_TRANSLATE_NOOP("DetailsForm", "Not stated"),
    "national": QT_TRANSLATE_NOOP("DetailsForm", "National"),
    "province": QT_TRANSLATE_NOOP("DetailsForm", "Province"),
    "city": QT_TRANSLATE_NOOP("DetailsForm", "City"),
    "county": QT_TRANSLATE_NOOP("DetailsForm", "County"),
    "township": QT_TRANSLATE_NOOP("DetailsForm", "Township"),
})  # fmt: skip


class DetailsForm(QScrollArea):
    """A field for each of the facts; an empty one is not stated by the file.

    Attributes:
        field_stated: name of a field and its new content.
    """

    field_stated = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._lines: dict[str, QLineEdit] = {}
        self._level = QComboBox()
        self._form = QWidget()
        self._lay_out()
        self.setWidget(self._form)
        self._form.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def set_metadata(self, meta: Metadata) -> None:
        """Show these facts; a field in which someone is typing stays as it is."""
        for name, line in self._lines.items():
            value = getattr(meta, name)
            text = "" if value is None else str(value)
            if not line.isModified() or line.text() == text:
                line.setText(text)
                line.setCursorPosition(0)
        index = self._level.findData(meta.level)
        self._level.setCurrentIndex(max(0, index))

    def _lay_out(self) -> None:
        layout = QFormLayout(self._form)
        layout.setContentsMargins(0, 6, 6, 6)
        for name, text in FIELDS.items():
            label = QCoreApplication.translate(CONTEXT, text)
            if name == "level":
                self._fill_levels()
                layout.addRow(label, self._level)
                continue
            line = QLineEdit()
            line.setObjectName(f"detail_{name}")
            line.setPlaceholderText(self.tr("Not stated"))
            line.editingFinished.connect(self._on_edited)
            self._lines[name] = line
            layout.addRow(label, line)

    def _fill_levels(self) -> None:
        for value, name in LEVELS.items():
            self._level.addItem(QCoreApplication.translate(CONTEXT, name), value)
        self._level.setObjectName("detail_level")
        self._level.activated.connect(self._on_level)

    def _on_edited(self) -> None:
        line = self.sender()
        if isinstance(line, QLineEdit) and line.isModified():
            line.setModified(False)
            self.field_stated.emit(line.objectName().removeprefix("detail_"), line.text())

    def _on_level(self, index: int) -> None:
        self.field_stated.emit("level", self._level.itemData(index))
