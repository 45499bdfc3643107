"""Notes from files of other programs: read, found in a report, and kept in one transaction."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import Anchor, AnchorState, Resolution
from zhengdu.annotations.anchoring import anchor_for, resolve
from zhengdu.annotations.folding import fold
from zhengdu.annotations.identity import now
from zhengdu.annotations.note import Annotation, Change, NoteKind
from zhengdu.errors import (
    FileMissing,
    FileUnreadable,
    NotAFile,
    NotesUnreadable,
    QuoteAmbiguous,
    QuoteNotFound,
    TooLarge,
)
from zhengdu.services import noting
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zhengdu.annotations.incoming import Incoming
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace

LIMIT_MB = 64
TELLING = 4
"""Code points of a passage that is taken for found because it stands in the report once."""

_ID = re.compile(r"[0-9a-f]{32}")


class Fate(StrEnum):
    """What became of a note of a file."""

    FOUND = "found"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"
    WHOLE = "whole"
    KNOWN = "known"
    DELETED = "deleted"


UNTOUCHED = frozenset({Fate.KNOWN, Fate.DELETED})


@dataclass(frozen=True, slots=True)
class Outcome:
    """A note of a file with what became of it.

    Attributes:
        fate: FOUND with its passage; MOVED: that has another position or section than the file
            says, which may count in another text, as Hypothesis does in web pages; CHANGED: only a
            passage that is like it; LOST: kept as a note without a place, its anchor telling what
            the file says of that; WHOLE: it is on the whole document, and stands at its beginning;
            KNOWN: it was imported before; DELETED: and is in the trash; nothing was done.
        note: as it is kept.
        span: where it stands; None if LOST, KNOWN or DELETED.
    """

    fate: Fate
    note: Annotation
    span: Span | None


def read(path: Path) -> tuple[Incoming, ...]:
    """The notes in a file: W3C or Hypothesis JSON, our own Markdown, that of Zotero or Readwise.

    Raises:
        ImportFailed: the file cannot be read.
        NotesUnreadable: it holds no notes.
    """
    from zhengdu.annotations import incoming_json, incoming_markdown
    from zhengdu.export import working_paper

    text = _text_of(path)
    try:
        found = incoming_json.notes_in(json.loads(text))
    except (ValueError, RecursionError):
        found = working_paper.notes_in(text) or incoming_markdown.notes_in(text)
    if not found:
        raise NotesUnreadable(path=path)
    return found


def placed(
    workspace: Workspace, report: Report, incoming: Iterable[Incoming]
) -> tuple[Outcome, ...]:
    """What would become of notes if they were imported; nothing is changed."""
    here = workspace.annotations(report.id) + workspace.deleted_annotations(report.id)
    taken = {note.id: note for note in here}
    outcomes = []
    for one in incoming:
        identity = _identity(workspace, report, one, taken)
        known = taken.get(identity)
        if known is not None:
            outcomes.append(Outcome(Fate.DELETED if known.deleted else Fate.KNOWN, known, None))
            continue
        outcome = _outcome(report, one, identity)
        taken[identity] = outcome.note
        outcomes.append(outcome)
    return tuple(outcomes)


def changes(outcomes: Iterable[Outcome]) -> tuple[Change, ...]:
    """The acts that import notes."""
    return tuple(Change(None, one.note) for one in outcomes if one.fate not in UNTOUCHED)


def import_notes(workspace: Workspace, report_id: str, path: Path) -> tuple[Outcome, ...]:
    """Take the notes of a file into the library, all of them or none.

    Raises:
        ImportFailed, NotesUnreadable: the file cannot be read, or holds no notes.
        ReportUnknown: the report is not in the library.
    """
    outcomes = placed(workspace, workspace.load(report_id), read(path))
    workspace.apply_all(changes(outcomes))
    return outcomes


def _text_of(path: Path) -> str:
    from zhengdu.importers.encoding import decode

    if path.is_dir():
        raise NotAFile(path=path)
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT_MB * 1_000_000 + 1)
    except FileNotFoundError as error:
        raise FileMissing(path=path) from error
    except OSError as error:
        raise FileUnreadable(path=path, reason=error.strerror or str(error)) from error
    if len(data) > LIMIT_MB * 1_000_000:
        raise TooLarge(path=path, size_mb=len(data) // 1_000_000, limit_mb=LIMIT_MB)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return decode(data, path)[0].replace("\r\n", "\n")


def _identity(
    workspace: Workspace, report: Report, one: Incoming, taken: dict[str, Annotation]
) -> str:
    """An id that is the same whenever this note is imported into this report."""
    is_ours = bool(_ID.fullmatch(one.key))
    if is_ours and (one.key in taken or not workspace.annotations_beginning_with(one.key)):
        return one.key
    import hashlib  # loads OpenSSL, which no start needs

    # Without a key of its source, a note is known by its words.
    words = one.key or f"{one.exact}\n{one.note}"
    digest = hashlib.sha256(f"{report.id}\n{words}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:32]


def _outcome(report: Report, one: Incoming, identity: str) -> Outcome:
    if not (one.exact or one.on_part):
        whole = report.blocks[0].span
        note = _annotation(report, one, identity, anchor_for(report, whole), NoteKind.PARAGRAPH)
        return Outcome(Fate.WHOLE, note, whole)
    place = _place(report, one) if one.exact else _told(report, one)
    if place.span is None:
        return Outcome(Fate.LOST, _annotation(report, one, identity, _anchor(one), one.kind), None)
    if place.state is AnchorState.CHANGED:
        note = _annotation(report, one, identity, _anchor(one), one.kind)
        return Outcome(Fate.CHANGED, note, place.span)
    anchor = _kept(report, one) or anchor_for(report, place.span)
    fate = Fate.MOVED if _is_elsewhere(report, one, place.span) else Fate.FOUND
    return Outcome(fate, _annotation(report, one, identity, anchor, one.kind), place.span)


def _place(report: Report, one: Incoming) -> Resolution:
    """Where the passage stands: where the file says if its words stand there in this very text.

    Else by its words alone if they stand there once, else as notes do.
    """
    told = _told(report, one)
    if told.span is not None and _bare(told.span.of(report.text)) == _bare(one.exact):
        return told
    if not (one.prefix or one.suffix) and len(one.exact.strip()) >= TELLING:
        try:
            span = noting.locate(report, one.exact)
        except (QuoteNotFound, QuoteAmbiguous):
            pass
        else:
            return Resolution(span, AnchorState.EXACT, 1.0)
    return resolve(_anchor(one), report)


def _bare(words: str) -> str:
    """Words without white space, of which Markdown keeps not all."""
    return "".join(words.split())


def _told(report: Report, one: Incoming) -> Resolution:
    """The place of a passage without words: where the file says, if it says that of this text."""
    if one.report == report.id and one.start is not None and one.start < one.end:
        span = Span(one.start, one.end)
        if span.end <= len(report.text):
            return Resolution(span, AnchorState.EXACT, 1.0)
    return Resolution(None, AnchorState.ORPHANED, 0.0)


def _is_elsewhere(report: Report, one: Incoming, span: Span) -> bool:
    """Whether a passage has another position or section than the file says."""
    titles = [fold(title) for title in report.section_titles(span.start)]
    is_there = one.start in (None, span.start)
    return not is_there or (bool(one.section) and [fold(title) for title in one.section] != titles)


def _kept(report: Report, one: Incoming) -> Anchor | None:
    """The anchor of the file, where it was made on this very text and still stands."""
    anchor = _anchor(one)
    is_same = one.report == report.id and bool(one.prefix or one.suffix)
    return anchor if is_same and resolve(anchor, report).state is AnchorState.EXACT else None


def _anchor(one: Incoming) -> Anchor:
    start = one.start or 0
    return Anchor(
        block=one.block,
        start=start,
        end=max(start, one.end) if one.start is not None else len(one.exact),
        exact=one.exact,
        prefix=one.prefix,
        suffix=one.suffix,
        section=one.section,
    )


def _annotation(
    report: Report, one: Incoming, identity: str, anchor: Anchor, kind: NoteKind
) -> Annotation:
    moment = now()
    created = _time(one.created) or moment
    return Annotation(
        id=identity,
        report=report.id,
        anchor=anchor,
        kind=kind,
        colour=one.colour,
        note=one.note,
        tags=noting.tags_of(one.tags),
        created=created,
        updated=_time(one.updated) or created,
        style=one.style,
        starred=one.starred,
        task=one.task,
        links=one.links,
    )


def _time(words: str) -> str:
    """An ISO time as notes have it, empty if it is none."""
    try:
        moment = datetime.fromisoformat(words)
        return moment.astimezone(UTC).isoformat(timespec="microseconds") if words else ""
    except (ValueError, OverflowError, OSError):
        return ""
