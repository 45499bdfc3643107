"""Every act on a note is committed at once, and none ever destroys one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhengdu.annotations.anchor import Anchor
from zhengdu.annotations.identity import new_annotation, new_id
from zhengdu.annotations.note import (
    Annotation,
    Change,
    Colour,
    Link,
    LinkKind,
    NoteKind,
    Style,
    Task,
    TaskState,
)
from zhengdu.errors import NoteDeleted, NoteUnknown, ReportUnknown
from zhengdu.library.library import Library
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zhengdu.report.model import Report
    from zhengdu.report.source import Source

NOW, LATER = "2026-01-01T00:00:00.000000+00:00", "2026-01-02T00:00:00.000000+00:00"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ANCHOR = st.builds(
    Anchor,
    block=st.integers(0, 9),
    start=st.integers(0, 99),
    end=st.integers(100, 199),
    exact=TEXT,
    prefix=TEXT,
    suffix=TEXT,
    section=st.lists(TEXT, max_size=3).map(tuple),
)
ACTS = st.fixed_dictionaries(
    {
        "style": st.sampled_from(Style),
        "starred": st.booleans(),
        "task": st.none() | st.builds(Task, TEXT, TEXT, st.sampled_from(TaskState)),
        "links": st.lists(
            st.builds(Link, st.sampled_from(LinkKind), TEXT, TEXT, st.none() | ANCHOR), max_size=2
        ).map(tuple),
    }
)


@pytest.fixture
def report(
    library: Library,
    make_report: Callable[..., Report],
    sources: Callable[[Report], Source],
) -> Report:
    """A report that the library has."""
    made = make_report("一、去年工作", "地区生产总值572亿元，增长6.1%。")
    library.reports.add(sources(made), made, path="", now=NOW)
    return made


@pytest.fixture
def note(report: Report) -> Annotation:
    return new_annotation(report, Span(7, 13), note="查", tags=("核对", "数据"))


def test_added_edited_removed_revived(library: Library, report: Report, note: Annotation) -> None:
    library.annotations.apply(Change(None, note), now=NOW)
    assert library.annotations.alive(report.id) == (note,)
    edited = replace(note, note="查过了", colour=Colour.TASK, updated=LATER)
    library.annotations.apply(Change(note, edited), now=NOW)
    assert library.annotations.alive(report.id) == (edited,)
    library.annotations.apply(Change(edited, None), now=LATER)
    assert library.annotations.alive(report.id) == ()
    assert library.annotations.deleted(report.id) == (replace(edited, deleted=LATER),)
    library.annotations.apply(Change(edited, None).inverse, now=LATER)
    assert library.annotations.alive(report.id) == (edited,)


def test_each_act_is_seen_by_another_connection(
    library: Library, report: Report, note: Annotation, tmp_path: Path
) -> None:
    other = Library(tmp_path / "library.sqlite3")
    for change in (Change(None, note), Change(note, None), Change(None, note)):
        library.annotations.apply(change, now=NOW)
        alive = other.annotations.alive(report.id)
        assert alive == ((note,) if change.after else ())
    other.close()


def test_an_edit_keeps_what_another_has_done_meanwhile(library: Library, note: Annotation) -> None:
    library.annotations.apply(Change(None, note), now=NOW)
    library.annotations.apply(Change(note, replace(note, note="查过", tags=("甲",))), now=NOW)
    starred = library.annotations.apply(Change(note, replace(note, starred=True)), now=NOW)
    assert starred is not None
    assert (starred.note, starred.tags, starred.starred) == ("查过", ("甲",), True)
    assert library.annotations.alive(note.report) == (starred,)


def test_undoing_an_act_keeps_what_another_has_done_since(
    library: Library, note: Annotation
) -> None:
    act = Change(note, replace(note, starred=True))
    library.annotations.apply(Change(None, note), now=NOW)
    library.annotations.apply(act, now=NOW)
    library.annotations.apply(Change(note, replace(note, note="别人的话")), now=NOW)
    library.annotations.apply(act.inverse, now=NOW)
    (found,) = library.annotations.alive(note.report)
    assert (found.note, found.starred) == ("别人的话", False)


def test_an_edit_does_not_bring_back_what_has_been_deleted(
    library: Library, note: Annotation
) -> None:
    library.annotations.apply(Change(None, note), now=NOW)
    library.annotations.apply(Change(note, None), now=NOW)
    with pytest.raises(NoteUnknown):
        library.annotations.apply(Change(note, replace(note, starred=True)), now=NOW)
    library.annotations.purge(None)
    with pytest.raises(NoteUnknown):
        library.annotations.apply(Change(note, replace(note, starred=True)), now=NOW)
    assert library.annotations.alive(note.report) == ()


def test_typed_words_bring_a_note_back_that_has_been_deleted(
    library: Library, note: Annotation
) -> None:
    library.annotations.apply(Change(None, note), now=NOW)
    library.annotations.apply(Change(note, None), now=NOW)
    typed = replace(note, note="查到一半，还没写完")
    library.annotations.apply(Change(note, typed), now=NOW)
    assert library.annotations.alive(note.report) == (typed,)


def test_undoing_what_was_typed_brings_no_deleted_note_back(
    library: Library, note: Annotation
) -> None:
    typing = Change(note, replace(note, note="另一句话"))
    library.annotations.apply(Change(None, note), now=NOW)
    library.annotations.apply(typing, now=NOW)
    library.annotations.apply(Change(note, None), now=LATER)
    for replay in (typing.inverse, typing.inverse.inverse):
        with pytest.raises(NoteDeleted):
            library.annotations.apply(replay, now=LATER)
    assert [gone.note for gone in library.annotations.deleted(note.report)] == ["另一句话"]
    library.annotations.purge(None)
    with pytest.raises(NoteDeleted):
        library.annotations.apply(typing.inverse, now=LATER)
    assert library.annotations.alive(note.report) == ()


def test_undoing_an_act_on_many_notes_passes_by_those_that_are_gone(
    library: Library, note: Annotation
) -> None:
    notes = (note, replace(note, id=new_id()))
    library.annotations.apply_all([Change(None, one) for one in notes], now=NOW)
    acts = [Change(one, replace(one, colour=Colour.TASK)) for one in notes]
    library.annotations.apply_all(acts, now=NOW)
    library.annotations.apply(Change(notes[1], None), now=NOW)
    written = library.annotations.apply_all([act.inverse for act in acts], now=LATER)
    assert written == (note, None)
    assert library.annotations.alive(note.report) == (note,)
    assert library.annotations.trash()[0].colour is Colour.TASK


def test_adding_again_changes_nothing_of_what_is_there(library: Library, note: Annotation) -> None:
    library.annotations.apply(Change(None, note), now=NOW)
    library.annotations.apply(Change(note, replace(note, note="查过")), now=NOW)
    library.annotations.apply(Change(None, note), now=NOW)
    assert library.annotations.alive(note.report)[0].note == "查过"


def test_making_a_note_anew_brings_back_what_others_have_written_on_it(
    library: Library, note: Annotation
) -> None:
    library.annotations.apply(Change(None, note), now=NOW)
    theirs = replace(note, note="别人的话", tags=("甲",), colour=Colour.TASK, updated=LATER)
    library.annotations.apply(Change(note, theirs), now=NOW)
    library.annotations.apply(Change(note, None), now=LATER)
    assert library.annotations.apply(Change(None, note), now=LATER) == theirs
    assert library.annotations.alive(note.report) == (theirs,)


def test_removing_what_never_was_is_told(library: Library, note: Annotation) -> None:
    with pytest.raises(NoteUnknown):
        library.annotations.apply(Change(note, None), now=NOW)


def test_a_note_without_its_report_is_told(library: Library, note: Annotation) -> None:
    stray = replace(note, report="0" * 64)
    with pytest.raises(ReportUnknown):
        library.annotations.apply(Change(None, stray), now=NOW)
    assert library.annotations.alive(stray.report) == ()


def test_notes_come_in_reading_order(library: Library, report: Report) -> None:
    spans = [Span(9, 12), Span(7, 20), Span(0, 3), Span(7, 9)]
    for span in spans:
        library.annotations.apply(Change(None, new_annotation(report, span)), now=NOW)
    found = [(n.anchor.start, n.anchor.end) for n in library.annotations.alive(report.id)]
    assert found == sorted((span.start, span.end) for span in spans)


def test_notes_are_found_by_the_beginning_of_their_id(library: Library, note: Annotation) -> None:
    library.annotations.apply(Change(None, note), now=NOW)
    assert library.annotations.beginning_with(note.id[:5]) == (note,)
    assert library.annotations.beginning_with("g") == ()


@given(
    anchor=ANCHOR,
    kind=st.sampled_from(NoteKind),
    colour=st.sampled_from(Colour),
    words=TEXT,
    tags=st.lists(TEXT, max_size=3).map(tuple),
    acts=ACTS,
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_field_comes_back_as_it_was(  # noqa: PLR0917
    library: Library,
    report: Report,
    anchor: Anchor,
    kind: NoteKind,
    colour: Colour,
    words: str,
    tags: tuple[str, ...],
    acts: dict[str, Any],
) -> None:
    note = Annotation(new_id(), report.id, anchor, kind, colour, words, tags, NOW, LATER, **acts)
    library.annotations.apply(Change(None, note), now=NOW)
    assert library.annotations.beginning_with(note.id) == (note,)


def test_many_changes_are_committed_together_or_not_at_all(
    library: Library, report: Report, note: Annotation
) -> None:
    stray = replace(note, id=new_id(), report="nowhere")
    with pytest.raises(ReportUnknown):
        library.annotations.apply_all((Change(None, note), Change(None, stray)), now=NOW)
    assert library.annotations.alive(report.id) == ()
    other = replace(note, id=new_id())
    library.annotations.apply_all((Change(None, note), Change(None, other)), now=NOW)
    assert len(library.annotations.alive(report.id)) == 2


def test_tags_and_units_come_by_use_and_only_of_notes_alive(
    library: Library, report: Report
) -> None:
    used = [
        (("工业", "民生"), Task("区发改局")), (("工业",), Task("区发改局")),
        (("三农",), Task("区经信局")), ((), Task()), (("旧",), Task("旧局")),
    ]  # fmt: skip
    notes = [
        replace(new_annotation(report, Span(n, n + 2)), tags=tags, task=task)
        for n, (tags, task) in enumerate(used)
    ]
    library.annotations.apply_all([Change(None, note) for note in notes], now=NOW)
    library.annotations.apply(Change(notes[-1], None), now=LATER)
    tags = library.annotations.tags()
    assert tags[0] == "工业"
    assert set(tags) == {"工业", "三农", "民生"}
    assert library.annotations.leads() == ("区发改局", "区经信局")


def test_the_trash_holds_what_was_deleted_the_last_first(library: Library, report: Report) -> None:
    notes = [new_annotation(report, Span(n, n + 2)) for n in range(3)]
    library.annotations.apply_all([Change(None, note) for note in notes], now=NOW)
    for note, when in ((notes[0], NOW), (notes[2], LATER)):
        library.annotations.apply(Change(note, None), now=when)
    assert [note.id for note in library.annotations.trash()] == [notes[2].id, notes[0].id]


def test_a_clock_that_jumps_back_loses_no_act(
    library: Library, report: Report, note: Annotation
) -> None:
    """Deleted before it was made, by the clock; and brought back before that."""
    library.annotations.apply(Change(None, note), now=LATER)
    edited = replace(note, note="钟拨回以后写的", updated=NOW)
    library.annotations.apply(Change(note, edited), now=NOW)
    assert library.annotations.alive(report.id)[0].note == "钟拨回以后写的"
    library.annotations.apply(Change(edited, None), now="1970-01-01T00:00:00.000000+00:00")
    assert library.annotations.alive(report.id) == ()
    assert [gone.id for gone in library.annotations.trash()] == [note.id]
    library.annotations.apply(Change(None, edited), now=NOW)
    assert library.annotations.alive(report.id)[0].note == "钟拨回以后写的"
