"""Reports of the library as they were assembled last, so that the next start need not do it again.

A file a report under `cache/reports`; it may be deleted at any time. What other rules assembled,
an earlier version's or a changed checkout's, is not taken.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from zhengdu import __version__

if TYPE_CHECKING:
    from zhengdu.report.model import Report

FOLDER = Path("cache") / "reports"
_RULES = ("report", "text")


def load(data_dir: Path, report_id: str) -> Report | None:
    """A report as these very rules assembled it before; None if that is not at hand."""
    from zhengdu.report.packing import unpacked

    try:
        values = json.loads(_file(data_dir, report_id).read_text("utf-8", "surrogatepass"))
        if values["rules"] != rules() or values["report"]["id"] != report_id:
            return None
        return unpacked(values["report"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(data_dir: Path, report: Report) -> None:
    """Have a report at hand for the next time; nothing happens where that cannot be written."""
    from zhengdu.report.packing import packed

    file = _file(data_dir, report.id)
    made = file.with_suffix(f".{os.getpid()}.new")
    text = json.dumps({"rules": rules(), "report": packed(report)}, ensure_ascii=False)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        made.write_text(text, "utf-8", "surrogatepass")
        made.replace(file)
    except OSError:
        _remove(made)


def forget(data_dir: Path, report_id: str) -> None:
    """A report that leaves the library leaves nothing of its text behind."""
    _remove(_file(data_dir, report_id))


def rules() -> str:
    """What the assembling rules are known by: the version, and in a checkout their files' state."""
    package = Path(__file__).resolve().parent.parent
    states = [
        f"{entry.name}:{entry.stat().st_size}:{entry.stat().st_mtime_ns}"
        for room in _RULES
        if (package / room).is_dir()
        for entry in sorted(os.scandir(package / room), key=_name)
        if entry.name.endswith(".py")
    ]
    return " ".join([__version__, *states])


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _file(data_dir: Path, report_id: str) -> Path:
    return data_dir / FOLDER / f"{report_id}.json"
