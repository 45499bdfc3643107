"""The main job through the real window: read, look up, mark, note, undo, export, come back."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhengdu.annotations.note import Annotation, Colour

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.acceptance.conftest import Reader


def only_note(reader: Reader) -> Annotation:
    (placed,) = reader.furniture.notes.notes
    return placed.annotation


def stored_notes(data_dir: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(data_dir / "library.sqlite3") as db:
        rows = db.execute("select exact, note from annotations where deleted = ''").fetchall()
    db.close()
    return rows


def test_the_sample_opens_on_first_start(reader: Reader) -> None:
    reader.start()
    assert "曾都区" in reader.window.windowTitle()
    findings = reader.furniture.analysis.findings
    assert findings is not None
    assert len(findings.terms) == 16
    assert len(findings.indicators) > 200
    assert not reader.prompts.warnings


def test_an_outline_row_leads_to_its_heading_and_back_returns(reader: Reader) -> None:
    reader.start()
    before = reader.page.position()
    heading = reader.find_span("三、2022年政府重点工作")
    reader.window.outline.section_activated.emit(heading.start)
    reader.qtbot.waitUntil(lambda: reader.page.position() > before)
    assert reader.page.visible_range()[0] <= heading.start < reader.page.visible_range()[1]
    reader.trigger("back")
    reader.qtbot.waitUntil(lambda: reader.page.position() == before)


def test_a_figure_leads_to_its_sentence(reader: Reader) -> None:
    reader.start()
    findings = reader.furniture.analysis.findings
    assert findings is not None
    figure = next(i for i in findings.indicators if i.value == "900")
    reader.window.indicators.indicator_activated.emit(figure)
    first, last = reader.page.visible_range()
    assert first <= figure.span.start < last


def test_a_note_on_a_paragraph_is_kept_undone_and_exported(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    report = reader.program.current.report
    assert report is not None
    quote = reader.find_span("支柱产业持续壮大")
    block = report.block_at(quote.start)
    reader.page.paragraph_note_requested.emit(block.id)
    reader.wait_for_notes(1)
    editor = reader.window.note_editor
    assert editor.isVisible()
    note = only_note(reader)
    editor.note_changed.emit(note.id, "与**上年**比较", "")
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    assert stored_notes(tmp_path / "data") == [(report.text_of(block), "与**上年**比较")]

    reader.prompts.save_answer = tmp_path / "notes.md"
    reader.trigger("export_markdown")
    reader.accept("export_dialog", "export_accept")
    reader.qtbot.waitUntil(lambda: not reader.program.runner.busy)
    exported = (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert exported.startswith("---\n")
    assert "\n> 支柱产业持续壮大。" in exported
    assert "与**上年**比较" in exported
    assert exported.count("抓产业培育增发展实力") == 1


def test_every_act_can_be_undone_and_redone(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    reader.page.select(reader.find_span("新认定高新技术企业16家"))
    reader.trigger("highlight_data")
    reader.wait_for_notes(1)
    note_id = only_note(reader).id
    reader.furniture.notes.set_colour(note_id, Colour.TASK)
    reader.furniture.notes.delete(note_id)
    reader.wait_for_notes(0)
    reader.trigger("undo")
    reader.wait_for_notes(1)
    assert only_note(reader).colour is Colour.TASK
    reader.trigger("undo")
    reader.wait_for_notes(1)
    assert only_note(reader).colour is Colour.DATA
    reader.trigger("undo")
    reader.wait_for_notes(0)
    assert stored_notes(tmp_path / "data") == []
    reader.trigger("redo")
    reader.wait_for_notes(1)
    assert [exact for exact, _ in stored_notes(tmp_path / "data")] == ["新认定高新技术企业16家"]


def test_keys_highlight_only_on_the_page(reader: Reader) -> None:
    reader.start()
    reader.page.setFocus()
    reader.page.select(reader.find_span("新认定高新技术企业16家"))
    reader.qtbot.keyClick(reader.page, Qt.Key.Key_1)  # type: ignore[no-untyped-call]
    reader.wait_for_notes(1)


def test_notes_and_place_come_back(make_reader: Callable[[], Reader]) -> None:
    first = make_reader().start()
    span = first.find_span("坚决兜住社会保障底线")
    first.program.navigator.jump(span)
    first.page.select(span)
    first.trigger("highlight_task")
    first.wait_for_notes(1)
    place = first.page.position()
    first.leave()

    second = make_reader().start()
    assert second.page.position() == place
    second.wait_for_notes(1)
    assert second.furniture.notes.notes[0].resolution.span == span
    second.leave()


def test_a_bad_file_is_one_sentence_and_changes_nothing(reader: Reader, tmp_path: Path) -> None:
    reader.start()
    before = reader.program.current.report
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    reader.prompts.open_answer = empty
    reader.trigger("open")
    reader.qtbot.waitUntil(lambda: bool(reader.prompts.warnings))
    assert len(reader.prompts.warnings) == 1
    assert "empty.txt" in reader.prompts.warnings[0]
    assert reader.program.current.report is before
