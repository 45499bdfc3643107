"""Whatever is written in a list can be read: contrast by the rule of WCAG 2, in every theme."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import Colour
from zhengdu.export.material import Choice, Material
from zhengdu.export.page import notes_page
from zhengdu.export.word import notes_word
from zhengdu.text.span import Span
from zhengdu.ui.theme import THEMES, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

READABLE = 4.5
PLAIN = ("window_ink", "faint", "accent")
INKS = {
    "base": (*PLAIN, "term"),
    "window": (*PLAIN, "term"),
    "indicator": PLAIN,
    "selection": ("ink",),
    "paper": ("ink", "faint", "accent"),
}
"""What may be written on each ground; on what is selected everything is written in ink."""


def lightness(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor | str, other: QColor | str) -> float:
    low, high = sorted((lightness(QColor(one)), lightness(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def test_contrast_goes_from_one_to_twenty_one() -> None:
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(
    ("ground", "ink"), [(ground, ink) for ground, inks in INKS.items() for ink in inks]
)
def test_text_in_lists_can_be_read(theme: Theme, ground: str, ink: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= READABLE


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ground", ["base", "window"])
def test_tasks_are_written_in_a_colour_that_can_be_read(theme: Theme, ground: str) -> None:
    assert contrast(theme.note_edges[Colour.TASK], getattr(theme, ground)) >= READABLE


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_what_is_proposed_in_a_field_can_be_read(theme: Theme) -> None:
    palette = theme.palette()
    hint = palette.color(QPalette.ColorRole.PlaceholderText)
    assert contrast(hint, palette.color(QPalette.ColorRole.Base)) >= READABLE


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_button_that_does_nothing_looks_like_it(theme: Theme) -> None:
    palette = theme.palette()
    group, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText
    assert palette.color(group, role).alphaF() == pytest.approx(0.5, abs=0.01)
    assert palette.color(role).alphaF() == 1


@pytest.mark.parametrize("colour", Colour)
def test_exports_have_the_colours_of_the_window(
    colour: Colour, make_report: Callable[..., Report]
) -> None:
    report, theme = make_report("甲乙"), THEMES["light"]
    note = new_annotation(report, Span(0, 1), colour=colour)
    placed = (note, resolve(note.anchor, report))
    material = Material(report, (placed,), "2026-03-05T10:11:12+08:00")
    edge, fill = theme.note_edges[colour], theme.notes[colour]
    assert f".note.{colour} {{ --mark: {edge}; --fill: {fill}88; }}" in notes_page(
        material, Choice()
    )
    with zipfile.ZipFile(io.BytesIO(notes_word(material, Choice()))) as files:
        assert f'w:color="{edge[1:].upper()}"' in files.read("word/document.xml").decode()
