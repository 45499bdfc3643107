"""What a reader says about figures: corrected, hidden or added ones; they win over the rules."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from zhengdu.indicators.catalogue import shipped_catalogue
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.report.passage import Passages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhengdu.report.model import Report
    from zhengdu.report.passage import Passage
    from zhengdu.text.span import Span

CORRECTED, ADDED = "reader", "reader_added"
"""Rules of the figures that the reader corrected or added (`Indicator.rule`)."""


class FigureAct(StrEnum):
    """What a correction does."""

    CHANGE = "change"
    HIDE = "hide"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of a figure, apart from where it stands; fields as Indicator has them."""

    name: str
    value: str
    unit: str = ""
    measure: Measure = Measure.LEVEL
    direction: str = ""
    approx: str = ""
    kind: Kind = Kind.ACTUAL
    period: str = ""

    @staticmethod
    def of(indicator: Indicator) -> Facts:
        """What an indicator says."""
        return Facts(**{field.name: getattr(indicator, field.name) for field in fields(Facts)})

    @staticmethod
    def from_values(values: Mapping[str, str]) -> Facts:
        """The facts that `values` gave; fields that are missing have their defaults.

        Raises:
            ValueError, TypeError: these are no such values.
        """
        known = {f.name: str(values[f.name]) for f in fields(Facts) if f.name in values}
        parsed: dict[str, Any] = dict(known)
        if "measure" in known:
            parsed["measure"] = Measure(known["measure"])
        if "kind" in known:
            parsed["kind"] = Kind(known["kind"])
        return Facts(**parsed)

    def values(self) -> dict[str, str]:
        """Field by field as strings."""
        return {name: str(value) for name, value in asdict(self).items()}

    def changed_from(self, other: Facts) -> dict[str, Any]:
        """The fields in which this differs from other facts."""
        names = [field.name for field in fields(Facts)]
        return {n: getattr(self, n) for n in names if getattr(self, n) != getattr(other, n)}


@dataclass(frozen=True, slots=True)
class FigureCorrection:
    """One correction; a figure has at most one.

    Attributes:
        id: 32 hexadecimal digits.
        act: what it does.
        place: of the number with its unit.
        was: what the rules said when it was made; None for a figure that the reader added.
        now: what the reader says; None for a hidden one.
        created: ISO time in UTC of the last act on it.
    """

    id: str
    act: FigureAct
    place: Passage
    was: Facts | None = None
    now: Facts | None = None
    created: str = ""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One act of the reader: without `before` it makes a correction, without `after` it ends one."""

    before: FigureCorrection | None
    after: FigureCorrection | None

    @property
    def inverse(self) -> FigureChange:
        """What undoes it."""
        return FigureChange(self.after, self.before)


@dataclass(frozen=True, slots=True)
class CorrectedFigures:
    """The figures of a report after its reader's corrections.

    Attributes:
        indicators: in text order, without hidden ones.
        made: figures that the reader corrected or added, with the correction.
        hidden: figures of the rules that the reader hides, with the correction.
        left_out: corrections whose passage is not in the report; they are kept.
    """

    indicators: tuple[Indicator, ...]
    made: tuple[tuple[Indicator, FigureCorrection], ...] = ()
    hidden: tuple[tuple[Indicator, FigureCorrection], ...] = ()
    left_out: tuple[FigureCorrection, ...] = ()

    def correction_of(self, indicator: Indicator) -> FigureCorrection | None:
        """The reader's correction of a figure, hidden ones included; `was` is what the rules say."""
        pairs = (*self.made, *self.hidden)
        return next((correction for one, correction in pairs if one == indicator), None)


def corrected(
    report: Report, indicators: Iterable[Indicator], corrections: Iterable[FigureCorrection]
) -> CorrectedFigures:
    """The figures as the reader wants them.

    Only what the reader changed is replaced; what better rules say of the rest counts. A corrected
    figure that the rules do not find any more is made of what they said at the time.
    """
    ordered, corrections = tuple(indicators), tuple(corrections)
    if not corrections:
        return CorrectedFigures(ordered)
    figures = _Figures(report, ordered)
    for correction in corrections:
        figures.take(correction)
    return figures.result()


class _Figures:
    """The figures while corrections are taken in."""

    def __init__(self, report: Report, indicators: tuple[Indicator, ...]) -> None:
        self._report = report
        self._passages = Passages(report)
        self._plain = dict(enumerate(indicators))
        self._at: dict[int, list[int]] = {}
        for number, one in self._plain.items():
            self._at.setdefault(one.span.start, []).append(number)
        self._made: list[tuple[Indicator, FigureCorrection]] = []
        self._hidden: list[tuple[Indicator, FigureCorrection]] = []
        self._left_out: list[FigureCorrection] = []

    def take(self, correction: FigureCorrection) -> None:
        """Do as one correction says."""
        span = self._passages.find(correction.place)
        if span is None:
            self._left_out.append(correction)
            return
        number = self._number(span, correction.was)
        found = None if number is None else self._plain.pop(number)
        if correction.act is FigureAct.HIDE:
            if found is not None:
                self._hidden.append((found, correction))
        elif correction.now is not None:
            made = _indicator(self._report, span, correction, found)
            self._made.append((made, correction))

    def result(self) -> CorrectedFigures:
        """What has come of it."""
        figures = (*self._plain.values(), *(made for made, _ in self._made))
        ordered = tuple(sorted(figures, key=attrgetter("span.start")))
        made, hidden = tuple(self._made), tuple(self._hidden)
        return CorrectedFigures(ordered, made, hidden, tuple(self._left_out))

    def _number(self, span: Span, was: Facts | None) -> int | None:
        """The figure of the rules a correction is about: several may share one number."""
        here = [n for n in self._at.get(span.start, ()) if n in self._plain]
        if was is None or not here:
            return next(iter(here), None) if was is None else None
        alike = [n for n in here if self._plain[n].name == was.name]
        same = [n for n in alike if self._plain[n].measure is was.measure]
        if same or alike:
            return (same or alike)[0]
        return here[0] if len(here) == 1 else None


def _indicator(
    report: Report, span: Span, correction: FigureCorrection, found: Indicator | None
) -> Indicator:
    assert correction.now is not None
    said = correction.now
    if found is not None and correction.was is not None:
        said = replace(Facts.of(found), **said.changed_from(correction.was))
    return Indicator(
        name=said.name,
        canonical=shipped_catalogue().canonical(said.name, said.unit, said.measure),
        value=said.value,
        unit=said.unit,
        measure=said.measure,
        direction=said.direction,
        approx=said.approx,
        kind=said.kind,
        period=said.period,
        section=report.section_titles(span.start),
        span=span,
        rule=ADDED if correction.act is FigureAct.ADD else CORRECTED,
        confidence=1.0,
    )
