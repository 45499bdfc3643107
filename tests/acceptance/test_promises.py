"""A reader looks at promises, goes to what they rest on, and keeps a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Reader


def promises(reader: Reader) -> QTreeView:
    found = reader.window.promises.findChild(QTreeView, "path_list")
    assert isinstance(found, QTreeView)
    reader.qtbot.waitUntil(lambda: found.model().rowCount() > 0)
    return found


def test_a_computed_number_leads_to_its_sentences(reader: Reader) -> None:
    reader.start()
    reader.window.show_side(reader.window.promises)
    view = promises(reader)
    view.setCurrentIndex(view.model().index(5, 0, view.model().index(0, 0)))
    report = reader.program.current.report
    assert report is not None
    places = []
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Return)
        places.append(reader.page.position())
    assert places[0] < places[1]


def test_a_tip_quotes_as_the_page_shows(reader: Reader) -> None:
    reader.start()
    model = promises(reader).model()
    tip = model.index(1, 0, model.index(0, 0)).data(Qt.ItemDataRole.ToolTipRole)
    assert "572亿元（2021）：“预计实现地区生产总值<b>572亿元</b>，同比增长14%；”" in tip


def test_a_kept_chart_is_named_and_told_as_a_chart(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    promises(reader)
    reader.prompts.save_answer = tmp_path / "图.svg"
    reader.window.promises.picture_wanted.emit()
    assert reader.prompts.suggested[-1].name == "曾都区政府工作报告（2021年）-地区生产总值.png"
    assert "曾都区政府工作报告（2021年）" in (tmp_path / "图.svg").read_text(encoding="utf-8")
    told = reader.window.statusBar().currentMessage()
    assert "图.svg" in told
    assert "批注" not in told


def test_a_chart_that_cannot_be_kept_is_complained_of(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    promises(reader)
    reader.prompts.save_answer = tmp_path / "missing" / "图.png"
    reader.window.promises.picture_wanted.emit()
    assert len(reader.prompts.warnings) == 1
