"""Printed lines to paragraphs: indents, short lines, wider gaps and other sizes tell them apart."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from zhengdu.report.source import RawParagraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zhengdu.importers.rows import Line

FEW = 8
"""Lines of a column below which its sides are taken from a like column elsewhere."""
SLACK = 0.4
"""Characters' widths by which measured and real space at a line's end may differ."""
INDENT = 0.7
"""Characters' widths by which a first line begins further in."""
WIDER = 1.2
"""Usual distances of baselines that part paragraphs."""
_ENDS = re.compile(r"[。！？!?：:；;…][”’』」）)]*$")
_STARTS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分|"
    r"各位(?:代表|委员)|——|附件|\d{1,2}[.．、](?!\d))"
)
_CLUSTER = re.compile(
    r"(?:[“‘「『（(《〈【\[]*(?:[A-Za-z0-9%+./:_-]+|—+|…+|.)[，。、；：？！”’」』）)》〉】\],.;:!?%％…]*){1,2}?(?![“‘])"
)


@dataclass(frozen=True, slots=True)
class _Frame:
    """The sides between which a column's lines run."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with the sides of its column; `fresh` where another column or page begins."""

    line: Line
    frame: _Frame
    fresh: bool

    @property
    def indent(self) -> float:
        return (self.line.left - self.frame.left) / self.line.em

    @property
    def missing(self) -> float:
        return (self.frame.right - self.line.right) / self.line.em


def paragraphs(columns: Sequence[Sequence[Line]]) -> list[RawParagraph]:
    """The paragraphs of lines in reading order."""
    placed = _placed([column for column in columns if column])
    leading = _leading(columns)
    usual = _usual_indent(placed)
    made: list[RawParagraph] = []
    before: _Placed | None = None
    for number, one in enumerate(placed):
        is_row = _is_row(placed, number)
        if is_row:
            made.append(RawParagraph("\t".join(one.line.cells), table=True))
        elif before is None or _begins(before, one, leading, usual):
            made.append(RawParagraph(one.line.text, one.line.bold))
        else:
            made[-1] = _joined(made[-1], one.line)
        before = None if is_row else one
    return made


def _placed(columns: Sequence[Sequence[Line]]) -> list[_Placed]:
    sure = [_frame(column) for column in columns if len(column) >= FEW]
    placed: list[_Placed] = []
    for column in columns:
        frame = _frame(column)
        if len(column) < FEW and sure:
            like = min(sure, key=lambda one: abs(one.left - frame.left))
            near = abs(like.left - frame.left) < 6 * column[0].em
            if near or (like.left <= frame.left and frame.right <= like.right):
                frame = like
        placed += [_Placed(line, frame, index == 0) for index, line in enumerate(column)]
    return placed


def _frame(column: Sequence[Line]) -> _Frame:
    """The sides that lines keep to: the leftmost that several share, and the rightmost."""
    lefts = Counter(round(line.left / line.em * 2) for line in column)
    shared = [place for place, count in lefts.items() if count >= max(2, len(column) // 12)]
    least = min(shared or lefts)
    left = min(line.left for line in column if round(line.left / line.em * 2) == least)
    return _Frame(left, _right_side(column))


def _right_side(column: Sequence[Line]) -> float:
    """Where full lines end: where most do, for marks may hang out and numbers may run over."""
    most = max(line.right for line in column)
    ends = Counter(
        round(5 * line.right / line.em) for line in column if most - line.right < 3 * line.em
    )
    end, count = ends.most_common(1)[0]
    if count < max(3, len(column) // 4):
        return most
    return max(line.right for line in column if round(5 * line.right / line.em) == end)


def _leading(columns: Iterable[Sequence[Line]]) -> float:
    """The usual distance of baselines within paragraphs."""
    steps = [b.base - a.base for column in columns for a, b in pairwise(column)]
    small = sorted(steps)[: max(1, len(steps) * 3 // 4)]
    return median(small) if small else 0.0


def _is_row(placed: Sequence[_Placed], number: int) -> bool:
    """Whether a line is a row of a table: it has cells, and so has the line before or behind."""

    def cells(index: int) -> int:
        return len(placed[index].line.cells) if 0 <= index < len(placed) else 0

    return cells(number) > 1 and max(cells(number - 1), cells(number + 1)) > 1


def _usual_indent(placed: Sequence[_Placed]) -> float:
    """Characters' widths by which first lines are further in; 0 where they are not."""
    indents = Counter(
        round(2 * one.indent) / 2 for one in placed if INDENT < one.indent < 4 and one.missing < 2
    )
    usual, count = indents.most_common(1)[0] if indents else (0.0, 0)
    return usual if count > len(placed) // 25 else 0.0


def _begins(before: _Placed, one: _Placed, leading: float, usual: float) -> bool:
    """Whether a line begins a paragraph; `usual` is the indent of first lines."""
    former, line = before.line, one.line
    ended = bool(_ENDS.search(former.text))
    if abs(line.em - former.em) > 0.12 * former.em and len(former.text) > 1 < len(line.text):
        return True
    if not one.fresh and leading and line.base - former.base > WIDER * leading:
        return True
    full = before.missing < _cluster(line.text) + SLACK
    if one.indent > INDENT:
        # A block that is set further in as a whole goes on until a sentence ends.
        block = abs(one.indent - before.indent) < 0.3 < abs(one.indent - usual)
        return ended or not block or not full
    if not full:
        return True
    # Without indents, a sentence's end short of the side counts where a gap cannot be seen.
    if ended and not usual and (_STARTS.match(line.text) or (one.fresh and before.missing > 0.7)):
        return True
    return ended and bool(line.bold) and not former.bold and len(line.bold[0]) == len(line.text)


def _cluster(text: str) -> float:
    """Characters' widths of what is never broken at a line's start: a word, a mark behind it."""
    match = _CLUSTER.match(text)
    cluster = match.group() if match else text[:1]
    return min(sum(0.55 if character.isascii() else 1.0 for character in cluster), 12.0)


def _joined(paragraph: RawParagraph, line: Line) -> RawParagraph:
    former = paragraph.text
    words = former[-1:].isascii() and former[-1:].isalpha() and line.text[0].isascii()
    glue = " " if words and line.text[0].isalpha() else ""
    shift = len(former) + len(glue)
    bold = (*paragraph.bold, *(run.shifted(shift) for run in line.bold))
    return RawParagraph(former + glue + line.text, bold)
