"""A path as points for a chart: levels over the years, or rates where no levels are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.indicators.amount import amount
from zhengdu.indicators.path_words import level
from zhengdu.indicators.promise import ImpliedKind
from zhengdu.ui.models.path_line import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.path import Path
    from zhengdu.indicators.promise import Implied


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One point or bar.

    Attributes:
        year: where it stands; of several years the last one.
        years: as it is written below the axis.
        value: how high it stands.
        label: the number as it is written beside it.
        computed: whether it is computed, not stated.
    """

    year: int
    years: str
    value: float
    label: str
    computed: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn of one path.

    Attributes:
        name: of the quantity.
        points: at least two, in the order of time.
        is_rates: whether they are growth rates (bars) instead of levels (a line).
    """

    name: str
    points: tuple[ChartPoint, ...]
    is_rates: bool

    def text(self) -> str:
        """The same in words, for those who do not see it."""
        said = "；".join(f"{point.years} {point.label}" for point in self.points)
        return f"{self.name}：{said}"


def chart_of(path: Path) -> Chart | None:
    """The chart of a path; None where there are not two numbers of one kind."""
    levels = sorted(_levels(path), key=lambda point: point.year)
    if len(levels) > 1:
        return Chart(path.name, tuple(levels), is_rates=False)
    rates = tuple(_rates(path))
    return Chart(path.name, rates, is_rates=True) if len(rates) > 1 else None


def _levels(path: Path) -> Iterator[ChartPoint]:
    for stage in (path.reached, path.next_year, path.term):
        if stage.level is not None:
            yield _stated(stage.level)
    for implied in path.implied:
        if implied.kind is ImpliedKind.LEVEL:
            yield _computed(implied)


def _rates(path: Path) -> Iterator[ChartPoint]:
    for stage in (path.past, path.reached, path.next_year, path.term):
        if stage.growth is not None:
            yield _stated(stage.growth)


def _stated(figure: Indicator) -> ChartPoint:
    stated = amount(figure)
    assert stated is not None  # a path holds nothing else
    return ChartPoint(
        year=int(figure.period[-4:]),
        years=figure.period.replace("-", "–"),
        value=float(stated.middle),
        label=written(figure).removeprefix("年均 "),
        computed=False,
    )


def _computed(implied: Implied) -> ChartPoint:
    middle = float((implied.low + implied.high) / 2)
    return ChartPoint(implied.last, str(implied.last), middle, level(implied), computed=True)
