"""Terms as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.text.span import Span


class TermSource(StrEnum):
    """Who explains the term; the report's own words come first."""

    APPENDIX = "appendix"
    TEXT = "text"
    READER = "reader"
    DICTIONARY = "dictionary"


@dataclass(frozen=True, slots=True)
class Term:
    """A term and what it means.

    Attributes:
        name: as the list has it.
        definition: as the list has it, without the separating ： or 即.
        source: who explains it.
        entry: the span of the whole entry in the report's text, where it stands there.
        aliases: other forms under which the text uses it.
        number: its number in the list (ties [n] markers of the body to it), 0 if none.
        kind: of a dictionary's term: 战略, 指标, …; otherwise empty.
        first_year: the year from which a dictionary's term is current, 0 if not known.
        beneath: the explanation that a reader's correction stands above.
    """

    name: str
    definition: str
    source: TermSource
    entry: Span | None = None
    aliases: tuple[str, ...] = ()
    number: int = 0
    kind: str = ""
    first_year: int = 0
    beneath: Term | None = None


@dataclass(frozen=True, slots=True)
class TermHit:
    """One use of a term in the body.

    Attributes:
        term: what is used.
        span: its words; those of the marker where the words before it are no name of the term.
        marker: the note mark behind the words, [3] or ③, that leads to the term's entry.
    """

    term: Term
    span: Span
    marker: Span | None = None
