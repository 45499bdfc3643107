"""note add, list, edit, remove, undelete and purge."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.note import COLOUR_NAMES, Annotation, Colour
from zhengdu.cli import shapes
from zhengdu.cli.shelf import short_ids
from zhengdu.errors import BadArgument
from zhengdu.services import noting

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from zhengdu.cli.session import Session
    from zhengdu.services.noting import PlacedNote

DONE, NOTHING_FOUND = 0, 1


def add(arguments: Namespace, session: Session) -> int:
    """Annotate the passage that is quoted; a file that is not in the library is imported."""
    colour = _colour(arguments.colour) or Colour.DATA
    report = session.workspace.load(session.kept(arguments.report).id)
    span = noting.locate(report, arguments.quote, arguments.nth)
    note = noting.add(
        session.workspace,
        report,
        span,
        colour=colour,
        note=_text(arguments.note) or "",
        tags=tuple(arguments.tag),
    )
    _tell("Note added: {id}", note, session)
    return DONE


def list_notes(arguments: Namespace, session: Session) -> int:
    """Print the notes of one report or of all."""
    keys = [arguments.report] if arguments.report else []
    reports = [session.stored(key) for key in keys] or session.workspace.reports()
    found = [
        placed
        for report in reports
        for placed in noting.placed(session.workspace, report.id, deleted=arguments.deleted)
    ]
    out = session.output
    if out.form != "text":
        _print(found, session)
    elif found:
        short = short_ids(placed.note.id for placed in found)
        out.line("\n\n".join(_as_text(placed, short, session) for placed in found))
    else:
        out.hint("There are no notes.")
    return DONE


def edit(arguments: Namespace, session: Session) -> int:
    """Change what is given of one note."""
    note = noting.find(session.workspace, arguments.id)
    tags = () if arguments.no_tags else tuple(arguments.tag) or None
    after = noting.edit(
        session.workspace,
        note,
        note=_text(arguments.note),
        colour=_colour(arguments.colour),
        tags=tags,
    )
    _tell("Note changed: {id}", after, session)
    return DONE


def remove(arguments: Namespace, session: Session) -> int:
    """Delete notes; all of them are looked up before the first goes."""
    for note in [noting.find(session.workspace, key) for key in arguments.ids]:
        noting.remove(session.workspace, note)
        session.output.hint("Note deleted: {id}. Undo with zhengdu note undelete.", id=note.id)
    return DONE


def undelete(arguments: Namespace, session: Session) -> int:
    """Bring deleted notes back."""
    keys: list[str] = arguments.ids
    for note in [noting.find(session.workspace, key, deleted=True) for key in keys]:
        _tell("Note is back: {id}", noting.undelete(session.workspace, note), session)
    return DONE


def purge(arguments: Namespace, session: Session) -> int:
    """Delete for good what has been deleted; nothing else ever does."""
    keys: list[str] = arguments.ids
    if not keys and not arguments.all:
        raise BadArgument(value="purge", what="choice of notes", choices="NOTE …, --all")
    workspace = session.workspace
    notes = [noting.find(workspace, key, deleted=True) for key in keys]
    gone = workspace.purge(None if arguments.all else tuple(note.id for note in notes))
    session.output.hint("{count} deleted notes are gone for good.", count=gone)
    return DONE


def _tell(source: str, note: Annotation, session: Session) -> None:
    """Say in a sentence, or as the note itself, what has been done."""
    if session.output.form == "text":
        session.output.line(session.output.say(source, id=note.id))
        return
    report = session.workspace.load(note.report)
    _print([noting.PlacedNote(note, resolve(note.anchor, report), report)], session)


def _print(found: Iterable[PlacedNote], session: Session) -> None:
    values = [shapes.note_values(placed) for placed in found]
    if session.output.form == "json":
        session.output.values({"notes": values})
        return
    head = ("id", "report", "kind", "colour", "quote", "note", "tags", "section", "paragraph",
            "start", "end", "state", "score", "now", "created", "updated")  # fmt: skip
    joined = {"tags": " ", "section": " › "}
    session.output.rows(
        head,
        [
            [joined[name].join(v[name]) if name in joined else v[name] for name in head]
            for v in values
        ],
    )


def _as_text(placed: PlacedNote, short: dict[str, str], session: Session) -> str:
    values = shapes.note_values(placed)
    where = f"¶{values['paragraph']}" if values["paragraph"] else ""
    state = "" if values["state"] == "exact" else session.output.say(values["state"])
    section = " › ".join(values["section"])
    facts = (short[placed.note.id], COLOUR_NAMES[placed.note.colour], where, state, section)
    tags = " ".join("#" + tag for tag in placed.note.tags)
    parts = [
        "  ".join(fact for fact in facts if fact),
        _indented(placed.note.anchor.exact, "  > "),
        _indented(values["now"], "  → ") if values["state"] == "changed" else "",
        _indented(placed.note.note, "    "),
        "    " + tags if tags else "",
    ]
    return "\n".join(part for part in parts if part)


def _indented(text: str, by: str) -> str:
    return "\n".join(by + line for line in text.splitlines())


def _text(given: str | None) -> str | None:
    """The note as given; a dash stands for standard input."""
    return sys.stdin.read().rstrip("\n") if given == "-" else given


def _colour(name: str | None) -> Colour | None:
    """A colour by its key or its Chinese name.

    Raises:
        BadArgument: there is no such colour.
    """
    if name is None:
        return None
    for colour, chinese in COLOUR_NAMES.items():
        if name.strip().lower() in {colour.value, chinese}:
            return colour
    choices = ", ".join(f"{colour.value} ({word})" for colour, word in COLOUR_NAMES.items())
    raise BadArgument(value=name, what="colour", choices=choices)
