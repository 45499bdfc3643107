"""`python -m tests.benchmarks.anchors [--each N] [--seed N] [--show]`: anchors through edits.

Anchors on the reports beside the project (or on the sample alone) are put through edits whose
outcome is known, and resolved by zhengdu and by the algorithm of Hypothesis.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.fates import EDITS, cases, verdict_of
from tests.benchmarks.fuzzy_quote import match_quote
from tests.benchmarks.material import SEED

from zhengdu.annotations.anchor import AnchorState, Resolution
from zhengdu.annotations.anchoring import resolve
from zhengdu.importers.reading import read_source
from zhengdu.report.assembling import assemble

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.fates import Case

    from zhengdu.annotations.anchor import Anchor
    from zhengdu.report.model import Report

    Resolve = Callable[[Anchor, Report], Resolution]

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


@dataclass(slots=True)
class Tally:
    """What became of the anchors of one edit."""

    counts: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    shown: list[str] = field(default_factory=list)

    def take(self, case: Case, place: Resolution) -> None:
        """Count one result."""
        verdict = verdict_of(case, place)
        self.counts[case.fate] += 1
        self.counts[f"{case.fate} {verdict}"] += 1
        if verdict not in ("right", "marked"):
            self.shown.append(_told(case, place, verdict))

    def add(self, other: Tally) -> None:
        """Count what another has counted."""
        self.counts += other.counts
        self.seconds += other.seconds
        self.shown += other.shown


def _told(case: Case, place: Resolution, verdict: str) -> str:
    text = case.report.text
    truth = case.truth.of(text) if case.truth else "-"
    found = place.span.of(text) if place.span else "-"
    return (
        f"{verdict} {place.state} {place.score:.2f}: {case.anchor.exact!r} -> {truth!r} / {found!r}"
    )


def reports_beside() -> list[Report]:
    """The corpus beside the project, or else the sample."""
    paths = sorted([*CORPUS.glob("*.txt"), *CORPUS.glob("*.docx")]) if CORPUS.is_dir() else [SEED]
    return [assemble(read_source(path)) for path in paths]


def by_hypothesis(anchor: Anchor, report: Report) -> Resolution:
    """The baseline knows only found and not found."""
    span = match_quote(anchor, report.text)
    state = AnchorState.ORPHANED if span is None else AnchorState.MOVED
    return Resolution(span, state, 1.0)


def measured(
    reports: list[Report], each: int, seed: int, ways: dict[str, Resolve]
) -> dict[str, dict[str, Tally]]:
    """For every way of resolving, a tally of each edit."""
    tallies = {way: {name: Tally() for name in EDITS} for way in ways}
    for name, made in cases(reports, each, seed):
        for way, find in ways.items():
            tally = tallies[way][name]
            start = time.perf_counter()
            places = [find(case.anchor, case.report) for case in made]
            tally.seconds += time.perf_counter() - start
            for case, place in zip(made, places, strict=True):
                tally.take(case, place)
    return tallies


def total(tallies: dict[str, Tally]) -> Tally:
    """All edits together."""
    whole = Tally()
    for tally in tallies.values():
        whole.add(tally)
    return whole


def table(title: str, tallies: dict[str, Tally]) -> str:
    """The tallies as text."""
    head = ("anchors", "found", "marked", "lost", "doubtful", "silent", "wrong", "ms each")
    lines = [f"{title:<28}" + "".join(f"{name:>10}" for name in head)]
    for name, tally in {**tallies, "together": total(tallies)}.items():
        count = tally.counts.total() // 2
        sums = Counter(
            {word: 0 for word in ("right", "marked", "lost", "doubtful", "silent", "wrong")}
        )
        for key, number in tally.counts.items():
            sums[key.split(" ")[-1]] += number if " " in key else 0
        good = sums["right"] + sums["marked"]
        share = 100 * good / count if count else 0.0
        each = 1000 * tally.seconds / count if count else 0.0
        cells = [f"{count:>10,}", f"{share:>9.2f}%"]
        cells += [f"{sums[word]:>10}" for word in ("marked", "lost", "doubtful", "silent", "wrong")]
        lines.append(f"{name:<28}" + "".join(cells) + f"{each:>10.2f}")
    return "\n".join(lines)


def main() -> int:
    """Print both tables; the exit code says whether the bounds hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.anchors", description=__doc__)
    parser.add_argument("--each", type=int, default=8, help="anchors an edit and report")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print what went wrong")
    parser.add_argument("--alone", action="store_true", help="without the baseline")
    options = parser.parse_args()
    ways: dict[str, Resolve] = {"zhengdu": resolve}
    if not options.alone:
        ways["Hypothesis"] = by_hypothesis
    tallies = measured(reports_beside(), options.each, options.seed, ways)
    for way, by_edit in tallies.items():
        print(table(way, by_edit), end="\n\n")
    if options.show:
        for name, tally in tallies["zhengdu"].items():
            for line in tally.shown:
                print(name, line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
