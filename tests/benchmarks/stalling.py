"""How long the event loop stands still while words are loaded behind the first page."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.process import Command, Sign, median_word, take_turns
from tests.benchmarks.row import Row

STALL_BOUND = 50.0
SETTLING, WORDS = 0, 1


def stalling_rows(runs: int) -> list[Row]:
    """The longest gaps between heartbeats: while the page settles, and while words are loaded."""
    probe = Command((str(Path(__file__).parent / "stalling_probe.py"),))
    signs = take_turns({"probe": probe}, runs)["probe"]
    return [
        _row("longest stall while words are loaded", signs, WORDS, STALL_BOUND),
        _row("longest stall while terms and figures fill in", signs, SETTLING, None),
    ]


def _row(name: str, signs: list[Sign], phase: int, bound: float | None) -> Row:
    longest = max(float(sign.words[phase]) for sign in signs)
    return Row(name, longest, "ms", bound, f"median {median_word(signs, phase):.0f} ms")
