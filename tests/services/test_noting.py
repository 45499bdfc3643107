"""Notes are made by quoting and found by the beginning of their id."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations.note import Annotation, Colour, NoteKind
from zhengdu.errors import NoteUnknown, QuoteAmbiguous, QuoteNotFound
from zhengdu.services import noting
from zhengdu.services.noting import NoteAmbiguous

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace

TWICE = "坚持稳中求进工作总基调"


@pytest.fixture
def report(workspace: Workspace, report_file: Path) -> Report:
    """The short report, in the library."""
    return workspace.load(workspace.import_file(report_file).id)


@pytest.fixture
def note(workspace: Workspace, report: Report) -> Annotation:
    """A note on the first figure."""
    return noting.add(workspace, report, noting.locate(report, "572亿元"), note="查", tags=("甲",))


@pytest.mark.parametrize(
    "quote", ["572亿元", " 572亿元\n", "572 亿元", "新增就业\n1.2万人", "𠮷祥村"]
)
def test_a_quote_is_found_whatever_its_spaces(report: Report, quote: str) -> None:
    span = noting.locate(report, quote)
    assert span.of(report.text) == "".join(quote.split())


def test_a_quote_may_run_over_paragraphs(report: Report) -> None:
    span = noting.locate(report, "13亿斤以上。（二）民生福祉")
    assert span.of(report.text) == "13亿斤以上。\n（二）民生福祉"


@pytest.mark.parametrize(
    "quote",
    ["72亿元", "57", "1%。坚持", "6 .1%", "增长6", ".1%", "5 72亿元", "57\n2亿元", "2万人"],
)
def test_a_quote_that_cuts_a_number_is_not_there(report: Report, quote: str) -> None:
    with pytest.raises(QuoteNotFound):
        noting.locate(report, quote)


@pytest.mark.parametrize("nth", [1, 2])
def test_of_several_places_one_can_be_chosen(report: Report, nth: int) -> None:
    starts = [at for at in range(len(report.text)) if report.text.startswith(TWICE, at)]
    assert noting.locate(report, TWICE, nth).start == starts[nth - 1]


def test_several_places_are_ambiguous(report: Report) -> None:
    with pytest.raises(QuoteAmbiguous) as raised:
        noting.locate(report, TWICE)
    assert raised.value.data == {"quote": TWICE, "count": 2}


@pytest.mark.parametrize(("quote", "nth"), [("房住不炒", None), ("", None), (TWICE, 3), (TWICE, 0)])
def test_what_is_not_there_is_told(report: Report, quote: str, nth: int | None) -> None:
    with pytest.raises(QuoteNotFound):
        noting.locate(report, quote, nth)


def test_a_whole_paragraph_is_a_note_on_the_paragraph(workspace: Workspace, report: Report) -> None:
    span = noting.locate(report, "地区生产总值增长7%左右。")
    assert noting.add(workspace, report, span).kind is NoteKind.PARAGRAPH
    part = noting.locate(report, "增长7%左右")
    assert noting.add(workspace, report, part).kind is NoteKind.HIGHLIGHT


def test_a_note_is_edited_field_by_field(workspace: Workspace, note: Annotation) -> None:
    edited = noting.edit(workspace, note, colour=Colour.TASK)
    assert (edited.note, edited.tags, edited.colour) == ("查", ("甲",), Colour.TASK)
    assert edited.updated > note.updated
    assert noting.edit(workspace, edited, note="", tags=()).tags == ()
    (kept,) = workspace.annotations(note.report)
    assert (kept.note, kept.tags, kept.colour) == ("", (), Colour.TASK)


def test_an_edit_without_difference_is_none(workspace: Workspace, note: Annotation) -> None:
    assert noting.edit(workspace, note, note="查") == note


def test_removed_and_brought_back(workspace: Workspace, note: Annotation) -> None:
    noting.remove(workspace, note)
    with pytest.raises(NoteUnknown):
        noting.find(workspace, note.id)
    (gone,) = noting.placed(workspace, note.report, deleted=True)
    noting.undelete(workspace, gone.note)
    assert workspace.annotations(note.report) == (note,)


@pytest.mark.parametrize("prefix", ["", "^"])
def test_found_by_the_beginning_of_its_id(
    workspace: Workspace, note: Annotation, prefix: str
) -> None:
    assert noting.find(workspace, prefix + note.id[:8].upper()) == note


@pytest.mark.parametrize("key", ["", "zz", "*", "0" * 40])
def test_an_unknown_note_is_told(workspace: Workspace, note: Annotation, key: str) -> None:
    assert note
    with pytest.raises(NoteUnknown):
        noting.find(workspace, key)


def test_several_notes_that_begin_alike_are_ambiguous(workspace: Workspace, report: Report) -> None:
    span = noting.locate(report, "572亿元")
    firsts = [noting.add(workspace, report, span).id[0] for _ in range(17)]
    with pytest.raises(NoteAmbiguous):
        noting.find(workspace, next(one for one in firsts if firsts.count(one) > 1))


@pytest.mark.parametrize(
    ("words", "tags"),
    [(("甲", "#乙", "＃丙"), ("甲", "乙", "丙")), (("a b", " ", "#", "a-b"), ("a-b",))],
)
def test_tags_are_kept_plain(words: tuple[str, ...], tags: tuple[str, ...]) -> None:
    assert noting.tags_of(words) == tags
