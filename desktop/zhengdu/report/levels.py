"""Which candidates are headings, and of what level: told from what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.report.front import SALUTATION
from zhengdu.report.glossary_entry import entry_name
from zhengdu.report.heading import (
    Candidate,
    Style,
    addition,
    candidate,
    is_chapter_title,
    is_project_list,
)
from zhengdu.report.model import SectionKind
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.front import Front
    from zhengdu.report.source import RawParagraph

_TURN = re.compile(
    r"^(?:各位(?:代表|委员|主任)|做好上述|在做好|与此同时|同时，我们也|同时,我们也|在肯定|过去五年|五年来|"
    r"回顾|过去一年|总结|这些成绩|以上成绩|成绩(?:的取得|来之))"
)
"""Openings by which a speaker leaves the last numbered section and speaks of the whole part."""


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
    """

    paragraph: int
    level: int
    title: str = ""
    span: Span | None = None
    title_start: int = 0
    kind: SectionKind = SectionKind.BODY


@dataclass(slots=True)
class _State:
    """Where one is while walking through the paragraphs."""

    kind: SectionKind = SectionKind.BODY
    level: int = 0
    section_open: bool = False
    previous_style: Style | None = None


def leveled(paragraphs: Sequence[RawParagraph], front: Front) -> tuple[Entry, ...]:
    """The headings of a report in reading order."""
    candidates = [
        candidate(p) if i >= front.end and i not in front.kinds else None
        for i, p in enumerate(paragraphs)
    ]
    walk = _Walk(paragraphs, candidates, front)
    for index in range(front.end, len(paragraphs)):
        walk.step(index)
    return tuple(walk.entries)


class _Walk:
    """Walks once through the paragraphs and decides on each."""

    def __init__(
        self,
        paragraphs: Sequence[RawParagraph],
        candidates: Sequence[Candidate | None],
        front: Front,
    ) -> None:
        self._paragraphs = paragraphs
        self._candidates = candidates
        self._front = front
        self._state = _State()
        self._has_chapters = any(c and c.style is Style.CHAPTER and c.whole for c in candidates)
        self._openings = Counter(
            c.title[:3] for c in candidates if c and c.whole and c.style in _LOOSE
        )
        self.entries: list[Entry] = []

    def step(self, index: int) -> None:
        """Decide on one paragraph."""
        text = self._paragraphs[index].text
        added = self._addition(index, text)
        if added:
            self._open_addition(index, text, added)
        elif self._state.kind is SectionKind.GLOSSARY:
            self._glossary_entry(index, text)
        else:
            found = self._candidates[index]
            if found is not None and self._holds(index, found):
                self._heading(index, found)
            elif self._state.section_open and _TURN.match(text):
                self._leave_section(index)

    def _addition(self, index: int, text: str) -> str:
        """Appendices stand behind the report, not in its first part."""
        kind = addition(text)
        if not kind and self._state.kind is not SectionKind.BODY and is_project_list(text):
            kind = "annex"
        if kind == "annex" and index < len(self._paragraphs) // 2:
            return ""
        return kind

    def _open_addition(self, index: int, text: str, added: str) -> None:
        last = self.entries[-1] if self.entries else None
        continues = (
            last is not None
            and last.paragraph == index - 1
            and last.kind is SectionKind.ANNEX
            and last.level == 1
        )
        kind = SectionKind.GLOSSARY if added == "glossary" else SectionKind.ANNEX
        if continues and last is not None:
            # "附件1" and its title on the next line are one heading.
            self.entries.pop()
            self.entries.append(
                Entry(last.paragraph, 1, last.title, last.span, last.title_start, kind)
            )
        else:
            self.entries.append(Entry(index, 1, text, Span(0, len(text)), 0, kind))
        self._state = _State(kind=kind, level=1)

    def _glossary_entry(self, index: int, text: str) -> None:
        name = entry_name(text)
        if name is not None:
            span = Span(name.start, name.end)
            title = text[: name.end].strip()
            self.entries.append(Entry(index, 2, title, span, 0, SectionKind.GLOSSARY))

    def _holds(self, index: int, found: Candidate) -> bool:
        """Whether the surroundings confirm a candidate that has no number."""
        if found.style not in _LOOSE:
            return True
        following = self._paragraphs[index + 1].text if index + 1 < len(self._paragraphs) else ""
        before = self._paragraphs[index - 1].text if index else ""
        if not found.whole:
            return not SALUTATION.match(before) or len(found.title) <= 16
        if found.style is Style.TOPIC:
            bold = bool(self._paragraphs[index].bold)
            parallel = self._openings[found.title[:3]] >= 3
            return (bold or parallel) and len(following) > len(found.title)
        return len(following) > 20 and not SALUTATION.match(following)

    def _heading(self, index: int, found: Candidate) -> None:
        level = self._level(found)
        if self._state.kind is SectionKind.ANNEX:
            level = min(4, max(2, level + (1 if found.style is Style.CHAPTER else 0)))
        offset = self._paragraphs[index].text.find(found.title)
        self.entries.append(
            Entry(index, level, found.title, found.span, max(0, offset), self._state.kind)
        )
        self._state.level = level
        if level == 1:
            self._state.section_open = False
        elif found.style is Style.SECTION or (level == 2 and found.whole):
            self._state.section_open = True
        self._state.previous_style = found.style

    def _level(self, found: Candidate) -> int:
        if found.style is Style.SLOGAN:
            return self._slogan_level(found)
        if found.style is Style.TOPIC and found.whole:
            return 2
        fixed = {Style.CHAPTER: 1, Style.SECTION: 2}.get(found.style)
        if fixed is not None:
            return fixed
        deeper = 1 if self._state.section_open else 0
        return (3 if found.style is Style.SUBITEM else 2) + deeper

    def _slogan_level(self, found: Candidate) -> int:
        if not self._has_chapters and is_chapter_title(found.title):
            return 1
        return 3 if self._state.section_open and self._follows_section() else 2

    def _follows_section(self) -> bool:
        return any(e.level == 2 and e.title[:1] in "（(" for e in self.entries[-12:])

    def _leave_section(self, index: int) -> None:
        self.entries.append(Entry(index, 2))
        self._state.section_open = False
        self._state.level = 1


_LOOSE = frozenset({Style.TOPIC, Style.SLOGAN})
