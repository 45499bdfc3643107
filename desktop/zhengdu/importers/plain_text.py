"""Plain text -> raw paragraphs."""

from __future__ import annotations

import re

from zhengdu.report.source import RawParagraph, Source

_LINE_END = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def from_text(text: str, name: str, encoding: str = "") -> Source:
    """What a text holds, as from the clipboard: each line that is not blank is a paragraph."""
    lines = (line.strip() for line in _LINE_END.split(text))
    paragraphs = tuple(RawParagraph(line) for line in lines if line)
    return Source(name, "text", encoding, paragraphs)
