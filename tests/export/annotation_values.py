"""Any annotation on a report, for property tests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from zhengdu.annotations.anchoring import anchor_for
from zhengdu.annotations.identity import new_annotation
from zhengdu.annotations.note import (
    Colour,
    Link,
    LinkKind,
    NoteKind,
    Style,
    Task,
    TaskState,
)
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from zhengdu.annotations.note import Annotation
    from zhengdu.report.model import Report

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
TAGS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=6).filter(
    lambda tag: not tag.startswith(("#", "＃"))
)
TASKS = st.builds(Task, WORDS, WORDS, st.sampled_from(TaskState))


@st.composite
def annotations_on(draw: st.DrawFn, report: Report) -> Annotation:
    """A note on some passage of `report`."""
    span = draw(_spans(report))
    target = draw(_spans(report))
    links = st.one_of(
        st.builds(Link, st.just(LinkKind.TERM), WORDS),
        st.just(Link(LinkKind.PASSAGE, "见", report.id, anchor_for(report, target))),
    )
    return replace(
        new_annotation(report, span),
        kind=draw(st.sampled_from(NoteKind)),
        colour=draw(st.sampled_from(Colour)),
        note=draw(WORDS),
        tags=tuple(draw(st.lists(TAGS, unique=True, max_size=3))),
        style=draw(st.sampled_from(Style)),
        starred=draw(st.booleans()),
        task=draw(st.none() | TASKS),
        links=tuple(draw(st.lists(links, max_size=2))),
    )


@st.composite
def _spans(draw: st.DrawFn, report: Report) -> Span:
    start = draw(st.integers(0, len(report.text) - 1))
    return Span(start, draw(st.integers(start + 1, len(report.text))))
