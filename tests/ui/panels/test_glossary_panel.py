from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QTreeView,
)

from zhengdu.glossary.term import Term, TermHit, TermSource
from zhengdu.text.span import Span
from zhengdu.ui.models.index import VALUE_ROLE
from zhengdu.ui.panels.glossary_panel import GlossaryPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

UPPER = Term("“四上”企业", "规模以上工业企业等", TermSource.APPENDIX, Span(90, 99), ("四上企业",))
DOUBLE = Term("双减", "减轻学生负担", TermSource.DICTIONARY)
HITS = [TermHit(UPPER, Span(start, start + 4)) for start in (10, 30, 50)]


@pytest.fixture
def panel(show: Callable[[GlossaryPanel], GlossaryPanel]) -> GlossaryPanel:
    glossary = GlossaryPanel()
    glossary.set_terms([UPPER, DOUBLE], HITS)
    return show(glossary)


@pytest.fixture
def view(panel: GlossaryPanel) -> QTreeView:
    found = panel.findChild(QTreeView, "glossary_list")
    assert isinstance(found, QTreeView)
    return found


def press(qtbot: QtBot, panel: GlossaryPanel, name: str) -> None:
    button = panel.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def label(panel: GlossaryPanel, name: str) -> str:
    found = panel.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_the_current_term_is_explained(panel: GlossaryPanel) -> None:
    panel.show_term(UPPER)
    definition = panel.findChild(QPlainTextEdit, "term_definition")
    assert isinstance(definition, QPlainTextEdit)
    assert definition.toPlainText() == "规模以上工业企业等"
    assert label(panel, "term_source") == "Glossary of this report · also: 四上企业"
    assert label(panel, "term_uses") == "Uses: 3"


def test_enter_and_button_lead_to_the_entry(
    qtbot: QtBot, panel: GlossaryPanel, view: QTreeView
) -> None:
    panel.show_term(UPPER)
    with qtbot.waitSignal(panel.term_activated) as entered:
        QTest.keyClick(view, Qt.Key.Key_Return)
    button = panel.findChild(QPushButton, "term_entry")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(panel.term_activated) as pressed:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert entered.args == pressed.args == [UPPER]
    panel.show_term(DOUBLE)
    assert not button.isEnabled()


def test_uses_go_round(qtbot: QtBot, panel: GlossaryPanel) -> None:
    panel.show_term(UPPER)
    numbers = []
    for name in ("term_next", "term_next", "term_next", "term_next", "term_previous"):
        with qtbot.waitSignal(panel.use_activated) as asked:
            press(qtbot, panel, name)
        assert asked.args is not None
        numbers.append(asked.args[1])
    assert numbers == [0, 1, 2, 0, 2]
    assert label(panel, "term_uses") == "Use 3 of 3"


def test_previous_begins_with_the_last_use(qtbot: QtBot, panel: GlossaryPanel) -> None:
    panel.show_term(UPPER)
    with qtbot.waitSignal(panel.use_activated) as asked:
        press(qtbot, panel, "term_previous")
    assert asked.args == [UPPER, 2]


def test_a_term_without_uses(panel: GlossaryPanel) -> None:
    panel.show_term(DOUBLE)
    assert label(panel, "term_uses") == "Not used in the text"
    button = panel.findChild(QToolButton, "term_next")
    assert isinstance(button, QToolButton)
    assert not button.isEnabled()


def test_showing_a_term_overrules_the_filter(panel: GlossaryPanel, view: QTreeView) -> None:
    words = panel.findChild(QLineEdit, "glossary_filter")
    assert isinstance(words, QLineEdit)
    words.setText("双")
    assert label(panel, "glossary_count") == "1 / 2"
    panel.show_term(UPPER)
    assert words.text() == ""
    assert view.currentIndex().data(VALUE_ROLE) == UPPER


def test_empty_lists_say_so(panel: GlossaryPanel) -> None:
    words = panel.findChild(QLineEdit, "glossary_filter")
    assert isinstance(words, QLineEdit)
    words.setText("无")
    assert label(panel, "glossary_notice") == "No term holds these words."
    panel.set_terms([], [])
    assert label(panel, "glossary_notice") == "This text explains no terms."


def test_one_source_alone(panel: GlossaryPanel, view: QTreeView) -> None:
    sources = panel.findChild(QComboBox, "glossary_sources")
    assert isinstance(sources, QComboBox)
    offered = [sources.itemText(row) for row in range(sources.count())]
    assert offered == ["All sources", "Glossary of this report (1)", "Policy dictionary (1)"]
    sources.setCurrentIndex(2)
    assert label(panel, "glossary_count") == "1 / 2"
    assert view.currentIndex().data(VALUE_ROLE) == DOUBLE
    panel.show_term(UPPER)
    assert sources.currentIndex() == 0
    assert view.currentIndex().data(VALUE_ROLE) == UPPER


def test_a_source_that_is_gone_is_chosen_no_more(panel: GlossaryPanel) -> None:
    sources = panel.findChild(QComboBox, "glossary_sources")
    assert isinstance(sources, QComboBox)
    sources.setCurrentIndex(2)
    panel.set_terms([UPPER], HITS)
    assert sources.currentText() == "All sources"
    assert label(panel, "glossary_count") == "1 / 1"


@pytest.mark.parametrize(
    ("button", "key", "request_name"),
    [
        ("term_correct", Qt.Key.Key_F2, "correction_requested"),
        ("term_hide", Qt.Key.Key_Delete, "hiding_requested"),
    ],
)
def test_a_term_can_be_corrected_and_hidden(
    qtbot: QtBot,
    panel: GlossaryPanel,
    view: QTreeView,
    button: str,
    key: Qt.Key,
    request_name: str,
) -> None:
    panel.show_term(DOUBLE)
    request = getattr(panel, request_name)
    found = panel.findChild(QPushButton, button)
    assert isinstance(found, QPushButton)
    with qtbot.waitSignal(request) as clicked:
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(request) as pressed:
        QTest.keyClick(view, key)
    assert clicked.args == pressed.args == [DOUBLE]


def test_a_hidden_term_can_be_shown_again(qtbot: QtBot, panel: GlossaryPanel) -> None:
    panel.set_terms([UPPER], HITS, hidden=[DOUBLE])
    panel.show_term(DOUBLE)
    found = panel.findChild(QPushButton, "term_hide")
    assert isinstance(found, QPushButton)
    with qtbot.waitSignal(panel.showing_requested) as asked:
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    assert asked.args == [DOUBLE]


def test_a_term_keeps_its_place_when_it_is_corrected(panel: GlossaryPanel, view: QTreeView) -> None:
    panel.show_term(DOUBLE)
    mine = Term("双减", "我的话", TermSource.READER, beneath=DOUBLE)
    panel.set_terms([UPPER, mine], HITS)
    assert view.currentIndex().data(VALUE_ROLE) == mine
    definition = panel.findChild(QPlainTextEdit, "term_definition")
    assert isinstance(definition, QPlainTextEdit)
    assert definition.toPlainText() == "我的话\n\nPolicy dictionary: 减轻学生负担"


def test_adding_is_asked_for(qtbot: QtBot, panel: GlossaryPanel) -> None:
    with qtbot.waitSignal(panel.adding_requested):
        press(qtbot, panel, "glossary_add")
