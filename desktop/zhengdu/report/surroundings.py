"""Whether what stands around a candidate confirms it as a heading."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from zhengdu.report.appendix import is_annex, is_annex_label
from zhengdu.report.front import SALUTATION
from zhengdu.report.heading import NUMBERED, Style, is_chapter_title, names_period
from zhengdu.report.topic import PERIOD, announces
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.heading import Candidate
    from zhengdu.report.source import RawParagraph

PAIRS = 3
"""So many lines of their own above longer text make it the habit of a report."""
_DATE_LINE = r"^[（(]?\s*[\d〇二零○一]{4}年.{1,3}月.{0,4}[）)]?$"
_RUN_IN = frozenset({Style.TOPIC, Style.PERIOD, Style.DASH, Style.COUNTED})


class Surroundings:
    """The candidates of a report, seen together."""

    def __init__(
        self, paragraphs: Sequence[RawParagraph], candidates: Sequence[Candidate | None]
    ) -> None:
        self._paragraphs = paragraphs
        self._candidates = list(candidates)
        styles = Counter(c.style for c in candidates if c)
        self.has_parts_above_chapters = styles[Style.PART] >= 2 and styles[Style.CHAPTER] >= 2
        self._has_chapters = styles[Style.CHAPTER] + styles[Style.PART] > 0

    def heading(self, index: int) -> Candidate | None:
        """The candidate of a paragraph if it holds."""
        found = self._candidates[index]
        if found is None or not self._holds(index, found):
            return None
        return found

    def second_heading(self, index: int, found: Candidate) -> Span | None:
        """A second heading on the line of one that sums up a period."""
        text = self._paragraphs[index].text
        rest = text[found.span.end :]
        if found.style is not Style.PERIOD or not rest or len(rest) > 24:
            return None
        if not rest.endswith("。") or not announces(rest[:-1]):
            return None
        return Span(found.span.end, len(text))

    def stands_alone(self, index: int, found: Candidate) -> bool:
        """Whether the paragraph holds no text besides its one or two headings."""
        return found.whole or self.second_heading(index, found) is not None

    def is_part(self, index: int, found: Candidate) -> bool:
        """Whether a line without a number is the title of a part of the report."""
        if not is_chapter_title(found.title):
            return not self._has_chapters and not self._has_part_titles and self._is_first(index)
        if not self._has_chapters:
            return True
        if not names_period(found.title):
            return False
        following = next(
            (c for c in self._candidates[index + 1 :] if c and c.style is Style.CHAPTER), None
        )
        return following is None or following.number.startswith("一")

    def declared_level(self, index: int) -> int:
        """The rank of the heading level that the file itself gives; 0 if it gives none."""
        level = self._paragraphs[index].heading_level
        return self._declared.index(level) + 1 if level in self._declared else 0

    @cached_property
    def annex_styles(self) -> frozenset[Style]:
        """The ways of numbering used behind the first 附件."""
        half = len(self._paragraphs) // 2
        start = next(
            (
                i
                for i in range(half, len(self._paragraphs))
                if is_annex_label(self._paragraphs[i].text) or is_annex(self._paragraphs[i].text)
            ),
            half,
        )
        return frozenset(c.style for c in self._candidates[start:] if c)

    @cached_property
    def _declared(self) -> list[int]:
        counts = Counter(
            p.heading_level for p, c in zip(self._paragraphs, self._candidates, strict=True) if c
        )
        return sorted(level for level in counts if level)

    @cached_property
    def _has_part_titles(self) -> bool:
        return any(
            c and c.style is Style.SLOGAN and is_chapter_title(c.title) for c in self._candidates
        )

    @cached_property
    def _own_lines(self) -> frozenset[int]:
        """Sentences on a line of their own above longer text."""
        found = {
            i for i, c in enumerate(self._candidates)
            if c and c.style in _RUN_IN and self._stands_above_text(i, c)
        }  # fmt: skip
        return frozenset(found) if len(found) >= PAIRS else frozenset()

    @cached_property
    def _openings(self) -> Counter[str]:
        return Counter(c.title[:3] for c in self._candidates if c and c.style is Style.PERIOD)

    def _is_first(self, index: int) -> bool:
        return not any(c and c.style in NUMBERED for c in self._candidates[:index])

    def _stands_above_text(self, index: int, found: Candidate) -> bool:
        if not self.stands_alone(index, found) or index + 1 >= len(self._paragraphs):
            return False
        following, after = self._paragraphs[index + 1].text, self._candidates[index + 1]
        long_enough = len(following) >= max(40, len(found.title) + 12)
        return long_enough and not (after and after.whole)

    def _holds(self, index: int, found: Candidate) -> bool:
        if found.style in NUMBERED:
            return True
        if found.style is Style.SLOGAN:
            return self._slogan_holds(index, found)
        if self.stands_alone(index, found):
            habit = found.bold and self._stands_above_text(index, found)
            return habit or index in self._own_lines
        return self._run_in_holds(index, found)

    def _run_in_holds(self, index: int, found: Candidate) -> bool:
        if found.bold:
            return True
        if self._under_own_line(index) or self._after_salutation(index):
            return found.style in (Style.DASH, Style.COUNTED)
        if found.style is Style.PERIOD:
            return self.is_parallel(found) or self._speaks_of_a_thing(found)
        return found.style is not Style.TOPIC or not self._is_lone_before_sections(index)

    def _slogan_holds(self, index: int, found: Candidate) -> bool:
        if index + 1 >= len(self._paragraphs) or re.match(_DATE_LINE, found.title):
            return False
        if is_chapter_title(found.title) and names_period(found.title):
            return True
        if re.search(r"[：:\t]", found.title) and not found.bold:
            return False
        following = self._paragraphs[index + 1].text
        return len(following) > 20 and not SALUTATION.match(following)

    def is_parallel(self, found: Candidate) -> bool:
        """Whether several paragraphs look back on the same period in the same words."""
        return self._openings[found.title[:3]] >= PAIRS

    def _speaks_of_a_thing(self, found: Candidate) -> bool:
        """Whether a single look back names a thing in one clause, and not what 我们 did."""
        period = PERIOD.match(found.title)
        rest = found.title[period.end() :] if period else found.title
        return announces(rest) and not re.search(r"[，,]", rest) and len(rest) <= 20

    def _after_salutation(self, index: int) -> bool:
        return index > 0 and bool(SALUTATION.match(self._paragraphs[index - 1].text))

    def _under_own_line(self, index: int) -> bool:
        """Whether the line above is the heading of this paragraph already."""
        above = self._candidates[index - 1] if index else None
        if above is None or not self.stands_alone(index - 1, above):
            return False
        return above.style in _RUN_IN and (index - 1) in self._own_lines

    def _is_lone_before_sections(self, index: int) -> bool:
        """Whether a topic stands alone between the title of a chapter and its first （一）."""
        beside = self._candidates[index - 1 : index] + self._candidates[index + 1 : index + 2]
        if any(c and c.style is Style.TOPIC for c in beside):
            return False
        for found in self._candidates[index + 1 :]:
            if found and found.style in (Style.CHAPTER, Style.PART):
                return False
            if found and found.style is Style.SECTION:
                return found.number[1:2] == "一" and "十" not in found.number
        return False
