"""What a report states of one quantity for one time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhengdu.indicators.indicator import Indicator


@dataclass(frozen=True, slots=True)
class Stage:
    """What is stated for one time.

    Attributes:
        level: what it amounts to, or None.
        growth: the growth (or the yearly growth over several years) that is stated, or None.
    """

    level: Indicator | None = None
    growth: Indicator | None = None

    def __bool__(self) -> bool:
        return self.level is not None or self.growth is not None

    @property
    def figures(self) -> tuple[Indicator, ...]:
        """Level and growth, as far as they are there."""
        return tuple(one for one in (self.level, self.growth) if one is not None)
