"""Painting of the figures' table: headings, signs, numbers in columns, kinds told by shape."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from zhengdu.indicators.certainty import Certainty
from zhengdu.indicators.indicator import Kind
from zhengdu.ui.models import indicator_text
from zhengdu.ui.models.index import MARKED_ROLE, VALUE_ROLE
from zhengdu.ui.models.indicator_arrangement import Head
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.models.standing import Standing
from zhengdu.ui.models.wording import DOUBT_SIGN, standing_sign
from zhengdu.ui.panels import row_painter
from zhengdu.ui.panels.heading_painter import draw_heading
from zhengdu.ui.panels.indicator_columns import GUTTER

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from zhengdu.ui.models.index import Index
    from zhengdu.ui.models.indicator_line import IndicatorLine
    from zhengdu.ui.models.indicator_model import IndicatorModel
    from zhengdu.ui.theme import Theme

FAINT_COLUMNS = (IndicatorColumn.PERIOD, IndicatorColumn.SECTION)
UNSURE = "?"
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
SIDE, RIGHT_SIDE = 6, 4
"""Pixels at the sides of a cell."""
GAP = 8
"""Pixels between a name and its period."""
SMALLER = 5
"""Sizes of type that are tried for a figure that is too wide."""


class IndicatorDelegate(QStyledItemDelegate):
    """Names keep both ends, units stay whole, arrows stand below each other."""

    def __init__(self, rows: IndicatorModel) -> None:
        super().__init__(rows)
        self._rows = rows
        self._theme = row_painter.DEFAULT_THEME
        self._number_width = 0

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of a theme from the next painting on."""
        self._theme = theme

    def set_number_width(self, width: int) -> None:
        """Pixels right of the arrows in the column of growth."""
        self._number_width = width

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        value = index.data(VALUE_ROLE)
        painter.save()
        if isinstance(value, Head):
            title = self._rows.title(value)
            draw_heading(painter, option, self._theme, title, value.count, opened=value.opened)
            self._draw_focus(painter, option)
        else:
            self._draw_ground(painter, option, index)
            painter.setFont(_font(option.font, value))
            painter.setPen(QColor(self._ink(option, index, value)))
            self._draw_cell(painter, option, index, value)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        marked = bool(index.data(MARKED_ROLE))
        selected = row_painter.is_selected(option)
        if marked and not selected:
            painter.fillRect(option.rect, QColor(self._theme.indicator))
        else:
            row_painter.draw_ground(painter, option, self._theme)
        painter.setPen(QColor(self._theme.rule))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if marked and index.column() == IndicatorColumn.NAME:
            row_painter.draw_mark(painter, option.rect, self._theme)
        self._draw_focus(painter, option)

    def _draw_name(
        self, painter: QPainter, option: QStyleOptionViewItem, line: IndicatorLine
    ) -> None:
        """The name, with the period behind or below it where that has no column of its own."""
        inside = option.rect.adjusted(GUTTER, 0, -SIDE, 0)
        name, period = line.cells[IndicatorColumn.NAME], line.cells[IndicatorColumn.PERIOD]
        table, column = option.widget, IndicatorColumn.PERIOD
        if not period or not isinstance(table, QTableView) or not table.isColumnHidden(column):
            _draw_words(painter, inside, name, LEFT)
            return
        spacing = painter.fontMetrics().lineSpacing()
        below = _second(inside, spacing)
        cut = row_painter.first_line(painter.font(), name, inside.width())
        row_painter.draw_line(painter, below.translated(0, -spacing), name[:cut].rstrip(), LEFT)
        faint = None if row_painter.is_selected(option) else QColor(self._theme.faint)
        _draw_end(painter, below, name[cut:], period, faint)

    def _draw_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._theme.accent))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _draw_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, line: IndicatorLine
    ) -> None:
        rect: QRect = option.rect
        text = line.cells[index.column()]
        match index.column():
            case IndicatorColumn.NAME:
                self._draw_signs(painter, option, line)
                self._draw_name(painter, option, line)
            case IndicatorColumn.VALUE:
                _draw_figure(painter, rect.adjusted(SIDE, 0, -RIGHT_SIDE, 0), text)
            case IndicatorColumn.GROWTH:
                place = _with_empty_value(option, line)
                self._draw_growth(painter, place.adjusted(SIDE, 0, -RIGHT_SIDE, 0), text)
            case IndicatorColumn.PERIOD:
                painter.setFont(row_painter.small(painter.font()))
                _draw_words(painter, rect.adjusted(SIDE, 0, -SIDE, 0), text, LEFT)
            case IndicatorColumn.KIND:
                _draw_kind(painter, rect.adjusted(SIDE, 0, -SIDE, 0), text)
            case _:
                _draw_words(painter, rect.adjusted(SIDE, 0, -SIDE, 0), text, LEFT)

    def _draw_signs(
        self, painter: QPainter, option: QStyleOptionViewItem, line: IndicatorLine
    ) -> None:
        """In the gutter: what the reader did to the figure, that it is unsure or does not fit."""
        signs = _signs(line)
        if signs:
            rect: QRect = option.rect
            selected = row_painter.is_selected(option)
            painter.save()
            painter.setFont(row_painter.small(painter.font()))
            painter.setPen(QColor(self._theme.ink if selected else self._theme.faint))
            left = rect.left() + row_painter.MARK_WIDTH
            place = QRect(left, rect.top(), GUTTER - row_painter.MARK_WIDTH, rect.height())
            fits = rect.height() >= len(signs) * painter.fontMetrics().lineSpacing()
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, ("\n" * fits).join(signs))
            painter.restore()

    def _draw_growth(self, painter: QPainter, inside: QRect, text: str) -> None:
        """The number at the right, the arrow where arrows stand, 年均 before or above it."""
        metrics = painter.fontMetrics()
        yearly, arrow, number = indicator_text.arrow_and_number(text)
        if not arrow or not _fits(metrics, inside.width(), arrow + number):
            _draw_figure(painter, inside, text)
            return
        left = max(self._number_width, metrics.horizontalAdvance(number))
        left = max(inside.left(), inside.right() - left - metrics.horizontalAdvance(arrow))
        line = inside
        if yearly and left - inside.left() < metrics.horizontalAdvance(yearly + " "):
            line = _second(inside, metrics.lineSpacing())
            above = line.translated(0, -metrics.lineSpacing())
            row_painter.draw_line(painter, above, yearly, RIGHT)
        elif yearly:
            row_painter.draw_line(
                painter, inside.adjusted(0, 0, left - inside.right() - 4, 0), yearly, RIGHT
            )
        row_painter.draw_line(painter, line, number, RIGHT)
        row_painter.draw_line(painter, QRect(left, line.top(), 30, line.height()), arrow, LEFT)

    def _ink(self, option: QStyleOptionViewItem, index: Index, line: IndicatorLine) -> str:
        if row_painter.is_selected(option):
            return self._theme.ink
        if index.column() in FAINT_COLUMNS or line.standing is Standing.HIDDEN:
            return self._theme.faint
        if index.column() == IndicatorColumn.KIND:
            is_target = line.row.main.kind is Kind.TARGET
            return self._theme.accent if is_target else self._theme.faint
        return self._theme.window_ink


