"""A scrolling view of one report: place, size and geometry, without selecting or popups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from zhengdu.text.span import Span
from zhengdu.ui.reader.fonts import Fonts
from zhengdu.ui.reader.layers import Layer, Layers, Mark, MarkList
from zhengdu.ui.reader.metrics import PageMetrics, PageShape
from zhengdu.ui.reader.piece import Pieces
from zhengdu.ui.reader.placing import same_place
from zhengdu.ui.reader.reading_window import ReadingWindow
from zhengdu.ui.reader.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zhengdu.report.model import Report
    from zhengdu.ui.reader.layers import Marks
    from zhengdu.ui.reader.reading_window import Placed

DEFAULT_SIZE = 18
THIRD = 3


class TextView(QAbstractScrollArea):
    """Shows a report and knows where each character is.

    The place is kept as a character and its height in the view, so that another width or font
    size shows the same words again. All offsets are code points of the report's text.

    Attributes:
        reading_position_changed: offset of the first line in view.
        visible_range_changed: first offset in view and the one behind the last.
        report_changed: another report, or none, is shown.
        scrolled: the text has moved in the view.
    """

    reading_position_changed = Signal(int)
    visible_range_changed = Signal(int, int)
    report_changed = Signal()
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_page")
        # Made here rather than by Qt: the first widget that PySide meets without having made it
        # has it look through all it knows, 10 ms before the first page.
        self.setViewport(QWidget())
        self.setVerticalScrollBar(QScrollBar())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.layers = Layers()
        self._fonts = Fonts(DEFAULT_SIZE)
        self._shape = PageShape()
        self._report: Report | None = None
        self._pieces: Pieces | None = None
        self._sheet: Sheet | None = None
        self._window: ReadingWindow | None = None
        self._anchor: tuple[int, int | None] = (0, None)
        self._told: tuple[int, int, int] | None = None
        # Many moves between two turns of the event loop are told once.
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(0)
        self._news.timeout.connect(self._tell)

    def set_report(self, report: Report | None, place: int = 0) -> None:
        """Show a report with the line of an offset at the top; None shows an empty page."""
        self._report = report
        self._pieces = Pieces(report) if report is not None and report.blocks else None
        self.layers.clear()
        self._anchor = (self._bounded(place), None)
        self._told = None
        self._set_anew()
        self.report_changed.emit()

    def replace_report(self, report: Report) -> None:
        """Show a fuller or corrected report with the same words at the top of the view."""
        old, here = self._report, self.position()
        self.set_report(report, same_place(old.text, report.text, here) if old else 0)

    def report(self) -> Report | None:
        """What is shown."""
        return self._report

    def set_font_size(self, px: int) -> None:
        """Set the text in another size; the place stays."""
        if px != self._fonts.size:
            self._fonts = Fonts(px)
            self._set_anew()

    def shape(self) -> PageShape:
        """How the page is to be set."""
        return self._shape

    def set_shape(self, shape: PageShape) -> None:
        """Set the text in lines of another length or distance; the place stays."""
        if shape != self._shape:
            self._shape = shape
            self._set_anew()

    def set_layer(self, layer: Layer, marks: Sequence[Mark]) -> None:
        """Replace the marks of one layer."""
        self.put_marks(layer, MarkList(marks))

    def put_marks(self, layer: Layer, marks: Marks) -> None:
        """Replace one layer by marks that know themselves where they are."""
        self.layers.put(layer, marks)
        self.viewport().update()

    def go_to(self, target: Span | int, *, flash: bool = True) -> None:
        """Show a passage a third down the view, or put the line of an offset at its top."""
        if self._window is None:
            return
        if isinstance(target, Span):
            self._window.show(self._bounded(target.start), self.viewport().height() // THIRD)
            self._anchor = self._window.first_line()
        else:
            start, top = self._window.first_line()
            stays = self._line_start(target) == start
            self._anchor = (self._bounded(target), top if stays else None)
            self._show_anchor()
        self._moved()

    def position(self) -> int:
        """The place of the reader, in the first line that is wholly in view.

        The first character of that line, or the very character that was last gone to there: so
        another width or size does not change the answer, and `go_to(position())` moves nothing.
        """
        if self._window is None:
            return 0
        start = self._window.first_line()[0]
        return self._anchor[0] if self._line_start(self._anchor[0]) == start else start

    def visible_range(self) -> tuple[int, int]:
        """The first character in view and the one behind the last."""
        if self._window is None:
            return 0, 0
        span = self._window.span()
        return span.start, span.end

    def progress(self) -> float:
        """How much has been read: 0 at the top of the report, 1 when its end is in view."""
        if self._report is None or self._window is None or not self._report.text:
            return 0.0
        if self._window.top >= self._window.furthest:
            return 1.0
        return self.position() / len(self._report.text)

    def character_rect(self, offset: int) -> QRect:
        """The cell of a character in pixels of the viewport; empty beyond the view."""
        for placed in self.placed():
            if self._holds(placed, offset):
                return self._in_view(placed, placed.paragraph.rect(offset)).toAlignedRect()
        return QRect()

    def span_rects(self, span: Span) -> list[QRectF]:
        """The cells of a span in pixels of the viewport, one rectangle a line, those in view."""
        return [
            self._in_view(placed, rect)
            for placed in self.placed()
            for rect in placed.paragraph.rects(span)
        ]

    def offset_at(self, point: QPoint) -> int | None:
        """The character under a point of the viewport, None beside the text."""
        placed = self._window.placed_at(point.y()) if self._window else None
        if placed is None:
            return None
        return placed.paragraph.character_at(point.x() - self.left(), point.y() - placed.top)

    def caret_at(self, point: QPoint) -> int:
        """The gap between characters that is nearest to a point of the viewport."""
        placed = self._window.placed_at(point.y()) if self._window else None
        if placed is None:
            return 0
        return placed.paragraph.caret_at(point.x() - self.left(), point.y() - placed.top)

    def placed_at(self, y: int) -> Placed | None:
        """The piece of text at a height of the viewport."""
        return self._window.placed_at(y) if self._window else None

    def placed(self) -> list[Placed]:
        """The pieces of text in view from the top."""
        return list(self._window.visible()) if self._window else []

    def left(self) -> int:
        """Where the text begins in the viewport."""
        return self._sheet.metrics.left if self._sheet else 0

    def sheet(self) -> Sheet | None:
        """The report as it is set now."""
        return self._sheet

    def scroll_by(self, pixels: int) -> None:
        """Move the text up by so many pixels."""
        if self._window is not None and pixels:
            self._window.move_by(pixels)
            self._anchor = self._window.first_line()
            self._moved()

    def scroll_to(self, top: int) -> None:
        """Show the sheet from a height on; beyond its ends, the beginning or the end."""
        if self._window is not None:
            self._window.move_to(top)
            self._anchor = self._window.first_line()
            self._moved()

    def reveal(self, offset: int) -> None:
        """Scroll as little as is needed to have the line of an offset in view."""
        if self._window is None or self._sheet is None:
            return
        step, height = self._sheet.metrics.step, self.viewport().height()
        rect = self.character_rect(offset)
        if rect.isNull():
            self._window.show(offset, step if offset < self.position() else height - 2 * step)
            self._anchor = self._window.first_line()
            self._moved()
        elif rect.top() < 0:
            self.scroll_by(rect.top())
        elif rect.bottom() > height:
            self.scroll_by(rect.bottom() - height + 1)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        if self._window is None:
            return
        distance = self.verticalScrollBar().value() - self._window.top
        # A short way is walked exactly; a long one by estimated heights.
        if abs(distance) <= 2 * self.viewport().height():
            self.scroll_by(distance)
        else:
            self.scroll_to(self._window.top + distance)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width() and self._window is not None:
            self._window.resize(event.size().height())
            self._show_anchor()
            self._sync()
        else:
            self._set_anew()

    def _set_anew(self) -> None:
        self._sheet = self._window = None
        if self._report is not None and self._pieces is not None:
            metrics = PageMetrics.fitting(self.viewport().width(), self._fonts, self._shape)
            self._sheet = Sheet(self._report, self._pieces, metrics)
            self._window = ReadingWindow(self._sheet, self.viewport().height())
            self._show_anchor()
        self._moved()

    def _show_anchor(self) -> None:
        if self._window is None or self._sheet is None:
            return
        offset, at = self._anchor
        if at is None:
            index, paragraph = self._sheet.paragraph_of(offset)
            at = paragraph.before if paragraph.line_of(offset) == 0 else 0
            at += self._sheet.top(0) if index == 0 else 0
        self._window.show(offset, at)

    def _moved(self) -> None:
        self._sync()
        self.scrolled.emit()

    def _sync(self) -> None:
        bar = self.verticalScrollBar()
        blocker = QSignalBlocker(bar)
        height = self.viewport().height()
        bar.setRange(0, self._window.furthest if self._window else 0)
        bar.setPageStep(height)
        bar.setSingleStep(self._sheet.metrics.step if self._sheet else 1)
        bar.setValue(self._window.top if self._window else 0)
        blocker.unblock()
        self.viewport().update()
        self._news.start()

    def _tell(self) -> None:
        if self._window is None:
            return
        now = (self.position(), *self.visible_range())
        told, self._told = self._told, now
        if told is None or told[0] != now[0]:
            self.reading_position_changed.emit(now[0])
        if told is None or told[1:] != now[1:]:
            self.visible_range_changed.emit(*now[1:])

    def _line_start(self, offset: int) -> int | None:
        """The first character of a line in view, None if it is not in view."""
        for placed in self.placed():
            if self._holds(placed, offset):
                return placed.paragraph.line_span(placed.paragraph.line_of(offset)).start
        return None

    def _bounded(self, offset: int) -> int:
        return min(max(0, offset), len(self._report.text)) if self._report else 0

    def _in_view(self, placed: Placed, rect: QRectF) -> QRectF:
        return rect.translated(self.left(), placed.top)

    @staticmethod
    def _holds(placed: Placed, offset: int) -> bool:
        piece = placed.paragraph.piece
        return offset in piece.span or (piece.last and offset == piece.span.end)
