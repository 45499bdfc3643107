"""check and backup: whether what is kept is sound, and copies of it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from zhengdu.annotations.anchor import AnchorState
from zhengdu.cli.failure import sentence
from zhengdu.cli.shelf import SHORT_ID
from zhengdu.services import safekeeping

if TYPE_CHECKING:
    from argparse import Namespace

    from zhengdu.cli.session import Session
    from zhengdu.library.backup_file import Backup
    from zhengdu.library.inspection import Contents
    from zhengdu.services.safekeeping import (
        CheckedBackup,
        CheckedReport,
        CheckedUnsaved,
        Health,
    )

DONE, TO_LOOK_AT, FAILED = 0, 1, 2
NOTHING_FOUND = 1
_CSV_HEAD = ("part", "name", "reports", "notes", "deleted", *AnchorState, "problem")

Values = dict[str, Any]


def check(_arguments: Namespace, session: Session) -> int:
    """Look through the library, its backups and the places of all notes."""
    health = safekeeping.check(session.workspace)
    out = session.output
    if out.form == "json":
        out.values(_health_values(health, session))
    elif out.form == "csv":
        out.rows(
            _CSV_HEAD,
            [[row.get(name, "") for name in _CSV_HEAD] for row in _rows(health, out.language)],
        )
    else:
        _tell_health(health, session)
    if health.failure is not None:
        sys.stderr.write(sentence(health.failure, out.language) + "\n")
        return FAILED
    return DONE if health.is_fine else TO_LOOK_AT


def back_up(_arguments: Namespace, session: Session) -> int:
    """Back the library up now, also if nothing has changed."""
    backup = safekeeping.back_up(session.workspace.data_dir, always=True)
    if backup is None:
        session.output.hint("The library is empty. Add a report with zhengdu import FILE.")
        return NOTHING_FOUND
    if session.output.form == "text":
        out = session.output
        held = _held(backup.contents, session)
        out.line(out.say("Backup made: {name} ({held})", name=backup.name, held=held))
    else:
        _print([backup], session)
    return DONE


def list_backups(_arguments: Namespace, session: Session) -> int:
    """Print the backups, the one made last first, with what each holds."""
    backups = safekeeping.backups(session.workspace.data_dir)
    out = session.output
    if out.form != "text":
        _print(backups, session)
    elif backups:
        out.table(
            ("Name", "Made", "Reports", "Notes", "Deleted", "Size", "Remark"),
            [_backup_row(backup, session) for backup in backups],
        )
    else:
        out.hint("There is no backup yet. Make one with zhengdu backup.")
    return DONE


def restore(arguments: Namespace, session: Session) -> int:
    """Put a backup back; the present library is saved first."""
    restored = safekeeping.restore(session.workspace, arguments.name)
    out = session.output
    held = _held(restored.backup.contents, session)
    out.line(out.say("Restored: {name} ({held})", name=restored.backup.name, held=held))
    if restored.undo is not None:
        out.hint("Undo with zhengdu backup restore {name}", name=restored.undo.name)
    if restored.aside is not None:
        out.hint("What was left of the damaged library is kept in {path}", path=restored.aside)
    return DONE


def _print(backups: tuple[Backup, ...] | list[Backup], session: Session) -> None:
    values = [_backup_values(backup) for backup in backups]
    if session.output.form == "json":
        session.output.values({"backups": values})
    else:
        head = ("name", "made", "kind", "size", "reports", "notes", "deleted", "path", "future")
        session.output.rows(head, [[value[name] for name in head] for value in values])


def _backup_values(backup: Backup) -> Values:
    return {
        "name": backup.name,
        "made": backup.made.isoformat(),
        "kind": backup.kind.strip("-") or "regular",
        "size": backup.size,
        **_contents_values(backup.contents),
        "path": str(backup.path),
        "future": backup.is_ahead(datetime.now(UTC)),
    }


def _contents_values(contents: Contents | None) -> Values:
    fields = ("reports", "notes", "deleted")
    return {name: getattr(contents, name) if contents else None for name in fields}


def _backup_row(backup: Backup, session: Session) -> tuple[str, ...]:
    made = backup.made.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    counts = [str("" if n is None else n) for n in _contents_values(backup.contents).values()]
    return backup.name, made, *counts, f"{backup.size / 1e6:.1f} MB", _remark(backup, session)


def _remark(backup: Backup, session: Session) -> str:
    out = session.output
    if backup.contents is None:
        return out.say("damaged")
    if backup.is_ahead(datetime.now(UTC)):
        return out.say("dated in the future")
    return out.say(backup.kind.strip("-").replace("-", " ")) if backup.kind else ""


def _held(contents: Contents | None, session: Session) -> str:
    return session.output.say(
        "{reports} reports, {notes} notes, {deleted} deleted notes", **_contents_values(contents)
    )


def _health_values(health: Health, session: Session) -> Values:
    failure = health.failure
    return {
        "fine": health.is_fine,
        "library": {
            **_contents_values(health.contents),
            "problems": list(health.problems),
            "failure": None if failure is None else sentence(failure, session.output.language),
        },
        "backups": [
            _backup_values(checked.backup) | {"problems": list(checked.problems)}
            for checked in health.backups
        ],
        "reports": [
            {
                "id": checked.report.id,
                "title": checked.report.title,
                "anchors": _anchor_values(checked),
                "problem": checked.problem,
            }
            for checked in health.reports
        ],
        "unsaved": [
            {
                "path": str(checked.path),
                "notes": checked.notes,
                "problem": _problem(checked, session.output.language),
            }
            for checked in health.unsaved
        ],
    }


def _problem(checked: CheckedUnsaved, language: str) -> str:
    return "" if checked.problem is None else sentence(checked.problem, language)


def _anchor_values(checked: CheckedReport) -> dict[str, int]:
    return {str(state): checked.anchors.get(state, 0) for state in AnchorState}


def _rows(health: Health, language: str) -> list[Values]:
    library: Values = {"part": "library", **_contents_values(health.contents)}
    library["problem"] = "; ".join(health.problems)
    return [
        library,
        *(
            {"part": "backup", "name": checked.backup.name, "problem": "; ".join(checked.problems)}
            | _contents_values(checked.backup.contents)
            for checked in health.backups
        ),
        *(
            {"part": "report", "name": checked.report.id, "problem": checked.problem}
            | _anchor_values(checked)
            for checked in health.reports
        ),
        *(
            {"part": "unsaved", "name": str(checked.path), "notes": checked.notes}
            | {"problem": _problem(checked, language)}
            for checked in health.unsaved
        ),
    ]


def _tell_health(health: Health, session: Session) -> None:
    _tell_library(health, session)
    _tell_backups(health, session)
    for checked in health.unsaved:
        session.output.line(_waiting(checked, session))
    if not health.reports:
        return
    out = session.output
    states = [str(state) for state in AnchorState]
    out.line()
    out.table(
        ("Id", *states, "Title", "Remark"),
        [_report_row(checked, session) for checked in health.reports],
    )


def _tell_library(health: Health, session: Session) -> None:
    out = session.output
    if health.is_lost:
        out.line(out.say("The library is gone, only backups are left. See zhengdu backup list."))
    elif health.contents is None:
        out.line(out.say("The library cannot be used." if health.failure else "No library yet."))
    else:
        held = _held(health.contents, session)
        source = (
            "The library is damaged: {held}" if health.problems else "The library is sound: {held}"
        )
        out.line(out.say(source, held=held))
        for problem in health.problems:
            out.line("  " + problem)


def _tell_backups(health: Health, session: Session) -> None:
    out = session.output
    sound = [checked.backup for checked in health.backups if not checked.problems]
    if sound:
        out.line(
            out.say(
                "{count} backups can be restored, the newest is {name}",
                count=len(sound),
                name=sound[0].name,
            )
        )
    elif health.lacks_backup:
        out.line(out.say("There is no backup yet. Make one with zhengdu backup."))
    for checked in health.backups:
        if checked.problems:
            out.line(_damage(checked, session))


def _damage(checked: CheckedBackup, session: Session) -> str:
    out = session.output
    reason = out.say(checked.problems[0])
    return out.say("Damaged backup: {name} ({reason})", name=checked.backup.name, reason=reason)


def _waiting(checked: CheckedUnsaved, session: Session) -> str:
    if checked.problem is not None:
        return sentence(checked.problem, session.output.language)
    return session.output.say(
        "{count} notes wait in {path}. The window puts them into the library when it is started.",
        count=checked.notes,
        path=checked.path,
    )


def _report_row(checked: CheckedReport, session: Session) -> tuple[str, ...]:
    out = session.output
    counts = [str(count or "") for count in _anchor_values(checked).values()]
    remark = ""
    if checked.problem:
        remark = out.say("damaged")
    elif not checked.is_fine:
        remark = out.say("notes to look at")
    return checked.report.id[:SHORT_ID], *counts, checked.report.title, remark
