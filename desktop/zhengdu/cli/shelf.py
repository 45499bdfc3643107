"""import, list and remove: the reports of the library."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zhengdu.cli import shapes
from zhengdu.cli.failure import sentence
from zhengdu.services.bulk import import_all

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from zhengdu.cli.session import Session
    from zhengdu.library.stored import StoredReport

DONE, FAILED = 0, 2
SHORT_ID = 8


def import_files(arguments: Namespace, session: Session) -> int:
    """Take files, folders, archives and web addresses into the library, whichever can be read."""
    stored: list[StoredReport] = []
    failed, out = False, session.output
    for outcome in import_all(session.workspace, arguments.files):
        if outcome.stored is not None:
            stored.append(outcome.stored)
            if out.form == "text":
                out.line(_told(outcome.stored, session, is_known=outcome.is_known))
        elif outcome.error is not None:
            failed = True
            sys.stderr.write(sentence(outcome.error, out.language) + "\n")
    if out.form != "text":
        _print(stored, session)
    if stored:
        _look_for_earlier(stored, session, carry=arguments.carry_notes)
    return FAILED if failed else DONE


def _told(report: StoredReport, session: Session, *, is_known: bool) -> str:
    """Which report has come into the library, or was there already."""
    if is_known:
        words = "In the library already: {title}  {id}"
    else:
        words = "Taken into the library: {title}  {id}"
    return session.output.say(words, title=report.title, id=report.id)


def _look_for_earlier(stored: list[StoredReport], session: Session, *, carry: bool) -> None:
    """Say of each report that is a new version what can be done, or do it."""
    from zhengdu.cli import versions
    from zhengdu.services import versioning

    versioning.fill(session.workspace)
    for report in {one.id: one for one in stored}.values():
        offer = versioning.offer(session.workspace, report.id)
        if offer is None:
            continue
        if not carry:
            versions.mention(offer, session)
            continue
        done = versioning.accept(session.workspace, report.id, offer.earlier.id)
        sys.stderr.write(versions.said(done, session) + "\n")


def list_reports(_arguments: Namespace, session: Session) -> int:
    """Print the reports of the library."""
    reports = session.workspace.reports()
    if session.output.form != "text":
        _print(reports, session)
    elif reports:
        short = short_ids(report.id for report in reports)
        session.output.table(
            ("Id", "Place", "Year reviewed", "Notes", "Characters", "Title"),
            [_row(report, short[report.id]) for report in reports],
        )
    else:
        session.output.hint("The library is empty. Add a report with zhengdu import FILE.")
    return DONE


def remove(arguments: Namespace, session: Session) -> int:
    """Take reports out of the library; all of them are looked up before the first goes."""
    out = session.output
    for report in [session.stored(key) for key in arguments.reports]:
        session.workspace.remove(report.id)
        out.hint("Removed: {title}", title=report.title)
        if report.notes:
            out.hint(
                "Its {count} notes are kept and come back when the report is imported again.",
                count=report.notes,
            )
    return DONE


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """The shortest beginnings, of eight digits at least, that tell ids apart."""
    every = sorted(ids)
    length = SHORT_ID
    while len({one[:length] for one in every}) < len(every):
        length += 1
    return {one: one[:length] for one in every}


def _print(reports: Iterable[StoredReport], session: Session) -> None:
    values = [shapes.stored_values(report) for report in reports]
    if session.output.form == "json":
        session.output.values({"reports": values})
    else:
        head = ("id", "title", "place", "level", "year", "added", "opened", "path", "format",
                "characters", "notes")  # fmt: skip
        session.output.rows(head, [[value[name] for name in head] for value in values])


def _row(report: StoredReport, short: str) -> tuple[str, ...]:
    year = str(report.year or "")
    return short, report.place, year, str(report.notes), str(report.characters), report.title
