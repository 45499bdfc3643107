"""A reader corrects, hides, adds, quotes, copies and exports figures in the window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from zhengdu.annotations.note import Colour
from zhengdu.text.span import Span
from zhengdu.ui.dialogs.figure_dialog import FigureDialog
from zhengdu.ui.models.standing import Standing
from zhengdu.ui.panels.indicator_act import IndicatorAct
from zhengdu.ui.panels.indicator_table import IndicatorTable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.acceptance.conftest import Reader

    from zhengdu.ui.models.indicator_line import IndicatorLine

Child = TypeVar("Child", bound=QWidget)


def child(parent: QWidget, kind: type[Child], name: str) -> Child:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def lines(reader: Reader) -> tuple[IndicatorLine, ...]:
    findings = reader.furniture.analysis.findings
    assert findings is not None
    return findings.figures.lines


def line(reader: Reader, value: str) -> IndicatorLine:
    return next(one for one in lines(reader) if one.cells[1] == value)


def wait_for(reader: Reader, value: str, standing: Standing | None) -> None:
    def settled() -> bool:
        found = [one.standing for one in lines(reader) if one.cells[1] == value]
        return found == ([] if standing is None else [standing])

    reader.qtbot.waitUntil(settled)


def ask(reader: Reader, act: IndicatorAct, value: str) -> None:
    reader.window.indicators.act_requested.emit(act, (line(reader, value),))


def dialog(reader: Reader) -> FigureDialog:
    return child(reader.window, FigureDialog, "figure_dialog")


def fill_in(reader: Reader, field: str, text: str) -> None:
    child(dialog(reader), QLineEdit, f"figure_dialog_{field}").setText(text)


def press(reader: Reader, button: str) -> None:
    child(dialog(reader), QPushButton, f"figure_dialog_{button}").click()


def correct(reader: Reader, figure: str, **fields: str) -> None:
    ask(reader, IndicatorAct.CORRECT, figure)
    for field, text in fields.items():
        fill_in(reader, field, text)
    press(reader, "save")


def test_a_corrected_figure_is_undone_and_stays_corrected_after_reopening(
    make_reader: Callable[[], Reader],
) -> None:
    first = make_reader().start()
    growth = line(first, "572亿元").row.growth
    assert growth is not None
    correct(first, "572亿元", value="573", name="地区生产总值（初步）")
    wait_for(first, "573亿元", Standing.CORRECTED)
    pair = line(first, "573亿元").row.growth
    assert pair is not None
    assert (pair.name, pair.value) == ("地区生产总值（初步）", growth.value)
    assert [one.value for one in line(first, "573亿元").found] == ["572", growth.value]
    first.trigger("undo")
    wait_for(first, "573亿元", None)
    wait_for(first, "572亿元", Standing.FOUND)
    first.trigger("redo")
    wait_for(first, "573亿元", Standing.CORRECTED)
    first.leave()

    second = make_reader().start()
    wait_for(second, "573亿元", Standing.CORRECTED)
    ask(second, IndicatorAct.RESTORE, "573亿元")
    wait_for(second, "572亿元", Standing.FOUND)
    second.leave()


def test_the_dialog_says_why_a_period_is_none(reader: Reader) -> None:
    reader.start()
    correct(reader, "572亿元", period="去年")
    refusal = child(dialog(reader), QLabel, "figure_dialog_refusal")
    reader.qtbot.waitUntil(lambda: "去年" in refusal.text())
    press(reader, "cancel")
    assert line(reader, "572亿元").standing is Standing.FOUND


def test_hidden_figures_leave_page_and_panel_and_come_back(reader: Reader) -> None:
    reader.start()
    findings = reader.furniture.analysis.findings
    assert findings is not None
    before = len(findings.indicators)
    ask(reader, IndicatorAct.HIDE, "572亿元")
    wait_for(reader, "572亿元", Standing.HIDDEN)
    findings = reader.furniture.analysis.findings
    assert findings is not None
    assert len(findings.indicators) == before - 2  # the level and its growth
    ask(reader, IndicatorAct.RESTORE, "572亿元")
    wait_for(reader, "572亿元", Standing.FOUND)


def test_selected_words_are_added_as_a_figure(reader: Reader, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(
        "政府工作报告\n\n一、工作回顾\n\n实现地区生产总值85亿元。某地约有三五户人家，合称二十四景。\n",
        encoding="utf-8",
    )
    reader.start(report)
    reader.trigger("add_figure")
    assert reader.window.findChild(FigureDialog) is None
    reader.page.select(reader.find_span("二十四景"))
    reader.trigger("add_figure")
    fill_in(reader, "name", "景点数")
    fill_in(reader, "unit", "景")
    press(reader, "save")
    reader.qtbot.waitUntil(lambda: any(one.standing is Standing.ADDED for one in lines(reader)))
    added = next(one for one in lines(reader) if one.standing is Standing.ADDED)
    assert added.row.name == "景点数"
    reader.trigger("undo")
    reader.qtbot.waitUntil(lambda: not any(one.standing is Standing.ADDED for one in lines(reader)))


@pytest.mark.parametrize("selected", [len("900亿元"), len("900")])
def test_a_figure_that_is_listed_is_corrected_rather_than_added(
    reader: Reader, selected: int
) -> None:
    reader.start()
    before = len(lines(reader))
    start = reader.find_span("900亿元").start
    reader.page.select(Span(start, start + selected))
    reader.trigger("add_figure")
    assert child(dialog(reader), QLineEdit, "figure_dialog_name").text() == "地区生产总值"
    fill_in(reader, "name", "经济总量目标")
    press(reader, "save")
    wait_for(reader, "900亿元", Standing.CORRECTED)
    assert len(lines(reader)) == before
    table = child(reader.window, IndicatorTable, "indicator_table")
    assert table.currentIndex().data() == "经济总量目标"


def test_adding_a_figure_that_is_hidden_brings_it_back(reader: Reader) -> None:
    reader.start()
    ask(reader, IndicatorAct.HIDE, "900亿元")
    wait_for(reader, "900亿元", Standing.HIDDEN)
    reader.page.select(reader.find_span("900亿元"))
    reader.trigger("add_figure")
    press(reader, "save")
    wait_for(reader, "900亿元", Standing.FOUND)


def test_the_number_of_figures_in_the_status_bar_follows_corrections(reader: Reader) -> None:
    reader.start()
    told = child(reader.window, QToolButton, "recognition")
    reader.qtbot.waitUntil(lambda: "270" in told.text())
    ask(reader, IndicatorAct.HIDE, "900亿元")
    reader.qtbot.waitUntil(lambda: "269" in told.text())


def test_what_is_undone_comes_into_view(reader: Reader) -> None:
    reader.start()
    table = child(reader.window, IndicatorTable, "indicator_table")
    table.setFocus()
    correct(reader, "900亿元", name="最后的目标")
    wait_for(reader, "900亿元", Standing.CORRECTED)
    table.selectRow(table.model().rowCount() - 1)
    table.scrollToBottom()
    reader.trigger("undo")
    wait_for(reader, "900亿元", Standing.FOUND)
    (shown,) = table.selected_lines()
    assert shown.cells[1] == "900亿元"
    place = table.visualRect(table.currentIndex())
    assert table.viewport().rect().contains(place.center())


def test_a_figure_is_quoted_in_one_step(reader: Reader) -> None:
    reader.start()
    ask(reader, IndicatorAct.QUOTE, "572亿元")
    reader.wait_for_notes(1)
    (placed,) = reader.furniture.notes.notes
    assert placed.annotation.colour is Colour.DATA
    assert placed.annotation.note == "地区生产总值：572亿元，↑14%（2021，预计）"
    assert "572亿元" in placed.annotation.anchor.exact
    assert reader.window.note_editor.isVisible()
    ask(reader, IndicatorAct.QUOTE, "293亿元")
    reader.qtbot.waitUntil(lambda: "293亿元" in reader.furniture.notes.notes[0].annotation.note)
    reader.trigger("undo")
    reader.qtbot.waitUntil(lambda: "293亿元" not in reader.furniture.notes.notes[0].annotation.note)
    reader.trigger("undo")
    reader.wait_for_notes(0)


def test_all_chosen_figures_are_quoted_in_one_note(reader: Reader) -> None:
    reader.start()
    lines = (line(reader, "572亿元"), line(reader, "293亿元"))
    reader.window.indicators.act_requested.emit(IndicatorAct.QUOTE, lines)
    reader.wait_for_notes(1)
    note = reader.furniture.notes.notes[0].annotation.note
    assert [row[:2] for row in note.splitlines()] == ["- ", "- "]
    assert "572亿元" in note.splitlines()[0]
    assert "293亿元" in note.splitlines()[1]
    assert reader.window.statusBar().currentMessage() == "已把 2 个指标引入一条批注"


def test_rows_are_copied_by_key(reader: Reader) -> None:
    reader.start()
    table = child(reader.window, IndicatorTable, "indicator_table")
    table.setFocus()
    QGuiApplication.clipboard().clear()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    reader.qtbot.waitUntil(lambda: "572亿元" in clipboard.text())
    text = clipboard.text()
    assert text.splitlines()[0].startswith("名称\t数值\t增长")
    assert text.splitlines()[1].startswith("地区生产总值\t572亿元\t↑14%")


@pytest.mark.parametrize(("form", "begins"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK"),
                                              ("md", b"# "), ("json", b"{")])  # fmt: skip
def test_figures_are_exported(reader: Reader, tmp_path: Path, form: str, begins: bytes) -> None:
    reader.start()
    target = reader.prompts.save_answer = tmp_path / f"figures.{form}"
    chosen = (line(reader, "572亿元"),)
    reader.window.indicators.export_requested.emit(form, chosen)
    reader.qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(begins)
    assert reader.prompts.suggested[0].suffix == f".{form}"
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    if form == "json":
        values = [one["value"] for one in json.loads(target.read_text("utf-8"))["figures"]]
        assert values == ["572", "14"]


def test_an_export_that_fails_is_one_sentence(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    reader.prompts.save_answer = tmp_path / "nowhere" / "figures.csv"
    reader.window.indicators.export_requested.emit("csv", lines(reader)[:1])
    reader.qtbot.waitUntil(lambda: len(reader.prompts.warnings) == 1)
    assert "figures.csv" in reader.prompts.warnings[0]
