"""The shipped dictionary of policy terms, resources/policy_terms.tsv."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from zhengdu.glossary.forms import bare
from zhengdu.glossary.matching import TermIndex
from zhengdu.glossary.term import Term, TermSource
from zhengdu.paths import shipped

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME = "policy_terms.tsv"


@dataclass(frozen=True)
class Dictionary:
    """Terms that any report may use, prepared for finding them.

    Attributes:
        terms: in the order of the file.
    """

    terms: tuple[Term, ...]

    @cached_property
    def index(self) -> TermIndex:
        """Finds the terms in a text."""
        return TermIndex(self.terms)

    def explains(self, name: str) -> Term | None:
        """The term with this name or other form, in whatever quotation marks."""
        return self._by_form.get(bare(name))

    @cached_property
    def _by_form(self) -> dict[str, Term]:
        return {
            bare(form): term
            for term in reversed(self.terms)
            for form in (*reversed(term.aliases), term.name)
        }


@lru_cache(maxsize=1)
def shipped_dictionary() -> Dictionary:
    """The dictionary that ships with the program, read once."""
    return Dictionary(read_terms(shipped("resources") / FILE_NAME))


def shipped_terms() -> tuple[Term, ...]:
    """The terms of the shipped dictionary."""
    return shipped_dictionary().terms


def read_terms(path: Path) -> tuple[Term, ...]:
    """Terms from a table: term, aliases parted by ；, kind, first_year, definition.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open(encoding="utf-8") as lines:
        next(lines)
        return tuple(_term(line.rstrip("\n").split("\t")) for line in lines)


def _term(columns: list[str]) -> Term:
    name, aliases, kind, first_year, definition = columns
    return Term(
        name,
        definition,
        TermSource.DICTIONARY,
        aliases=tuple(aliases.split("；")) if aliases else (),
        kind=kind,
        first_year=int(first_year) if first_year else 0,
    )
