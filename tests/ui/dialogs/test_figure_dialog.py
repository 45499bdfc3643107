from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from zhengdu.indicators.figure_correction import Facts
from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.ui.dialogs.figure_dialog import Asked, FigureDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

LEVEL = Facts("生产总值", "572", "亿元", kind=Kind.EXPECTED, period="2021")
RISE = Facts("生产总值", "14", "%", Measure.GROWTH, "+", kind=Kind.EXPECTED, period="2021")


@pytest.fixture
def dialog(qtbot: QtBot) -> Callable[..., FigureDialog]:
    def made(*asked: Asked) -> FigureDialog:
        shown = FigureDialog(asked, "实现生产总值572亿元，增长14%。", "名称在前。")
        qtbot.addWidget(shown)
        with qtbot.waitExposed(shown):
            shown.open()
        return shown

    return made


def fields(dialog: FigureDialog, name: str) -> list[QLineEdit]:
    return dialog.findChildren(QLineEdit, f"figure_dialog_{name}")


def button(dialog: FigureDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, f"figure_dialog_{name}")
    assert isinstance(found, QPushButton)
    return found


def test_untouched_facts_come_back_as_they_were(dialog: Callable[..., FigureDialog]) -> None:
    assert dialog(Asked(LEVEL, LEVEL), Asked(RISE, RISE)).facts() == (LEVEL, RISE)


def test_level_and_growth_share_name_period_and_kind(
    qtbot: QtBot, dialog: Callable[..., FigureDialog]
) -> None:
    asked = dialog(Asked(LEVEL, LEVEL), Asked(RISE, RISE))
    fields(asked, "name")[0].setText(" 总值 ")
    fields(asked, "period")[0].setText("2017–2021")
    fields(asked, "value")[1].setText("15")
    kind = asked.findChild(QComboBox, "figure_dialog_kind")
    assert isinstance(kind, QComboBox)
    kind.setCurrentText("Target")
    with qtbot.waitSignal(asked.saved) as saved:
        button(asked, "save").click()
    common = {"name": "总值", "period": "2017-2021", "kind": Kind.TARGET}
    level, rise = saved.args[0]
    assert (level.value, rise.value, rise.direction) == ("572", "15", "+")
    assert [{n: getattr(one, n) for n in common} for one in (level, rise)] == [common] * 2


def test_what_is_no_growth_has_no_direction(dialog: Callable[..., FigureDialog]) -> None:
    asked = dialog(Asked(RISE, RISE))
    measure = asked.findChild(QComboBox, "figure_dialog_measure")
    assert isinstance(measure, QComboBox)
    measure.setCurrentText("Share")
    (facts,) = asked.facts()
    assert (facts.measure, facts.direction) == (Measure.SHARE, "")
    direction = asked.findChild(QWidget, "figure_dialog_direction")
    assert isinstance(direction, QWidget)
    assert not direction.isVisible()


def test_a_figure_without_name_or_number_cannot_be_saved(
    dialog: Callable[..., FigureDialog],
) -> None:
    asked = dialog(Asked(LEVEL))
    assert button(asked, "save").isEnabled()
    fields(asked, "value")[0].clear()
    assert not button(asked, "save").isEnabled()


def test_what_was_found_stands_beside_and_can_be_restored(
    qtbot: QtBot, dialog: Callable[..., FigureDialog]
) -> None:
    now = Facts("总值", "573", "亿元", kind=Kind.ACTUAL, period="2021")
    asked = dialog(Asked(now, LEVEL, "572亿元"))
    texts = [label.text() for label in asked.findChildren(QLabel)]
    assert {"生产总值", "572亿元", "Expected"} <= set(texts)
    with qtbot.waitSignal(asked.restored):
        button(asked, "restore").click()


def test_an_uncorrected_figure_has_nothing_to_restore(dialog: Callable[..., FigureDialog]) -> None:
    asked = dialog(Asked(LEVEL, LEVEL))
    assert asked.findChild(QPushButton, "figure_dialog_restore") is None


def test_why_it_cannot_be_kept_is_said_and_the_dialog_stays(
    dialog: Callable[..., FigureDialog],
) -> None:
    asked = dialog(Asked(LEVEL))
    asked.refuse("去年 is no period.")
    said = asked.findChild(QLabel, "figure_dialog_refusal")
    assert isinstance(said, QLabel)
    assert said.isVisible()
    assert said.text() == "去年 is no period."
