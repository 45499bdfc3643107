"""Writing the figures that are shown into a file, away from the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Signal

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.models.indicator_line import IndicatorLine
    from zhengdu.ui.tasks import TaskRunner


class FigureExportController(QObject):
    """Asks for a file and has it written.

    Attributes:
        exported: a file has been written; its path.
        failed: it could not be written; a ZhengduError.
    """

    exported = Signal(str)
    failed = Signal(object)

    def __init__(
        self, current: CurrentReport, runner: TaskRunner, prompts: Prompts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._prompts = prompts

    def ask(self, form: str, lines: tuple[IndicatorLine, ...]) -> None:
        """Ask where the figures of these lines are to be written, as csv, xlsx, md or json."""
        report = self._current.report
        if report is not None:
            figures = tuple(figure for line in lines for figure in line.row.members)
            write = partial(self._write, report, figures, form)
            self._prompts.ask_table_to_save(self._suggested(report, form), write)

    def _write(self, report: Report, figures: tuple[Indicator, ...], form: str, path: Path) -> None:
        work = partial(_written, report, figures, form, path, QLocale().name())
        self._runner.run(work, self.exported.emit, self.failed.emit)

    def _suggested(self, report: Report, form: str) -> Path:
        from zhengdu.services.file_name import file_name

        places = QStandardPaths.StandardLocation
        folder = QStandardPaths.writableLocation(places.DocumentsLocation)
        figures = self.tr("figures")
        return Path(folder) / file_name(f"{report.meta.name}-{figures}", f".{form}", figures)


def _written(
    report: Report, figures: tuple[Indicator, ...], form: str, path: Path, language: str
) -> str:
    from zhengdu.services import exporting

    content = exporting.figures(report, figures, exporting.FigureForm(form), language)
    exporting.write(path, content)
    return str(path)
