"""How much work a text makes when it is read as Markdown, told before it is read.

Python-Markdown looks for the end of whatever is begun. Where the ends are missing, its time grows
with the square of the text, and it cannot be stopped. So what it would look through is counted
here, which takes one pass; the weights are microseconds, rounded up from what was measured over
texts put together at random from everything that means something in Markdown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 200_000
"""Characters."""
MOST = 650_000
"""Microseconds. A note of 100,000 characters with 1,000 links makes 200,000 to 300,000."""

_LINE, _MARK, _MARK_IN_BLOCK = 30, 40, 0.0005
_BRACKET, _TARGET, _TICK, _FENCE, _RULE, _LEVEL = 1.5, 0.9, 0.1, 0.08, 0.12, 2.0
_DEEPEST = 150
"""Levels at which Python gives up in any case."""

_BLANK = re.compile(r"\n[ \t]*\n")
_MARKS = re.compile(r"\\.|\*+|_+|`+|[\[<&!|~]")
_BRACKETS = re.compile(r"\\.|[\[\]()]")
# What ends a paragraph wherever it stands, so that the rest is looked through anew.
_ENDS = re.compile(r"^(?=[ \t]*[^ \t\n])[ \t>*+\-=_\d.]*(?:#|$)", re.MULTILINE)
_NESTED = re.compile(r"^([ \t]*)((?:(?:>|[-+*]|\d+\.)[ \t]*)*)", re.MULTILINE)
_LEVELS = re.compile(r">|[-+*]|\d+\.")
# What is looked for from `opens` is the next `closes` of the same kind.
# Behind a backslash a run of backticks is shorter where it begins code, and as long where it ends.
_TICKS = re.compile(r"(?P<kind>(?P<closes>`+)|\\`{2,})(?P<opens>)")
_FENCES = re.compile(r"^(?P<kind>`{3,}|~{3,})(?P<opens>)(?:(?P<closes>[ ]*)$|.*)", re.MULTILINE)


def is_easy(text: str) -> bool:
    """Whether a text is read as Markdown within about a second, even on a busy computer."""
    return len(text) <= LONGEST and sum(_costs(text)) <= MOST


def _costs(text: str) -> Iterator[float]:
    yield text.count("\n") * _LINE
    yield _reach(text, _FENCES) * _FENCE
    for block in _BLANK.split(text):
        marks = len(_MARKS.findall(block))
        yield marks * (_MARK + len(block) * _MARK_IN_BLOCK)
        yield _reach(block, _TICKS) * _TICK
        yield sum(len(block) - m.start() for m in _ENDS.finditer(block)) * _RULE
        yield _levels(block) * len(block) * _LEVEL
        yield _brackets(block)


def _reach(text: str, marks: re.Pattern[str]) -> int:
    """How far it is from each mark to the one that ends it, or to the end, together."""
    ends: dict[str, int] = {}
    together = 0
    for mark in reversed(list(marks.finditer(text))):
        if mark["opens"] is not None:
            together += ends.get(mark["kind"], len(text)) - mark.start()
        if mark["closes"] is not None:
            ends[mark["kind"]] = mark.start()
    return together


def _levels(block: str) -> int:
    """How deep the deepest line stands in lists and quotes."""
    lines = _NESTED.finditer(block)
    levels = (len(m[1].expandtabs(4)) // 4 + len(_LEVELS.findall(m[2])) for m in lines)
    return min(_DEEPEST, max(levels, default=0))


def _brackets(block: str) -> float:
    """What it costs to look for the ends of links."""
    cost = 0.0
    open_at: dict[str, list[int]] = {"[": [], "(": []}
    for mark in _BRACKETS.finditer(block):
        kind, at = mark[0], mark.start()
        if kind in open_at:
            open_at[kind].append(at)
        elif kind in "])" and (begun := open_at["[" if kind == "]" else "("]):
            cost += _span(block, begun.pop(), at)
    left = (at for begun in open_at.values() for at in begun)
    return cost + sum(_span(block, at, len(block)) for at in left)


def _span(block: str, start: int, end: int) -> float:
    """The same of one bracket; round ones count behind square ones only, pictures are none."""
    before = block[start - 1 : start]
    if block[start] == "(":
        return (end - start) * _TARGET if before == "]" else 0
    return 0 if before == "!" else (end - start) * _BRACKET
