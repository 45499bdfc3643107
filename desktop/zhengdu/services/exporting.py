"""Notes and passages on their way out of the program."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu.annotations.anchoring import resolve
from zhengdu.errors import ExportFailed
from zhengdu.language import DEFAULT, translate

if TYPE_CHECKING:
    from zhengdu.report.model import Report
    from zhengdu.services.workspace import Workspace
    from zhengdu.text.span import Span


def markdown(workspace: Workspace, report_id: str, language: str = DEFAULT) -> str:
    """A report's notes as a Markdown document; without notes it is the head of one.

    Raises:
        ReportUnknown: the report is not in the library.
    """
    from zhengdu.export.markdown import notes_document

    report = workspace.load(report_id)
    placed = [(note, resolve(note.anchor, report)) for note in workspace.annotations(report_id)]
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    return notes_document(report, placed, exported=moment, language=language)


def citation(report: Report, span: Span, language: str = DEFAULT) -> str:
    """A passage followed by a line that says where it stands."""
    meta = report.meta
    section = " › ".join(report.section_titles(span.start))
    number = report.block_at(span.start).id + 1
    title = translate("“{title}”", language).format(title=meta.title) if meta.title else ""
    paragraph = translate("paragraph {number}", language).format(number=number)
    comma = translate(", ", language)
    where = comma.join(part for part in (title, meta.delivered, section, paragraph) if part)
    return f"{span.of(report.text)}\n——{where}"


def write(path: Path, text: str) -> None:
    """Write a file as a whole or not at all; an older one is replaced only by a complete one.

    Raises:
        ExportFailed: the place cannot be written to.
    """
    target = path.resolve() if path.is_symlink() else path
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-")
    except OSError as error:
        raise ExportFailed(path=path, reason=_reason(error)) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _take_mode(Path(temporary), target)
        os.replace(temporary, target)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise ExportFailed(path=path, reason=_reason(error)) from error


def _take_mode(temporary: Path, target: Path) -> None:
    """Give the new file the rights of the one it replaces, or the usual ones (not mkstemp's)."""
    try:
        mode = target.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
