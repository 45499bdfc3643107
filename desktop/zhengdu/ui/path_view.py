"""Promises in their panel, worked out off the GUI thread; the chart as a picture or on paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from zhengdu.errors import ExportFailed
from zhengdu.services.analysis import Promises
from zhengdu.services.file_name import file_name
from zhengdu.ui.panels import picture

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.pairing import IndicatorRow
    from zhengdu.report.model import Report
    from zhengdu.ui.analysis import AnalysisController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator
    from zhengdu.ui.tasks import TaskRunner


class PathView(QObject):
    """Keeps the panel of promises true to the figures that are known.

    Attributes:
        failed: a picture could not be written; a ZhengduError.
        saved: a picture was written; its path.
    """

    failed = Signal(object)
    saved = Signal(str)

    def __init__(
        self,
        current: CurrentReport,
        analysis: AnalysisController,
        navigator: Navigator,
        runner: TaskRunner,
        window: MainWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._navigator = navigator
        self._runner = runner
        self._window = window
        analysis.indicators_found.connect(self._on_indicators)
        panel = window.promises
        panel.figure_wanted.connect(self._on_figure_wanted)
        panel.picture_wanted.connect(self._ask_for_file)
        panel.print_wanted.connect(self._print)

    def save_picture(self, path: Path) -> None:
        """Write the chart that is shown: as SVG where the name says so, otherwise as PNG."""
        view = self._window.promises.chart
        if view.chart is None:
            return
        try:
            picture.save(path, view.chart, view.font())
        except OSError as error:
            self.failed.emit(ExportFailed(path=path, reason=error.strerror or str(error)))
        else:
            self.saved.emit(str(path))

    def _on_indicators(
        self, indicators: tuple[Indicator, ...], _rows: tuple[IndicatorRow, ...]
    ) -> None:
        report = self._current.report
        if report is None or not indicators:
            self._show(report, Promises())
        else:
            self._runner.run(partial(_find, report, indicators), partial(self._show, report))

    def _show(self, report: Report | None, promises: Promises) -> None:
        if self._current.report is report:
            self._window.promises.set_promises(promises.paths, promises.doubts, QLocale().name())

    def _on_figure_wanted(self, figure: Indicator) -> None:
        self._window.indicators.select(figure)
        self._navigator.jump(figure.span)

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Save Chart"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PNG picture (*.png)"), self.tr("SVG drawing (*.svg)")])
        dialog.setDefaultSuffix("png")
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        dialog.setDirectory(QStandardPaths.writableLocation(pictures))
        dialog.selectFile(self._suggested())
        dialog.filterSelected.connect(partial(_follow_filter, dialog))
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_file_chosen(self, name: str) -> None:
        self.save_picture(Path(name))

    def _suggested(self) -> str:
        report, chart = self._current.report, self._window.promises.chart.chart
        parts = (report.meta.name if report else "", chart.name if chart else "")
        return file_name("-".join(part for part in parts if part), ".png", self.tr("chart"))

    def _print(self) -> None:
        view = self._window.promises.chart
        if view.chart is not None:
            picture.ask_and_print(self._window, view.chart, view.font())


def _follow_filter(dialog: QFileDialog, chosen: str) -> None:
    dialog.setDefaultSuffix("svg" if "svg" in chosen else "png")


def _find(report: Report, indicators: tuple[Indicator, ...]) -> Promises:
    from zhengdu.services import analysis

    return analysis.promises(report, indicators)
