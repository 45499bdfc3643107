"""What is open in the window: one report, at first perhaps only its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.report.model import Report

    Slot = Callable[[], None]


class CurrentReport(QObject):
    """The open report, and facts about it as they become known.

    Attributes:
        opened: another report is open now (perhaps only its beginning).
        completed: the whole of the open report is there, or it has been corrected: same words,
            another outline or other metadata.
        stored: the open report is in the library, so that notes can be made.
        closed: no report is open any more.
    """

    opened = Signal()
    completed = Signal()
    stored = Signal()
    closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.report: Report | None = None
        self.is_complete = False
        self.is_stored = False
        self.place = 0

    def follow(
        self,
        *,
        opened: Slot | None = None,
        completed: Slot | None = None,
        stored: Slot | None = None,
        closed: Slot | None = None,
    ) -> None:
        """Be told of facts: of those to come, and at once of those that hold already."""
        is_open = self.report is not None
        for signal, slot, holds in (
            (self.opened, opened, is_open),
            (self.completed, completed, is_open and self.is_complete),
            (self.stored, stored, is_open and self.is_stored),
            (self.closed, closed, False),
        ):
            if slot is not None:
                signal.connect(slot)
                if holds:
                    slot()

    def open_beginning(self, report: Report) -> None:
        """Show the beginning of a report while the rest is read."""
        self._replace(report, place=0)
        self.opened.emit()

    def open(self, report: Report, place: int = 0) -> None:
        """Show a whole report, at a code point offset."""
        self._replace(report, place=place)
        self.is_complete = True
        self.opened.emit()
        self.completed.emit()

    def complete(self, report: Report) -> None:
        """Put the whole report in the place of its beginning."""
        self.report = report
        self.is_complete = True
        self.completed.emit()

    def correct(self, report: Report) -> None:
        """Put the open report as its reader has corrected it in its place."""
        self.report = report
        self.completed.emit()

    def mark_stored(self) -> None:
        """The library holds the open report now."""
        self.is_stored = True
        self.stored.emit()

    def close(self) -> None:
        """Show nothing."""
        self.report = None
        self.is_complete = self.is_stored = False
        self.closed.emit()

    def is_showing(self, report_id: str) -> bool:
        """Whether the report with this id is open."""
        return self.report is not None and self.report.id == report_id

    def _replace(self, report: Report, place: int) -> None:
        self.report = report
        self.place = place
        self.is_complete = self.is_stored = False
