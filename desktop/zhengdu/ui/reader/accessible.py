"""Lets screen readers find the page, and tells them of its caret and selection."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from zhengdu.ui.reader.selecting import SelectableView

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface


class Accessibility(QObject):
    """Tells assistive technology where the caret is and what is selected on one page."""

    def __init__(self, page: SelectableView) -> None:
        super().__init__(page)
        self._page = page
        page.selection_changed.connect(self._on_selection)

    def _on_selection(self) -> None:
        # Making the events costs nothing only while nobody listens.
        if not QAccessible.isActive():
            return
        from PySide6.QtGui import QAccessibleTextCursorEvent, QAccessibleTextSelectionEvent

        from zhengdu.ui.reader.accessible_page import AccessiblePage

        known = QAccessible.queryAccessibleInterface(self._page)
        if not isinstance(known, AccessiblePage):
            return
        if known.selectionCount():
            event = QAccessibleTextSelectionEvent(self._page, *known.selection(0))
            QAccessible.updateAccessibility(event)
        cursor = QAccessibleTextCursorEvent(self._page, known.cursorPosition())
        QAccessible.updateAccessibility(cursor)


@cache
def install_factory() -> None:
    """Let Qt find the interfaces of pages; the second time nothing happens."""
    QAccessible.installFactory(_page_interface)


def take_over(page: SelectableView) -> None:
    """Have a page that was asked for before the factory was there asked for anew."""
    from zhengdu.ui.reader.accessible_page import AccessiblePage

    known = QAccessible.queryAccessibleInterface(page) if QAccessible.isActive() else None
    if known is not None and not isinstance(known, AccessiblePage):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))


def _page_interface(_name: str, widget: QObject) -> QAccessibleInterface | None:
    if not isinstance(widget, SelectableView):
        return None
    # Nobody asks before the first page is shown, and most readers never do.
    from zhengdu.ui.reader.accessible_page import AccessiblePage

    made = AccessiblePage(widget)
    # Qt's cache does not hold the Python part: the page does.
    widget.accessible = made
    return made
