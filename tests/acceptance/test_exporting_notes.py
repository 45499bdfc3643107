"""Exporting by the dialog, and taking notes of other programs in, at the real window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QTreeWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.acceptance.conftest import Reader

WORDS = ("新认定高新技术企业16家", "程力集团产值突破85亿元")


@pytest.fixture
def noting_reader(reader: Reader) -> Reader:
    """Somebody with two highlights, one of them a task."""
    return with_notes(reader)


def with_notes(reader: Reader) -> Reader:
    reader.start()
    reader.page.select(reader.find_span(WORDS[0]))
    reader.trigger("highlight_data")
    reader.page.select(reader.find_span(WORDS[1]))
    reader.trigger("make_task")
    reader.wait_for_notes(2)
    return reader


def dialog_of(reader: Reader, name: str) -> QDialog:
    return next(d for d in reader.window.findChildren(QDialog, name) if d.isVisible())


def choose(dialog: QDialog, box: str, value: str) -> None:
    found = dialog.findChild(QComboBox, box)
    assert isinstance(found, QComboBox)
    found.setCurrentIndex(found.findData(value))


def part(dialog: QDialog, name: str) -> QCheckBox:
    found = dialog.findChild(QCheckBox, f"export_{name}")
    assert isinstance(found, QCheckBox)
    return found


def summary(dialog: QDialog) -> str:
    found = dialog.findChild(QLabel, "export_summary")
    assert isinstance(found, QLabel)
    return found.text()


def export(reader: Reader) -> None:
    reader.accept("export_dialog", "export_accept")
    reader.wait_until_settled()


def test_the_dialog_says_what_would_be_written(noting_reader: Reader) -> None:
    noting_reader.trigger("export_markdown")
    dialog = dialog_of(noting_reader, "export_dialog")
    assert summary(dialog).startswith("2 条批注，其中 1 项列为任务。\n")
    choose(dialog, "export_form", "ledger")
    assert summary(dialog).startswith("1 项任务。\n")
    choose(dialog, "export_form", "anki")
    assert summary(dialog).startswith("2 条 Anki 笔记，2 处填空。\n")
    dialog.reject()


def test_the_colour_alone_makes_no_task(noting_reader: Reader) -> None:
    noting_reader.page.select(noting_reader.find_span("曾都区"))
    noting_reader.trigger("highlight_task")
    noting_reader.wait_for_notes(3)
    noting_reader.trigger("export_markdown")
    dialog = dialog_of(noting_reader, "export_dialog")
    assert summary(dialog).startswith("3 条批注，其中 1 项列为任务。\n")
    dialog.reject()


def test_what_one_form_cannot_hold_is_not_ticked_there_and_comes_back(
    noting_reader: Reader,
) -> None:
    noting_reader.trigger("export_markdown")
    dialog = dialog_of(noting_reader, "export_dialog")
    part(dialog, "ledger").setChecked(True)
    choose(dialog, "export_form", "csv")
    assert not any(part(dialog, name).isEnabled() for name in ("ledger", "terms", "figures"))
    assert not part(dialog, "ledger").isChecked()
    assert summary(dialog).startswith("2 条批注，")
    choose(dialog, "export_form", "docx")
    assert part(dialog, "ledger").isChecked()
    dialog.reject()


def test_form_order_and_parts_are_remembered(
    make_reader: Callable[[], Reader], tmp_path: Path
) -> None:
    first = with_notes(make_reader())
    first.trigger("export_markdown")
    dialog = dialog_of(first, "export_dialog")
    choose(dialog, "export_form", "html")
    choose(dialog, "export_order", "colour")
    part(dialog, "ledger").setChecked(True)
    first.prompts.save_answer = tmp_path / "底稿.html"
    export(first)
    page = (tmp_path / "底稿.html").read_text(encoding="utf-8")
    assert "<h2>任务台账</h2>" in page
    assert "<h2>数据</h2>" in page
    assert "底稿.html" in first.window.statusBar().currentMessage()
    first.leave()
    again = make_reader().start()
    try:
        again.trigger("export_markdown")
        dialog = dialog_of(again, "export_dialog")
        boxes = {box.objectName(): box.currentData() for box in dialog.findChildren(QComboBox)}
        assert boxes == {"export_form": "html", "export_order": "colour"}
        assert part(dialog, "ledger").isChecked()
        dialog.reject()
    finally:
        again.leave()


@pytest.mark.parametrize("form", ["docx", "xlsx", "csv", "ledger", "anki", "json"])
def test_every_form_is_written(noting_reader: Reader, tmp_path: Path, form: str) -> None:
    noting_reader.trigger("export_markdown")
    choose(dialog_of(noting_reader, "export_dialog"), "export_form", form)
    noting_reader.prompts.save_answer = tmp_path / "批注"
    export(noting_reader)
    assert (tmp_path / "批注").stat().st_size > 200
    assert noting_reader.prompts.warnings == []


def test_where_nothing_can_be_written_it_is_told(noting_reader: Reader, tmp_path: Path) -> None:
    noting_reader.prompts.save_answer = tmp_path / "没有" / "批注.md"
    noting_reader.trigger("export_markdown")
    export(noting_reader)
    assert len(noting_reader.prompts.warnings) == 1


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Three notes of Hypothesis, of which one has no place in the sample."""
    quotes = (*WORDS, "这句话哪一份报告里都没有")
    rows = [
        {"id": quote, "uri": "http://x.cn", "text": "外来的笔记",
         "target": [{"selector": [{"type": "TextQuoteSelector", "exact": quote}]}]}
        for quote in quotes
    ]  # fmt: skip
    file = tmp_path / "外来.json"
    file.write_text(json.dumps({"rows": rows}, ensure_ascii=False), encoding="utf-8")
    return file


