"""Where corrections are asked for: outline and page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zhengdu.report.model import SectionKind
from zhengdu.ui.panels.outline_menu import DEMOTE, PROMOTE, REMOVE, RENAME

if TYPE_CHECKING:
    from zhengdu.report.model import Report, Section
    from zhengdu.ui.correcting import CorrectionsController
    from zhengdu.ui.current import CurrentReport
    from zhengdu.ui.dialogs.prompts import Prompts
    from zhengdu.ui.main_window import MainWindow


class CorrectionsView(QObject):
    """Hands on what the reader wants corrected, and asks for what is missing."""

    def __init__(
        self,
        current: CurrentReport,
        corrections: CorrectionsController,
        window: MainWindow,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._corrections = corrections
        self._window = window
        self._prompts = prompts
        window.outline.correction_requested.connect(self._on_requested)
        corrections.refused.connect(self._on_refused)
        actions = window.actions_by_id
        actions["make_heading"].triggered.connect(self._make_heading)
        actions["not_heading"].triggered.connect(self._remove_heading)

    def _on_requested(self, section: Section, name: str) -> None:
        if name in (PROMOTE, DEMOTE):
            self._corrections.move(section, -1 if name == PROMOTE else 1)
        elif name == RENAME:
            self._prompts.ask_text(
                self.tr("Rename Heading"),
                self.tr("Title in the outline; the text of the report stays as it is:"),
                section.title,
                partial(self._corrections.rename, section),
            )
        elif name == REMOVE:
            self._corrections.remove(section)
        else:
            self._corrections.declare(section, SectionKind(name))

    def _make_heading(self) -> None:
        report = self._current.report
        if report is not None and report.blocks:
            block = report.block_at(self._window.page.caret())
            if not self._corrections.add(block.id):
                self._window.status.say(self.tr("This paragraph cannot be made a heading."))

    def _remove_heading(self) -> None:
        """The heading of the paragraph the caret is in, whose section begins there."""
        report = self._current.report
        section = _section_at(report, self._window.page.caret()) if report else None
        if section is None:
            self._window.status.say(self.tr("This paragraph is no heading."))
        else:
            self._corrections.remove(section)

    def _on_refused(self) -> None:
        self._window.status.say(
            self.tr("Corrections can be made once the report is in the library.")
        )


def _section_at(report: Report, offset: int) -> Section | None:
    if not report.blocks:
        return None
    block = report.block_at(offset)
    return next((s for s in report.sections if s.heading.start in block.span), None)
