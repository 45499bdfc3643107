"""Which annotations are shown: every condition that is set must hold."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from zhengdu.annotations.note import NoteKind

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation, Colour, Style
    from zhengdu.ui.models.annotation_item import AnnotationItem


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """Conditions; an empty one lets everything through.

    Attributes:
        words: parted by white space, each in quote, new wording, note, tags, task or section.
        colours: one of these.
        styles: one of these.
        kinds: one of these.
        tag: among the note's tags.
        starred: only those with a star.
        tasks: only tasks.
        doubtful: only those whose text was changed or is gone.
    """

    words: str = ""
    colours: frozenset[Colour] = frozenset()
    styles: frozenset[Style] = frozenset()
    kinds: frozenset[NoteKind] = frozenset()
    tag: str = ""
    starred: bool = False
    tasks: bool = False
    doubtful: bool = False

    @property
    def in_menu(self) -> int:
        """How many conditions are set besides words and colours, which are seen anyway."""
        seen = {"words", "colours"}
        return sum(bool(getattr(self, f.name)) for f in fields(self) if f.name not in seen)

    def lets(self, item: AnnotationItem, haystack: str) -> bool:
        """Whether an annotation is shown; `haystack` is `searched` of it."""
        note = item.annotation
        return (
            self._lets_colour(note)
            and self._lets_mark(note)
            and (not self.doubtful or item.changed or item.orphaned)
            and all(word in haystack for word in self.words.casefold().split())
        )

    def _lets_colour(self, note: Annotation) -> bool:
        """Bookmarks have no colour that says anything."""
        has_colour = note.kind is not NoteKind.BOOKMARK
        return not self.colours or (has_colour and note.colour in self.colours)

    def _lets_mark(self, note: Annotation) -> bool:
        return (
            (not self.styles or note.style in self.styles)
            and (not self.kinds or note.kind in self.kinds)
            and (not self.tag or self.tag in note.tags)
            and (not self.starred or note.starred)
            and (not self.tasks or note.task is not None)
        )


def searched(item: AnnotationItem) -> str:
    """All that words are sought in, folded."""
    note, task = item.annotation, item.annotation.task
    tags = " ".join(f"#{tag}" for tag in note.tags)
    todo = (task.lead, task.due) if task else ()
    parts = (note.anchor.exact, item.wording, note.note, tags, *todo, *item.section)
    return "\n".join(parts).casefold()
