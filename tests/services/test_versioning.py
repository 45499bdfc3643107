"""A new version of a report is recognised and offered once; notes carry over as copies."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.note import Change, Colour, Task
from zhengdu.errors import NoEarlierVersion, ReportUnknown
from zhengdu.services import noting, versioning
from zhengdu.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zhengdu.annotations.anchor import AnchorState
    from zhengdu.annotations.note import Annotation
    from zhengdu.library.stored import StoredReport


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace(tmp_path / "data")
    yield workspace
    workspace.close()


@pytest.fixture
def text(seed_path: Path) -> str:
    return seed_path.read_text(encoding="utf-8")


@pytest.fixture
def words(text: str) -> tuple[str, str, str]:
    """A sentence that stays, one whose figure changes, one that is taken out."""
    lines = [line for line in text.splitlines() if len(line) > 60]
    figure = next(line for line in lines[3:] if "%" in line)
    start = figure.index("%")
    gone = next(line for line in lines[8:] if line != figure and text.count(line) == 1)
    return lines[2][5:35], figure[max(0, start - 20) : start + 1], gone


def add(workspace: Workspace, folder: Path, name: str, text: str) -> StoredReport:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return workspace.import_file(file)


def new_version(text: str, words: tuple[str, str, str]) -> str:
    _, figure, gone = words
    number = figure.rstrip("%")
    changed = number[:-1] + str((int(number[-1]) + 1) % 10) + "%"
    return text.replace(figure, changed, 1).replace(gone + "\n", "", 1)


@pytest.fixture
def pair(
    workspace: Workspace, tmp_path: Path, text: str, words: tuple[str, str, str]
) -> tuple[StoredReport, StoredReport]:
    """A report with three notes, and a new version of it."""
    old = add(workspace, tmp_path, "旧.txt", text)
    report = workspace.load(old.id)
    for quote in words:
        span = noting.locate(report, quote, 1)
        noting.add(
            workspace, report, span, note=quote[:4], tags=("经济",), colour=Colour.TASK, task=Task()
        )
    return workspace.find(old.id), add(workspace, tmp_path, "新.txt", new_version(text, words))


def states(workspace: Workspace, report_id: str) -> list[AnchorState]:
    report = workspace.load(report_id)
    return [resolve(note.anchor, report).state for note in workspace.annotations(report_id)]


def marks(note: Annotation) -> tuple[object, ...]:
    return note.note, note.tags, note.colour, note.task, note.created


def test_notes_of_the_earlier_version_are_carried_over(
    workspace: Workspace, pair: tuple[StoredReport, StoredReport]
) -> None:
    old, new = pair
    before = workspace.annotations(old.id)
    versioning.fill(workspace)
    offer = versioning.offer(workspace, new.id)
    assert offer is not None
    assert offer.earlier == old
    carried = versioning.accept(workspace, new.id, old.id)
    assert (carried.found, carried.changed, carried.orphaned) == (1, 1, 1)
    copies = workspace.annotations(new.id)
    assert sorted(map(marks, copies), key=str) == sorted(map(marks, before), key=str)
    assert not {note.id for note in copies} & {note.id for note in before}
    assert sorted(states(workspace, new.id)) == ["changed", "exact", "orphaned"]
    assert workspace.annotations(old.id) == before
    assert workspace.versions.all() == ((new.id, old.id),)


@pytest.mark.parametrize("decision", ["accept", "decline"])
def test_a_decision_is_not_asked_for_again(
    workspace: Workspace, pair: tuple[StoredReport, StoredReport], decision: str
) -> None:
    old, new = pair
    getattr(versioning, decision)(workspace, new.id, old.id)
    versioning.fill(workspace)
    assert versioning.offers(workspace) == ()
    with pytest.raises(NoEarlierVersion):
        versioning.earlier_of(workspace, new.id)


def test_carrying_over_is_undone_and_done_again(
    workspace: Workspace, pair: tuple[StoredReport, StoredReport]
) -> None:
    old, new = pair
    carried = versioning.accept(workspace, new.id, old.id)
    copies = workspace.annotations(new.id)
    versioning.undo(workspace, carried)
    assert workspace.annotations(new.id) == ()
    assert versioning.earlier_of(workspace, new.id).id == old.id
    versioning.redo(workspace, carried)
    assert workspace.annotations(new.id) == copies


def test_accepting_twice_carries_nothing_twice(
    workspace: Workspace, pair: tuple[StoredReport, StoredReport]
) -> None:
    old, new = pair
    versioning.accept(workspace, new.id, old.id)
    noting.remove(workspace, workspace.annotations(new.id)[0])
    assert versioning.accept(workspace, new.id, old.id).changes == ()
    assert len(workspace.annotations(new.id)) == 2


def test_what_cannot_be_committed_leaves_nothing(
    workspace: Workspace, pair: tuple[StoredReport, StoredReport]
) -> None:
    old, new = pair
    carried = versioning.accept(workspace, new.id, old.id)
    versioning.undo(workspace, carried)
    lost = replace(workspace.annotations(old.id)[0], id="f" * 32, report="0" * 64)
    broken = replace(carried, changes=(*carried.changes, Change(None, lost)))
    with pytest.raises(ReportUnknown):
        versioning.redo(workspace, broken)
    assert workspace.annotations(new.id) == ()
    assert workspace.versions.all() == ()


def test_the_earlier_report_is_the_one_that_came_first(
    workspace: Workspace, pair: tuple[StoredReport, StoredReport], text: str, tmp_path: Path
) -> None:
    old, new = pair
    workspace.remove(old.id)
    add(workspace, tmp_path, "又来.txt", text)
    assert [(o.report.id, o.earlier.id) for o in versioning.offers(workspace)] == [(new.id, old.id)]


def test_a_version_whose_year_is_misread_is_offered(
    workspace: Workspace, tmp_path: Path, text: str
) -> None:
    old = add(workspace, tmp_path, "旧.txt", text)
    head, tail = text[:2000], text[2000:]
    new = add(workspace, tmp_path, "新.txt", head.replace("2021年", "2019年") + tail)
    assert new.year not in (None, old.year)
    (offer,) = versioning.offers(workspace)
    assert (offer.report.id, offer.earlier.id) == (new.id, old.id)


def test_a_report_said_to_be_on_another_year_is_not_offered_until_that_is_corrected(
    workspace: Workspace, tmp_path: Path, text: str
) -> None:
    from zhengdu.services import correcting

    old = add(workspace, tmp_path, "旧.txt", text)
    assert old.year
    new = add(workspace, tmp_path, "新.txt", text + "\n附言一句。\n")
    workspace.correct(new.id, correcting.Act(correcting.stated("year", str(old.year + 1))))
    assert versioning.offers(workspace) == ()
    workspace.correct(new.id, correcting.Act(correcting.stated("year", str(old.year))))
    assert len(versioning.offers(workspace)) == 1


def test_a_clock_that_jumps_back_does_not_turn_versions_round(
    workspace: Workspace,
    tmp_path: Path,
    text: str,
    words: tuple[str, str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = add(workspace, tmp_path, "旧.txt", text)
    monkeypatch.setattr("zhengdu.services.workspace.now", lambda: "2001-01-01T00:00:00+00:00")
    new = add(workspace, tmp_path, "新.txt", new_version(text, words))
    assert new.added < old.added
    assert [(o.report.id, o.earlier.id) for o in versioning.offers(workspace)] == [(new.id, old.id)]


def test_a_removed_report_is_not_offered_and_leaves_no_fingerprint(
    workspace: Workspace, pair: tuple[StoredReport, StoredReport]
) -> None:
    old, new = pair
    versioning.fill(workspace)
    workspace.remove(old.id)
    assert versioning.offer(workspace, new.id) is None
    assert workspace.versions.of(old.id) is None


def test_fingerprints_are_taken_a_few_at_a_time(
    workspace: Workspace, pair: tuple[StoredReport, StoredReport]
) -> None:
    assert versioning.fill(workspace, 1)
    assert not versioning.fill(workspace, 1)
    assert workspace.versions.missing() == ()