@pytest.fixture
def importing(reader: Reader, foreign: Path) -> Iterator[Reader]:
    reader.start()
    reader.prompts.import_answer = [foreign]
    reader.trigger("import_notes")
    reader.wait_for_notes(3)
    yield reader
    for dialog in reader.window.findChildren(QDialog, "note_import_dialog"):
        dialog.close()


def test_notes_of_others_come_in_and_are_accounted_for(importing: Reader, qtbot: QtBot) -> None:
    listed = dialog_of(importing, "note_import_dialog").findChild(QTreeWidget, "note_import_list")
    assert isinstance(listed, QTreeWidget)
    model, none = listed.model(), QModelIndex()
    lost, found = model.index(0, 0, none), model.index(1, 0, none)
    assert (lost.data(), found.data()) == ("没有找到，作为无位置的批注保留 (1)", "已找到 (2)")
    assert model.index(0, 0, lost).data().startswith("这句话哪一份报告里都没有\n")
    second = listed.itemFromIndex(model.index(1, 0, found))
    with qtbot.waitSignal(importing.page.visible_range_changed):
        listed.itemActivated.emit(second, 0)
    first, last = importing.page.visible_range()
    assert first <= importing.find_span(WORDS[1]).start < last


def test_an_import_is_one_step_that_can_be_undone(importing: Reader) -> None:
    importing.trigger("undo")
    importing.wait_for_notes(0)
    importing.trigger("redo")
    importing.wait_for_notes(3)
    assert {placed.annotation.note for placed in importing.furniture.notes.notes} == {"外来的笔记"}


def test_nothing_comes_in_twice(importing: Reader) -> None:
    importing.trigger("import_notes")
    importing.wait_until_settled()
    importing.wait_for_notes(3)


def test_a_file_without_notes_is_refused(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "空.json").write_text("{}", encoding="utf-8")
    reader.start()
    reader.prompts.import_answer = [tmp_path / "空.json"]
    reader.trigger("import_notes")
    reader.wait_until_settled()
    assert "没有批注" in reader.prompts.warnings[0]
