"""What a command works with: the library, the output, and reports named by file or id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.errors import ReportUnknown
from zhengdu.services import opening

if TYPE_CHECKING:
    from zhengdu.cli.output import Output
    from zhengdu.indicators.figure_correction import FigureCorrection
    from zhengdu.library.stored import StoredReport
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace

_ID = re.compile(r"[0-9a-fA-F]{1,64}")


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line.

    Attributes:
        workspace: what the reader keeps; opened when a command first needs it.
        output: where and how to print.
    """

    workspace: Workspace
    output: Output

    def report(self, key: str) -> Report:
        """The report in a file, or the one of the library with this (beginning of an) id.

        Raises:
            ImportFailed: the file cannot be read.
            ReportUnknown, ReportAmbiguous: the library has none or several.
        """
        if _names_id(key):
            return self.workspace.load(self.workspace.find(key).id)
        return opening.read(Path(key))

    def figure_corrections(self, key: str) -> tuple[FigureCorrection, ...]:
        """What the reader says about the figures of `report(key)`; nothing about those of a file.

        Raises:
            ReportUnknown, ReportAmbiguous: the library has none or several.
        """
        if not _names_id(key):
            return ()
        return self.workspace.figure_corrections(self.workspace.find(key).id)

    def stored(self, key: str) -> StoredReport:
        """The report of the library with this (beginning of an) id, or with the text of a file.

        Raises:
            ImportFailed: the file cannot be read.
            ReportUnknown, ReportAmbiguous: the library has none or several.
        """
        if _names_id(key):
            return self.workspace.find(key)
        report = opening.read(Path(key))
        try:
            return self.workspace.find(report.id)
        except ReportUnknown as error:
            raise ReportUnknown(key=key) from error

    def kept(self, key: str) -> StoredReport:
        """The same, but a file whose text is not in the library is imported."""
        return self.workspace.find(key) if _names_id(key) else self.workspace.import_file(Path(key))


def _names_id(key: str) -> bool:
    """Whether a key is an id: hexadecimal digits that are no file's name."""
    return bool(_ID.fullmatch(key)) and not Path(key).exists()
