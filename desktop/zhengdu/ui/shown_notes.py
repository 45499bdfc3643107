"""What page, margin and list show of each note, made once and kept until the note changes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.note import NoteKind
from zhengdu.ui.models.annotation_item import AnnotationItem
from zhengdu.ui.reader.layers import MarginMark, Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.model import Report
    from zhengdu.ui.noting import PlacedNote


@dataclass(frozen=True, slots=True)
class ShownNote:
    """One note as it is shown.

    Attributes:
        placed: the note and its place.
        item: its row of the list.
        start: where it begins, -1 if its text is gone.
        mark: what is painted over the text, None of bookmarks and of what is gone.
        block: the block that it begins in, -1 if its text is gone.
        sign: what stands beside that block.
    """

    placed: PlacedNote
    item: AnnotationItem
    start: int = -1
    mark: Mark | None = None
    block: int = -1
    sign: MarginMark | None = None


class ShownNotes:
    """Ten thousand notes are looked up again and again; only those that changed are made anew."""

    def __init__(self) -> None:
        self._report: Report | None = None
        self._known: dict[str, ShownNote] = {}
        self._sections: _Sections | None = None

    def of(self, report: Report | None, notes: Sequence[PlacedNote]) -> list[ShownNote]:
        """The notes of a report as they are shown, in the order in which they are given."""
        before = self._known if report is self._report else {}
        if report is not self._report:
            self._sections = _Sections(report) if report is not None else None
        shown = []
        for placed in notes:
            known = before.get(placed.annotation.id)
            same = known is not None and known.placed is placed
            shown.append(known if known and same else self._made(report, placed))
        self._report = report
        self._known = {one.placed.annotation.id: one for one in shown}
        return shown

    def _made(self, report: Report | None, placed: PlacedNote) -> ShownNote:
        note, place = placed.annotation, placed.resolution
        span = place.span
        if report is None or span is None or self._sections is None:
            return ShownNote(placed, AnnotationItem(note, place, note.anchor.section, 0))
        block = report.block_at(span.start).id
        item = AnnotationItem(note, place, self._sections.titles(span.start), block + 1)
        whole = note.kind is NoteKind.PARAGRAPH
        mark = Mark(span, note.id, note.colour, note.style, whole)
        painted = None if note.kind is NoteKind.BOOKMARK else mark
        sign = MarginMark(note.id, note.colour, note.kind)
        return ShownNote(placed, item, span.start, painted, block, sign)


class _Sections:
    """The titles above each place of a report, looked up between where sections begin and end."""

    def __init__(self, report: Report) -> None:
        ends = {end for s in report.sections for end in (s.span.start, s.span.end)}
        self._ends = sorted({0, *ends})
        self._titles = [report.section_titles(end) for end in self._ends]

    def titles(self, offset: int) -> tuple[str, ...]:
        """The titles of the sections an offset lies in, outermost first."""
        return self._titles[bisect_right(self._ends, offset) - 1]


def margin(shown: Sequence[ShownNote]) -> dict[int, list[MarginMark]]:
    """The notes that begin in each block, to be shown beside it."""
    signs: dict[int, list[MarginMark]] = {}
    for one in shown:
        if one.sign is not None:
            signs.setdefault(one.block, []).append(one.sign)
    return signs
