"""An act on a note that somebody else has changed meanwhile: both acts count, no word is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation, Task

_Value = TypeVar("_Value")


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

    Where both changed the same place, my words stand and theirs follow below them.
    """
    if theirs in (base, mine):
        return mine
    if mine == base:
        return theirs
    my_act, their_act = _act(base, mine), _act(base, theirs)
    if my_act.end < their_act.start:
        return my_act.applied(their_act.applied(base))
    if their_act.end < my_act.start:
        return their_act.applied(my_act.applied(base))
    added = their_act.words.strip()
    return f"{mine.rstrip()}\n\n{added}" if added and added not in mine else mine


@dataclass(frozen=True, slots=True)
class _Act:
    """Characters `start` to `end` of a text replaced by words."""

    start: int
    end: int
    words: str

    def applied(self, text: str) -> str:
        return text[: self.start] + self.words + text[self.end :]


def _act(base: str, made: str) -> _Act:
    """The smallest single replacement that makes `made` of `base`."""
    most = min(len(base), len(made))
    start = next((n for n in range(most) if base[n] != made[n]), most)
    same = range(1, most - start + 1)
    behind = next((n - 1 for n in same if base[-n] != made[-n]), most - start)
    return _Act(start, len(base) - behind, made[start : len(made) - behind])


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
    if before is None or after is None or present is None:
        return _later(before, after, present)
    return replace(
        present,
        lead=_later(before.lead, after.lead, present.lead),
        due=_later(before.due, after.due, present.due),
        state=_later(before.state, after.state, present.state),
    )
