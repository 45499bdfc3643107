"""The report as one tall sheet: its pieces stacked, laid out when they are asked for."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from zhengdu.ui.reader.heights import Heights
from zhengdu.ui.reader.style import PARAGRAPH
from zhengdu.ui.reader.typesetter import Typesetter

if TYPE_CHECKING:
    from zhengdu.report.model import Report
    from zhengdu.ui.reader.metrics import PageMetrics
    from zhengdu.ui.reader.paragraph import SetParagraph
    from zhengdu.ui.reader.piece import Pieces

KEPT = 256
PADDING = 2.0


class Sheet:
    """A report in one setting. Heights are pixels from the sheet's upper edge."""

    def __init__(self, report: Report, pieces: Pieces, metrics: PageMetrics) -> None:
        self.report = report
        self.pieces = pieces
        self.metrics = metrics
        self._typesetter = Typesetter(metrics)
        self._kept: OrderedDict[int, SetParagraph] = OrderedDict()
        self._padding = round(PADDING * metrics.em)
        self._heights = Heights(len(pieces), self)

    def one(self, index: int) -> int:
        """The estimated height of one piece."""
        return self._typesetter.estimate(self.pieces[index])

    def many(self, first: int, last: int) -> int:
        """The estimated height of some pieces together, without looking at each."""
        lines = self.pieces.characters(first, last) / self.metrics.columns + 0.55 * (last - first)
        return round(lines * self.metrics.step + PARAGRAPH.after * self.metrics.em * (last - first))

    def __len__(self) -> int:
        return len(self.pieces)

    @property
    def height(self) -> int:
        """Of the whole sheet with its margins, as far as it is known."""
        return self._heights.total + self._padding * 3

    def top(self, index: int) -> int:
        """The upper edge of a piece."""
        return self._padding + self._heights.top(index)

    def index_at(self, y: int) -> int:
        """The piece at a height."""
        return self._heights.index_at(y - self._padding)

    def paragraph(self, index: int) -> SetParagraph:
        """A piece laid out; its height is known exactly from now on."""
        kept = self._kept.get(index)
        if kept is not None:
            self._kept.move_to_end(index)
            return kept
        piece = self.pieces[index]
        made = self._typesetter.set(piece, piece.span.of(self.report.text))
        self._heights.measure(index, made.height)
        self._kept[index] = made
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made

    def paragraph_of(self, offset: int) -> tuple[int, SetParagraph]:
        """The number and layout of the piece that holds a character."""
        index = self.pieces.index_of(offset)
        return index, self.paragraph(index)
