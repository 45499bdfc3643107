"""Text brought to one form for comparing: same length for offsets, or squeezed for identity."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_HALF_WIDTH = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    0x3000: 0x20,
    0x00A0: 0x20,
}


def half_width(text: str) -> str:
    """Full-width letters, digits, marks and spaces as half-width ones; no offset changes.

    Chinese marks that have no ASCII twin (。、《》“”) stay as they are.
    """
    return text.translate(_HALF_WIDTH)


def squeezed(text: str) -> str:
    """The text in NFKC form without any white space: what makes two texts the same report."""
    return _SPACES.sub("", unicodedata.normalize("NFKC", text))
