"""What the library could not take comes back into it: whole, once, and beside what others wrote."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations.note import Annotation, Colour, Link, LinkKind, Style, Task, TaskState
from zhengdu.annotations.waiting import WaitingNote
from zhengdu.errors import LibraryReadOnly, UnsavedHomeless, UnsavedUnreadable
from zhengdu.services import noting, unsaved
from zhengdu.services.workspace import Workspace

if TYPE_CHECKING:
    from zhengdu.report.model import Report


@pytest.fixture
def report(workspace: Workspace, report_file: Path) -> Report:
    return workspace.load(workspace.import_file(report_file).id)


@pytest.fixture
def note(workspace: Workspace, report: Report) -> Annotation:
    return noting.add(workspace, report, noting.locate(report, "572亿元"), note="查")


def leave(workspace: Workspace, *waiting: WaitingNote) -> Path:
    return unsaved.write_aside(waiting, workspace.data_dir, "zh_CN")


def typed(note: Annotation, words: str) -> WaitingNote:
    return WaitingNote(note, replace(note, note=words))


def kept(workspace: Workspace, report: Report) -> list[str]:
    return [note.note for note in workspace.annotations(report.id)]


def test_the_whole_note_comes_back(workspace: Workspace, report: Report, note: Annotation) -> None:
    link = Link(LinkKind.PASSAGE, "那里", report.id, note.anchor)
    full = replace(
        note,
        note='一行 --> 二行\n<!-- zhengdu:unsaved 1 -->\n> 引\r\n"\ud800"',
        tags=("甲", "乙 丙"),
        colour=Colour.TASK,
        style=Style.STRIKE,
        starred=True,
        task=Task("发改局", "6月", TaskState.DOING),
        links=(link, Link(LinkKind.TERM, "链长制")),
        updated="2999-01-01T00:00:00+00:00",
    )
    leave(workspace, WaitingNote(note, full))
    assert unsaved.recover(workspace) == unsaved.Recovered(1, ())
    (back,) = workspace.annotations(report.id)
    assert back == replace(full, note=full.note.replace("\ud800", "\\ud800"))


def test_what_was_written_meanwhile_is_not_overwritten(
    workspace: Workspace, report: Report, note: Annotation
) -> None:
    leave(workspace, typed(note, "查，又查"))
    noting.edit(workspace, note, note="别处：查", tags=("别处",), colour=Colour.TASK)
    assert unsaved.recover(workspace).notes == 1
    (back,) = workspace.annotations(report.id)
    assert (back.note, back.tags) == ("查，又查\n\n别处：查", ("别处",))
    assert back.colour is Colour.TASK


def test_the_file_is_set_aside_and_kept(workspace: Workspace, note: Annotation) -> None:
    path = leave(workspace, typed(note, "查，又查"))
    content = path.read_bytes()
    assert unsaved.left_in(workspace.data_dir) == (path,)
    unsaved.recover(workspace)
    assert unsaved.left_in(workspace.data_dir) == ()
    (aside,) = workspace.data_dir.glob("recovered-notes*.md")
    assert aside.read_bytes() == content


def test_every_closed_window_has_a_file_and_the_last_words_count(
    workspace: Workspace, report: Report, note: Annotation
) -> None:
    leave(workspace, typed(note, "查一"))
    leave(workspace, typed(replace(note, note="查一"), "查一二"))
    assert unsaved.recover(workspace).notes == 2
    assert kept(workspace, report) == ["查一二"]


@pytest.mark.parametrize("words", ["查，又查", "查"])
def test_only_words_bring_a_deleted_note_back(
    workspace: Workspace, report: Report, note: Annotation, words: str
) -> None:
    leave(workspace, WaitingNote(note, replace(note, note=words, tags=("甲",))))
    noting.remove(workspace, note)
    unsaved.recover(workspace)
    there = workspace.annotations(report.id), workspace.deleted_annotations(report.id)
    (back,) = there[0] if words != note.note else there[1]
    assert (back.note, back.tags) == (words, ("甲",))


def test_a_note_that_the_library_has_lost_comes_back_whole(
    workspace: Workspace, report: Report, note: Annotation
) -> None:
    leave(workspace, WaitingNote(note, replace(note, tags=("甲",))))
    noting.remove(workspace, note)
    workspace.purge(None)
    unsaved.recover(workspace)
    assert workspace.annotations(report.id) == (replace(note, tags=("甲",)),)


KILLED = """
import os, pathlib, sys
from zhengdu.services import unsaved
from zhengdu.services.workspace import Workspace
pathlib.Path.rename = lambda *_: os._exit(9)
unsaved.recover(Workspace(pathlib.Path(sys.argv[1])))
"""


def test_nothing_is_lost_or_doubled_by_a_program_that_is_killed_before_renaming(
    workspace: Workspace, report: Report, note: Annotation
) -> None:
    path = leave(workspace, typed(note, "查，又查"))
    ran = subprocess.run([sys.executable, "-c", KILLED, workspace.data_dir], check=False)
    assert ran.returncode == 9
    assert kept(workspace, report) == ["查，又查"]
    noting.edit(workspace, workspace.annotations(report.id)[0], note="改写")
    assert path.exists()
    assert unsaved.recover(workspace) == unsaved.Recovered(1, ())
    assert kept(workspace, report) == ["改写"]
    assert not path.exists()


def test_two_programs_that_recover_do_it_once(
    workspace: Workspace, report: Report, note: Annotation
) -> None:
    waiting = unsaved.read(leave(workspace, typed(note, "查，又查")))
    other = Workspace(workspace.data_dir)
    assert len(other.put_back(waiting).written) == 1
    assert workspace.put_back(waiting).written == frozenset()
    other.close()
    assert kept(workspace, report) == ["查，又查"]


def test_notes_of_unknown_reports_wait_for_these(
    workspace: Workspace, report: Report, note: Annotation
) -> None:
    stranger = replace(note, id="f" * 32, report="e" * 64)
    path = leave(workspace, typed(stranger, "等"), typed(note, "查，又查"))
    for recovered in (1, 0):
        done = unsaved.recover(workspace)
        assert done.notes == recovered
        (problem,) = done.problems
        assert isinstance(problem, UnsavedHomeless)
        assert problem.data == {"path": path, "count": 1}
    assert kept(workspace, report) == ["查，又查"]
    assert path.exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<!-- zhengdu:unsaved", b"<!-- other"),
        (b"unsaved 1 ", b"unsaved 2 "),
        (b'"notes"', b'"nodes"'),
        (b" -->\n", b""),
        (b"before", b"b"),
    ],
)
def test_a_damaged_file_is_left_alone(
    workspace: Workspace, report: Report, note: Annotation, old: bytes, new: bytes
) -> None:
    path = leave(workspace, typed(note, "查，又查"))
    damaged = path.read_bytes().replace(old, new)
    path.write_bytes(damaged)
    (problem,) = unsaved.recover(workspace).problems
    assert isinstance(problem, UnsavedUnreadable)
    assert path.read_bytes() == damaged
    assert kept(workspace, report) == ["查"]


def test_a_foreign_file_needs_no_library(workspace: Workspace) -> None:
    workspace.data_dir.mkdir()
    (workspace.data_dir / "unsaved-notes.md").write_text("> 原文\n\n话\n", encoding="utf-8")
    (workspace.data_dir / "unsaved-notes-2.md").mkdir()
    done = unsaved.recover(workspace)
    assert (done.notes, len(done.problems)) == (0, 2)
    assert workspace.is_new


def test_a_library_that_cannot_be_written_leaves_the_file(
    workspace: Workspace, note: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = leave(workspace, typed(note, "查，又查"))

    def refuse(*_: object) -> None:
        raise LibraryReadOnly(path=workspace.data_dir)

    monkeypatch.setattr(Workspace, "put_back", refuse)
    with pytest.raises(LibraryReadOnly):
        unsaved.recover(workspace)
    assert path.exists()


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path, note: Annotation) -> None:
    (tmp_path / "a file").touch()
    with pytest.raises(OSError, match="a file"):
        unsaved.write_aside((typed(note, "查，又查"),), tmp_path / "a file", "zh_CN")


@pytest.mark.parametrize("refused", ["fsync", "replace"])
def test_what_has_been_written_is_kept_where_the_rest_is_refused(
    workspace: Workspace,
    report: Report,
    note: Annotation,
    refused: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    with monkeypatch.context() as patched:
        patched.setattr(os if refused == "fsync" else Path, refused, refuse)
        path = leave(workspace, typed(note, "查，又查"))
    assert unsaved.left_in(workspace.data_dir) == (path,)
    assert unsaved.recover(workspace) == unsaved.Recovered(1, ())
    assert kept(workspace, report) == ["查，又查"]
    (aside,) = workspace.data_dir.glob("recovered-notes*.md")
    assert aside.exists()


def test_words_in_a_file_are_not_put_back_over_what_their_window_has_committed(
    workspace: Workspace, report: Report, note: Annotation
) -> None:
    """It was killed before the file was gone."""
    first = typed(note, "查，又查")
    leave(workspace, first)
    workspace.commit_waiting([first], [first.key])
    noting.edit(workspace, workspace.annotations(report.id)[0], note="改写")
    unsaved.recover(workspace)
    assert kept(workspace, report) == ["改写"]


def test_what_another_window_has_put_back_is_not_committed_again(
    workspace: Workspace, report: Report, note: Annotation
) -> None:
    first = typed(note, "查，又查")
    leave(workspace, first)
    unsaved.recover(workspace)
    changed = noting.edit(workspace, workspace.annotations(report.id)[0], note="改写")
    assert workspace.commit_waiting([first], [first.key]) == (changed,)
    assert kept(workspace, report) == ["改写"]


@pytest.mark.parametrize(("words", "is_alive"), [("查，又查", True), ("查", False)])
def test_only_words_bring_a_note_back_that_was_deleted_while_they_were_typed(
    workspace: Workspace, report: Report, note: Annotation, words: str, is_alive: bool
) -> None:
    noting.remove(workspace, note)
    (written,) = workspace.commit_waiting(
        [WaitingNote(note, replace(note, note=words, tags=("甲",)))]
    )
    there = workspace.annotations(report.id), workspace.deleted_annotations(report.id)
    (back,) = there[0] if is_alive else there[1]
    assert (back.note, back.tags) == (words, ("甲",))
    assert (written is not None) == is_alive


def test_people_can_read_the_file(workspace: Workspace, note: Annotation) -> None:
    text = leave(workspace, typed(note, "查，又查")).read_text(encoding="utf-8")
    assert text.startswith("这些批注没能写进书库。")
    assert "> 572亿元\n\n查，又查\n" in text
