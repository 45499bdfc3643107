"""What the reader prefers comes back; a bad value falls back to its default alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from zhengdu import settings
from zhengdu.settings import FILE_NAME, Settings

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_chosen_comes_back(tmp_path: Path) -> None:
    chosen = Settings(theme="dark", language="en", line_spacing=2.0, column_width=32)
    settings.save(chosen, tmp_path)
    assert settings.load(tmp_path) == chosen


@pytest.mark.parametrize(
    ("name", "value"),
    [("line_spacing", 1.3), ("line_spacing", 3), ("line_spacing", "2"), ("line_spacing", True),
     ("column_width", 27), ("column_width", 45), ("column_width", 30.5), ("font_size", 9),
     ("theme", "blue"), ("language", "fr")],
)  # fmt: skip
def test_a_bad_value_falls_back_alone(tmp_path: Path, name: str, value: object) -> None:
    values = {"paragraph_numbers": True, name: value}
    (tmp_path / FILE_NAME).write_text(json.dumps(values), encoding="utf-8")
    assert settings.load(tmp_path) == Settings(paragraph_numbers=True)


def test_a_whole_number_is_a_line_spacing_too(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"line_spacing": 2}', encoding="utf-8")
    assert settings.load(tmp_path).line_spacing == 2
