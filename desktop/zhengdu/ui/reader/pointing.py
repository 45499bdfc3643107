"""The mouse on the page: selecting, pointing, clicking what is marked, scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from zhengdu.ui.reader.clicks import ClickCounter
from zhengdu.ui.reader.layers import Layer
from zhengdu.ui.reader.margin import in_margin
from zhengdu.ui.reader.selection import Unit

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWheelEvent

    from zhengdu.ui.reader.selecting import SelectableView
    from zhengdu.ui.reader.term_control import TermControl

CLICK_MS = 250
"""How long a click on a note or figure waits, lest it be the first half of a double click."""
EDGE_MS = 30
"""How often the text moves on while the pointer is held beyond an edge."""
WHEEL_STEP = 120


class Pointer(QObject):
    """Turns mouse events into selections, jumps and requests.

    Attributes:
        selected: a passage has been selected and the button let go.
        pointed: key of the figure under the pointer, None if there is none.
        hovered: the block whose margin the pointer is in.
    """

    selected = Signal()

    def __init__(self, page: SelectableView, terms: TermControl) -> None:
        super().__init__(page)
        self._page = page
        self._terms = terms
        self.pointed: object = None
        self.hovered: int | None = None
        self._clicks = ClickCounter(page)
        self._selecting = False
        self._at = QPoint()
        self._angle = 0
        self._clicked = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(min(CLICK_MS, QApplication.doubleClickInterval()))
        self._patience.timeout.connect(self._activate)
        self._edge = QTimer(self)
        self._edge.setInterval(EDGE_MS)
        self._edge.timeout.connect(self._on_edge)

    @property
    def selecting(self) -> bool:
        """Whether a button is held down on the text."""
        return self._selecting

    def press(self, event: QMouseEvent) -> None:
        """Put the caret down, or extend the selection with Shift."""
        point, boundaries = event.position().toPoint(), self._page.boundaries()
        self._patience.stop()
        self._page.caret_shown = False
        if event.button() != Qt.MouseButton.LeftButton or boundaries is None:
            return
        if self._block_beside(point) is not None:
            self._clicks.press(point)
            return
        self._selecting, self._at = True, point
        self._terms.forget()
        gap, selection = self._page.caret_at(point), self._page.selection
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            selection.set(selection.anchor, gap)
        elif self._clicks.press(point) == 3:
            selection.begin(Unit.SENTENCE, self._unit_offset(point), boundaries)
        else:
            selection.place(gap)
        self._page.tell_selected()

    def double_click(self, event: QMouseEvent) -> None:
        """Select a word; moving on with the button down takes in further words."""
        point, boundaries = event.position().toPoint(), self._page.boundaries()
        if event.button() != Qt.MouseButton.LeftButton or boundaries is None:
            return
        self._patience.stop()
        self._clicks.double(point)
        self._selecting, self._at = True, point
        self._page.selection.begin(Unit.WORD, self._unit_offset(point), boundaries)
        self._page.tell_selected()

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection, or show what lies under the pointer."""
        point = event.position().toPoint()
        if self._selecting:
            self._at = point
            self._extend()
            outside = not 0 <= point.y() < self._page.viewport().height()
            if outside != self._edge.isActive():
                self._edge.start() if outside else self._edge.stop()
        else:
            self._point_at(point)

    def release(self, event: QMouseEvent) -> None:
        """End selecting; a click that selected nothing activates what it hit."""
        point = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._edge.stop()
        was_selecting, self._selecting = self._selecting, False
        if not was_selecting:
            self._click_margin(point)
        elif self._page.selected_span() is None:
            self._click(point)
        else:
            self._offer_selection()

    def wheel(self, event: QWheelEvent) -> None:
        """Scroll by pixels where the device gives them, else three lines a notch; Ctrl zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._angle += event.angleDelta().y()
            steps, self._angle = _whole(self._angle)
            if steps:
                self._page.zoom_requested.emit(steps)
        elif event.pixelDelta().y():
            self._page.scroll_by(-event.pixelDelta().y())
        else:
            step = self._page.verticalScrollBar().singleStep() * QApplication.wheelScrollLines()
            self._page.scroll_by(round(-event.angleDelta().y() / WHEEL_STEP * step))
        event.accept()

    def context(self, point: QPoint) -> None:
        """Put the caret under a context menu, unless it is asked for on the selection."""
        span, offset = self._page.selected_span(), self._page.offset_at(point)
        if span is None or offset is None or offset not in span:
            gap = self._page.caret_at(point)
            self._page.select_from(gap, gap)

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self._hover(None, None)
        self._terms.point_away()

    def _extend(self) -> None:
        boundaries = self._page.boundaries()
        if boundaries is not None:
            before = self._page.selection.span
            height = self._page.viewport().height()
            inside = QPoint(self._at.x(), min(max(0, self._at.y()), height - 1))
            self._page.selection.extend(self._page.caret_at(inside), boundaries)
            if self._page.selection.span != before:
                self._page.tell_selected()

    def _on_edge(self) -> None:
        height = self._page.viewport().height()
        beyond = self._at.y() - (height if self._at.y() >= height else 0)
        self._page.scroll_by(beyond // 2 + (1 if beyond >= 0 else 0))
        self._extend()

    def _offer_selection(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection():
            clipboard.setText(self._page.selected_text(), clipboard.Mode.Selection)
        self.selected.emit()

    def _unit_offset(self, point: QPoint) -> int:
        """The character a word or sentence is wanted of: the one hit, else the nearest."""
        offset = self._page.offset_at(point)
        return self._page.caret_at(point) if offset is None else offset

    def _click(self, point: QPoint) -> None:
        offset = self._page.offset_at(point)
        if offset is not None:
            self._clicked = offset
            self._patience.start()

    def _activate(self) -> None:
        """The click was a single one: open the note or figure it hit; not a paragraph's."""
        offset = self._clicked
        marks = self._page.layers.all_at(Layer.ANNOTATION, offset)
        notes = [str(mark.key) for mark in marks if not mark.whole]
        figure = self._page.layers.at(Layer.INDICATOR, offset)
        if notes:
            self._open(notes)
        elif figure is not None:
            self._page.indicator_activated.emit(figure.key)

    def _click_margin(self, point: QPoint) -> None:
        block = self._block_beside(point)
        if block is None:
            return
        notes = self._page.notes.get(block)
        if notes:
            self._open([note.key for note in notes])
        else:
            self._page.paragraph_note_requested.emit(block)

    def _open(self, notes: list[str]) -> None:
        """Open the note of a place; where there are several, have the reader choose."""
        if len(notes) == 1:
            self._page.annotation_activated.emit(notes[0])
        else:
            self._page.annotations_offered.emit(notes)

    def _point_at(self, point: QPoint) -> None:
        block, offset = self._block_beside(point), self._page.offset_at(point)
        figure = None if offset is None else self._page.layers.at(Layer.INDICATOR, offset)
        self._hover(figure.key if figure else None, block)
        self._terms.point_at(offset)
        if block is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            text = self._page.boundaries() is not None and offset is not None
            shape = Qt.CursorShape.IBeamCursor if text else Qt.CursorShape.ArrowCursor
        if self._page.viewport().cursor().shape() != shape:
            self._page.viewport().setCursor(shape)

    def _hover(self, figure: object, block: int | None) -> None:
        if (figure, block) != (self.pointed, self.hovered):
            self.pointed, self.hovered = figure, block
            self._page.viewport().update()

    def _block_beside(self, point: QPoint) -> int | None:
        """The block in whose margin a point is."""
        sheet = self._page.sheet()
        if sheet is None or not in_margin(point.x(), sheet.metrics):
            return None
        placed = self._page.placed_at(point.y())
        return placed.paragraph.piece.block.id if placed else None


def _whole(angle: int) -> tuple[int, int]:
    """Whole notches of a wheel and the rest, both with the sign of the turn."""
    steps = int(angle / WHEEL_STEP)
    return steps, angle - steps * WHEEL_STEP
