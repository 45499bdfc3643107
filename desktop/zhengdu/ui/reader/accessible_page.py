"""The page for screen readers: a document whose text, caret and selection they read and set.

Qt counts UTF-16 units, the page code points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget

from zhengdu.text.span import Span
from zhengdu.text.utf16 import Utf16Map

if TYPE_CHECKING:
    from zhengdu.report.model import Report
    from zhengdu.ui.reader.selecting import SelectableView


class AccessiblePage(QAccessibleWidget, QAccessibleTextInterface):
    """What assistive technology knows of a page."""

    def __init__(self, page: SelectableView) -> None:
        QAccessibleWidget.__init__(self, page, QAccessible.Role.Document)
        QAccessibleTextInterface.__init__(self)
        self._page = page
        self._mapped: tuple[Report | None, Utf16Map] = (None, Utf16Map(""))

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        if kind == QAccessible.InterfaceType.TextInterface:
            return self
        return super().interface_cast(kind)

    def text(self, *wanted: object) -> str:
        """Both interfaces have this name: a kind of text of the widget, or two offsets."""
        if len(wanted) == 1:
            kind = wanted[0]
            return super().text(kind) if isinstance(kind, QAccessible.Text) else ""
        report = self._page.report()
        start, end = (self._point(w) for w in wanted if isinstance(w, int))
        return report.text[start:end] if report is not None else ""

    def characterCount(self) -> int:
        report = self._page.report()
        return self._unit(len(report.text)) if report is not None else 0

    def cursorPosition(self) -> int:
        return self._unit(self._page.caret())

    def setCursorPosition(self, position: int) -> None:
        offset = self._point(position)
        self._page.select_from(offset, offset)
        self._page.reveal(offset)

    def selectionCount(self) -> int:
        return 0 if self._page.selected_span() is None else 1

    def selection(self, _index: int) -> tuple[int, int]:
        """The selected range."""
        span = self._page.selected_span() or Span(0, 0)
        return self._unit(span.start), self._unit(span.end)

    def setSelection(self, _index: int, start: int, end: int) -> None:
        self._page.select_from(self._point(start), self._point(end))

    def addSelection(self, start: int, end: int) -> None:
        self.setSelection(0, start, end)

    def removeSelection(self, _index: int) -> None:
        self._page.select_from(self._page.caret(), self._page.caret())

    def characterRect(self, offset: int) -> QRect:
        rect = self._page.character_rect(self._point(offset))
        if rect.isNull():
            return rect
        return QRect(self._page.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        offset = self._page.offset_at(self._page.viewport().mapFromGlobal(point))
        return -1 if offset is None else self._unit(offset)

    def scrollToSubstring(self, start: int, end: int) -> None:
        self._page.go_to(Span(self._point(start), self._point(end)), flash=False)

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """No formats are told; the run of like ones is the paragraph."""
        report = self._page.report()
        if report is None or not report.blocks:
            return "", offset, offset
        span = report.block_at(self._point(offset)).span
        return "", self._unit(span.start), self._unit(span.end)

    def _map(self) -> Utf16Map:
        report = self._page.report()
        if self._mapped[0] is not report:
            self._mapped = (report, Utf16Map(report.text if report else ""))
        return self._mapped[1]

    def _unit(self, point: int) -> int:
        return self._map().units(point)

    def _point(self, unit: int) -> int:
        report = self._page.report()
        return min(max(0, self._map().point(unit)), len(report.text)) if report else 0
