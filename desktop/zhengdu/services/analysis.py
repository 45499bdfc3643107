"""What the program finds in a report by itself: terms, their uses, and figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report


def terms(report: Report) -> tuple[Term, ...]:
    """The terms that the report itself explains, in the order of its list."""
    from zhengdu.glossary.entries import terms_of

    return terms_of(report)


def term_hits(report: Report, terms: tuple[Term, ...]) -> tuple[TermHit, ...]:
    """Every use of the terms in the body, in text order."""
    from zhengdu.glossary.matching import hits

    return hits(report, terms)


def indicators(report: Report) -> tuple[Indicator, ...]:
    """Every figure the report states, in text order."""
    from zhengdu.indicators.extraction import extract

    return extract(report)
