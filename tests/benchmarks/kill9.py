"""`python -m tests.benchmarks.kill9 [--runs N]`: kills writers at random moments, counts losses.

Writers acknowledge each note; one that is acknowledged and not in the library afterwards is lost.
The exit code is 1 when one is lost, or the library or a backup is not sound.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from zhengdu.library.backup import Backups
from zhengdu.library.inspection import examine
from zhengdu.paths import shipped
from zhengdu.services import safekeeping
from zhengdu.services.workspace import LIBRARY_FILE, Workspace

ROOT = Path(__file__).parents[2]
SAMPLE = "county_zengdu_2021.txt"
MOST_ACKNOWLEDGED = 40
RESTORES = 4
SHARES = {
    "line": 0.45, "backup": 0.15, "window": 0.2, "restore": 0.05, "beside": 0.05, "cli": 0.1,
}  # fmt: skip
"""How the runs are divided: notes by the services; the same with a backup after each; notes in the
window; restoring; notes beside one who restores again and again; one `zhengdu note add` after
another."""


@dataclass
class Victim:
    """A writer that runs until it is killed."""

    how: str
    data_dir: Path
    kept: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.writer", self.how, str(self.data_dir)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )

    def begin(self) -> Victim:
        """Have it write from now on."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self

    def read(self, lines: int) -> None:
        """Wait for acknowledgements."""
        assert self._process.stdout is not None
        for _ in range(lines):
            self._note(self._process.stdout.readline())

    def kill(self, after_s: float = 0.0) -> None:
        """Kill -9, and take in what was acknowledged until then."""
        try:
            code = self._process.wait(after_s)
            raise AssertionError(f"the writer ended by itself ({code})")
        except subprocess.TimeoutExpired:
            self._process.kill()
        # Not communicate(): it would pass over what has been read ahead of the last line.
        with self._process as process:
            assert process.stdout is not None
            for line in process.stdout:
                self._note(line)

    def _note(self, line: str) -> None:
        if line.endswith("\n"):
            name, version = line.split()
            self.kept[name] = int(version)


def make_library(data_dir: Path) -> None:
    """A library with the sample report."""
    workspace = Workspace(data_dir)
    workspace.import_file(shipped("seeds") / SAMPLE)
    workspace.close()


def stored(data_dir: Path) -> dict[str, int]:
    """The version of each note that is in the library."""
    workspace = Workspace(data_dir)
    notes = workspace.annotations(workspace.reports()[0].id)
    workspace.close()
    return {note.id: int(note.note or 0) for note in notes}


def lost(kept: dict[str, int], data_dir: Path) -> list[str]:
    """The notes that were acknowledged, but are not there as they were."""
    there = stored(data_dir)
    return [name for name, version in kept.items() if there.get(name, -1) < version]


def damage(data_dir: Path) -> list[str]:
    """What is wrong with the library and its backups."""
    _, found = examine(data_dir / LIBRARY_FILE)
    shelf = Backups(data_dir / LIBRARY_FILE)
    return [*found, *(problem for backup in shelf.all() for problem in shelf.problems(backup))]


