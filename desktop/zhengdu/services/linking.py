"""Where a link leads: to a note of the library, or to a passage of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.deep_link import parse, passage_in
from zhengdu.errors import NoteUnknown

if TYPE_CHECKING:
    from zhengdu.annotations.deep_link import DeepLink
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace
    from zhengdu.text.span import Span


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads.

    Attributes:
        report: as it is now.
        span: the passage; None where it is not in the report any more.
        note: id of the note, or empty.
    """

    report: Report
    span: Span | None
    note: str = ""


def target(workspace: Workspace, link: str) -> Target:
    """Where a link leads.

    Raises:
        DeepLinkUnusable: it is not written as a link is.
        ReportUnknown, NoteUnknown: what it leads to is not in the library.
        ReportAmbiguous: the digits of a report in it are those of several.
    """
    parsed = parse(link)
    if parsed.note:
        return _note_target(workspace, parsed)
    report = workspace.load(workspace.find(parsed.report).id)
    return Target(report, passage_in(report, parsed))


def _note_target(workspace: Workspace, link: DeepLink) -> Target:
    stored = workspace.find(link.report)
    notes = {note.id: note for note in workspace.annotations(stored.id)}
    if link.note not in notes:
        raise NoteUnknown(key=link.note)
    report = workspace.load(stored.id)
    return Target(report, resolve(notes[link.note].anchor, report).span, link.note)
