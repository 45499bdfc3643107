"""What the pointer is told over a line of a path: the sentences that it rests on."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.indicators.certainty import Certainty
from zhengdu.indicators.likeness import is_sure
from zhengdu.ui.models.indicator_tip import sentence_span
from zhengdu.ui.models.path_line import SIGNS, LineKind, dated, stage_name
from zhengdu.ui.models.wording import certainty_name

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.ui.models.path_line import PathLine

AROUND = 32
"""Characters of its sentence shown on either side of a figure."""


def tip(line: PathLine, text: str) -> str:
    """A tooltip as HTML in which nothing of the report is taken for HTML.

    Args:
        line: the line.
        text: the report's, with the punctuation that the page shows.
    """
    parts = [f"<b>{escape(line.name)}</b>", escape(_head(line)), escape(line.reason)]
    parts += [_source(figure, text) for figure in line.places]
    if not all(map(is_sure, line.places)):
        parts.append(escape(certainty_name(Certainty.LOW)))
    if line.kind is LineKind.COMPUTED:
        parts.append(escape(how_computed()))
    if len(line.places) > 1:
        parts.append(escape(QCoreApplication.translate(
            "PathTip", "Enter or a click leads to one after the other.")))  # fmt: skip
    return "".join(f"<p>{part}</p>" for part in parts if part)


def how_computed() -> str:
    """What a computed number is, in a sentence."""
    return QCoreApplication.translate(
        "PathTip", "Computed from the report's numbers, which do not state it; prices are ignored."
    )


def _head(line: PathLine) -> str:
    """◐ 预计 · 2021 · 572亿元; a doubt's text is its figure, which is quoted below."""
    if line.kind is LineKind.DOUBT:
        return ""
    stage = f"{SIGNS[line.kind]} {stage_name(line.kind, line.period)}"
    return " · ".join(part for part in (stage, line.period, line.text) if part)


def _source(figure: Indicator, text: str) -> str:
    words = QCoreApplication.translate("PathTip", "{figure}: “{sentence}”")
    return words.format(figure=escape(dated(figure)), sentence=_quoted(figure, text))


def _quoted(figure: Indicator, text: str) -> str:
    """The sentence with the figure bold in it, cut short around it."""
    whole, span = sentence_span(text, figure.span), figure.span
    before, behind = text[whole.start : span.start], text[span.end : whole.end]
    before = before if len(before) <= AROUND else "…" + before[-AROUND:]
    behind = behind if len(behind) <= AROUND else behind[:AROUND] + "…"
    return f"{escape(before)}<b>{escape(span.of(text))}</b>{escape(behind)}"
