"""A file whose report is known opens where it was left, and Back returns to where one came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeView

from zhengdu.ui import opening

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.acceptance.conftest import Reader

RECURSIVELY = Qt.MatchFlag.MatchEndsWith | Qt.MatchFlag.MatchRecursive


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A report long enough to be left in its middle."""
    paragraphs = "".join(f"全县第{n}项工作平稳推进，各项任务如期完成。\n" for n in range(2000))
    file = tmp_path / "另一份.txt"
    file.write_text(f"某县政府工作报告\n\n一、去年工作\n{paragraphs}", encoding="utf-8")
    return file


def go_to(reader: Reader, words: str) -> int:
    place = reader.find_span(words).start
    reader.page.go_to(place)
    return place


def test_a_known_file_opens_where_it_was_left(reader: Reader, other: Path, seed_path: Path) -> None:
    reader.start()
    left = go_to(reader, "坚决兜住社会保障底线")
    reader.program.opener.open_file(other)
    reader.wait_until_settled()
    assert reader.page.position() == 0
    reader.program.opener.open_file(seed_path)
    reader.wait_until_settled()
    assert reader.page.position() == left


def test_back_returns_to_the_report_that_gave_way_to_a_file(reader: Reader, other: Path) -> None:
    reader.start()
    sample = reader.program.current.report
    left = go_to(reader, "坚决兜住社会保障底线")
    reader.program.opener.open_file(other)
    reader.wait_until_settled()
    reader.trigger("back")
    reader.wait_until_settled()
    assert reader.program.current.report == sample
    assert reader.page.position() == left


def test_the_file_of_the_open_report_moves_nothing(reader: Reader, seed_path: Path) -> None:
    reader.start()
    left = go_to(reader, "坚决兜住社会保障底线")
    reader.program.opener.open_file(seed_path)
    reader.wait_until_settled()
    assert reader.page.position() == left
    assert not reader.program.navigator.history.can_go_back


def test_a_long_text_that_is_known_opens_where_it_was_left(
    reader: Reader, other: Path, seed_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.start(other)
    left = go_to(reader, "全县第300项")
    reader.program.opener.open_file(seed_path)
    reader.wait_until_settled()
    monkeypatch.setattr(opening, "SHORT", 10)
    reader.program.opener.open_file(other)
    assert not reader.program.current.is_complete
    reader.qtbot.waitUntil(lambda: reader.page.position() == left)


def test_a_start_with_a_known_file_shows_where_it_was_left(
    make_reader: Callable[[], Reader], other: Path
) -> None:
    first = make_reader().start(other)
    left = go_to(first, "全县第300项")
    first.leave()
    second = make_reader()
    second.program.open_first([other])
    assert second.page.position() == left
    second.leave()


def test_library_and_window_call_a_report_the_same(reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "city_laibin_2024.txt"
    text = "各位代表：\n现在，我代表市人民政府，向大会报告工作。\n一、2023年工作回顾\n"
    file.write_text(text + "推进平安来宾建设。\n" * 8, encoding="utf-8")
    reader.start(file)
    name = "来宾市政府工作报告（回顾2023年）"
    assert reader.window.windowTitle() == f"{name} — 政读"
    view = reader.window.library.findChild(QTreeView, "library_list")
    assert isinstance(view, QTreeView)
    model = view.model()
    (report,) = model.match(model.index(0, 0), 0, name, 1, RECURSIVELY)
    assert report.parent().data() == "来宾市 (1)"
