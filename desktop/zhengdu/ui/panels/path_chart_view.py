"""The chart below the promises: one path, as large as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.chart_painter import draw_chart, draw_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhengdu.ui.models.path_chart import Chart
    from zhengdu.ui.theme import Theme


class PathChartView(QWidget):
    """Paints a chart; its accessible description says the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("path_chart")
        self.setAccessibleName(self.tr("Chart"))
        self.setMinimumHeight(140)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._chart: Chart | None = None
        self._theme = row_painter.DEFAULT_THEME

    @property
    def chart(self) -> Chart | None:
        """What is drawn."""
        return self._chart

    @property
    def theme(self) -> Theme:
        """In whose colours it is drawn."""
        return self._theme

    def set_chart(self, chart: Chart | None) -> None:
        """Draw a chart, or words that there is none."""
        self._chart = chart
        words = chart.text() if chart else self.tr("Nothing here can be drawn.")
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with the colours of a theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._chart is None:
            words = self.accessibleDescription()
            draw_words(painter, QSizeF(self.size()), words, self._theme)
        else:
            draw_chart(painter, QSizeF(self.size()), self._chart, self._theme, self.font())
        painter.end()
