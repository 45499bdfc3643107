"""What the pointer is told over a figure: its sentence, its place, who found it and how sure."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from zhengdu.indicators.certainty import Certainty, certainty
from zhengdu.indicators.explaining import explanation
from zhengdu.indicators.path_words import reason
from zhengdu.indicators.wording import quantity
from zhengdu.text.span import Span
from zhengdu.ui.models import indicator_text
from zhengdu.ui.models.indicator_line import IndicatorColumn
from zhengdu.ui.models.standing import Standing
from zhengdu.ui.models.wording import (
    DOUBT_SIGN,
    certainty_name,
    kind_name,
    measure_name,
    standing_name,
)

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.ui.models.indicator_line import IndicatorLine

SENTENCE_ENDS = "。！？；\n"
LONGEST_SENTENCE = 240
AROUND = 100
"""Characters shown on either side of a figure in a sentence that is longer."""


def sentence_span(text: str, span: Span) -> Span:
    """The sentence of a text that a passage stands in, without white space around it."""
    start = max((text.rfind(end, 0, span.start) for end in SENTENCE_ENDS), default=-1) + 1
    ends = [text.find(end, span.end) for end in SENTENCE_ENDS]
    end = min((place for place in ends if place >= 0), default=len(text) - 1) + 1
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def tip(line: IndicatorLine, figure: Indicator, text: str) -> str:
    """A tooltip as HTML in which nothing of the report is taken for HTML.

    Args:
        line: the row.
        figure: the one of its figures that is pointed at.
        text: the report's.
    """
    facts = (
        measure_name(figure.measure),
        line.cells[IndicatorColumn.KIND],
        line.cells[IndicatorColumn.PERIOD],
    )
    parts = [
        f"<b>{escape(line.row.name)}</b>",
        escape(" · ".join(fact for fact in facts if fact)),
        _quoted(text, figure.span),
        escape(" › ".join(figure.section)),
        escape(found_by(figure)) if line.standing is not Standing.ADDED else "",
        escape(standing_name(line.standing)),
        escape(_as_found(line)),
        *(escape(f"{DOUBT_SIGN} {why}") for why in _reasons(line)),
    ]
    return "".join(f"<p>{part}</p>" for part in parts if part)


def remarks(line: IndicatorLine) -> str:
    """In words, what the signs before a row's name say, and its period."""
    unsure = certainty_name(Certainty.LOW) if line.certainty is Certainty.LOW else ""
    period = line.cells[IndicatorColumn.PERIOD]
    return " · ".join(filter(None, (period, standing_name(line.standing), unsure, *_reasons(line))))


def _reasons(line: IndicatorLine) -> list[str]:
    return [reason(doubt, QLocale().name()) for doubt in line.doubts]


def _as_found(line: IndicatorLine) -> str:
    """What the rules said of a corrected row."""
    if not line.found:
        return ""
    first = line.found[0]
    facts = (first.name, *map(value_of, line.found), first.period, kind_name(first.kind))
    said = " · ".join(fact for fact in facts if fact)
    return QCoreApplication.translate("IndicatorTip", "As found: {said}").format(said=said)


def found_by(figure: Indicator) -> str:
    """In a sentence: which rule found a figure, and how sure it is."""
    rule = explanation(figure.rule, QLocale().name())
    sure = certainty_name(certainty(figure.confidence))
    words = QCoreApplication.translate("IndicatorTip", "{rule} ({certainty})")
    return words.format(rule=rule, certainty=sure) if rule else ""


def value_of(figure: Indicator) -> str:
    """A figure as the table shows it."""
    shows_growth = figure.direction or figure.measure in indicator_text.GROWTHS
    return indicator_text.growth(figure) if shows_growth else quantity(figure)


def _quoted(text: str, span: Span) -> str:
    """The sentence with the figure bold in it, shortened around the figure if it is very long."""
    if span.end > len(text):
        return ""
    whole = sentence_span(text, span)
    before, behind = text[whole.start : span.start], text[span.end : whole.end]
    if len(whole) > LONGEST_SENTENCE:
        before = before if len(before) <= AROUND else "…" + before[-AROUND:]
        behind = behind if len(behind) <= AROUND else behind[:AROUND] + "…"
    return f"{escape(before)}<b>{escape(span.of(text))}</b>{escape(behind)}"
