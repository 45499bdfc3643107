"""New annotations: their ids and times."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhengdu.annotations.note import Annotation, Colour, NoteKind

if TYPE_CHECKING:
    from zhengdu.report.model import Report
    from zhengdu.text.span import Span


def new_id() -> str:
    """32 hexadecimal digits that no other annotation has."""
    import uuid  # takes 3 ms, and the first page needs none

    return uuid.uuid4().hex


def now() -> str:
    """The present as ISO time in UTC, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def new_annotation(
    report: Report,
    span: Span,
    *,
    kind: NoteKind = NoteKind.HIGHLIGHT,
    colour: Colour = Colour.DATA,
    note: str = "",
    tags: tuple[str, ...] = (),
) -> Annotation:
    """An annotation on a passage of a report, made at this moment."""
    # Brings difflib and patterns; the library, which needs but `now`, opens before the first page.
    from zhengdu.annotations.anchoring import anchor_for

    moment = now()
    return Annotation(
        id=new_id(),
        report=report.id,
        anchor=anchor_for(report, span),
        kind=kind,
        colour=colour,
        note=note,
        tags=tags,
        created=moment,
        updated=moment,
    )
