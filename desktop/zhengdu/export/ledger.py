"""The task ledger (台账): a report taken apart into what is to be done, by whom and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.export.material import on_one_line
from zhengdu.export.plain import plain_words
from zhengdu.export.preview import SCHEMES, SafeReader

if TYPE_CHECKING:
    from zhengdu.annotations.note import Task
    from zhengdu.export.material import Material, Placed

ITEM = 40
"""Characters of an item at most."""

_CLAUSE_END = re.compile(r"[，。；！？\n]")


@dataclass(frozen=True, slots=True)
class Row:
    """One task.

    Attributes:
        item: 事项, the passage's first clause.
        quote: 原文, the whole passage.
        lead: 牵头单位.
        due: 完成时限.
        state: 状态, in words.
        paragraph: 段落, from 1; None of an orphan.
        note: 批注, without marks.
        link: opens it in the program.
    """

    item: str
    quote: str
    lead: str
    due: str
    state: str
    paragraph: int | None
    note: str
    link: str


def head(material: Material) -> tuple[str, ...]:
    """The names of the columns."""
    say = material.say
    return (
        say("Item"), say("Passage"), say("Lead body"), say("Due"), say("State"),
        say("Paragraph"), say("Note"),
    )  # fmt: skip


def rows(material: Material) -> tuple[Row, ...]:
    """The notes that have been made tasks, in reading order, those without a place last.

    The colour alone makes none, here as in the panel.
    """
    reader = SafeReader(SCHEMES)
    tasks = ((note.task, note, place) for note, place in material.all)
    return tuple(
        _row(material, task, (note, place), plain_words(note.note, reader))
        for task, note, place in tasks
        if task is not None
    )


def _row(material: Material, task: Task, placed: Placed, words: str) -> Row:
    note, place = placed
    return Row(
        item=_item(note.anchor.exact),
        quote=note.anchor.exact,
        lead=on_one_line(task.lead),
        due=on_one_line(task.due),
        state=material.task_state(task.state),
        paragraph=material.paragraph(place),
        note=words,
        link=material.link(note),
    )


def _item(passage: str) -> str:
    """The first clause of a passage that says anything."""
    clauses = (clause.strip() for clause in _CLAUSE_END.split(passage))
    first = next((clause for clause in clauses if clause), passage.strip())
    return first if len(first) <= ITEM else first[: ITEM - 1] + "…"
