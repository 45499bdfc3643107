from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from zhengdu.report.correction import Correction, CorrectionKind, Place
from zhengdu.report.doubt import Doubt, DoubtKind
from zhengdu.report.model import Metadata
from zhengdu.report.source import SetAside
from zhengdu.services.recognising import Recognition
from zhengdu.text.span import Span
from zhengdu.ui.dialogs.import_report import ImportReportDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LEVEL = Correction("a", CorrectionKind.LEVEL, "2", Place("0" * 16, 0, "三、保障", 0))
FIELD = Correction("b", CorrectionKind.FIELD, "county", field="level")
RECOGNITION = Recognition(
    report_id="1",
    parts=3,
    headings=20,
    by_level=(3, 17),
    appendices=("名词解释",),
    terms=16,
    figures=270,
    meta=Metadata(title="政府工作报告", year=2021, level="county"),
    set_aside=(
        SetAside("打印\n关闭", "chrome", -1),
        SetAside("－1－", "page number", 3),
        SetAside("分享", "chrome", 9),
    ),
    doubts=(Doubt(DoubtKind.NUMBER_JUMP, Span(40, 44), "二、 → 四、"),),
    corrections=(LEVEL, FIELD),
    unplaced=(LEVEL,),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[ImportReportDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    made = ImportReportDialog(window)
    made.set_recognition(RECOGNITION)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def texts(dialog: ImportReportDialog, name: str) -> list[str]:
    view = dialog.findChild(QListWidget, name)
    assert isinstance(view, QListWidget)
    return [view.item(row).text() for row in range(view.count())]


def test_what_was_recognised(dialog: ImportReportDialog) -> None:
    label = dialog.findChild(QLabel, "recognised_counts")
    assert isinstance(label, QLabel)
    assert label.text().splitlines() == [
        "Parts: 3, headings: 20, terms: 16, figures: 270, lines set aside: 4, doubtful: 1",
        "Headings by level: level 1: 3, level 2: 17",
        "Behind the report: 名词解释",
    ]
    tabs = dialog.findChild(QTabWidget, "recognition_tabs")
    assert isinstance(tabs, QTabWidget)
    titles = [tabs.tabText(index) for index in range(tabs.count())]
    assert titles == ["Recognised", "Set Aside (4)", "Doubtful (1)", "Corrections (2)"]


def test_what_was_set_aside_is_there_to_copy(dialog: ImportReportDialog) -> None:
    aside = dialog.findChild(QPlainTextEdit, "set_aside")
    assert isinstance(aside, QPlainTextEdit)
    assert aside.isReadOnly()
    assert aside.toPlainText() == "【Page furniture】\n打印\n关闭\n分享\n\n【Page numbers】\n－1－"


def test_a_doubt_leads_to_its_place(qtbot: QtBot, dialog: ImportReportDialog) -> None:
    assert texts(dialog, "doubts") == ["A number is missing: 二、 → 四、"]
    view = dialog.findChild(QListWidget, "doubts")
    assert isinstance(view, QListWidget)
    with qtbot.waitSignal(dialog.place_wanted) as told:
        view.itemActivated.emit(view.item(0))
    assert told.args == [40]


def test_an_empty_field_says_so_and_can_be_stated(qtbot: QtBot, dialog: ImportReportDialog) -> None:
    place = dialog.findChild(QLineEdit, "detail_place")
    assert isinstance(place, QLineEdit)
    assert (place.text(), place.placeholderText()) == ("", "Not stated")
    with qtbot.waitSignal(dialog.field_stated) as told:
        QTest.keyClicks(place, "Zengdu")
        QTest.keyClick(place, Qt.Key.Key_Return)
    assert told.args == ["place", "Zengdu"]
    assert dialog.isVisible()


def test_the_level_is_chosen(qtbot: QtBot, dialog: ImportReportDialog) -> None:
    level = dialog.findChild(QComboBox, "detail_level")
    assert isinstance(level, QComboBox)
    assert level.currentText() == "County"
    with qtbot.waitSignal(dialog.field_stated) as told:
        level.activated.emit(level.findData("city"))
    assert told.args == ["level", "city"]


def test_what_is_being_typed_is_not_overwritten(dialog: ImportReportDialog) -> None:
    title = dialog.findChild(QLineEdit, "detail_title")
    assert isinstance(title, QLineEdit)
    QTest.keyClicks(title, "x")
    dialog.set_recognition(RECOGNITION)
    assert "x" in title.text()


def test_a_correction_can_be_withdrawn(qtbot: QtBot, dialog: ImportReportDialog) -> None:
    assert texts(dialog, "corrections") == [
        "Level 2: 三、保障 (no longer found in the text)",
        "Level: County",
    ]
    view = dialog.findChild(QListWidget, "corrections")
    button = dialog.findChild(QPushButton, "withdraw")
    assert isinstance(view, QListWidget)
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    view.setCurrentRow(1)
    with qtbot.waitSignal(dialog.withdrawal_wanted) as told:
        button.click()
    assert told.args == [FIELD]
