"""A path as points for a chart: levels over the years, or rates where no levels are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.indicators.amount import amount
from zhengdu.indicators.path_words import bounded_level
from zhengdu.indicators.promise import ImpliedKind
from zhengdu.ui.models.path_line import SIGNS, LineKind, stage_name, stated, written, years
from zhengdu.ui.models.path_tip import how_computed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.path import Path
    from zhengdu.indicators.promise import Implied

RESULTS = frozenset({LineKind.PAST, LineKind.REACHED, LineKind.EXPECTED})


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One point.

    Attributes:
        year: where it stands; of several years the last one.
        years: as it is written below the axis.
        value: how high it stands.
        label: the number as it is written beside it.
        kind: what it is; a result, a promise, or computed.
    """

    year: int
    years: str
    value: float
    label: str
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn of one path.

    Attributes:
        name: of the quantity.
        points: at least two, in the order of time.
        is_rates: whether they are growth rates (side by side) instead of levels (over time).
    """

    name: str
    points: tuple[ChartPoint, ...]
    is_rates: bool

    @property
    def title(self) -> str:
        """What is drawn: the quantity, or its growth."""
        growth = QCoreApplication.translate("Chart", "{name}: growth")
        return growth.format(name=self.name) if self.is_rates else self.name

    @property
    def kinds(self) -> tuple[LineKind, ...]:
        """What its points are, each kind once."""
        used = {point.kind for point in self.points}
        return tuple(kind for kind in LineKind if kind in used)

    def called(self, kind: LineKind) -> str:
        """What its points of a kind are called."""
        return stage_name(kind, next(point.years for point in self.points if point.kind is kind))

    def text(self) -> str:
        """The same in words, for those who do not see it: every number, its years and its kind."""
        numbers = QCoreApplication.translate("Chart", "{years} {kind} {number}")
        said = "；".join(
            numbers.format(years=point.years, kind=self.called(point.kind), number=point.label)
            for point in self.points
        )
        return f"{self.title}：{said}"

    def caption(self, source: str) -> str:
        """What stands below a picture: the report, and what the computed numbers are.

        Args:
            source: the report's name with its place and year.
        """
        lines = [QCoreApplication.translate("Chart", "Source: {report}").format(report=source)]
        if LineKind.COMPUTED in self.kinds:
            sign = f"{SIGNS[LineKind.COMPUTED]} {stage_name(LineKind.COMPUTED)}"
            computed = QCoreApplication.translate("Chart", "{sign}: {sentence}")
            lines.append(computed.format(sign=sign, sentence=how_computed()))
        return "\n".join(lines)


def chart_of(path: Path, language: str) -> Chart | None:
    """The chart of a path; None where there are not two numbers of one kind.

    Args:
        path: the path.
        language: of what is computed.
    """
    levels = sorted(_levels(path, language), key=lambda point: point.year)
    if len(levels) > 1:
        return Chart(path.name, tuple(levels), is_rates=False)
    rates = tuple(_rates(path))
    return Chart(path.name, rates, is_rates=True) if len(rates) > 1 else None


def _levels(path: Path, language: str) -> Iterator[ChartPoint]:
    levels = {path.outcome.level, path.next_year.level, path.term.level}
    for kind, figure in stated(path):
        if figure in levels:
            yield _stated(kind, figure)
    for implied in path.implied:
        if implied.kind is ImpliedKind.LEVEL:
            yield _computed(implied, language)


def _rates(path: Path) -> Iterator[ChartPoint]:
    stages = (path.past, path.outcome, path.next_year, path.term)
    growths = {stage.growth for stage in stages}
    for kind, figure in stated(path):
        if figure in growths:
            yield _stated(kind, figure)


def _stated(kind: LineKind, figure: Indicator) -> ChartPoint:
    amounts = amount(figure)
    assert amounts is not None  # a path holds nothing else
    return ChartPoint(
        year=int(figure.period[-4:]),
        years=years(figure),
        value=float(amounts.middle),
        label=written(figure),
        kind=kind,
    )


def _computed(implied: Implied, language: str) -> ChartPoint:
    return ChartPoint(
        year=implied.last,
        years=str(implied.last),
        value=float((implied.low + implied.high) / 2),
        label=bounded_level(implied, language),
        kind=LineKind.COMPUTED,
    )
