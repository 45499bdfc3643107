"""Notes divided under headings: along the outline, by colour, by tag, by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from zhengdu.annotations.note import Colour
from zhengdu.export.material import Order, on_one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zhengdu.annotations.note import Annotation
    from zhengdu.export.material import Material, Placed
    from zhengdu.report.model import Section


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; depth 0 is the highest below the document's title."""

    depth: int
    title: str


@dataclass(frozen=True, slots=True)
class Group:
    """Notes under the headings that are new before them.

    Attributes:
        headings: outermost first; none before the report's first heading.
        notes: in reading order.
        elsewhere: notes that belong here too, but stand in an earlier group.
    """

    headings: tuple[Heading, ...]
    notes: tuple[Placed, ...]
    elsewhere: tuple[Placed, ...] = ()


def groups(material: Material, order: Order) -> Iterator[Group]:
    """The notes that have a place, each of them once, in the order that is wanted."""
    makers: dict[Order, Callable[[Material], Iterator[Group]]] = {
        Order.SECTION: _by_section,
        Order.COLOUR: _by_colour,
        Order.TAG: _by_tag,
        Order.DATE: _by_date,
    }
    return makers[order](material)


def _by_section(material: Material) -> Iterator[Group]:
    above: tuple[Section, ...] = ()
    headings: tuple[Heading, ...] = ()
    together: list[Placed] = []
    for note, place in material.found:
        path = material.report.section_path(place.span.start if place.span else 0)
        if path != above:
            if together:
                yield Group(headings, tuple(together))
            headings, together, above = _new_headings(above, path), [], path
        together.append((note, place))
    if together:
        yield Group(headings, tuple(together))


def _new_headings(above: tuple[Section, ...], path: tuple[Section, ...]) -> tuple[Heading, ...]:
    """The headings of `path` that do not stand there already."""
    shared = 0
    while shared < min(len(above), len(path)) and above[shared] is path[shared]:
        shared += 1
    new = enumerate(path[shared:], shared)
    return tuple(Heading(depth, on_one_line(section.title)) for depth, section in new)


def _by_colour(material: Material) -> Iterator[Group]:
    for colour in Colour:
        notes = tuple(one for one in material.found if one[0].colour is colour)
        if notes:
            yield Group((Heading(0, material.colour(notes[0][0])),), notes)


def _by_tag(material: Material) -> Iterator[Group]:
    tagged: dict[str, list[Placed]] = {}
    for placed in material.found:
        for tag in dict.fromkeys(placed[0].tags):
            tagged.setdefault(tag, []).append(placed)
    for tag, together in tagged.items():
        notes = tuple(one for one in together if one[0].tags[0] == tag)
        elsewhere = tuple(one for one in together if one[0].tags[0] != tag)
        yield Group((Heading(0, f"#{tag}"),), notes, elsewhere)
    rest = tuple(one for one in material.found if not one[0].tags)
    if rest:
        yield Group((Heading(0, material.say("Without a tag")),), rest)


def _by_date(material: Material) -> Iterator[Group]:
    days: dict[str, list[Placed]] = {}
    for placed in material.found:
        days.setdefault(day_of(placed[0]), []).append(placed)
    for day in sorted(days):
        title = day or material.say("Without a date")
        yield Group((Heading(0, title),), tuple(days[day]))


def day_of(note: Annotation) -> str:
    """The day on which a note was made, where the reader is; empty if it is not known."""
    return local_time(note.created)[:10]


def local_time(moment: str) -> str:
    """An ISO time as the reader's clock has it, to the minute; empty if it is none."""
    try:
        there = datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError, OSError):
        return ""
    return there.isoformat(" ", "minutes")[:16]
