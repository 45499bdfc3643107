"""Where the points of a chart stand, and the years below them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRectF

    from zhengdu.ui.models.path_chart import Chart

APART = 6.0
"""Least space between two years in one row."""
MOST_TICKS = 30


@dataclass(frozen=True, slots=True)
class Axes:
    """What the values and years of a chart come to in an area.

    Attributes:
        zero: the height of nothing.
        places: of the points, in order.
        ticks: where years begin, of a chart over time.
    """

    zero: float
    places: tuple[QPointF, ...]
    ticks: tuple[float, ...]

    @property
    def stems(self) -> list[QLineF]:
        """From the height of nothing to each point."""
        return [QLineF(place.x(), self.zero, place.x(), place.y()) for place in self.places]


def axes_of(chart: Chart, plot: QRectF, *, inset: float, below: float) -> Axes:
    """Heights from zero; years to scale, or rates of different spans side by side.

    Args:
        chart: what is drawn.
        plot: where the points may stand.
        inset: from the plot's sides to the first and last year.
        below: room for a number below a point that lies under zero.
    """
    values = [point.value for point in chart.points]
    low, high = min(0.0, *values), max(0.0, *values)
    height = plot.height() - (below if low < 0 else 0.0)
    scale = height / ((high - low) or 1.0)
    zero = plot.top() + high * scale
    across, ticks = _slots(chart, plot) if chart.is_rates else _over_time(chart, plot, inset)
    places = tuple(
        QPointF(x, zero - value * scale) for x, value in zip(across, values, strict=True)
    )
    return Axes(zero, places, ticks)


def _over_time(chart: Chart, plot: QRectF, inset: float) -> tuple[list[float], tuple[float, ...]]:
    first, last = chart.points[0].year, chart.points[-1].year
    left, step = plot.left() + inset, (plot.width() - 2 * inset) / max(1, last - first)
    few = last - first <= MOST_TICKS
    ticks = tuple(left + step * number for number in range(last - first + 1)) if few else ()
    return [left + step * (point.year - first) for point in chart.points], ticks


def _slots(chart: Chart, plot: QRectF) -> tuple[list[float], tuple[float, ...]]:
    slot = plot.width() / len(chart.points)
    return [plot.left() + slot * (number + 0.5) for number in range(len(chart.points))], ()


def rows_of(middles: Sequence[float], widths: Sequence[float]) -> list[int]:
    """In which row below the axis each text stands, so that none meets its neighbour."""
    ends = [float("-inf"), float("-inf")]
    rows = []
    for middle, width in zip(middles, widths, strict=True):
        row = 0 if middle - width / 2 >= ends[0] + APART else 1
        ends[row] = middle + width / 2
        rows.append(row)
    return rows
