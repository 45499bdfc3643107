"""note add, list, edit, remove, undelete and purge."""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.note import (
    COLOUR_NAMES,
    STATE_NAMES,
    STYLE_NAMES,
    Annotation,
    Style,
    Task,
)
from zhengdu.cli import shapes
from zhengdu.cli.shelf import short_ids
from zhengdu.errors import BadArgument
from zhengdu.services import noting

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Mapping

    from zhengdu.cli.session import Session
    from zhengdu.services.noting import Fields, PlacedNote

DONE, NOTHING_FOUND = 0, 1
Key = TypeVar("Key", bound=StrEnum)


def add(arguments: Namespace, session: Session) -> int:
    """Annotate the passage that is quoted; a file that is not in the library is imported."""
    fields = _fields(arguments, None)
    report = session.workspace.load(session.kept(arguments.report).id)
    span = noting.locate(report, arguments.quote, arguments.nth)
    note = noting.add(session.workspace, report, span, **fields)
    _tell("Note added: {id}", note, session)
    return DONE


def list_notes(arguments: Namespace, session: Session) -> int:
    """Print the notes of one report or of all, those that are as asked for."""
    wanted = _wanted(arguments)
    keys = [arguments.report] if arguments.report else []
    reports = [session.stored(key) for key in keys] or session.workspace.reports()
    found = [
        placed
        for report in reports
        for placed in noting.placed(session.workspace, report.id, deleted=arguments.deleted)
        if wanted(placed.note)
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
    fields = _fields(arguments, note.task)
    if arguments.no_tags:
        fields["tags"] = ()
    if arguments.no_task:
        fields["task"] = None
    after = noting.edit(session.workspace, note, **fields)
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
            "start", "end", "state", "score", "now", "created", "updated", "style", "starred",
            "lead", "due", "task_state")  # fmt: skip
    session.output.rows(head, [[row[name] for name in head] for row in map(_flat, values)])


def _flat(values: shapes.Values) -> shapes.Values:
    """A note's values for one row: no lists, the task's fields beside the note's."""
    task = values["task"] or {"lead": "", "due": "", "state": ""}
    return {
        **values,
        "tags": " ".join(values["tags"]),
        "section": " › ".join(values["section"]),
        "starred": int(values["starred"]),
        "lead": task["lead"],
        "due": task["due"],
        "task_state": task["state"],
    }


def _as_text(placed: PlacedNote, short: dict[str, str], session: Session) -> str:
    values = shapes.note_values(placed)
    where = f"¶{values['paragraph']}" if values["paragraph"] else ""
    state = "" if values["state"] == "exact" else session.output.say(values["state"])
    section = " › ".join(values["section"])
    note = placed.note
    star = "★" if note.starred else ""
    style = "" if note.style is Style.FILL else STYLE_NAMES[note.style]
    facts = (short[note.id], star, COLOUR_NAMES[note.colour], style, where, state, section)
    tags = " ".join("#" + tag for tag in placed.note.tags)
    parts = [
        "  ".join(fact for fact in facts if fact),
        _indented(placed.note.anchor.exact, "  > "),
        _indented(values["now"], "  → ") if values["state"] == "changed" else "",
        _indented(placed.note.note, "    "),
        "    " + _task_line(note.task) if note.task else "",
        "    " + tags if tags else "",
    ]
    return "\n".join(part for part in parts if part)


def _indented(text: str, by: str) -> str:
    return "\n".join(by + line for line in text.splitlines())


def _text(given: str | None) -> str | None:
    """The note as given; a dash stands for standard input."""
    return sys.stdin.read().rstrip("\n") if given == "-" else given


def _task_line(task: Task) -> str:
    """State, responsible unit and time limit in one line."""
    return " · ".join(part for part in (STATE_NAMES[task.state], task.lead, task.due) if part)


def _fields(arguments: Namespace, task: Task | None) -> Fields:
    """What is said of a note on the command line; nothing of what is not.

    Raises:
        BadArgument: there is no such colour, style or state.
    """
    fields: Fields = {}
    if arguments.colour is not None:
        fields["colour"] = _named(arguments.colour, COLOUR_NAMES, "colour")
    if arguments.style is not None:
        fields["style"] = _named(arguments.style, STYLE_NAMES, "style")
    if arguments.note is not None:
        fields["note"] = _text(arguments.note) or ""
    if arguments.tag:
        fields["tags"] = tuple(arguments.tag)
    if arguments.star is not None:
        fields["starred"] = arguments.star
    said = _task_fields(arguments)
    if said:
        fields["task"] = replace(task or Task(), **said)
    return fields


def _task_fields(arguments: Namespace) -> dict[str, Any]:
    said = {"lead": arguments.lead, "due": arguments.due}
    fields: dict[str, Any] = {k: v.strip() for k, v in said.items() if v is not None}
    if arguments.state is not None:
        fields["state"] = _named(arguments.state, STATE_NAMES, "state")
    return fields


def _wanted(arguments: Namespace) -> Callable[[Annotation], bool]:
    """Whether a note is as the options of `note list` want it."""
    style = arguments.style and _named(arguments.style, STYLE_NAMES, "style")
    colour = arguments.colour and _named(arguments.colour, COLOUR_NAMES, "colour")
    state = arguments.state and _named(arguments.state, STATE_NAMES, "state")
    tags = set(noting.tags_of(tuple(arguments.tag)))

    def is_wanted(note: Annotation) -> bool:
        task = note.task
        return (
            style in (None, note.style)
            and colour in (None, note.colour)
            and tags <= set(note.tags)
            and arguments.star in (None, note.starred)
            and (arguments.lead is None or (task is not None and arguments.lead in task.lead))
            and (arguments.due is None or (task is not None and arguments.due in task.due))
            and (state is None or (task is not None and task.state is state))
        )

    return is_wanted


def _named(name: str, names: Mapping[Key, str], what: str) -> Key:
    """A colour, style or state by its key or its Chinese name.

    Raises:
        BadArgument: there is no such thing.
    """
    for key, chinese in names.items():
        if name.strip().lower() in {key.value, chinese}:
            return key
    choices = ", ".join(f"{key.value} ({word})" for key, word in names.items())
    raise BadArgument(value=name, what=what, choices=choices)
