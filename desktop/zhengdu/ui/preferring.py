"""The dialog of settings; what is chosen there is taken over at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from zhengdu.ui.appearance import AppearanceController
    from zhengdu.ui.dialogs.settings_dialog import SettingsDialog
    from zhengdu.ui.main_window import MainWindow


class PreferencesController(QObject):
    """Shows the settings and changes them, by the window's own actions where there are some."""

    def __init__(
        self, appearance: AppearanceController, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._window = window
        self._dialog: SettingsDialog | None = None
        window.actions_by_id["settings"].triggered.connect(self.show)
        appearance.changed.connect(self._on_changed)

    def show(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self._dialog is None:
            from zhengdu.ui.dialogs.settings_dialog import SettingsDialog

            self._dialog = SettingsDialog(self._appearance.settings, self._window)
            self._dialog.chosen.connect(self.choose)
            self._dialog.finished.connect(self._on_finished)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def choose(self, name: str, value: object) -> None:
        """Take over what a field of Settings is to be."""
        actions = self._window.actions_by_id
        if name == "theme":
            actions[f"theme_{value}"].trigger()
        elif name == "term_density":
            actions[f"terms_{value}"].trigger()
        elif name == "paragraph_numbers":
            actions[name].setChecked(bool(value))
        else:
            self._appearance.change(**{name: value})
            self._appearance.set_page()

    def _on_changed(self) -> None:
        if self._dialog is not None:
            self._dialog.set_settings(self._appearance.settings)

    def _on_finished(self) -> None:
        self._dialog = None