@dataclass
class Tally:
    """What has come of one kind of runs."""

    runs: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether nothing is lost or damaged."""
        return not (self.lost or self.damaged)


def kill_writers(how: str, runs: int, data_dir: Path, *, at_once: int) -> Tally:
    """Kill writers of one kind, several at a time on one library, and look after each time."""
    tally = Tally()
    while tally.runs < runs:
        victims = [Victim(how, data_dir) for _ in range(at_once)]
        for victim in victims:
            victim.begin()
        for victim in victims:
            victim.read(random.randrange(1, MOST_ACKNOWLEDGED))
            victim.kill(random.uniform(0, 0.02))
            tally.runs += 1
            tally.acknowledged += len(victim.kept)
        tally.lost += sum(len(lost(victim.kept, data_dir)) for victim in victims)
        tally.damaged += len(damage(data_dir))
        if how == "backup":
            _clear_backups(data_dir)
    return tally


def kill_restorers(runs: int, data_dir: Path) -> Tally:
    """Kill what restores two backups by turns: the library is always one of the two."""
    safekeeping.back_up(data_dir, always=True)
    first = stored(data_dir)
    writer = Victim("line", data_dir).begin()
    writer.read(5)
    writer.kill()
    safekeeping.back_up(data_dir, always=True)
    states = (first, stored(data_dir))
    tally = Tally()
    while tally.runs < runs:
        victim = Victim("restore", data_dir).begin()
        victim.read(random.randrange(1, 5))
        victim.kill(random.uniform(0, 0.1))
        tally.runs += 1
        tally.acknowledged += len(victim.kept)
        tally.lost += stored(data_dir) not in states
        tally.damaged += len(damage(data_dir))
    return tally


def kill_beside_restoring(runs: int, data_dir: Path) -> Tally:
    """Kill writers beside one who restores: what the library has lost is in an undo."""
    backup = safekeeping.back_up(data_dir, always=True)
    assert backup is not None
    workspace = Workspace(data_dir)
    tally = Tally()
    while tally.runs < runs:
        victim, kept_elsewhere = Victim("beside", data_dir).begin(), set[str]()
        for _ in range(RESTORES):
            victim.read(random.randrange(1, MOST_ACKNOWLEDGED))
            restored = safekeeping.restore(workspace, backup.name)
            assert restored.undo is not None
            kept_elsewhere |= _notes_in(restored.undo.path)
        victim.kill(random.uniform(0, 0.02))
        tally.runs += 1
        tally.acknowledged += len(victim.kept)
        tally.lost += len(set(lost(victim.kept, data_dir)) - kept_elsewhere)
        tally.damaged += len(damage(data_dir))
        _clear_backups(data_dir)
    workspace.close()
    return tally


def _notes_in(backup: Path) -> set[str]:
    with closing(sqlite3.connect(backup)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM annotations")}


def kill_commands(runs: int, data_dir: Path) -> Tally:
    """Kill `zhengdu note add` around the moment at which it writes."""
    tally = Tally()
    usual = 0.0
    for _ in range(runs):
        began = time.monotonic()
        out = _killed_command(data_dir, usual * random.uniform(0.7, 1.3) if usual else 60.0)
        usual = usual or time.monotonic() - began
        kept = {word: 0 for word in out.split() if out.endswith("\n") and len(word) == 32}
        tally.runs += 1
        tally.acknowledged += len(kept)
        tally.lost += len(lost(kept, data_dir))
        tally.damaged += len(damage(data_dir))
    return tally


def _killed_command(data_dir: Path, after_s: float) -> str:
    sample = str(shipped("seeds") / SAMPLE)
    words = ["note", "add", sample, "--quote", "坚决兜住社会保障底线", "--data-dir", str(data_dir)]
    process = subprocess.Popen(
        [sys.executable, "-m", "zhengdu", *words], stdout=subprocess.PIPE, text=True
    )
    try:
        out, _ = process.communicate(timeout=after_s)
    except subprocess.TimeoutExpired:
        process.kill()
        out, _ = process.communicate()
    return out.replace("：", " ")


def _clear_backups(data_dir: Path) -> None:
    for backup in safekeeping.backups(data_dir)[2:-1]:
        backup.path.unlink()


def main() -> int:
    """Run, print one line a kind, and say by the exit code whether nothing was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.kill9", description=__doc__)
    parser.add_argument("--runs", type=int, default=300, help="writers to kill (default 300)")
    runs = parser.parse_args().runs
    tallies: dict[str, Tally] = {}
    for how, share in SHARES.items():
        with tempfile.TemporaryDirectory() as folder:
            data_dir = Path(folder)
            make_library(data_dir)
            number = max(1, round(runs * share))
            if how == "restore":
                tallies[how] = kill_restorers(number, data_dir)
            elif how == "beside":
                tallies[how] = kill_beside_restoring(number, data_dir)
            elif how == "cli":
                tallies[how] = kill_commands(number, data_dir)
            else:
                at_once = 1 if how == "window" else 2
                tallies[how] = kill_writers(how, number, data_dir, at_once=at_once)
        print(how, tallies[how], flush=True)
    return int(not all(tally.is_clean for tally in tallies.values()))


if __name__ == "__main__":
    sys.exit(main())
