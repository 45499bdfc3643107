"""Notes made, found and changed by their words and ids, as the command line does it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, TypedDict

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.figure import cuts_figure
from zhengdu.annotations.folding import parted
from zhengdu.annotations.identity import new_annotation, now
from zhengdu.annotations.note import Annotation, Change, NoteKind
from zhengdu.errors import NoteUnknown, QuoteAmbiguous, QuoteNotFound
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from typing import Unpack

    from zhengdu.annotations.anchor import Resolution
    from zhengdu.annotations.note import Colour, Style, Task
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace

_HEXADECIMAL = re.compile(r"[0-9a-f]+")


class NoteAmbiguous(NoteUnknown):
    """Several notes of the library begin with `key`."""

    sentence: ClassVar[str] = "{key} could mean {count} notes. Give more characters of its id."


class Fields(TypedDict, total=False):
    """What may be said of a note; what is left out stays as it is."""

    colour: Colour
    note: str
    tags: tuple[str, ...]
    style: Style
    starred: bool
    task: Task | None


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note, and where it stands in its report as that is now."""

    note: Annotation
    place: Resolution
    report: Report


def locate(report: Report, quote: str, nth: int | None = None) -> Span:
    """Where a quote stands in a report; white space and line breaks need not agree.

    The numbers must: 8.75 is neither in 18.75 nor in 8 75.

    Args:
        report: the report that is quoted.
        quote: words of its text.
        nth: which occurrence, from 1, where there are several.

    Raises:
        QuoteNotFound: it is not there, or not so often.
        QuoteAmbiguous: it is there several times and `nth` does not say which.
    """
    spans = _occurrences(report.text, quote.strip())
    if not spans or (nth is not None and not 1 <= nth <= len(spans)):
        raise QuoteNotFound(quote=quote)
    if nth is None and len(spans) > 1:
        raise QuoteAmbiguous(quote=quote, count=len(spans))
    return spans[(nth or 1) - 1]


def add(
    workspace: Workspace,
    report: Report,
    span: Span,
    **fields: Unpack[Fields],
) -> Annotation:
    """Annotate a passage of a report of the library.

    Raises:
        ReportUnknown: the report is not in the library.
    """
    whole = report.block_at(span.start).span
    kind = NoteKind.PARAGRAPH if span == whole else NoteKind.HIGHLIGHT
    annotation = replace(new_annotation(report, span, kind=kind), **_cleaned(fields))
    workspace.apply(Change(None, annotation))
    return annotation


def find(workspace: Workspace, key: str, *, deleted: bool = False) -> Annotation:
    """The note with this id or unambiguous beginning of an id.

    Args:
        workspace: where it is kept.
        key: hexadecimal digits; a leading ^, as exports have it, does not matter.
        deleted: look among the deleted ones instead of those alive.

    Raises:
        NoteUnknown: none has it; NoteAmbiguous if several do.
    """
    digits = key.strip().removeprefix("^").lower()
    if not _HEXADECIMAL.fullmatch(digits):
        raise NoteUnknown(key=key)
    found = workspace.annotations_beginning_with(digits)
    found = tuple(note for note in found if bool(note.deleted) is deleted)
    if len(found) > 1:
        raise NoteAmbiguous(key=key, count=len(found))
    if not found:
        raise NoteUnknown(key=key)
    return found[0]


def edit(workspace: Workspace, annotation: Annotation, **fields: Unpack[Fields]) -> Annotation:
    """Replace what is given; the note as it is then.

    Raises:
        NoteUnknown: it has been deleted meanwhile.
    """
    after = replace(annotation, **_cleaned(fields))
    if after == annotation:
        return annotation
    after = replace(after, updated=now())
    return workspace.apply(Change(annotation, after)) or after


def remove(workspace: Workspace, annotation: Annotation) -> None:
    """Delete a note; it can be brought back."""
    workspace.apply(Change(annotation, None))


def undelete(workspace: Workspace, annotation: Annotation) -> Annotation:
    """Bring a deleted note back as it was last."""
    alive = replace(annotation, deleted="")
    return workspace.apply(Change(None, alive)) or alive


def placed(
    workspace: Workspace, report_id: str, *, deleted: bool = False
) -> tuple[PlacedNote, ...]:
    """A report's notes with the places where they stand, in reading order.

    Raises:
        ReportUnknown: the report is not in the library.
    """
    get = workspace.deleted_annotations if deleted else workspace.annotations
    notes = get(workspace.find(report_id).id)
    if not notes:
        return ()
    report = workspace.load(report_id)
    return tuple(PlacedNote(note, resolve(note.anchor, report), report) for note in notes)


def tags_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Tags as they are kept: without #, without white space inside, each once."""
    cleaned = ("-".join(word.split()).lstrip("#＃") for word in words)
    return tuple(dict.fromkeys(tag for tag in cleaned if tag))


def _cleaned(fields: Fields) -> Fields:
    """The fields with their tags as they are kept."""
    return {**fields, "tags": tags_of(fields["tags"])} if "tags" in fields else fields


def _occurrences(text: str, quote: str) -> list[Span]:
    """The quote as it stands, else with any white space between its characters."""
    if not quote:
        return []
    exact = re.compile(re.escape(quote))
    loose = re.compile(r"\s*".join(re.escape(one) for one in quote if not one.isspace()))
    found = ([Span(*match.span()) for match in way.finditer(text)] for way in (exact, loose))
    whole = ([span for span in spans if _same_numbers(text, span, quote)] for spans in found)
    return next(filter(None, whole), [])


def _same_numbers(text: str, span: Span, quote: str) -> bool:
    return parted(span.of(text)) == parted(quote) and not any(cuts_figure(text, span))
