"""Back and forward over jumps, as in a browser."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A reading position: a report's id and a code point offset in its text."""

    report: str
    offset: int


class History:
    """Two stacks of places; a jump pushes the place it leaves and clears the way forward."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to return to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether a return can be taken back."""
        return bool(self._forward)

    def leave(self, place: Place) -> None:
        """Remember the place a jump leaves; the same place twice counts once."""
        self._forward.clear()
        if not self._back or self._back[-1] != place:
            self._back.append(place)
            del self._back[:-LONGEST]

    def back(self, here: Place) -> Place | None:
        """The place to return to; `here` becomes the place to go forward to."""
        return self._move(self._back, self._forward, here)

    def forward(self, here: Place) -> Place | None:
        """The place that was left by going back."""
        return self._move(self._forward, self._back, here)

    def forget(self, report: str) -> None:
        """Drop the places of a report that is gone."""
        self._back = [place for place in self._back if place.report != report]
        self._forward = [place for place in self._forward if place.report != report]

    @staticmethod
    def _move(source: list[Place], target: list[Place], here: Place) -> Place | None:
        while source:
            place = source.pop()
            if place != here:
                target.append(here)
                return place
        return None
