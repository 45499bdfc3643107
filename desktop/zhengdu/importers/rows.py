"""Characters on a page to lines in reading order: rows, tables and columns."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING

from zhengdu.importers.radicals import unified
from zhengdu.text.normal import trimmed
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhengdu.importers.glyphs import Glyph

WIDE = 1.6
"""Characters' widths between two pieces of a row that do not belong together."""
ROWS = 6
"""Rows with text on both sides from which a gutter parts columns."""
CLEAR = 0.6
"""Of the rows, how many a gutter leaves uncrossed; titles and pictures' captions may cross it."""
_HAN = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_BOUNDARY = re.compile(
    r"(?<=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—]) +(?=[\w%＋+.(（])|(?<=[\w%.)）]) +(?=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—])"
)


@dataclass(frozen=True, slots=True)
class Line:
    """What stands on one baseline in one column.

    Attributes:
        text: its characters.
        left, right, base: its place on the page in points, measured from the upper left.
        em: width of one of its Chinese characters in points.
        bold: what of the text is set in a heading font.
        cells: its pieces where wide gaps part them, otherwise the text alone.
    """

    text: str
    left: float
    right: float
    base: float
    em: float
    bold: tuple[Span, ...] = ()
    cells: tuple[str, ...] = ()


@dataclass(slots=True)
class _Piece:
    """Characters that follow each other closely on one baseline."""

    glyphs: list[Glyph]
    em: float

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right

    @property
    def base(self) -> float:
        return self.glyphs[0].base

    def takes(self, glyph: Glyph) -> bool:
        """Whether a character goes on where the piece ends."""
        gap = glyph.left - self.right
        return abs(glyph.base - self.base) < 0.3 * self.em and -0.6 * self.em < gap < WIDE * self.em


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands on a page, by height and then from left to right, before columns are told.

    Attributes:
        rows: pieces on one height each.
        em: usual width of a Chinese character in points.
    """

    rows: list[list[_Piece]]
    em: float


def rows_of(glyphs: Iterable[Glyph]) -> Rows:
    """The rows of a page."""
    drawn = [glyph for glyph in glyphs if glyph.right >= glyph.left]
    em = _em(drawn)
    return Rows(_rows(_pieces(drawn, em), em), em)


def columns_of(pages: Sequence[Rows]) -> list[list[list[Line]]]:
    """The lines of each page: a list a column or band of full width, in reading order.

    What one page shows about columns holds for the others: the last may have few lines on one side.
    """
    gutters: list[float] = []
    for page in pages:
        _in_reading_order(page.rows, page.em, gutters)
    known = tuple(gutters)
    ordered = [_in_reading_order(page.rows, page.em, list(known)) for page in pages]
    return [
        [[_line(row, page.em) for row in part] for part in parts if part]
        for page, parts in zip(pages, ordered, strict=True)
    ]


def _em(glyphs: Sequence[Glyph]) -> float:
    """The usual width of a Chinese character, or the usual height of a line."""
    widths = [g.right - g.left for g in glyphs if _HAN.match(g.text)]
    return max(median(widths or [g.size for g in glyphs] or [1.0]), 0.1)


def _pieces(glyphs: Sequence[Glyph], em: float) -> list[_Piece]:
    pieces: list[_Piece] = []
    for glyph in glyphs:
        if not trimmed(glyph.text) and (not pieces or not pieces[-1].takes(glyph)):
            continue
        if pieces and pieces[-1].takes(glyph):
            pieces[-1].glyphs.append(glyph)
        else:
            pieces.append(_Piece([glyph], _em([glyph]) if _HAN.match(glyph.text) else em))
    for piece in pieces:
        while len(piece.glyphs) > 1 and not trimmed(piece.glyphs[-1].text):
            piece.glyphs.pop()
    return [piece for piece in pieces if trimmed("".join(g.text for g in piece.glyphs))]


def _rows(pieces: list[_Piece], em: float) -> list[list[_Piece]]:
    """Pieces on one height, each row from left to right; a raised note mark stays in its row."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=attrgetter("base")):
        if rows and piece.base - rows[-1][0].base < 0.5 * em:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=attrgetter("left")) for row in rows]


