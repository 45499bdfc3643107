"""Heights of very many paragraphs, most of them estimated, in chunks."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import Protocol

CHUNK = 128


class Estimator(Protocol):
    """Guesses heights in pixels without laying anything out."""

    def one(self, index: int) -> int:
        """The height of one paragraph."""
        ...

    def many(self, first: int, last: int) -> int:
        """The height of paragraphs `first` to `last` (not included) together, in constant time."""
        ...


class Heights:
    """The stacked heights of `count` paragraphs in pixels.

    A chunk of paragraphs is estimated as a whole until one of them is measured, so that making
    this for a hundred thousand paragraphs costs less than a millisecond.
    """

    def __init__(self, count: int, estimator: Estimator) -> None:
        self._count = count
        self._estimator = estimator
        self._chunks: dict[int, list[int]] = {}
        self._totals = [
            estimator.many(first, min(first + CHUNK, count)) for first in range(0, count, CHUNK)
        ]
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return self._count

    @property
    def total(self) -> int:
        """The height of all paragraphs."""
        return self._chunk_tops()[-1]

    def height(self, index: int) -> int:
        """The height of one paragraph, measured or estimated."""
        return self._opened(index // CHUNK)[index % CHUNK]

    def top(self, index: int) -> int:
        """The height of everything before a paragraph; `index` may be the count."""
        number, inside = divmod(index, CHUNK)
        above = self._chunk_tops()[number]
        return above + sum(self._opened(number)[:inside]) if inside else above

    def measure(self, index: int, height: int) -> None:
        """Replace the estimate of one paragraph."""
        number, inside = divmod(index, CHUNK)
        chunk = self._opened(number)
        difference = height - chunk[inside]
        if difference:
            chunk[inside] = height
            self._change(number, difference)

    def index_at(self, y: int) -> int:
        """The paragraph at a height; the first or last one beyond the ends."""
        if y < 0:
            return 0
        number = bisect_right(self._chunk_tops(), y) - 1
        if number >= len(self._totals):
            return max(0, self._count - 1)
        tops = list(accumulate(self._opened(number), initial=0))
        rest = y - self._chunk_tops()[number]
        inside = min(bisect_right(tops, rest) - 1, len(tops) - 2)
        return number * CHUNK + inside

    def _opened(self, number: int) -> list[int]:
        chunk = self._chunks.get(number)
        if chunk is None:
            first = number * CHUNK
            last = min(first + CHUNK, self._count)
            chunk = [self._estimator.one(index) for index in range(first, last)]
            self._chunks[number] = chunk
            self._change(number, sum(chunk) - self._totals[number])
        return chunk

    def _change(self, number: int, difference: int) -> None:
        if difference:
            self._totals[number] += difference
            self._tops = None

    def _chunk_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._totals, initial=0))
        return self._tops
