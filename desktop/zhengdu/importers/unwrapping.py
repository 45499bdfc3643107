"""Hard-wrapped lines to paragraphs, and sentences broken in the middle."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zhengdu.report.source import RawParagraph

if TYPE_CHECKING:
    from collections.abc import Sequence

WRAPPED_SHARE = 0.55
"""Share of lines of nearly the same length from which a text counts as hard-wrapped."""
SLACK = 2
"""Characters by which full lines differ: punctuation that may not begin a line."""
_ENDS = re.compile(r"[。！？；：!?;:…][”’』」）)]*$")
_HEADING = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分|"
    r"各位(?:代表|委员|主任)|——|附件|名词解释|\d{1,2}[.．、])"
)
_NUMBER_END = re.compile(r"\d[.．]?$|[，、]$")
_GOES_ON = re.compile(r"^[\d.．%％，、；。\u4e00-\u9fff]")


def unwrapped(paragraphs: Sequence[RawParagraph]) -> list[RawParagraph]:
    """Whole paragraphs, whatever line breaks the file has inside them."""
    width = _wrap_width(paragraphs)
    joined = _joined_lines(paragraphs, width) if width else list(paragraphs)
    return _mended(joined)


def _wrap_width(paragraphs: Sequence[RawParagraph]) -> int:
    """The length of full lines in a hard-wrapped text, 0 if it is not hard-wrapped."""
    lengths = [len(p.text) for p in paragraphs if not p.table]
    if len(lengths) < 40 or max(lengths, default=0) > 90:
        return 0
    common = Counter(length for length in lengths if length >= 15).most_common(1)
    if not common:
        return 0
    width = common[0][0]
    near = sum(abs(length - width) <= SLACK for length in lengths)
    return width if near >= WRAPPED_SHARE * len(lengths) else 0


def _joined_lines(paragraphs: Sequence[RawParagraph], width: int) -> list[RawParagraph]:
    joined: list[str] = []
    previous = ""
    for paragraph in paragraphs:
        line = paragraph.text
        if joined and not _begins(line, previous, width):
            joined[-1] += _glue(joined[-1], line) + line
        else:
            joined.append(line)
        previous = line
    return [RawParagraph(text) for text in joined]


def _begins(line: str, previous: str, width: int) -> bool:
    """Whether a line begins a paragraph: the one before ended early, or it looks like a start."""
    ended = bool(_ENDS.search(previous))
    if len(previous) < width - SLACK - 2 and (ended or _HEADING.match(previous)):
        return True
    if _HEADING.match(line) and (ended or len(previous) < width - SLACK):
        return True
    # A first line lacks the two characters of its indent.
    indented = width - SLACK - 1 <= len(line) <= width - SLACK + 1
    return ended and indented


def _glue(before: str, after: str) -> str:
    """A blank where Latin words meet, nothing in Chinese."""
    latin = before[-1:].isascii() and before[-1:].isalpha()
    return " " if latin and after[:1].isascii() and after[:1].isalpha() else ""


def _mended(paragraphs: Sequence[RawParagraph]) -> list[RawParagraph]:
    """Sentences broken inside a number or behind a comma are put together again."""
    mended: list[RawParagraph] = []
    for paragraph in paragraphs:
        before = mended[-1] if mended else None
        if before is not None and _is_broken(before, paragraph):
            mended[-1] = RawParagraph(before.text + paragraph.text, before.bold)
        else:
            mended.append(paragraph)
    return mended


def _is_broken(before: RawParagraph, after: RawParagraph) -> bool:
    if before.table or after.table or len(before.text) < 20 or after.heading_level:
        return False
    if not _NUMBER_END.search(before.text) or _HEADING.match(after.text):
        return False
    return bool(_GOES_ON.match(after.text))
