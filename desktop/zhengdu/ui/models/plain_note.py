"""The first words of a Markdown note without its marks, for lists."""

from __future__ import annotations

import re

LONGEST = 400
"""Characters that are looked at; a list shows two lines."""

_LINE_MARKS = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)+", re.M)
_RULES = re.compile(r"^[ \t]*(?:[-*_=][ \t]*){3,}$|^[ \t]*(?:```|~~~).*$", re.M)
_LINKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|~~|`)(?=\S)(.+?)(?<=\S)\1")
_SLANTED = re.compile(r"(?<!\*)\*(?=\S)([^*\n]+?)(?<=\S)\*(?!\*)")


def plain(note: str) -> str:
    """The note's beginning as one line of plain text."""
    text = _RULES.sub("", note[:LONGEST])
    text = _LINE_MARKS.sub("", text)
    text = _LINKS.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = _SLANTED.sub(r"\1", text)
    return " ".join(text.split())
