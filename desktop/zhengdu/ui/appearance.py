"""Theme, zoom, sides and full screen: how the window looks, kept in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from zhengdu.ui.reader.metrics import PageShape
from zhengdu.ui.theme import INTERFACE_FAMILIES, THEMES, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.settings import Settings
    from zhengdu.ui.icons import IconSet
    from zhengdu.ui.main_window import MainWindow

FONT_SIZES = (12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 32, 36, 42, 48, 56)
DEFAULT_FONT_SIZE = 18
FRAME = QSize(16, 40)
"""What a window system puts around a window, about."""


class AppearanceController(QObject):
    """Applies and changes the settings that one sees.

    Attributes:
        changed: the settings are other ones now.
    """

    changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        keep: Callable[[Settings], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._keep = keep
        self._icons: IconSet | None = None
        self.theme: Theme = THEMES[settings.theme]
        actions = window.actions_by_id
        for name in THEMES:
            actions[f"theme_{name}"].triggered.connect(self._on_theme_chosen)
        actions["zoom_in"].triggered.connect(self.zoom_in)
        actions["zoom_out"].triggered.connect(self.zoom_out)
        actions["zoom_reset"].triggered.connect(self.zoom_reset)
        actions["paragraph_numbers"].toggled.connect(self._on_paragraph_numbers)
        actions["left_side"].toggled.connect(window.left.setVisible)
        actions["right_side"].toggled.connect(window.right.setVisible)
        actions["full_screen"].toggled.connect(self._on_full_screen)
        window.escaped.connect(self._on_escaped)
        window.page.zoom_requested.connect(self.zoom)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def apply(self) -> None:
        """Make the window look as the settings say; icons follow when the page is painted."""
        settings, actions = self._settings, self._window.actions_by_id
        actions[f"theme_{settings.theme}"].setChecked(True)
        actions["paragraph_numbers"].setChecked(settings.paragraph_numbers)
        self._window.restore_layout(settings.geometry, settings.layout)
        actions["full_screen"].setChecked(self._window.isFullScreen())
        self.set_page()
        self._set_theme(settings.theme)

    def fit_screen(self) -> None:
        """At the very first start, take the whole of a screen that has little more room."""
        room = self._window.screen().availableGeometry().size()
        wanted = self._window.size() + FRAME
        if not self._settings.geometry and wanted.boundedTo(room) != wanted:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def bring_panels(self) -> None:
        """Have the panels in front that were there when the window was closed."""
        self._window.bring_to_front(self._settings.left_panel, self._settings.right_panel)

    def change(self, **fields: object) -> None:
        """Change settings and keep them."""
        self._settings = self._settings.with_changes(**fields)
        self._keep(self._settings)
        self.changed.emit()

    def set_page(self) -> None:
        """Set the page as the settings say."""
        settings, page = self._settings, self._window.page
        page.set_font_size(settings.font_size)
        page.set_shape(
            PageShape(
                settings.line_spacing, settings.column_width, numbers=settings.paragraph_numbers
            )
        )

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom(1)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom(-1)

    def zoom_reset(self) -> None:
        """The size the program came with."""
        self._set_font_size(DEFAULT_FONT_SIZE)

    def zoom(self, steps: int) -> None:
        """Larger or smaller by some steps."""
        size = self._settings.font_size
        larger = [s for s in FONT_SIZES if s > size]
        smaller = [s for s in reversed(FONT_SIZES) if s < size]
        row = larger if steps > 0 else smaller
        if row:
            self._set_font_size(row[min(abs(steps), len(row)) - 1])

    def _set_font_size(self, size: int) -> None:
        self.change(font_size=size)
        self.set_page()

    def _set_theme(self, name: str) -> None:
        self.theme = THEMES[name]
        palette = self.theme.palette()
        QApplication.setPalette(palette)
        self._window.setPalette(palette)
        self._window.set_theme(self.theme)
        if self._icons is not None:
            self._icons.draw(self.theme)

    def draw_icons(self) -> None:
        """Give the actions their drawings; they can wait until the page is painted."""
        from zhengdu.ui.icons import IconSet

        self._icons = IconSet(self._window.actions_by_id, self._window)
        self._icons.draw(self.theme)

    def _on_theme_chosen(self) -> None:
        name = self.sender().objectName().removeprefix("theme_")
        self._set_theme(name)
        self.change(theme=name)

    def _on_paragraph_numbers(self, shown: bool) -> None:
        if shown != self._settings.paragraph_numbers:
            self.change(paragraph_numbers=shown)
            self.set_page()

    def _on_full_screen(self, full: bool) -> None:
        """Only this state changes: a maximised window is maximised again afterwards."""
        state = self._window.windowState()
        if full:
            self._window.setWindowState(state | Qt.WindowState.WindowFullScreen)
        else:
            self._window.setWindowState(state & ~Qt.WindowState.WindowFullScreen)
        self._window.show_text_alone(alone=full)
        if full:
            text = self.tr("Full screen: F11 or Esc leads back, Ctrl+1 to Ctrl+9 open the panels")
            self._window.status.say(text)
        else:
            self._window.status.say_no_more()

    def _on_escaped(self) -> None:
        """One step back: from panels on a full screen to the text, from there to the window."""
        actions = self._window.actions_by_id
        if not actions["full_screen"].isChecked():
            return
        shown = [id for id in ("left_side", "right_side") if actions[id].isChecked()]
        for id in shown or ["full_screen"]:
            actions[id].setChecked(False)


def interface_font() -> QFont:
    """The font around the page: named families, so that no locale picks Japanese forms."""
    font = QFont()
    font.setFamilies(list(INTERFACE_FAMILIES))
    font.setPixelSize(13)
    return font