def _in_reading_order(
    rows: list[list[_Piece]], em: float, gutters: list[float]
) -> list[list[list[_Piece]]]:
    """Rows by column: down the left one, then down the right one, bands of full width between.

    `gutters` are those met so far; a new one is added.
    """
    gutter = _gutter(rows, em)
    if gutter is not None:
        gutters.append(gutter)
    else:
        gutter = next((x for x in gutters if _is_parted(rows, x, em)), None)
    if gutter is None:
        return [rows]
    parts: list[list[list[_Piece]]] = []
    for crossing, band in groupby(rows, key=lambda row: _crosses(row, gutter, em)):
        if crossing:
            parts.append(list(band))
            continue
        rows_here = list(band)
        left = [[p for p in row if p.left < gutter] for row in rows_here]
        right = [[p for p in row if p.left >= gutter] for row in rows_here]
        for side in (left, right):
            parts += _in_reading_order([row for row in side if row], em, gutters)
    return parts


def _crosses(row: list[_Piece], gutter: float, em: float) -> bool:
    return any(p.left < gutter - 0.3 * em and p.right > gutter + 0.3 * em for p in row)


def _is_parted(rows: list[list[_Piece]], gutter: float, em: float) -> bool:
    """Whether a gutter known from elsewhere parts these rows as well."""
    sided = [row for row in rows if not _crosses(row, gutter, em)]
    both = any(row[0].left < gutter <= row[-1].left for row in sided)
    return both and len(sided) >= CLEAR * len(rows)


def _gutter(rows: list[list[_Piece]], em: float) -> float | None:
    """The x of a strip between two columns of prose that hardly any row crosses."""
    gaps = [pair for row in rows for pair in pairwise(row)]
    if len(gaps) < ROWS:
        return None
    places = Counter(round(after.left - 0.5 * em) for _, after in gaps)
    gutter, _ = places.most_common(1)[0]
    pairs = [(a, b) for a, b in gaps if a.right <= gutter <= b.left]
    sided = sum(not _crosses(row, gutter, em) for row in rows)
    if len(pairs) < ROWS or sided < CLEAR * len(rows):
        return None
    left, right = ([pair[side] for pair in pairs] for side in (0, 1))
    return float(gutter) if _is_prose(left, em) and _is_prose(right, em) else None


def _is_prose(pieces: list[_Piece], em: float) -> bool:
    """Whether pieces fill a column as wrapped text does; the cells of a table do not."""
    edge = sorted(p.right for p in pieces)[int(0.9 * len(pieces))]
    full = sum(edge - p.right < 2.2 * em for p in pieces)
    return full >= 0.5 * len(pieces) and median(p.right - p.left for p in pieces) >= 8 * em


def _line(row: list[_Piece], em: float) -> Line:
    texts: list[str] = []
    bold: list[Span] = []
    cells: list[str] = []
    length = 0
    end = row[0].left
    for piece in row:
        text, runs = _text(piece, em)
        apart = piece.left - end > 0.5 * em
        if cells and not apart:
            # Overlapping signs and raised note marks go on where the piece before ends.
            cells[-1] += text
        else:
            cells.append(text)
        if texts and apart:
            texts.append(" ")
            length += 1
        bold += [run.shifted(length) for run in runs]
        texts.append(text)
        length += len(text)
        end = piece.right
    han = [glyph for piece in row for glyph in piece.glyphs if _HAN.match(glyph.text)]
    own = _em(han) if han else em
    right = max(piece.right for piece in row)
    return Line("".join(texts), row[0].left, right, row[0].base, own, tuple(bold), tuple(cells))


def _text(piece: _Piece, em: float) -> tuple[str, list[Span]]:
    """The characters of a piece, and where they are set in a heading font."""
    heavy = [(glyph.heavy, _written(glyph, before, em)) for before, glyph in _with_former(piece)]
    text, marks = "", ""
    for is_heavy, written in heavy:
        text += written
        marks += ("b" if is_heavy else " ") * len(written)
    gone = [match.span() for match in _BOUNDARY.finditer(text)]
    for start, end in reversed(gone):
        text, marks = text[:start] + text[end:], marks[:start] + marks[end:]
    return unified(text), [Span(*match.span()) for match in re.finditer("b+", marks)]


def _with_former(piece: _Piece) -> Iterable[tuple[Glyph | None, Glyph]]:
    return zip([None, *piece.glyphs], piece.glyphs, strict=False)


def _written(glyph: Glyph, before: Glyph | None, em: float) -> str:
    """A character as it is written out, a blank before it where a gap parts two words."""
    text = {"⸺": "——", "⸻": "———", "\xa0": " ", "\x02": "-"}.get(glyph.text, glyph.text)
    if before is None or not trimmed(before.text) or not trimmed(text):
        return text
    gap = glyph.left - before.right
    words = text.isascii() and before.text.isascii() and text.isalnum() and before.text.isalnum()
    return " " + text if gap > (0.2 if words else 0.9) * em else text
