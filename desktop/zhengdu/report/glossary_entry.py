"""Where an entry of a 名词解释 list begins, and which of its words are the term."""

from __future__ import annotations

import re

LONGEST = 45
# Compiled where they are used: most reports have no list of terms.
_NUMBER = (
    r"(?:注\s*)?(?:[［\[【〔]\s*[\d０-９]{1,3}\s*[］\]】〕]|[（(]\s*[\d０-９]{1,3}\s*[）)]|[①-⑳㉑-㉟]"
    r"|[\d０-９]{1,3}\s*[.．、:：](?![\d０-９])|[\d０-９]{1,3}(?=[\s\u3000]))\s*"
)
_MARK = r"[“‘《「（(]|[”’》」）)]|(?P<end>[：:]|——|[，,]?(?:是指|指的是|即(?![将时使日可]))|(?<!指)指(?![导数标挥向引]))"


def is_numbered(text: str) -> bool:
    """Whether a line of an appendix begins with the number of an entry."""
    return bool(re.match(_NUMBER, text))


def number_of(text: str) -> int:
    """The number before a dot, 3 of `3．10种有色金属`; 0 if there is none."""
    match = re.match(r"\s*([\d０-９]{1,3})\s*[.．、]", text)
    return int(match.group(1)) if match else 0


def entry_title(text: str) -> str:
    """The number and the term at the beginning of an entry; empty if none begins here."""
    number = re.match(_NUMBER, text) or re.match(r"[\d０-９]{1,3}[.．、]\s*", text)
    begin = number.end() if number else 0
    end = _separator(text, begin)
    if end is not None:
        return text[:end].strip() if end > begin else ""
    rest = text[begin:]
    if number and 0 < len(rest) <= LONGEST and not rest.endswith(("。", "；")):
        return text.rstrip("：: ")
    return ""


def _separator(text: str, begin: int) -> int | None:
    """Where the term ends: at the first separator outside quotation marks and brackets."""
    depth = 0
    for match in re.compile(_MARK).finditer(text, begin, begin + LONGEST + 3):
        mark = match.group()
        if mark in "“‘《「（(":
            depth += 1
        elif mark in "”’》」）)":
            depth = max(0, depth - 1)
        elif depth == 0:
            return None if re.search(r"[。；]", text[begin : match.start()]) else match.start()
    return None
