"""figure correct, hide, add, list, undo and reset: what the reader says about figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from zhengdu.cli import shapes
from zhengdu.cli.reading import KINDS, MEASURES
from zhengdu.cli.shelf import short_ids
from zhengdu.errors import BadArgument
from zhengdu.indicators.figure_correction import Facts, FigureCorrection
from zhengdu.report.passage import Passages
from zhengdu.services import figure_lookup, figuring, noting

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from zhengdu.cli.session import Session
    from zhengdu.indicators.figure_correction import CorrectedFigures, FigureChange
    from zhengdu.indicators.indicator import Indicator
    from zhengdu.report.model import Report
    from zhengdu.text.span import Span

DONE, NOTHING_FOUND = 0, 1
DIRECTIONS = ("+", "-", "none")
_COLUMNS = (
    "id", "act", "quote", "start", "end", "name", "value", "unit", "measure", "direction", "approx",
    "kind", "period", "rule_name", "rule_value", "rule_unit", "rule_kind", "rule_period", "created",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures of one report of the library, ranks and targets in words included."""

    report: Report
    found: CorrectedFigures
    corrections: tuple[FigureCorrection, ...]

    @staticmethod
    def of(report_id: str, session: Session) -> _Figures:
        report = session.workspace.load(report_id)
        corrections = session.workspace.figure_corrections(report_id)
        names = session.workspace.own_names()
        found = figuring.figures(report, corrections, names, ranks=True, statements=True)
        return _Figures(report, found, corrections)

    def named(self, arguments: Namespace, *, hidden: bool = False) -> Indicator:
        """The figure that --quote, --nth and --of name."""
        aside = [one for one, _ in self.found.hidden] if hidden else []
        every = (*self.found.indicators, *aside)
        quote = arguments.quote
        return figure_lookup.figure_in(every, self.passage(arguments), quote, arguments.of or "")

    def passage(self, arguments: Namespace) -> Span:
        return noting.locate(self.report, arguments.quote, arguments.nth)


def correct(arguments: Namespace, session: Session) -> int:
    """Say something else of a figure; a hidden one is shown again."""
    here = _Figures.of(session.kept(arguments.report).id, session)
    figure = here.named(arguments, hidden=True)
    known = here.found.correction_of(figure)
    said = _said(Facts.of(figure), arguments, session)
    change = figuring.correcting(here.report, figure, said, known)
    return _commit("Figure corrected: {id}", here, change, session)


def hide(arguments: Namespace, session: Session) -> int:
    """Show a figure no more."""
    here = _Figures.of(session.kept(arguments.report).id, session)
    figure = here.named(arguments)
    change = figuring.hiding(here.report, figure, here.found.correction_of(figure))
    return _commit("Figure hidden: {id}", here, change, session)


def add(arguments: Namespace, session: Session) -> int:
    """Add a figure that the rules did not find."""
    here = _Figures.of(session.kept(arguments.report).id, session)
    figure = figuring.proposed(here.report, here.passage(arguments), here.found.indicators)
    said = _said(Facts.of(figure), arguments, session)
    change = figuring.adding(here.report, figure.span, said, here.found.indicators)
    return _commit("Figure added: {id}", here, change, session)


def list_corrections(arguments: Namespace, session: Session) -> int:
    """Print what the reader has said about the figures of a report."""
    here = _Figures.of(session.stored(arguments.report).id, session)
    if session.output.form == "text" and not here.corrections:
        session.output.hint("No figure of this report has been corrected.")
    else:
        _print(here, here.corrections, session)
    return DONE


def undo(arguments: Namespace, session: Session) -> int:
    """Take corrections back, the last one unless ids are given."""
    here = _Figures.of(session.stored(arguments.report).id, session)
    known = here.corrections
    chosen = [figure_lookup.correction_with(known, key) for key in arguments.ids]
    return _withdraw(here, chosen or list(known[-1:]), session)


def reset(arguments: Namespace, session: Session) -> int:
    """Take all corrections of figures of a report back."""
    here = _Figures.of(session.stored(arguments.report).id, session)
    return _withdraw(here, list(here.corrections), session)


def _withdraw(here: _Figures, corrections: list[FigureCorrection], session: Session) -> int:
    if not corrections:
        session.output.hint("No figure of this report has been corrected.")
        return NOTHING_FOUND
    changes = [figuring.withdrawing(one) for one in corrections]
    session.workspace.correct_figures(here.report.id, changes)
    session.output.hint("{count} corrections of figures taken back.", count=len(changes))
    return DONE


