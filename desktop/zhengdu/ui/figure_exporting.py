"""Taking figures out of the program: into files and onto the clipboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.figure_clipboard import CopiedTable
    from zhengdu.ui.models.indicator_line import IndicatorColumn, IndicatorLine
    from zhengdu.ui.tasks import TaskRunner


class FigureExportController(QObject):
    """Works out what is taken away from the GUI thread.

    Attributes:
        copied: so many rows are on the clipboard.
        exported: a file has been written; its path.
        failed: it could not be written; a ZhengduError.
    """

    copied = Signal(int)
    exported = Signal(str)
    failed = Signal(object)

    def __init__(
        self, current: CurrentReport, runner: TaskRunner, prompts: Prompts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._runner = runner
        self._prompts = prompts
        self._data: QMimeData | None = None

    def copy(
        self,
        head: Sequence[str],
        columns: Sequence[IndicatorColumn],
        lines: tuple[IndicatorLine, ...],
        *,
        markdown: bool = False,
    ) -> None:
        """Copy lines as a table; its plain text is in columns, or Markdown."""
        from zhengdu.ui.figure_clipboard import copied_table

        work = partial(copied_table, tuple(head), tuple(columns), lines)
        self._runner.run(work, partial(self._on_table, len(lines), markdown=markdown))

    def close(self) -> None:
        """Leave plain words in the clipboard: Qt cannot give up Python's data at its very end."""
        if self._data is not None and isValid(self._data):
            QGuiApplication.clipboard().setText(self._data.text())

    def _on_table(self, count: int, table: CopiedTable, *, markdown: bool) -> None:
        self._data = table.data(markdown=markdown)
        QGuiApplication.clipboard().setMimeData(self._data)
        self.copied.emit(count)

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
