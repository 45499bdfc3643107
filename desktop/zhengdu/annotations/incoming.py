"""Notes as another program or library has written them, before they have a place in a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.note import Colour, NoteKind, Style

if TYPE_CHECKING:
    from zhengdu.annotations.note import Link, Task


@dataclass(frozen=True, slots=True)
class Incoming:
    """One note from a file.

    Attributes:
        key: what tells it from all others of its source; a note's id where it is one of ours.
        exact: the passage; empty where the file does not repeat it, and of a note on the whole.
        prefix: what stands before it, as far as the file says.
        suffix: what stands behind it.
        start: code point at which it begins, None where the file does not say.
        end: code point behind it.
        report: id of the report that these count in, or empty.
        on_part: whether it is on a passage, even if the file says it by its place alone.
        block: number of the block it begins in, as the report was then.
        section: titles of the sections it stands in.
        note: Markdown.
        tags: in order.
        kind: highlight, paragraph or bookmark.
        colour: by meaning.
        style: how the passage is marked.
        starred: whether it is set apart.
        task: what is to be done.
        links: where it points to.
        created: ISO time, or empty.
        updated: ISO time, or empty.
    """

    key: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int = 0
    report: str = ""
    on_part: bool = False
    block: int = 0
    section: tuple[str, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    kind: NoteKind = NoteKind.HIGHLIGHT
    colour: Colour = Colour.DATA
    style: Style = Style.FILL
    starred: bool = False
    task: Task | None = None
    links: tuple[Link, ...] = ()
    created: str = ""
    updated: str = ""
