"""Promises in their panel; the chart as a picture or on paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Signal

from zhengdu.errors import ExportFailed
from zhengdu.services.analysis import Promises
from zhengdu.services.file_name import file_name
from zhengdu.ui.panels import picture
from zhengdu.ui.panels.picture import Picture
from zhengdu.ui.reader.punctuation import shown

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Metadata, Report
    from zhengdu.ui.analysis import AnalysisController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.main_window import MainWindow
    from zhengdu.ui.navigation import Navigator
    from zhengdu.ui.tasks import TaskRunner


class PathView(QObject):
    """Keeps the panel of promises true to the figures that are known.

    Attributes:
        failed: a picture could not be written; a ZhengduError.
    """

    failed = Signal(object)

    def __init__(
        self,
        current: CurrentReport,
        analysis: AnalysisController,
        navigator: Navigator,
        runner: TaskRunner,
        window: MainWindow,
        prompts: Prompts,
    ) -> None:
        super().__init__(window)
        self._current = current
        self._analysis = analysis
        self._navigator = navigator
        self._runner = runner
        self._window = window
        self._prompts = prompts
        analysis.indicators_found.connect(self._on_indicators)
        panel = window.promises
        panel.figure_wanted.connect(self._on_figure_wanted)
        panel.picture_wanted.connect(self._ask_for_file)
        panel.print_wanted.connect(self._print)

    def save_picture(self, path: Path) -> None:
        """Write the chart that is shown: as SVG where the name says so, otherwise as PNG."""
        drawn = self._picture()
        if drawn is None:
            return
        try:
            picture.save(path, drawn)
        except OSError as error:
            self.failed.emit(ExportFailed(path=path, reason=error.strerror or str(error)))
        else:
            self._window.status.say(self.tr("Chart written to {path}").format(path=path))

    def _on_indicators(self) -> None:
        report, findings = self._current.report, self._analysis.findings
        if report is None or findings is None or not findings.indicators:
            self._show(report, Promises(), "")
        else:
            promises = findings.figures.promises
            self._runner.run(partial(_as_shown, report), partial(self._show, report, promises))

    def _show(self, report: Report | None, promises: Promises, text: str) -> None:
        if self._current.report is report:
            self._window.promises.set_promises(
                promises.paths,
                promises.doubts,
                text=text,
                language=QLocale().name(),
            )

    def _on_figure_wanted(self, figure: Indicator) -> None:
        self._window.indicators.select(figure)
        self._navigator.jump(figure.span)

    def _ask_for_file(self) -> None:
        drawn = self._picture()
        if drawn is None:
            return
        report = self._current.report
        parts = (report.meta.name if report else "", drawn.chart.name)
        name = file_name("-".join(filter(None, parts)), ".png", self.tr("chart"))
        self._prompts.ask_picture_to_save(_folder() / name, self.save_picture)

    def _print(self) -> None:
        drawn = self._picture()
        if drawn is not None:
            picture.ask_and_print(self._window, drawn)

    def _picture(self) -> Picture | None:
        """The chart that is shown, as it leaves the program."""
        view, report = self._window.promises.chart, self._current.report
        if view.chart is None or report is None:
            return None
        return Picture(view.chart, self._source(report.meta), view.font())

    def _source(self, meta: Metadata) -> str:
        """The report's name with its place, and the year that it looks back on."""
        is_bare = meta.place == "中国" and meta.body not in meta.name
        name = meta.body + meta.name if is_bare else meta.name
        if meta.year is None or str(meta.year) in name:
            return name
        return self.tr("{report}, on {year}").format(report=name, year=meta.year)


def _folder() -> Path:
    """The user's folder of pictures, of documents where there is none, or else the home folder."""
    places = QStandardPaths.StandardLocation
    wanted = (places.PicturesLocation, places.DocumentsLocation)
    folders = (Path(QStandardPaths.writableLocation(place)) for place in wanted)
    return next((folder for folder in folders if folder.is_dir()), Path.home())


def _as_shown(report: Report) -> str:
    """The text as the page shows it."""
    return "\n".join(map(shown, report.text.split("\n")))
