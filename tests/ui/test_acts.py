"""What the window does beyond each panel: marks on marks, full screen, following at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from zhengdu.annotations.note import Colour, NoteKind
from zhengdu.text.span import Span
from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from zhengdu.ui.noting import PlacedNote

WORDS = "新认定高新技术企业16家"


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    program = Program(tmp_path / "data")
    with qtbot.waitExposed(program.window):
        program.open_first([])
        program.window.show()
    qtbot.waitUntil(lambda: is_settled(program), timeout=10_000)
    yield program
    program.window.close()
    program.close()
    program.window.deleteLater()
    program.deleteLater()


def is_settled(program: Program) -> bool:
    furniture = program.furniture
    known = furniture is not None and furniture.analysis.findings is not None
    return known and not program.runner.busy


def span_of(program: Program, words: str = WORDS) -> Span:
    assert program.current.report is not None
    start = program.current.report.text.index(words)
    return Span(start, start + len(words))


def act(qtbot: QtBot, program: Program, action: str) -> list[PlacedNote]:
    program.window.actions_by_id[action].trigger()
    qtbot.waitUntil(lambda: not program.runner.busy)
    assert program.furniture is not None
    return list(program.furniture.notes.notes)


def test_a_highlight_is_seen_in_its_colour_at_once(qtbot: QtBot, program: Program) -> None:
    program.window.page.select(span_of(program))
    act(qtbot, program, "highlight_data")
    assert program.window.page.selected_span() is None


def test_the_same_words_take_the_new_colour(qtbot: QtBot, program: Program) -> None:
    for action in ("highlight_data", "highlight_task"):
        program.window.page.select(span_of(program))
        notes = act(qtbot, program, action)
    (placed,) = notes
    assert placed.annotation.colour is Colour.TASK
    (placed,) = act(qtbot, program, "undo")
    assert placed.annotation.colour is Colour.DATA


@pytest.mark.parametrize("selected", [True, False])
def test_a_note_on_a_highlight_is_written_in_it(
    qtbot: QtBot, program: Program, *, selected: bool
) -> None:
    page, editor = program.window.page, program.window.note_editor
    page.select(span_of(program))
    (marked,) = act(qtbot, program, "highlight_data")
    if selected:
        page.select(span_of(program))
    assert act(qtbot, program, "note") == [marked]
    assert editor.isVisible()
    assert editor.current_id() == marked.annotation.id


def test_a_note_elsewhere_is_the_paragraphs(qtbot: QtBot, program: Program) -> None:
    page = program.window.page
    page.select(span_of(program))
    act(qtbot, program, "highlight_data")
    page.select_from(0, 0)
    kinds = [placed.annotation.kind for placed in act(qtbot, program, "note")]
    assert kinds == [NoteKind.PARAGRAPH, NoteKind.HIGHLIGHT]


def test_an_open_editor_goes_on_to_what_is_marked_next(qtbot: QtBot, program: Program) -> None:
    page, editor = program.window.page, program.window.note_editor
    page.select(span_of(program))
    act(qtbot, program, "note")
    page.select(span_of(program, "各位代表"))
    notes = act(qtbot, program, "highlight_task")
    assert editor.current_id() == notes[0].annotation.id


def test_full_screen_gives_the_maximised_window_back(qtbot: QtBot, program: Program) -> None:
    window, action = program.window, program.window.actions_by_id["full_screen"]
    window.showMaximized()
    action.trigger()
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isMaximized()
    assert not action.isChecked()


def test_full_screen_comes_back_with_its_action(qtbot: QtBot, program: Program) -> None:
    program.window.actions_by_id["full_screen"].trigger()
    program.window.close()
    again = Program(program.data_dir)
    assert again.window.isFullScreen()
    assert again.window.actions_by_id["full_screen"].isChecked()
    again.close()
    again.window.deleteLater()


def test_the_figures_follow_from_the_start(program: Program) -> None:
    table = program.window.indicators.findChild(QTableView, "indicator_table")
    assert isinstance(table, QTableView)
    model = table.model()
    marked = [row for row in range(model.rowCount()) if model.index(row, 0).data(MARKED_ROLE)]
    assert marked == [1], "the first figure, below the heading of its group"


def test_a_dropped_file_is_opened(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(
        "海城市政府工作报告\n各位代表：\n现在，我代表市人民政府作报告。\n", encoding="utf-8"
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    QApplication.sendEvent(program.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(program.window, QDropEvent(QPointF(9, 9), copy, data, left, none))
    qtbot.waitUntil(lambda: "海城" in program.window.windowTitle())
    qtbot.waitUntil(lambda: is_settled(program))
