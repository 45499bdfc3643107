"""Words that the library could not take: kept in a file beside it, and put into it later.

Each window that must close with such words makes a Markdown file of its own, which people can read;
its last line is a comment that holds the notes as a whole. A file whose notes are in the library is
renamed, none is ever changed or deleted.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhengdu.errors import UnsavedHomeless, UnsavedUnreadable, ZhengduError
from zhengdu.language import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zhengdu.annotations.waiting import WaitingNote
    from zhengdu.services.workspace import Workspace

UNSAVED, RECOVERED = "unsaved-notes", "recovered-notes"
"""How the names of such files begin, and of those whose notes are in the library."""
SUFFIX = ".md"
FORM = 1
"""Of the last line; a newer version of the program may write another."""

_DATA = re.compile(rb"<!-- zhengdu:unsaved ([0-9]{1,9}) ([0-9a-f]{64}) (\{.*\}) -->\s*\Z")


@dataclass(frozen=True, slots=True)
class Recovered:
    """What became of the files beside the library.

    Attributes:
        notes: how many are in the library now that were only in a file.
        problems: why files are still there.
    """

    notes: int
    problems: tuple[ZhengduError, ...]


def left_in(folder: Path) -> tuple[Path, ...]:
    """The files with notes that are not in the library, the first made first."""
    with suppress(OSError):  # whoever needs the folder says what is wrong with it
        return tuple(sorted(folder.glob(f"{UNSAVED}*{SUFFIX}")))
    return ()


def fits_aside(waiting: Iterable[WaitingNote], folder: Path, language: str) -> bool:
    """Whether such a file could be written at the moment."""
    import tempfile

    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(_document(waiting, language))
    except OSError:
        return False
    return True


def write_aside(waiting: Iterable[WaitingNote], folder: Path, language: str) -> Path:
    """Put notes into a file of their own, which is there as a whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    from datetime import UTC, datetime

    from zhengdu.annotations.identity import new_id
    from zhengdu.library.backup_file import stamp
    from zhengdu.library.copying import write_through

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{UNSAVED}-{stamp(datetime.now(UTC))}-{new_id()[:8]}{SUFFIX}"
    unfinished = path.with_suffix(".new")
    try:
        unfinished.write_bytes(_document(waiting, language))
        write_through(unfinished)
        unfinished.rename(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    with suppress(OSError):
        write_through(folder)
    return path


def read(path: Path) -> dict[str, WaitingNote]:
    """The notes in such a file, by what each is known by.

    Raises:
        UnsavedUnreadable: it is damaged, or another program's.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:  # another window has just set it aside
        return {}
    except OSError as error:
        raise UnsavedUnreadable(path=path, reason=error.strerror or str(error)) from error
    found = _DATA.search(content, max(content.rfind(b"<!-- zhengdu:unsaved "), 0))
    if found is None:
        raise UnsavedUnreadable(path=path, reason="the program's own line in it is missing")
    if int(found[1]) > FORM:
        raise UnsavedUnreadable(path=path, reason="a newer version of zhengdu wrote it")
    try:
        return _unpacked(found[3], found[2].decode())
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        reason = "the program's own line in it has been changed"
        raise UnsavedUnreadable(path=path, reason=reason) from error


def recover(workspace: Workspace) -> Recovered:
    """Put the notes of such files into the library, and set the files aside.

    Raises:
        LibraryFailed: the library cannot be written; files that are there still wait.
    """
    problems: list[ZhengduError] = []
    found: dict[Path, dict[str, WaitingNote]] = {}
    for path in left_in(workspace.data_dir):
        try:
            found[path] = read(path)
        except UnsavedUnreadable as error:
            problems.append(error)
    waiting = {key: one for notes in found.values() for key, one in notes.items()}
    if not waiting:
        return Recovered(0, tuple(problems))
    done = workspace.put_back(waiting)
    count = 0
    for path, notes in found.items():
        homeless = notes.keys() & done.homeless
        if homeless:
            problems.append(UnsavedHomeless(path=path, count=len(homeless)))
        is_over = not homeless and _set_aside(path)
        # Whoever was killed before the file had its new name has told nobody.
        count += len(notes if is_over else notes.keys() & done.written)
    return Recovered(count, tuple(problems))


def _set_aside(path: Path) -> bool:
    """Give a file a name by which it is not taken for one that waits; whether it has it now."""
    end = path.name.removeprefix(UNSAVED).removesuffix(SUFFIX)
    target, number = path.with_name(f"{RECOVERED}{end}{SUFFIX}"), 1
    while target.exists():
        number += 1
        target = path.with_name(f"{RECOVERED}{end}-{number}{SUFFIX}")
    try:
        path.rename(target)
    except OSError:  # nothing is put back twice; the name is tried again with the next start
        return False
    return True


def _document(waiting: Iterable[WaitingNote], language: str) -> bytes:
    from zhengdu.annotations.identity import new_id

    keyed = {new_id(): one for one in waiting}
    head = translate(
        "These notes could not be written into the library. zhengdu puts them into it when it is "
        "started the next time, and then renames this file. Please leave its last line as it is.",
        language,
    )
    parts = [f"{_quoted(one.after.anchor.exact)}\n\n{one.after.note}\n\n" for one in keyed.values()]
    text = "".join((head, "\n\n", *parts))
    return text.encode("utf-8", "backslashreplace") + _data(keyed)


def _data(keyed: Mapping[str, WaitingNote]) -> bytes:
    import hashlib
    import json

    values = {"notes": {key: _values(one) for key, one in keyed.items()}}
    # Nothing inside may look like the end of the comment.
    line = json.dumps(values).replace("--", "-\\u002d").encode("ascii")
    digest = hashlib.sha256(line).hexdigest()
    return b"<!-- zhengdu:unsaved %d %s %s -->\n" % (FORM, digest.encode(), line)


def _unpacked(line: bytes, digest: str) -> dict[str, WaitingNote]:
    import hashlib
    import json

    if hashlib.sha256(line).hexdigest() != digest:
        raise ValueError(digest)
    return {key: _waiting(values) for key, values in json.loads(line)["notes"].items()}


def _values(one: WaitingNote) -> dict[str, object]:
    from zhengdu.annotations.packing import packed

    return {
        "before": packed(one.before) if one.before else None,
        "after": packed(one.after),
        "deleted": one.deleted,
    }


def _waiting(values: dict[str, Any]) -> WaitingNote:
    from zhengdu.annotations.packing import unpacked
    from zhengdu.annotations.waiting import WaitingNote

    before = unpacked(values["before"]) if values["before"] else None
    return WaitingNote(before, unpacked(values["after"]), values["deleted"])


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}" for line in words.splitlines())
