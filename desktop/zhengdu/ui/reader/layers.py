"""Layers of marks over the page: spans with a key, found by where they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

from zhengdu.annotations.note import NoteKind, Style
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zhengdu.annotations.note import Colour


class Layer(IntEnum):
    """What lies over the page, bottom to top.

    INDICATOR shows only the mark under the pointer; CURRENT_INDICATOR shows all of its marks and
    is for the figure that is selected in the panel.
    """

    ANNOTATION = 1
    INDICATOR = 2
    CURRENT_INDICATOR = 3
    HIT = 4
    CURRENT_HIT = 5
    FLASH = 6
    TERM = 7


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked passage.

    Attributes:
        span: code points of the report's text.
        key: what it stands for, given back when it is pointed at or activated.
        colour: by meaning, for annotations.
        style: how an annotated passage is marked.
        whole: whether a paragraph is annotated as a whole, which has a bar beside it.
    """

    span: Span
    key: object = None
    colour: Colour | None = None
    style: Style = Style.FILL
    whole: bool = False


@dataclass(frozen=True, slots=True)
class MarginMark:
    """What stands beside the first line of a block for one note.

    Attributes:
        key: id of the note.
        colour: by meaning.
        kind: a bookmark has a sign of its own.
    """

    key: str
    colour: Colour
    kind: NoteKind = NoteKind.HIGHLIGHT


class Marks(Protocol):
    """The marks of one layer."""

    def within(self, span: Span) -> Iterator[Mark]:
        """Those that share a character with `span`, in reading order."""
        ...


class MarkList:
    """Marks of any length; asking costs in proportion to the answer."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = sorted(marks, key=_ends)
        self._starts = [mark.span.start for mark in self._marks]
        self._furthest = list(accumulate((mark.span.end for mark in self._marks), max))

    def within(self, span: Span) -> Iterator[Mark]:
        """Those that share a character with `span`, in reading order."""
        first = bisect_right(self._furthest, span.start)
        for mark in self._marks[first : bisect_left(self._starts, span.end)]:
            if mark.span.end > span.start:
                yield mark


class HitList:
    """Search hits, which are all equally long; tens of thousands cost nothing to hand over."""

    def __init__(self, starts: Sequence[int], length: int) -> None:
        self._starts = starts
        self._length = length

    def within(self, span: Span) -> Iterator[Mark]:
        """Those that share a character with `span`, in reading order."""
        first = bisect_right(self._starts, span.start - self._length)
        for start in self._starts[first : bisect_left(self._starts, span.end)]:
            yield Mark(Span(start, start + self._length))


class Layers:
    """All layers of the page."""

    def __init__(self) -> None:
        self._layers: dict[Layer, Marks] = {}

    def put(self, layer: Layer, marks: Marks) -> None:
        """Replace a layer."""
        self._layers[layer] = marks

    def clear(self) -> None:
        """Empty every layer."""
        self._layers.clear()

    def within(self, layer: Layer, span: Span) -> Iterator[Mark]:
        """The marks of a layer that share a character with `span`."""
        marks = self._layers.get(layer)
        return iter(()) if marks is None else marks.within(span)

    def all_at(self, layer: Layer, offset: int) -> list[Mark]:
        """The marks of a layer at a character, the shortest first."""
        return sorted(self.within(layer, Span(offset, offset + 1)), key=_length)

    def at(self, layer: Layer, offset: int) -> Mark | None:
        """The mark of a layer at a character: the shortest one if there are several."""
        found = list(self.within(layer, Span(offset, offset + 1)))
        return min(found, key=_length, default=None)


def _ends(mark: Mark) -> tuple[int, int]:
    return mark.span.start, mark.span.end


def _length(mark: Mark) -> int:
    return len(mark.span)
