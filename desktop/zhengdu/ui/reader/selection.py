"""What is selected: a fixed end, a moving end, and the unit it grows by."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.ui.reader.boundaries import Boundaries


class Unit(Enum):
    """What a selection grows by."""

    CHARACTER = auto()
    WORD = auto()
    SENTENCE = auto()


class Selection:
    """A selection in a text; both ends are gaps between code points."""

    def __init__(self) -> None:
        self._origin = Span(0, 0)
        self._unit = Unit.CHARACTER
        self.anchor = 0
        self.caret = 0

    @property
    def span(self) -> Span | None:
        """The selected characters, None if there are none."""
        if self.anchor == self.caret:
            return None
        return Span(min(self.anchor, self.caret), max(self.anchor, self.caret))

    def place(self, offset: int) -> None:
        """Put both ends at an offset: nothing is selected."""
        self.set(offset, offset)

    def set(self, anchor: int, caret: int) -> None:
        """Select from one offset to another; the second is the end that moves."""
        self.anchor, self.caret = anchor, caret
        self._unit = Unit.CHARACTER

    def begin(self, unit: Unit, offset: int, boundaries: Boundaries) -> None:
        """Select the unit at a character and grow by such units from there."""
        self._unit = unit
        self._origin = _unit_at(unit, offset, boundaries)
        self.anchor, self.caret = self._origin.start, self._origin.end

    def extend(self, offset: int, boundaries: Boundaries) -> None:
        """Move the moving end to an offset, by whole units."""
        if self._unit is Unit.CHARACTER:
            self.caret = offset
            return
        other = _unit_at(self._unit, offset, boundaries)
        if offset < self._origin.start:
            self.anchor, self.caret = self._origin.end, other.start
        elif offset < self._origin.end:
            self.anchor, self.caret = self._origin.start, self._origin.end
        else:
            # Standing right before a unit does not take it in.
            end = other.end if offset > other.start else offset
            self.anchor, self.caret = self._origin.start, end


def _unit_at(unit: Unit, offset: int, boundaries: Boundaries) -> Span:
    if unit is Unit.WORD:
        return boundaries.word(offset)
    if unit is Unit.SENTENCE:
        return boundaries.sentence(offset)
    return Span(offset, offset)
