"""Annotations under headings: by section, colour, tag or day."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.annotations.note import Colour, NoteKind
from zhengdu.ui.models.grouped_model import Group
from zhengdu.ui.models.wording import colour_name, note_kind_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from zhengdu.annotations.note import Annotation
    from zhengdu.ui.models.annotation_item import AnnotationItem

    Groups = list[Group[AnnotationItem]]

ORPHANS = ("", "orphans")
"""Key of the group of notes whose text is gone; no section has an empty title."""


class Grouping(StrEnum):
    """What the headings say."""

    SECTION = "section"
    COLOUR = "colour"
    TAG = "tag"
    DATE = "date"


def grouped(items: Sequence[AnnotationItem], grouping: Grouping) -> Groups:
    """The items, which are in the order of the text, under headings."""
    return _BY[grouping](items)


def _by_section(items: Sequence[AnnotationItem]) -> Groups:
    found = _parted((ORPHANS if item.orphaned else item.section, item) for item in items)
    orphans = found.pop(ORPHANS, [])
    groups = [_section(key, inside) for key, inside in found.items()]
    if orphans:
        title = QCoreApplication.translate("NoteGrouping", "No longer found in the text")
        groups.append(Group(ORPHANS, title, title, tuple(orphans)))
    return groups


def _section(key: tuple[str, ...], items: list[AnnotationItem]) -> Group[AnnotationItem]:
    before = QCoreApplication.translate("NoteGrouping", "Before the first heading")
    title = key[-1] if key else before
    return Group(key, title, " › ".join(key) or title, tuple(items))


def _by_colour(items: Sequence[AnnotationItem]) -> Groups:
    """Bookmarks, whose colour says nothing, come last."""
    found = _parted(((_sort_of(item.annotation),), item) for item in items)
    titles = {colour.value: colour_name(colour) for colour in Colour}
    titles[NoteKind.BOOKMARK] = note_kind_name(NoteKind.BOOKMARK)
    return [_named((key,), name, found[key,]) for key, name in titles.items() if (key,) in found]


def _sort_of(note: Annotation) -> str:
    return note.kind if note.kind is NoteKind.BOOKMARK else note.colour


def _by_tag(items: Sequence[AnnotationItem]) -> Groups:
    """A note stands under each of its tags; those most used come first."""
    found = _parted(((tag,), item) for item in items for tag in item.annotation.tags or ("",))
    bare = found.pop(("",), [])
    used = sorted(found, key=lambda key: (-len(found[key]), key))
    groups = [_named(key, f"#{key[0]}", found[key]) for key in used]
    without = QCoreApplication.translate("NoteGrouping", "Without tags")
    return [*groups, *([_named(("",), without, bare)] if bare else [])]


def _by_date(items: Sequence[AnnotationItem]) -> Groups:
    """By the day on which they were made, the last one first."""
    found = _parted(((local_time(item.annotation.created)[:10],), item) for item in items)
    return [_named(key, key[0], found[key]) for key in sorted(found, reverse=True)]


def _parted(
    keyed: Iterable[tuple[tuple[str, ...], AnnotationItem]],
) -> dict[tuple[str, ...], list[AnnotationItem]]:
    found: dict[tuple[str, ...], list[AnnotationItem]] = {}
    for key, item in keyed:
        found.setdefault(key, []).append(item)
    return found


def _named(
    key: tuple[str, ...], title: str, items: Sequence[AnnotationItem]
) -> Group[AnnotationItem]:
    return Group(key, title, title, tuple(items))


def tags_by_use(items: Iterable[AnnotationItem]) -> list[str]:
    """The tags of some annotations, the one used most first."""
    counts = Counter(tag for item in items for tag in item.annotation.tags)
    return sorted(counts, key=lambda tag: (-counts[tag], tag))


def local_time(stamp: str) -> str:
    """An ISO time in UTC as the reader's clock shows it: 2021-11-05 14:03."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")


_BY: dict[Grouping, Callable[[Sequence[AnnotationItem]], Groups]] = {
    Grouping.SECTION: _by_section,
    Grouping.COLOUR: _by_colour,
    Grouping.TAG: _by_tag,
    Grouping.DATE: _by_date,
}
