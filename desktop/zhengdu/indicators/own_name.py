"""Names of indicators that readers have given to entries of the catalogue, for every report."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from zhengdu.indicators.catalogue import shipped_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.indicators.catalogue import Catalogue
    from zhengdu.indicators.figure_correction import CorrectedFigures
    from zhengdu.indicators.indicator import Indicator


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name that a reader counts among those of an entry.

    Attributes:
        name: as reports write it; the library has each name once.
        canonical: id of the entry; empty: the name stands for no entry.
    """

    name: str
    canonical: str


@dataclass(frozen=True, slots=True)
class NameChange:
    """One act on a reader's names: without `before` it adds, without `after` it takes away.

    Attributes:
        before: what the name stood for until then.
        after: what it stands for now.
        is_replay: whether it only undoes or repeats an act; it gives way to whatever came since.
    """

    before: OwnName | None
    after: OwnName | None
    is_replay: bool = field(default=False, compare=False)

    @property
    def inverse(self) -> NameChange:
        """What undoes it."""
        return NameChange(self.after, self.before, is_replay=True)


def named(indicators: Iterable[Indicator], names: Iterable[OwnName]) -> tuple[Indicator, ...]:
    """The figures with the entries that a reader's names stand for.

    A reader's name that is a figure's whole name counts first; inside a longer one it counts as an
    alias of the catalogue does.
    """
    known = tuple(names)
    if not known:
        return tuple(indicators)
    whole = {one.name: one.canonical for one in known}
    catalogue = _catalogue(known)
    return tuple(replace(one, canonical=_canonical(one, whole, catalogue)) for one in indicators)


def named_figures(figures: CorrectedFigures, names: Iterable[OwnName]) -> CorrectedFigures:
    """The same for the figures of a report after its corrections."""
    known = tuple(names)
    if not known:
        return figures
    made = named((one for one, _ in figures.made), known)
    hidden = named((one for one, _ in figures.hidden), known)
    return replace(
        figures,
        indicators=named(figures.indicators, known),
        made=tuple(zip(made, (by for _, by in figures.made), strict=True)),
        hidden=tuple(zip(hidden, (by for _, by in figures.hidden), strict=True)),
    )


def _canonical(one: Indicator, whole: dict[str, str], catalogue: Catalogue) -> str:
    if one.name in whole:
        return whole[one.name]
    return catalogue.canonical(one.name, one.unit, one.measure)


@lru_cache(maxsize=4)
def _catalogue(names: tuple[OwnName, ...]) -> Catalogue:
    return shipped_catalogue().with_names({one.name: one.canonical for one in names})
