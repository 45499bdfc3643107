"""Words that the library could not take: kept in a file beside it, and put into it later.

Each window whose words wait has a Markdown file of its own, which people can read; its last line
is a comment that holds the notes as a whole. It says what waits now, and goes when nothing does. A
file of a window that has ended is renamed once its notes are in the library, never changed or
deleted.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhengdu import settings
from zhengdu.errors import UnsavedHomeless, UnsavedUnreadable, ZhengduError
from zhengdu.language import translate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from zhengdu.annotations.waiting import WaitingNote
    from zhengdu.services.workspace import Workspace

UNSAVED, RECOVERED = "unsaved-notes", "recovered-notes"
"""How the names of such files begin, and of those whose notes are in the library."""
SUFFIX, UNFINISHED = ".md", ".new"
"""The second one while it is being written, and for good where files cannot be renamed."""
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
        found = folder.glob(f"{UNSAVED}*")
        return tuple(sorted(path for path in found if path.suffix in (SUFFIX, UNFINISHED)))
    return ()


class Aside:
    """The file of one window; only the library's lane uses it.

    Attributes:
        keys: of what it says, by the notes' ids.
    """

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}
        self._path: Path | None = None

    def hold(self, waiting: Collection[WaitingNote], folder: Path) -> bool:
        """Have the file say what waits, or none be there if nothing does; whether that is so."""
        if not waiting:
            self._take_away()
            return True
        keys = {one.id: one.key for one in waiting}
        if self._path is not None and keys == self.keys and self._path.exists():
            return True
        try:
            language = settings.load(folder).language
            self._path = write_aside(waiting, folder, language, over=self._path)
        except OSError:
            return False
        self.keys = keys
        return True

    def _take_away(self) -> None:
        path, self._path, self.keys = self._path, None, {}
        if path is None:
            return
        for suffix in (SUFFIX, UNFINISHED):
            with suppress(OSError):  # what has been committed is not put back a second time
                path.with_suffix(suffix).unlink(missing_ok=True)


def write_aside(
    waiting: Iterable[WaitingNote], folder: Path, language: str, *, over: Path | None = None
) -> Path:
    """Put notes into a file of their own, or in place of what is in one; the file.

    Raises:
        OSError: it cannot be written.
    """
    from zhengdu.library.copying import write_through

    folder.mkdir(parents=True, exist_ok=True)
    path = (over or _new_path(folder)).with_suffix(SUFFIX)
    unfinished = path.with_suffix(UNFINISHED)
    try:
        unfinished.write_bytes(_document(waiting, language))
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    # What has been written is kept, whatever of the rest a file system refuses.
    with suppress(OSError):
        write_through(unfinished)
    try:
        unfinished.replace(path)
    except OSError:
        return unfinished
    with suppress(OSError):
        write_through(folder)
    return path


def _new_path(folder: Path) -> Path:
    from datetime import UTC, datetime

    from zhengdu.annotations.identity import new_id
    from zhengdu.library.backup_file import stamp

    return folder / f"{UNSAVED}-{stamp(datetime.now(UTC))}-{new_id()[:8]}{SUFFIX}"


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
            if path.exists():  # another window may just have finished it
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
    end = path.stem.removeprefix(UNSAVED)
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
    notes = tuple(waiting)
    head = translate(
        "These notes could not be written into the library. zhengdu puts them into it when it is "
        "started the next time, and then renames this file. Please leave its last line as it is.",
        language,
    )
    parts = [f"{_quoted(one.after.anchor.exact)}\n\n{one.after.note}\n\n" for one in notes]
    text = "".join((head, "\n\n", *parts))
    return text.encode("utf-8", "backslashreplace") + _data(notes)


def _data(notes: Iterable[WaitingNote]) -> bytes:
    import hashlib
    import json

    values = {"notes": {one.key: _values(one) for one in notes}}
    # Nothing inside may look like the end of the comment.
    line = json.dumps(values).replace("--", "-\\u002d").encode("ascii")
    digest = hashlib.sha256(line).hexdigest()
    return b"<!-- zhengdu:unsaved %d %s %s -->\n" % (FORM, digest.encode(), line)


def _unpacked(line: bytes, digest: str) -> dict[str, WaitingNote]:
    import hashlib
    import json

    if hashlib.sha256(line).hexdigest() != digest:
        raise ValueError(digest)
    return {key: _waiting(key, values) for key, values in json.loads(line)["notes"].items()}


def _values(one: WaitingNote) -> dict[str, object]:
    from zhengdu.annotations.packing import packed

    return {
        "before": packed(one.before) if one.before else None,
        "after": packed(one.after),
        "deleted": one.deleted,
    }


def _waiting(key: str, values: dict[str, Any]) -> WaitingNote:
    from zhengdu.annotations.packing import unpacked
    from zhengdu.annotations.waiting import WaitingNote

    before = unpacked(values["before"]) if values["before"] else None
    return WaitingNote(before, unpacked(values["after"]), values["deleted"], key)


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}" for line in words.splitlines())
