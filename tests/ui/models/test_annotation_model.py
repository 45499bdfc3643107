from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from zhengdu.annotations.note import Colour, NoteKind, Style, Task
from zhengdu.ui.models.annotation_model import AnnotationModel
from zhengdu.ui.models.index import MARKED_ROLE
from zhengdu.ui.models.note_filter import NoteFilter
from zhengdu.ui.models.note_grouping import Grouping

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.ui.models.annotation_item import AnnotationItem

FIRST, SECOND = ("一、回顾", "（一）工业"), ("二、打算",)


@pytest.fixture
def items(listed: Callable[..., Any]) -> list[AnnotationItem]:
    return [
        listed("c", 90, "粮食安全", SECOND, colour=Colour.TASK, note="**查**口径", tags=("三农",)),
        listed("a", 10, "工业投资", FIRST),
        listed("x", None, "旧的说法", FIRST, colour=Colour.QUESTION),
        listed("b", 30, "技改", FIRST, note="比去年多"),
    ]


@pytest.fixture
def model(qtbot: QtBot, items: list[AnnotationItem]) -> AnnotationModel:
    notes = AnnotationModel()
    notes.set_items(items)
    return notes


def shape(model: AnnotationModel) -> list[tuple[str, list[str]]]:
    return [(group.title, [item.id for item in group.items]) for group in model.groups()]


def test_keeps_the_contract_of_a_model(qtbot: QtBot, items: list[AnnotationItem]) -> None:
    model = AnnotationModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_items(items)
    model.set_items(items[:2])
    model.set_filter(NoteFilter(words="工业"))
    model.toggle(model.index(0, 0))
    for grouping in Grouping:
        model.set_grouping(grouping)
    model.mark("a")
    model.set_items(())


def shown(model: AnnotationModel) -> list[str]:
    return [item.id for group in model.groups() for item in group.items]


def test_notes_stand_by_section_in_reading_order_and_orphans_last(model: AnnotationModel) -> None:
    assert shape(model) == [
        ("（一）工业", ["a", "b"]),
        ("二、打算", ["c"]),
        ("No longer found in the text", ["x"]),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("投资", ["a"]),
        ("口径", ["c"]),
        ("#三农", ["c"]),
        ("去年", ["b"]),
        ("打算", ["c"]),
        ("无", []),
        ("投资 工业", ["a"]),
        ("投资 粮食", []),
    ],
)
def test_words_are_found_in_quote_note_tag_and_section(
    model: AnnotationModel, words: str, found: list[str]
) -> None:
    model.set_filter(NoteFilter(words=words))
    assert shown(model) == found
    assert model.total == 4


def test_colours_filter_together(model: AnnotationModel) -> None:
    model.set_filter(NoteFilter(colours=frozenset({Colour.TASK, Colour.QUESTION})))
    assert shown(model) == ["c", "x"]
    assert model.per_colour()[Colour.DATA] == 2


def test_an_edited_note_keeps_its_row(
    qtbot: QtBot, model: AnnotationModel, items: list[AnnotationItem], listed: Callable[..., Any]
) -> None:
    edited = [listed("b", 30, "技改", FIRST, note="改了") if i.id == "b" else i for i in items]
    index = model.index_of("b")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_items(edited)
    assert model.index_of("b") == index
    assert "改了" in index.data()


@pytest.mark.parametrize(("offset", "id"), [(0, "a"), (11, "a"), (29, "b"), (70, "c"), (500, "c")])
def test_nearest_note(model: AnnotationModel, offset: int, id: str) -> None:
    assert model.nearest(offset) == id
    model.mark(id)
    assert model.index_of(id).data(MARKED_ROLE)


def test_nearest_of_no_notes(qtbot: QtBot) -> None:
    assert AnnotationModel().nearest(5) == ""


def test_a_heading_is_no_note(model: AnnotationModel) -> None:
    heading = model.index(0, 0)
    assert model.item(heading) is None
    assert model.item(QModelIndex()) is None
    assert heading.data() == "（一）工业 (2)"


def test_a_row_says_everything_to_a_screen_reader(model: AnnotationModel) -> None:
    assert model.index_of("c").data() == "Task · 粮食安全 · 查口径 · #三农"
    assert model.index_of("x").data().startswith("Question · Not found · 旧的说法")


@pytest.mark.parametrize(
    ("grouping", "groups"),
    [
        (Grouping.COLOUR, [("Data", ["a", "b"]), ("Task", ["c"]), ("Question", ["x"])]),
        (Grouping.TAG, [("#三农", ["c"]), ("Without tags", ["x", "a", "b"])]),
    ],
)
def test_other_headings(
    model: AnnotationModel, grouping: Grouping, groups: list[tuple[str, list[str]]]
) -> None:
    model.set_grouping(grouping)
    assert shape(model) == groups


def test_days_stand_the_last_one_first(model: AnnotationModel, listed: Callable[..., Any]) -> None:
    days = {"a": "2026-01-02T12:00:00+00:00", "b": "2026-03-04T12:00:00+00:00"}
    model.set_items([listed(id, 10, "甲", FIRST, created=day) for id, day in days.items()])
    model.set_grouping(Grouping.DATE)
    assert shape(model) == [("2026-03-04", ["b"]), ("2026-01-02", ["a"])]


def test_a_note_with_two_tags_stands_twice_and_counts_once(
    model: AnnotationModel, listed: Callable[..., Any]
) -> None:
    model.set_items([
        listed("a", 10, "甲", FIRST, tags=("农", "工")), listed("b", 20, "乙", FIRST, tags=("工",)),
    ])  # fmt: skip
    model.set_grouping(Grouping.TAG)
    assert shape(model) == [("#工", ["a", "b"]), ("#农", ["a"])]
    assert (model.shown, model.total) == (2, 2)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (NoteFilter(starred=True), ["a"]),
        (NoteFilter(tasks=True), ["b"]),
        (NoteFilter(words="发改局"), ["b"]),
        (NoteFilter(styles=frozenset({Style.STRIKE})), ["c"]),
        (NoteFilter(kinds=frozenset({NoteKind.BOOKMARK})), ["d"]),
        (NoteFilter(tag="甲"), ["a", "b"]),
        (NoteFilter(tag="甲", starred=True), ["a"]),
        (NoteFilter(tag="甲", words="无"), []),
        (NoteFilter(doubtful=True), ["e"]),
    ],
)
def test_filters_hold_together(
    model: AnnotationModel, listed: Callable[..., Any], wanted: NoteFilter, found: list[str]
) -> None:
    model.set_items([
        listed("a", 10, "一", FIRST, starred=True, tags=("甲",)),
        listed("b", 20, "二", FIRST, task=Task(lead="区发改局"), tags=("乙", "甲")),
        listed("c", 30, "三", FIRST, style=Style.STRIKE),
        listed("d", 40, "四", FIRST, kind=NoteKind.BOOKMARK),
        listed("e", None, "五", FIRST),
    ])  # fmt: skip
    model.set_filter(wanted)
    assert shown(model) == found
    assert wanted.in_menu == sum((
        wanted.starred, wanted.tasks, wanted.doubtful, bool(wanted.tag), bool(wanted.styles),
        bool(wanted.kinds),
    ))  # fmt: skip


def test_a_closed_group_counts_and_opens_for_a_note_in_it(model: AnnotationModel) -> None:
    model.toggle(model.index(0, 0))
    assert not model.index_of("a").isValid()
    assert model.shown == 4
    model.reveal("a")
    assert model.index_of("a").isValid()
