"""How the values of the rooms below are named to the reader."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhengdu.annotations.anchor import AnchorState
from zhengdu.annotations.note import Colour, LinkKind, NoteKind, Style, TaskState
from zhengdu.glossary.term import Term, TermSource
from zhengdu.indicators.certainty import Certainty
from zhengdu.indicators.indicator import Kind, Measure
from zhengdu.ui.models.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhengdu.annotations.note import Annotation

NAMES = "colour_names"
DOUBT_SIGN = "≠"
"""Stands beside a statement that does not fit with others."""


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Mark a string of a table for lupdate, which knows this name; PySide's own is untyped."""
    return source


_COLOURS: Mapping[Colour, str] = MappingProxyType({
    Colour.DATA: QT_TRANSLATE_NOOP("Wording", "Data"),
    Colour.WORDING: QT_TRANSLATE_NOOP("Wording", "Wording"),
    Colour.TASK: QT_TRANSLATE_NOOP("Wording", "Task"),
    Colour.QUESTION: QT_TRANSLATE_NOOP("Wording", "Question"),
    Colour.MATERIAL: QT_TRANSLATE_NOOP("Wording", "Material"),
})  # fmt: skip
_KINDS: Mapping[Kind, str] = MappingProxyType({
    Kind.ACTUAL: QT_TRANSLATE_NOOP("Wording", "Actual"),
    Kind.EXPECTED: QT_TRANSLATE_NOOP("Wording", "Expected"),
    Kind.TARGET: QT_TRANSLATE_NOOP("Wording", "Target"),
})  # fmt: skip
_MEASURES: Mapping[Measure, str] = MappingProxyType({
    Measure.LEVEL: QT_TRANSLATE_NOOP("Wording", "Level"),
    Measure.GROWTH: QT_TRANSLATE_NOOP("Wording", "Growth"),
    Measure.ANNUAL_GROWTH: QT_TRANSLATE_NOOP("Wording", "Annual growth"),
    Measure.CHANGE: QT_TRANSLATE_NOOP("Wording", "Change"),
    Measure.SHARE: QT_TRANSLATE_NOOP("Wording", "Share"),
    Measure.RATIO: QT_TRANSLATE_NOOP("Wording", "Ratio"),
    Measure.RANK: QT_TRANSLATE_NOOP("Wording", "Rank"),
    Measure.STATEMENT: QT_TRANSLATE_NOOP("Wording", "Statement"),
})  # fmt: skip
_CERTAINTIES: Mapping[Certainty, str] = MappingProxyType({
    Certainty.HIGH: QT_TRANSLATE_NOOP("Wording", "sure"),
    Certainty.MEDIUM: QT_TRANSLATE_NOOP("Wording", "fairly sure"),
    Certainty.LOW: QT_TRANSLATE_NOOP("Wording", "unsure, please check"),
})  # fmt: skip
_STANDINGS: Mapping[Standing, str] = MappingProxyType({
    Standing.FOUND: "",
    Standing.CORRECTED: QT_TRANSLATE_NOOP("Wording", "Corrected by you"),
    Standing.ADDED: QT_TRANSLATE_NOOP("Wording", "Added by you"),
    Standing.HIDDEN: QT_TRANSLATE_NOOP("Wording", "Hidden by you"),
})  # fmt: skip
_STANDING_SIGNS: Mapping[Standing, str] = MappingProxyType({
    Standing.FOUND: "",
    Standing.CORRECTED: QT_TRANSLATE_NOOP("Wording", "*"),
    Standing.ADDED: QT_TRANSLATE_NOOP("Wording", "+"),
    Standing.HIDDEN: QT_TRANSLATE_NOOP("Wording", "–"),
})  # fmt: skip
_STATES: Mapping[AnchorState, str] = MappingProxyType({
    AnchorState.EXACT: "",
    AnchorState.MOVED: QT_TRANSLATE_NOOP("Wording", "Moved"),
    AnchorState.CHANGED: QT_TRANSLATE_NOOP("Wording", "Text changed"),
    AnchorState.ORPHANED: QT_TRANSLATE_NOOP("Wording", "Not found"),
})  # fmt: skip
_STYLES: Mapping[Style, str] = MappingProxyType({
    Style.FILL: QT_TRANSLATE_NOOP("Wording", "Fill"),
    Style.UNDERLINE: QT_TRANSLATE_NOOP("Wording", "Underline"),
    Style.STRIKE: QT_TRANSLATE_NOOP("Wording", "Strike through"),
})  # fmt: skip
_NOTE_KINDS: Mapping[NoteKind, str] = MappingProxyType({
    NoteKind.HIGHLIGHT: QT_TRANSLATE_NOOP("Wording", "Highlight"),
    NoteKind.PARAGRAPH: QT_TRANSLATE_NOOP("Wording", "Note on a paragraph"),
    NoteKind.BOOKMARK: QT_TRANSLATE_NOOP("Wording", "Bookmark"),
})  # fmt: skip
_TASK_STATES: Mapping[TaskState, str] = MappingProxyType({
    TaskState.OPEN: QT_TRANSLATE_NOOP("Wording", "To do"),
    TaskState.DOING: QT_TRANSLATE_NOOP("Wording", "In progress"),
    TaskState.DONE: QT_TRANSLATE_NOOP("Wording", "Done"),
})  # fmt: skip
_LINKS: Mapping[LinkKind, str] = MappingProxyType({
    LinkKind.PASSAGE: QT_TRANSLATE_NOOP("Wording", "Passage"),
    LinkKind.FIGURE: QT_TRANSLATE_NOOP("Wording", "Figure"),
    LinkKind.TERM: QT_TRANSLATE_NOOP("Wording", "Term"),
})  # fmt: skip
_SOURCES: Mapping[TermSource, str] = MappingProxyType({
    TermSource.APPENDIX: QT_TRANSLATE_NOOP("Wording", "Glossary of this report"),
    TermSource.TEXT: QT_TRANSLATE_NOOP("Wording", "Explained in the text"),
    TermSource.READER: QT_TRANSLATE_NOOP("Wording", "Your own explanation"),
    TermSource.DICTIONARY: QT_TRANSLATE_NOOP("Wording", "Policy dictionary"),
})  # fmt: skip


