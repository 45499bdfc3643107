"""Everything that explains a report's terms, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.glossary.term import Term, TermHit


@dataclass(frozen=True, slots=True)
class Explained:
    """The terms of a report.

    Attributes:
        terms: the report's own in its order, the reader's, and those of the dictionary that the
            report uses in the order of their first use.
        hits: every use in the body, in text order, never overlapping.
        hidden: terms that the reader does not want marked, in this report or any other.
    """

    terms: tuple[Term, ...]
    hits: tuple[TermHit, ...]
    hidden: tuple[Term, ...] = ()
