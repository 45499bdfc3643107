"""The figures of a report with its reader's corrections, and what readers do to them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from zhengdu.annotations.identity import new_id, now
from zhengdu.errors import ZhengduError
from zhengdu.indicators.figure_correction import (
    CorrectedFigures,
    Facts,
    FigureAct,
    FigureChange,
    FigureCorrection,
    corrected,
)
from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.own_name import named_figures
from zhengdu.report.passage import Passages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.own_name import OwnName
    from zhengdu.report.model import Report
    from zhengdu.text.span import Span

_PERIOD = re.compile(r"(?:\d{4}[-0-9HMQ较年月]{0,14})?")


class FigureIncomplete(ZhengduError):
    """A figure has no name, or no number where it needs one."""

    sentence: ClassVar[str] = "A figure needs a name and a number. Give both."


class BadPeriod(ZhengduError):
    """The period `value` is written otherwise than periods are."""

    sentence: ClassVar[str] = (
        "{value} is no period. Write a year (2021), years (2021-2025), half a year (2021H1) "
        "or quarters (2021Q1-Q3)."
    )


class NoNumber(ZhengduError):
    """No number is in the words `quote`."""

    sentence: ClassVar[str] = "There is no number in “{quote}”. Select the number with its unit."


class SeveralNumbers(ZhengduError):
    """Several numbers are in the words `quote`."""

    sentence: ClassVar[str] = "“{quote}” holds {count} numbers. Select one of them with its unit."


class FigureListed(ZhengduError):
    """The figure `quote` is there already under the name `name`."""

    sentence: ClassVar[str] = (
        "“{quote}” is listed already as {name}. Correct that figure, or add it under another name."
    )


def figures(
    report: Report,
    corrections: Iterable[FigureCorrection] = (),
    names: Iterable[OwnName] = (),
    *,
    ranks: bool = False,
    statements: bool = False,
) -> CorrectedFigures:
    """Every figure a report states, as its reader wants them.

    Args:
        report: with the corrections of its headings.
        corrections: `Workspace.figure_corrections` of it.
        names: `Workspace.own_names`.
        ranks: whether ranks are wanted too.
        statements: whether targets without a number are wanted too.
    """
    from zhengdu.indicators.extraction import extract

    corrections = tuple(corrections)
    if not corrections:
        plain = CorrectedFigures(extract(report, ranks=ranks, statements=statements))
        return named_figures(plain, names)
    found = corrected(report, extract(report, ranks=True, statements=True), corrections)
    unwanted = {m for m, on in ((Measure.RANK, ranks), (Measure.STATEMENT, statements)) if not on}
    wanted = tuple(one for one in found.indicators if one.measure not in unwanted)
    return named_figures(replace(found, indicators=wanted), names)


def correcting(
    report: Report, indicator: Indicator, said: Facts, known: FigureCorrection | None = None
) -> FigureChange:
    """Say something else of a figure; saying what the rules say ends its correction.

    Args:
        report: it is in.
        indicator: the figure as it is shown.
        said: what the reader says.
        known: the correction the figure has already (`CorrectedFigures.correction_of`).

    Raises:
        FigureIncomplete, BadPeriod: that cannot be said of a figure.
    """
    said = checked(said, Facts.of(indicator).period)
    if known is not None and known.act is FigureAct.ADD:
        return FigureChange(known, replace(known, now=said, created=now()))
    was = known.was if known is not None and known.was is not None else Facts.of(indicator)
    if said == was:
        return FigureChange(known, None)
    made = _made(report, indicator.span, FigureAct.CHANGE, known)
    return FigureChange(known, replace(made, was=was, now=said))


def hiding(
    report: Report, indicator: Indicator, known: FigureCorrection | None = None
) -> FigureChange:
    """Show a figure no more; one that the reader added goes."""
    if known is not None and known.act is FigureAct.ADD:
        return FigureChange(known, None)
    was = known.was if known is not None and known.was is not None else Facts.of(indicator)
    made = _made(report, indicator.span, FigureAct.HIDE, known)
    return FigureChange(known, replace(made, was=was, now=None))


def adding(
    report: Report, span: Span, said: Facts, listed: Iterable[Indicator] = ()
) -> FigureChange:
    """Add a figure the rules did not find; see `proposed` for span and facts.

    Args:
        report: it is in.
        span: the number with its unit.
        said: what the reader says.
        listed: the figures that are shown already; one number may stand for several names.

    Raises:
        FigureIncomplete, BadPeriod: that cannot be said of a figure.
        FigureListed: the number is there under that name.
    """
    if any(one.span.overlaps(span) and one.name == said.name for one in listed):
        raise FigureListed(quote=span.of(report.text), name=said.name)
    made = _made(report, span, FigureAct.ADD, None)
    return FigureChange(None, replace(made, now=checked(said)))


def withdrawing(correction: FigureCorrection) -> FigureChange:
    """Let the rules speak again."""
    return FigureChange(correction, None)


def proposed(report: Report, selection: Span, listed: Iterable[Indicator] = ()) -> Indicator:
    """A figure made of a selection that holds one number, for the reader to complete.

    Args:
        report: it is in.
        selection: the passage.
        listed: the figures that are shown already; their numbers do not count.

    Raises:
        NoNumber, SeveralNumbers: the selection does not hold one number.
    """
    from zhengdu.indicators.selection import figure_at, numbers_in

    quote = " ".join(selection.of(report.text).split())[:40]
    numbers = numbers_in(report, selection)
    if not numbers:
        raise NoNumber(quote=quote)
    listed = tuple(listed)
    taken = {one.span for one in listed}
    free = [number for number in numbers if number.span not in taken] or list(numbers)
    if len(free) > 1:
        raise SeveralNumbers(quote=quote, count=len(free))
    made = figure_at(report, free[0], listed)
    return made if _PERIOD.fullmatch(made.period) else replace(made, period="")


def listed_at(report: Report, selection: Span, listed: Iterable[Indicator]) -> Indicator | None:
    """The first of the figures listed for the one number of a selection, if there are any."""
    from zhengdu.indicators.selection import numbers_in

    numbers = numbers_in(report, selection)
    if len(numbers) != 1:
        return None
    return next((one for one in listed if one.span.overlaps(numbers[0].span)), None)


def value_of(words: str) -> tuple[str, str]:
    """Value and unit of words such as 573亿元; the unit may be missing.

    Raises:
        NoNumber: there is no number in them.
    """
    from zhengdu.indicators.selection import number_of

    found = number_of(words)
    if found is None:
        raise NoNumber(quote=words[:40])
    return found


def checked(said: Facts, period: str = "") -> Facts:
    """Facts without blanks at their ends.

    Args:
        said: the facts.
        period: the one that the figure has anyway, however it is written.

    Raises:
        FigureIncomplete: name or number is missing.
        BadPeriod: the period is none.
    """
    said = replace(
        said,
        name=" ".join(said.name.split()),
        value=said.value.strip(),
        unit=said.unit.strip(),
        approx=said.approx.strip(),
        period=said.period.strip(),
    )
    is_number = any(c.isdigit() for c in said.value) or said.measure is Measure.STATEMENT
    if not said.name or not said.value or not is_number:
        raise FigureIncomplete
    if said.period != period and not _PERIOD.fullmatch(said.period):
        raise BadPeriod(value=said.period)
    return said


def inherited(
    report: Report, other: Report, corrections: Iterable[FigureCorrection]
) -> tuple[FigureChange, ...]:
    """The corrections of a report that is another copy of this one, made anew for this one."""
    from zhengdu.services.correcting import is_copy

    if not is_copy(report, other):
        return ()
    passages = Passages(report)
    return tuple(
        FigureChange(None, replace(correction, id=new_id()))
        for correction in corrections
        if passages.find(correction.place) is not None
    )


def _made(
    report: Report, span: Span, act: FigureAct, known: FigureCorrection | None
) -> FigureCorrection:
    if known is not None:
        return replace(known, act=act, created=now())
    return FigureCorrection(new_id(), act, Passages(report).passage_of(span), created=now())
