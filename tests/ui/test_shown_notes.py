from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengdu.annotations.anchor import Anchor, AnchorState, Resolution
from zhengdu.annotations.note import Annotation, Colour, NoteKind
from zhengdu.services.opening import read_with_source
from zhengdu.text.span import Span
from zhengdu.ui.noting import PlacedNote
from zhengdu.ui.shown_notes import ShownNotes, margin

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.model import Report


@pytest.fixture(scope="module")
def report() -> Report:
    from zhengdu import paths

    path: Path = paths.shipped("seeds") / "county_zengdu_2021.txt"
    return read_with_source(path)[1]


def placed(id: str, span: Span | None, kind: NoteKind = NoteKind.HIGHLIGHT) -> PlacedNote:
    anchor = Anchor(0, 0, 2, "旧句", "", "", ("旧章",))
    state = AnchorState.EXACT if span else AnchorState.ORPHANED
    note = Annotation(id, "r", anchor, kind, Colour.DATA)
    return PlacedNote(note, Resolution(span, state, 1.0))


@given(data=st.data())
def test_a_note_stands_in_the_sections_the_report_says(report: Report, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(report.text) - 1))
    (shown,) = ShownNotes().of(report, [placed("a", Span(start, start + 1))])
    assert shown.item.section == report.section_titles(start)
    assert shown.block == report.block_at(start).id
    assert shown.item.paragraph == shown.block + 1


def test_only_what_changed_is_made_anew(report: Report) -> None:
    notes, shown = [placed("a", Span(0, 2)), placed("b", Span(9, 12))], ShownNotes()
    first, second = shown.of(report, notes)
    again, other = shown.of(report, [notes[0], placed("b", Span(10, 12))])
    assert again is first
    assert other is not second
    assert other.start == 10


def test_bookmarks_are_beside_the_text_only_and_orphans_nowhere(report: Report) -> None:
    notes = [placed("a", None), placed("b", Span(0, 3), NoteKind.BOOKMARK), placed("c", Span(0, 2))]
    gone, kept, marked = ShownNotes().of(report, notes)
    assert (gone.mark, gone.sign, gone.item.section) == (None, None, ("旧章",))
    assert kept.mark is None
    assert marked.mark is not None
    assert margin([gone, kept, marked]) == {0: [kept.sign, marked.sign]}
