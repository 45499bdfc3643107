"""Process start to first painted page, and opening a long text in a window that is there."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.material import SEED, write_long_text
from tests.benchmarks.process import Command, median_start, median_word, take_turns
from tests.benchmarks.row import Row

from zhengdu.services.workspace import Workspace

HERE = Path(__file__).parent
START_BOUND = 1.6
LONG_BOUND = 1.3


def program(data_dir: Path | None, *files: Path) -> Command:
    """The program as a user starts it: by its command where that is a Python script."""
    command = Path(sys.executable).with_name("zhengdu")
    start = (str(command),) if command.is_file() else ("-m", "zhengdu")
    return Command((*start, *map(str, files)), data_dir)


def starting_rows(runs: int, folder: Path) -> list[Row]:
    """Starts with the sample, against a bare window with it, and with a long text."""
    used = folder / "used"
    workspace = Workspace(used)
    workspace.import_file(SEED)
    workspace.close()
    signs = take_turns(
        {
            "bare": Command((str(HERE / "bare_window.py"), str(SEED))),
            "used": program(used),
            "new": program(None),
            "file": program(used, SEED),
            "long": program(used, write_long_text(folder)),
        },
        runs,
    )
    early = sum("jieba=True" in sign.words for each in signs.values() for sign in each)
    ms = {name: median_start(each) for name, each in signs.items()}
    return [
        _ratio("start with the sample / bare QTextBrowser window", ms["used"], ms["bare"]),
        _ratio("very first start, nothing kept yet / bare window", ms["new"], ms["bare"]),
        _ratio(
            "start with 1.6 million characters / the sample",
            ms["long"],
            ms["file"],
            LONG_BOUND,
        ),
        Row("starts with jieba imported before the first page", early, "starts", 0),
    ]


def opening_rows(runs: int, folder: Path) -> list[Row]:
    """Opening in a window that shows another report: the long text against the sample."""
    probe = str(HERE / "opening_probe.py")
    signs = take_turns(
        {
            "sample": Command((probe, str(SEED))),
            "long": Command((probe, str(write_long_text(folder)))),
        },
        runs,
    )
    ms = {name: median_word(each) for name, each in signs.items()}
    return [
        _ratio(
            "opening 1.6 million characters / opening the sample",
            ms["long"],
            ms["sample"],
            LONG_BOUND,
        )
    ]


def _ratio(name: str, over: float, under: float, bound: float = START_BOUND) -> Row:
    return Row(name, over / under, "times", bound, f"{over:.0f} / {under:.0f} ms")
