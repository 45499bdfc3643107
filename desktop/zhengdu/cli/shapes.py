"""The JSON that commands print; other programs rely on these names."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from zhengdu.annotations.anchor import CONTEXT
from zhengdu.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhengdu.annotations.note import Link, Task
    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.library.stored import StoredReport
    from zhengdu.report.model import Report
    from zhengdu.services.noting import PlacedNote

Values = dict[str, Any]


def outline_values(report: Report) -> list[Values]:
    """The title as level 0, then every section's heading, in reading order."""
    title = [] if report.title is None else [(0, report.meta.title, report.title)]
    sections = [(section.level, section.title, section.heading) for section in report.sections]
    return [
        {"level": level, "title": words, "start": span.start, "end": span.end}
        for level, words, span in [*title, *sections]
    ]


def report_values(report: Report) -> Values:
    """What identifies a report."""
    meta = report.meta
    return {
        "id": report.id,
        "title": meta.title,
        "place": meta.place,
        "level": meta.level,
        "year": meta.year,
        "characters": len(report.text),
    }


def stored_values(stored: StoredReport) -> Values:
    """A report of the library."""
    return asdict(stored)


def metadata_values(report: Report) -> Values:
    """Every field of the metadata, empty ones too."""
    values = asdict(report.meta)
    del values["label"]
    return values


def term_values(report: Report, term: Term, hits: Iterable[TermHit]) -> Values:
    """A term with its uses."""
    return {
        "term": term.name,
        "definition": term.definition,
        "source": str(term.source),
        "occurrences": [passage_values(report, hit.span) for hit in hits],
    }


def indicator_values(report: Report, indicator: Indicator) -> Values:
    """A figure with the passage it stands in."""
    return {
        "name": indicator.name,
        "canonical": indicator.canonical,
        "value": indicator.value,
        "unit": indicator.unit,
        "measure": str(indicator.measure),
        "direction": indicator.direction,
        "approx": indicator.approx,
        "kind": str(indicator.kind),
        "period": indicator.period,
        "section": list(indicator.section),
        **passage_values(report, indicator.span),
        "rule": indicator.rule,
        "confidence": indicator.confidence,
    }


def note_values(placed: PlacedNote) -> Values:
    """A note with the place where it stands now; an orphan has the quote, but no place.

    `now` is what a changed passage says, `candidates` are the places a changed or orphaned note may
    have stood on.
    """
    note, span = placed.note, placed.place.span
    text = placed.report.text
    now = "" if span is None or span.of(text) == note.anchor.exact else span.of(text)
    titles = placed.report.section_titles(span.start) if span else note.anchor.section
    return {
        "id": note.id,
        "report": note.report,
        "kind": str(note.kind),
        "colour": str(note.colour),
        "quote": note.anchor.exact,
        "note": note.note,
        "tags": list(note.tags),
        "section": list(titles),
        "paragraph": placed.report.block_at(span.start).id + 1 if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "state": str(placed.place.state),
        "score": round(placed.place.score, 3),
        "now": now,
        "candidates": [
            {
                "start": candidate.span.start,
                "end": candidate.span.end,
                "quote": candidate.span.of(text),
                "score": candidate.score,
            }
            for candidate in placed.place.candidates
        ],
        "created": note.created,
        "updated": note.updated,
        "style": str(note.style),
        "starred": note.starred,
        "task": _task_values(note.task),
        "links": [_link_values(link) for link in note.links],
    }


def _task_values(task: Task | None) -> Values | None:
    """What is to be done, None of a note that is no task."""
    return {"lead": task.lead, "due": task.due, "state": str(task.state)} if task else None


def _link_values(link: Link) -> Values:
    """Where a note points to, by the place that was linked."""
    anchor = link.anchor
    return {
        "kind": str(link.kind),
        "name": link.name,
        "report": link.report,
        "start": anchor.start if anchor else None,
        "end": anchor.end if anchor else None,
        "quote": anchor.exact if anchor else "",
    }


def passage_values(report: Report, span: Span) -> Values:
    """A passage with its surroundings."""
    before = Span(max(0, span.start - CONTEXT), span.start)
    behind = Span(span.end, min(len(report.text), span.end + CONTEXT))
    return {
        "start": span.start,
        "end": span.end,
        "quote": span.of(report.text),
        "prefix": before.of(report.text),
        "suffix": behind.of(report.text),
    }
