"""How long the event loop stands still while words are loaded behind the first page."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.process import Command, median_word, take_turns
from tests.benchmarks.row import Row

STALL_BOUND = 50.0
SETTLING, WORDS = 0, 1


def stalling_rows(runs: int) -> list[Row]:
    """The longest gaps between heartbeats: while the page settles, and while words are loaded."""
    probe = Command((str(Path(__file__).parent / "stalling_probe.py"),))
    signs = take_turns({"probe": probe}, runs)["probe"]
    longest = [max(float(sign.words[phase]) for sign in signs) for phase in (SETTLING, WORDS)]
    detail = [f"median {median_word(signs, phase):.0f} ms" for phase in (SETTLING, WORDS)]
    return [
        Row("longest stall while words are loaded", longest[WORDS], "ms", STALL_BOUND, detail[WORDS]),
        Row("longest stall while terms and figures fill in", longest[SETTLING], "ms", None,
            detail[SETTLING]),
    ]  # fmt: skip
