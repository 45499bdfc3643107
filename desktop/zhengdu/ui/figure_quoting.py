"""A figure as words of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.export.escaping import escaped
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.models.indicator_tip import sentence_span, value_of

if TYPE_CHECKING:
    from zhengdu.report.model import Report
    from zhengdu.text.span import Span
    from zhengdu.ui.models.indicator_line import IndicatorLine


def quotation(report: Report, line: IndicatorLine) -> tuple[Span, str]:
    """The sentence a row stands in, and the row as one line of Markdown."""
    first = line.row.members[0]
    comma = QCoreApplication.translate("FigureQuoting", ", ")
    said = comma.join(value_of(figure) for figure in line.figures)
    facts = (line.cells[IndicatorColumn.PERIOD], line.cells[IndicatorColumn.KIND][2:])
    told = comma.join(fact for fact in facts if fact)
    words = QCoreApplication.translate("FigureQuoting", "{name}: {said} ({told})")
    note = words.format(name=line.row.name, said=said, told=told)
    return sentence_span(report.text, first.span), escaped(note)
