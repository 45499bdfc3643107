r"""Plain text inside Markdown: whatever is quoted must read back as the same characters.

Both CommonMark and Python-Markdown must agree, so a backslash is used only where both know it, and
a numeric entity elsewhere (Python-Markdown knows no \~, \$, \=; Obsidian reads $ and %% and ==).
"""

from __future__ import annotations

import re

_BACKSLASHED = frozenset("\\`*_[]>#")
_SPECIAL = re.compile(
    r"[\\`*_\[\]>#<~$^|{}\t\u2028\u2029]|%(?=%)|(?<=%)%|=(?==)|(?<==)=|&(?=#?\w+;)"
)
# A list item, a rule or a heading's underline is made at the beginning of a line only.
_LIST_NUMBER = re.compile(r"^(\d+)([.)])")
_LIST_MARK = re.compile(r"^[-+=:]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """A text without what neither Markdown nor YAML holds: control characters, surrogates."""
    return _UNPRINTABLE.sub("", text)


def escaped(line: str) -> str:
    """One line of plain text as Markdown, without what is not printable."""
    return _escaped(line, at_line_start=True)


def escaped_inside(text: str) -> str:
    """The same of words that do not begin a line of the document."""
    return _escaped(text, at_line_start=False)


def _escaped(line: str, *, at_line_start: bool) -> str:
    text = printable(line)
    start = len(text) - len(text.lstrip())
    end = max(start, len(text.rstrip()))
    inner = _SPECIAL.sub(_harmless, text[start:end])
    if at_line_start:
        inner = _LIST_MARK.sub(_harmless, _LIST_NUMBER.sub(r"\1\\\2", inner))
    return _as_entities(text[:start]) + inner + _as_entities(text[end:])


def _harmless(match: re.Match[str]) -> str:
    character = match.group()
    return "\\" + character if character in _BACKSLASHED else _as_entities(character)


def _as_entities(text: str) -> str:
    return "".join(f"&#{ord(character)};" for character in text)
