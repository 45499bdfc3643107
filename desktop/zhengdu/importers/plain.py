"""Plain text to paragraphs."""

from __future__ import annotations

import re

from zhengdu.importers.cleaning import cleaned
from zhengdu.importers.comment import without_comments
from zhengdu.report.source import RawParagraph, SetAside, Source
from zhengdu.text.normal import trimmed

_MARKUP = re.compile(r"<U\+00A0>|&nbsp;")
_LINES = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")


def from_text(text: str, name: str, encoding: str = "") -> Source:
    """What a text holds, a file's or the clipboard's: each line a paragraph, then cleaned."""
    plain, comments = without_comments(text)
    removed = [SetAside(part, "markup", -1) for part in comments if trimmed(part[4:-3])]
    plain = _MARKUP.sub(" ", plain)
    lines = [RawParagraph(line) for line in _LINES.split(plain)]
    paragraphs, set_aside = cleaned(lines)
    return Source(name, "text", encoding, paragraphs, (*removed, *set_aside))
