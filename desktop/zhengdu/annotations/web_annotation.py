"""Notes in the W3C Web Annotation Data Model (JSON-LD), so that other programs can read them.

The passage is a TextPositionSelector and a TextQuoteSelector, the note and its tags are bodies;
what the model has no words for (colour, style, star, task, links) is in a vocabulary of our own.
"""

from __future__ import annotations

from dataclasses import asdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from zhengdu.annotations.note import NoteKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.annotations.note import Annotation

ANNO = "http://www.w3.org/ns/anno.jsonld"
PREFIX = "zhengdu"
CONTEXT = [
    ANNO,
    {
        PREFIX: "urn:zhengdu:vocabulary:",
        f"{PREFIX}:section": {"@id": f"{PREFIX}:section", "@container": "@list"},
        f"{PREFIX}:task": {"@id": f"{PREFIX}:task", "@type": "@json"},
        f"{PREFIX}:links": {"@id": f"{PREFIX}:links", "@type": "@json"},
    },
]
REPORT = "urn:zhengdu:report:"
NOTE = "urn:uuid:"

Values = dict[str, Any]


def collection(notes: Iterable[Annotation], *, report: str, label: str, made: str) -> Values:
    """Notes of one report as an annotation collection with one page.

    Args:
        notes: in order.
        report: its id.
        label: what a person calls the collection.
        made: ISO time.
    """
    items = [annotation(note) for note in notes]
    name = f"{REPORT}{report}:notes"
    page = {
        "id": f"{name}:1",
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
        "items": items,
    }
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": label,
        "generator": {"id": "urn:zhengdu", "type": "Software", "name": "zhengdu"},
        "generated": made,
        "total": len(items),
        "first": page,
    }


def annotation(note: Annotation) -> Values:
    """One note as an annotation, without the context that its collection states."""
    values = {
        "id": NOTE + _dashed(note.id),
        "type": "Annotation",
        "motivation": _motivation(note),
        "created": note.created,
        "modified": note.updated,
        "body": _bodies(note),
        "target": _target(note),
    }
    return {name: value for name, value in values.items() if value} | _own(note)


def _motivation(note: Annotation) -> str:
    if note.kind is NoteKind.BOOKMARK:
        return "bookmarking"
    return "commenting" if note.note else "highlighting"


def _bodies(note: Annotation) -> list[Values]:
    comment = {"purpose": "commenting", "format": "text/markdown", "value": note.note}
    bodies = [comment] if note.note else []
    bodies += [{"purpose": "tagging", "value": tag} for tag in note.tags]
    return [{"type": "TextualBody", **body} for body in bodies]


def _target(note: Annotation) -> Values:
    anchor = note.anchor
    position = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
    quote = {
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    return {"source": REPORT + note.report, "selector": [position, quote]}


def _own(note: Annotation) -> Values:
    """What the model has no words for."""
    values: Values = {
        "kind": str(note.kind),
        "colour": str(note.colour),
        "style": str(note.style),
        "starred": note.starred,
        "block": note.anchor.block,
        "section": list(note.anchor.section),
    }
    if note.task is not None:
        values["task"] = asdict(note.task)
    if note.links:
        values["links"] = [asdict(link) for link in note.links]
    return {f"{PREFIX}:{name}": value for name, value in values.items()}


def _dashed(digits: str) -> str:
    """32 hexadecimal digits as a UUID is written."""
    cuts = (0, 8, 12, 16, 20, 32)
    return "-".join(digits[a:b] for a, b in pairwise(cuts))
