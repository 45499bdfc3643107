"""Hard-wrapped lines to paragraphs, and sentences broken in the middle."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zhengdu.report.source import RawParagraph
from zhengdu.text.normal import shape
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

WRAPPED_SHARE = 0.5
"""Share of lines of nearly the same width from which a text counts as hard-wrapped."""
FEWEST = 30
"""Lines below which nothing is said about wrapping."""
EVIDENCE = 20_000
"""Characters of the beginning that decide about wrapping; less than is shown of a long text."""
INDENT = 2
"""Characters by which a first line is shorter."""
SLACK = 2.0
"""Characters by which full lines differ: punctuation that may not begin a line."""
TAIL = 40
"""Characters at the end of a line that are looked at to see whether its sentence goes on."""
_FINAL = tuple("。！？；：!?;:…")
_CLOSING = "”’』」）)"
# Over `shape`: N is a Chinese numeral, ` is 、, - any dash.
_HEADING = re.compile(
    r"N{1,3}`|\(N{1,3}\)|第N{1,3}部分|各位(?:代表|委员|主任)|--|附件|名词解释|\d{1,2}[.`](?!\d)"
)
_NUMBER_END = re.compile(r"\d[.．]?$")
_OPEN_END = re.compile(r"的$|第.{1,3}届$")
_TAILS = (*"，。；、）》”：%％", "是：", "是:", "人民代表大会第")
_GOES_ON = "，。；、.．%％"


def unwrapped(paragraphs: Sequence[RawParagraph]) -> tuple[list[RawParagraph], list[int]]:
    """Whole paragraphs, and for each line the number of the paragraph it is now in."""
    width = _wrap_width(paragraphs)
    starts = _starts(paragraphs, width) if width else [True] * len(paragraphs)
    lines, first = _put_together(paragraphs, starts)
    whole, second = _put_together(lines, _whole(lines))
    return whole, [second[place] for place in first]


def _put_together(
    lines: Sequence[RawParagraph], starts: Sequence[bool]
) -> tuple[list[RawParagraph], list[int]]:
    groups: list[list[RawParagraph]] = []
    places: list[int] = []
    for line, begins in zip(lines, starts, strict=True):
        if begins or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
        places.append(len(groups) - 1)
    return [_merged(group) for group in groups], places


def _merged(lines: list[RawParagraph]) -> RawParagraph:
    """Lines as one paragraph, in time that grows with their length alone."""
    if len(lines) == 1:
        return lines[0]
    texts, bold, length, before = [], list(lines[0].bold), 0, ""
    for line in lines:
        glue = _glue(before, line.text)
        length += len(glue)
        if before:
            bold += [run.shifted(length) for run in line.bold]
        texts += [glue, line.text]
        length += len(line.text)
        before = line.text
    return RawParagraph("".join(texts), tuple(bold), lines[0].heading_level)


def _measure(text: str) -> float:
    """Width in Chinese characters; Latin letters and digits take half of one."""
    return len(text.encode("gb18030", "replace")) / 2


def _wrap_width(paragraphs: Sequence[RawParagraph]) -> float:
    """The width of full lines in a hard-wrapped text, 0 if it is not hard-wrapped."""
    lines = _evidence(paragraphs)
    widths = [_measure(line) for line in lines]
    if len(widths) < FEWEST:
        return 0
    common = Counter(round(width) for width in widths if width >= 15).most_common(1)
    if not common:
        return 0
    width = common[0][0]
    if sum(w > width + 3 * SLACK for w in widths) > len(widths) // 20:
        return 0
    near = [line for line, w in zip(lines, widths, strict=True) if abs(w - width) <= SLACK]
    # Printed lines break anywhere; where most of them end a sentence, each is a paragraph.
    if 2 * sum(map(_is_ended, near)) > len(near):
        return 0
    return float(width) if len(near) >= WRAPPED_SHARE * len(widths) else 0


def _evidence(paragraphs: Sequence[RawParagraph]) -> list[str]:
    """The lines that decide: those of the beginning, so that a text is read as its beginning is."""
    room = EVIDENCE
    lines: list[str] = []
    for paragraph in paragraphs:
        room -= len(paragraph.text)
        if room < 0:
            break
        if not paragraph.table:
            lines.append(paragraph.text)
    return lines


def _starts(paragraphs: Sequence[RawParagraph], width: float) -> list[bool]:
    """For each line of a hard-wrapped text whether it begins a paragraph."""
    starts: list[bool] = []
    previous, full = "", width
    for paragraph in paragraphs:
        begins = paragraph.table or _begins(paragraph.text, previous, full, width)
        starts.append(begins)
        previous, full = paragraph.text, width - INDENT if begins else width
    return starts


def _begins(line: str, previous: str, full: float, width: float) -> bool:
    """Whether a line begins a paragraph: the one before ended early, or it looks like a start.

    `full` is the width that the line before has when it is full: less for a first line.
    """
    ended = _is_ended(previous)
    short = _measure(previous) < full - SLACK - 0.5
    if short and not ended and any(m in previous for m in "，。；、") and not _is_start(previous):
        # A line that breaks off in the middle of a clause goes on, however short it is.
        return False
    if short or (ended and _is_start(line)):
        return True
    indented = abs(_measure(line) - (width - INDENT)) <= 0.6
    return ended and indented


def _glue(before: str, after: str) -> str:
    """A blank where Latin words meet, nothing in Chinese."""
    latin = before[-1:].isascii() and before[-1:].isalpha()
    return " " if latin and after[:1].isascii() and after[:1].isalpha() else ""


def _whole(paragraphs: Sequence[RawParagraph]) -> list[bool]:
    """Whether each stands alone; sentences broken in a number or before 是： do not."""
    starts = [True] * len(paragraphs)
    before: RawParagraph | None = None
    for index, paragraph in enumerate(paragraphs):
        broken = before is not None and _is_broken(before, paragraph)
        starts[index] = not broken
        before = _tail(before, paragraph) if before is not None and broken else paragraph
    return starts


def _tail(before: RawParagraph, after: RawParagraph) -> RawParagraph:
    """The end of two lines put together: all that counts for the line after them."""
    return RawParagraph((before.text + after.text)[-TAIL:])


def _is_broken(before: RawParagraph, after: RawParagraph) -> bool:
    set_apart = before.table or after.table or before.heading_level or after.heading_level
    if set_apart or _is_start(after.text):
        return False
    return _breaks_off(before.text, after.text) or (
        len(before.text) >= 20
        and bool(before.text.endswith(("，", "、")) or _NUMBER_END.search(before.text[-3:]))
        and (after.text[:1].isalnum() or after.text.startswith(tuple(_GOES_ON)))
    )


def _breaks_off(before: str, after: str) -> bool:
    """Whether neither side can stand alone: …发展的⏎主要目标⏎是：…, …，PM⏎2.5⏎年平均."""
    if _is_ended(before):
        return False
    if after.startswith(_TAILS) or (_OPEN_END.search(before[-6:]) and len(before) >= 8):
        return True
    latin = before[-1:].isascii() and before[-1:].isalpha()
    return latin and len(before) >= 20 and after[:1].isdecimal()


def _is_ended(text: str) -> bool:
    """Whether a line ends with the mark that ends a sentence, quotation marks aside."""
    return text.rstrip(_CLOSING).endswith(_FINAL)


def _is_start(text: str) -> bool:
    """Whether a line looks like the beginning of a paragraph by its number or first words."""
    return _HEADING.match(shape(text, 8)) is not None


def without(paragraph: RawParagraph, pattern: re.Pattern[str]) -> RawParagraph:
    """The paragraph without what a pattern finds, its bold runs moved accordingly."""
    gone = [match.span() for match in pattern.finditer(paragraph.text)]
    if not gone:
        return paragraph

    def moved(offset: int) -> int:
        return offset - sum(min(end, offset) - start for start, end in gone if start < offset)

    bold = tuple(Span(moved(run.start), moved(run.end)) for run in paragraph.bold)
    return RawParagraph(
        pattern.sub("", paragraph.text),
        tuple(run for run in bold if len(run)),
        paragraph.heading_level,
        paragraph.table,
    )
