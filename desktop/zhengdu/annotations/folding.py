"""Text in the form in which quotes are compared, with the way back to the offsets of the text.

Width, kinds of quotation marks and dashes, white space and line breaks do not count; letters keep
their case, because MW is not mW, and ², ① and ½ are no digits. Where white space, 。 or … parts two
numbers, that is remembered: a hard wrap does not hide a passage, but 5 10 is not 510.
"""

from __future__ import annotations

import re
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
_POINT = rf"[{INVISIBLE}]*[.,．，]?[{INVISIBLE}]*"
_PARTED = re.compile(rf"(?<=\d)(?!{_POINT}\d)[\s{INVISIBLE}.,．，。｡…‥]+(?=\d)")
"""What stands between two digits and neither is a decimal point nor parts thousands."""
_DIGIT_AT_END = re.compile(r"^[0-9]|[0-9]$")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text for comparing.

    Attributes:
        value: its characters as they are compared.
        offsets: of each of them, the code point of the text it comes from.
        partings: those of them before which a number must not go on.
    """

    value: str
    offsets: Sequence[int]
    partings: frozenset[int]

    def span(self, start: int, end: int) -> Span:
        """The code points of the text that `value[start:end]` comes from; it must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def index(self, offset: int) -> int:
        """The first character that comes from this code point or a later one."""
        return bisect_left(self.offsets, offset)

    def read(self, start: int, end: int) -> str:
        """`value[start:end]` with a blank where numbers are parted."""
        marks = enumerate(self.value[start:end], start)
        return "".join(f" {mark}" if at in self.partings else mark for at, mark in marks)


def folded(text: str) -> Folded:
    """A text as it is compared."""
    forms = {mark: _form(mark) for mark in set(text)}
    behind = {match.end() for match in _PARTED.finditer(text)}
    value: list[str] = []
    offsets = array("L")
    partings = []
    last = ("", "")
    for offset, mark in enumerate(text):
        if offset in behind:
            partings.append(len(value))
        for one in forms[mark]:
            # A dash of another kind may be a sign: 5%—-6%.
            if (one, mark) != last or one not in _RUNS:
                value.append(one)
                offsets.append(offset)
            last = (one, mark)
    return Folded("".join(value), offsets, frozenset(partings))


@lru_cache(maxsize=2)
def folded_report(text: str) -> Folded:
    """The same for a report's whole text, which many anchors are looked for in."""
    return folded(text)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """A quote, a title or a piece of context as it is compared."""
    return folded(text).value


def parted(text: str) -> str:
    """A quote as it is compared, with a blank where its numbers are parted."""
    whole = folded(text)
    return whole.read(0, len(whole.value))


@lru_cache(maxsize=8192)
def _form(mark: str) -> str:
    if mark in INVISIBLE or mark.isspace():
        return ""
    return _ALIKE.get(mark) or _compatible(mark)


def _compatible(mark: str) -> str:
    """A mark as ordinary ones, unless it would become a digit: 10² is not 102, ①5 is not 15."""
    kind, *codes = unicodedata.decomposition(mark).split() or [""]
    if kind == "<square>":
        return "".join(_form(chr(int(code, 16))) for code in codes)
    form = "".join(unicodedata.normalize("NFKC", mark).split())
    is_number = kind == "<circle>" or (not mark.isdecimal() and _DIGIT_AT_END.search(form))
    return mark if is_number else form
