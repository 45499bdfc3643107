"""What an export of notes is made from: taken out of the library first, worked out afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from zhengdu.annotations.anchoring import resolve
from zhengdu.annotations.note import COLOUR_NAMES
from zhengdu.export.material import NOTES_ONLY, Choice, Material
from zhengdu.language import DEFAULT
from zhengdu.services import analysis

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from zhengdu.annotations.note import Annotation, Colour
    from zhengdu.glossary.own_term import OwnTerm
    from zhengdu.glossary.term import Term
    from zhengdu.indicators.figure_correction import FigureCorrection
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.own_name import OwnName
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace
    from zhengdu.text.span import Span


@dataclass(frozen=True, slots=True)
class Stock:
    """All that the library has to say about a report; nothing more is read from it for an export.

    Attributes:
        report: the report.
        notes: those that are wanted.
        own_terms: what the reader says about terms.
        corrections: the reader's corrections of figures.
        names: the reader's names of indicators.
    """

    report: Report
    notes: tuple[Annotation, ...]
    own_terms: tuple[OwnTerm, ...]
    corrections: tuple[FigureCorrection, ...]
    names: tuple[OwnName, ...]


def stock_of(workspace: Workspace, report_id: str, only: Collection[str] = ()) -> Stock:
    """What the library holds of a report: quick, so that no note has to wait for it.

    Args:
        workspace: where report and notes are kept.
        report_id: the report's id.
        only: ids of the notes that are wanted; all for none.

    Raises:
        ReportUnknown: the report is not in the library.
    """
    notes = workspace.annotations(report_id)
    return Stock(
        report=workspace.load(report_id),
        notes=tuple(note for note in notes if not only or note.id in only),
        own_terms=workspace.own_terms(),
        corrections=workspace.figure_corrections(report_id),
        names=workspace.own_names(),
    )


def material_of(
    stock: Stock,
    *,
    choice: Choice = NOTES_ONLY,
    language: str = DEFAULT,
    colours: Mapping[Colour, str] = COLOUR_NAMES,
) -> Material:
    """What an export is made from; pure.

    Args:
        stock: what the library holds.
        choice: terms and figures are sought only where they are wanted.
        language: of the words around quotes and notes.
        colours: what the reader calls the colours.
    """
    notes = tuple((note, resolve(note.anchor, stock.report)) for note in stock.notes)
    spans = [place.span for _, place in notes if place.span is not None]
    return Material(
        report=stock.report,
        notes=notes,
        exported=datetime.now().astimezone().isoformat(timespec="seconds"),
        language=language,
        colours=colours,
        terms=_terms_in(stock, spans) if choice.terms and spans else (),
        figures=_figures_in(stock, spans) if choice.figures and spans else (),
    )


def gather(
    workspace: Workspace,
    report_id: str,
    *,
    choice: Choice = NOTES_ONLY,
    language: str = DEFAULT,
    colours: Mapping[Colour, str] = COLOUR_NAMES,
) -> Material:
    """Both at once, for all notes of a report.

    Raises:
        ReportUnknown: the report is not in the library.
    """
    stock = stock_of(workspace, report_id)
    return material_of(stock, choice=choice, language=language, colours=colours)


def _terms_in(stock: Stock, spans: Sequence[Span]) -> tuple[Term, ...]:
    """The terms that passages use, in the order of their use."""
    hits = analysis.explained(stock.report, stock.own_terms).hits
    met = (hit.term for hit in hits if _touches(hit.span, spans))
    return tuple(dict.fromkeys(met))


def _figures_in(stock: Stock, spans: Sequence[Span]) -> tuple[Indicator, ...]:
    """The figures that passages state, as the reader has corrected them, in text order."""
    stated = analysis.indicators(stock.report, stock.corrections, stock.names)
    return tuple(one for one in stated if _touches(one.span, spans))


def _touches(one: Span, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(one) for span in spans)
