"""Fresh processes that say on stderr when something happened, and how long that took them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
SIGN = "first-paint "


class NoSign(Exception):
    """The process ended without saying what was waited for; the message is what it printed."""


@dataclass(frozen=True, slots=True)
class Command:
    """A Python process to be timed.

    Attributes:
        arguments: what comes after the interpreter.
        data_dir: the program's data folder; a new empty one each time if None.
    """

    arguments: tuple[str, ...]
    data_dir: Path | None = None


@dataclass(frozen=True, slots=True)
class Sign:
    """What a process said: the time of it since its start in ms, and the words behind the time."""

    milliseconds: float
    words: tuple[str, ...]


def take_turns(commands: dict[str, Command], runs: int) -> dict[str, list[Sign]]:
    """The signs of each command, one of each by turns."""
    signs: dict[str, list[Sign]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            signs[name].append(time_of_sign(command))
    return signs


def median_start(signs: list[Sign]) -> float:
    """The median time from the start of the process to its sign, in ms."""
    return median(sign.milliseconds for sign in signs)


def median_word(signs: list[Sign], place: int = 0) -> float:
    """The median of a number that the processes said behind the time."""
    return median(float(sign.words[place]) for sign in signs)


def time_of_sign(command: Command) -> Sign:
    """Run until the line `first-paint TIME …` is printed, then end the process.

    Raises:
        NoSign: it ended before.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as empty:
        environment = {
            **os.environ,
            "ZHENGDU_FIRST_PAINT": "1",
            "ZHENGDU_DATA_DIR": str(command.data_dir or empty),
        }
        # As on a user's machine, where modules are compiled once and kept.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        started = time.time()
        process = subprocess.Popen(
            (sys.executable, *command.arguments),
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            cwd=ROOT,
        )
        try:
            return _read_sign(process, started)
        finally:
            process.kill()
            process.communicate()


def _read_sign(process: subprocess.Popen[str], started: float) -> Sign:
    assert process.stderr is not None
    printed = []
    for line in process.stderr:
        if line.startswith(SIGN):
            stamp, *words = line.removeprefix(SIGN).split()
            return Sign((float(stamp) - started) * 1000, tuple(words))
        printed.append(line)
    raise NoSign("".join(printed)[-2000:])
