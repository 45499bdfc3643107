"""Two reports by turns: each keeps its acts for undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Reader

OTHER = """\
政府工作报告
——2023年1月5日在甲县第十八届人民代表大会第二次会议上
甲县人民政府县长 张三
各位代表：
现在，我代表县人民政府报告工作，请予审议。
一、2022年工作回顾
地区生产总值增长5%。
"""


@pytest.fixture
def other(tmp_path: Path) -> Path:
    file = tmp_path / "甲县.txt"
    file.write_text(OTHER, encoding="utf-8")
    return file


def open_stored(reader: Reader, report_id: str) -> None:
    reader.program.navigator.jump_to_report(report_id)
    reader.qtbot.waitUntil(lambda: reader.program.current.is_showing(report_id))
    reader.wait_until_settled()


def test_acts_can_be_undone_after_a_look_at_another_report(reader: Reader, other: Path) -> None:
    reader.start()
    first = reader.program.current.report
    assert first is not None
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    reader.program.opener.open_file(other)
    reader.qtbot.waitUntil(lambda: not reader.program.current.is_showing(first.id))
    reader.wait_until_settled()
    assert not reader.window.actions_by_id["undo"].isEnabled()
    open_stored(reader, first.id)
    reader.wait_for_notes(1)
    assert reader.window.actions_by_id["undo"].isEnabled()
    reader.trigger("undo")
    reader.wait_for_notes(0)
    reader.trigger("redo")
    reader.wait_for_notes(1)
