"""Typed words wait in the order in which they were typed, whatever is on its way meanwhile."""

from __future__ import annotations

import errno
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject

from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import Annotation, Change
from zhengdu.errors import LibraryBusy, NoteUnknown, ZhengduError
from zhengdu.services import unsaved
from zhengdu.services.unsaved import left_in, read
from zhengdu.text.span import Span
from zhengdu.ui.note_keeper import NoteKeeper
from zhengdu.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from zhengdu.annotations.waiting import WaitingNote
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace


class Shelf:
    """Keeps what it is given unless it is to refuse that.

    Attributes:
        refuse: why it does not take what is done to the note with an id.
        refusals: of the acts to come first, whether it is busy then.
    """

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.refuse: Callable[[str], ZhengduError | None] = self.take
        self.refusals: list[bool] = []
        self.notes: dict[str, Annotation] = {}
        self.trash: dict[str, Annotation] = {}
        self.committed: set[str] = set()

    def take(self, _note_id: str) -> None:
        """Refuse nothing."""

    def busy(self, _note_id: str) -> ZhengduError:
        return LibraryBusy(path="library")

    def apply_all(self, changes: Iterable[Change]) -> tuple[Annotation | None, ...]:
        changes = tuple(changes)
        if self.refusals and self.refusals.pop(0):
            raise self.busy("")
        for change in changes:
            error = self.refuse(change.id)
            if error is not None:
                raise error
        return tuple(map(self._apply, changes))

    def commit_waiting(
        self, notes: Iterable[WaitingNote], aside: Iterable[str] = ()
    ) -> tuple[Annotation | None, ...]:
        notes = tuple(notes)
        acts = [Change(note.before, note.after) for note in notes]
        self.apply_all(acts + [Change(note.after, None) for note in notes if note.deleted])
        self.committed.update(aside)
        return tuple(None if note.deleted else note.after for note in notes)

    def _apply(self, change: Change) -> Annotation | None:
        if change.after is None:
            self.trash[change.id] = self.notes.pop(change.id)
        else:
            self.notes[change.id] = change.after
        return change.after

    def close(self) -> None:
        """Nothing is open."""


class Desk:
    """A keeper beside a shelf with one note."""

    def __init__(self, shelf: Shelf, runner: TaskRunner, note: Annotation, owner: QObject) -> None:
        self.shelf, self.runner, self.note = shelf, runner, note
        self.keeper = NoteKeeper(runner, owner)
        self.refused: list[ZhengduError] = []
        self.told: list[ZhengduError] = []
        self.keeper.waited.connect(self.told.append)
        shelf.notes[note.id] = note

    def keep(self, *changes: Change, typed: bool) -> None:
        self.keeper.keep(changes, self.refused.append, typed=typed)

    def saying(self, words: str) -> Annotation:
        return replace(self.note, note=words)

    def type(self, before: str, after: str) -> None:
        self.keep(Change(self.saying(before), self.saying(after)), typed=True)

    def delete(self, words: str) -> None:
        self.keep(Change(self.saying(words), None), typed=False)

    def waiting(self) -> list[tuple[str, bool]]:
        self.runner.drain()
        return [(one.after.note, one.deleted) for one in self.keeper.waiting]

    def on_shelf(self) -> list[str]:
        self.runner.drain()
        return [note.note for note in self.shelf.notes.values()]


@pytest.fixture
def note(make_report: Callable[..., Report]) -> Annotation:
    report = make_report("一、去年工作", "地区生产总值572亿元，增长6.1%。")
    return new_annotation(report, Span(7, 13))


@pytest.fixture
def desk(qtbot: QtBot, note: Annotation, tmp_path: Path) -> Iterator[Desk]:
    assert qtbot
    owner, shelf = QObject(), Shelf(tmp_path)
    runner = TaskRunner(lambda: cast("Workspace", shelf), owner)
    desk = Desk(shelf, runner, note, owner)
    yield desk
    desk.keeper.stop()
    runner.close()


def test_newer_words_are_not_replaced_by_older_ones_that_are_tried_again(desk: Desk) -> None:
    desk.shelf.refuse = desk.shelf.busy
    desk.type("", "甲")
    assert desk.waiting() == [("甲", False)]
    desk.runner.hold()
    desk.type("甲", "甲乙")
    desk.keeper.try_again()
    assert desk.waiting() == [("甲乙", False)]
    desk.shelf.refuse = desk.shelf.take
    desk.keeper.try_again()
    assert (desk.on_shelf(), desk.waiting()) == (["甲乙"], [])
    assert len(desk.told) == 1


def test_older_words_that_are_kept_at_last_leave_the_newer_ones_waiting(desk: Desk) -> None:
    desk.shelf.refusals = [True, False, True]
    desk.type("", "甲")
    desk.runner.drain()
    desk.runner.hold()
    desk.keeper.try_again()
    desk.type("甲", "甲乙")
    assert desk.waiting() == [("甲乙", False)]
    desk.keeper.try_again()
    assert (desk.on_shelf(), desk.waiting()) == (["甲乙"], [])


def test_several_acts_that_fail_are_one_that_waits(desk: Desk) -> None:
    desk.shelf.refuse = desk.shelf.busy
    desk.runner.hold()
    desk.type("", "甲")
    desk.type("甲", "甲乙")
    desk.runner.drain()
    (one,) = desk.keeper.waiting
    assert (one.before, one.after.note) == (desk.note, "甲乙")


