"""The lines in which a path is shown: stated figures, and what is computed from them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.indicators.indicator import Measure
from zhengdu.indicators.path_words import computed
from zhengdu.indicators.wording import quantity
from zhengdu.ui.models import indicator_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.path import Path

_GROWTHS = frozenset({Measure.GROWTH, Measure.ANNUAL_GROWTH, Measure.CHANGE})


class LineKind(StrEnum):
    """What a line says of its quantity."""

    PAST = "past"
    REACHED = "reached"
    NEXT_YEAR = "next_year"
    TERM = "term"
    COMPUTED = "computed"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class PathLine:
    """One line.

    Attributes:
        id: the same as long as the figures are the same.
        kind: what it says.
        name: of the quantity.
        text: the number, in words a reader expects.
        period: of a stated figure, otherwise empty.
        target: the figure that the line leads to.
        sources: the figures a computed number or a doubt speaks of.
        reason: why the figure does not fit with others, or empty.
    """

    id: str
    kind: LineKind
    name: str
    text: str
    period: str
    target: Indicator
    sources: tuple[Indicator, ...] = ()
    reason: str = ""


def written(figure: Indicator) -> str:
    """A stated figure as the panel of figures shows it."""
    if figure.measure in _GROWTHS:
        return indicator_text.growth(figure)
    return quantity(figure)


def lines_of(
    path: Path, number: int, reasons: Mapping[Indicator, str], language: str
) -> Iterator[PathLine]:
    """The lines of a path, from the past to the end of the term, then what is computed.

    Args:
        path: the path.
        number: its place in the list, for the ids.
        reasons: why figures do not fit with others.
        language: of what is computed.
    """
    stages = (
        (LineKind.PAST, path.past), (LineKind.REACHED, path.reached),
        (LineKind.NEXT_YEAR, path.next_year), (LineKind.TERM, path.term),
    )  # fmt: skip
    for kind, stage in stages:
        for figure in stage.figures:
            yield PathLine(
                id=f"{number} {kind} {figure.span.start}",
                kind=kind,
                name=path.name,
                text=written(figure),
                period=figure.period.replace("-", "–"),
                target=figure,
                reason=reasons.get(figure, ""),
            )
    for place, implied in enumerate(path.implied):
        yield PathLine(
            id=f"{number} {LineKind.COMPUTED} {place}",
            kind=LineKind.COMPUTED,
            name=path.name,
            text=computed(implied, language),
            period="",
            target=implied.sources[-1],
            sources=implied.sources,
        )
