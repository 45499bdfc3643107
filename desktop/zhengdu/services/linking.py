"""Where a link leads: to a note of the library, or to a passage of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.deep_link import parse
from zhengdu.errors import NoteUnknown
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.annotations.deep_link import DeepLink
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace


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
    """
    parsed = parse(link)
    if parsed.note:
        return _note_target(workspace, parsed)
    report = workspace.load(workspace.find(parsed.report).id)
    return Target(report, _passage(parsed, report.text))


def _note_target(workspace: Workspace, link: DeepLink) -> Target:
    stored = workspace.find(link.report)
    notes = {note.id: note for note in workspace.annotations(stored.id)}
    if link.note not in notes:
        raise NoteUnknown(key=link.note)
    report = workspace.load(stored.id)
    return Target(report, resolve(notes[link.note].anchor, report).span, link.note)


def _passage(link: DeepLink, text: str) -> Span | None:
    """The passage where it was, else where its first words stand nearest to that."""
    length = link.end - link.start
    starts = [link.start]
    if not text.startswith(link.quote, link.start):
        starts = sorted(_occurrences(link.quote, text), key=lambda at: abs(at - link.start))
    if not starts or starts[0] >= len(text):
        return None
    return Span(starts[0], min(starts[0] + length, len(text)))


def _occurrences(words: str, text: str) -> list[int]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found
