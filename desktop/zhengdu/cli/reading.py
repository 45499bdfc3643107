"""outline, terms, indicators and meta: what the program finds in one report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.cli import shapes
from zhengdu.indicators.wording import quantity
from zhengdu.services import analysis

if TYPE_CHECKING:
    from argparse import Namespace

    from zhengdu.cli.session import Session
    from zhengdu.glossary.term import Term, TermHit
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report

DONE, NOTHING_FOUND = 0, 1

_INDICATOR_COLUMNS = (
    "name", "canonical", "value", "unit", "measure", "direction", "approx", "kind", "period",
    "section", "start", "end", "quote", "prefix", "suffix", "rule", "confidence",
)  # fmt: skip
MEASURES = {
    "level": "level",
    "growth": "growth",
    "annual_growth": "growth a year",
    "change": "change",
    "share": "share",
    "ratio": "ratio",
    "rank": "rank",
    "statement": "target in words",
}
KINDS = {"actual": "actual", "expected": "expected", "target": "target"}
LEVELS = ("national", "province", "city", "county", "township")
FIELDS = (
    ("title", "Title"), ("place", "Place"), ("level", "Level"), ("year", "Year reviewed"),
    ("body", "Body"), ("speaker", "Speaker"), ("office", "Office"), ("meeting", "Meeting"),
    ("delivered", "Delivered"), ("published", "Published"), ("source", "Source"),
)  # fmt: skip


def outline(arguments: Namespace, session: Session) -> int:
    """Print the headings."""
    entries = shapes.outline_values(session.report(arguments.file))
    out = session.output
    if out.form == "json":
        out.values({"outline": entries})
    elif out.form == "csv":
        head = ("level", "title", "start", "end")
        out.rows(head, [[entry[name] for name in head] for entry in entries])
    else:
        for entry in entries:
            out.line("  " * max(0, entry["level"] - 1) + entry["title"].replace("\n", " "))
    return _found(session, len(entries))


def terms(arguments: Namespace, session: Session) -> int:
    """Print the report's own terms, or all that can be explained, and where it uses them."""
    report = session.report(arguments.file)
    found, hits = _explained(report, session) if arguments.all else _own(report)
    uses: dict[str, list[TermHit]] = {term.name: [] for term in found}
    for hit in hits:
        if hit.span != hit.marker:
            uses[hit.term.name].append(hit)
    entries = [shapes.term_values(report, term, uses[term.name]) for term in found]
    out = session.output
    if out.form == "json":
        out.values({"terms": entries})
    elif out.form == "csv":
        head = ("term", "uses", "source", "definition")
        rows = [(e["term"], len(e["occurrences"]), e["source"], e["definition"]) for e in entries]
        out.rows(head, rows)
    elif entries:
        out.table(
            ("Term", "Uses", "Definition"),
            [(e["term"], str(len(e["occurrences"])), e["definition"]) for e in entries],
        )
    return _found(session, len(entries))


def _own(report: Report) -> tuple[tuple[Term, ...], tuple[TermHit, ...]]:
    found = analysis.terms(report)
    return found, analysis.term_hits(report, found)


def _explained(report: Report, session: Session) -> tuple[tuple[Term, ...], tuple[TermHit, ...]]:
    explained = analysis.explained(report, session.workspace.own_terms())
    return explained.terms, explained.hits


def indicators(arguments: Namespace, session: Session) -> int:
    """Print every figure with its name."""
    report = session.report(arguments.file)
    found = analysis.indicators(
        report,
        session.figure_corrections(arguments.file),
        session.workspace.own_names(),
        ranks=arguments.ranks or arguments.all,
        statements=arguments.all,
    )
    out = session.output
    if out.form == "text":
        if found:
            out.table(
                ("Indicator", "Value", "Measure", "Kind", "Period", "Section"),
                [_indicator_row(session, one) for one in found],
            )
        return _found(session, len(found))
    entries = [shapes.indicator_values(report, one) for one in found]
    if out.form == "json":
        out.values({"report": shapes.report_values(report), "indicators": entries})
    else:
        plain = [entry | {"section": " › ".join(entry["section"])} for entry in entries]
        out.rows(_INDICATOR_COLUMNS, [[one[name] for name in _INDICATOR_COLUMNS] for one in plain])
    return _found(session, len(found))


def meta(arguments: Namespace, session: Session) -> int:
    """Print what the file states about the report."""
    values = shapes.metadata_values(session.report(arguments.file))
    out = session.output
    if out.form == "json":
        out.values({"meta": values})
    elif out.form == "csv":
        out.rows(("field", "value"), [(name, values[name]) for name, _ in FIELDS])
    else:
        values["level"] = out.say(values["level"])
        rows = [(out.say(said), str(values[name])) for name, said in FIELDS if values[name]]
        if rows:
            out.table(("Field", "Content"), rows)
    return _found(session, sum(bool(value) for value in values.values()))


def _indicator_row(session: Session, one: Indicator) -> tuple[str, ...]:
    say = session.output.say
    return (
        one.name,
        written(one),
        say(MEASURES[one.measure]),
        say(KINDS[one.kind]),
        one.period,
        " › ".join(one.section),
    )


def written(one: Indicator) -> str:
    """A figure with its sign and words of approximation: +8.5%左右."""
    return one.direction + quantity(one)


def _found(session: Session, count: int) -> int:
    if count:
        return DONE
    session.output.hint("Nothing of the kind was found in the report.")
    return NOTHING_FOUND
