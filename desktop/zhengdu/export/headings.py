"""Headings that readers write into notes, lower than those that the notes stand under."""

from __future__ import annotations

import re

from zhengdu.export.fences import fences

DEEPEST = 6

_MAY_BE = re.compile(r"#|[=-][ \t]*$", re.MULTILINE)
_HASHES = re.compile(r"#{1,6}(?=[ \t]|$)")
_QUOTE_MARKS = re.compile(r"[ \t>]*")
_ITEM_MARKS = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t>]+)*")
_TAG = re.compile(r"(?<=[</]h)[1-6](?=>)")


def lowered(note: str, levels: int) -> str:
    """A note's Markdown with its headings so many levels lower, as far as there are any.

    Those that are underlined get # instead, as there are two levels of them only. A negative
    number raises them again.
    """
    if not levels or not _MAY_BE.search(note):
        return note
    lines = note.split("\n")
    gone = set()
    for number in fences(note).headings:
        line = lines[number]
        if hashes := _HASHES.search(line):
            level = _level(len(hashes[0]), levels)
            lines[number] = f"{line[: hashes.start()]}{'#' * level}{line[hashes.end() :]}"
        else:
            level = _level(1 if "=" in line else 2, levels)
            lines[number - 1] = _with_hashes(lines[number - 1], line, level)
            gone.add(number)
    return "\n".join(line for number, line in enumerate(lines) if number not in gone)


def lowered_html(html: str, levels: int) -> str:
    """The same of HTML that a `preview.SafeReader` has made."""
    return _TAG.sub(lambda level: str(_level(int(level[0]), levels)), html)


def _level(own: int, levels: int) -> int:
    return min(DEEPEST, max(1, own + levels))


def _with_hashes(words: str, underline: str, level: int) -> str:
    """A line that was underlined, with # instead: where the underline stood, or in its item."""
    marks, before = _marks(_ITEM_MARKS, words), _marks(_QUOTE_MARKS, underline)
    if len(marks) > len(before) or not marks.strip(" \t>"):
        marks, words = before, words[len(_marks(_QUOTE_MARKS, words)) :]
    else:
        words = words[len(marks) :]
    return f"{marks}{'#' * level} {words}"


def _marks(pattern: re.Pattern[str], line: str) -> str:
    found = pattern.match(line)
    return found[0] if found else ""
