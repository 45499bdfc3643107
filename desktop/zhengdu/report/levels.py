"""Which candidates are headings, and of what level: told from what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhengdu.report.appendix import is_annex, is_annex_label, is_glossary, is_project_list
from zhengdu.report.glossary_entry import entry_title, is_numbered, number_of
from zhengdu.report.heading import Style, candidate
from zhengdu.report.model import SectionKind
from zhengdu.report.surroundings import Surroundings
from zhengdu.report.topic import PERIOD
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.front import Front
    from zhengdu.report.heading import Candidate
    from zhengdu.report.source import RawParagraph

_TURN = re.compile(
    r"^(?:各位(?:代表|委员|主任)|做好上述|在做好|与此同时|同时[，,]我们也|在肯定|在看到|在总结|[过这]去?五年|五年来|"
    r"回顾|过去一年|一年来|总结|这些成绩|以上成绩|成绩(?:的取得|来之)|我们也?(?:清醒|深知))"
)
"""Openings by which a speaker leaves the last numbered section and speaks of the whole part."""
_CLOSING = re.compile(r"[！!]$|谢谢")
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading with its level; without a title it only ends the sections before it.

    Attributes:
        paragraph: number of the paragraph it stands in.
        level: 1 to 4.
        title: empty for an ending.
        span: its place in the paragraph, full stop included.
        title_start: where the title's words begin in the paragraph.
        kind: of the section it opens.
        begins: number of the paragraph the section begins with, its 附件 label included.
    """

    paragraph: int
    level: int
    title: str = ""
    span: Span | None = None
    title_start: int = 0
    kind: SectionKind = SectionKind.BODY
    begins: int = -1

    @property
    def first(self) -> int:
        """Number of the paragraph the section begins with."""
        return self.begins if self.begins >= 0 else self.paragraph


def leveled(paragraphs: Sequence[RawParagraph], front: Front) -> tuple[Entry, ...]:
    """The headings of a report in reading order."""
    candidates = [
        candidate(p) if i >= front.end and i not in front.kinds else None
        for i, p in enumerate(paragraphs)
    ]
    walk = _Walk(paragraphs, Surroundings(paragraphs, candidates), front)
    for index in range(front.end, len(paragraphs)):
        walk.step(index)
    return tuple(walk.entries)


@dataclass(slots=True)
class _Place:
    """Where one is while walking: kind of part, and which headings with text below are open."""

    kind: SectionKind = SectionKind.BODY
    chapter: int = 0
    section: int = 0
    item: int = 0
    numbered: int = 0
    numbered_terms: bool = False

    def deepest(self) -> int:
        """The level of the innermost heading that has others below it."""
        return self.item or self.section or self.chapter or 1


