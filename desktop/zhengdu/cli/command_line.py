"""What the words behind `zhengdu` ask for, told without argparse: most starts open a window."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (
    "outline", "terms", "indicators", "path", "meta", "import", "list", "remove", "note", "term",
    "name", "correct", "figure", "export", "version", "check", "backup", "screenshot", "segment",
)  # fmt: skip
DATA_DIR = "--data-dir"


def command_in(arguments: Sequence[str]) -> str | None:
    """The command, if the first argument that is no option names one."""
    words = iter(arguments)
    for word in words:
        if word == DATA_DIR:
            next(words, None)
        elif word == "--" or not word.startswith("-"):
            return word if word in COMMANDS else None
    return None


def data_dir_in(arguments: Sequence[str]) -> str | None:
    """The folder that --data-dir names, wherever it stands; the last one counts."""
    found = None
    for word, following in pairwise([*arguments, ""]):
        if word == DATA_DIR:
            found = following or None
        elif word.startswith(DATA_DIR + "="):
            found = word.removeprefix(DATA_DIR + "=") or None
    return found
