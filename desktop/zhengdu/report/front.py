"""What stands before the report begins: title, occasion, speaker, salutation."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zhengdu.report.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhengdu.report.source import RawParagraph

EARLY = 80
"""Paragraphs in which the report begins."""
SALUTATION = re.compile(
    r"^(?:\w{0,6}[、，])?(?:各位|尊敬的).{0,14}(?:代表|委员|主任|同志|来宾)(?:们)?[^。]{0,8}[：:！!，,]?$"
)
_OPENING = re.compile(
    r"^(?:现在|下面|受.{2,20}委托)[，,]?.{0,16}代表.{0,20}(?:人民政府|国务院|政府|行署|行政公署)"
)
_TITLE = re.compile(r"政府工作报告|工作报告")
_TITLE_LINE = re.compile(r"^.{0,30}工作报告\s*(?:[（(].{0,40}[）)])?$")
_CHAPTER = re.compile(r"^[一二三四五六七八九十]{1,2}、")


@dataclass(frozen=True, slots=True)
class Front:
    """The paragraphs before the report proper.

    Attributes:
        end: number of the first paragraph of the report proper, its salutation included.
        title: number of the paragraph that is the title, or None.
        kinds: what each paragraph is that is no ordinary one.
    """

    end: int
    title: int | None
    kinds: dict[int, BlockKind] = field(default_factory=dict)


def front_matter(paragraphs: Sequence[RawParagraph]) -> Front:
    """Find the title and where the report proper begins."""
    end = _beginning(paragraphs)
    titles = [i for i in range(end) if _is_title(paragraphs[i].text)]
    title = titles[-1] if titles else None
    kinds = {i: BlockKind.META for i in range(end)}
    if title is not None:
        kinds[title] = BlockKind.TITLE
    for index in range(end, len(paragraphs)):
        if SALUTATION.match(paragraphs[index].text):
            kinds[index] = BlockKind.SALUTATION
    return Front(end, title, kinds)


def begins_report(text: str) -> bool:
    """Whether a paragraph is the salutation, the opening sentence or the first heading."""
    return any(pattern.match(text) for pattern in (SALUTATION, _OPENING, _CHAPTER))


def _beginning(paragraphs: Sequence[RawParagraph]) -> int:
    """The salutation, else the sentence that opens the speech, else the first heading or prose."""
    early = [p.text for p in paragraphs[:EARLY]]
    for pattern in (SALUTATION, _OPENING, _CHAPTER):
        found = next((i for i, text in enumerate(early) if pattern.match(text)), None)
        if found is not None:
            return found
    long = next((i for i, text in enumerate(early) if len(text) > 60), None)
    return long if long is not None and long <= 12 else 0


def _is_title(text: str) -> bool:
    return len(text) <= 40 and bool(_TITLE.search(text)) and bool(_TITLE_LINE.match(text))
