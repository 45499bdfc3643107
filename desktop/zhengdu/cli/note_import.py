"""note import: notes of other programs and libraries."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.services import note_import
from zhengdu.services.note_import import Fate
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from argparse import Namespace

    from zhengdu.cli import shapes
    from zhengdu.cli.session import Session
    from zhengdu.report.model import Report
    from zhengdu.services.note_import import Outcome

DONE = 0
HEAD = ("id", "fate", "quote", "now", "paragraph", "start", "end", "note", "tags")


def import_notes(arguments: Namespace, session: Session) -> int:
    """Take the notes of a file into a report, and tell what became of each."""
    report = session.workspace.load(session.stored(arguments.report).id)
    outcomes = note_import.import_notes(session.workspace, report.id, Path(arguments.file))
    counts = Counter(outcome.fate for outcome in outcomes)
    values = [_values(outcome, report) for outcome in outcomes]
    if session.output.form == "json":
        session.output.values({"counts": {f.value: counts[f] for f in Fate}, "notes": values})
    elif session.output.form == "csv":
        rows = ({**value, "tags": " ".join(value["tags"])} for value in values)
        session.output.rows(HEAD, [[row[name] for name in HEAD] for row in rows])
    else:
        _tell(values, counts, session)
    return DONE


def _tell(values: list[shapes.Values], counts: Counter[Fate], session: Session) -> None:
    """How many of each kind, then one by one what the reader should look at."""
    say = session.output.say
    for fate, sentence in (
        (Fate.FOUND, say("Found in the report: {count}", count=counts[Fate.FOUND])),
        (
            Fate.MOVED,
            say("Found, but elsewhere than the file says: {count}", count=counts[Fate.MOVED]),
        ),
        (Fate.WHOLE, say("About the whole, put at its title: {count}", count=counts[Fate.WHOLE])),
        (Fate.CHANGED, say("Only something like it found: {count}", count=counts[Fate.CHANGED])),
        (Fate.LOST, say("Not found, kept without a place: {count}", count=counts[Fate.LOST])),
        (Fate.KNOWN, say("Imported before, left alone: {count}", count=counts[Fate.KNOWN])),
        (Fate.DELETED, say("Left in the trash: {count}", count=counts[Fate.DELETED])),
    ):
        if counts[fate]:
            session.output.line(sentence)
        if fate in {Fate.CHANGED, Fate.LOST}:
            for value in values:
                if value["fate"] == fate.value:
                    _tell_one(value, session)


def _tell_one(value: shapes.Values, session: Session) -> None:
    quote, start, end = value["quote"], value["start"], value["end"]
    if not quote and end:
        words = "Characters {start} to {end} of the text it was made on"
        quote = session.output.say(words, start=start, end=end)
    lines = [f"  > {line}" for line in quote.splitlines()]
    lines += [f"  → {line}" for line in value["now"].splitlines()]
    lines += [f"    {line}" for line in value["note"].splitlines()]
    session.output.line("\n".join(lines))


def _values(outcome: Outcome, report: Report) -> shapes.Values:
    note, span = outcome.note, outcome.span
    is_changed = outcome.fate is Fate.CHANGED and span is not None
    place = span
    if not note.anchor.exact and note.anchor.end:
        # All that is known of it is where the file says it is.
        place = Span(note.anchor.start, note.anchor.end)
    return {
        "id": note.id,
        "fate": outcome.fate.value,
        "quote": note.anchor.exact,
        "now": span.of(report.text) if is_changed and span else "",
        "paragraph": report.block_at(span.start).id + 1 if span else None,
        "start": place.start if place else None,
        "end": place.end if place else None,
        "note": note.note,
        "tags": list(note.tags),
    }
