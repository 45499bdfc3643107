"""The settings: chosen in one dialog, seen at once, kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDoubleSpinBox, QPushButton, QSpinBox

from zhengdu.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from tests.acceptance.conftest import Reader


def opened(reader: Reader) -> QDialog:
    reader.trigger("settings")
    dialogs = reader.window.findChildren(QDialog, "settings_dialog")
    return next(dialog for dialog in dialogs if dialog.isVisible())


def field(dialog: QDialog, name: str, kind: type[QWidget]) -> QWidget:
    found = dialog.findChild(kind, f"setting_{name}")
    assert found is not None
    return found


def choose(dialog: QDialog, name: str, value: object) -> None:
    for box in dialog.findChildren(QComboBox, f"setting_{name}"):
        box.setCurrentIndex(box.findData(value))
    for kind in (QSpinBox, QDoubleSpinBox):
        for spin in dialog.findChildren(kind, f"setting_{name}"):
            spin.setProperty("value", value)
    for check in dialog.findChildren(QCheckBox, f"setting_{name}"):
        check.setChecked(bool(value))


CHOSEN = {
    "language": "en",
    "theme": "dark",
    "term_density": "none",
    "font_size": 20,
    "line_spacing": 2.0,
    "column_width": 28,
    "paragraph_numbers": True,
}


def test_what_is_chosen_is_seen_at_once_and_kept(make_reader: Callable[[], Reader]) -> None:
    reader = make_reader().start()
    dialog = opened(reader)
    for name, value in CHOSEN.items():
        choose(dialog, name, value)
    shape = reader.page.shape()
    assert (shape.line_step, shape.columns, shape.numbers) == (2.0, 28, True)
    sheet = reader.page.sheet()
    assert sheet is not None
    assert sheet.metrics.fonts.size == 20
    assert reader.window.actions_by_id["theme_dark"].isChecked()
    reader.leave()
    again = make_reader().start()
    kept = again.program.appearance.settings
    assert {name: getattr(kept, name) for name in CHOSEN} == CHOSEN
    assert again.page.shape() == shape
    again.leave()


def test_the_dialog_follows_what_is_changed_elsewhere(reader: Reader) -> None:
    reader.start()
    dialog = opened(reader)
    reader.trigger("zoom_in")
    reader.trigger("theme_sepia")
    size, theme = field(dialog, "font_size", QSpinBox), field(dialog, "theme", QComboBox)
    assert isinstance(size, QSpinBox)
    assert isinstance(theme, QComboBox)
    assert (size.value(), theme.currentData()) == (20, "sepia")


def test_the_defaults_leave_the_language(reader: Reader) -> None:
    reader.start()
    dialog = opened(reader)
    for name, value in CHOSEN.items():
        choose(dialog, name, value)
    button = dialog.findChild(QPushButton, "settings_defaults")
    assert isinstance(button, QPushButton)
    button.click()
    kept, given = reader.program.appearance.settings, Settings()
    changed = {name for name in CHOSEN if getattr(kept, name) != getattr(given, name)}
    assert changed == {"language"}


def test_the_dialog_is_made_anew_after_it_was_closed(reader: Reader) -> None:
    reader.start()
    opened(reader).close()
    assert opened(reader).isVisible()
