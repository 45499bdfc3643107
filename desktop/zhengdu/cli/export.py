"""export: a report's notes, or its figures, as a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu import settings
from zhengdu.annotations.note import colour_names
from zhengdu.errors import BadArgument
from zhengdu.export.material import Choice, Order
from zhengdu.services import analysis, exporting, gathering

if TYPE_CHECKING:
    from argparse import Namespace

    from zhengdu.cli.session import Session
    from zhengdu.export.material import Material

WHAT = ("notes", "figures")
PARTS = ("terms", "figures")
DONE = 0


def export(arguments: Namespace, session: Session) -> int:
    """Write the notes of a report; without -o to standard output.

    Raises:
        BadArgument: there is no such form, order or part.
        ExportFailed: the file cannot be written.
    """
    if _one_of(arguments.what, WHAT, "thing to export") == "figures":
        return _export_figures(arguments, session)
    form, choice = _form(arguments.to), _choice(arguments)
    report = session.stored(arguments.report)
    if form not in exporting.DOCUMENTS:
        choice = _one_list(form, choice, session)
    material = gathering.gather(
        session.workspace,
        report.id,
        choice=choice,
        language=session.output.language,
        colours=colour_names(settings.load(session.workspace.data_dir).colour_names),
    )
    if arguments.output in {None, "-"}:
        _print(exporting.written(material, form, choice))
        return DONE
    exporting.save(Path(arguments.output), material, form, choice)
    _tell(material, form, arguments.output, session)
    return DONE


def _one_list(form: exporting.Form, choice: Choice, session: Session) -> Choice:
    """The choice without what a list has no place for, which is told."""
    has_ledger = choice.ledger and form is not exporting.Form.LEDGER
    if has_ledger or choice.terms or choice.figures:
        session.output.hint(
            "A file of the form {form} is one list: it has no place for anything else. "
            "The task ledger is a form of its own: --to ledger.",
            form=form,
        )
    return Choice(choice.order)


def _tell(material: Material, form: exporting.Form, path: str, session: Session) -> None:
    """Say how much of what has been written."""
    from zhengdu.export import ledger
    from zhengdu.export.cards import count_cards

    hint = session.output.hint
    if form is exporting.Form.ANKI:
        cards = count_cards(material)
        hint("Written: {path} ({count} Anki notes, {gaps} gaps)", path=path, count=cards.cards,
             gaps=cards.gaps)  # fmt: skip
    elif form is exporting.Form.LEDGER:
        hint("Written: {path} ({count} tasks)", path=path, count=len(ledger.rows(material)))
    else:
        hint("Written: {path} ({count} notes)", path=path, count=len(material.notes))


def _export_figures(arguments: Namespace, session: Session) -> int:
    name = _one_of(arguments.to, tuple(exporting.FigureForm), "form of export")
    stored = session.stored(arguments.report)
    report = session.workspace.load(stored.id)
    corrections = session.workspace.figure_corrections(stored.id)
    names = session.workspace.own_names()
    found = analysis.indicators(
        report, corrections, names, ranks=arguments.all, statements=arguments.all
    )
    form, language = exporting.FigureForm(name), session.output.language
    content = exporting.figures(report, found, form, language)
    if arguments.output in {None, "-"}:
        _print(content)
    else:
        exporting.write(Path(arguments.output), content)
        path = arguments.output
        session.output.hint("Written: {path} ({count} figures)", path=path, count=len(found))
    return DONE


def _print(content: str | bytes) -> None:
    """Write to standard output as it would stand in a file, line ends too."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _form(name: str) -> exporting.Form:
    return exporting.Form(_one_of(name, tuple(exporting.Form), "form of export"))


def _choice(arguments: Namespace) -> Choice:
    order = Order(_one_of(arguments.by, tuple(Order), "order"))
    parts = {
        _one_of(part, PARTS, "part")
        for part in arguments.include.replace("，", ",").split(",")
        if part.strip()
    }
    return Choice(order, arguments.ledger, terms="terms" in parts, figures="figures" in parts)


def _one_of(value: str, possible: tuple[str, ...], what: str) -> str:
    name = value.strip().lower()
    if name not in possible:
        raise BadArgument(value=value, what=what, choices=", ".join(possible))
    return name
