"""Drawing of rows: wrapped text that ends in an ellipsis, marks, colours of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPixmap,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from zhengdu.text.utf16 import Utf16Map
from zhengdu.ui.panels.found_words import NOTHING
from zhengdu.ui.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.ui.panels.found_words import FoundWords
    from zhengdu.ui.theme import Theme

MARK_WIDTH = 3
DEFAULT_THEME = THEMES["light"]


def small(font: QFont) -> QFont:
    """The font for secondary text; Chinese must not go below a readable size."""
    smaller = QFont(font)
    if font.pixelSize() > 0:
        smaller.setPixelSize(max(11, font.pixelSize() - 1))
    else:
        smaller.setPointSizeF(max(8.0, font.pointSizeF() * 0.92))
    return smaller


def bold(font: QFont) -> QFont:
    """The font for what stands out."""
    heavy = QFont(font)
    heavy.setBold(True)
    return heavy


def comfortable(font: QFont) -> int:
    """Height of a one-line row in which Chinese is easily read and hit."""
    return max(26, QFontMetrics(font).height() + 8)


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the row is selected."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Fill what lies behind a row: selected, pointed at, or plain."""
    rect: QRect = option.rect
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.selection))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.window))


def draw_mark(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Draw the bar that says: this is what you are reading."""
    painter.fillRect(rect.left(), rect.top(), MARK_WIDTH, rect.height(), QColor(theme.accent))


def draw_line(painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    """Draw one line with the painter's font and pen, shortened at its right end."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, shown)


def draw_lines(
    painter: QPainter, rect: QRect, text: str, most: int, found: FoundWords = NOTHING
) -> None:
    """Draw wrapped text from the top of `rect`, at most `most` lines, the last one shortened."""
    metrics, units = painter.fontMetrics(), Utf16Map(text)
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(found.ranges(text))
    layout.beginLayout()
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        top = rect.top() + number * metrics.lineSpacing()
        start, end = line.textStart(), line.textStart() + line.textLength()
        if number == most - 1 and units.point(end) < len(text):
            rest, dots = text[units.point(start) :], Qt.TextElideMode.ElideRight
            shown = metrics.elidedText(rest, dots, rect.width())
            _draw_one(painter, QPointF(rect.left(), top), shown, found)
        else:
            line.setPosition(QPointF(0, 0))
            line.draw(painter, QPointF(rect.left(), top))
    layout.endLayout()


def _draw_one(painter: QPainter, place: QPointF, text: str, found: FoundWords) -> None:
    layout = QTextLayout(text, painter.font())
    layout.setFormats(found.ranges(text))
    layout.beginLayout()
    layout.createLine().setNumColumns(len(text))
    layout.endLayout()
    layout.draw(painter, place)


def draw_two_lines(painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    """Draw text over two lines around the middle of `rect`, shortened so that its end stays."""
    metrics = painter.fontMetrics()
    cut = first_line(painter.font(), text, rect.width())
    rest = metrics.elidedText(text[cut:], Qt.TextElideMode.ElideMiddle, rect.width())
    spacing = metrics.lineSpacing()
    top = rect.top() + (rect.height() - 2 * spacing) // 2
    for number, words in enumerate((text[:cut].rstrip(), rest)):
        place = QRect(rect.left(), top + number * spacing, rect.width(), spacing)
        painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, words)


def first_line(font: QFont, text: str, width: int) -> int:
    """How many characters of a text stand in its first line."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    cut = Utf16Map(text).point(line.textLength())
    layout.endLayout()
    return cut


def lines_needed(advance: int, width: int, em: int, most: int) -> int:
    """How many lines a text takes, from its length in one line; exact for one line.

    Longer text is counted with half a character lost at the end of each line, since Chinese
    punctuation may not begin a line.
    """
    if advance <= width:
        return 1
    usable = max(em, width - em // 2)
    return min(most, -(-advance // usable))


def icon_of(side: int, ratio: float, draw: Callable[[QPainter, QRect], None]) -> QIcon:
    """A square icon, drawn for a screen of a pixel ratio."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRect(0, 0, side, side))
    painter.end()
    return QIcon(pixmap)


def draw_swatch(painter: QPainter, rect: QRect, edge: str, fill: str) -> None:
    """Draw the small square of a note's colour."""
    painter.setPen(QColor(edge))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
