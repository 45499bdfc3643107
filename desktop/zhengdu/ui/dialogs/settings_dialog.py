"""The settings that have no better place, and those of the page together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from zhengdu.settings import COLUMN_WIDTHS, LINE_SPACINGS, Settings
from zhengdu.ui.appearance import FONT_SIZES

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

LANGUAGES = {"zh_CN": "中文", "en": "English"}
"""Each in its own language, for those who do not read the other."""
SPACING_STEP = 0.05


class SettingsDialog(QDialog):
    """A field a setting; each is taken over at once, so that one sees what it does.

    Attributes:
        chosen: name of a field of Settings, and what it is to be.
    """

    chosen = Signal(str, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fields: dict[str, QWidget] = {}
        self._form = QFormLayout(self)
        self._add_choices()
        self._add_measures()
        self._form.addRow(self._buttons())
        self.set_settings(settings)
        for name, field in self._fields.items():
            self._signal_of(field).connect(self._on_changed)
            field.setObjectName(f"setting_{name}")

    def set_settings(self, settings: Settings) -> None:
        """Show what holds now."""
        for name, field in self._fields.items():
            blocker = QSignalBlocker(field)
            _show(field, getattr(settings, name))
            blocker.unblock()

    def _add_choices(self) -> None:
        self._add_choice("language", self.tr("&Language"), LANGUAGES)
        self._add_hint(self.tr("Another language is spoken from the next start on."))
        themes = {"light": self.tr("Light"), "sepia": self.tr("Sepia"), "dark": self.tr("Dark")}
        self._add_choice("theme", self.tr("&Theme"), themes)
        densities = {
            "first": self.tr("First in each section"),
            "all": self.tr("All"),
            "none": self.tr("None"),
        }
        self._add_choice("term_density", self.tr("&Dictionary terms marked"), densities)

    def _add_measures(self) -> None:
        size = QSpinBox()
        size.setRange(FONT_SIZES[0], FONT_SIZES[-1])
        size.setSuffix(self.tr(" px"))
        self._add("font_size", self.tr("Type &size"), size)
        spacing = QDoubleSpinBox()
        spacing.setRange(*LINE_SPACINGS)
        spacing.setSingleStep(SPACING_STEP)
        self._add("line_spacing", self.tr("Line s&pacing"), spacing)
        columns = QSpinBox()
        columns.setRange(*COLUMN_WIDTHS)
        self._add("column_width", self.tr("&Characters a line, at most"), columns)
        self._add_hint(self.tr("Fewer where there is no room beside the panels."))
        self._add("paragraph_numbers", "", QCheckBox(self.tr("Paragraph &numbers")))

    def _add_choice(self, name: str, label: str, values: dict[str, str]) -> None:
        box = QComboBox()
        for value, text in values.items():
            box.addItem(text, value)
        self._add(name, label, box)

    def _add_hint(self, words: str) -> None:
        hint = QLabel(words)
        hint.setWordWrap(True)
        self._form.addRow("", hint)

    def _add(self, name: str, label: str, field: QWidget) -> None:
        self._fields[name] = field
        self._form.addRow(label, field)

    def _buttons(self) -> QDialogButtonBox:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        defaults = buttons.addButton(self.tr("Defaults"), roles.ResetRole)
        defaults.setObjectName("settings_defaults")
        defaults.setAutoDefault(False)
        defaults.clicked.connect(self._on_defaults)
        close = buttons.addButton(self.tr("Close"), roles.RejectRole)
        close.setObjectName("settings_close")
        buttons.rejected.connect(self.reject)
        return buttons

    def _on_changed(self) -> None:
        field = self.sender()
        assert isinstance(field, QWidget)
        self.chosen.emit(field.objectName().removeprefix("setting_"), _value(field))

    def _on_defaults(self) -> None:
        """All but the language, which is nobody's slip."""
        for name in self._fields:
            if name != "language":
                self.chosen.emit(name, getattr(Settings(), name))

    @staticmethod
    def _signal_of(field: QWidget) -> SignalInstance:
        if isinstance(field, QComboBox):
            return field.currentIndexChanged
        if isinstance(field, QCheckBox):
            return field.toggled
        assert isinstance(field, QSpinBox | QDoubleSpinBox)
        return field.valueChanged


def _show(field: QWidget, value: Any) -> None:  # noqa: ANN401
    if isinstance(field, QComboBox):
        field.setCurrentIndex(field.findData(value))
    elif isinstance(field, QCheckBox):
        field.setChecked(value)
    elif isinstance(field, QSpinBox | QDoubleSpinBox):
        field.setValue(value)


def _value(field: QWidget) -> object:
    if isinstance(field, QComboBox):
        return field.currentData()
    if isinstance(field, QCheckBox):
        return field.isChecked()
    assert isinstance(field, QSpinBox | QDoubleSpinBox)
    return round(field.value(), 2)
