"""What a reader has done to a note and the library could not take yet."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from zhengdu.annotations.identity import new_id
from zhengdu.annotations.merging import merged

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation, Change


@dataclass(frozen=True, slots=True)
class WaitingNote:
    """All acts on one note since the library had it.

    Attributes:
        before: the note as the library had it when it was read; None of one that it never had.
        after: the note as it is to be.
        deleted: whether it is to be in the trash.
        key: what these acts together are known by; with one more act they are others.
    """

    before: Annotation | None
    after: Annotation
    deleted: bool = False
    key: str = field(default_factory=new_id, compare=False)

    @property
    def id(self) -> str:
        """Of the note."""
        return self.after.id

    def then(self, change: Change) -> WaitingNote:
        """The same after one more act, which may have been made without knowing of the others."""
        if change.after is None:
            return WaitingNote(self.before, self.after, deleted=True)
        base = change.before or replace(change.after, note="")
        return WaitingNote(self.before, merged(base, change.after, self.after))

    def settled(self, present: Annotation | None, now: str) -> Annotation:
        """The note as it is once it need not wait any more.

        Words bring a note back that has been deleted meanwhile; marks alone go into the trash
        with it, and what has gone from there too comes back.

        Args:
            present: the note as the library has it now, deleted or not; None if it has not.
            now: ISO time in UTC.
        """
        gone = now if self.deleted else ""
        if present is None:
            return replace(self.after, deleted=gone)
        base = self.before or replace(self.after, note="")
        if base.note == self.after.note:
            gone = gone or present.deleted
        return replace(merged(base, self.after, present), deleted=gone)


def waiting(change: Change) -> WaitingNote:
    """An act on a note as what waits."""
    if change.after is not None:
        return WaitingNote(change.before, change.after)
    if change.before is None:
        raise ValueError("a change needs a before or an after")
    return WaitingNote(change.before, change.before, deleted=True)