def _font(font: QFont, line: IndicatorLine) -> QFont:
    """A hidden figure is struck through."""
    if line.standing is not Standing.HIDDEN:
        return font
    struck = QFont(font)
    struck.setStrikeOut(True)
    return struck


def _signs(line: IndicatorLine) -> list[str]:
    standing = standing_sign(line.standing)
    unsure = UNSURE if line.certainty is Certainty.LOW else ""
    doubtful = DOUBT_SIGN if line.doubts else ""
    return [sign for sign in (standing or unsure, doubtful) if sign]


def _draw_end(painter: QPainter, line: QRect, rest: str, period: str, faint: QColor | None) -> None:
    """What is left of a name, its end always, and the period behind it."""
    small = row_painter.small(painter.font())
    width = QFontMetrics(small).horizontalAdvance(period)
    metrics, taken = painter.fontMetrics(), 0
    if rest:
        room = max(0, line.width() - width - GAP)
        rest = metrics.elidedText(rest, Qt.TextElideMode.ElideLeft, room)
        row_painter.draw_line(painter, line, rest, LEFT)
        taken = metrics.horizontalAdvance(rest) + GAP
    painter.setFont(small)
    if faint is not None:
        painter.setPen(faint)
    row_painter.draw_line(painter, line.adjusted(taken, 0, 0, 0), period, LEFT)


