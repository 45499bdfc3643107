"""Plain text to paragraphs."""

from __future__ import annotations

import re

from zhengdu.importers.cleaning import cleaned
from zhengdu.report.source import RawParagraph, SetAside, Source
from zhengdu.text.normal import trimmed

_MARKUP = re.compile(r"<!--.*?-->|<U\+00A0>|&nbsp;", re.DOTALL)
_LINES = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")


def from_text(text: str, name: str, encoding: str = "") -> Source:
    """What a text holds, a file's or the clipboard's: each line a paragraph, then cleaned."""
    removed: list[SetAside] = []
    for match in _MARKUP.finditer(text):
        if match.group().startswith("<!--") and trimmed(match.group()[4:-3]):
            removed.append(SetAside(match.group(), "markup", -1))
    plain = _MARKUP.sub(_blank, text)
    lines = [RawParagraph(line) for line in _LINES.split(plain)]
    paragraphs, set_aside = cleaned(lines)
    return Source(name, "text", encoding, paragraphs, (*removed, *set_aside))


def _blank(match: re.Match[str]) -> str:
    """What a piece of markup leaves: its line breaks, or a blank."""
    return "\n" * match.group().count("\n") or " "
