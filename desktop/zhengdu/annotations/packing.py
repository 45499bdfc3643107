"""An annotation as plain values for JSON and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from zhengdu.annotations.anchor import Anchor
from zhengdu.annotations.note import (
    Annotation,
    Colour,
    Link,
    LinkKind,
    NoteKind,
    Style,
    Task,
    TaskState,
)

Values = dict[str, Any]


def packed(note: Annotation) -> Values:
    """Everything the annotation holds."""
    return asdict(note)


def unpacked(values: Values) -> Annotation:
    """The annotation that was packed.

    Raises:
        AttributeError, KeyError, TypeError, ValueError: these are no values of `packed`.
    """
    task = values["task"]
    made = {
        "anchor": anchor_of(values["anchor"]),
        "kind": NoteKind(values["kind"]),
        "colour": Colour(values["colour"]),
        "tags": tuple(values["tags"]),
        "style": Style(values["style"]),
        "task": None if task is None else task_of(task),
        "links": tuple(link_of(link) for link in values["links"]),
    }
    return Annotation(**{**values, **made})


def anchor_of(values: Values) -> Anchor:
    """An anchor of its values."""
    return Anchor(**{**values, "section": tuple(values["section"])})


def task_of(values: Values) -> Task:
    """A task of its values."""
    return Task(values["lead"], values["due"], TaskState(values["state"]))


def link_of(values: Values) -> Link:
    """A link of its values."""
    anchor = values["anchor"]
    place = None if anchor is None else anchor_of(anchor)
    return Link(LinkKind(values["kind"]), values["name"], values["report"], place)
