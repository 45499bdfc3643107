"""A second start hands its files and links over to the window that is open on the same data folder.

The open window listens on a local socket in the data folder (on Windows, a named pipe called after
it), which only its user may use. The message is one line of JSON and small; the answer is one line.
Imported at every start: it needs nothing that takes long.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SOCKET = "window.socket"
ANSWER = b"ok\n"
BIGGEST = 64 * 1024
"""Bytes of a message."""
MOST = 50
"""Files, and links, in a message."""
LONGEST_PATH = 4096
LONGEST_ADDRESS = 100
"""Bytes; systems take 104 to 108."""
WAIT_S = 2.0
"""How long a window may take to answer; one that hangs is left alone."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start asks for: nothing but the window, or reports.

    Attributes:
        files: absolute paths.
        links: as they were written.
    """

    files: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def wish_of(words: Sequence[str]) -> Wish:
    """What the words of a command line ask for."""
    return Wish(
        tuple(os.path.abspath(_path(word)) for word in words if not _is_link(word)),
        tuple(word for word in words if _is_link(word)),
    )


def _path(word: str) -> str:
    """A file's path, which desktops may give as an address."""
    if not word.startswith("file://"):
        return word
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    return url2pathname(urlsplit(word).path)


def packed(wish: Wish) -> bytes:
    """A wish as a message."""
    import json

    text = json.dumps({"files": wish.files, "links": wish.links})
    return text.encode("ascii") + b"\n"


def unpacked(message: bytes) -> Wish | None:
    """The wish in a message, None where it is none."""
    import json

    if len(message) > BIGGEST:
        return None
    try:
        values = json.loads(message)
        files, links = values["files"], values["links"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not (isinstance(files, list) and isinstance(links, list)):
        return None
    good = all(map(_is_file, files)) and all(map(_is_short_link, links))
    few = max(len(files), len(links)) <= MOST
    return Wish(tuple(files), tuple(links)) if good and few else None


def address(data_dir: Path) -> str:
    """Where the window on a data folder listens."""
    if sys.platform == "win32":
        import zlib

        name = zlib.crc32(os.path.normcase(data_dir.resolve()).encode("utf-8", "replace"))
        return f"zhengdu-{os.environ.get('USERNAME', '')}-{name:08x}"
    near = str(data_dir.absolute() / SOCKET)
    return near if len(os.fsencode(near)) <= LONGEST_ADDRESS else _elsewhere(near)


def _elsewhere(near: str) -> str:
    """An address for a folder whose path is too long, in a folder that is this user's alone."""
    import stat
    import zlib

    folder = f"/tmp/zhengdu-{os.getuid()}" if sys.platform != "win32" else ""
    with suppress(OSError):  # it is there, perhaps by somebody else
        os.mkdir(folder, 0o700)
    found = os.lstat(folder)
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    if not is_ours or stat.S_IMODE(found.st_mode) & 0o077:
        return near
    return f"{folder}/{zlib.crc32(os.fsencode(near)):08x}.socket"


def hand_over(data_dir: Path, wish: Wish) -> bool:
    """Have the open window do it; False where there is none that answers."""
    message = packed(wish)
    if len(message) > BIGGEST or max(len(wish.files), len(wish.links)) > MOST:
        return False
    try:
        if sys.platform == "win32":
            return _through_pipe(address(data_dir), message)
        return _through_socket(address(data_dir), message)
    except OSError:
        return False


def _through_socket(path: str, message: bytes) -> bool:
    if sys.platform == "win32" or os.lstat(path).st_uid != os.getuid():
        return False
    import socket

    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(WAIT_S)
        line.connect(path)
        line.sendall(message)
        return line.recv(len(ANSWER)) == ANSWER


def _through_pipe(name: str, message: bytes) -> bool:
    with Path(rf"\\.\pipe\{name}").open("r+b", buffering=0) as pipe:
        pipe.write(message)
        return pipe.read(len(ANSWER)) == ANSWER


def _is_file(name: object) -> bool:
    is_path = isinstance(name, str) and 0 < len(name) <= LONGEST_PATH and "\0" not in name
    return is_path and os.path.isabs(str(name))


def _is_link(word: str) -> bool:
    """Whether a word is meant as a link; only then is it worth importing who can tell."""
    if ":" not in word:
        return False
    from zhengdu.annotations.deep_link import is_deep_link

    return is_deep_link(word)


def _is_short_link(link: object) -> bool:
    from zhengdu.annotations.deep_link import LONGEST

    return isinstance(link, str) and len(link) <= LONGEST and _is_link(link)
