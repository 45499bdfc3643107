"""The annotations of a report by section, in reading order."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from zhengdu.ui.models.grouped_model import Group, GroupedModel
from zhengdu.ui.models.plain_note import plain
from zhengdu.ui.models.wording import colour_name, state_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject

    from zhengdu.annotations.note import Colour
    from zhengdu.ui.models.annotation_item import AnnotationItem

ORPHANS = ("", "orphans")
"""Key of the group of notes whose text is gone; no section has an empty title."""


class AnnotationModel(GroupedModel["AnnotationItem"]):
    """All annotations are kept; those that match the filters are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[AnnotationItem, ...] = ()
        self._placed: list[tuple[int, int, str]] = []
        self._text = ""
        self._words = ""
        self._colours: frozenset[Colour] = frozenset()

    def set_text(self, text: str) -> None:
        """The report's text, in which changed passages are read."""
        self._text = text

    def set_items(self, items: Sequence[AnnotationItem]) -> None:
        """Keep these annotations and show what matches."""
        self._all = tuple(sorted(map(self._worded, items), key=_place))
        self._show()

    def set_words(self, words: str) -> None:
        """Show annotations with these words in quote, note, tags or section."""
        self._words = words.strip().casefold()
        self._show()

    def set_colours(self, colours: frozenset[Colour]) -> None:
        """Show annotations of these colours; none means all."""
        self._colours = colours
        self._show()

    @property
    def total(self) -> int:
        """How many annotations there are, shown or not."""
        return len(self._all)

    @property
    def shown(self) -> int:
        """How many annotations match."""
        return sum(len(group.items) for group in self.groups())

    @property
    def orphans(self) -> int:
        """How many annotations have lost their text."""
        return sum(item.orphaned for item in self._all)

    def per_colour(self) -> Mapping[Colour, int]:
        """How many annotations there are of each colour."""
        return Counter(item.annotation.colour for item in self._all)

    def kept(self, id: str) -> AnnotationItem | None:
        """An annotation by its id, shown or not."""
        return next((item for item in self._all if item.id == id), None)

    def nearest(self, offset: int) -> str:
        """Id of the shown annotation that covers an offset or stands nearest, empty if none."""
        place = bisect_right(self._placed, (offset + 1, 0, ""))
        around = self._placed[max(0, place - 3) : place + 1]
        ranked = ((max(start - offset, offset - end + 1, 0), id) for start, end, id in around)
        return min(ranked, default=(0, ""))[1]

    def id_of(self, item: AnnotationItem) -> str:
        """The annotation's id."""
        return item.id

    def text_of(self, item: AnnotationItem) -> str:
        """Colour, state, quote, note and tags in one line."""
        annotation = item.annotation
        parts = (
            colour_name(annotation.colour), state_name(item.resolution.state),
            annotation.anchor.exact, item.wording, plain(annotation.note),
            " ".join(f"#{tag}" for tag in annotation.tags),
        )  # fmt: skip
        return " · ".join(part for part in parts if part)

    def tip_of(self, item: AnnotationItem) -> str:
        """Section path, quote and note in full, and when they were made."""
        annotation = item.annotation
        times = self.tr("Made {created}, changed {updated}").format(
            created=local_time(annotation.created), updated=local_time(annotation.updated)
        )
        now = self.tr("Now: {wording}").format(wording=item.wording) if item.wording else ""
        parts = (" › ".join(item.section), annotation.anchor.exact, now, annotation.note, times)
        return "\n\n".join(part for part in parts if part)

    def _worded(self, item: AnnotationItem) -> AnnotationItem:
        """A changed annotation with what its passage says now."""
        if not item.changed or item.span is None:
            return item
        now = item.span.of(self._text)
        return replace(item, wording=now if now != item.annotation.anchor.exact else "")

    def _show(self) -> None:
        found: dict[tuple[str, ...], list[AnnotationItem]] = {}
        for item in self._all:
            if self._matches(item):
                found.setdefault(ORPHANS if item.orphaned else item.section, []).append(item)
        orphans = found.pop(ORPHANS, [])
        groups = [self._group(key, items) for key, items in found.items()]
        if orphans:
            groups.append(self._group(ORPHANS, orphans))
        self._placed = sorted(
            (item.span.start, item.span.end, item.id)
            for items in found.values()
            for item in items
            if item.span is not None
        )
        self.set_groups(groups)

    def _group(self, key: tuple[str, ...], items: list[AnnotationItem]) -> Group[AnnotationItem]:
        if key == ORPHANS:
            title = self.tr("No longer found in the text")
            return Group(key, title, title, tuple(items))
        title = key[-1] if key else self.tr("Before the first heading")
        return Group(key, title, " › ".join(key) or title, tuple(items))

    def _matches(self, item: AnnotationItem) -> bool:
        annotation = item.annotation
        if self._colours and annotation.colour not in self._colours:
            return False
        if not self._words:
            return True
        tags = " ".join(f"#{tag}" for tag in annotation.tags)
        parts = (annotation.anchor.exact, item.wording, annotation.note, tags, *item.section)
        return self._words in "\n".join(parts).casefold()


def local_time(stamp: str) -> str:
    """An ISO time in UTC as the reader's clock shows it: 2021-11-05 14:03."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


def _place(item: AnnotationItem) -> tuple[int, int, str]:
    span = item.span
    start = item.annotation.anchor.start if span is None else span.start
    end = item.annotation.anchor.end if span is None else span.end
    return start, end, item.annotation.created