class _Walk:
    """Walks once through the paragraphs and decides on each."""

    def __init__(
        self, paragraphs: Sequence[RawParagraph], around: Surroundings, front: Front
    ) -> None:
        self._paragraphs = paragraphs
        self._around = around
        self._place = _Place()
        self._shift = 1 if around.has_parts_above_chapters else 0
        self._begin = front.end
        self.entries: list[Entry] = []

    def step(self, index: int) -> None:
        """Decide on one paragraph."""
        text = self._paragraphs[index].text
        added = self._addition(index, text)
        if added is not None:
            self._open_addition(index, text, added)
        elif self._place.kind is SectionKind.GLOSSARY:
            self._term(index, text)
        elif (found := self._around.heading(index)) is not None:
            self._heading(index, found)
        elif self._place.section and self._place.kind is SectionKind.BODY and _TURN.match(text):
            self._leave_section(index)

    def _addition(self, index: int, text: str) -> SectionKind | None:
        """Appendices stand behind the report, not in its first part."""
        if self._paragraphs[index].table or index < (len(self._paragraphs) + self._begin) // 3:
            return None
        if is_glossary(text):
            return SectionKind.GLOSSARY
        if is_annex_label(text) or is_annex(text):
            return SectionKind.ANNEX
        if is_project_list(text) and self._is_behind(index):
            return SectionKind.ANNEX
        return None

    def _is_behind(self, index: int) -> bool:
        """Whether the speech has ended above: an appendix stands there, or its last call."""
        before = self._paragraphs[index - 1].text
        return self._place.kind is not SectionKind.BODY or bool(_CLOSING.search(before[-12:]))

    def _open_addition(self, index: int, text: str, kind: SectionKind) -> None:
        begins = index
        last = self.entries[-1] if self.entries else None
        if last is not None and last.paragraph == index - 1 and is_annex_label(last.title):
            self.entries.pop()
            begins = last.first
        title = text.rstrip("：: ")
        span = Span(0, len(text))
        if is_annex_label(text) and self._is_title(index + 1):
            # "附件1" and its title on the next line are one heading: step() comes to it next.
            title = text
        self.entries.append(Entry(index, 1, title, span, 0, kind, begins))
        self._place = _Place(kind=kind, chapter=1, numbered_terms=self._next_is_numbered(index))

    def _is_title(self, index: int) -> bool:
        if index >= len(self._paragraphs):
            return False
        text = self._paragraphs[index].text
        return 3 < len(text) <= 45 and not re.search(
            r"[。；：:]|^[一二三四五六七八九十\d]+[、.．]", text
        )

    def _next_is_numbered(self, index: int) -> bool:
        following = self._paragraphs[index + 1].text if index + 1 < len(self._paragraphs) else ""
        return is_numbered(following) or number_of(following) == 1

    def _term(self, index: int, text: str) -> None:
        before = self._paragraphs[index - 1].text
        place = self._place
        if place.numbered_terms:
            number = number_of(text)
            if not is_numbered(text) and number != place.numbered + 1:
                return
            place.numbered = number or place.numbered
        if not place.numbered_terms and before.endswith(("：", ":")) and self._in_list(index):
            return
        title = entry_title(text)
        if title:
            span = Span(0, len(title))
            self.entries.append(Entry(index, 2, title, span, 0, SectionKind.GLOSSARY))

    def _in_list(self, index: int) -> bool:
        return (
            bool(self.entries)
            and self.entries[-1].paragraph == index - 1
            and (self.entries[-1].level == 2)
        )

    def _heading(self, index: int, found: Candidate) -> None:
        if self._continues_label(index):
            return
        level = min(DEEPEST, self._level(index, found))
        offset = max(0, self._paragraphs[index].text.find(found.title))
        self.entries.append(Entry(index, level, found.title, found.span, offset, self._place.kind))
        self._open(index, found, level)
        self._second_in_line(index, found, level)

    def _continues_label(self, index: int) -> bool:
        """The line below 附件 is its title."""
        last = self.entries[-1] if self.entries else None
        if last is None or last.paragraph != index - 1 or not is_annex_label(last.title):
            return False
        if not self._is_title(index):
            return False
        text = self._paragraphs[index].text
        self.entries[-1] = replace(
            last, paragraph=index, title=text, span=Span(0, len(text)), begins=last.first
        )
        return True

    def _second_in_line(self, index: int, found: Candidate, level: int) -> None:
        """五年来，…新跨越。经济实力显著提升。 on one line above the text are two headings."""
        second = self._around.second_heading(index, found)
        if second is not None and level < DEEPEST:
            title = second.of(self._paragraphs[index].text).rstrip("。")
            self._place.section = level
            self.entries.append(Entry(index, level + 1, title, second, second.start))

    def _open(self, index: int, found: Candidate, level: int) -> None:
        place = self._place
        if found.style in (Style.PART, Style.CHAPTER) or level <= 1 + self._shift:
            place.chapter, place.section, place.item, place.numbered = level, 0, 0, 0
        elif found.style is Style.SECTION:
            place.section, place.item, place.numbered = level, 0, 0
        elif found.style is Style.ITEM:
            place.item = level if found.whole else 0
            place.numbered = level
        elif found.style is Style.PERIOD and self._sums_up(index, found):
            place.section = level if self._around.stands_alone(index, found) else 0
            place.item = 0
        elif found.style is Style.SLOGAN and not place.section:
            place.section = level

    def _sums_up(self, index: int, found: Candidate) -> bool:
        return self._around.is_parallel(found) or self._around.stands_alone(index, found)

    def _level(self, index: int, found: Candidate) -> int:
        if self._place.kind is SectionKind.ANNEX:
            return self._annex_level(found)
        fixed = {Style.PART: 1, Style.CHAPTER: 1 + self._shift, Style.SECTION: 2 + self._shift}
        if found.style in fixed:
            return fixed[found.style]
        if found.style is Style.SLOGAN:
            return self._slogan_level(index, found)
        return self._above(index, found) + 1

    def _above(self, index: int, found: Candidate) -> int:
        """The level of the heading under which one that has no level of its own stands."""
        place = self._place
        if found.style is Style.PERIOD and self._sums_up(index, found):
            return place.chapter or 1
        if found.style is Style.SUBITEM and place.numbered:
            return place.numbered
        if found.style is Style.ITEM:
            return place.section or place.chapter or 1
        return place.deepest()

    def _annex_level(self, found: Candidate) -> int:
        order = (Style.CHAPTER, Style.SECTION, Style.ITEM, Style.SUBITEM)
        if found.style in order:
            used = [s for s in order if s in self._around.annex_styles]
            return 2 + (used.index(found.style) if found.style in used else 0)
        return 2

    def _slogan_level(self, index: int, found: Candidate) -> int:
        ranked = self._around.declared_level(index)
        if self._around.is_part(index, found) or ranked == 1:
            return 1
        if ranked:
            return ranked
        if PERIOD.match(found.title):
            return (self._place.chapter or 1) + 1
        return (self._place.section or self._place.chapter or 1) + 1

    def _leave_section(self, index: int) -> None:
        level = self._place.section
        self.entries.append(Entry(index, level))
        self._place.section = self._place.item = 0