def _said(facts: Facts, arguments: Namespace, session: Session) -> Facts:
    """Facts with what the options say.

    Raises:
        BadArgument: kind, measure or direction is none.
        NoNumber: no number is in --value.
    """
    if arguments.value is not None:
        value, unit = figuring.value_of(arguments.value)
        facts = replace(facts, value=value, unit=unit or facts.unit)
    given = {name: getattr(arguments, name) for name in ("name", "unit", "period", "approx")}
    values = facts.values() | {name: word for name, word in given.items() if word is not None}
    if arguments.kind is not None:
        values["kind"] = _one_of(arguments.kind, KINDS, "kind of figure", session)
    if arguments.measure is not None:
        values["measure"] = _one_of(arguments.measure, MEASURES, "measure", session)
    if arguments.direction is not None:
        values["direction"] = _direction(arguments.direction)
    return Facts.from_values(values)


def _one_of(word: str, names: dict[str, str], what: str, session: Session) -> str:
    """A key by itself or by its name in the user's language."""
    said = {key: session.output.say(name) for key, name in names.items()}
    for key, name in said.items():
        if word.strip().lower() in {key, name}:
            return key
    choices = ", ".join(f"{key} ({name})" for key, name in said.items())
    raise BadArgument(value=word, what=what, choices=choices)


def _direction(word: str) -> str:
    if word not in DIRECTIONS:
        raise BadArgument(value=word, what="direction", choices=", ".join(DIRECTIONS))
    return "" if word == "none" else word


def _commit(source: str, here: _Figures, change: FigureChange, session: Session) -> int:
    """Keep a change and say so; saying what the rules say ends a correction."""
    made = change.after
    if change.before is not None or made is not None:
        session.workspace.correct_figure(here.report.id, change)
    if made is None:
        session.output.hint("The figure is now as the rules have it.")
    elif session.output.form == "text":
        session.output.line(session.output.say(source, id=made.id))
    else:
        _print(_Figures.of(here.report.id, session), [made], session)
    return DONE


def _print(here: _Figures, corrections: Iterable[FigureCorrection], session: Session) -> None:
    passages = Passages(here.report)
    entries = [_values(here.report, one, passages.find(one.place)) for one in corrections]
    out = session.output
    if out.form == "json":
        out.values({"figure_corrections": entries})
    elif out.form == "csv":
        out.rows(_COLUMNS, [[_flat(entry)[name] for name in _COLUMNS] for entry in entries])
    else:
        short = short_ids(entry["id"] for entry in entries)
        rows = [_row(entry, short[entry["id"]], session) for entry in entries]
        out.table(("Id", "Act", "In the text", "By the rules", "By the reader"), rows)


def _values(report: Report, correction: FigureCorrection, span: Span | None) -> dict[str, Any]:
    """A correction; without a passage in the report it has its words, but no place."""
    passage = (
        {"start": None, "end": None, "quote": correction.place.quote,
         "prefix": correction.place.prefix, "suffix": correction.place.suffix}
        if span is None
        else shapes.passage_values(report, span)
    )  # fmt: skip
    return {
        "id": correction.id,
        "act": str(correction.act),
        **passage,
        "was": correction.was.values() if correction.was else None,
        "now": correction.now.values() if correction.now else None,
        "created": correction.created,
    }


def _flat(entry: dict[str, Any]) -> dict[str, Any]:
    blank = dict.fromkeys(Facts("", "").values(), "")
    now, was = entry["now"] or blank, entry["was"] or blank
    return entry | now | {f"rule_{name}": word for name, word in was.items()}


_ACTS = {"change": "corrected", "hide": "hidden", "add": "added"}


def _row(entry: dict[str, Any], id: str, session: Session) -> tuple[str, ...]:
    place = entry["quote"]
    if entry["start"] is None:
        place += session.output.say(" (not in the text any more)")
    return (
        id,
        session.output.say(_ACTS[entry["act"]]),
        place,
        _in_words(entry["was"], session),
        _in_words(entry["now"], session),
    )


def _in_words(values: dict[str, str] | None, session: Session) -> str:
    if values is None:
        return ""
    kind = session.output.say(KINDS[values["kind"]])
    number = values["direction"] + values["value"] + values["unit"] + values["approx"]
    return " ".join(part for part in (values["name"], number, values["period"], kind) if part)
