"""Two reports by turns: each keeps its acts for undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from zhengdu.services.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Reader


def open_stored(reader: Reader, report_id: str) -> None:
    reader.program.navigator.jump_to_report(report_id)
    reader.qtbot.waitUntil(lambda: reader.program.current.is_showing(report_id))
    reader.wait_until_settled()


def test_acts_can_be_undone_after_a_look_at_another_report(
    reader: Reader, other_file: Path
) -> None:
    reader.start()
    first = reader.program.current.report
    assert first is not None
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    reader.program.opener.open_file(other_file)
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


def open_both(reader: Reader, other_file: Path) -> tuple[str, str]:
    """The ids of two reports, the first of which is open."""
    reader.start()
    first = reader.program.current.report
    assert first is not None
    reader.program.opener.open_file(other_file)
    reader.qtbot.waitUntil(lambda: not reader.program.current.is_showing(first.id))
    reader.wait_until_settled()
    second = reader.program.current.report
    assert second is not None
    open_stored(reader, first.id)
    return first.id, second.id


def settle(reader: Reader) -> None:
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)


def test_a_term_explained_anew_in_another_report_stays_so(reader: Reader, other_file: Path) -> None:
    first, second = open_both(reader, other_file)
    terms = reader.furniture.own_terms
    terms.explain(None, "链长制", "第一个解释")
    settle(reader)
    open_stored(reader, second)
    terms.explain(terms.about("链长制"), "链长制", "第二个解释")
    settle(reader)
    open_stored(reader, first)
    for act in ("undo", "redo"):
        reader.trigger(act)
        settle(reader)
        assert [term.definition for term in terms.terms] == ["第二个解释"]
    assert len(reader.prompts.warnings) == 2
    assert "链长制" in reader.prompts.warnings[0]
    open_stored(reader, second)
    reader.trigger("undo")
    settle(reader)
    assert [term.definition for term in terms.terms] == ["第一个解释"]


def test_a_name_given_anew_in_another_report_stays_so(reader: Reader, other_file: Path) -> None:
    first, second = open_both(reader, other_file)
    names = reader.furniture.own_names
    names.name("集团产值", "地区生产总值")
    settle(reader)
    open_stored(reader, second)
    names.name("集团产值", "")
    settle(reader)
    open_stored(reader, first)
    reader.trigger("undo")
    settle(reader)
    assert [(one.name, one.canonical) for one in names.names] == [("集团产值", "")]
    assert len(reader.prompts.warnings) == 1


def test_words_typed_just_before_their_report_goes_are_kept(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    report = reader.program.current.report
    assert report is not None
    reader.page.paragraph_note_requested.emit(5)
    reader.wait_for_notes(1)
    text = reader.window.note_editor.findChild(QPlainTextEdit, "note_text")
    assert text is not None
    text.setPlainText("刚刚写下")
    reader.furniture.shelf.remove(report.id)
    reader.qtbot.waitUntil(lambda: reader.program.current.report is None)
    workspace = Workspace(tmp_path / "data")
    (note,) = workspace.annotations(report.id)
    workspace.close()
    assert note.note == "刚刚写下"