def _translated(source: str) -> str:
    return QCoreApplication.translate("Wording", source) if source else ""


def colour_name(colour: Colour) -> str:
    """What a colour stands for: as the reader calls it, else by the name it came with."""
    return own_colour_names().get(colour.value) or given_colour_name(colour)


def given_colour_name(colour: Colour) -> str:
    """The name that a colour came with."""
    return _translated(_COLOURS[colour])


def own_colour_names() -> Mapping[str, str]:
    """The reader's own names of colours, by the colour's value; the application carries them."""
    application = QCoreApplication.instance()
    names = application.property(NAMES) if application is not None else None
    return names if isinstance(names, dict) else {}


def set_colour_names(names: Mapping[str, str]) -> None:
    """Call colours by these names from now on."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(NAMES, dict(names))


def mark_name(note: Annotation) -> str:
    """What a note's mark says: what its colour stands for, or that it keeps a place."""
    if note.kind is NoteKind.BOOKMARK:
        return note_kind_name(note.kind)
    return colour_name(note.colour)


def style_name(style: Style) -> str:
    """How a passage is marked."""
    return _translated(_STYLES[style])


def note_kind_name(kind: NoteKind) -> str:
    """What is annotated: a passage, a paragraph, a place."""
    return _translated(_NOTE_KINDS[kind])


def task_state_name(state: TaskState) -> str:
    """How far a task is."""
    return _translated(_TASK_STATES[state])


def link_name(kind: LinkKind) -> str:
    """What a note points to."""
    return _translated(_LINKS[kind])


def kind_name(kind: Kind) -> str:
    """Whether a figure has happened, is expected, or is promised."""
    return _translated(_KINDS[kind])


def measure_name(measure: Measure) -> str:
    """What a number says about its name."""
    return _translated(_MEASURES[measure])


def certainty_name(certainty: Certainty) -> str:
    """How sure a figure's name and period are."""
    return _translated(_CERTAINTIES[certainty])


def standing_name(standing: Standing) -> str:
    """What the reader has done to a figure; empty where that is nothing."""
    return _translated(_STANDINGS[standing])


def standing_sign(standing: Standing) -> str:
    """The same as one character for the gutter of a row."""
    return _translated(_STANDING_SIGNS[standing])


def state_name(state: AnchorState) -> str:
    """How a note's place was found again; empty where there is nothing to say."""
    return _translated(_STATES[state])


def source_name(source: TermSource) -> str:
    """Who explains a term."""
    return _translated(_SOURCES[source])


def term_source(term: Term) -> str:
    """Who explains a term; of the dictionary's, with the year from which it is current."""
    name = source_name(term.source)
    if not term.first_year or term.beneath is not None:
        return name
    dated = QCoreApplication.translate("Wording", "{source} ({year})")
    return dated.format(source=name, year=term.first_year)


def explanation(term: Term) -> str:
    """What a term means; below a reader's correction, what was said before."""
    if term.beneath is None:
        return term.definition
    return f"{term.definition}\n\n{attributed(term.beneath)}"


def attributed(term: Term) -> str:
    """What a term means, with who says so."""
    said = QCoreApplication.translate("Wording", "{source}: {definition}")
    return said.format(source=term_source(term), definition=explanation(term))
