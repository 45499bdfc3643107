"""Jumps with back and forward, and everything that follows the reading position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zhengdu.ui.history import History, Place

if TYPE_CHECKING:
    from zhengdu.text.span import Span
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.opening import OpeningController
    from zhengdu.ui.reader.page import ReportPage
    from zhengdu.ui.tasks import TaskRunner

KEEP_PLACE_MS = 1500
"""Rest of the page after which the reading position is written down."""


class Navigator(QObject):
    """Moves the page and remembers where it came from.

    Attributes:
        history_changed: going back or forward has become possible or impossible.
    """

    history_changed = Signal()

    def __init__(
        self,
        current: CurrentReport,
        page: ReportPage,
        opener: OpeningController,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._page = page
        self._opener = opener
        self._runner = runner
        self.history = History()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(KEEP_PLACE_MS)
        self._rest.timeout.connect(self.keep_place)
        current.follow(opened=self._on_opened, completed=self._on_completed, closed=self._on_closed)
        opener.wished.connect(page.setFocus)
        opener.left.connect(self._on_left)
        opener.place_known.connect(self._on_place_known)
        page.jumped.connect(self._on_jumped)
        page.reading_position_changed.connect(self._on_moved)

    def jump(self, target: Span | int) -> None:
        """Go to a passage and make Back return here."""
        self._leave(self._page.position())
        self._page.go_to(target)

    def jump_to_report(self, report_id: str) -> None:
        """Show another report of the library and make Back return here."""
        if not self._current.is_showing(report_id):
            self._on_left()
            self._opener.open_stored(report_id)
        else:
            self._page.setFocus()

    def back(self) -> None:
        """Return to where the last jump came from."""
        self._move_to(self.history.back(self._here()))

    def forward(self) -> None:
        """Take back the last Back."""
        self._move_to(self.history.forward(self._here()))

    def next_section(self) -> None:
        """Go to the next heading below the top of the page."""
        starts = self._heading_starts()
        index = bisect_right(starts, self._page.position())
        if index < len(starts):
            self._page.go_to(starts[index])

    def previous_section(self) -> None:
        """Go to the heading above the top of the page."""
        starts = self._heading_starts()
        index = bisect_left(starts, self._page.position()) - 1
        if index >= 0:
            self._page.go_to(starts[index])

    def keep_place(self) -> None:
        """Write the reading position into the library."""
        self._rest.stop()
        report = self._current.report
        if report is None or not self._current.is_stored:
            return
        report_id, offset = report.id, self._page.position()
        self._runner.store(
            lambda workspace: workspace.set_position(report_id, offset), _ignore, _ignore
        )

    def _heading_starts(self) -> list[int]:
        report = self._current.report
        return [] if report is None else [s.heading.start for s in report.sections]

    def _here(self) -> Place:
        report = self._current.report
        return Place(report.id if report else "", self._page.position())

    def _leave(self, offset: int) -> None:
        report = self._current.report
        if report is not None and self._current.is_complete:
            self.history.leave(Place(report.id, offset))
            self.history_changed.emit()

    def _move_to(self, place: Place | None) -> None:
        self.history_changed.emit()
        if place is None:
            return
        if self._current.is_showing(place.report):
            self._page.go_to(place.offset)
        else:
            self._opener.open_stored(place.report, place.offset)

    def _on_opened(self) -> None:
        self._page.set_report(self._current.report, self._current.place)

    def _on_completed(self) -> None:
        report = self._current.report
        if report is not None and self._page.report() is not report:
            self._page.replace_report(report)

    def _on_closed(self) -> None:
        self._page.set_report(None)

    def _on_left(self) -> None:
        self._leave(self._page.position())
        self.keep_place()

    def _on_place_known(self, place: int) -> None:
        """Go there, unless the reader has gone somewhere meanwhile."""
        if self._page.position() == 0:
            self._page.go_to(place)

    def _on_jumped(self, from_offset: int) -> None:
        self._leave(from_offset)

    def _on_moved(self, _offset: int) -> None:
        self._rest.start()


def _ignore(_result: object) -> None:
    """A place that could not be written down is no reason to disturb the reader."""
