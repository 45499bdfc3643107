"""Text brought to one form for comparing: same length for offsets, or squeezed for identity."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACES = re.compile(r"\s+")
_HALF_WIDTH = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys([0x3000, 0xA0, *range(0x2000, 0x200B)], 0x20),
    0x2236: ord(":"),
    0x301C: ord("~"),
    0x2013: ord("-"),
    0x2212: ord("-"),
}
_SHAPE = {
    **_HALF_WIDTH,
    **dict.fromkeys(map(ord, "一二三四五六七八九十"), "N"),
    ord("、"): "`",
    ord("〔"): "(",
    ord("〕"): ")",
    ord("—"): "-",
    ord("―"): "-",
    ord("─"): "-",
}
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\xad"
_BLANKS = " \t\r\n\f\v\x1c\x1d\x1e\x1f\x85\xa0\u3000\u2028\u2029" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_TRIMMED = _BLANKS + INVISIBLE


def half_width(text: str) -> str:
    """Full-width letters, digits, marks and spaces as half-width ones; no offset changes.

    Chinese marks that have no ASCII twin (。、《》“”) stay as they are.
    """
    return text.translate(_HALF_WIDTH)


def shape(text: str, length: int = 16) -> str:
    """The beginning of a text for telling how it is numbered; no offset changes.

    Half-width, a Chinese numeral as N, 、 as `, all dashes as -: a pattern over it needs no sets
    of Chinese characters, which are slow to compile.
    """
    return text[:length].translate(_SHAPE)


def fold(text: str) -> str:
    """The text for comparing: half-width and lower case; no offset changes."""
    narrow = half_width(text)
    lowered = narrow.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in narrow)


def trimmed(text: str) -> str:
    """The text without blanks and invisible characters at its ends."""
    return text.strip(_TRIMMED)


def squeezed(text: str) -> str:
    """The text in NFKC form without any white space: what makes two texts the same report."""
    return _SPACES.sub("", unicodedata.normalize("NFKC", text)).translate(_DROPPED)


def text_id(paragraphs: Iterable[str]) -> str:
    """64 hexadecimal digits that depend on the characters alone, not on width, blanks or breaks.

    Paragraph by paragraph: normalising a long text in one call would hold up other threads.
    """
    import hashlib  # loads OpenSSL, and a report of the library has its id already

    digest = hashlib.sha256()
    for paragraph in paragraphs:
        digest.update(squeezed(paragraph).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


_DROPPED = {ord(c): None for c in INVISIBLE}