def _draw_words(painter: QPainter, inside: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    """Words in one line if they fit, else in two where there is room, shortened in the middle."""
    metrics = painter.fontMetrics()
    if _fits(metrics, inside.width(), text):
        row_painter.draw_line(painter, inside, text, align)
    elif inside.height() >= 2 * metrics.lineSpacing():
        row_painter.draw_two_lines(painter, inside, text, align)
    else:
        short = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, inside.width())
        row_painter.draw_line(painter, inside, short, align)


def _draw_kind(painter: QPainter, inside: QRect, text: str) -> None:
    """The sign, the kind and, of what is no quantity, the measure; without room no sign."""
    metrics = painter.fontMetrics()
    if _fits(metrics, inside.width(), text):
        row_painter.draw_line(painter, inside, text, LEFT)
        return
    _, kind, *measure = text.split(" ", 2)
    line = _second(inside, metrics.lineSpacing()) if measure else inside
    row_painter.draw_line(painter, line, "".join(measure) or kind, LEFT)
    if measure:
        row_painter.draw_line(painter, line.translated(0, -metrics.lineSpacing()), kind, LEFT)


def _with_empty_value(option: QStyleOptionViewItem, line: IndicatorLine) -> QRect:
    """The cell of a growth, with that of the value left of it if nothing stands there."""
    rect: QRect = option.rect
    table, value = option.widget, IndicatorColumn.VALUE
    if line.cells[value] or not isinstance(table, QTableView) or table.isColumnHidden(value):
        return rect
    left = table.columnViewportPosition(value)
    is_beside = left + table.columnWidth(value) == rect.left()
    return rect.adjusted(left - rect.left(), 0, 0, 0) if is_beside else rect


def _draw_figure(painter: QPainter, inside: QRect, text: str) -> None:
    """A figure at the right, parted only before a unit and behind a word.

    A digit that is cut off makes another number: what is too wide is drawn smaller.
    """
    lines: tuple[str, ...] = (text,)
    for _ in range(SMALLER):
        metrics = painter.fontMetrics()
        if inside.height() >= 2 * metrics.lineSpacing():
            lines = indicator_text.two_lines(text, partial(_fits, metrics, inside.width()))
        if all(_fits(metrics, inside.width(), line) for line in lines):
            break
        painter.setFont(_smaller(painter.font()))
    spacing = painter.fontMetrics().lineSpacing()
    top = inside.top() + (inside.height() - len(lines) * spacing) // 2
    for number, words in enumerate(lines):
        place = QRect(inside.left(), top + number * spacing, inside.width(), spacing)
        row_painter.draw_line(painter, place, words, RIGHT)


def _fits(metrics: QFontMetrics, width: int, words: str) -> bool:
    return metrics.horizontalAdvance(words) < width  # it is rounded, and what is cut off is not


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPixelSize(max(8, QFontInfo(font).pixelSize() - 1))
    return smaller


def _second(inside: QRect, spacing: int) -> QRect:
    """The second of two lines around the middle of a cell."""
    top = inside.top() + (inside.height() - 2 * spacing) // 2 + spacing
    return QRect(inside.left(), top, inside.width(), spacing)
