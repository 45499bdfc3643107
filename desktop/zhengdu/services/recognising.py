"""What was recognised in a report, what was set aside and what is doubtful, in one value."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.glossary.term import TermSource
from zhengdu.report.doubt import doubts
from zhengdu.report.model import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.glossary.term import Term
    from zhengdu.report.correction import Correction
    from zhengdu.report.doubt import Doubt
    from zhengdu.report.model import Metadata, Report
    from zhengdu.report.source import SetAside

OWN = (TermSource.APPENDIX, TermSource.TEXT)


@dataclass(frozen=True, slots=True)
class Recognition:
    """What the program made of one report.

    Attributes:
        report_id: which report.
        parts: sections of the highest level in the report itself.
        headings: sections of all levels in the report itself.
        by_level: how many of them have each level, from the highest.
        appendices: titles of what is added behind the report.
        terms: that the report itself explains.
        figures: that it states.
        meta: the fields of the metadata.
        set_aside: what is in the file but not in the report.
        doubts: what may be wrong.
        corrections: of the reader.
        unplaced: those of them whose heading is not in the text any more.
    """

    report_id: str
    parts: int
    headings: int
    by_level: tuple[int, ...]
    appendices: tuple[str, ...]
    terms: int
    figures: int
    meta: Metadata
    set_aside: tuple[SetAside, ...]
    doubts: tuple[Doubt, ...]
    corrections: tuple[Correction, ...] = ()
    unplaced: tuple[Correction, ...] = ()

    @property
    def lines_set_aside(self) -> int:
        """Lines of the file that are not in the report, empty ones aside."""
        lines = (line for part in self.set_aside for line in part.text.splitlines())
        return sum(bool(line.strip()) for line in lines)


def recognition(
    report: Report,
    terms: Iterable[Term],
    figures: int,
    corrections: tuple[Correction, ...] = (),
) -> Recognition:
    """What there is to say about a report in which these terms and so many figures were found."""
    body = [s for s in report.sections if s.kind is SectionKind.BODY]
    levels = Counter(section.level for section in body)
    deepest = max(levels, default=0)
    return Recognition(
        report_id=report.id,
        parts=levels[1],
        headings=len(body),
        by_level=tuple(levels[level] for level in range(1, deepest + 1)),
        appendices=tuple(s.title for s in report.outline if s.kind is not SectionKind.BODY),
        terms=sum(term.source in OWN for term in terms),
        figures=figures,
        meta=report.meta,
        set_aside=report.set_aside,
        doubts=doubts(report),
        corrections=corrections,
        unplaced=_unplaced(report, corrections),
    )


def _unplaced(report: Report, corrections: tuple[Correction, ...]) -> tuple[Correction, ...]:
    if not corrections:
        return ()
    from zhengdu.report.corrected import unplaced

    return unplaced(report, corrections)
