"""path: what was reached, what is promised, and what follows from both by arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhengdu.cli import shapes
from zhengdu.cli.reading import written
from zhengdu.indicators.path_words import computed, reason
from zhengdu.services import analysis

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from zhengdu.cli.session import Session
    from zhengdu.indicators.doubts import Doubt
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.indicators.path import Path
    from zhengdu.indicators.promise import Implied
    from zhengdu.indicators.stage import Stage
    from zhengdu.report.model import Report
    from zhengdu.services.analysis import Promises

DONE, NOTHING_FOUND = 0, 1
STAGES = ("past", "reached", "expected", "next_year", "term")


def path(arguments: Namespace, session: Session) -> int:
    """Print the promises of a report beside what was reached."""
    report = session.report(arguments.file)
    names = session.workspace.own_names()
    figures = analysis.indicators(report, session.figure_corrections(arguments.file), names)
    found = analysis.promises(report, figures)
    form = session.output.form
    if form == "json":
        session.output.values(_values(report, found, session))
    elif form == "csv":
        head = ("name", "stage", "computed", "text", "period", "start", "end", "quote")
        session.output.rows(head, list(_csv_rows(report, found, session)))
    elif found.paths:
        _print_table(found, session)
    if found.paths:
        return DONE
    session.output.hint("The report sets no promise beside what was reached.")
    return NOTHING_FOUND


def _print_table(found: Promises, session: Session) -> None:
    out = session.output
    rows = [
        (one.name, *(_stated(stage, session) for stage in _told(one)),
         "；".join(computed(implied, out.language) for implied in one.implied))
        for one in found.paths
    ]  # fmt: skip
    target = out.say("{year} target", year=found.paths[0].year + 1)
    out.table(("Indicator", "Reached", "Expected", target, "End of term", "Computed"), rows)
    for doubt in found.doubts:
        figure = f"{doubt.figure.name} {written(doubt.figure)}"
        out.line(f"{figure}: {reason(doubt, out.language)}")


def _told(one: Path) -> tuple[Stage, ...]:
    return one.reached, one.expected, one.next_year, one.term


def _stated(stage: Stage, session: Session) -> str:
    say = session.output.say
    return " ".join(
        say("{figure} ({period})", figure=written(one), period=one.period) for one in stage.figures
    )


def _values(report: Report, found: Promises, session: Session) -> dict[str, Any]:
    return {
        "report": shapes.report_values(report),
        "paths": [_path_values(report, one, session) for one in found.paths],
        "doubts": [_doubt_values(report, one, session) for one in found.doubts],
    }


def _path_values(report: Report, one: Path, session: Session) -> dict[str, Any]:
    stages = {
        name: [shapes.indicator_values(report, figure) for figure in getattr(one, name).figures]
        for name in STAGES
    }
    return {
        "name": one.name,
        "canonical": one.canonical,
        "topic": one.topic,
        "year": one.year,
        **stages,
        "computed": [_implied_values(report, implied, session) for implied in one.implied],
    }


def _implied_values(report: Report, implied: Implied, session: Session) -> dict[str, Any]:
    return {
        "kind": str(implied.kind),
        "low": float(implied.low),
        "high": float(implied.high),
        "unit": implied.unit,
        "bound": str(implied.bound),
        "first": implied.first,
        "last": implied.last,
        "text": computed(implied, session.output.language),
        "from": [_place(report, source) for source in implied.sources],
    }


def _doubt_values(report: Report, doubt: Doubt, session: Session) -> dict[str, Any]:
    return {
        "kind": str(doubt.kind),
        "reason": reason(doubt, session.output.language),
        "name": doubt.figure.name,
        **_place(report, doubt.figure),
        "others": [_place(report, other) for other in doubt.others],
    }


def _place(report: Report, figure: Indicator) -> dict[str, Any]:
    span = figure.span
    return {"start": span.start, "end": span.end, "quote": span.of(report.text)}


def _csv_rows(report: Report, found: Promises, session: Session) -> Iterator[list[Any]]:
    for one in found.paths:
        for name in STAGES:
            for figure in getattr(one, name).figures:
                place = _place(report, figure)
                yield [
                    one.name, name, "", written(figure), figure.period,
                    place["start"], place["end"], place["quote"],
                ]  # fmt: skip
        for implied in one.implied:
            words = computed(implied, session.output.language)
            years = {str(implied.first), str(implied.last)}
            yield [one.name, "", "computed", words, "-".join(sorted(years)), "", "", ""]
