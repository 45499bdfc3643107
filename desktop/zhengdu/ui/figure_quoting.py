"""Figures as words of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.export.escaping import escaped
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.models.indicator_tip import sentence_span, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.model import Report
    from zhengdu.text.span import Span
    from zhengdu.ui.models.indicator_line import IndicatorLine


def quotation(report: Report, lines: Sequence[IndicatorLine]) -> tuple[Span, str]:
    """The sentence that the first of some rows stands in, and all of them as Markdown."""
    quoted = [_quoted(line) for line in lines]
    note = quoted[0] if len(quoted) == 1 else "\n".join(f"- {one}" for one in quoted)
    return sentence_span(report.text, lines[0].row.members[0].span), note


def _quoted(line: IndicatorLine) -> str:
    comma = QCoreApplication.translate("FigureQuoting", ", ")
    said = comma.join(value_of(figure) for figure in line.figures)
    facts = (line.cells[IndicatorColumn.PERIOD], line.cells[IndicatorColumn.KIND][2:])
    told = comma.join(fact for fact in facts if fact)
    words = QCoreApplication.translate("FigureQuoting", "{name}: {said} ({told})")
    return escaped(words.format(name=line.row.name, said=said, told=told))
