"""How the window stood is how it stands at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from zhengdu.ui.models.indicator_arrangement import Grouping

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.acceptance.conftest import Reader


def test_the_panels_in_front_come_back(make_reader: Callable[[], Reader]) -> None:
    first = make_reader().start()
    first.window.show_side(first.window.glossary)
    first.window.show_side(first.window.library)
    first.leave()

    second = make_reader().start()
    assert second.window.front_panels() == ("library_panel", "glossary_panel")
    second.leave()


def test_the_headings_of_figures_are_remembered(make_reader: Callable[[], Reader]) -> None:
    first = make_reader().start()
    first.window.indicators.set_grouping(Grouping.SECTION)
    first.leave()

    second = make_reader().start()
    headings = second.window.findChild(QComboBox, "indicator_groupings")
    assert isinstance(headings, QComboBox)
    assert headings.currentData() == Grouping.SECTION.value
    second.leave()


def test_a_wider_window_widens_its_sides(reader: Reader) -> None:
    reader.start()
    narrow = reader.window.splitter.sizes()
    reader.window.resize(1920, 1000)
    left, middle, right = reader.window.splitter.sizes()
    assert left > narrow[0] + 80
    assert right > narrow[2] + 80
    assert middle > narrow[1]


def test_a_closed_side_stays_closed_when_the_window_grows(reader: Reader) -> None:
    reader.start()
    reader.trigger("right_side")
    reader.window.resize(1920, 1000)
    assert not reader.window.right.isVisible()
    reader.trigger("right_side")
    assert reader.window.right.width() >= 180
