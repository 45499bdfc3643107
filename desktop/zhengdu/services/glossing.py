"""Readers' own terms found and changed by their names; changes as values that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from zhengdu.errors import ZhengduError
from zhengdu.glossary.own_term import OwnTerm, TermChange

if TYPE_CHECKING:
    from collections.abc import Iterable


class TermUnknown(ZhengduError):
    """The reader has said nothing about `name`."""

    sentence: ClassVar[str] = "You have no term {name} of your own. See `zhengdu term list`."


class TermKnown(ZhengduError):
    """The reader has explained `name` already."""

    sentence: ClassVar[str] = "You have explained {name} already. Change that explanation instead."


class TermIncomplete(ZhengduError):
    """A term has no name or no explanation."""

    sentence: ClassVar[str] = "A term needs a name of at least two characters and an explanation."


def find(terms: Iterable[OwnTerm], name: str) -> OwnTerm | None:
    """The reader's term with this name or other form, in whatever quotation marks."""
    from zhengdu.glossary.forms import bare

    wanted, others = bare(name), []
    for term in terms:
        if bare(term.name) == wanted:
            return term
        if wanted in map(bare, term.aliases):
            others.append(term)
    return others[0] if others else None


def known(terms: Iterable[OwnTerm], name: str) -> OwnTerm:
    """The same, where there must be one.

    Raises:
        TermUnknown: there is none.
    """
    term = find(terms, name)
    if term is None:
        raise TermUnknown(name=name)
    return term


def adding(
    terms: Iterable[OwnTerm], name: str, definition: str, aliases: Iterable[str] = ()
) -> TermChange:
    """Explain a term; one that was only hidden is shown again.

    Raises:
        TermKnown: the reader has explained it already.
        TermIncomplete: there is nothing to look for, or nothing to say.
    """
    known = tuple(terms)
    before = find(known, name)
    if before is not None and before.definition:
        raise TermKnown(name=name)
    return explaining(known, before, name, definition, aliases)


def explaining(
    terms: Iterable[OwnTerm],
    before: OwnTerm | None,
    name: str,
    definition: str,
    aliases: Iterable[str] = (),
) -> TermChange:
    """Replace what the reader has said about a term, if anything.

    Raises:
        TermKnown: the name is that of another term of the reader's.
        TermIncomplete: there is nothing to look for, or nothing to say.
    """
    from zhengdu.glossary.forms import bare

    name, definition = " ".join(name.split()), definition.strip()
    if len(bare(name)) < 2 or not definition:
        raise TermIncomplete
    if any(bare(term.name) == bare(name) for term in terms if term != before):
        raise TermKnown(name=name)
    forms = dict.fromkeys(" ".join(alias.split()) for alias in aliases)
    others = tuple(form for form in forms if len(bare(form)) >= 2 and form != name)
    after = replace(before or OwnTerm(name), name=name, aliases=others, definition=definition)
    return TermChange(before, replace(after, hidden=False))


def hiding(terms: Iterable[OwnTerm], name: str) -> TermChange:
    """Mark a term in no report any more, whoever explains it.

    Raises:
        TermIncomplete: the name is empty.
    """
    from zhengdu.glossary.forms import bare

    before = find(terms, name)
    if before is None and len(bare(name)) < 2:
        raise TermIncomplete
    return TermChange(before, replace(before or OwnTerm(" ".join(name.split())), hidden=True))


def showing(terms: Iterable[OwnTerm], name: str) -> TermChange:
    """Mark a hidden term again.

    Raises:
        TermUnknown: the reader has not hidden it.
    """
    before = known(terms, name)
    after = replace(before, hidden=False) if before.definition else None
    return TermChange(before, after)


def removing(terms: Iterable[OwnTerm], name: str) -> TermChange:
    """Take the reader's words about a term away.

    Raises:
        TermUnknown: there are none.
    """
    return TermChange(known(terms, name), None)
