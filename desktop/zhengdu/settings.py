"""The user's preferences: one frozen value, one file, replaced atomically.

Unknown keys in the file are kept, a bad value falls back to its default alone.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "settings.json"
THEMES = ("light", "sepia", "dark")
LANGUAGES = ("zh_CN", "en")
TERM_DENSITIES = ("first", "all", "none")
FIGURE_GROUPINGS = ("topic", "section", "none")
_CHOICES = {
    "theme": THEMES,
    "language": LANGUAGES,
    "term_density": TERM_DENSITIES,
    "figure_grouping": FIGURE_GROUPINGS,
}
FONT_SIZES = (10, 60)
LINE_SPACINGS = (1.4, 2.2)
COLUMN_WIDTHS = (28, 44)
_RANGES = {
    "font_size": FONT_SIZES,
    "line_spacing": LINE_SPACINGS,
    "column_width": COLUMN_WIDTHS,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose, and how the window stood when it was last closed.

    Attributes:
        theme: one of THEMES.
        language: one of LANGUAGES.
        font_size: size of the page's text in pixels.
        line_spacing: from one line of the page to the next, in sizes of its text.
        column_width: characters in a line of the page, where there is room for them.
        geometry: the window's place as Qt's base64 text.
        layout: docks and toolbars as Qt's base64 text.
        left_panel: objectName of the panel that was in front at the left.
        right_panel: the same at the right.
        paragraph_numbers: whether the page shows them.
        term_density: which uses of the dictionary's terms are marked, one of TERM_DENSITIES.
        figure_grouping: under which headings figures are listed, one of FIGURE_GROUPINGS.
        figure_columns: columns of figures that were shown, hidden, drawn or moved, as words.
        figure_sorting: the column by which figures are sorted, as a word.
        export_choice: form, order and parts of the last export, as words.
        colour_names: the reader's own names of colours, by the colour's value.
        extra: keys of the file that this version does not know.
    """

    theme: str = "light"
    language: str = "zh_CN"
    font_size: int = 18
    line_spacing: float = 1.75
    column_width: int = 40
    geometry: str = ""
    layout: str = ""
    left_panel: str = ""
    right_panel: str = ""
    paragraph_numbers: bool = False
    term_density: str = "first"
    figure_grouping: str = "topic"
    figure_columns: str = ""
    figure_sorting: str = ""
    export_choice: str = ""
    colour_names: dict[str, str] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)

    def with_changes(self, **changes: Any) -> Settings:  # noqa: ANN401
        """A copy in which the named fields are replaced."""
        return replace(self, **changes)


def load(folder: Path) -> Settings:
    """The settings kept in a folder; defaults where a value is missing or bad."""
    try:
        stored = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    known = {f.name for f in fields(Settings)} - {"extra"}
    good = {name: _checked(name, stored[name]) for name in known & stored.keys()}
    values: dict[str, Any] = {name: value for name, value in good.items() if value is not None}
    extra = {name: value for name, value in stored.items() if name not in known}
    return Settings(**values, extra=extra)


def save(settings: Settings, folder: Path) -> None:
    """Write the settings into a folder, all or nothing.

    Raises:
        OSError: the folder cannot be written to.
    """
    import tempfile  # takes 3 ms, and reading settings needs none

    folder.mkdir(parents=True, exist_ok=True)
    stored = {f.name: getattr(settings, f.name) for f in fields(Settings) if f.name != "extra"}
    text = json.dumps({**settings.extra, **stored}, ensure_ascii=False, indent=1)
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=FILE_NAME)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(temporary, folder / FILE_NAME)
    except OSError:
        os.unlink(temporary)
        raise


def _checked(name: str, value: object) -> object:
    """The value if it may stand in the named field, None if it is bad."""
    if name in _CHOICES:
        return value if value in _CHOICES[name] else None
    if name in _RANGES:
        return _in_range(name, value)
    if name == "paragraph_numbers":
        return value if isinstance(value, bool) else None
    if name == "colour_names":
        return _named(value)
    return value if isinstance(value, str) else None


def _in_range(name: str, value: object) -> int | float | None:
    least, most = _RANGES[name]
    kinds = (int, float) if isinstance(least, float) else (int,)
    if not isinstance(value, kinds) or isinstance(value, bool):
        return None
    return value if least <= value <= most else None


def _named(value: object) -> dict[str, str] | None:
    """Names that are words; a bad one is left out alone."""
    if not isinstance(value, dict):
        return None
    return {str(k): v.strip() for k, v in value.items() if isinstance(v, str) and v.strip()}
