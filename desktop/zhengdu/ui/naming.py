"""The reader's own names of colours: in the settings, and on everything that names a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhengdu.annotations.note import Colour
from zhengdu.ui.models.wording import given_colour_name, set_colour_names

if TYPE_CHECKING:
    from zhengdu.ui.appearance import AppearanceController
    from zhengdu.ui.main_window import MainWindow


class NamingController(QObject):
    """Applies the names of the settings, and asks for other ones."""

    def __init__(
        self, appearance: AppearanceController, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._window = window
        self._as_given = {
            colour: window.actions_by_id[f"highlight_{colour}"].text() for colour in Colour
        }
        window.actions_by_id["colour_names"].triggered.connect(self.ask)
        set_colour_names(appearance.settings.colour_names)
        if appearance.settings.colour_names:
            self._show()

    def ask(self) -> None:
        """Let the reader name the colours."""
        from zhengdu.ui.dialogs.colour_names import ColourNamesDialog

        given = {colour: given_colour_name(colour) for colour in Colour}
        own = self._appearance.settings.colour_names
        dialog = ColourNamesDialog(own, given, self._appearance.theme, self._window)
        dialog.saved.connect(self.name)
        dialog.open()

    def name(self, names: dict[str, str]) -> None:
        """Call colours by these names, by their values, from now on."""
        self._appearance.change(colour_names=names)
        set_colour_names(names)
        self._show()

    def _show(self) -> None:
        """Whatever is painted in a theme names its colours anew with it."""
        own = self._appearance.settings.colour_names
        for colour, text in self._as_given.items():
            name, key = own.get(colour.value, ""), f"highlight_{colour}"
            said = self.tr("Highlight as {name}").format(name=name.replace("&", "&&"))
            self._window.actions_by_id[key].setText(said if name else text)
        self._window.set_theme(self._appearance.theme)
