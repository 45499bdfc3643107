"""Text in the form in which quotes are compared, with the way back to the offsets of the text.

Width, kinds of quotation marks and dashes, white space and line breaks do not count; letters keep
their case, because MW is not mW.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from zhengdu.text.normal import INVISIBLE
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALIKE = {
    **dict.fromkeys("“”„‟‘’‚‛'＂＇「」『』﹁﹂﹃﹄〝〞〟«»", '"'),
    **dict.fromkeys("‐‑‒–—―─━−－﹣﹘⸺⸻", "-"),
    **dict.fromkeys("。｡", "."),
    **dict.fromkeys("•・‧∙⋅", "·"),
    **dict.fromkeys("〔［【", "("),
    **dict.fromkeys("〕］】", ")"),
    "∶": ":",
    "〜": "~",
}
_RUNS = "-."
"""Marks that are written once or several times alike: —— and —, …… and …."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text for comparing.

    Attributes:
        value: its characters as they are compared.
        offsets: of each of them, the code point of the text it comes from.
    """

    value: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The code points of the text that `value[start:end]` comes from; it must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def index(self, offset: int) -> int:
        """The first character that comes from this code point or a later one."""
        return bisect_left(self.offsets, offset)


def folded(text: str) -> Folded:
    """A text as it is compared."""
    forms = {mark: _form(mark) for mark in set(text)}
    value: list[str] = []
    offsets = array("L")
    last = ""
    for offset, mark in enumerate(text):
        for one in forms[mark]:
            if one != last or one not in _RUNS:
                value.append(one)
                offsets.append(offset)
            last = one
    return Folded("".join(value), offsets)


@lru_cache(maxsize=2)
def folded_report(text: str) -> Folded:
    """The same for a report's whole text, which many anchors are looked for in."""
    return folded(text)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """A quote, a title or a piece of context as it is compared."""
    return folded(text).value


def _form(mark: str) -> str:
    if mark in INVISIBLE or mark.isspace():
        return ""
    return _ALIKE.get(mark) or "".join(unicodedata.normalize("NFKC", mark).split())
