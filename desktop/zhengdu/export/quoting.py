"""The sentence that a passage stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.report.model import Report

_END = re.compile(r"[。！？!?][”’」』）)]*")


def sentence_at(report: Report, span: Span) -> Span:
    """The sentence in which a passage begins, with its full stop, without blanks at its ends."""
    block = report.block_at(span.start).span
    text = report.text
    start, end = block.start, block.end
    for stop in _END.finditer(text, block.start, block.end):
        if stop.end() <= span.start:
            start = stop.end()
        elif stop.start() >= span.start:
            end = stop.end()
            break
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))
