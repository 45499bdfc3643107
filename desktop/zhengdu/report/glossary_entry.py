"""Where an entry of a 名词解释 list begins, and which of its words are the term."""

from __future__ import annotations

import re

from zhengdu.text.span import Span

LONGEST = 40
_NUMBER = re.compile(
    r"^(?:[［\[【]\s*\d{1,3}\s*[］\]】]|[（(]\s*\d{1,3}\s*[）)]|[①-⑳㉑-㉟]|\d{1,3}\s*[.．、:：]|\d{1,3}(?=[^\d%％年月日.]))\s*"
)
_SEPARATOR = re.compile(r"[：:]|，?(?:即|是指|指的是|指)|——")


def entry_name(text: str) -> Span | None:
    """The term at the beginning of an entry, without its number; None if none begins here."""
    number = _NUMBER.match(text)
    begin = number.end() if number else 0
    separator = _first_separator(text, begin)
    if separator is not None:
        return Span(begin, separator) if separator > begin else None
    rest = text[begin:]
    if number and len(rest) <= LONGEST and not rest.endswith("。"):
        return Span(begin, len(text.rstrip("：:")))
    return None


def _first_separator(text: str, begin: int) -> int | None:
    """Where the term ends: at the first separator outside quotation marks."""
    depth = 0
    for match in re.finditer(
        r"[“《（(]|[”》）)]|" + _SEPARATOR.pattern, text[: begin + LONGEST + 3]
    ):
        mark = match.group()
        if match.start() < begin:
            continue
        if mark in "“《（(":
            depth += 1
        elif mark in "”》）)":
            depth = max(0, depth - 1)
        elif depth == 0 and match.start() - begin <= LONGEST:
            return match.start()
    return None
