"""The lines in which a path is shown: stated figures, and what is computed from them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.indicators.path_words import computed
from zhengdu.indicators.wording import quantity
from zhengdu.ui.models import indicator_text
from zhengdu.ui.models.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.path import Path

_GROWTHS = frozenset({Measure.GROWTH, Measure.ANNUAL_GROWTH, Measure.CHANGE})


class LineKind(StrEnum):
    """What a line says of its quantity."""

    PAST = "past"
    REACHED = "reached"
    EXPECTED = "expected"
    NEXT_YEAR = "next_year"
    TERM = "term"
    COMPUTED = "computed"
    DOUBT = "doubt"


SIGNS: Mapping[LineKind, str] = MappingProxyType({
    LineKind.PAST: "◂", LineKind.REACHED: "●", LineKind.EXPECTED: "◐", LineKind.NEXT_YEAR: "○",
    LineKind.TERM: "◎", LineKind.COMPUTED: "◇", LineKind.DOUBT: "?",
})  # fmt: skip
"""The shape says at a glance what the word beside it says; charts draw the same shapes."""
_STAGES: Mapping[LineKind, str] = MappingProxyType({
    LineKind.PAST: QT_TRANSLATE_NOOP("PathStage", "Years before"),
    LineKind.REACHED: QT_TRANSLATE_NOOP("PathStage", "Reached"),
    LineKind.EXPECTED: QT_TRANSLATE_NOOP("PathStage", "Expected"),
    LineKind.NEXT_YEAR: QT_TRANSLATE_NOOP("PathStage", "{year} target"),
    LineKind.TERM: QT_TRANSLATE_NOOP("PathStage", "End of term"),
    LineKind.COMPUTED: QT_TRANSLATE_NOOP("PathStage", "Computed"),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class PathLine:
    """One line.

    Attributes:
        id: the same as long as the figures are the same.
        kind: what it says.
        name: of the quantity.
        text: the number, in words a reader expects.
        period: of a stated figure, otherwise empty.
        places: the figures that the line leads to: the stated one, those a number is computed
            from, or those that do not fit together.
        reason: why the figure does not fit with others, or empty.
    """

    id: str
    kind: LineKind
    name: str
    text: str
    period: str
    places: tuple[Indicator, ...]
    reason: str = ""


def stage_name(kind: LineKind, years: str = "") -> str:
    """What a line of this kind is called, of these years; nothing of a doubt."""
    source = _STAGES.get(kind, "")
    return QCoreApplication.translate("PathStage", source).format(year=years) if source else ""


def written(figure: Indicator) -> str:
    """A stated figure as the panel of figures shows it."""
    if figure.measure in _GROWTHS:
        return indicator_text.growth(figure)
    return quantity(figure)


def years(figure: Indicator) -> str:
    """The period of a figure as it is shown: 2017–2021."""
    return figure.period.replace("-", "–")


def dated(figure: Indicator) -> str:
    """A stated figure with its period: 572亿元（2021）."""
    words = QCoreApplication.translate("PathStage", "{figure} ({period})")
    return words.format(figure=written(figure), period=years(figure))


def stated(path: Path) -> Iterator[tuple[LineKind, Indicator]]:
    """Every stated figure of a path with what it is, from the past to the end of the term."""
    stages = (
        (LineKind.PAST, path.past), (LineKind.REACHED, path.reached),
        (LineKind.EXPECTED, path.expected), (LineKind.NEXT_YEAR, path.next_year),
        (LineKind.TERM, path.term),
    )  # fmt: skip
    for kind, stage in stages:
        for figure in stage.figures:
            is_expected = kind is LineKind.PAST and figure.kind is Kind.EXPECTED
            yield (LineKind.EXPECTED if is_expected else kind), figure


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
    for kind, figure in stated(path):
        yield PathLine(
            id=f"{number} {kind} {figure.span.start}",
            kind=kind,
            name=path.name,
            text=written(figure),
            period=years(figure),
            places=(figure,),
            reason=reasons.get(figure, ""),
        )
    for place, implied in enumerate(path.implied):
        yield PathLine(
            id=f"{number} {LineKind.COMPUTED} {place}",
            kind=LineKind.COMPUTED,
            name=path.name,
            text=computed(implied, language),
            period="",
            places=implied.sources,
        )
