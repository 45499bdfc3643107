"""The outline as a list of headings and endings, and back into sections inside sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.report.model import Section, SectionKind
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.model import Report


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a section begins; one without a heading only ends the sections before it.

    Attributes:
        begin: offset of the section's first character.
        level: of the section, or the highest level that is ended.
        heading: the words of the title in the text.
        title: what the section is called.
        kind: of the section.
    """

    begin: int
    level: int
    heading: Span | None = None
    title: str = ""
    kind: SectionKind = SectionKind.BODY


def listed(report: Report) -> tuple[Opening, ...]:
    """The headings of a report in reading order, and the places where sections end for good."""
    openings = [Opening(s.span.start, s.level, s.heading, s.title, s.kind) for s in report.sections]
    begins = {opening.begin for opening in openings}
    endings: dict[int, int] = {}
    for section in report.sections:
        end = section.span.end
        if end < len(report.text) and end not in begins:
            endings[end] = min(section.level, endings.get(end, section.level))
    openings += [Opening(end, level) for end, level in endings.items()]
    return tuple(sorted(openings, key=order))


def order(opening: Opening) -> tuple[int, int]:
    """Reading order; what ends at an offset comes before what begins there."""
    return (opening.begin, opening.heading.start if opening.heading else -1)


def nested(openings: Sequence[Opening], length: int) -> tuple[Section, ...]:
    """Sections inside sections; the last ones end at `length`."""
    top: list[Section] = []
    opened: list[tuple[Opening, list[Section]]] = []
    for opening in (*openings, Opening(length, 0)):
        while opened and opened[-1][0].level >= opening.level:
            closed, children = opened.pop()
            siblings = opened[-1][1] if opened else top
            siblings.append(_section(closed, children, opening.begin))
        if opening.heading is not None:
            opened.append((opening, []))
    return tuple(top)


def _section(opening: Opening, children: Sequence[Section], end: int) -> Section:
    assert opening.heading is not None
    return Section(
        title=opening.title,
        level=opening.level,
        heading=opening.heading,
        span=Span(opening.begin, end),
        children=tuple(children),
        kind=opening.kind,
    )
