"""Drawing of a path's chart: points over the years, or bars of growth rates.

Stated numbers are solid, computed ones hollow with a dashed line: the difference shows in print
and to eyes that tell no colours.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from zhengdu.ui.panels import row_painter

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF

    from zhengdu.ui.models.path_chart import Chart, ChartPoint
    from zhengdu.ui.theme import Theme

MARGIN = 12.0
RADIUS = 4.0
WIDEST_BAR = 46.0
ROOM_BELOW = 0.18
"""Part of the height left between the lowest point and the axis."""


def draw_chart(painter: QPainter, size: QSizeF, chart: Chart, theme: Theme, font: QFont) -> None:
    """Draw a chart from the painter's origin over an area, its ground included."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(), size), QColor(theme.base))
    line = QFontMetricsF(font).height()
    title = QRectF(MARGIN, MARGIN / 2, size.width() - 2 * MARGIN, line)
    painter.setFont(row_painter.small(font))
    has_computed = any(point.computed for point in chart.points)
    taken = _draw_legend(painter, title, theme) + MARGIN if has_computed else 0.0
    _draw_title(painter, title.adjusted(0, 0, -taken, 0), chart.name, theme, font)
    painter.setFont(row_painter.small(font))
    top = title.bottom() + line * 1.4
    plot = QRectF(MARGIN, top, size.width() - 2 * MARGIN, size.height() - top - line * 1.5)
    if plot.height() < line:
        return
    painter.setPen(QPen(QColor(theme.rule), 1))
    painter.drawLine(plot.bottomLeft(), plot.bottomRight())
    (_draw_bars if chart.is_rates else _draw_points)(painter, plot, chart, theme)


def _draw_title(painter: QPainter, place: QRectF, name: str, theme: Theme, font: QFont) -> None:
    painter.setFont(row_painter.bold(font))
    painter.setPen(QColor(theme.window_ink))
    metrics = QFontMetricsF(painter.font())
    elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft, elided)


def _draw_points(painter: QPainter, plot: QRectF, chart: Chart, theme: Theme) -> None:
    places = _places(plot, chart.points)
    drawn = list(zip(chart.points, places, strict=True))
    for (one, start), (other, end) in pairwise(drawn):
        pen = QPen(QColor(theme.accent), 1.5)
        if one.computed or other.computed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(start, end)
    for point, place in drawn:
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.setBrush(QColor(theme.base if point.computed else theme.accent))
        painter.drawEllipse(place, RADIUS, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, point in enumerate(chart.points):
        _label(painter, plot, places[number], point, theme, _lean(places, number))


def _lean(places: list[QPointF], number: int) -> float:
    """By how much of its width a label stands left (-) or right of its point, off the line."""
    if not 0 < number < len(places) - 1:
        return 0.0
    return -0.5 if places[number + 1].y() < places[number].y() else 0.5


def _places(plot: QRectF, points: tuple[ChartPoint, ...]) -> list[QPointF]:
    """Where the points stand: by year across, by value up."""
    half = _slot(plot, points) / 2
    first, last = points[0].year, points[-1].year
    values = [point.value for point in points]
    low, high = min(values), max(values)
    width = plot.width() - 2 * half
    usable = plot.height() * (1 - ROOM_BELOW)
    steps = _spread([(point.year - first) / max(1, last - first) for point in points])
    return [
        QPointF(
            plot.left() + half + width * step,
            plot.top() + usable * (0.5 if high == low else (high - point.value) / (high - low)),
        )
        for step, point in zip(steps, points, strict=True)
    ]


def _spread(steps: list[float]) -> list[float]:
    """Years far apart may not push their neighbours together: each has room for its label."""
    least = 0.9 / max(1, len(steps) - 1)
    for number in range(1, len(steps) - 1):
        steps[number] = max(steps[number], steps[number - 1] + least * 0.75)
    for number in range(len(steps) - 2, 0, -1):
        steps[number] = min(steps[number], steps[number + 1] - least * 0.75)
    return steps


def _slot(plot: QRectF, points: tuple[ChartPoint, ...]) -> float:
    return plot.width() / len(points)


def _draw_bars(painter: QPainter, plot: QRectF, chart: Chart, theme: Theme) -> None:
    values = [point.value for point in chart.points]
    low, high = min(0.0, *values), max(0.0, *values)
    scale = plot.height() / ((high - low) or 1.0)
    zero = plot.top() + high * scale
    slot = _slot(plot, chart.points)
    width = min(WIDEST_BAR, slot * 0.5)
    for number, point in enumerate(chart.points):
        middle = plot.left() + slot * (number + 0.5)
        end = zero - point.value * scale
        bar = QRectF(middle - width / 2, min(zero, end), width, max(1.0, abs(end - zero)))
        painter.setPen(QPen(QColor(theme.accent), 1.2))
        painter.setBrush(QColor(theme.base if point.computed else theme.accent))
        painter.drawRect(bar)
        _label(painter, plot, QPointF(middle, bar.top() + RADIUS), point, theme, 0.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if low < 0:
        painter.setPen(QPen(QColor(theme.faint), 1))
        painter.drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero))


def _label(
    painter: QPainter, plot: QRectF, place: QPointF, point: ChartPoint, theme: Theme, lean: float
) -> None:
    """The number above its point, the years below the axis."""
    metrics = QFontMetricsF(painter.font())
    painter.setPen(QColor(theme.window_ink))
    middle = place.x() + lean * metrics.horizontalAdvance(point.label)
    _centred(painter, plot, middle, place.y() - RADIUS - 3 - metrics.height(), point.label)
    painter.setPen(QColor(theme.faint))
    _centred(painter, plot, place.x(), plot.bottom() + 3, point.years)


def _centred(painter: QPainter, plot: QRectF, middle: float, top: float, text: str) -> None:
    """Text around a middle, but never beyond the plot's sides."""
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance(text) + 2
    left = min(max(plot.left() - MARGIN / 2, middle - width / 2), plot.right() + MARGIN / 2 - width)
    painter.drawText(QRectF(left, top, width, metrics.height()), Qt.AlignmentFlag.AlignCenter, text)


def _draw_legend(painter: QPainter, title: QRectF, theme: Theme) -> float:
    """What solid and hollow mean, at the right end of the title's line; how wide it is."""
    metrics = QFontMetricsF(painter.font())
    words = (
        QCoreApplication.translate("Chart", "stated"),
        QCoreApplication.translate("Chart", "computed"),
    )
    width = sum(metrics.horizontalAdvance(word) + 5 * RADIUS for word in words)
    left, middle = title.right() - width, title.center().y()
    for word, is_hollow in zip(words, (False, True), strict=True):
        painter.setPen(QPen(QColor(theme.accent), 1.2))
        painter.setBrush(QColor(theme.base if is_hollow else theme.accent))
        painter.drawEllipse(QPointF(left + RADIUS, middle), RADIUS - 1, RADIUS - 1)
        painter.setPen(QColor(theme.faint))
        advance = metrics.horizontalAdvance(word) + 2
        place = QRectF(left + 2.5 * RADIUS, title.top(), advance, title.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
        left += advance + 5 * RADIUS
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return width
