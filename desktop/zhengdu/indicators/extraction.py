"""All figures of a report's body, in text order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.indicators.calendar import calendar_of
from zhengdu.indicators.catalogue import shipped_catalogue
from zhengdu.indicators.dating import dated
from zhengdu.indicators.indicator import Indicator, Measure
from zhengdu.indicators.labelling import finished
from zhengdu.indicators.lexer import quantities
from zhengdu.indicators.naming import Memory, Named, name_run, topic_of
from zhengdu.indicators.normal import fold
from zhengdu.indicators.sentence import Sentence, sentences
from zhengdu.indicators.slot import runs, slots_of
from zhengdu.indicators.stance import Stance, advance
from zhengdu.indicators.threshold import without_thresholds
from zhengdu.indicators.timeline import Timeline
from zhengdu.report.model import BlockKind
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.indicators.calendar import Calendar
    from zhengdu.indicators.catalogue import Catalogue
    from zhengdu.indicators.quantity import Quantity
    from zhengdu.indicators.sentence import Clause
    from zhengdu.indicators.slot import Slot
    from zhengdu.report.model import Block, Report

_UNREAD = {
    BlockKind.TITLE,
    BlockKind.META,
    BlockKind.SALUTATION,
    BlockKind.TERM,
    BlockKind.TABLE_ROW,
}


def extract(report: Report) -> tuple[Indicator, ...]:
    """Every figure the body of a report states; appendices and headings are left out."""
    folded = fold(report.text)
    calendar = calendar_of(report, folded)
    timeline = Timeline(calendar)
    reader = _Reader(report, folded, calendar, shipped_catalogue())
    found: list[Indicator] = []
    stop = report.body_end()
    for block in report.blocks:
        if block.span.start >= stop or block.kind in _UNREAD:
            continue
        stance = timeline.enter(block, folded[block.span.start : block.span.end])
        found.extend(reader.read(block, stance))
    return tuple(found)


class _Reader:
    """Reads one block after the other."""

    def __init__(
        self, report: Report, folded: str, calendar: Calendar, catalogue: Catalogue
    ) -> None:
        self._report = report
        self._folded = folded
        self._calendar = calendar
        self._catalogue = catalogue

    def read(self, block: Block, stance: Stance) -> Iterator[Indicator]:
        """The figures of a block in text order."""
        start, end = block.span.start, block.span.end
        if block.heading is not None and block.heading.end >= end:
            return
        lexed = quantities(self._folded, start, end)
        stated = tuple(without_thresholds(lexed, self._folded, end))
        if not stated:
            return
        section = self._report.section_titles(start)
        topic = ""
        for sentence in sentences(self._folded, start, end, stated):
            memory = Memory(topic=topic)
            for quantity, named, at in self._sentence(sentence, stance, memory):
                topic = named.name
                yield self._indicator(quantity, named, at, section)

    def _sentence(
        self, sentence: Sentence, stance: Stance, memory: Memory
    ) -> Iterator[tuple[Quantity, Named, Stance]]:
        folded = self._folded
        for number, clause in enumerate(sentence.clauses):
            if not clause.quantities:
                words = folded[clause.start : clause.end]
                stance = advance(stance, words, self._calendar)
                memory = Memory(
                    topic=topic_of(words) or memory.topic, name=memory.name, series=memory.series
                )
                continue
            following = _following(folded, sentence, number)
            for run in runs(slots_of(folded, clause)):
                named, memory = name_run(run, memory, following)
                for slot, choices in zip(run, named, strict=True):
                    stance, at = self._date(clause, slot, stance)
                    for choice in choices:
                        yield slot.quantity, choice, at

    def _date(self, clause: Clause, slot: Slot, stance: Stance) -> tuple[Stance, Stance]:
        """The stance from here on, and that of this quantity."""
        del clause
        after = advance(stance, slot.left, self._calendar)
        return after, after

    def _indicator(
        self, quantity: Quantity, named: Named, at: Stance, section: tuple[str, ...]
    ) -> Indicator:
        predicate = named.predicate
        level = predicate.measure is Measure.LEVEL
        name = finished(named.name, quantity.unit, level=level)
        period, kind = dated(quantity, named, at, self._calendar)
        return Indicator(
            name=name,
            canonical=self._catalogue.canonical(name, quantity.unit, predicate.measure),
            value=quantity.value,
            unit=quantity.unit,
            measure=predicate.measure,
            direction=predicate.direction,
            approx=predicate.approx,
            kind=kind,
            period=period,
            section=section,
            span=Span(quantity.start, quantity.end),
            rule=named.rule,
        )


def _following(folded: str, sentence: Sentence, number: int) -> str:
    if number + 1 >= len(sentence.clauses):
        return ""
    clause = sentence.clauses[number + 1]
    return folded[clause.start : clause.end] if not clause.quantities else ""
