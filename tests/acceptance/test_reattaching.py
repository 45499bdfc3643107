"""Notes whose passage was changed or is gone, in the real window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import AnchorState
from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import Change
from zhengdu.services.workspace import Workspace
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Reader

    from zhengdu.ui.noting import PlacedNote


def keep_note(data_dir: Path, sample: Path, words: str, said: str) -> str:
    """Have a note in the library that was made when the sample said something else."""
    workspace = Workspace(data_dir)
    report = workspace.load(workspace.import_file(sample).id)
    start = report.text.index(words)
    note = new_annotation(report, Span(start, start + len(words)), note="核对")
    anchor = replace(note.anchor, exact=said, end=note.anchor.start + len(said))
    workspace.apply(Change(None, replace(note, anchor=anchor)))
    workspace.close()
    return note.id


def placed(reader: Reader, note_id: str) -> PlacedNote:
    found = reader.furniture.notes.note(note_id)
    assert found is not None
    return found


def test_new_wording_is_accepted_and_given_back(
    reader: Reader, tmp_path: Path, seed_path: Path
) -> None:
    words = "一般公共预算收入8.75亿元"
    note_id = keep_note(tmp_path / "data", seed_path, words, "一般公共预算收入7.9亿元")
    reader.start()
    reader.wait_for_notes(1)
    assert placed(reader, note_id).resolution.state is AnchorState.CHANGED
    reader.window.annotations.act_requested.emit("accept", (note_id,), None)
    reader.wait_for_notes(1)
    assert placed(reader, note_id).annotation.anchor.exact == words
    assert placed(reader, note_id).resolution.state is AnchorState.EXACT
    reader.trigger("undo")
    reader.wait_for_notes(1)
    assert placed(reader, note_id).resolution.state is AnchorState.CHANGED


def test_an_orphan_is_attached_to_what_is_selected(
    reader: Reader, tmp_path: Path, seed_path: Path
) -> None:
    words = "一般公共预算收入8.75亿元"
    note_id = keep_note(tmp_path / "data", seed_path, words, "早已不在文中的一句闲话而已")
    reader.start()
    reader.wait_for_notes(1)
    assert placed(reader, note_id).resolution.state is AnchorState.ORPHANED
    reader.window.annotations.act_requested.emit("attach", (note_id,), None)
    assert placed(reader, note_id).resolution.span is None
    span = reader.find_span(words)
    reader.page.select_from(span.start, span.end)
    reader.window.annotations.act_requested.emit("attach", (note_id,), None)
    reader.wait_for_notes(1)
    assert placed(reader, note_id).resolution.span == span
    assert reader.page.selected_span() is None
    reader.trigger("undo")
    reader.wait_for_notes(1)
    assert placed(reader, note_id).resolution.state is AnchorState.ORPHANED


def test_a_likely_place_is_shown_selected(reader: Reader, tmp_path: Path, seed_path: Path) -> None:
    words = "一般公共预算收入8.75亿元"
    note_id = keep_note(tmp_path / "data", seed_path, words, "一般公共预算收入7.9亿元")
    reader.start()
    reader.wait_for_notes(1)
    reader.window.annotations.act_requested.emit("candidate", (note_id,), 0)
    assert reader.page.selected_span() == reader.find_span(words)
