"""term add, list, edit, hide, show and remove: the reader's own terms."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from zhengdu.services import glossing

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable

    from zhengdu.cli.session import Session
    from zhengdu.glossary.own_term import OwnTerm, TermChange

DONE = 0


def add(arguments: Namespace, session: Session) -> int:
    """Explain a term for every report."""
    known = session.workspace.own_terms()
    definition = _text(arguments.definition) or ""
    change = glossing.adding(known, arguments.name, definition, arguments.alias)
    session.workspace.apply_term(change)
    _tell("Term added: {name}", change, session)
    return DONE


def edit(arguments: Namespace, session: Session) -> int:
    """Change what is given of one of the reader's terms."""
    known = session.workspace.own_terms()
    before = glossing.known(known, arguments.name)
    definition = _text(arguments.definition)
    change = glossing.explaining(
        known,
        before,
        before.name if arguments.rename is None else arguments.rename,
        before.definition if definition is None else definition,
        () if arguments.no_aliases else arguments.alias or before.aliases,
    )
    session.workspace.apply_term(change)
    _tell("Term changed: {name}", change, session)
    return DONE


def hide(arguments: Namespace, session: Session) -> int:
    """Mark terms in no report any more."""
    return _each(arguments, session, glossing.hiding, "Term hidden: {name}")


def show(arguments: Namespace, session: Session) -> int:
    """Mark hidden terms again."""
    return _each(arguments, session, glossing.showing, "Term shown again: {name}")


def remove(arguments: Namespace, session: Session) -> int:
    """Take the reader's words about terms away."""
    return _each(arguments, session, glossing.removing, "Term removed: {name}")


def list_terms(arguments: Namespace, session: Session) -> int:
    """Print the reader's terms, those that are hidden too."""
    terms = session.workspace.own_terms()
    out = session.output
    if out.form != "text":
        _print(terms, session)
    elif terms:
        rows = [
            (term.name, "、".join(term.aliases), out.say("hidden") if term.hidden else "",
             term.definition)
            for term in terms
        ]  # fmt: skip
        out.table(("Term", "Other forms", "State", "Definition"), rows)
    else:
        out.hint("You have no terms of your own.")
    return DONE


def _each(
    arguments: Namespace,
    session: Session,
    change_of: Callable[[tuple[OwnTerm, ...], str], TermChange],
    said: str,
) -> int:
    for name in arguments.names:
        session.workspace.apply_term(change_of(session.workspace.own_terms(), name))
        session.output.hint(said, name=name)
    return DONE


def _tell(source: str, change: TermChange, session: Session) -> None:
    if change.after is None:
        return
    if session.output.form == "text":
        session.output.line(session.output.say(source, name=change.after.name))
    else:
        _print([glossing.known(session.workspace.own_terms(), change.after.name)], session)


def _print(terms: Iterable[OwnTerm], session: Session) -> None:
    values = [_values(term) for term in terms]
    if session.output.form == "json":
        session.output.values({"own_terms": values})
        return
    head = ("term", "aliases", "definition", "hidden", "created", "updated")
    session.output.rows(
        head,
        [["；".join(v[n]) if n == "aliases" else v[n] for n in head] for v in values],
    )


def _values(term: OwnTerm) -> dict[str, Any]:
    return {
        "term": term.name,
        "aliases": list(term.aliases),
        "definition": term.definition,
        "hidden": term.hidden,
        "created": term.created,
        "updated": term.updated,
    }


def _text(given: str | None) -> str | None:
    """The words as given; a dash stands for standard input."""
    return sys.stdin.read().rstrip("\n") if given == "-" else given
