"""What a reader has done to a note and the library could not take yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhengdu.annotations.merging import merged

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation


@dataclass(frozen=True, slots=True)
class WaitingNote:
    """A note with words that are nowhere else.

    Attributes:
        before: the note as the library had it when it was read; None of one that it never had.
        after: the note as it is to be.
    """

    before: Annotation | None
    after: Annotation

    def settled(self, present: Annotation | None) -> Annotation:
        """The note as it is once it need not wait any more.

        Words bring a note back that has been deleted meanwhile; marks alone go into the trash
        with it, and what has gone from there too comes back.

        Args:
            present: the note as the library has it now, deleted or not; None if it has not.
        """
        if present is None:
            return replace(self.after, deleted="")
        base = self.before or replace(self.after, note="")
        note = merged(base, self.after, present)
        return replace(note, deleted=present.deleted if base.note == self.after.note else "")
