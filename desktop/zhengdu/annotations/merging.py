"""An act on a note that somebody else has changed meanwhile: both acts count, no word is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from zhengdu.annotations.note import Task

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation

_Value = TypeVar("_Value")
_Lines = tuple[str, ...]


def merged(before: Annotation, after: Annotation, present: Annotation) -> Annotation:
    """`present` with what the act from `before` to `after` changes.

    Of two acts on one field the later one counts; texts, tags and links keep what both have made.

    Args:
        before: the note as the one who acts has seen it.
        after: the note as the act leaves it.
        present: the note as it is in the library.
    """
    if present == before:
        return after
    return replace(
        present,
        kind=_later(before.kind, after.kind, present.kind),
        anchor=_later(before.anchor, after.anchor, present.anchor),
        colour=_later(before.colour, after.colour, present.colour),
        style=_later(before.style, after.style, present.style),
        starred=_later(before.starred, after.starred, present.starred),
        note=merged_text(before.note, after.note, present.note),
        tags=_members(before.tags, after.tags, present.tags),
        links=_members(before.links, after.links, present.links),
        task=_task(before.task, after.task, present.task),
        updated=max(after.updated, present.updated),
        deleted="",
    )


def merged_text(base: str, mine: str, theirs: str) -> str:
    """What has become of `base` in two hands.

    Every line that either has written is there as it was written: lines that one alone has changed
    are as they were left; where both changed the same ones, mine stand and theirs follow below.
    """
    if theirs in (base, mine):
        return mine
    if mine == base:
        return theirs
    lines = _lines(base)
    first, second = _act(lines, _lines(mine)), _act(lines, _lines(theirs))
    if first.meets(second):
        both = _both(first, second, lines).applied(lines)
    elif first.end <= second.start:
        both = first.applied(second.applied(lines))
    else:
        both = second.applied(first.applied(lines))
    return "\n".join(both).lstrip("\n")


@dataclass(frozen=True, slots=True)
class _Act:
    """Lines `start` to `end` of a text replaced by others."""

    start: int
    end: int
    made: _Lines

    def meets(self, other: _Act) -> bool:
        """Whether both replace a line, or put lines at one place."""
        is_apart = self.end <= other.start or other.end <= self.start
        return not is_apart or (self.start, self.end) == (other.start, other.end)

    def applied(self, lines: _Lines) -> _Lines:
        return lines[: self.start] + self.made + lines[self.end :]

    def widened(self, start: int, end: int, lines: _Lines) -> _Lines:
        """What stands in the place of more lines after it."""
        return lines[start : self.start] + self.made + lines[self.end : end]


def _lines(text: str) -> _Lines:
    return tuple(text.split("\n")) if text else ()


def _act(base: _Lines, made: _Lines) -> _Act:
    """The smallest single replacement that makes `made` of `base`."""
    most = min(len(base), len(made))
    start = next((n for n in range(most) if base[n] != made[n]), most)
    same = range(1, most - start + 1)
    behind = next((n - 1 for n in same if base[-n] != made[-n]), most - start)
    return _Act(start, len(base) - behind, made[start : len(made) - behind])


def _both(mine: _Act, theirs: _Act, lines: _Lines) -> _Act:
    """Two acts on the same lines: what both have made, below one another; what is equal once."""
    start, end = min(mine.start, theirs.start), max(mine.end, theirs.end)
    first, second = mine.widened(start, end, lines), theirs.widened(start, end, lines)
    if _has_all(second, of=first):
        return _Act(start, end, second)
    if _has_all(first, of=second):
        return _Act(start, end, first)
    return _Act(start, end, (*first, "", *second))


def _has_all(lines: _Lines, *, of: _Lines) -> bool:
    return not Counter(filter(str.strip, of)) - Counter(lines)


def _later(before: _Value, after: _Value, present: _Value) -> _Value:
    return present if after == before else after


def _members(
    before: tuple[_Value, ...], after: tuple[_Value, ...], present: tuple[_Value, ...]
) -> tuple[_Value, ...]:
    """Those that are there less those taken away, and those added."""
    if present == before:
        return after
    kept = tuple(one for one in present if one in after or one not in before)
    return kept + tuple(one for one in after if one not in before and one not in kept)


def _task(before: Task | None, after: Task | None, present: Task | None) -> Task | None:
    """A task in which somebody else has written is not taken away."""
    if after == before:
        return present
    if present is None or present == before:
        return after
    if after is None:
        return present
    seen = before or Task()
    return replace(
        present,
        lead=_later(seen.lead, after.lead, present.lead),
        due=_later(seen.due, after.due, present.due),
        state=_later(seen.state, after.state, present.state),
    )
