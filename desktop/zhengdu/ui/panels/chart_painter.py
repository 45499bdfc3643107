"""Drawing of a path's chart: levels over years to scale, or growth rates side by side.

Heights begin at zero. What is reached, expected, promised and computed differs in shape, as in the
list, and lines to what is no result are dashed: so it does in print and to eyes that tell no
colours.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from zhengdu.ui.models.path_chart import RESULTS
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.chart_axis import axes_of, rows_of
from zhengdu.ui.panels.chart_labels import GAP, Drawn, inside, label_places
from zhengdu.ui.panels.chart_mark import RADIUS, draw_mark, mark_place

if TYPE_CHECKING:
    from zhengdu.ui.models.path_chart import Chart
    from zhengdu.ui.panels.chart_axis import Axes
    from zhengdu.ui.theme import Theme

MARGIN = 12.0
TICK = 4.0
STEM = 6.0
"""Width of what a rate stands on; a level stands on a thin line."""
NOTHING = "0"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def draw_chart(
    painter: QPainter, size: QSizeF, chart: Chart, theme: Theme, font: QFont, caption: str = ""
) -> None:
    """Draw a chart from the painter's origin over an area, its ground included."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(), size), QColor(theme.base))
    area = QRectF(QPointF(), size).adjusted(MARGIN, MARGIN / 2, -MARGIN, -MARGIN / 2)
    area.setTop(_draw_title(painter, area, chart.title, theme, font))
    painter.setFont(row_painter.small(font))
    area.setTop(_draw_legend(painter, area, chart, theme))
    area.setBottom(_draw_caption(painter, area, caption, theme))
    _Plot(painter, area, chart, theme).draw()


def draw_words(painter: QPainter, size: QSizeF, words: str, theme: Theme) -> None:
    """Draw words where there is no chart."""
    place = QRectF(QPointF(), size)
    painter.fillRect(place, QColor(theme.base))
    painter.setPen(QColor(theme.faint))
    place.adjust(MARGIN, MARGIN, -MARGIN, -MARGIN)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)


def _draw_title(painter: QPainter, area: QRectF, name: str, theme: Theme, font: QFont) -> float:
    """The name at the top; the height at which it ends."""
    painter.setFont(row_painter.bold(font))
    painter.setPen(QColor(theme.window_ink))
    metrics = QFontMetricsF(painter.font())
    place = QRectF(area.topLeft(), QSizeF(area.width(), metrics.height()))
    painter.drawText(
        place, _LEFT, metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width())
    )
    return place.bottom() + 2


def _draw_legend(painter: QPainter, area: QRectF, chart: Chart, theme: Theme) -> float:
    """What the shapes mean, in as many lines as that takes; the height at which it ends."""
    metrics = QFontMetricsF(painter.font())
    line, left, top = metrics.height(), area.left(), area.top()
    for kind in chart.kinds:
        words = chart.called(kind)
        width = metrics.horizontalAdvance(words) + 2
        if left > area.left() and left + 3 * RADIUS + width > area.right():
            left, top = area.left(), top + line
        draw_mark(painter, QPointF(left + RADIUS, top + line / 2), kind, theme)
        painter.setPen(QColor(theme.faint))
        painter.drawText(QRectF(left + 3 * RADIUS, top, width, line), _LEFT, words)
        left += 3 * RADIUS + width + MARGIN
    return top + line


def _draw_caption(painter: QPainter, area: QRectF, caption: str, theme: Theme) -> float:
    """The lines at the bottom; the height at which they begin."""
    if not caption:
        return area.bottom()
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    place = painter.boundingRect(area, flags, caption)
    place.moveBottom(area.bottom())
    painter.setPen(QColor(theme.faint))
    painter.drawText(place, flags, caption)
    return place.top() - MARGIN / 2


