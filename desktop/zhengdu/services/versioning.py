"""New versions of reports that are in the library: recognised, offered, notes carried over.

The old text and its notes stay as they are: the new text gets copies. A note whose passage is
found stands on it; one whose passage reads otherwise, or is gone, keeps what it stood on, so that
it is listed as changed or orphaned and its reader decides.
"""

from __future__ import annotations

import uuid
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import AnchorState
from zhengdu.annotations.anchoring import anchor_for, resolve
from zhengdu.annotations.identity import now
from zhengdu.annotations.note import Annotation, Change
from zhengdu.errors import LibraryReadOnly, NoEarlierVersion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhengdu.annotations.version import Fingerprint
    from zhengdu.library.stored import StoredReport
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace

FOUND = (AnchorState.EXACT, AnchorState.MOVED)


@dataclass(frozen=True, slots=True)
class Offer:
    """A report that reads as a version of an earlier one; `earlier.notes` could be carried over."""

    report: StoredReport
    earlier: StoredReport


@dataclass(frozen=True, slots=True)
class Carried:
    """Copies of an earlier version's notes on a newer text.

    Attributes:
        report_id: the newer text.
        earlier_id: the earlier one.
        changes: each adds a note.
        states: how many of them stand how surely.
    """

    report_id: str
    earlier_id: str
    changes: tuple[Change, ...]
    states: Mapping[AnchorState, int]

    @property
    def found(self) -> int:
        """Notes whose passage is in the newer text, word for word."""
        return sum(self.states.get(state, 0) for state in FOUND)

    @property
    def changed(self) -> int:
        """Notes whose passage reads otherwise."""
        return self.states.get(AnchorState.CHANGED, 0)

    @property
    def orphaned(self) -> int:
        """Notes whose passage is not there."""
        return self.states.get(AnchorState.ORPHANED, 0)


@dataclass(frozen=True, slots=True)
class Basis:
    """What is read from the library before notes are carried over.

    Attributes:
        report: the newer text.
        earlier_id: the earlier one.
        notes: those of the earlier one.
        there: ids of the notes, deleted ones too, that the newer one has already.
    """

    report: Report
    earlier_id: str
    notes: tuple[Annotation, ...]
    there: frozenset[str]


def fill(workspace: Workspace, limit: int | None = None) -> bool:
    """Take the fingerprints that are missing, so many at most; whether there are more."""
    missing = workspace.versions.missing()
    for report_id in missing[:limit]:
        workspace.versions.fill(report_id)
    return limit is not None and len(missing) > limit


def offer(workspace: Workspace, report_id: str) -> Offer | None:
    """The earlier report that this one is a version of, if its reader has not decided on it.

    It compares what has a fingerprint; see `fill`.

    Raises:
        ReportUnknown: it is not in the library.
    """
    report = workspace.find(report_id)
    mark = workspace.versions.of(report_id)
    if mark is None:
        return None
    from zhengdu.annotations.version import latest_of

    known = workspace.versions.earlier(report_id)
    earlier = latest_of(mark, tuple(old for old in known if not _told_apart(workspace, mark, old)))
    return Offer(report, workspace.find(earlier.report)) if earlier is not None else None


def _told_apart(workspace: Workspace, new: Fingerprint, old: Fingerprint) -> bool:
    """Whether two reports that read alike are on two years, and the reader has said so."""
    from zhengdu.annotations.version import is_new_version

    if not (new.year and old.year) or new.year == old.year or not is_new_version(new, old):
        return False
    said = (*workspace.corrections(new.report), *workspace.corrections(old.report))
    return any(one.field == "year" for one in said)


def offers(workspace: Workspace) -> tuple[Offer, ...]:
    """Every offer there is in the library; of one that is read-only, those that are known."""
    with suppress(LibraryReadOnly):
        fill(workspace)
    found = (offer(workspace, report.id) for report in workspace.reports())
    return tuple(one for one in found if one is not None)


def earlier_of(workspace: Workspace, report_id: str) -> StoredReport:
    """The earlier report that this one is recognised as a version of.

    Raises:
        ReportUnknown: the report is not in the library.
        NoEarlierVersion: none is recognised, or its reader has decided on it.
    """
    fill(workspace)
    found = offer(workspace, report_id)
    if found is None:
        raise NoEarlierVersion(title=workspace.find(report_id).title)
    return found.earlier


def accept(workspace: Workspace, report_id: str, earlier_id: str) -> Carried:
    """Take a report for a version of an earlier one, and carry the notes over, as one transaction.

    Notes that were carried over before, and deleted since, are not brought back.

    Raises:
        ReportUnknown: one of them is not in the library.
        NoEarlierVersion: a report is no version of itself.
    """
    carried = carry_over(basis(workspace, report_id, earlier_id))
    redo(workspace, carried)
    return carried


def basis(workspace: Workspace, report_id: str, earlier_id: str) -> Basis:
    """What has to be known to carry notes over.

    Raises:
        ReportUnknown, NoEarlierVersion: as `accept`.
    """
    stored = workspace.find(report_id)
    if report_id == earlier_id:
        raise NoEarlierVersion(title=stored.title)
    workspace.find(earlier_id)
    there = (*workspace.annotations(report_id), *workspace.deleted_annotations(report_id))
    return Basis(
        workspace.load(report_id),
        earlier_id,
        workspace.annotations(earlier_id),
        frozenset(note.id for note in there),
    )


def carry_over(basis: Basis) -> Carried:
    """The copies, found their places; pure, and a millisecond a note."""
    changes, states = [], Counter[AnchorState]()
    for note in basis.notes:
        copy, state = carried_over(note, basis.report)
        if copy.id not in basis.there:
            changes.append(Change(None, copy))
            states[state] += 1
    return Carried(basis.report.id, basis.earlier_id, tuple(changes), states)


def decline(workspace: Workspace, report_id: str, earlier_id: str) -> None:
    """Never again take the two for versions of one report.

    Raises:
        ReportUnknown: one of them is not in the library.
    """
    for one in (report_id, earlier_id):
        workspace.find(one)
    workspace.versions.decide(report_id, earlier_id, is_version=False, now=now())


def redo(workspace: Workspace, carried: Carried) -> None:
    """Commit what was carried over (again, after it was undone)."""
    workspace.versions.decide(
        carried.report_id, carried.earlier_id, carried.changes, is_version=True, now=now()
    )


def undo(workspace: Workspace, carried: Carried) -> None:
    """Delete the notes that were carried over; the two reports are not decided on any more."""
    inverse = tuple(change.inverse for change in reversed(carried.changes))
    workspace.versions.withdraw(carried.report_id, carried.earlier_id, inverse, now=now())


def reconsider(workspace: Workspace, report_id: str, earlier_id: str) -> None:
    """Forget a decision on two reports."""
    workspace.versions.withdraw(report_id, earlier_id, now=now())


def carried_over(note: Annotation, report: Report) -> tuple[Annotation, AnchorState]:
    """A note's copy on another text, and how surely it stands there.

    The same note has the same copy every time.
    """
    place = resolve(note.anchor, report)
    anchor = note.anchor
    if place.span is not None and place.state in FOUND:
        anchor = anchor_for(report, place.span)
    identity = uuid.uuid5(uuid.UUID(note.id), report.id).hex
    copy = replace(note, id=identity, report=report.id, anchor=anchor, updated=now(), deleted="")
    return copy, place.state
