"""Outline, status bar and panels at the reading position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator


class PlaceView(QObject):
    """Outline, status bar and panels follow the reading position."""

    def __init__(
        self, current: CurrentReport, navigator: Navigator, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._window = window
        current.follow(opened=self._on_report, completed=self._on_report, closed=self._on_closed)
        window.page.visible_range_changed.connect(self._on_visible)
        self._on_visible(*window.page.visible_range())
        window.outline.section_activated.connect(navigator.jump)

    def _on_report(self) -> None:
        report = self._current.report
        if report is not None:
            self._window.outline.set_report(report)
            self._window.setWindowTitle(f"{report.meta.name} — 政读")
            self._window.actions_by_id.set_report_open(True)

    def _on_closed(self) -> None:
        self._window.outline.set_report(None)
        self._window.status.clear()
        self._window.setWindowTitle("政读")
        self._window.actions_by_id.set_report_open(False)

    def _on_visible(self, first: int, last: int) -> None:
        report, window = self._current.report, self._window
        if report is None or not report.blocks:
            return
        window.outline.follow(first, last)
        window.indicators.follow(first)
        window.annotations.follow(first, scrolls=not window.note_editor.isVisible())
        window.status.set_path(report.section_titles(first))
        window.status.set_progress(window.page.progress())
