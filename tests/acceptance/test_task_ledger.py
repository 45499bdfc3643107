"""A report is taken apart into a ledger of tasks; links, trash and undo around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QTableView,
)

from zhengdu.annotations.note import Colour, LinkKind, Task, TaskState
from zhengdu.services.workspace import Workspace
from zhengdu.ui.models.ledger_model import LedgerColumn
from zhengdu.ui.note_acts import passage_link, term_link

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.acceptance.conftest import Reader

    from zhengdu.annotations.note import Annotation

TASKS = {
    "新增规模以上工业企业21家": Task("区经信局", "2022年底"),
    "实施工业技改项目40个": Task("区发改局", "2022年6月", TaskState.DOING),
    "新认定高新技术企业16家": Task("区科技局", "2022年12月"),
}


def notes(reader: Reader) -> list[Annotation]:
    reader.wait_until_settled()
    return [placed.annotation for placed in reader.furniture.notes.notes]


def make_task(reader: Reader, words: str, task: Task) -> None:
    """Select words, press T, fill in the fields."""
    page, editor = reader.page, reader.window.note_editor
    span = reader.find_span(words)
    page.select(span)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_T)
    reader.wait_until_settled()
    for name, text in (("task_lead", task.lead), ("task_due", task.due)):
        field = editor.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    reader.wait_until_settled()


def ledger(reader: Reader) -> list[list[str]]:
    table = reader.window.ledger.findChild(QTableView, "ledger")
    assert isinstance(table, QTableView)
    model = table.model()
    return [
        [model.index(row, column).data() for column in LedgerColumn]
        for row in range(model.rowCount())
    ]


def listed(task: Task, words: str) -> list[str]:
    state = {TaskState.OPEN: "待办", TaskState.DOING: "进行中", TaskState.DONE: "已完成"}[
        task.state
    ]
    return [words, task.lead, task.due, state]


def test_a_report_is_taken_apart_into_a_ledger(make_reader: Callable[[], Reader]) -> None:
    reader = make_reader().start()
    for words, task in TASKS.items():
        make_task(reader, words, task)
    reader.trigger("show_ledger")
    table = reader.window.ledger.findChild(QTableView, "ledger")
    assert isinstance(table, QTableView)
    table.setCurrentIndex(table.model().index(1, LedgerColumn.STATE))
    QTest.keyClick(table, Qt.Key.Key_Space)
    reader.wait_until_settled()
    wanted = [listed(task, words) for words, task in TASKS.items()]
    assert ledger(reader) == wanted
    assert {note.colour for note in notes(reader)} == {Colour.TASK}

    table.setCurrentIndex(table.model().index(2, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    first, last = reader.page.visible_range()
    assert first <= reader.find_span("新认定高新技术企业16家").start < last

    kept = notes(reader)
    stack = reader.furniture.notes.stack
    while stack.canUndo():
        reader.trigger("undo")
    assert notes(reader) == []
    assert ledger(reader) == []
    while stack.canRedo():
        reader.trigger("redo")
    assert notes(reader) == kept
    assert ledger(reader) == wanted
    reader.leave()

    again = make_reader().start()
    again.wait_for_notes(3)
    assert ledger(again) == wanted
    assert notes(again) == kept
    again.leave()


def test_a_link_leads_there_and_back(reader: Reader) -> None:
    reader.start()
    page = reader.page
    there, here = reader.find_span("全面推进乡村振兴"), reader.find_span("各位代表")
    page.select(here)
    reader.trigger("note")
    reader.wait_until_settled()
    page.select_from(there.start, there.end)
    reader.trigger("link_selection")
    menu = next((c for c in reader.window.children() if c.objectName() == "link_choice"), None)
    assert menu is None, "a passage without figures can only be meant as a passage"
    (note,) = notes(reader)
    (link,) = note.links
    assert (link.kind, link.name) == (LinkKind.PASSAGE, "全面推进乡村振兴")
    page.go_to(0)
    button = reader.window.note_editor.findChild(QAbstractButton, "note_link_0")
    assert isinstance(button, QAbstractButton)
    button.click()
    first, last = page.visible_range()
    assert first <= there.start < last
    reader.trigger("back")
    assert page.position() == 0
    reader.trigger("undo")
    assert [note.links for note in notes(reader)] == [()]


def test_the_note_at_the_other_end_knows(reader: Reader) -> None:
    reader.start()
    page, there = reader.page, reader.find_span("全面推进乡村振兴")
    page.select(there)
    reader.trigger("highlight_task")
    page.select(reader.find_span("各位代表"))
    reader.trigger("note")
    reader.wait_until_settled()
    page.select_from(there.start, there.end)
    reader.trigger("link_selection")
    reader.wait_until_settled()
    target = next(note for note in notes(reader) if not note.links)
    reader.furniture.notes_view.edit(target.id)
    button = reader.window.note_editor.findChild(QAbstractButton, "note_backlink_0")
    assert isinstance(button, QAbstractButton)
    assert "各位代表" in button.toolTip()
    button.click()
    assert reader.window.note_editor.current_id() != target.id


def trash(reader: Reader) -> list[str]:
    reader.wait_until_settled()
    found = reader.window.trash.findChild(QListView, "trash")
    assert isinstance(found, QListView)
    return [found.model().index(row, 0).data() for row in range(found.model().rowCount())]


def press(reader: Reader, name: str) -> None:
    button = reader.window.trash.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()
    reader.wait_until_settled()


@pytest.fixture
def emptied(reader: Reader) -> Reader:
    """Somebody who has deleted two notes and looks at the trash."""
    reader.start()
    for words in ("各位代表", "新认定高新技术企业16家"):
        reader.page.select(reader.find_span(words))
        reader.trigger("highlight_data")
        reader.wait_until_settled()
    reader.furniture.notes.delete_all([note.id for note in notes(reader)])
    reader.trigger("show_trash")
    return reader


def test_deleted_notes_come_back_from_the_trash(emptied: Reader) -> None:
    assert len(trash(emptied)) == 2
    found = emptied.window.trash.findChild(QListView, "trash")
    assert isinstance(found, QListView)
    found.selectAll()
    press(emptied, "trash_restore")
    assert trash(emptied) == []
    assert len(notes(emptied)) == 2
    emptied.trigger("undo")
    assert len(trash(emptied)) == 2


def test_the_trash_is_emptied_for_good(emptied: Reader, tmp_path: Path) -> None:
    assert len(trash(emptied)) == 2
    press(emptied, "trash_empty")
    assert trash(emptied) == []
    workspace = Workspace(tmp_path / "data")
    assert workspace.trash() == ()
    stack = emptied.furniture.notes.stack
    while stack.canUndo():
        emptied.trigger("undo")
    while stack.canRedo():
        emptied.trigger("redo")
    assert notes(emptied) == []
    assert workspace.trash() == ()
    assert emptied.prompts.warnings == []
    workspace.close()


OTHER = (
    "政府工作报告\n一、去年工作\n新增规模以上工业企业9家，程力集团产值80亿元。\n"
    + "工作扎实推进。\n" * 60
)


def test_a_link_leads_to_another_report_and_back(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "别的报告.txt"
    path.write_text(OTHER, encoding="utf-8")
    reader.start()
    first = reader.program.current.report
    assert first is not None
    target = passage_link(first, reader.find_span("全面推进乡村振兴"))
    reader.program.opener.open_file(path)
    reader.wait_until_settled()
    reader.furniture.links.follow(target)
    reader.qtbot.waitUntil(lambda: reader.program.current.report is not first)
    reader.wait_until_settled()
    assert reader.program.current.is_showing(first.id)
    start, end = reader.page.visible_range()
    assert start <= reader.find_span("全面推进乡村振兴").start < end
    reader.trigger("back")
    reader.wait_until_settled()
    assert not reader.program.current.is_showing(first.id)


def test_a_link_to_a_term_leads_to_where_it_is_explained(reader: Reader) -> None:
    reader.start()
    found = reader.furniture.analysis.findings
    assert found is not None
    term = next(term for term in found.terms if term.entry is not None)
    reader.furniture.links.follow(term_link(term.name))
    start, end = reader.page.visible_range()
    assert term.entry is not None
    assert start <= term.entry.start < end


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_figure_in_the_selection_can_be_linked(reader: Reader) -> None:
    reader.start()
    reader.page.select(reader.find_span("各位代表"))
    reader.trigger("note")
    reader.wait_until_settled()
    span = reader.find_span("地区生产总值572亿元")
    reader.page.select_from(span.start, span.end)
    reader.trigger("link_selection")
    menu = reader.window.findChild(QMenu, "link_choice")
    assert isinstance(menu, QMenu)
    figure = next(action for action in menu.actions() if "572亿元" in action.text()[3:]
                  and action.text().startswith("指标"))  # fmt: skip
    figure.trigger()
    menu.close()
    (note,) = notes(reader)
    assert [(link.kind, link.name) for link in note.links] == [
        (LinkKind.FIGURE, "地区生产总值 572亿元")
    ]


def test_the_trash_of_the_whole_library_restores_into_other_reports(
    emptied: Reader, tmp_path: Path
) -> None:
    assert len(trash(emptied)) == 2
    path = tmp_path / "别的报告.txt"
    path.write_text(OTHER, encoding="utf-8")
    emptied.program.opener.open_file(path)
    emptied.wait_until_settled()
    assert trash(emptied) == []
    extent = emptied.window.trash.findChild(QComboBox, "trash_extent")
    assert isinstance(extent, QComboBox)
    extent.setCurrentIndex(1)
    extent.activated.emit(1)
    assert len(trash(emptied)) == 2
    assert "曾都区" in trash(emptied)[0]
    found = emptied.window.trash.findChild(QListView, "trash")
    assert isinstance(found, QListView)
    found.selectAll()
    press(emptied, "trash_restore")
    assert trash(emptied) == []
    assert notes(emptied) == []
    workspace = Workspace(tmp_path / "data")
    assert sum(report.notes for report in workspace.reports()) == 2
    workspace.close()
