"""A page of a PDF as characters with their places, through PDFium."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAVY = re.compile(
    rb"(?i)bold|heavy|black|simhei|fzhei|fzxbs|xiaobiaosong|stheiti|-hei|\xe9\xbb\x91"
)
"""Names of fonts in which headings are set: bold cuts, 黑体, 小标宋."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character on a page.

    Attributes:
        text: the character; several where PDFium takes a ligature apart.
        left, right: its sides in points from the page's left side.
        base: its baseline in points from the page's upper side.
        size: height of its box in points.
        heavy: whether it is set in a font for headings.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    heavy: bool = False


def glyphs_of(page: Any) -> Iterator[Glyph]:  # noqa: ANN401
    """The characters of a page as they were drawn; blanks that PDFium adds are left out."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    try:
        turn, size = page.get_rotation(), page.get_size()
        place = _Place(text_page.raw)
        surrogate = 0
        for index in range(pdfium.FPDFText_CountChars(text_page.raw)):
            code = pdfium.FPDFText_GetUnicode(text_page.raw, index)
            if 0xD800 <= code < 0xDC00:
                surrogate = code
                continue
            if 0xDC00 <= code < 0xE000 and surrogate:
                code = 0x10000 + ((surrogate - 0xD800) << 10) + code - 0xDC00
            surrogate = 0
            if code < 0x20 or pdfium.FPDFText_IsGenerated(text_page.raw, index) == 1:
                continue
            yield place.glyph(index, chr(code), turn, size)
    finally:
        text_page.close()


class _Place:
    """Asks PDFium where a character stands; the receivers of its answers are made once."""

    def __init__(self, text_page: Any) -> None:  # noqa: ANN401
        import ctypes

        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._page = text_page
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._heavy: dict[bytes, bool] = {}

    def glyph(self, index: int, text: str, turn: int, page: tuple[float, float]) -> Glyph:
        """The character with its box, turned as the page is shown."""
        pdfium, box = self._pdfium, self._box
        pdfium.FPDFText_GetLooseCharBox(self._page, index, box)
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        width, height = page
        if turn == 90:
            return Glyph(text, box.bottom, box.top, self._x.value, box.right - box.left)
        if turn == 270:
            sides = (width - box.top, width - box.bottom)
            return Glyph(text, *sides, height - self._x.value, box.right - box.left)
        size = box.top - box.bottom
        if turn == 180:
            return Glyph(text, width - box.right, width - box.left, self._y.value, size)
        return Glyph(text, box.left, box.right, height - self._y.value, size, self._is_heavy(index))

    def _is_heavy(self, index: int) -> bool:
        self._pdfium.FPDFText_GetFontInfo(
            self._page, index, self._name, len(self._name), self._flags
        )
        name = self._name.value
        heavy = self._heavy.get(name)
        if heavy is None:
            heavy = self._heavy[name] = _HEAVY.search(name) is not None
        return heavy
