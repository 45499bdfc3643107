"""version: new versions of reports, and notes carried over to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.services import versioning

if TYPE_CHECKING:
    from argparse import Namespace

    from zhengdu.cli.session import Session
    from zhengdu.library.stored import StoredReport
    from zhengdu.services.versioning import Carried, Offer

DONE, NOTHING_FOUND = 0, 1
SHORT = 12


def list_versions(_arguments: Namespace, session: Session) -> int:
    """Print which report is a version of which, and which may be."""
    workspace, out = session.workspace, session.output
    reports = {report.id: report for report in workspace.reports()}
    pairs = [
        (reports[new], reports[old], "version")
        for new, old in workspace.versions.all()
        if new in reports and old in reports
    ]
    pairs += [(one.report, one.earlier, "offered") for one in versioning.offers(workspace)]
    if out.form == "text":
        rows = [_row(new, old, out.say(state)) for new, old, state in pairs]
        if rows:
            out.table(("Id", "Earlier", "State", "Notes", "Title"), rows)
    else:
        values = [
            {"report": new.id, "earlier": old.id, "state": state, "notes": old.notes}
            for new, old, state in pairs
        ]
        if out.form == "json":
            out.values({"versions": values})
        else:
            head = ("report", "earlier", "state", "notes")
            out.rows(head, [[value[name] for name in head] for value in values])
    return DONE if pairs else NOTHING_FOUND


def accept(arguments: Namespace, session: Session) -> int:
    """Take a report for a version of an earlier one and carry the notes over."""
    report, earlier = _pair(arguments, session)
    tell(versioning.accept(session.workspace, report.id, earlier.id), session)
    return DONE


def decline(arguments: Namespace, session: Session) -> int:
    """Keep two reports apart, and do not ask again."""
    report, earlier = _pair(arguments, session)
    versioning.decline(session.workspace, report.id, earlier.id)
    session.output.hint("Not taken for a version of {title}.", title=earlier.title)
    return DONE


def mention(offer: Offer, session: Session) -> None:
    """Say that a report that was imported reads as a version of another."""
    session.output.hint(
        "This seems to be a new version of {title} ({earlier}), which has {count} notes. To carry "
        "them over: zhengdu version accept {id}",
        title=offer.earlier.title,
        earlier=offer.earlier.id[:SHORT],
        count=offer.earlier.notes,
        id=offer.report.id[:SHORT],
    )


def tell(carried: Carried, session: Session) -> None:
    """Say what became of the notes."""
    out = session.output
    if out.form == "json":
        pair = {"report": carried.report_id, "earlier": carried.earlier_id}
        out.values(pair | numbers(carried))
    elif out.form == "csv":
        out.rows(tuple(numbers(carried)), [tuple(numbers(carried).values())])
    else:
        out.line(said(carried, session))


def said(carried: Carried, session: Session) -> str:
    """What became of the notes, in a sentence."""
    return session.output.say(
        "Notes carried over: {carried}. Found: {found}, changed: {changed}, not found: {gone}.",
        **numbers(carried),
    )


def numbers(carried: Carried) -> dict[str, int]:
    """How many notes were carried over, and how surely they stand."""
    return {
        "carried": len(carried.changes),
        "found": carried.found,
        "changed": carried.changed,
        "gone": carried.orphaned,
    }


def _pair(arguments: Namespace, session: Session) -> tuple[StoredReport, StoredReport]:
    report = session.stored(arguments.report)
    if arguments.of:
        return report, session.stored(arguments.of)
    return report, versioning.earlier_of(session.workspace, report.id)


def _row(new: StoredReport, old: StoredReport, state: str) -> tuple[str, ...]:
    return new.id[:SHORT], old.id[:SHORT], state, str(old.notes), new.title
