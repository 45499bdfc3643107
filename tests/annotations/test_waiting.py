"""Acts on a note that wait together, of which a later one need not know the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import Annotation, Change, Colour
from zhengdu.annotations.waiting import WaitingNote
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report


@pytest.fixture
def note(make_report: Callable[..., Report]) -> Annotation:
    report = make_report("一、去年工作", "地区生产总值572亿元，增长6.1%。")
    return new_annotation(report, Span(7, 13))


def test_an_older_act_undone_takes_no_words_that_wait(note: Annotation) -> None:
    waits = WaitingNote(note, replace(note, note="别人的话和我的话", colour=Colour.TASK))
    undone = waits.then(Change(replace(note, colour=Colour.TASK), note))
    assert (undone.after.note, undone.after.colour) == ("别人的话和我的话", note.colour)


def test_an_act_on_what_waits_is_the_last_word(note: Annotation) -> None:
    waits = WaitingNote(note, replace(note, note="甲", starred=True))
    assert waits.then(Change(waits.after, note)).after == note


def test_a_note_made_again_keeps_the_words_that_wait(note: Annotation) -> None:
    waits = WaitingNote(note, replace(note, note="甲"), deleted=True)
    back = waits.then(Change(None, note))
    assert (back.after.note, back.deleted) == ("甲", False)


def test_a_deletion_takes_the_words_along(note: Annotation) -> None:
    waits = WaitingNote(note, replace(note, note="甲"))
    gone = waits.then(Change(note, None))
    assert (gone.before, gone.after.note, gone.deleted) == (note, "甲", True)
    assert gone.key != waits.key