@pytest.mark.parametrize("known", [True, False])
def test_words_that_wait_go_into_the_trash_with_their_note(desk: Desk, known: bool) -> None:
    """Whether or not the window knows already that they wait."""
    desk.shelf.refuse = desk.shelf.busy
    desk.runner.hold()
    desk.type("", "甲")
    if known:
        desk.runner.drain()
    desk.delete("甲")
    assert desk.waiting() == [("甲", True)]
    assert desk.refused == []
    desk.shelf.refuse = desk.shelf.take
    desk.keeper.try_again()
    assert desk.waiting() == []
    assert (desk.shelf.notes, desk.shelf.trash[desk.note.id].note) == ({}, "甲")


def test_words_go_with_a_deletion_that_comes_through(desk: Desk) -> None:
    desk.shelf.refusals = [True]
    desk.runner.hold()
    desk.type("", "甲")
    desk.delete("甲")
    assert desk.waiting() == []
    assert (desk.shelf.notes, desk.shelf.trash[desk.note.id].note) == ({}, "甲")


def test_a_deletion_that_waits_can_be_undone(desk: Desk) -> None:
    desk.shelf.refuse = desk.shelf.busy
    desk.type("", "甲")
    desk.delete("甲")
    desk.keep(Change(None, desk.saying("甲")), typed=False)
    assert desk.waiting() == [("甲", False)]
    desk.shelf.refuse = desk.shelf.take
    desk.keeper.try_again()
    assert desk.on_shelf() == ["甲"]


def test_a_note_that_cannot_be_written_does_not_hold_up_the_others(desk: Desk) -> None:
    other = replace(desk.note, id="f" * 32)
    desk.shelf.notes[other.id] = other
    desk.shelf.refuse = desk.shelf.busy
    desk.type("", "甲")
    desk.keep(Change(other, replace(other, note="乙")), typed=True)
    desk.runner.drain()
    gone = NoteUnknown(key=desk.note.id)
    desk.shelf.refuse = lambda note_id: gone if note_id == desk.note.id else None
    desk.keeper.try_again()
    assert desk.waiting() == [("甲", False)]
    assert desk.shelf.notes[other.id].note == "乙"


def test_an_act_without_words_does_not_wait(desk: Desk) -> None:
    desk.shelf.refuse = desk.shelf.busy
    desk.delete("")
    assert desk.waiting() == []
    assert len(desk.refused) == 1


def test_what_waits_stands_beside_the_library_until_it_is_kept(desk: Desk) -> None:
    folder = desk.shelf.data_dir
    desk.shelf.refuse = desk.shelf.busy
    for before, after in (("", "甲"), ("甲", "甲乙")):
        desk.type(before, after)
        desk.runner.drain()
        (file,) = left_in(folder)
        (one,) = read(file).values()
        assert (one.before, one.after.note, desk.keeper.is_aside) == (desk.note, after, True)
    desk.shelf.refuse = desk.shelf.take
    desk.keeper.try_again()
    assert (desk.waiting(), left_in(folder)) == ([], ())
    assert one.key in desk.shelf.committed


def test_what_stands_beside_the_library_is_known_to_be_in_it_with_the_next_words(
    desk: Desk,
) -> None:
    desk.shelf.refusals = [True]
    desk.type("", "甲")
    desk.runner.drain()
    (file,) = left_in(desk.shelf.data_dir)
    keys = set(read(file))
    desk.type("甲", "甲乙")
    assert desk.waiting() == []
    assert desk.shelf.committed == keys


def test_older_words_in_a_file_that_could_not_be_written_again_are_known_too(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    desk.shelf.refuse = desk.shelf.busy
    desk.type("", "甲")
    desk.runner.drain()
    (file,) = left_in(desk.shelf.data_dir)
    keys = set(read(file))
    with monkeypatch.context() as patched:
        patched.setattr(unsaved, "write_aside", refuse)
        desk.type("甲", "甲乙")
        desk.runner.drain()
        assert not desk.keeper.is_aside
        desk.shelf.refuse = desk.shelf.take
        desk.keeper.try_again()
        assert desk.waiting() == []
    assert desk.shelf.committed == keys


def test_a_file_that_another_window_has_set_aside_is_written_again(desk: Desk) -> None:
    desk.shelf.refuse = desk.shelf.busy
    desk.type("", "甲")
    desk.runner.drain()
    for file in left_in(desk.shelf.data_dir):
        file.rename(file.with_name("recovered-notes.md"))
    desk.keeper.try_again()
    desk.runner.drain()
    assert len(left_in(desk.shelf.data_dir)) == 1


def test_words_that_stand_nowhere_are_known(desk: Desk) -> None:
    desk.shelf.data_dir = desk.shelf.data_dir / "a file"
    desk.shelf.data_dir.touch()
    desk.shelf.refuse = desk.shelf.busy
    desk.type("", "甲")
    desk.runner.drain()
    assert not desk.keeper.is_aside


def test_a_keeper_in_haste_does_not_try_a_library_that_has_failed(desk: Desk) -> None:
    desk.shelf.refusals = [True]
    desk.type("", "甲")
    desk.runner.drain()
    desk.keeper.hasten()
    desk.type("甲", "甲乙")
    assert desk.waiting() == [("甲乙", False)]
    (file,) = left_in(desk.shelf.data_dir)
    assert "甲乙" in file.read_text("utf-8")
