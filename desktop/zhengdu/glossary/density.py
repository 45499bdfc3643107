"""How many uses of the dictionary's terms a page marks, so that it stays calm."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from zhengdu.glossary.term import TermSource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.glossary.term import TermHit
    from zhengdu.report.model import Report

INDICATOR = "指标"
DEEPEST = 2
"""Sections below 一、 and （一） are single paragraphs, each of which would begin anew."""


class Density(StrEnum):
    """Which uses of a dictionary's term are marked."""

    FIRST = "first"
    ALL = "all"
    NONE = "none"


def marked(report: Report, hits: Iterable[TermHit], density: Density) -> tuple[TermHit, ...]:
    """The uses to be marked: all of the report's and the reader's terms, some of the dictionary's.

    With FIRST, the first in each section; of an indicator, which every other sentence names, the
    first in the report.

    Args:
        report: the report.
        hits: in the order of the text.
        density: the reader's choice.
    """
    if density is Density.ALL:
        return tuple(hits)
    seen: set[tuple[str, int]] = set()
    chosen = []
    sections = _Sections(report)
    for hit in hits:
        if hit.term.source is not TermSource.DICTIONARY:
            chosen.append(hit)
        elif density is Density.FIRST:
            section = -1 if hit.term.kind == INDICATOR else sections.at(hit.span.start)
            key = (hit.term.name, section)
            if key not in seen:
                seen.add(key)
                chosen.append(hit)
    return tuple(chosen)


class _Sections:
    """The sections of the upper levels, asked for ever later places."""

    def __init__(self, report: Report) -> None:
        self._starts = [s.span.start for s in report.sections if s.level <= DEEPEST]
        self._next = 0

    def at(self, offset: int) -> int:
        """The number of the section a place lies in."""
        while self._next < len(self._starts) and self._starts[self._next] <= offset:
            self._next += 1
        return self._next
