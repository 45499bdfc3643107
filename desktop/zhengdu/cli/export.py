"""export: a report's notes as a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.errors import BadArgument
from zhengdu.services import exporting

if TYPE_CHECKING:
    from argparse import Namespace

    from zhengdu.cli.session import Session

FORMS = ("md",)
DONE = 0


def export(arguments: Namespace, session: Session) -> int:
    """Write the notes of a report; without -o to standard output.

    Raises:
        BadArgument: there is no such form.
        ExportFailed: the file cannot be written.
    """
    if arguments.to not in FORMS:
        raise BadArgument(value=arguments.to, what="form of export", choices=", ".join(FORMS))
    report = session.stored(arguments.report)
    text = exporting.markdown(session.workspace, report.id, session.output.language)
    if arguments.output in {None, "-"}:
        sys.stdout.write(text)
        return DONE
    exporting.write(Path(arguments.output), text)
    session.output.hint(
        "Written: {path} ({count} notes)", path=arguments.output, count=report.notes
    )
    return DONE
