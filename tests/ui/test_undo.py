"""Steps of undo say what is true, whatever of them could not be committed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import Annotation, Change
from zhengdu.text.span import Span
from zhengdu.ui.undo import EDIT_NOTE, NoteCommand, ReportStacks

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.report.model import Report


class Desk:
    """Somebody who types into a note; nothing keeps it but this.

    Attributes:
        acts: what was to be committed, and whether it was typed.
    """

    def __init__(self, note: Annotation) -> None:
        self._owner = QObject()
        self.stacks = ReportStacks(self._owner)
        self.stack = self.stacks.active
        self.note = note
        self.acts: list[tuple[tuple[Change, ...], bool]] = []

    def type(self, words: str, before: Annotation | None = None) -> Annotation:
        before = before or self.note
        self.note = replace(before, note=words)
        change = Change(before, self.note)
        self.stacks.push(NoteCommand("", (change,), self._apply, typed=EDIT_NOTE))
        return self.note

    def _apply(self, changes: tuple[Change, ...], is_typed: bool) -> None:
        self.acts.append((changes, is_typed))

    def refuse_last(self, *, for_good: bool) -> None:
        self.stacks.take_back(self.acts[-1][0], for_good=for_good)


@pytest.fixture
def desk(qtbot: QtBot, make_report: Callable[..., Report]) -> Desk:
    assert qtbot
    report = make_report("一、去年工作", "地区生产总值572亿元，增长6.1%。")
    return Desk(new_annotation(report, Span(7, 13)))


def test_typing_on_is_one_step(desk: Desk) -> None:
    desk.type("a")
    desk.type("ab")
    assert desk.stack.count() == 1


def test_typing_after_another_has_acted_is_a_step_of_its_own(desk: Desk) -> None:
    typed = desk.type("a")
    desk.type("ab", replace(typed, starred=True))
    assert desk.stack.count() == 2


def test_words_are_typed_once_and_then_only_undone_and_done_again(desk: Desk) -> None:
    desk.type("a")
    desk.stack.undo()
    desk.stack.redo()
    assert [typed for _, typed in desk.acts] == [True, False, False]
    assert [changes[0].is_replay for changes, _ in desk.acts] == [False, True, True]


def test_what_could_not_be_undone_now_can_be_later(desk: Desk) -> None:
    desk.type("a")
    desk.stack.undo()
    desk.refuse_last(for_good=False)
    assert (desk.stack.index(), len(desk.acts)) == (1, 2)


def test_what_can_never_be_undone_bars_no_earlier_step(desk: Desk) -> None:
    typed = desk.type("a")
    desk.type("ab", replace(typed, starred=True))
    desk.stack.undo()
    desk.refuse_last(for_good=True)
    assert (desk.stack.index(), desk.stack.canUndo()) == (1, True)


def test_what_could_not_be_done_again_now_can_be_later(desk: Desk) -> None:
    desk.type("a")
    desk.stack.undo()
    desk.stack.redo()
    desk.refuse_last(for_good=False)
    assert desk.stack.canRedo()
    desk.stack.redo()
    assert len(desk.acts) == 4


def test_what_can_never_be_done_again_is_no_step(desk: Desk) -> None:
    desk.type("a")
    desk.stack.undo()
    desk.stack.redo()
    desk.refuse_last(for_good=True)
    assert (desk.stack.count(), desk.stack.canRedo()) == (0, False)
