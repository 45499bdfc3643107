"""name add, list and remove: what the reader calls indicators of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.services import own_names

if TYPE_CHECKING:
    from argparse import Namespace

    from zhengdu.cli.session import Session

DONE = 0
HEAD = ("name", "canonical", "entry", "topic")


def add(arguments: Namespace, session: Session) -> int:
    """Let a name stand for an indicator of the catalogue in every report."""
    known = session.workspace.own_names()
    change = own_names.naming(known, arguments.name, own_names.entry(arguments.entry).id)
    session.workspace.apply_name(change)
    session.output.hint("Name added: {name}", name=arguments.name)
    return DONE


def remove(arguments: Namespace, session: Session) -> int:
    """Take names away."""
    for name in arguments.names:
        session.workspace.apply_name(own_names.unnaming(session.workspace.own_names(), name))
        session.output.hint("Name removed: {name}", name=name)
    return DONE


def list_names(arguments: Namespace, session: Session) -> int:
    """Print the reader's names; on request the names of the catalogue as well."""
    entries = {one.id: one for one in own_names.entries()}
    rows = [
        (one.name, one.canonical, entries[one.canonical].name, entries[one.canonical].topic)
        for one in session.workspace.own_names()
        if one.canonical in entries
    ]
    if arguments.all:
        rows += [(one.name, one.id, one.name, one.topic) for one in entries.values()]
    out = session.output
    if out.form == "json":
        out.values({"names": [dict(zip(HEAD, row, strict=True)) for row in rows]})
    elif out.form == "csv":
        out.rows(HEAD, rows)
    elif rows:
        out.table(("Name", "Id", "Indicator", "Topic"), rows)
    else:
        out.hint("You have no names of your own for indicators.")
    return DONE
