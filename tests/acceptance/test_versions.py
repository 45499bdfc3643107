"""A new version of a report that has notes: offered in the window, carried over, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from zhengdu.services.workspace import Workspace
from zhengdu.ui.models.index import VALUE_ROLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Reader

KEPT = "坚决兜住社会保障底线"


@pytest.fixture
def newer(seed_path: Path, tmp_path: Path) -> Path:
    """The sample with another end and its first figure changed."""
    file = tmp_path / "新版.txt"
    file.write_text(seed_path.read_text("utf-8") + "\n\n附言一句。\n", encoding="utf-8")
    return file


@pytest.fixture
def offered(reader: Reader, newer: Path) -> Reader:
    """A window with the new version of a report that has two notes."""
    reader.start()
    for place in (5, 7):
        reader.page.paragraph_note_requested.emit(place)
    reader.wait_for_notes(2)
    reader.program.opener.open_file(newer)
    reader.qtbot.waitUntil(reader.window.version_bar.isVisible, timeout=10_000)
    return reader


def press(reader: Reader, name: str) -> None:
    button = reader.window.version_bar.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()


def notes(reader: Reader) -> int:
    return len(reader.furniture.notes.notes)


def marks_of_library(reader: Reader) -> list[bool]:
    from PySide6.QtWidgets import QTreeView

    view = reader.window.library.findChild(QTreeView, "library_list")
    assert view is not None
    model = view.model()
    group = model.index(0, 0)
    rows = range(model.rowCount(group))
    return [model.index(row, 0, group).data(VALUE_ROLE).is_superseded for row in rows]


def test_notes_are_carried_over_by_one_click_and_the_old_text_keeps_its_own(
    offered: Reader, tmp_path: Path
) -> None:
    assert "新版" in offered.window.version_bar.words()
    press(offered, "version_accept")
    offered.wait_for_notes(2)
    assert "找到 2 条" in offered.window.version_bar.words()
    offered.qtbot.waitUntil(lambda: marks_of_library(offered) == [False, True])
    workspace = Workspace(tmp_path / "data")
    assert [report.notes for report in workspace.reports()] == [2, 2]
    workspace.close()


def test_carrying_over_is_undone_and_done_again(offered: Reader) -> None:
    press(offered, "version_accept")
    offered.wait_for_notes(2)
    stack = offered.furniture.notes.stack
    stack.undo()
    offered.wait_for_notes(0)
    offered.qtbot.waitUntil(lambda: marks_of_library(offered) == [False, False])
    button = offered.window.version_bar.findChild(QPushButton, "version_accept")
    assert button is not None
    offered.qtbot.waitUntil(button.isVisible)
    stack.redo()
    offered.wait_for_notes(2)
    offered.qtbot.waitUntil(lambda: not offered.window.version_bar.isVisible())


def test_a_declined_version_is_not_offered_again(offered: Reader, newer: Path) -> None:
    press(offered, "version_decline")
    offered.qtbot.waitUntil(lambda: not offered.program.runner.busy)
    assert not offered.window.version_bar.isVisible()
    offered.program.opener.open_file(newer)
    offered.wait_until_settled()
    assert not offered.window.version_bar.isVisible()
    assert notes(offered) == 0


def test_the_earlier_version_is_a_click_away(offered: Reader) -> None:
    press(offered, "version_earlier")
    offered.wait_for_notes(2)
    assert not offered.window.version_bar.isVisible()
    offered.trigger("back")
    offered.qtbot.waitUntil(offered.window.version_bar.isVisible, timeout=10_000)
