"""A reader explains, corrects and hides terms in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from zhengdu.glossary.term import TermSource
from zhengdu.ui.dialogs.term_dialog import TermDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Reader

    from zhengdu.glossary.term import Term


def term(reader: Reader, name: str) -> Term | None:
    findings = reader.furniture.analysis.findings
    assert findings is not None
    return next((one for one in findings.explained.terms if one.name == name), None)


def wait_for(reader: Reader, name: str, source: TermSource | None) -> None:
    def shown() -> bool:
        found = term(reader, name)
        return (found.source if found else None) is source

    reader.qtbot.waitUntil(shown)


def dialog(reader: Reader) -> TermDialog:
    found = reader.window.findChild(TermDialog)
    assert isinstance(found, TermDialog)
    return found


def fill_in(reader: Reader, definition: str, aliases: str = "") -> None:
    asked = dialog(reader)
    words = asked.findChild(QPlainTextEdit, "term_dialog_definition")
    forms = asked.findChild(QLineEdit, "term_dialog_aliases")
    assert isinstance(words, QPlainTextEdit)
    assert isinstance(forms, QLineEdit)
    words.setPlainText(definition)
    forms.setText(aliases)
    press(reader, "term_dialog_save")


def press(reader: Reader, name: str) -> None:
    button = dialog(reader).findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()
    reader.qtbot.waitUntil(lambda: reader.window.findChild(TermDialog) is None)


def test_selected_words_are_explained_and_unexplained(reader: Reader, seed_path: Path) -> None:
    reader.start(seed_path)
    reader.page.select(reader.find_span("炎帝神农"))
    reader.trigger("explain_selection")
    fill_in(reader, "始祖。", "神农；炎帝")
    wait_for(reader, "炎帝神农", TermSource.READER)
    found = term(reader, "炎帝神农")
    assert found is not None
    assert (found.definition, found.aliases) == ("始祖。", ("神农", "炎帝"))
    reader.trigger("undo")
    wait_for(reader, "炎帝神农", None)
    reader.trigger("redo")
    wait_for(reader, "炎帝神农", TermSource.READER)


def test_the_report_s_own_words_are_kept_below_a_correction(
    reader: Reader, seed_path: Path
) -> None:
    reader.start(seed_path)
    findings = reader.furniture.analysis.findings
    assert findings is not None
    first = findings.terms[0]
    reader.window.glossary.correction_requested.emit(first)
    fill_in(reader, "我的解释。")
    wait_for(reader, first.name, TermSource.READER)
    corrected = term(reader, first.name)
    assert corrected is not None
    assert corrected.beneath == first
    assert corrected.entry == first.entry
    reader.window.glossary.correction_requested.emit(corrected)
    press(reader, "term_dialog_remove")
    wait_for(reader, first.name, TermSource.APPENDIX)


def test_a_hidden_term_stays_hidden_until_it_is_shown(reader: Reader, seed_path: Path) -> None:
    reader.start(seed_path)
    wait_for(reader, "高质量发展", TermSource.DICTIONARY)
    hidden = term(reader, "高质量发展")
    reader.page.term_hiding_requested.emit(hidden)
    wait_for(reader, "高质量发展", None)
    reader.window.glossary.showing_requested.emit(hidden)
    wait_for(reader, "高质量发展", TermSource.DICTIONARY)


def test_own_terms_are_there_at_the_next_start(
    reader: Reader, seed_path: Path, tmp_path: Path
) -> None:
    from zhengdu.services.workspace import Workspace

    reader.start(seed_path)
    reader.furniture.own_terms.explain(None, "炎帝神农", "景区。")
    wait_for(reader, "炎帝神农", TermSource.READER)
    workspace = Workspace(reader.program.data_dir)
    assert [own.name for own in workspace.own_terms()] == ["炎帝神农"]
    workspace.close()


@pytest.mark.parametrize(("density", "fewer"), [("all", False), ("none", True)])
def test_the_density_is_chosen_and_kept(
    reader: Reader, seed_path: Path, density: str, fewer: bool
) -> None:
    from zhengdu import settings
    from zhengdu.ui.reader.layers import Layer

    reader.start(seed_path)
    report = reader.program.current.report
    assert report is not None
    whole = reader.find_span(report.text)

    def marks() -> int:
        return len(list(reader.page.layers.within(Layer.TERM, whole)))

    before = marks()
    reader.trigger(f"terms_{density}")
    assert (marks() < before) is fewer
    assert marks() != before
    assert settings.load(reader.program.data_dir).term_density == density
