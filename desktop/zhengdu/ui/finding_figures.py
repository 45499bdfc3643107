"""Figures of a report as its reader wants them, and the lines of their panel; for a thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from zhengdu.indicators.figure_correction import ADDED, CORRECTED, CorrectedFigures, Facts
from zhengdu.ui.models.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.indicators.figure_correction import FigureCorrection
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.own_name import OwnName
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.report.model import Report
    from zhengdu.services.analysis import Promises
    from zhengdu.ui.models.indicator_line import IndicatorLine

Figures = tuple["Indicator", ...]
_first = attrgetter("main.span.start")


@dataclass(frozen=True, slots=True)
class FoundFigures:
    """The figures of one report.

    Attributes:
        by_rules: what the rules found: quantities, ranks and targets in words.
        figures: the same after the reader's corrections.
        quantities: without ranks and targets in words.
        rows: the quantities in rows.
        lines: those of the panel: rows, ranks, targets in words, and what the reader has hidden.
        promises: what follows from the quantities by arithmetic.
    """

    by_rules: tuple[Indicator, ...]
    figures: CorrectedFigures
    quantities: tuple[Indicator, ...]
    rows: tuple[IndicatorRow, ...]
    lines: tuple[IndicatorLine, ...]
    promises: Promises


def find_figures(
    report: Report, corrections: tuple[FigureCorrection, ...], names: tuple[OwnName, ...] = ()
) -> FoundFigures:
    """Read a report's figures and correct them; `names` are the reader's own of indicators."""
    from zhengdu.services import analysis

    by_rules = analysis.indicators(report, ranks=True, statements=True)
    return correct_figures(report, by_rules, corrections, names)


def correct_figures(
    report: Report,
    by_rules: tuple[Indicator, ...],
    corrections: tuple[FigureCorrection, ...],
    names: tuple[OwnName, ...] = (),
) -> FoundFigures:
    """Correct what the rules found."""
    from zhengdu.indicators.catalogue import shipped_catalogue
    from zhengdu.indicators.figure_correction import corrected
    from zhengdu.indicators.own_name import named_figures
    from zhengdu.services import analysis
    from zhengdu.ui.models.indicator_line import lines_of

    figures = named_figures(corrected(report, by_rules, corrections), names)
    quantities, beside = _parted(figures.indicators)
    hidden_quantities, hidden_beside = _parted(tuple(one for one, _ in figures.hidden))
    rows, put_away = _rows(quantities), (*_rows(hidden_quantities), *_alone(hidden_beside))
    every = sorted((*rows, *_alone(beside), *put_away), key=_first)
    standing = partial(_standing, {id(row) for row in put_away})
    lines = lines_of(every, shipped_catalogue().topic, standing)
    promises = analysis.promises(report, quantities)
    told = _doubted(promises, (_with_found(line, figures) for line in lines))
    return FoundFigures(by_rules, figures, quantities, rows, told, promises)


def _doubted(promises: Promises, lines: Iterable[IndicatorLine]) -> tuple[IndicatorLine, ...]:
    """The lines with the reasons why some do not fit with others."""
    of = {doubt.figure: doubt for doubt in promises.doubts}
    return tuple(
        replace(line, doubts=tuple(of[one] for one in line.figures if one in of)) if of else line
        for line in lines
    )


def _with_found(line: IndicatorLine, figures: CorrectedFigures) -> IndicatorLine:
    """A corrected line with what the rules said."""
    if line.standing is not Standing.CORRECTED:
        return line
    return replace(line, found=tuple(as_found(one, figures) for one in line.figures))


def as_found(figure: Indicator, figures: CorrectedFigures) -> Indicator:
    """A figure as the rules found it, if the reader has corrected it."""
    known = figures.correction_of(figure)
    if known is None or known.was is None:
        return figure
    return replace(figure, **known.was.changed_from(Facts.of(figure)))


def _parted(figures: Figures) -> tuple[Figures, Figures]:
    """Quantities, and what stands beside them."""
    from zhengdu.ui.models.indicator_line import BESIDE

    quantities = tuple(one for one in figures if one.measure not in BESIDE)
    return quantities, tuple(one for one in figures if one.measure in BESIDE)


def _rows(figures: Figures) -> tuple[IndicatorRow, ...]:
    from zhengdu.indicators.pairing import rows

    return rows(figures)


def _alone(figures: Figures) -> tuple[IndicatorRow, ...]:
    from zhengdu.indicators.pairing import IndicatorRow

    return tuple(IndicatorRow(one.name, one, one) for one in figures)


def _standing(hidden: set[int], row: IndicatorRow) -> Standing:
    if id(row) in hidden:
        return Standing.HIDDEN
    rules = {one.rule for one in row.members}
    if CORRECTED in rules:
        return Standing.CORRECTED
    return Standing.ADDED if ADDED in rules else Standing.FOUND
