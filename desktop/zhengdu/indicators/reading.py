"""Walks a report block by block and reads the figures of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from zhengdu.indicators.calendar import calendar_of
from zhengdu.indicators.catalogue import shipped_catalogue
from zhengdu.indicators.certainty import confidence_in
from zhengdu.indicators.dating import dated
from zhengdu.indicators.indicator import Indicator, Kind, Measure
from zhengdu.indicators.labelling import finished
from zhengdu.indicators.lexer import quantities
from zhengdu.indicators.memory import Memory
from zhengdu.indicators.naming import Named, name_run
from zhengdu.indicators.normal import fold
from zhengdu.indicators.predicate import Predicate
from zhengdu.indicators.sentence import Sentence, sentences
from zhengdu.indicators.slot import runs, slots_of
from zhengdu.indicators.stance import Stance, advance, coming, reviewing
from zhengdu.indicators.tabular import Cell, cells_of, is_heading, row_of
from zhengdu.indicators.threshold import without_thresholds
from zhengdu.indicators.timeline import Timeline
from zhengdu.indicators.topic import topic_of
from zhengdu.indicators.unit import unit_class
from zhengdu.report.model import BlockKind, SectionKind
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zhengdu.indicators.calendar import Calendar
    from zhengdu.indicators.catalogue import Catalogue
    from zhengdu.indicators.quantity import Quantity
    from zhengdu.indicators.slot import Slot
    from zhengdu.report.model import Block, Report

_UNREAD = {BlockKind.TITLE, BlockKind.META, BlockKind.SALUTATION, BlockKind.TERM}
# Annexes that promise (2026年十件民生实事) are read, lists of terms are not.
_PROMISING = re.compile(r"实事|任务|目标|指标|清单|重点项目")

_NEAR = 24
_WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,}")
_NET = "净增"
# 减少区直部门5个 says by how many there are fewer.
_FEWER = re.compile(r"减少(?!占用|排放|用)")
# As far as the words behind a figure are looked at: quantities, and code points.
_NEXT, _AHEAD = 8, 120

# 近三年 dates one sentence, 五年来 all that follow.
_LASTING = 4


def read_figures(report: Report) -> Iterator[Indicator]:
    """The figures in text order: of the body, and of annexes that list what will be done."""
    folded = fold(report.text)
    calendar = calendar_of(report, folded)
    timeline = Timeline(calendar)
    reader = _Reader(report, folded, calendar, shipped_catalogue())
    stop, annexes = report.body_end(), _annexes(report)
    told = _annexes_that_tell(report, calendar)
    for block in report.blocks:
        start = block.span.start
        promised = any(annex.start <= start < annex.end for annex in annexes)
        if block.kind in _UNREAD or (start >= stop and not promised):
            continue
        stance = timeline.enter(block, folded[start : block.span.end])
        cells = reader.cells(block)
        if cells and reader.is_table(cells):
            yield from reader.read_row(block, cells, stance)
            continue
        if promised:
            stance = stance if stance.kind is Kind.TARGET else coming(calendar)
            if any(annex.start <= start < annex.end for annex in told):
                stance = reviewing(calendar)
        elif block.heading is not None and block.heading.end >= block.span.end:
            continue
        yield from reader.read(block, stance)


def figures_of_block(report: Report, block: Block) -> Iterator[Indicator]:
    """The figures of one block, also of a heading or in an appendix that is not read otherwise."""
    folded = fold(report.text)
    calendar = calendar_of(report, folded)
    timeline = Timeline(calendar)
    for earlier in report.blocks[: block.id]:
        timeline.enter(earlier, folded[earlier.span.start : earlier.span.end])
    stance = timeline.enter(block, folded[block.span.start : block.span.end])
    yield from _Reader(report, folded, calendar, shipped_catalogue()).read(block, stance)


def _annexes(report: Report) -> tuple[Span, ...]:
    return tuple(
        section.span
        for section in report.outline
        if section.kind is SectionKind.ANNEX and _PROMISING.search(section.title)
    )


def _annexes_that_tell(report: Report, calendar: Calendar) -> tuple[Span, ...]:
    """Annexes that give account (2024年民生实事完成情况), among those that are read."""
    return tuple(
        section.span
        for section in report.outline
        if section.kind is SectionKind.ANNEX and _gives_account(section.title, calendar)
    )


def _gives_account(title: str, calendar: Calendar) -> bool:
    years = [int(year) for year in re.findall(r"20\d\d(?=年)", title)]
    over = bool(years) and max(years) <= calendar.reported
    return over or re.search(r"(?:完成|办理|落实|执行|实施|进展)情况", title) is not None


class _Reader:
    """Reads one block after the other."""

    def __init__(
        self, report: Report, folded: str, calendar: Calendar, catalogue: Catalogue
    ) -> None:
        self._report = report
        self._folded = folded
        self._calendar = calendar
        self._catalogue = catalogue
        self._columns: tuple[Cell, ...] = ()

    def cells(self, block: Block) -> tuple[Cell, ...]:
        """The cells of a row of a table; a line of prose ends the table above it."""
        start, end = block.span.start, block.span.end
        cells = cells_of(self._folded, start, end, self._columns)
        if not cells and self._folded[start:end].strip("|-: "):
            self._columns = ()
        return cells

    def is_table(self, cells: tuple[Cell, ...]) -> bool:
        """Whether cells name columns, or state a figure each."""
        if is_heading(cells):
            self._columns = cells
            return False
        return next(row_of(self._folded, cells, self._columns), None) is not None

    def read_row(
        self, block: Block, cells: tuple[Cell, ...], stance: Stance
    ) -> Iterator[Indicator]:
        """The figures of a row of a table."""
        section = self._report.section_titles(block.span.start)
        for stated in row_of(self._folded, cells, self._columns):
            predicate = Predicate(stated.name, stated.measure, stated.direction)
            named = Named(stated.name, "table", predicate)
            row = self._indicator(stated.quantity, named, stance, section)
            year = int(stated.year or 0)
            promised = stated.promised or year > self._calendar.reported
            yield replace(
                row,
                period=stated.year or row.period,
                kind=Kind.TARGET if promised else Kind.ACTUAL if year else row.kind,
                approx=stated.approx or row.approx,
            )

    def read(self, block: Block, stance: Stance) -> Iterator[Indicator]:
        """The figures of a block in text order."""
        start, end = block.span.start, block.span.end
        lexed = quantities(self._folded, start, end)
        stated = tuple(without_thresholds(lexed, self._folded, end))
        if not stated:
            return
        section = self._report.section_titles(start)
        topic = ""
        for sentence in sentences(self._folded, start, end, stated):
            memory = Memory(topic=topic)
            stance = self._carried(sentence, stance)
            topic = self._announced(sentence) or topic
            for quantity, named, at in self._sentence(sentence, stance, memory):
                topic = named.name
                yield self._indicator(quantity, named, at, section)

    def _announced(self, sentence: Sentence) -> str:
        """老城区改造工作成效明显。 tells what the next sentence is about."""
        if len(sentence.clauses) > 1 or sentence.clauses[0].quantities:
            return ""
        return topic_of(self._folded[sentence.start : sentence.end])

    def _carried(self, sentence: Sentence, stance: Stance) -> Stance:
        """五年来 or 到2030年 at the beginning of a sentence holds for the rest of the paragraph."""
        clause = sentence.clauses[0]
        opened = advance(stance, self._folded[clause.start : clause.end][:14], self._calendar)
        lasting = opened.kind is Kind.TARGET or opened.last - opened.first >= _LASTING
        return opened if lasting and opened.is_span and opened.kind is not Kind.EXPECTED else stance

    def _sentence(
        self, sentence: Sentence, stance: Stance, memory: Memory
    ) -> Iterator[tuple[Quantity, Named, Stance]]:
        folded = self._folded
        last = max((n for n, each in enumerate(sentence.clauses) if each.quantities), default=-1)
        begun = stance
        for number, clause in enumerate(sentence.clauses[: last + 1]):
            if clause.opener == ";":
                memory = Memory(topic=memory.name or memory.topic)
                if stance.kind is Kind.EXPECTED:
                    stance = self._behind_semicolon(sentence, begun, stance)
            if not clause.quantities:
                words = folded[clause.start : clause.end]
                stance = advance(stance, words, self._calendar)
                memory = memory.heard(words)
                continue
            for run in runs(slots_of(folded, clause)):
                following = _following(folded, sentence, number, run[-1])
                named, memory = name_run(run, memory, following)
                for slot, choices in zip(run, named, strict=True):
                    baseline = choices[0].predicate.baseline
                    words = choices[0].predicate.subject if baseline else slot.left
                    if begun.is_span and "累计" in words:
                        stance = begun
                    stance = advance(stance, words, self._calendar)
                    for choice in choices:
                        yield slot.quantity, choice, stance

    def _behind_semicolon(self, sentence: Sentence, begun: Stance, now: Stance) -> Stance:
        """预计 holds for a sentence that it opens, elsewhere up to the semicolon."""
        first = sentence.clauses[0]
        opened = advance(begun, self._folded[first.start : first.end], self._calendar)
        return now if opened.kind is Kind.EXPECTED else opened

    def _indicator(
        self, quantity: Quantity, named: Named, at: Stance, section: tuple[str, ...]
    ) -> Indicator:
        predicate = named.predicate
        level = predicate.measure is Measure.LEVEL
        name = finished(named.name, quantity.unit, level=level) or self._words_before(quantity)
        if level and _FEWER.match(name) and unit_class(quantity.unit) == "count":
            predicate = replace(predicate, measure=Measure.CHANGE, direction="-")
            name = name.removeprefix("减少")
        if level and name.startswith(_NET):
            # 净增企业94家 says by how many there are more, as 企业净增94家 does.
            predicate = replace(predicate, measure=Measure.CHANGE, direction="+")
            name = name.removeprefix("净增加").removeprefix("净增")
        period, kind = dated(replace(named, predicate=predicate), quantity.unit, at, self._calendar)
        canonical = self._catalogue.canonical(name, quantity.unit, predicate.measure)
        return Indicator(
            name=name,
            canonical=canonical,
            value=f"-{quantity.value}" if predicate.below_zero else quantity.value,
            unit=quantity.unit,
            measure=predicate.measure,
            direction=predicate.direction,
            approx=predicate.approx,
            kind=kind,
            period=period,
            section=section,
            span=Span(quantity.start, quantity.end),
            rule=named.rule,
            confidence=confidence_in(named.rule, name, canonical),
        )

    def _words_before(self, quantity: Quantity) -> str:
        """The nearest words: a figure without a name would be one that nobody finds."""
        before = self._folded[max(0, quantity.start - _NEAR) : quantity.start]
        words = _WORDS.findall(before)
        return words[-1] if words else quantity.unit


def _following(folded: str, sentence: Sentence, number: int, slot: Slot) -> str:
    """The words behind a slot's own, from the same clause or the next one, without quantities."""
    clause = sentence.clauses[number]
    after = bisect_right(clause.quantities, slot.quantity.start, key=attrgetter("start"))
    rest = clause.quantities[after : after + _NEXT]
    if rest:
        return _between(folded, rest[0].end, clause.end, rest[1:])
    if number + 1 == len(sentence.clauses):
        return ""
    clause = sentence.clauses[number + 1]
    return _between(folded, clause.start, clause.end, clause.quantities[:_NEXT])


def _between(folded: str, start: int, end: int, numbers: Iterable[Quantity]) -> str:
    parts: list[str] = []
    stop = min(end, start + _AHEAD)
    for quantity in numbers:
        parts.append(folded[start : min(quantity.start, stop)])
        start = quantity.end
    return "".join([*parts, folded[start:stop]])
