"""Annotations as values; an act on them is a Change whose inverse undoes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhengdu.annotations.anchor import Anchor


class NoteKind(StrEnum):
    """Whether a passage or a whole paragraph is annotated, or only a place is kept."""

    HIGHLIGHT = "highlight"
    PARAGRAPH = "paragraph"
    BOOKMARK = "bookmark"


class Style(StrEnum):
    """How a passage is marked in its colour."""

    FILL = "fill"
    UNDERLINE = "underline"
    STRIKE = "strike"


class TaskState(StrEnum):
    """How far a task is."""

    OPEN = "open"
    DOING = "doing"
    DONE = "done"


class LinkKind(StrEnum):
    """What a note points to."""

    PASSAGE = "passage"
    FIGURE = "figure"
    TERM = "term"


class Colour(StrEnum):
    """The five colours, by meaning; how each is painted is the theme's affair."""

    DATA = "data"
    WORDING = "wording"
    TASK = "task"
    QUESTION = "question"
    MATERIAL = "material"


COLOUR_NAMES = {
    Colour.DATA: "数据",
    Colour.WORDING: "提法",
    Colour.TASK: "任务",
    Colour.QUESTION: "疑问",
    Colour.MATERIAL: "素材",
}
STYLE_NAMES = {Style.FILL: "填充", Style.UNDERLINE: "下划线", Style.STRIKE: "删除线"}
STATE_NAMES = {TaskState.OPEN: "待办", TaskState.DOING: "进行中", TaskState.DONE: "已完成"}


def colour_names(own: Mapping[str, str]) -> dict[Colour, str]:
    """What each colour is called, where the reader's own names (by a colour's value) come first."""
    return {colour: own.get(colour.value) or name for colour, name in COLOUR_NAMES.items()}


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody has to do, as a ledger (台账) has it.

    Attributes:
        lead: who is responsible (牵头单位), as the reader writes it.
        due: by when (完成时限), as the reader writes it: 2022年底, 6月, 2022-06-30.
        state: how far it is.
    """

    lead: str = ""
    due: str = ""
    state: TaskState = TaskState.OPEN


@dataclass(frozen=True, slots=True)
class Link:
    """Where a note points to.

    Attributes:
        kind: passage, figure or term.
        name: what a list shows: the passage's first words, the figure's or the term's name.
        report: id of the report it is in; empty of a term that is not tied to one.
        anchor: where a passage or figure stands; None of a term.
    """

    kind: LinkKind
    name: str
    report: str = ""
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mark on a passage or paragraph, with or without a note.

    Attributes:
        id: 32 hexadecimal digits, the same for the note's whole life.
        report: id of the report's text that the anchor was made on.
        anchor: where it stands.
        kind: highlight, paragraph or bookmark.
        colour: by meaning.
        note: Markdown, may be empty.
        tags: without #, in the order given.
        created: ISO time in UTC, to the microsecond.
        updated: ISO time in UTC.
        deleted: ISO time in UTC, or empty while it is alive.
        style: how the passage is marked.
        starred: whether the reader has set it apart.
        task: what is to be done, None of a note that is no task.
        links: where it points to, in the order given.
    """

    id: str
    report: str
    anchor: Anchor
    kind: NoteKind
    colour: Colour
    note: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    updated: str = ""
    deleted: str = ""
    style: Style = Style.FILL
    starred: bool = False
    task: Task | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One act on one annotation: add (before is None), remove (after is None) or edit.

    Attributes:
        before: the annotation as the one who acts has seen it.
        after: the annotation as the act leaves it.
        is_replay: whether it only undoes or repeats an act, so that nothing in it is new.
    """

    before: Annotation | None
    after: Annotation | None
    is_replay: bool = field(default=False, compare=False)

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs a before or an after")

    @property
    def inverse(self) -> Change:
        """The change that undoes this one."""
        return Change(self.after, self.before, is_replay=True)

    @property
    def id(self) -> str:
        """Of the annotation that is changed."""
        either = self.after or self.before
        return either.id if either else ""
