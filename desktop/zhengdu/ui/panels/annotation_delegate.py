"""Painting of one annotation: sign and quote, new wording, note, task, then place, tags, date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from zhengdu.annotations.anchor import AnchorState
from zhengdu.annotations.note import Colour, NoteKind, TaskState
from zhengdu.ui.models.annotation_item import AnnotationItem
from zhengdu.ui.models.annotation_model import todo
from zhengdu.ui.models.note_grouping import local_time
from zhengdu.ui.models.plain_note import plain
from zhengdu.ui.models.wording import mark_name, state_name
from zhengdu.ui.panels import note_sign, row_painter
from zhengdu.ui.panels.found_words import FoundWords
from zhengdu.ui.panels.grouped_delegate import GroupedDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zhengdu.annotations.note import Annotation

QUOTE_LINES = 3
NOTE_LINES = 2
LEFT, RIGHT, TOP, BOTTOM = 26, 10, 7, 8
REMEMBERED = 20_000
"""Lengths that are kept."""
MEASURED = 200
"""Characters of which the length is taken; three lines of a wide panel hold fewer."""


class AnnotationDelegate(GroupedDelegate):
    """Heights come from text lengths that are measured once, so that 10,000 notes cost little."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lengths: dict[tuple[str, str, str], tuple[int, int, int]] = {}
        self._font = QFont()
        self._sought: tuple[str, ...] = ()

    def set_sought(self, words: str) -> None:
        """Mark these words, parted by white space, in what readers and the report say."""
        self._sought = tuple(words.split())

    def item_height(self, option: QStyleOptionViewItem, item: object) -> int:
        """Of an AnnotationItem, at the width of the view."""
        assert isinstance(item, AnnotationItem)
        spacing = option.fontMetrics.lineSpacing()
        lines = self._lines(option, item, _width_of(option))
        starred = 2 if item.annotation.starred else 1  # the star stands below the sign
        return TOP + max(starred, sum(lines) + 1) * spacing + 4 + BOTTOM

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, item: object) -> None:
        """Paint an AnnotationItem."""
        assert isinstance(item, AnnotationItem)
        inside = option.rect.adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        quote, now, note, task = self._lines(option, item, inside.width())
        spacing = option.fontMetrics.lineSpacing()
        self._draw_colour(painter, option, item)
        selected, found = row_painter.is_selected(option), self._found()
        painter.setPen(QColor(self._theme.ink if selected else self._theme.window_ink))
        painter.setFont(option.font)
        row_painter.draw_lines(painter, inside, _quote(item), quote, found)
        if now:
            below = inside.adjusted(0, quote * spacing, 0, 0)
            painter.setPen(QColor(self._theme.ink if selected else self._theme.accent))
            row_painter.draw_lines(painter, below, _wording(item), now, found)
        if note:
            below = inside.adjusted(0, (quote + now) * spacing + 1, 0, 0)
            painter.setPen(QColor(self._theme.ink if selected else self._note_ink()))
            words = plain(item.annotation.note)
            row_painter.draw_lines(painter, below, words, note, found)
        if task:
            below = inside.adjusted(0, (quote + now + note) * spacing + 1, 0, 0)
            self._draw_task(painter, below, item.annotation, selected=selected)
        self._draw_meta(painter, option, item)

    def _lines(
        self, option: QStyleOptionViewItem, item: AnnotationItem, width: int
    ) -> tuple[int, int, int, int]:
        """How many lines quote, new wording, note and task take."""
        if option.font != self._font or len(self._lengths) > REMEMBERED:
            self._lengths.clear()
            self._font = QFont(option.font)
        key = (item.annotation.anchor.exact, item.wording, item.annotation.note)
        lengths = self._lengths.get(key)
        if lengths is None:
            lengths = self._lengths[key] = _measured(option.font, item)
        em = option.fontMetrics.height()
        quote = row_painter.lines_needed(lengths[0], width, em, QUOTE_LINES)
        now, note = (
            row_painter.lines_needed(length, width, em, most) if length else 0
            for length, most in zip(lengths[1:], (QUOTE_LINES, NOTE_LINES), strict=True)
        )
        return quote, now, note, int(item.annotation.task is not None)

    def _draw_task(
        self, painter: QPainter, rect: QRect, note: Annotation, *, selected: bool
    ) -> None:
        """One line: how far the task is, whose it is, by when."""
        done = note.task is not None and note.task.state is TaskState.DONE
        ink = self._theme.faint if done else self._theme.note_edges[Colour.TASK]
        painter.setPen(QColor(self._theme.ink if selected else ink))
        line = QRect(rect.left(), rect.top(), rect.width(), painter.fontMetrics().lineSpacing())
        sign = "☑" if done else "☐"
        words = f"{sign} {todo(note)}"
        row_painter.draw_line(painter, line, words, Qt.AlignmentFlag.AlignLeft)

    def _draw_colour(
        self, painter: QPainter, option: QStyleOptionViewItem, item: AnnotationItem
    ) -> None:
        side = note_sign.SIDE
        top = option.rect.top() + TOP + (option.fontMetrics.lineSpacing() - side) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRect(option.rect.left() + 9, top, side, side)
        note_sign.draw(painter, square, item.annotation, self._theme)
        if item.annotation.starred:
            painter.setPen(QColor(self._theme.note_edges[Colour.DATA]))
            below = square.translated(0, option.fontMetrics.lineSpacing()).adjusted(-3, -3, 3, 3)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, "★")

    def _draw_meta(
        self, painter: QPainter, option: QStyleOptionViewItem, item: AnnotationItem
    ) -> None:
        spacing = option.fontMetrics.lineSpacing()
        bottom = option.rect.bottom() - BOTTOM + 1
        line = QRect(option.rect.left() + LEFT, bottom - spacing, _width_of(option), spacing)
        painter.setFont(row_painter.small(option.font))
        selected = row_painter.is_selected(option)
        painter.setPen(QColor(self._theme.ink if selected else self._theme.faint))
        date = local_time(item.annotation.created)[:10]
        row_painter.draw_line(painter, line, date, Qt.AlignmentFlag.AlignRight)
        taken = painter.fontMetrics().horizontalAdvance(date) + 10
        left = line.adjusted(0, 0, -taken, 0)
        left.setLeft(left.left() + self._draw_state(painter, left, item, selected=selected))
        left.translate(0, (spacing - painter.fontMetrics().height()) // 2)
        row_painter.draw_lines(painter, left, _meta(item), 1, self._found())

    def _draw_state(
        self, painter: QPainter, rect: QRect, item: AnnotationItem, *, selected: bool
    ) -> int:
        """Say that a note's text is gone or changed; the width that took."""
        state = item.resolution.state
        if state not in (AnchorState.CHANGED, AnchorState.ORPHANED):
            return 0
        pen = painter.pen()
        if not selected:
            painter.setPen(QColor(self._theme.accent))
        words = state_name(state) + " · "
        row_painter.draw_line(painter, rect, words, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(pen)
        return painter.fontMetrics().horizontalAdvance(words)

    def _found(self) -> FoundWords:
        return FoundWords(self._sought, self._theme.hit, self._theme.ink)

    def _note_ink(self) -> str:
        return self._theme.term


def _width_of(option: QStyleOptionViewItem) -> int:
    """The width text has; a size hint is asked for with the width of the view's contents."""
    view = option.widget
    width = view.viewport().width() if hasattr(view, "viewport") else option.rect.width()
    return int(width) - LEFT - RIGHT


def _quote(item: AnnotationItem) -> str:
    quote = " ".join(item.annotation.anchor.exact.split())[:MEASURED]
    return f"¶ {quote}" if item.annotation.kind is NoteKind.PARAGRAPH else quote


def _wording(item: AnnotationItem) -> str:
    """What the passage says now, behind an arrow from what it said."""
    now = " ".join(item.wording.split())[:MEASURED]
    return f"→ {now}" if now else ""


def _measured(font: QFont, item: AnnotationItem) -> tuple[int, int, int]:
    metrics = QFontMetrics(font)
    note = plain(item.annotation.note)[:MEASURED]
    quote, now, below = (
        metrics.horizontalAdvance(text) if text else 0
        for text in (_quote(item), _wording(item), note)
    )
    return quote, now, below


def _meta(item: AnnotationItem) -> str:
    parts = [mark_name(item.annotation)]
    if item.paragraph:
        parts.append(f"¶{item.paragraph}")
    parts.extend(f"#{tag}" for tag in item.annotation.tags)
    return " · ".join(parts)
