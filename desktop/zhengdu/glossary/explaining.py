"""Everything that explains a report's terms: the report, its reader, and the dictionary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhengdu.glossary.bare_text import BareText
from zhengdu.glossary.definition import definitions_in
from zhengdu.glossary.entries import terms_of
from zhengdu.glossary.explained import Explained
from zhengdu.glossary.forms import bare, forms_of
from zhengdu.glossary.matching import in_order, own_hits
from zhengdu.glossary.term import Term, TermSource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.glossary.dictionary import Dictionary
    from zhengdu.glossary.own_term import OwnTerm
    from zhengdu.report.model import Report


def explained_by_report(report: Report) -> tuple[Term, ...]:
    """The terms of the report's list, then those that its body explains."""
    listed = terms_of(report)
    names = {bare(term.name) for term in listed}
    inline = (term for term in definitions_in(report) if bare(term.name) not in names)
    return (*listed, *inline)


def explain(report: Report, readers: Iterable[OwnTerm], dictionary: Dictionary) -> Explained:
    """Find all terms: the report's words come first, unless the reader has corrected them."""
    desk = _Desk(tuple(readers), dictionary)
    shown, hidden = desk.sorted(explained_by_report(report))
    body = BareText.of(report)
    own = own_hits(report, body, shown)
    claimed = {form.text for term in (*shown, *hidden) for form in forms_of(term)}
    elsewhere = {dictionary.explains(form) for form in claimed}
    found = [hit for hit in dictionary.index.find(body, own) if hit.term not in elsewhere]
    used = dict.fromkeys(hit.term for hit in found)
    return Explained((*shown, *used), in_order([*own, *found]), hidden)


class _Desk:
    """A reader's terms, laid over those of others."""

    def __init__(self, readers: tuple[OwnTerm, ...], dictionary: Dictionary) -> None:
        self._readers = readers
        self._dictionary = dictionary
        self._by_form = {
            bare(form): own for own in reversed(readers) for form in (*own.aliases, own.name)
        }

    def sorted(self, of_report: tuple[Term, ...]) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """The terms to be shown and those that are hidden, the dictionary's others aside."""
        shown: list[Term] = []
        hidden: list[Term] = []
        settled: set[str] = set()
        for term in of_report:
            own = self._about(term)
            if own is not None:
                settled.add(own.name)
            (hidden if own is not None and own.hidden else shown).append(_corrected(term, own))
        for own in self._readers:
            if own.name not in settled:
                beneath = self._dictionary.explains(own.name)
                term = _readers_term(own) if beneath is None else _corrected(beneath, own)
                (hidden if own.hidden else shown).append(term)
        return tuple(shown), tuple(hidden)

    def _about(self, term: Term) -> OwnTerm | None:
        forms = (self._by_form.get(bare(form)) for form in (term.name, *term.aliases))
        return next((own for own in forms if own is not None), None)


def _readers_term(own: OwnTerm) -> Term:
    return Term(own.name, own.definition, TermSource.READER, aliases=own.aliases)


def _corrected(term: Term, own: OwnTerm | None) -> Term:
    """The term in the reader's words, with what it says otherwise beneath."""
    if own is None or not own.definition:
        return term
    names = (*term.aliases, *own.aliases, own.name)
    aliases = tuple(name for name in dict.fromkeys(names) if name != term.name)
    return replace(
        term, definition=own.definition, source=TermSource.READER, aliases=aliases, beneath=term
    )
