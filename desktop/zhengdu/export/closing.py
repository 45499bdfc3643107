"""What a reader has left open in a note is ended, so that it swallows nothing behind the note."""

from __future__ import annotations

import re

from zhengdu.export.fences import fences

_SWALLOWING = (
    "script", "style", "pre", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    "template", "select", "svg", "details",
)  # fmt: skip
# What in HTML goes on, over empty lines and all, until it is closed.
_UNTIL_CLOSED = (
    (re.compile(r"<!--"), "-->"),
    (re.compile(r"^ {0,3}<\?", re.MULTILINE), "?>"),
    (re.compile(r"^ {0,3}<!\[CDATA\[", re.MULTILINE), "]]>"),
    *((re.compile(rf"<{tag}\b", re.IGNORECASE), f"</{tag}>") for tag in _SWALLOWING),
)


def trimmed(note: str) -> str:
    """A reader's Markdown without empty lines around it, its lines ended as all others."""
    return "\n".join(note.splitlines()).strip("\n").rstrip()


def without_open_fence(note: str) -> str:
    """A reader's Markdown with its code ended: the rest is never code where HTML is only words."""
    text = trimmed(note)
    closing = fences(text).closing
    return f"{text}\n{closing}" if closing else text


def closed(note: str) -> str:
    """A reader's Markdown with code fences, comments and the like ended: it swallows nothing."""
    text = without_open_fence(note)
    outside, ends = fences(text).outside, []
    for opening, closing in _UNTIL_CLOSED:
        begun = [match.start() for match in opening.finditer(outside)]
        if begun and closing not in outside[begun[-1] :].lower():
            ends.append(closing)
    return "\n".join((text, *ends))
