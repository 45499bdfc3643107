"""A reader counts a name among those of an indicator of the catalogue, and takes that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QPushButton

from zhengdu.ui.dialogs.own_name_dialog import OwnNameDialog
from zhengdu.ui.panels.indicator_act import IndicatorAct

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.acceptance.conftest import Reader

    from zhengdu.ui.models.indicator_line import IndicatorLine

NAME = "程力集团产值"


def line(reader: Reader) -> IndicatorLine:
    findings = reader.furniture.analysis.findings
    assert findings is not None
    return next(one for one in findings.figures.lines if one.row.name == NAME)


def canonical(reader: Reader) -> str:
    return line(reader).row.main.canonical


def ask(reader: Reader) -> OwnNameDialog:
    reader.window.indicators.act_requested.emit(IndicatorAct.NAME, (line(reader),))
    found = reader.window.findChild(OwnNameDialog, "own_name_dialog")
    assert isinstance(found, OwnNameDialog)
    return found


def press(dialog: OwnNameDialog, button: str) -> None:
    found = dialog.findChild(QPushButton, button)
    assert isinstance(found, QPushButton)
    found.click()


def count_as(reader: Reader, words: str) -> None:
    dialog = ask(reader)
    box = dialog.findChild(QComboBox, "own_name_entries")
    assert isinstance(box, QComboBox)
    box.setEditText(words)
    press(dialog, "own_name_save")


def test_a_name_counts_as_an_indicator_until_that_is_undone(
    make_reader: Callable[[], Reader],
) -> None:
    reader = make_reader().start()
    before = canonical(reader)
    count_as(reader, "工业总产值（工业）")
    reader.qtbot.waitUntil(lambda: canonical(reader) == "ind_output")
    reader.leave()
    again = make_reader().start()
    again.qtbot.waitUntil(lambda: canonical(again) == "ind_output")
    press(ask(again), "own_name_remove")
    again.qtbot.waitUntil(lambda: canonical(again) == before)
    again.furniture.notes.stack.undo()
    again.qtbot.waitUntil(lambda: canonical(again) == "ind_output")
    again.leave()


def test_words_that_are_no_indicator_cannot_be_saved(reader: Reader) -> None:
    reader.start()
    dialog = ask(reader)
    box = dialog.findChild(QComboBox, "own_name_entries")
    save = dialog.findChild(QPushButton, "own_name_save")
    assert isinstance(box, QComboBox)
    assert isinstance(save, QPushButton)
    box.setEditText("没有的")
    assert not save.isEnabled()
    dialog.reject()
