from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from zhengdu.glossary.term import Term, TermHit, TermSource
from zhengdu.text.span import Span
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
def view(panel: GlossaryPanel) -> QListView:
    found = panel.findChild(QListView, "glossary_list")
    assert isinstance(found, QListView)
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
    qtbot: QtBot, panel: GlossaryPanel, view: QListView
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


def test_showing_a_term_overrules_the_filter(panel: GlossaryPanel, view: QListView) -> None:
    words = panel.findChild(QLineEdit, "glossary_filter")
    assert isinstance(words, QLineEdit)
    words.setText("双")
    assert label(panel, "glossary_count") == "1 / 2"
    panel.show_term(UPPER)
    assert words.text() == ""
    assert view.currentIndex().data() == "“四上”企业"


def test_empty_lists_say_so(panel: GlossaryPanel) -> None:
    words = panel.findChild(QLineEdit, "glossary_filter")
    assert isinstance(words, QLineEdit)
    words.setText("无")
    assert label(panel, "glossary_notice") == "No term holds these words."
    panel.set_terms([], [])
    assert label(panel, "glossary_notice") == "This text explains no terms."
