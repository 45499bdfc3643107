"""What a reader does to the outline and the metadata, as lists of corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.identity import new_id, now
from zhengdu.report.correction import DEEPEST, Correction, CorrectionKind, Paragraphs
from zhengdu.report.model import BlockKind, SectionKind
from zhengdu.text.normal import shape
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.report.model import Block, Report, Section

LONGEST_HEADING = 60
"""Code points of the longest paragraph that is made a heading as a whole."""
ALIKE = 0.5
"""Share of its paragraphs from which on a text is another copy of a report."""
_SENTENCE_ENDS = "。！？!?；;"
_NUMBERING = 3
_HEADINGS = (CorrectionKind.ADD, CorrectionKind.REMOVE)
_STEPS = (*_HEADINGS, CorrectionKind.PART)
_INDEPENDENT = (CorrectionKind.TITLE, CorrectionKind.FIELD)


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the reader: corrections that come and corrections that they replace."""

    added: tuple[Correction, ...] = ()
    removed: tuple[Correction, ...] = ()

    @property
    def inverse(self) -> Act:
        """The act that takes this one back."""
        return Act(self.removed, self.added)


def act(made: Iterable[Correction], existing: Iterable[Correction]) -> Act:
    """New corrections; existing ones of the same subject are replaced by them.

    What others may have been built upon stays in the list: headings added and removed, and levels
    and appendices that came before such a step.
    """
    added, before = tuple(made), tuple(existing)
    subjects = {c.subject for c in added if c.kind not in _HEADINGS}
    steps = [index for index, c in enumerate(before) if c.kind in _STEPS]
    last = max(steps, default=-1)
    replaced = (
        c
        for index, c in enumerate(before)
        if c.subject in subjects and (index >= last or c.kind in _INDEPENDENT)
    )
    return Act(added, tuple(replaced))


def moved(report: Report, section: Section, by: int) -> tuple[Correction, ...]:
    """A section one level up (-1) or down (1), with all that is in it."""
    paragraphs, moment = Paragraphs(report), now()
    return tuple(
        Correction(
            id=new_id(),
            kind=CorrectionKind.LEVEL,
            value=str(min(DEEPEST, max(1, inside.level + by))),
            place=paragraphs.place_of(inside.heading),
            created=moment,
        )
        for inside in section.walk()
    )


def renamed(report: Report, section: Section, title: str) -> tuple[Correction, ...]:
    """A section called otherwise in the outline; the text stays."""
    return (_about(report, section.heading, CorrectionKind.TITLE, title.strip()),)


def removed(report: Report, section: Section) -> tuple[Correction, ...]:
    """A heading that is none."""
    return (_about(report, section.heading, CorrectionKind.REMOVE, ""),)


def declared(report: Report, section: Section, kind: SectionKind) -> tuple[Correction, ...]:
    """A section that is the list of terms, another appendix, or part of the report itself."""
    return (_about(report, section.heading, CorrectionKind.PART, str(kind)),)


def can_be_heading(block: Block) -> bool:
    """Whether a paragraph can be made a heading."""
    fixed = (BlockKind.TERM, BlockKind.TABLE_ROW, BlockKind.TITLE)
    return block.heading is None and block.kind not in fixed and len(block.span) > 0


def added(report: Report, block: Block) -> tuple[Correction, ...]:
    """A paragraph that is a heading, or that opens with one."""
    passage = heading_passage(report, block)
    level = fitting_level(report, passage, whole=passage.end == block.span.end)
    return (_about(report, passage, CorrectionKind.ADD, str(level)),)


def stated(field: str, value: str) -> tuple[Correction, ...]:
    """A field of the metadata with another content."""
    return (
        Correction(
            new_id(), CorrectionKind.FIELD, " ".join(value.split()), field=field, created=now()
        ),
    )


def heading_passage(report: Report, block: Block) -> Span:
    """The part of a paragraph that would be its heading: all of a short one, or a sentence."""
    text = report.text_of(block)
    end = next((i + 1 for i, c in enumerate(text) if c in _SENTENCE_ENDS), len(text))
    if len(text.strip()) <= LONGEST_HEADING and end >= len(text.rstrip()):
        end = len(text)
    return Span(block.span.start, block.span.start + end)


def fitting_level(report: Report, passage: Span, *, whole: bool) -> int:
    """The level of the last heading before that is numbered alike, else one that suits the place.

    A paragraph of its own stands beside the headings around it, a sentence below them.
    """
    numbering = _numbering(passage.of(report.text))
    above = [s for s in report.sections if s.heading.start < passage.start]
    if numbering:
        for section in reversed(above):
            if _numbering(section.title) == numbering:
                return section.level
    path = report.section_path(passage.start)
    if not path:
        return 1
    is_run_in = not whole and report.block_at(path[-1].heading.start).kind is BlockKind.HEADING
    return min(DEEPEST, path[-1].level + (1 if is_run_in else 0))


def inherited(report: Report, other: Report, corrections: Iterable[Correction]) -> Act:
    """The corrections of a report that is another copy of this one, made anew for this one.

    Fields of the metadata are not taken over: a copy may well state them itself.
    """
    if not is_copy(report, other):
        return Act()
    paragraphs = Paragraphs(report)
    return Act(
        tuple(
            Correction(new_id(), c.kind, c.value, c.place, c.field, c.created)
            for c in corrections
            if c.place is not None and paragraphs.find(c.place) is not None
        )
    )


def is_copy(one: Report, other: Report) -> bool:
    """Whether two texts have most of their paragraphs in common."""
    first, second = Paragraphs(one).digests, Paragraphs(other).digests
    return len(first & second) >= ALIKE * max(1, len(first), len(second))


def _about(report: Report, passage: Span, kind: CorrectionKind, value: str) -> Correction:
    place = Paragraphs(report).place_of(passage)
    return Correction(new_id(), kind, value, place, created=now())


def _numbering(title: str) -> str:
    """How a heading is numbered: 一、 and 十二、 alike; empty if it is not."""
    marks = "".join("N" if c.isdigit() else c for c in shape(title.strip(), 6))
    while "NN" in marks:
        marks = marks.replace("NN", "N")
    marks = marks[:_NUMBERING]
    number = marks.find("N")
    if number < 0 or not set(marks[:number]) <= set("(第"):
        return ""
    return marks[: number + 2]