class _Plot:
    """The part of a chart with points and years, in the painter's font."""

    def __init__(self, painter: QPainter, area: QRectF, chart: Chart, theme: Theme) -> None:
        self._painter, self._chart, self._theme = painter, chart, theme
        self._metrics = QFontMetricsF(painter.font())
        self._line = self._metrics.height()
        self._area = area
        self._rows = 1

    def draw(self) -> None:
        """Draw it, if there is room."""
        middles = [place.x() for place in self._axes().places]
        rows = rows_of(middles, [self._advance(point.years) for point in self._chart.points])
        self._rows = max(rows) + 1
        if self._plot().height() < self._line:
            return
        axes = self._axes()
        self._draw_axis(axes)
        self._draw_years(axes, rows)
        lines = self._draw_lines(axes)
        for point, place in zip(self._chart.points, axes.places, strict=True):
            draw_mark(self._painter, place, point.kind, self._theme)
        self._draw_labels(axes, lines)

    def _advance(self, words: str) -> float:
        return self._metrics.horizontalAdvance(words) + 1

    def _plot(self) -> QRectF:
        """Where points may stand, between numbers and years."""
        left, above = self._advance(NOTHING) + TICK, self._line + RADIUS + 2 * GAP
        return self._area.adjusted(left, above, 0, -self._rows * self._line - TICK)

    def _axes(self) -> Axes:
        plot, points = self._plot(), self._chart.points
        ends = (points[0], points[-1])
        widest = max(self._advance(words) for one in ends for words in (one.years, one.label))
        inset = min(widest / 2, plot.width() / 4)
        return axes_of(self._chart, plot, inset=inset, below=self._line + RADIUS + 2 * GAP)

    def _draw_axis(self, axes: Axes) -> None:
        painter, left = self._painter, self._area.left()
        plot = self._plot()
        painter.setPen(QPen(QColor(self._theme.faint), 1))
        painter.drawLine(QPointF(plot.left(), axes.zero), QPointF(plot.right(), axes.zero))
        for x in axes.ticks:
            painter.drawLine(QPointF(x, axes.zero), QPointF(x, axes.zero + TICK))
        place = QRectF(left, axes.zero - self._line / 2, self._advance(NOTHING), self._line)
        painter.drawText(place, _LEFT, NOTHING)

    def _draw_years(self, axes: Axes, rows: list[int]) -> None:
        self._painter.setPen(QColor(self._theme.faint))
        top = self._area.bottom() - self._rows * self._line
        for point, place, row in zip(self._chart.points, axes.places, rows, strict=True):
            width = self._advance(point.years)
            words = QRectF(place.x() - width / 2, top + row * self._line, width, self._line)
            self._painter.drawText(inside(words, self._area), _LEFT, point.years)

    def _draw_lines(self, axes: Axes) -> list[QLineF]:
        """What joins the points, and what they stand on."""
        if self._chart.is_rates:
            self._draw_bars(axes.stems)
            return axes.stems
        self._painter.setPen(QPen(QColor(self._theme.rule), 1))
        self._painter.drawLines(axes.stems)
        joined = [QLineF(*ends) for ends in pairwise(axes.places)]
        for line, ends in zip(joined, pairwise(self._chart.points), strict=True):
            pen = QPen(QColor(self._theme.accent), 1.5)
            if not all(point.kind in RESULTS for point in ends):
                pen.setStyle(Qt.PenStyle.DashLine)
            self._painter.setPen(pen)
            self._painter.drawLine(line)
        return [*joined, *axes.stems]

    def _draw_bars(self, stems: list[QLineF]) -> None:
        """What rates stand on: full of a result, hollow of a promise."""
        accent = QColor(self._theme.accent)
        self._painter.setPen(QPen(accent, 1))
        for point, stem in zip(self._chart.points, stems, strict=True):
            is_result = point.kind in RESULTS
            self._painter.setBrush(accent if is_result else QColor(self._theme.base))
            bar = QRectF(stem.x1() - STEM / 2, stem.y1(), STEM, stem.dy())
            self._painter.drawRect(bar.normalized())
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_labels(self, axes: Axes, lines: list[QLineF]) -> None:
        sizes = [QSizeF(self._advance(one.label), self._line) for one in self._chart.points]
        falls = any(place.y() > axes.zero for place in axes.places)
        room = QRectF(self._area)
        room.setBottom(self._plot().bottom() if falls else axes.zero)
        drawn = Drawn([mark_place(place) for place in axes.places], lines, room)
        self._painter.setPen(QColor(self._theme.window_ink))
        for point, place in zip(self._chart.points, label_places(sizes, drawn), strict=True):
            self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, point.label)
