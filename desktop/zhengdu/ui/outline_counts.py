"""How many notes and figures each section holds, beside its heading."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.panels.outline_panel import OutlinePanel


class OutlineCounts:
    """How many notes and figures each section holds, shown beside its heading."""

    def __init__(self, current: CurrentReport, outline: OutlinePanel) -> None:
        self._current = current
        self._outline = outline
        self._notes: dict[int, int] = {}
        self._figures: dict[int, int] = {}

    def set_notes(self, offsets: list[int]) -> None:
        """Where notes begin."""
        self._notes = self._by_heading(offsets)
        self._outline.set_counts(self._notes, self._figures)

    def set_figures(self, offsets: list[int]) -> None:
        """Where figures stand."""
        self._figures = self._by_heading(offsets)
        self._outline.set_counts(self._notes, self._figures)

    def _by_heading(self, offsets: list[int]) -> dict[int, int]:
        places, report = sorted(offsets), self._current.report
        counts = {
            section.heading.start: bisect_left(places, section.span.end)
            - bisect_left(places, section.span.start)
            for section in (report.sections if report else ())
        }
        return {start: count for start, count in counts.items() if count}
