"""What the program finds in a report by itself: terms, their uses, and figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.glossary.density import Density
    from zhengdu.glossary.explained import Explained
    from zhengdu.glossary.own_term import OwnTerm
    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.indicators.doubts import Doubt
    from zhengdu.indicators.figure_correction import FigureCorrection
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.own_name import OwnName
    from zhengdu.indicators.path import Path
    from zhengdu.report.model import Report


@dataclass(frozen=True, slots=True)
class Promises:
    """What a report promises beside what it reached, and which statements do not fit together."""

    paths: tuple[Path, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def terms(report: Report) -> tuple[Term, ...]:
    """The terms that the report itself explains: those of its list, else those of its body."""
    from zhengdu.glossary.definition import definitions_in
    from zhengdu.glossary.entries import terms_of

    return terms_of(report) or definitions_in(report)


def term_hits(report: Report, terms: tuple[Term, ...]) -> tuple[TermHit, ...]:
    """Every use of the terms in the body, in text order."""
    from zhengdu.glossary.matching import hits

    return hits(report, terms)


def explained(report: Report, readers: Iterable[OwnTerm] = ()) -> Explained:
    """Every term that the report, its reader or the shipped dictionary explains, with its uses."""
    from zhengdu.glossary.dictionary import shipped_dictionary
    from zhengdu.glossary.explaining import explain

    return explain(report, readers, shipped_dictionary())


def marked_terms(report: Report, hits: Iterable[TermHit], density: Density) -> tuple[TermHit, ...]:
    """The uses that a page marks, so that it stays calm."""
    from zhengdu.glossary.density import marked

    return marked(report, hits, density)


def indicators(
    report: Report,
    corrections: Iterable[FigureCorrection] = (),
    names: Iterable[OwnName] = (),
    *,
    ranks: bool = False,
    statements: bool = False,
) -> tuple[Indicator, ...]:
    """Every figure of a report in text order, as its reader corrected them.

    On request ranks and targets in words too. `figuring.figures` says more about corrections.
    """
    from zhengdu.services.figuring import figures

    return figures(report, corrections, names, ranks=ranks, statements=statements).indicators


def promises(report: Report, indicators: Iterable[Indicator]) -> Promises:
    """What follows from a report's figures by arithmetic alone."""
    from zhengdu.indicators.doubts import doubts
    from zhengdu.indicators.path import paths

    figures = tuple(indicators)
    found = paths(figures, report.text, report.meta.year)
    return Promises(found, doubts(figures, found))
