"""Notes and tasks as rows of plain values, for tables that other programs calculate with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhengdu.annotations.anchor import AnchorState
from zhengdu.export import ledger
from zhengdu.export.appendix import figure_cells, figure_head, source_name
from zhengdu.export.grouping import groups, local_time
from zhengdu.export.markdown import marks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.export.material import Choice, Material, Placed

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table.

    Attributes:
        name: of the sheet.
        head: names of the columns.
        rows: as long as the head.
        widths: of the columns, in characters.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    widths: tuple[int, ...]


def notes_sheet(material: Material, choice: Choice) -> Sheet:
    """A note a row, in the order that is wanted."""
    say = material.say
    head = (
        say("Paragraph"), say("Section"), say("Passage"), say("Colour"), say("Marks"), say("Tags"),
        say("Note"), say("Position"), say("Passage now"), say("Lead body"), say("Due"),
        say("State"), say("Created"), say("Edited"), say("Link"), say("Id"),
    )  # fmt: skip
    widths = (6, 24, 48, 8, 10, 14, 40, 10, 24, 14, 12, 8, 20, 20, 20, 12)
    rows = tuple(_note_row(material, placed) for placed in in_order(material, choice))
    return Sheet(say("Notes"), head, rows, widths)


def ledger_sheet(material: Material) -> Sheet:
    """A task a row."""
    head = (*ledger.head(material), material.say("Link"))
    rows = tuple(
        (r.item, r.quote, r.lead, r.due, r.state, r.paragraph or "", r.note, r.link)
        for r in ledger.rows(material)
    )
    return Sheet(material.say("Task ledger"), head, rows, (28, 48, 16, 14, 8, 6, 40, 20))


def sheets(material: Material, choice: Choice) -> Iterator[Sheet]:
    """Everything that is wanted, the notes first."""
    yield notes_sheet(material, choice)
    if choice.ledger:
        yield ledger_sheet(material)
    if choice.terms:
        yield _terms_sheet(material)
    if choice.figures:
        yield _figures_sheet(material)


def in_order(material: Material, choice: Choice) -> Iterator[Placed]:
    """Every note once, in the order that is wanted, those without a place last."""
    for group in groups(material, choice.order):
        yield from group.notes
    yield from material.lost


def _note_row(material: Material, placed: Placed) -> tuple[Value, ...]:
    note, place = placed
    task = note.task
    is_changed = place.state is AnchorState.CHANGED and place.span is not None
    now = place.span.of(material.report.text) if is_changed and place.span else ""
    return (
        material.paragraph(place) or "",
        " › ".join(material.section(note, place)),
        note.anchor.exact,
        material.colour(note),
        " ".join(material.say(mark) for mark in marks_of(note)),
        " ".join(f"#{tag}" for tag in note.tags),
        note.note,
        material.say(str(place.state)),
        now,
        task.lead if task else "",
        task.due if task else "",
        material.task_state(task.state) if task else "",
        local_time(note.created),
        local_time(note.updated),
        material.link(note),
        note.id,
    )


def _terms_sheet(material: Material) -> Sheet:
    say = material.say
    rows = tuple(
        (term.name, term.definition, source_name(material, term.source)) for term in material.terms
    )
    return Sheet(say("Terms"), (say("Term"), say("Explanation"), say("Source")), rows, (20, 80, 16))


def _figures_sheet(material: Material) -> Sheet:
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (*figure_cells(material, figure), material.paragraph_of(figure.span))
        for figure in material.figures
    )
    head = (*figure_head(material), material.say("Paragraph"))
    return Sheet(material.say("Figures"), head, rows, (32, 16, 8, 14, 6))
