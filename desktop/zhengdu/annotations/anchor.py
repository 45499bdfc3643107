"""Where a note stands, in several independent ways."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.text.span import Span

CONTEXT = 32
"""Code points of prefix and suffix, as Hypothesis keeps them (W3C TextQuoteSelector)."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of a report, held by position, quote, context and section at once.

    Attributes:
        block: number of the block it begins in.
        start: code point in the report's text.
        end: code point in the report's text, not included.
        exact: the quoted text, line feeds between blocks included.
        prefix: up to CONTEXT code points before it.
        suffix: up to CONTEXT code points behind it.
        section: titles of the sections it stands in, outermost first.
    """

    block: int
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    section: tuple[str, ...] = ()


class AnchorState(StrEnum):
    """How sure a resolved place is."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that an anchor may have stood on, with a score from 0 to 1."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where an anchor stands in a text.

    Attributes:
        span: its place; None of an orphan.
        state: how sure that is. What a changed passage now says is `span.of(text)`.
        score: from 0 to 1: at least 0.8 unless changed, at least 0.6 unless orphaned.
        candidates: of a changed or orphaned anchor, the up to three likeliest places, best first.
    """

    span: Span | None
    state: AnchorState
    score: float
    candidates: tuple[Candidate, ...] = ()
