"""File names made of what a report says about itself, good on every system."""

from __future__ import annotations

import re

LONGEST_BYTES = 180
"""Of a name without its suffix; file systems take 255 for the whole of it."""

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+')
_SURROGATE = re.compile(r"[\ud800-\udfff]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)", re.I)


def file_name(words: str, suffix: str, otherwise: str = "notes") -> str:
    """A name for a file in whatever folder: no path, no control or direction marks, not too long.

    Args:
        words: what it is to be called.
        suffix: with its dot.
        otherwise: its name where nothing is left of the words.
    """
    name = _SURROGATE.sub("", _UNSAFE.sub("_", words))
    name = _cut(" ".join(name.split())).strip(" .")
    if not name.strip("_"):
        name = otherwise
    if _RESERVED.fullmatch(name.partition(".")[0].strip()):
        name = f"_{name}"
    return name + suffix


def _cut(name: str) -> str:
    return name.encode("utf-8")[:LONGEST_BYTES].decode("utf-8", "ignore")
